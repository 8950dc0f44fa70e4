package rule

import (
	"slices"
	"strings"
)

// checkStructure holds the structure tree against ISO 14289-1, 7, and the
// structure types of ISO 32000-1, 14.8.4.
func (c *checker) checkStructure() {
	t := c.tree
	if t.dict == nil {
		return
	}
	c.checkKeys(t.dict, "the StructTreeRoot", []name{"Type", "K", "IDTree", "ParentTree", "ParentTreeNextKey", "RoleMap"})
	if len(t.roots) != 1 || t.roots[0].kind != "Document" {
		c.broke("PDF-14.8.4.2", "the root of the structure is not one Document")
	}
	for _, e := range t.all {
		c.checkElement(e)
		c.checkPlace(e)
		switch e.kind {
		case "L", "LI":
			c.checkList(e)
		case "TOC":
			c.checkContents(e)
		case "Table":
			c.checkTable(e)
		case "Figure":
			c.checkFigure(e)
		case "Formula":
			if !c.described(e) {
				c.broke("UA-7.7-1 (Matterhorn 17-002)", "%v has neither Alt nor ActualText", e)
			}
		case "Note":
			c.checkNote(e)
		case "Link":
			c.checkLink(e)
		case "Annot", "Form", "Ruby", "Warichu", "RB", "RT", "RP", "WT", "WP", "Private":
			c.broke("Portal-unknown", "%v", e)
		}
	}
	c.checkHeadings()
	c.checkIDs()
}

// checkElement holds against the rules what any element may have.
func (c *checker) checkElement(e *element) {
	c.checkKeys(e.dict, e.String(), []name{"Type", "S", "P", "ID", "Pg", "K", "A", "T", "Lang", "Alt", "E", "ActualText"})
	if e.dict["Lang"] != nil {
		c.checkLang(e.dict["Lang"], e.String())
	}
	for _, key := range []name{"T", "Alt", "E", "ActualText"} {
		if _, ok := c.text(e.dict[key]); !ok && e.dict[key] != nil {
			c.broke("PDF-7.9.2.2", "%v: its %s is no text string", e, key)
		}
	}
	c.checkAttributes(e)
	grouping := []name{"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "L", "LI", "Table", "THead", "TBody", "TFoot", "TR"}
	if slices.Contains(grouping, e.kind) && len(e.below()) < len(e.kids) {
		c.broke("PDF-14.8.4.2", "%v has content items of its own", e)
	}
	inline := []name{"P", "H", "H1", "H2", "H3", "H4", "H5", "H6", "Span", "Quote", "Reference", "Link", "Lbl"}
	block := []name{
		"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOC", "TOCI", "Index", "H", "H1", "H2", "H3", "H4", "H5",
		"H6", "P", "L", "Table", "Caption",
	}
	for _, in := range e.below() {
		if slices.Contains(inline, e.kind) && slices.Contains(block, in.kind) {
			c.broke("PDF-14.8.4.3", "%v stands in %v, which is for lines of text", in, e)
		}
	}
}

// places are the types that may stand in certain others only.
var places = []struct {
	kind, rule string
	in         []name
}{
	{"TR", "UA-7.2-4 (Matterhorn 09-004)", []name{"Table", "THead", "TBody", "TFoot"}},
	{"THead", "UA-7.2-5 (Matterhorn 09-004)", []name{"Table"}},
	{"TBody", "UA-7.2-6 (Matterhorn 09-004)", []name{"Table"}},
	{"TFoot", "UA-7.2-7 (Matterhorn 09-004)", []name{"Table"}},
	{"TH", "UA-7.2-8 (Matterhorn 09-004)", []name{"TR"}},
	{"TD", "UA-7.2-9 (Matterhorn 09-004)", []name{"TR"}},
	{"LI", "UA-7.2-17 (Matterhorn 09-005)", []name{"L"}},
	{"LBody", "UA-7.2-18 (Matterhorn 09-005)", []name{"LI"}},
	{"TOCI", "UA-7.2-26 (Matterhorn 09-006)", []name{"TOC"}},
	{"Caption", "PDF-14.8.4.2", []name{"Table", "L", "TOC", "Figure"}},
	{"Document", "PDF-14.8.4.2", nil},
}

func (c *checker) checkPlace(e *element) {
	parent := name("")
	if e.parent != nil {
		parent = e.parent.kind
	}
	for _, p := range places {
		if name(p.kind) == e.kind && !slices.Contains(p.in, parent) && (p.in != nil || parent != "") {
			c.broke(p.rule, "%v stands in %q", e, parent)
		}
	}
}

// checkList wants lists to have items, and items to have bodies.
func (c *checker) checkList(e *element) {
	kinds := e.kinds()
	if e.kind == "LI" {
		for _, k := range kinds {
			if k != "Lbl" && k != "LBody" {
				c.broke("UA-7.2-20 (Matterhorn 09-005)", "%v has a %s", e, k)
			}
		}
		if !slices.Equal(kinds, []name{"LBody"}) && !slices.Equal(kinds, []name{"Lbl", "LBody"}) {
			c.broke("PDF-14.8.4.3.3", "%v is not a label, if any, and then a body", e)
		}
		return
	}
	for i, k := range kinds {
		if k != "L" && k != "LI" && !(k == "Caption" && i == 0) {
			c.broke("UA-7.2-19 (Matterhorn 09-005)", "%v has a %s, or not as its first", e, k)
		}
	}
	if len(kinds) == 0 {
		c.broke("PDF-14.8.4.3.3", "%v is empty", e)
	}
}

// checkContents wants a table of contents to have its items.
func (c *checker) checkContents(e *element) {
	for i, k := range e.kinds() {
		if k == "Caption" && i > 0 {
			c.broke("UA-7.2-28 (Matterhorn 09-006)", "%v has a caption that is not its first", e)
		} else if k != "TOC" && k != "TOCI" && k != "Caption" {
			c.broke("UA-7.2-27 (Matterhorn 09-006)", "%v has a %s", e, k)
		}
	}
}

// described reports whether words stand for an element.
func (c *checker) described(e *element) bool {
	alt, _ := c.text(e.dict["Alt"])
	actual, _ := c.text(e.dict["ActualText"])
	return strings.TrimSpace(alt) != "" || strings.TrimSpace(actual) != ""
}

func (c *checker) checkFigure(e *element) {
	if !c.described(e) {
		c.broke("UA-7.3-1 (Matterhorn 13-004)", "%v has neither Alt nor ActualText", e)
	}
	if _, ok := c.rect(c.attribute(e, "Layout", "BBox")); !ok {
		c.broke("PDF-14.8.5.4.3", "%v has no BBox", e)
	}
}

func (c *checker) checkNote(e *element) {
	if id, ok := c.resolve(e.dict["ID"]).(str); !ok || id == "" {
		c.broke("UA-7.9-1 (Matterhorn 19-003)", "%v has no ID", e)
	}
}

// checkLink wants a link to have its annotation, and words to choose it by.
func (c *checker) checkLink(e *element) {
	objects, words := 0, false
	for _, k := range e.kids {
		if k.object == (ref{}) {
			words = true
			continue
		}
		objects++
		if c.name(c.dict(k.object)["Subtype"]) != "Link" {
			c.broke("PDF-14.8.4.4.2", "%v has an object that is no link annotation", e)
		}
	}
	if objects == 0 || !words {
		c.broke("PDF-14.8.4.4.2", "%v has no annotation, or no content", e)
	}
}

// checkHeadings wants headings to begin with H1 and to skip no level.
func (c *checker) checkHeadings() {
	last, plain := 0, false
	for _, e := range c.tree.all {
		if e.kind == "H" {
			plain = true
			continue
		}
		if len(e.kind) != 2 || e.kind[0] != 'H' || e.kind[1] < '1' || e.kind[1] > '6' {
			continue
		}
		level := int(e.kind[1] - '0')
		if last == 0 && level != 1 {
			c.broke("UA-7.4.2-1 (Matterhorn 14-002)", "the first heading is %v", e)
		} else if level > last+1 {
			c.broke("UA-7.4.2-1 (Matterhorn 14-003)", "%v follows a heading of level %d", e, last)
		}
		last = level
		if len(e.kids) == 0 {
			c.broke("Portal-heading", "%v is empty", e)
		}
	}
	if plain && last > 0 {
		c.broke("UA-7.4.4-2 (Matterhorn 14-007)", "the headings are of the kind H and of the kind H1")
	} else if plain {
		c.broke("Portal-unknown", "the headings are of the kind H")
	}
	if last == 0 && !plain {
		c.broke("Portal-heading", "the document has no heading")
	}
}

// checkIDs wants IDs to be unique, and the tree of IDs to know them.
func (c *checker) checkIDs() {
	listed := c.nameTree(c.tree.dict["IDTree"], "the tree of IDs")
	for _, e := range c.tree.all {
		if e.dict["ID"] == nil {
			continue
		}
		id, _ := c.resolve(e.dict["ID"]).(str)
		if c.tree.ids[string(id)] != nil {
			if e.kind == "Note" {
				c.broke("UA-7.9-2 (Matterhorn 19-004)", "%v has the ID %q, which another element has", e, id)
			} else {
				c.broke("PDF-14.7.2", "%v has the ID %q, which another element has", e, id)
			}
			continue
		}
		c.tree.ids[string(id)] = e
		if d, ok := listed[id].(dict); !ok || c.tree.dict["IDTree"] == nil || !same(d, e.dict) {
			c.broke("PDF-14.7.2", "%v: the tree of IDs does not lead from %q to it", e, id)
		}
		delete(listed, id)
	}
	for id := range listed {
		c.broke("PDF-14.7.2", "the tree of IDs has %q, which no element has", id)
	}
}
