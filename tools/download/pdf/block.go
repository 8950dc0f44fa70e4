package pdf

import (
	"strconv"

	"resourceportal/tools/download/pdf/object"
	"resourceportal/tools/sheet"
)

// bookmark is a heading in the outline.
type bookmark struct {
	level int
	title string
	dest  *dest
}

// blocks sets blocks into a frame.
func (d *document) blocks(blocks []sheet.Block, f frame) {
	for i := range blocks {
		b := &blocks[i]
		if b.ID != "" {
			f.flow.dests = append(f.flow.dests, d.dests[b.ID])
		}
		from := len(f.flow.items)
		d.block(b, f)
		if i+1 < len(blocks) {
			f.flow.join(from, leading(b, &blocks[i+1]))
		}
	}
}

func (d *document) block(b *sheet.Block, f frame) {
	switch b.Kind {
	case sheet.Heading:
		d.heading(b, f)
	case sheet.List:
		d.list(b, f)
	case sheet.Quote:
		d.quote(b, f)
	case sheet.Code:
		d.code(b, f)
	case sheet.Table:
		if b.Table != nil {
			d.table(b, f)
		}
	case sheet.Rule:
		f.flow.flush(f.style, f.bands)
		f.flow.space(2 * f.para)
		wide := min(f.width, 60*point)
		f.flow.push(item{height: point, bands: f.bands,
			rules: []stroke{{x: f.x + (f.width-wide)/2, width: wide, thick: 600, color: grey}}})
		f.flow.space(2 * f.para)
	default: // a paragraph; words of a kind that is not known are not lost
		d.paragraph(b, f, f.elem.add("P"), f.style)
	}
}

// paragraph sets a block's spans into an element.
func (d *document) paragraph(b *sheet.Block, f frame, e *elem, st style) {
	lang := tongue(f.elem, b.Lang)
	e.in(lang)
	f.flow.space(f.para)
	f.set(d.shaper, d.text(e, lang, b.Spans, st), st)
	f.flow.space(f.para)
	d.settle(e)
}

// heading sets a heading. Its level is mended where one is skipped.
func (d *document) heading(b *sheet.Block, f frame) {
	if !visible(flat(b.Spans)) {
		d.paragraph(b, f, f.elem.add("P"), f.style)
		return
	}
	level := max(2, min(b.Level, d.level+1, 6))
	d.level = level
	st, before, after := headingStyle(level)
	if f.style.size < bodyStyle.size { // in a note
		st = style{sans: true, bold: true, size: f.style.size, leading: f.style.leading}
		before, after = f.para, 0
	}
	lang := tongue(f.elem, b.Lang)
	e := f.elem.add(object.Name("H" + strconv.Itoa(level))).in(lang)
	t := d.text(e, lang, b.Spans, st)
	here := &dest{}
	d.outline = append(d.outline, bookmark{level, flat(b.Spans), here})
	f.flow.dests = append(f.flow.dests, here)
	f.flow.space(before)
	x := f.flow.lead(f.x)
	f.lines(balance(t.pieces(d.shaper), f.width-(x-f.x), f.width), x, st, true)
	f.flow.gap = after
	d.settle(f.elem)
}

// quote sets blocks beside a rule.
func (d *document) quote(b *sheet.Block, f frame) {
	f.elem = f.elem.add("BlockQuote").in(b.Lang)
	f.flow.space(f.para + 2*point)
	after := f.para + 2*point
	x := f.x
	if step := f.narrow(15 * point); step >= 7*point {
		f.bands = append(f.bands[:len(f.bands):len(f.bands)], &band{x: x + 2*point, width: 1500, color: light})
	}
	d.blocks(b.Blocks, f)
	f.flow.flush(f.style, f.bands)
	f.flow.space(after)
}

// code sets lines as they are, on a tint.
func (d *document) code(b *sheet.Block, f frame) {
	e := f.elem.add("P").in(b.Lang).add("Code")
	st := codeStyle
	if f.style.size < bodyStyle.size {
		st.size, st.leading = f.style.size*9/10, f.style.leading
	}
	t := &text{code: true}
	for _, sp := range b.Spans {
		lang := tongue(e, sp.Lang)
		in := e
		if lang != e.lang {
			in = e.add("Span").in(lang)
		}
		r := run{size: st.size, color: ink, lang: lang, slot: in.last()}
		r.face, r.slant = st.face(sp.Strong, sp.Emphasis)
		t.add(r, sp.Text)
	}
	for n := len(t.buf); n > 0 && t.buf[n-1] == '\n'; n = len(t.buf) {
		t.trim(n - 1)
	}
	const pad = 5 * point
	f.bands = append(f.bands[:len(f.bands):len(f.bands)], &band{x: f.x, width: f.width, above: pad - 2*point, below: pad - 2*point, color: tint})
	f.x, f.width = f.x+pad, f.width-2*pad
	f.flow.space(f.para + pad)
	f.set(d.shaper, t, st)
	f.flow.space(f.para + pad)
}

// trim cuts a text off.
func (t *text) trim(n int) {
	t.buf = t.buf[:n]
	for i := range t.runs {
		t.runs[i].end = min(t.runs[i].end, n)
	}
}

// list sets items behind their labels.
func (d *document) list(b *sheet.Block, f frame) {
	f.elem = f.elem.add("L").in(b.Lang)
	numbering := object.Name("Disc")
	if b.Ordered {
		numbering = "Decimal"
	}
	f.elem.attrs = object.Dict{"O", object.Name("List"), "ListNumbering", numbering}
	outer := f.para
	f.flow.space(outer)
	f.para = min(f.para, 4*point)
	f.depth++
	widest := d.labelWidth(b, f)
	for i, blocks := range b.Items {
		li := f.elem.add("LI")
		in := f
		lbl := li.add("Lbl")
		in.label(d.shaper, d.listLabel(b, i, f, lbl), max(16*point, widest+labelGap), b.Ordered)
		in.elem = li.add("LBody")
		from := len(f.flow.items)
		if len(blocks) == 1 && (blocks[0].Kind == sheet.Paragraph || blocks[0].Kind == "") && blocks[0].ID == "" {
			d.paragraph(&blocks[0], in, in.elem, in.style)
		} else {
			d.blocks(blocks, in)
		}
		f.flow.flush(f.style, f.bands)
		if n := len(f.flow.items); i == 0 && n > from {
			last := f.flow.items[n-1].keep
			f.flow.join(from, firstItem)
			f.flow.items[n-1].keep = last
		}
		f.flow.space(f.para)
	}
	f.flow.space(outer)
}

// labelGap is between a label and its text.
const labelGap = 4500

// listLabel is the label of an item.
func (d *document) listLabel(b *sheet.Block, i int, f frame, lbl *elem) *text {
	r := run{size: f.style.size, color: ink, lang: f.elem.lang, slot: lbl.slot()}
	r.face, r.slant = f.style.face(false, false)
	t := &text{}
	switch {
	case b.Ordered:
		t.add(r, strconv.Itoa(b.Start+i)+".")
	case f.depth%2 == 1:
		t.add(r, "•")
	default:
		t.add(r, "–")
	}
	return t
}

// labelWidth is the width of the widest label of a list: of digits the last number
// has the most, or the first below zero.
func (d *document) labelWidth(b *sheet.Block, f frame) int {
	widest := 0
	for _, i := range []int{0, len(b.Items) - 1} {
		_, most := extent(d.listLabel(b, i, f, &elem{}).pieces(d.shaper))
		widest = max(widest, most)
	}
	return widest
}

// label narrows a frame and lets a label stand on its first line. Where the frame
// gives too little room for it, the line begins behind the label.
func (f *frame) label(s *shaper, t *text, want int, right bool) {
	x, width := f.x, f.width
	pieces := t.pieces(s)
	_, w := extent(pieces)
	step := f.narrow(max(want, w+labelGap))
	if w > width/2 { // no label of a list, but a note may have any mark
		f.lines(breakLines(pieces, width, width), x, f.style, true)
		return
	}
	if right && w+labelGap <= step {
		x = f.x - labelGap - w
	}
	if at := f.flow.lead(x); at+w > f.x+f.width/2 && len(f.flow.labels) > 0 {
		f.flow.flush(f.style, f.bands)
	} else {
		x = at
	}
	for i := range pieces {
		pieces[i].then = never
	}
	for _, l := range breakLines(pieces, w, w) {
		f.flow.labels = append(f.flow.labels, placed{x, l})
	}
}
