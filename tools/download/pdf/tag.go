package pdf

import (
	"slices"

	"resourceportal/tools/download/pdf/object"
)

// elem is an element of the structure tree (ISO 32000-1, 14.7.2): what a text is,
// in the order in which it is read. The order of kids is that of the source: a slot
// is reserved when text is met and filled when it is drawn.
type elem struct {
	kind  object.Name
	kids  []kid
	lang  string // own or inherited
	own   bool   // whether lang has to be said
	alt   string
	id    string // of a note
	attrs any    // an object.Dict, or the object.Ref of one that several share
	ref   object.Ref
}

// kid is one of: an element, a slot, an annotation.
type kid struct {
	elem  *elem
	slot  *slot
	annot annotation
}

// annotation is where an annotation stands: its object and its page.
type annotation struct {
	ref  object.Ref
	page int
}

// slot is a place in an element for text.
type slot struct {
	elem  *elem
	parts []part
}

// part is a marked piece of a page's content.
type part struct{ page, mcid int }

// add puts a new element behind the others of e.
func (e *elem) add(kind object.Name) *elem {
	child := &elem{kind: kind, lang: e.lang}
	e.kids = append(e.kids, kid{elem: child})
	return child
}

// in says the language of an element, where it is not that around it.
func (e *elem) in(lang string) *elem {
	if lang != "" && lang != e.lang {
		e.lang, e.own = lang, true
	}
	return e
}

// slot reserves a place for text.
func (e *elem) slot() *slot {
	s := &slot{elem: e}
	e.kids = append(e.kids, kid{slot: s})
	return s
}

// prune drops elements that say nothing, but not those that a table is counted by,
// nor the body that a label belongs to.
func (e *elem) prune() {
	e.kids = slices.DeleteFunc(e.kids, func(k kid) bool {
		switch {
		case k.elem != nil:
			k.elem.prune()
			return len(k.elem.kids) == 0 && k.elem.kind != "TD" && k.elem.kind != "TH" && k.elem.kind != "LBody"
		case k.slot != nil:
			return len(k.slot.parts) == 0
		}
		return false
	})
}

// number gives an element and all below it their numbers in the file.
func (e *elem) number(f *object.File) {
	e.ref = f.New()
	for _, k := range e.kids {
		if k.elem != nil {
			k.elem.number(f)
		}
	}
}

// write sets the objects of an element and of all below it.
func (e *elem) write(f *object.File, parent object.Ref, pages []object.Ref) {
	home := e.page()
	var kids object.Array
	for _, k := range e.kids {
		switch {
		case k.elem != nil:
			kids = append(kids, k.elem.ref)
			k.elem.write(f, e.ref, pages)
		case k.slot != nil:
			for _, p := range k.slot.parts {
				if p.page == home {
					kids = append(kids, p.mcid)
				} else {
					kids = append(kids, object.Dict{"Type", object.Name("MCR"), "Pg", pages[p.page], "MCID", p.mcid})
				}
			}
		default:
			obj := object.Dict{"Type", object.Name("OBJR"), "Obj", k.annot.ref}
			if k.annot.page != home {
				obj = append(obj, "Pg", pages[k.annot.page])
			}
			kids = append(kids, obj)
		}
	}
	d := object.Dict{"Type", object.Name("StructElem"), "S", e.kind, "P", parent}
	if home >= 0 {
		d = append(d, "Pg", pages[home])
	}
	switch len(kids) {
	case 0:
	case 1:
		d = append(d, "K", kids[0])
	default:
		d = append(d, "K", kids)
	}
	if e.own {
		d = append(d, "Lang", object.Text(e.lang))
	}
	if e.alt != "" {
		d = append(d, "Alt", object.Text(e.alt))
	}
	if e.id != "" {
		d = append(d, "ID", object.Bytes(e.id))
	}
	f.Set(e.ref, append(d, "A", e.attrs))
}

// page is where an element's own content begins, -1 without any.
func (e *elem) page() int {
	for _, k := range e.kids {
		switch {
		case k.slot != nil && len(k.slot.parts) > 0:
			return k.slot.parts[0].page
		case k.elem == nil && k.slot == nil:
			return k.annot.page
		}
	}
	return -1
}

// named are the elements with an ID, below and after all others that were found.
func (e *elem) named(all []*elem) []*elem {
	if e.id != "" {
		all = append(all, e)
	}
	for _, k := range e.kids {
		if k.elem != nil {
			all = k.elem.named(all)
		}
	}
	return all
}
