package rule

import (
	"fmt"
	"math"
)

// Rect is a rectangle in user space, in points; the lower left corner is first.
type Rect struct{ X0, Y0, X1, Y1 float64 }

// page is a page and what it shows.
type page struct {
	index  int // from 0
	number int // of its object
	dict   dict
	media  Rect
	crop   Rect
	// parents is its key in the ParentTree, -1 without one.
	parents int
	// shows are its text-showing operations in the order of the content stream.
	shows []show
	// marks are the marked-content sequences that have an MCID.
	marks       map[int]*mark
	transparent bool
}

func (p *page) String() string { return fmt.Sprintf("page %d", p.index+1) }

// readPages reads the page tree (ISO 32000-1, 7.7.3).
func (c *checker) readPages() {
	root, ok := c.catalog["Pages"].(ref)
	if !ok {
		c.broke("PDF-7.7.3", "the catalog has no Pages")
		return
	}
	c.readPageNode(root, ref{}, dict{}, map[ref]bool{})
	if len(c.pages) == 0 {
		c.broke("PDF-7.7.3", "the file has no page")
	}
}

// readPageNode reads a node of the page tree and gives the number of pages below.
func (c *checker) readPageNode(at, parent ref, inherited dict, seen map[ref]bool) int {
	node := c.dict(at)
	if seen[at] || node == nil {
		c.broke("PDF-7.7.3", "the page tree comes to object %d twice, or it is none", at.number)
		return 0
	}
	seen[at] = true
	if up, _ := node["Parent"].(ref); up != parent {
		c.broke("PDF-7.7.3", "object %d of the page tree has not its parent as Parent", at.number)
	}
	switch c.name(node["Type"]) {
	case "Page":
		c.readPage(at, node, inherited)
		return 1
	case "Pages":
	default:
		c.broke("PDF-7.7.3", "object %d of the page tree is neither Page nor Pages", at.number)
		return 0
	}
	down := dict{}
	for _, key := range []name{"MediaBox", "CropBox", "Rotate", "Resources"} {
		if down[key] = inherited[key]; node[key] != nil {
			down[key] = node[key]
		}
	}
	pages := 0
	for _, kid := range c.array(node["Kids"]) {
		r, ok := kid.(ref)
		if !ok {
			c.broke("PDF-7.7.3", "object %d of the page tree has a kid that is no reference", at.number)
			continue
		}
		pages += c.readPageNode(r, at, down, seen)
	}
	if count, _ := c.integer(node["Count"]); count != pages {
		c.broke("PDF-7.7.3", "object %d of the page tree has %d pages and the Count %d", at.number, pages, count)
	}
	return pages
}

func (c *checker) readPage(at ref, node, inherited dict) {
	p := &page{index: len(c.pages), number: at.number, dict: node, parents: -1, marks: map[int]*mark{}}
	c.pages = append(c.pages, p)
	c.pageOf[at.number] = p.index
	if node["Resources"] == nil {
		c.broke("A-6.2.2-2", "%v has no Resources of its own", p)
	}
	if node["StructParents"] != nil {
		p.parents, _ = c.integer(node["StructParents"])
	}
	box := func(key name, otherwise Rect) Rect {
		o := node[key]
		if o == nil {
			o = inherited[key]
		}
		if o == nil {
			return otherwise
		}
		r, ok := c.rect(o)
		if !ok {
			c.broke("PDF-7.7.3.3", "%v: its %s is no rectangle", p, key)
			return otherwise
		}
		if w, h := r.X1-r.X0, r.Y1-r.Y0; w < 3 || h < 3 || w > 14400 || h > 14400 {
			c.broke("A-6.1.13-11", "%v: its %s is %g by %g", p, key, w, h)
		}
		return r
	}
	if node["MediaBox"] == nil && inherited["MediaBox"] == nil {
		c.broke("PDF-7.7.3.3", "%v has no MediaBox", p)
	}
	p.media = box("MediaBox", Rect{})
	p.crop = box("CropBox", p.media)
	for _, key := range []name{"BleedBox", "TrimBox", "ArtBox"} {
		box(key, p.crop)
	}
	if node["AA"] != nil {
		c.broke("A-6.5.2-2", "%v has additional actions", p)
	}
	if node["PresSteps"] != nil {
		c.broke("A-6.10-2", "%v has presentation steps", p)
	}
	c.checkKeys(node, p.String(), []name{
		"Type", "Parent", "Resources", "MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox", "Contents", "Group", "Annots",
		"StructParents", "Tabs", "AA", "PresSteps",
	})
	if inherited["Rotate"] != nil {
		c.broke("Portal-unknown", "%v inherits the key Rotate", p)
	}
}

// rect is a rectangle with its corners put in order (ISO 32000-1, 7.9.5).
func (f *file) rect(o object) (Rect, bool) {
	n, ok := f.numbers(o, 4)
	if !ok {
		return Rect{}, false
	}
	return Rect{math.Min(n[0], n[2]), math.Min(n[1], n[3]), math.Max(n[0], n[2]), math.Max(n[1], n[3])}, true
}

// contains reports whether a rectangle lies in another, an inaccuracy of a
// hundredth of a point left out.
func (r Rect) contains(in Rect) bool {
	const e = 0.01
	return in.X0 >= r.X0-e && in.Y0 >= r.Y0-e && in.X1 <= r.X1+e && in.Y1 <= r.Y1+e
}

// isPage reports whether a reference leads to a page of the page tree.
func (c *checker) isPage(o object) (*page, bool) {
	r, ok := o.(ref)
	if !ok {
		return nil, false
	}
	i, ok := c.pageOf[r.number]
	if !ok {
		return nil, false
	}
	return c.pages[i], true
}
