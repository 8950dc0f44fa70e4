package audit

import (
	"strings"

	"golang.org/x/net/html"

	"resourceportal/tools/problem"
)

// checkWords finds keys of i18n/ and traces of templates where words should be.
func checkWords(p *portal, pg *page, problems *problem.List) {
	check := func(text string) {
		text = strings.TrimSpace(text)
		switch {
		case p.keys[text]:
			pg.errorf(problems, "key-shown", mendTemplate, "the page shows the key %q instead of its words", text)
		case strings.Contains(text, "{{"), strings.Contains(text, "}}"), strings.Contains(text, "<no value>"), strings.Contains(text, "ZgotmplZ"), strings.Contains(text, "%!"):
			pg.errorf(problems, "template-shown", mendTemplate, "the page shows a trace of its template: %q", text)
		}
	}
	for n := range pg.doc.Descendants() {
		switch n.Type {
		case html.TextNode:
			check(n.Data)
		case html.ElementNode:
			for _, a := range n.Attr {
				check(a.Val)
			}
		}
	}
}
