package pdf

import (
	"cmp"
	"unicode/utf8"

	"rsc.io/qr"

	"resourceportal/tools/download/pdf/object"
	"resourceportal/tools/sheet"
)

// figure is the QR code.
type figure struct {
	x, size int
	code    *qr.Code
	slot    *slot
	elem    *elem
}

const (
	codeSize = 25 * mm
	codeGap  = 7 * mm // between it and what is beside it
)

// masthead sets all that stands above the blocks.
func (d *document) masthead(f frame) {
	s := &d.sheet
	d.front(f, s.Kind, kindStyle, 0, 3*point)
	d.title(f)
	if len(s.Lead) > 0 {
		p := f.elem.add("P")
		f.flow.space(5 * point)
		f.set(d.shaper, d.text(p, s.Lang, s.Lead, leadStyle), leadStyle)
		d.settle(p)
	}
	if visible(s.Summary.Text) {
		p := f.elem.add("P")
		f.flow.space(12 * point)
		f.set(d.shaper, d.text(p, s.Lang, []sheet.Span{s.Summary}, summaryStyle), summaryStyle)
		d.settle(p)
	}
	d.notices(f)
	d.facts(f)
	f.flow.space(14 * point)
}

// front adds a paragraph of words in the sheet's language.
func (d *document) front(f frame, words string, st style, before, after int) {
	if !visible(words) {
		return
	}
	f.flow.space(before)
	p := f.elem.add("P")
	f.set(d.shaper, d.text(p, d.sheet.Lang, []sheet.Span{{Text: words}}, st), st)
	f.flow.space(after)
}

// title sets the title; a sheet without one has its id.
func (d *document) title(f frame) {
	title := d.sheet.Title
	if !visible(title.Text) {
		title.Text = d.sheet.ID
	}
	if !visible(title.Text) {
		return
	}
	st := titleStyle(utf8.RuneCountInString(title.Text))
	h := f.elem.add("H1")
	t := d.text(h, d.sheet.Lang, []sheet.Span{title}, st)
	f.lines(balance(t.pieces(d.shaper), f.width, f.width), f.x, st, true)
	f.flow.space(6 * point)
	d.settle(f.elem)
}

// notices sets the notices into a tinted box with a rule at its left.
func (d *document) notices(f frame) {
	if len(d.sheet.Notices) == 0 {
		return
	}
	const pad = 8 * point
	f.flow.space(14*point + pad)
	f.bands = []*band{
		{x: f.x, width: f.width, above: pad, below: pad, color: tint},
		{x: f.x, width: 3 * point, above: pad, below: pad, color: blue},
	}
	f.x, f.width = f.x+14*point, f.width-24*point
	for _, spans := range d.sheet.Notices {
		f.flow.space(4 * point)
		p := f.elem.add("P")
		f.set(d.shaper, d.text(p, d.sheet.Lang, spans, noticeStyle), noticeStyle)
		f.flow.space(4 * point)
		d.settle(p)
	}
	f.flow.space(14*point + pad)
}

// facts sets the table of facts and the address, beside the QR code of it.
func (d *document) facts(f frame) {
	code := d.qr()
	if code != nil {
		f.width -= codeSize + codeGap
	}
	f.flow.space(16 * point)
	from := len(f.flow.items)
	rows := d.factTable(f)
	if address := d.sheet.Address; address != "" {
		f.flow.space(7 * point)
		p := f.elem.add("P")
		f.flow.join(max(from, len(f.flow.items)-1), 1) // the last fact
		f.set(d.shaper, d.text(p, d.sheet.Lang, []sheet.Span{{Text: address, Href: address}}, factStyle), factStyle)
	}
	if len(f.flow.items) == from {
		return
	}
	if code != nil {
		d.beside(code, f, from)
	}
	d.fit(from)
	f.flow.joinTable(from, rows, 3)
	if code != nil { // what follows begins below it
		f.flow.space(codeSize - span(f.flow.items[from:]) + 14*point)
	}
}

// beside sets the QR code beside the items from a place on.
func (d *document) beside(code *qr.Code, f frame, from int) {
	e := f.elem.add("Figure")
	e.alt = cmp.Or(d.sheet.Words.QR, d.sheet.Address)
	first := &f.flow.items[from]
	first.figure = &figure{x: f.x + f.width + codeGap, size: codeSize, code: code, elem: e, slot: e.slot()}
	first.need = codeSize
}

// fit sets the table of facts closer, as much as it takes to stand on the first
// page with all that is above it. Where no fit is close enough nothing changes.
func (d *document) fit(from int) {
	const most = 1500 // to take from a line, and from each edge of a row
	items := d.flow.items
	parts := 0
	for _, it := range items[from:] {
		if it.row != nil {
			parts++
			if it.index == 0 {
				parts += 2
			}
		}
	}
	over := -room(items, d.notes)
	if over <= 0 || over > parts*most {
		return
	}
	less := (over + parts - 1) / parts
	for i := range items[from:] {
		it := &items[from+i]
		if it.row == nil {
			continue
		}
		it.height -= less
		it.base -= less / 2
		if it.index == 0 {
			it.height -= less
			it.base -= less
		}
		if it.index == max(1, it.row.count())-1 {
			it.height -= less
			it.rules[len(it.rules)-1].dy = it.height
		}
	}
}

// qr is the code of the address; none where it is too long for one.
func (d *document) qr() *qr.Code {
	if d.sheet.Address == "" {
		return nil
	}
	for _, l := range []qr.Level{qr.M, qr.L} {
		if code, err := qr.Encode(d.sheet.Address, l); err == nil {
			return code
		}
	}
	return nil
}

// factTable sets the facts: a name, and beside it a value on each line. rows are
// the places of their first items.
func (d *document) factTable(f frame) (rows []int) {
	if len(d.sheet.Facts) == 0 {
		return nil
	}
	e := f.elem.add("Table")
	e.attrs = object.Dict{"O", object.Name("Table"), "Summary", object.Text(d.sheet.Words.Facts)}
	if d.sheet.Words.Facts == "" {
		e.attrs = nil
	}
	left := 0
	for _, fact := range d.sheet.Facts {
		_, most := extent(plain(labelStyle, d.sheet.Lang, fact.Name).pieces(d.shaper))
		left = max(left, most+50)
	}
	left = min(left, f.width*36/100)
	right := column{x: f.x + left + 12*point, width: f.width - left - 12*point}
	for i, fact := range d.sheet.Facts {
		rows = append(rows, len(f.flow.items))
		tr := e.add("TR")
		th := tr.add("TH")
		th.attrs = object.Dict{"O", object.Name("Table"), "Scope", object.Name("Row")}
		name := d.text(th, d.sheet.Lang, []sheet.Span{{Text: fact.Name}}, labelStyle)
		td := tr.add("TD")
		var values []line
		for _, spans := range fact.Values {
			p := td
			if len(fact.Values) > 1 {
				p = td.add("P")
			}
			pieces := d.text(p, d.sheet.Lang, spans, factStyle).pieces(d.shaper)
			values = append(values, breakLines(pieces, right.width, right.width)...)
			d.settle(p)
		}
		r := &row{st: factStyle, cells: []cell{
			{x: f.x, width: left, lines: breakLines(name.pieces(d.shaper), left, left)},
			{x: right.x, width: right.width, lines: values},
		}}
		items := r.items(f.bands)
		if i == 0 {
			items[0].rules = append(items[0].rules, stroke{x: f.x, width: f.width, thick: 700, color: grey})
		}
		last := &items[len(items)-1]
		last.rules = append(last.rules, stroke{x: f.x, width: f.width, dy: last.height, thick: 400, color: light})
		for _, it := range items {
			f.flow.push(it)
		}
	}
	return rows
}
