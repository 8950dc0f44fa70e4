package audit

import (
	"net/url"
	"path"
	"strings"

	"resourceportal/tools/problem"
)

// checkLinks finds addresses within the portal that lead nowhere.
func checkLinks(p *portal, pg *page, problems *problem.List) {
	for _, n := range pg.elements {
		for _, name := range []string{"href", "src", "action", "poster"} {
			address := attribute(n, name)
			if address == "" {
				continue
			}
			u, err := url.Parse(address)
			if err != nil {
				pg.errorf(problems, "broken-link", "mend the address in the text or the template", "%q is no address", address)
				continue
			}
			if target, inside := p.target(pg, u); inside {
				p.checkTarget(pg, target, u.Fragment, address, problems)
			}
		}
	}
}

// target is the file that an address leads to, if it is one of the portal.
func (p *portal) target(pg *page, u *url.URL) (name string, inside bool) {
	switch {
	case u.Host != "":
		// An address without a scheme has that of the page.
		scheme, base, _ := strings.Cut(p.Config.BaseURL, "://")
		whole := u.Host + "/" + strings.TrimPrefix(u.Path, "/")
		rest, ok := strings.CutPrefix(whole, base)
		return fileAt(rest), ok && (u.Scheme == "" || u.Scheme == scheme)
	case u.Scheme != "":
		return "", false
	case u.Path == "":
		return pg.name, true
	case strings.HasPrefix(u.Path, "/"):
		rest, ok := strings.CutPrefix(u.Path, p.base)
		if !ok {
			return u.Path, true // outside the portal's own folder: found nowhere
		}
		return fileAt(rest), true
	}
	name = path.Join(path.Dir(pg.name), u.Path)
	switch last := u.Path[strings.LastIndex(u.Path, "/")+1:]; {
	case name == ".":
		name = ""
	case last == "", last == ".", last == "..":
		name += "/"
	}
	return fileAt(name), true
}

// fileAt is the file that a server sends for a path.
func fileAt(rest string) string {
	if rest == "" || strings.HasSuffix(rest, "/") {
		return rest + "index.html"
	}
	return rest
}

func (p *portal) checkTarget(pg *page, target, fragment, address string, problems *problem.List) {
	if _, ok := p.Files[target]; !ok {
		pg.errorf(problems, "broken-link", "mend the address in the text or the template", "link to %q, which is not there", address)
		return
	}
	// "#top" is the head of any page.
	if to := p.pages[target]; fragment != "" && fragment != "top" && to != nil && !to.ids[fragment] {
		pg.errorf(problems, "broken-link", "mend the address, or give the heading that id", "link to %q: the page has no place of that name", address)
	}
}
