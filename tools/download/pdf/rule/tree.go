package rule

import (
	"fmt"
	"slices"
)

// element is a structure element (ISO 32000-1, 14.7.2).
type element struct {
	at     ref
	dict   dict
	kind   name // standard type, by the role map
	parent *element
	kids   []kid
}

// kid is an element, a content item or an object of an element.
type kid struct {
	element *element
	object  ref // annotation, when it is not zero
	page    int // index of the page of the content item
	mcid    int
}

// item is a content item by page and MCID.
type item struct{ page, mcid int }

// tree is the structure of a document.
type tree struct {
	dict     dict
	roots    []*element
	all      []*element // each before what is in it, in reading order
	elements map[ref]*element
	owners   map[item]*element   // whose content items these are
	objects  map[ref]*element    // whose annotations these are
	parents  map[int]object      // the ParentTree
	claims   map[int]string      // who has a key of the ParentTree
	ids      map[string]*element // by ID
}

func (e *element) String() string { return fmt.Sprintf("%s in object %d", e.kind, e.at.number) }

// below are the elements in an element.
func (e *element) below() []*element {
	var all []*element
	for _, k := range e.kids {
		if k.element != nil {
			all = append(all, k.element)
		}
	}
	return all
}

// kinds are the types of the elements in an element.
func (e *element) kinds() []name {
	var all []name
	for _, b := range e.below() {
		all = append(all, b.kind)
	}
	return all
}

// standard are the structure types of ISO 32000-1, 14.8.4.
var standard = []name{
	"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "Caption", "TOC", "TOCI", "Index", "NonStruct", "Private",
	"H", "H1", "H2", "H3", "H4", "H5", "H6", "P", "L", "LI", "Lbl", "LBody", "Table", "TR", "TH", "TD", "THead", "TBody",
	"TFoot", "Span", "Quote", "Note", "Reference", "BibEntry", "Code", "Link", "Annot", "Ruby", "Warichu", "RB", "RT",
	"RP", "WT", "WP", "Figure", "Formula", "Form",
}

// readStructure reads the structure tree. There always is one; it is empty when
// the file has none.
func (c *checker) readStructure() {
	c.tree = &tree{
		elements: map[ref]*element{}, owners: map[item]*element{}, objects: map[ref]*element{}, parents: map[int]object{},
		claims: map[int]string{}, ids: map[string]*element{},
	}
	root, ok := c.catalog["StructTreeRoot"].(ref)
	if c.tree.dict = c.dict(root); !ok || c.name(c.tree.dict["Type"]) != "StructTreeRoot" {
		c.broke("UA-7.1-11", "the catalog has no StructTreeRoot of its own")
		return
	}
	c.checkRoles()
	for _, o := range c.several(c.tree.dict["K"]) {
		if e := c.readElement(o, nil, root, 0); e != nil {
			c.tree.roots = append(c.tree.roots, e)
		}
	}
	if c.tree.dict["ParentTree"] == nil {
		c.broke("PDF-14.7.4.4", "the structure has no ParentTree")
		return
	}
	c.numberTree(c.tree.dict["ParentTree"], "the ParentTree", 0)
}

// several are the entries of an array, or the one object that stands for it.
func (f *file) several(o object) array {
	if a := f.array(o); a != nil {
		return a
	}
	if o == nil {
		return nil
	}
	return array{o}
}

// checkRoles holds the role map against ISO 14289-1, 7.1.
func (c *checker) checkRoles() {
	roles := c.dict(c.tree.dict["RoleMap"])
	for from := range roles {
		if slices.Contains(standard, from) {
			c.broke("UA-7.1-7 (Matterhorn 02-004)", "the role map gives the standard type %s another meaning", from)
		}
	}
}

// role is the standard type that a structure type stands for.
func (c *checker) role(kind name) name {
	roles := c.dict(c.tree.dict["RoleMap"])
	seen := map[name]bool{}
	for at := kind; ; at = c.name(roles[at]) {
		switch {
		case slices.Contains(standard, at):
			return at
		case seen[at]:
			c.broke("UA-7.1-6 (Matterhorn 02-003)", "the role map leads the type %s in a circle", kind)
			return kind
		case at == "":
			c.broke("UA-7.1-5 (Matterhorn 02-001)", "the type %s is not standard and leads to none that is", kind)
			return kind
		}
		seen[at] = true
	}
}

// readElement reads an element with all in it; nil when it is none.
func (c *checker) readElement(o object, parent *element, up ref, depth int) *element {
	at, ok := o.(ref)
	d := c.dict(at)
	if !ok || d == nil || depth > deepest {
		c.broke("PDF-14.7.2", "a structure element is no object of its own, or too deep")
		return nil
	}
	if c.tree.elements[at] != nil {
		c.broke("PDF-14.7.2", "the structure comes to object %d twice", at.number)
		return nil
	}
	e := &element{at: at, dict: d, parent: parent}
	c.tree.elements[at] = e
	c.tree.all = append(c.tree.all, e)
	if c.name(d["Type"]) != "StructElem" {
		c.broke("A-6.7.3-2", "the structure element in object %d is not of the type StructElem", at.number)
	}
	if e.kind = c.role(c.name(d["S"])); d["P"] == nil {
		c.broke("UA-7.1-12", "%v has no parent", e)
	} else if above, _ := d["P"].(ref); above != up {
		c.broke("PDF-14.7.2", "%v has another parent than it is in", e)
	}
	own, hasPage := c.isPage(d["Pg"])
	if d["Pg"] != nil && !hasPage {
		c.broke("PDF-14.7.2", "%v: its Pg is no page", e)
	}
	for _, o := range c.several(d["K"]) {
		c.readKid(e, o, own, depth)
	}
	return e
}

// readKid reads a kid of an element (ISO 32000-1, 14.7.4).
func (c *checker) readKid(e *element, o object, own *page, depth int) {
	if n, ok := c.integer(o); ok {
		c.readItem(e, own, n)
		return
	}
	d := c.dict(o)
	on := own
	if d["Pg"] != nil {
		on, _ = c.isPage(d["Pg"])
	}
	switch c.name(d["Type"]) {
	case "MCR":
		if d["Stm"] != nil {
			c.broke("Portal-unknown", "%v has a content item in another stream than its page's", e)
			return
		}
		n, ok := c.integer(d["MCID"])
		if !ok {
			c.broke("PDF-14.7.4.2", "%v has a content item without an MCID", e)
			return
		}
		c.readItem(e, on, n)
	case "OBJR":
		object, ok := d["Obj"].(ref)
		if !ok || c.dict(object) == nil || on == nil {
			c.broke("PDF-14.7.4.3", "%v refers to an object that is none, or on no page", e)
			return
		}
		if c.tree.objects[object] != nil {
			c.broke("PDF-14.7.4.3", "the object %d is in two structure elements", object.number)
		}
		c.tree.objects[object] = e
		e.kids = append(e.kids, kid{object: object, page: on.index})
	default:
		if in := c.readElement(o, e, e.at, depth+1); in != nil {
			e.kids = append(e.kids, kid{element: in})
		}
	}
}

// readItem reads a content item.
func (c *checker) readItem(e *element, on *page, mcid int) {
	if on == nil {
		c.broke("PDF-14.7.4.2", "%v has the content item %d on no page", e, mcid)
		return
	}
	at := item{on.index, mcid}
	if other := c.tree.owners[at]; other != nil {
		c.broke("PDF-14.7.4.2", "%v: the content item %d is in %v and in %v", on, mcid, other, e)
	}
	c.tree.owners[at] = e
	e.kids = append(e.kids, kid{page: on.index, mcid: mcid})
}

// numberTree reads the ParentTree (ISO 32000-1, 7.9.7).
func (c *checker) numberTree(o object, where string, depth int) {
	node := c.dict(o)
	if node == nil || depth > deepest || c.again(o) {
		c.broke("PDF-7.9.7", "%s has a node that is none, or has it twice", where)
		return
	}
	for _, kid := range c.array(node["Kids"]) {
		c.numberTree(kid, where, depth+1)
	}
	pairs := c.array(node["Nums"])
	last := -1
	for i := 0; i+1 < len(pairs); i += 2 {
		key, ok := c.integer(pairs[i])
		if !ok || key <= last {
			c.broke("PDF-7.9.7", "%s has the key %d, which is not in order", where, key)
		}
		if _, twice := c.tree.parents[key]; twice {
			c.broke("PDF-7.9.7", "%s has the key %d twice", where, key)
		}
		c.tree.parents[key], last = pairs[i+1], key
	}
	if len(pairs)%2 != 0 {
		c.broke("PDF-7.9.7", "%s has a key without a value", where)
	}
	if depth == 0 {
		return
	}
	if limits, ok := c.numbers(node["Limits"], 2); !ok || len(pairs) >= 2 && (int(limits[1]) != last || int(limits[0]) != c.first(pairs)) {
		c.broke("PDF-7.9.7", "%s has a node with other Limits than its keys", where)
	}
}

// again reports whether a node of a tree has been visited before.
func (c *checker) again(o object) bool {
	r, ok := o.(ref)
	if !ok {
		return false
	}
	seen := c.visited[r]
	c.visited[r] = true
	return seen
}

// first is the first key of a node of a number tree.
func (f *file) first(pairs array) int {
	key, _ := f.integer(pairs[0])
	return key
}
