package audit

import (
	"net/url"

	"resourceportal/tools/problem"
)

// checkAlternates wants what search engines want of translations: each names
// all, itself included, and is named by all in return.
func checkAlternates(p *portal, pg *page, problems *problem.List) {
	mine := pg.alternates
	if len(mine) == 0 {
		return
	}
	self := false
	for _, name := range mine {
		if name == pg.name {
			self = true
			continue
		}
		other := p.pages[name]
		if other == nil {
			continue // checkLinks says so
		}
		back := false
		for _, theirs := range other.alternates {
			back = back || theirs == pg.name
		}
		if !back {
			pg.errorf(problems, "hreflang", mendTemplate, "names %s as its translation, which does not name it in return", name)
		}
	}
	if !self {
		pg.errorf(problems, "hreflang", mendTemplate, "does not name itself among its translations")
	}
}

// alternates are the files that a page names as versions of itself.
func (p *portal) alternates(pg *page) []string {
	var names []string
	for _, n := range pg.elements {
		if !relates(n, "alternate") || attribute(n, "hreflang") == "" {
			continue
		}
		if u, err := url.Parse(attribute(n, "href")); err == nil {
			name, _ := p.target(pg, u)
			names = append(names, name)
		}
	}
	return names
}
