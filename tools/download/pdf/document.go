package pdf

import (
	"cmp"

	"resourceportal/tools/sheet"
)

// document is a sheet that is being set.
type document struct {
	sheet   sheet.Sheet
	shaper  *shaper
	root    *elem
	flow    *flow
	dests   map[string]*dest // of blocks, by id
	outline []bookmark
	level   int // of the last heading
	feet    []foot

	notes    []note
	due      []int // notes that were met and are not set
	settling bool
}

func newDocument(s sheet.Sheet) *document {
	s.Lang = cmp.Or(s.Lang, "und")
	d := &document{
		sheet: s, shaper: newShaper(), flow: &flow{}, level: 1,
		root:  &elem{kind: "Document", lang: s.Lang},
		dests: map[string]*dest{},
		notes: make([]note, len(s.Notes)),
	}
	d.name(s.Blocks)
	for i := range d.notes {
		d.notes[i].here, d.notes[i].back = &dest{}, &dest{}
		d.name(s.Notes[i].Blocks)
	}
	return d
}

// name finds the places that links may lead to.
func (d *document) name(blocks []sheet.Block) {
	for i := range blocks {
		b := &blocks[i]
		if b.ID != "" && d.dests[b.ID] == nil {
			d.dests[b.ID] = &dest{}
		}
		d.name(b.Blocks)
		for _, item := range b.Items {
			d.name(item)
		}
	}
}

// build sets the whole sheet.
func (d *document) build() {
	f := frame{flow: d.flow, elem: d.root, style: bodyStyle, x: marginX, width: textWidth, para: 7500}
	d.masthead(f)
	d.blocks(d.sheet.Blocks, f)
	d.flow.end(bodyStyle)
	d.stray()
	for i := range d.flow.items {
		it := &d.flow.items[i]
		for _, n := range it.notes {
			it.dests = append(it.dests, d.notes[n-1].back)
		}
	}
}

// stray sets the notes that nothing refers to, at the end.
func (d *document) stray() {
	for n := range d.notes {
		if d.notes[n].met {
			continue
		}
		d.notes[n].met, d.notes[n].stray = true, true
		d.settling = true
		items := d.note(d.root, n+1)
		d.settling = false
		d.settle(d.root)
		if len(items) == 0 {
			continue
		}
		items[0].space = 10 * point
		d.flow.items = append(d.flow.items, items...)
	}
}
