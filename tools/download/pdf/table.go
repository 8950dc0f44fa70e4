package pdf

import (
	"slices"

	"resourceportal/tools/download/pdf/object"
	"resourceportal/tools/sheet"
)

// table is a header that is repeated.
type table struct {
	head   []item
	height int
}

// row is a row of a table. Each of its lines is an item, so that a tall row can go
// on on the next page.
type row struct {
	cells []cell
	st    style
}

// cell is the lines of a cell. top is how many lines of the row are above them.
type cell struct {
	x, width, top int
	align         sheet.Align
	lines         []line
}

// grid is where the columns of a table stand.
type grid struct {
	x, width int // of the whole
	columns  []column
	st       style
	stacked  bool // the cells of a row stand one below the other
}

type column struct {
	x, width int
	align    sheet.Align
}

const (
	cellPad   = 3500         // above and below a row
	gutter    = 8 * point    // between columns
	many      = 7            // columns, which are set smaller from the start
	narrowest = 28 * point   // of a column; below that, cells are stacked
	tallRow   = bodyRoom / 3 // a row that is taller may be parted
)

// table sets a table: its caption, its header, its rows.
func (d *document) table(b *sheet.Block, f frame) {
	data := b.Table
	e := f.elem.add("Table").in(b.Lang)
	caption := e
	g := d.grid(data, e.lang, f)
	empty := len(g.columns) == 0 || len(data.Head) == 0 && len(data.Rows) == 0
	if empty {
		e.kind = "P" // a caption alone is no table
	} else if len(data.Caption) > 0 {
		caption = e.add("Caption")
	}
	if f.flow.lead(f.x) > f.x {
		f.flow.flush(f.style, f.bands)
	}
	f.flow.space(f.para + 3*point)
	from := len(f.flow.items)
	if len(data.Caption) > 0 {
		t := d.text(caption, e.lang, data.Caption, captionStyle)
		f.lines(balance(t.pieces(d.shaper), f.width, f.width), f.x, captionStyle, !empty)
		f.flow.space(4 * point)
		d.settle(caption)
	}
	if empty {
		return
	}
	tab := &table{}
	if len(data.Head) > 0 {
		tab.head = d.head(g, data, nil, e.lang, f)
		for _, it := range tab.head {
			tab.height += it.height
		}
		if tab.height > tallRow {
			tab = &table{}
		}
		for _, it := range d.head(g, data, e, e.lang, f) {
			f.flow.push(it)
		}
		d.settle(e.kids[len(e.kids)-1].elem.lastElem())
	}
	var rows []int
	for i, cells := range data.Rows {
		rows = append(rows, len(f.flow.items))
		tr := e.add("TR")
		r := d.row(g, tr, e.lang, cells, data)
		items := r.items(f.bands)
		last := &items[len(items)-1]
		thick := stroke{x: g.x, width: g.width, dy: last.height, thick: 400, color: light}
		if i == len(data.Rows)-1 {
			thick.thick, thick.color = 700, grey
		}
		last.rules = append(last.rules, thick)
		if i == 0 && len(data.Head) == 0 {
			items[0].rules = append(items[0].rules, stroke{x: g.x, width: g.width, thick: 700, color: grey})
		}
		for _, it := range items {
			it.table = tab
			f.flow.push(it)
		}
	}
	f.flow.joinTable(from, rows, 2)
	f.flow.space(f.para + 5*point)
}

// lastElem is the last element within e, or e itself.
func (e *elem) lastElem() *elem {
	if n := len(e.kids); n > 0 && e.kids[n-1].elem != nil {
		return e.kids[n-1].elem
	}
	return e
}

// grid finds the widths of columns, and the largest style in which no word has to
// be broken.
func (d *document) grid(data *sheet.TableData, lang string, f frame) grid {
	n := max(len(data.Columns), len(data.Head))
	for _, cells := range data.Rows {
		n = max(n, len(cells))
	}
	g := grid{x: f.x, width: f.width, columns: make([]column, n)}
	st := tableStyles[0]
	least, most := make([]int, n), make([]int, n)
	measure := func(cells []sheet.Cell, header func(i int) bool) {
		for i, c := range cells {
			st := st
			st.bold = header(i)
			a, b := extent(d.text(nil, lang, c.Spans, st).pieces(d.shaper))
			least[i], most[i] = max(least[i], a), max(most[i], b)
		}
	}
	measure(data.Head, func(int) bool { return true })
	for _, cells := range data.Rows {
		measure(cells, func(i int) bool { return i == 0 && data.RowHeader })
	}
	room := f.width - gutter*(n-1)
	if g.stacked = n > 0 && room/n < narrowest; g.stacked {
		g.st = st
		for i := range g.columns {
			g.columns[i] = column{f.x, f.width, sheet.Start}
		}
		return g
	}
	styles := tableStyles
	if n >= many {
		styles = styles[1:]
	}
	for _, g.st = range styles {
		for i := range least {
			// A thousandth more than needed: each piece of a line is rounded.
			least[i] = least[i]*g.st.size/st.size + 50
			most[i] = most[i]*g.st.size/st.size + 50
		}
		st = g.st
		if fits(least, room) {
			break
		}
	}
	x := f.x
	for i, w := range share(least, most, room) {
		g.columns[i] = column{x: x, width: w}
		if i < len(data.Columns) {
			g.columns[i].align = data.Columns[i]
		}
		x += w + gutter
	}
	return g
}

// head sets the header row; without an element it is decoration.
func (d *document) head(g grid, data *sheet.TableData, e *elem, lang string, f frame) []item {
	g.st.bold = true
	var tr *elem
	if e != nil {
		tr = e.add("TR")
	}
	r := &row{st: g.st}
	for i := range g.columns {
		var th *elem
		if tr != nil {
			th = tr.add("TH")
			th.attrs = object.Dict{"O", object.Name("Table"), "Scope", object.Name("Column")}
		}
		if i < len(data.Head) {
			r.add(g, i, d.text(th, lang, data.Head[i].Spans, g.st).pieces(d.shaper))
		} else {
			r.add(g, i, nil)
		}
	}
	if !g.stacked { // the header stands upon its rule
		n := r.count()
		for i := range r.cells {
			r.cells[i].top = n - len(r.cells[i].lines)
		}
	}
	items := r.items(f.bands)
	for i := range items {
		items[i].keep = true
	}
	first, last := &items[0], &items[len(items)-1]
	first.rules = append(first.rules, stroke{x: g.x, width: g.width, thick: 900, color: ink})
	last.rules = append(last.rules, stroke{x: g.x, width: g.width, dy: last.height, thick: 700, color: grey})
	return items
}

// row sets a row; its notes follow each cell.
func (d *document) row(g grid, tr *elem, lang string, cells []sheet.Cell, data *sheet.TableData) *row {
	r := &row{st: g.st}
	for i := range g.columns {
		st, td := g.st, tr.add("TD")
		// Who listens needs a header for each cell: without any, the first of the row.
		if i == 0 && (data.RowHeader || len(data.Head) == 0) {
			td.kind, st.bold = "TH", data.RowHeader
			td.attrs = object.Dict{"O", object.Name("Table"), "Scope", object.Name("Row")}
		}
		if i < len(cells) {
			r.add(g, i, d.text(td, lang, cells[i].Spans, st).pieces(d.shaper))
			d.settle(td)
		} else {
			r.add(g, i, nil)
		}
	}
	return r
}

// add adds the cell of a column.
func (r *row) add(g grid, i int, pieces []piece) {
	c := g.columns[i]
	next := cell{x: c.x, width: c.width, align: c.align, lines: breakLines(pieces, c.width, c.width)}
	if g.stacked {
		next.top = r.count()
	}
	r.cells = append(r.cells, next)
}

// count is how many lines a row has.
func (r *row) count() int {
	n := 0
	for _, c := range r.cells {
		n = max(n, c.top+len(c.lines))
	}
	return n
}

// items are the lines of a row.
func (r *row) items(bands []*band) []item {
	items := make([]item, max(1, r.count()))
	tall := len(items)*r.st.leading > tallRow
	for i := range items {
		it := &items[i]
		*it = item{height: r.st.leading, base: r.st.base(), row: r, index: i, bands: bands}
		it.keep = i < len(items)-1 && (!tall || i == 0 || i == len(items)-2)
		for _, c := range r.cells {
			if at := i - c.top; 0 <= at && at < len(c.lines) {
				it.notes = slices.Concat(it.notes, c.lines[at].notes())
			}
		}
	}
	items[0].height += cellPad
	items[0].base += cellPad
	items[len(items)-1].height += cellPad
	return items
}

// at is where a line of a cell begins.
func (c *cell) at(l line) int {
	switch c.align {
	case sheet.Center:
		return c.x + max(0, c.width-l.width)/2
	case sheet.End:
		return c.x + max(0, c.width-l.width)
	}
	return c.x
}
