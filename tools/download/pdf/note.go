package pdf

import (
	"strconv"
	"strings"
)

// note is a note of the sheet, once it is set.
type note struct {
	items []item
	met   bool  // a reference to it was read
	stray bool  // nothing refers to it; it stands at the end
	here  *dest // of the note
	back  *dest // of the first reference to it
}

// reference adds the mark of a note. What the note says follows the text that
// refers to it; see settle.
func (d *document) reference(t *text, e *elem, lang string, n int, st style) {
	if n < 1 || n > len(d.notes) {
		return
	}
	mark := d.mark(n)
	r := run{size: st.size * 64 / 100, rise: st.size * 34 / 100, color: blue, lang: lang}
	r.face, r.slant = st.face(false, false)
	if strings.Trim(mark, "*†‡") == "" { // they are raised by themselves
		r.size, r.rise = st.size*88/100, 0
	}
	if e != nil {
		l := &link{elem: e.add("Reference").add("Link"), dest: d.notes[n-1].here, bare: true, words: d.called(mark)}
		r.link, r.slot, r.note = l, l.elem.slot(), n
		if !d.notes[n-1].met {
			d.notes[n-1].met = true
			d.due = append(d.due, n)
		}
	}
	t.add(r, mark)
}

// called is the name of a reference to a note.
func (d *document) called(mark string) string {
	if name := strings.ReplaceAll(d.sheet.Words.Note, "{mark}", mark); name != "" {
		return name
	}
	return mark
}

// settle sets the notes that were met, and says in the structure that they follow
// the text before. A note may refer to others; they follow it.
func (d *document) settle(parent *elem) {
	if d.settling {
		return // those of a note wait for its end
	}
	d.settling = true
	for len(d.due) > 0 {
		n := d.due[0]
		d.due = d.due[1:]
		d.notes[n-1].items = d.note(parent, n)
	}
	d.settling = false
}

// note sets the blocks of a note.
func (d *document) note(parent *elem, n int) []item {
	e := parent.add("Note").in(d.sheet.Lang)
	e.id = "note-" + strconv.Itoa(n)
	src := d.sheet.Notes[n-1]
	flow := &flow{dests: []*dest{d.notes[n-1].here}}
	f := frame{flow: flow, elem: e, style: noteStyle, x: marginX, width: textWidth, para: 3 * point}
	f.label(d.shaper, d.noteLabel(e, n), 11*point, false)
	d.blocks(src.Blocks, f)
	flow.end(noteStyle)
	if len(flow.items) > 0 {
		flow.items[0].space = 3 * point
	}
	return flow.items
}

// noteLabel is a note's mark, which leads back to its reference.
func (d *document) noteLabel(e *elem, n int) *text {
	lbl := e.add("Lbl")
	r := run{size: noteStyle.size, color: ink, lang: d.sheet.Lang}
	r.face, r.slant = noteStyle.face(false, false)
	if back := d.sheet.Words.Back; back != "" && !d.notes[n-1].stray {
		l := &link{elem: lbl.add("Link"), dest: d.notes[n-1].back, bare: true, words: back}
		r.link, r.color, lbl = l, blue, l.elem
	}
	r.slot = lbl.slot()
	t := &text{}
	t.add(r, d.mark(n))
	return t
}

// mark is a note's mark, or its place where the sheet gives none.
func (d *document) mark(n int) string {
	if mark := d.sheet.Notes[n-1].Mark; visible(mark) {
		return mark
	}
	return strconv.Itoa(n)
}
