package pdf

import (
	"cmp"
	"slices"

	"resourceportal/tools/download/pdf/object"
)

// target is a link into the file that waits for the place to be known.
type target struct {
	ref  object.Ref
	dict object.Dict
	dest *dest
}

// finish writes what pages have in common, and returns the catalog and the
// dictionary of what the document says of itself.
func (p *printer) finish() (catalog, info object.Ref) {
	for _, t := range p.targets {
		p.file.Set(t.ref, append(t.dict, "Dest", p.place(t.dest)))
	}
	var kids object.Array
	for _, page := range p.pages {
		kids = append(kids, page)
	}
	p.file.Set(p.parent, object.Dict{"Type", object.Name("Pages"), "Kids", kids, "Count", len(p.pages)})

	about := describe(&p.d.sheet)
	dict := object.Dict{
		"Type", object.Name("Catalog"), "Pages", p.parent,
		"Lang", object.Text(p.d.sheet.Lang),
		"MarkInfo", object.Dict{"Marked", true},
		"ViewerPreferences", object.Dict{"DisplayDocTitle", true},
		"StructTreeRoot", p.tree(),
		"Metadata", p.file.Plain(object.Dict{"Type", object.Name("Metadata"), "Subtype", object.Name("XML")}, about.xmp()),
		"OutputIntents", object.Array{object.Dict{
			"Type", object.Name("OutputIntent"), "S", object.Name("GTS_PDFA1"),
			"OutputConditionIdentifier", object.Text(profileName), "Info", object.Text(profileName),
			"DestOutputProfile", p.file.Stream(object.Dict{"N", 3}, srgb()),
		}},
	}
	if len(p.d.outline) > 0 {
		dict = append(dict, "Outlines", p.outline())
	}
	return p.file.Add(dict), p.file.Add(about.info())
}

// place is a destination: a page, and how far up on it (12.3.2.2).
func (p *printer) place(d *dest) object.Array {
	return object.Array{p.pages[d.page], object.Name("XYZ"), 0, up(d.y - 6*point), 0}
}

// tree writes the structure tree, and the way back from what is on the pages to it
// (14.7.4.4).
func (p *printer) tree() object.Ref {
	root := p.file.New()
	doc := p.d.root
	doc.prune()
	doc.number(p.file)
	doc.write(p.file, root, p.pages)
	var nums object.Array
	for i, elems := range p.parents {
		refs := object.Array{}
		for _, e := range elems {
			refs = append(refs, e.ref)
		}
		nums = append(nums, i, p.file.Add(refs))
	}
	for i, e := range p.links {
		nums = append(nums, len(p.pages)+i, e.ref)
	}
	dict := object.Dict{
		"Type", object.Name("StructTreeRoot"), "K", doc.ref,
		"ParentTree", p.file.Add(object.Dict{"Nums", nums}), "ParentTreeNextKey", len(p.pages) + len(p.links),
	}
	if notes := doc.named(nil); len(notes) > 0 {
		slices.SortFunc(notes, func(a, b *elem) int { return cmp.Compare(a.id, b.id) })
		var names object.Array
		for _, e := range notes {
			names = append(names, object.Bytes(e.id), e.ref)
		}
		dict = append(dict, "IDTree", p.file.Add(object.Dict{"Names", names}))
	}
	p.file.Set(root, dict)
	return root
}

// outline writes the bookmarks (12.3.3).
func (p *printer) outline() object.Ref {
	type entry struct {
		ref                object.Ref
		parent, prev, next int // indexes; -1 without
		first, last, below int
	}
	marks := p.d.outline
	root := p.file.New()
	all := make([]entry, len(marks)+1) // the root is the last
	end := len(marks)
	all[end] = entry{ref: root, first: -1, last: -1}
	path := []int{end} // of entries that may have more below them
	for i, m := range marks {
		for len(path) > 1 && marks[path[len(path)-1]].level >= m.level {
			path = path[:len(path)-1]
		}
		up := path[len(path)-1]
		all[i] = entry{ref: p.file.New(), parent: up, prev: all[up].last, next: -1, first: -1, last: -1}
		if all[up].first < 0 {
			all[up].first = i
		} else {
			all[all[up].last].next = i
		}
		all[up].last = i
		for _, above := range path {
			all[above].below++
		}
		path = append(path, i)
	}
	link := func(d object.Dict, key string, i int) object.Dict {
		if i < 0 {
			return d
		}
		return append(d, key, all[i].ref)
	}
	for i, m := range marks {
		e := all[i]
		d := object.Dict{"Title", object.Text(cmp.Or(m.title, p.d.sheet.ID)), "Parent", all[e.parent].ref, "Dest", p.place(m.dest)}
		d = link(link(link(link(d, "Prev", e.prev), "Next", e.next), "First", e.first), "Last", e.last)
		if e.below > 0 {
			d = append(d, "Count", e.below)
		}
		p.file.Set(e.ref, d)
	}
	d := object.Dict{"Type", object.Name("Outlines"), "Count", all[end].below}
	p.file.Set(root, link(link(d, "First", all[end].first), "Last", all[end].last))
	return root
}
