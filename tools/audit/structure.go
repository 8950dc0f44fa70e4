package audit

import (
	"strings"

	"golang.org/x/net/html"

	"resourceportal/tools/problem"
)

const mendTemplate = "mend the template in layouts/"

// checkStructure wants what a screen reader starts from: a language, a title,
// one main heading, headings without gaps, ids that are unique.
func checkStructure(p *portal, pg *page, problems *problem.List) {
	seen := map[string]bool{}
	h1, level := 0, 0
	lang, title := "", ""
	for _, n := range pg.elements {
		if id := attribute(n, "id"); id != "" {
			if seen[id] {
				pg.errorf(problems, "duplicate-id", mendTemplate, "two elements have the id %q", id)
			}
			seen[id] = true
		}
		switch {
		case n.Data == "html":
			lang = attribute(n, "lang")
		case n.Data == "title" && n.Namespace == "" && title == "":
			title = words(n)
		case isHeading(n):
			here := int(n.Data[1] - '0')
			if here == 1 {
				h1++
			}
			if level != 0 && here > level+1 {
				pg.errorf(problems, "heading-gap", mendTemplate, "heading %q of level %d stands under one of level %d", words(n), here, level)
			}
			level = here
		}
	}
	switch e, ok := p.edition(pg); {
	case ok && lang != e.Lang:
		pg.errorf(problems, "page-language", mendTemplate, "the page says that it is in %q, not in %q", lang, e.Lang)
	case lang == "":
		pg.errorf(problems, "page-language", mendTemplate, "the page does not say what language it is in")
	}
	if title == "" {
		pg.errorf(problems, "no-title", mendTemplate, "the page has no title")
	}
	if h1 != 1 {
		pg.errorf(problems, "main-heading", mendTemplate, "the page has %d headings of the first level instead of one", h1)
	}
}

func isHeading(n *html.Node) bool {
	return len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6'
}

// words are the text of an element.
func words(n *html.Node) string {
	var b strings.Builder
	for d := range n.Descendants() {
		if d.Type == html.TextNode {
			b.WriteString(d.Data)
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}
