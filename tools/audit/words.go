package audit

import (
	"regexp"
	"strings"

	"golang.org/x/net/html"

	"resourceportal/tools/problem"
)

// traces are what templates leave where they go wrong; the last is package fmt's.
var traces = regexp.MustCompile(`\{\{|\}\}|<no value>|ZgotmplZ|%!\w?\(`)

// checkWords finds keys of i18n/ and traces of templates where words should be.
func checkWords(p *portal, pg *page, problems *problem.List) {
	check := func(text string) {
		text = strings.TrimSpace(text)
		switch {
		case p.keys[text]:
			pg.errorf(problems, "key-shown", mendTemplate, "the page shows the key %q instead of its words", text)
		case strings.ContainsAny(text, "{}<Z%") && traces.MatchString(text):
			pg.errorf(problems, "template-shown", mendTemplate, "the page shows a trace of its template: %q", text)
		}
	}
	for _, n := range pg.nodes {
		switch n.Type {
		case html.TextNode:
			if n.Parent.Data == "script" {
				check(strings.ReplaceAll(n.Data, "}}", "")) // JSON ends like that
				continue
			}
			check(n.Data)
		case html.ElementNode:
			for _, a := range n.Attr {
				check(a.Val)
			}
		}
	}
}
