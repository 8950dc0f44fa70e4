package document

import (
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Link is a link of the body.
type Link struct {
	Destination string
	Line, Col   int
}

// Links are all links, in order. One to another record is "/section/id/",
// with "#section-id" behind it or not.
func (d *Document) Links() []Link {
	var all []Link
	d.walk(func(n ast.Node) {
		at := d.offset(n)
		switch n := n.(type) {
		case *ast.Link:
			all = append(all, Link{string(n.Destination), d.line(at), d.column(at)})
		case *ast.AutoLink:
			all = append(all, Link{string(n.URL(d.source)), d.line(at), d.column(at)})
		}
	})
	return all
}

// Internal reports whether the link leads to another place of the portal, and
// takes it apart: "/laws/untoc/#duties" is path "laws/untoc", fragment "duties".
func (l Link) Internal() (path, fragment string, ok bool) {
	rest, ok := strings.CutPrefix(l.Destination, "/")
	if !ok {
		if rest, ok = strings.CutPrefix(l.Destination, "#"); ok {
			return "", rest, true
		}
		return "", "", false
	}
	path, fragment, _ = strings.Cut(rest, "#")
	return strings.Trim(path, "/"), fragment, true
}
