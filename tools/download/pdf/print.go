package pdf

import (
	"resourceportal/tools/download/pdf/face"
	"resourceportal/tools/download/pdf/object"
)

// printer writes pages into a file.
type printer struct {
	d       *document
	file    *object.File
	observe observer
	pages   []object.Ref
	parent  object.Ref
	fonts   object.Ref
	widths  [face.Count]map[uint16]int

	parents [][]*elem // of each page, by the number of the marked text
	links   []*elem   // of each annotation
	targets []target
	content *content
	fills   []fill
	annots  object.Array // of the page
}

// fill is a coloured rectangle.
type fill struct {
	rect
	color color
}

func newPrinter(d *document, file *object.File, pages int, observe observer) *printer {
	p := &printer{d: d, file: file, observe: observe, parent: file.New()}
	for range pages {
		p.pages = append(p.pages, file.New())
	}
	for f, use := range d.shaper.uses {
		p.widths[f] = map[uint16]int{}
		for _, run := range use.Widths() {
			for i, w := range run.Widths {
				p.widths[f][run.First+uint16(i)] = w
			}
		}
	}
	p.fonts = p.embed()
	return p
}

// print writes a page.
func (p *printer) print(number int, pg page) {
	p.content = &content{uses: &p.d.shaper.uses, widths: &p.widths, number: number}
	p.fills, p.annots = nil, nil
	p.bands(pg.items)
	p.spots(pg.items)
	if pg.rule > 0 {
		p.fill(marginX, pg.rule, 60*point, 500, grey)
		p.spots(pg.notes)
	}
	p.foot(p.d.feet[number])
	c := p.content
	c.draw()
	p.parents = append(p.parents, c.mcids)

	// What lies below text is drawn before it.
	below := &content{}
	below.op("/Artifact BMC")
	for _, f := range p.fills {
		below.paint(f.color)
		below.op(hundredth(f.left), up(f.bottom), hundredth(f.right-f.left), hundredth(f.bottom-f.top), "re f")
	}
	below.paint(ink)
	below.op("EMC")
	dict := object.Dict{
		"Type", object.Name("Page"), "Parent", p.parent,
		"MediaBox", object.Array{0, 0, object.Milli(pageWidth), object.Milli(pageHeight)},
		"Resources", p.fonts,
		"Contents", p.file.Stream(nil, append(below.b, c.b...)),
		"StructParents", number, "Tabs", object.Name("S"),
	}
	if len(p.annots) > 0 {
		dict = append(dict, "Annots", p.annots)
	}
	p.file.Set(p.pages[number], dict)
}

func (p *printer) fill(x, y, width, height int, col color) {
	p.fills = append(p.fills, fill{rect{x, y, x + width, y + height}, col})
}

// bands draws the colours behind items; one goes on between neighbours.
func (p *printer) bands(items []spot) {
	type stretch struct {
		*band
		from, to, last int
	}
	var all []stretch
	for i, s := range items {
		for _, b := range s.bands {
			found := false
			for k := len(all) - 1; k >= 0 && !found; k-- {
				if found = all[k].band == b && all[k].last == i-1; found {
					all[k].to, all[k].last = s.y+s.height, i
				}
				if all[k].last < i-1 {
					break
				}
			}
			if !found {
				all = append(all, stretch{b, s.y - b.above, s.y + s.height, i})
			}
		}
	}
	for _, b := range all {
		p.fill(b.x, b.from, b.width, b.to+b.below-b.from, b.color)
	}
}

// spots draws items. The lines of a row on the page are drawn cell by cell, as they
// are read.
func (p *printer) spots(items []spot) {
	for i := 0; i < len(items); i++ {
		s := items[i]
		for _, d := range s.dests {
			if !d.set {
				d.set, d.page, d.y = true, p.content.number, s.y
			}
		}
		for _, r := range s.rules {
			p.fill(r.x, s.y+r.dy-r.thick/2, r.width, r.thick, r.color)
		}
		for _, l := range s.lines {
			p.line(l.x, s.y+s.base, l.line)
		}
		if s.row != nil && (i == 0 || items[i-1].row != s.row) {
			n := i + 1
			for n < len(items) && items[n].row == s.row {
				n++
			}
			p.row(items[i:n])
		}
		if s.figure != nil {
			p.figure(s.figure, s.y)
		}
	}
}

// row draws lines of one row.
func (p *printer) row(items []spot) {
	for k := range items[0].row.cells {
		c := &items[0].row.cells[k]
		for _, s := range items {
			if at := s.index - c.top; 0 <= at && at < len(c.lines) {
				p.line(c.at(c.lines[at]), s.y+s.base, c.lines[at])
			}
		}
	}
}

// line draws a line of text, what is below its links, and where they are.
func (p *printer) line(x, y int, l line) {
	p.content.line(x, y, l.pieces)
	var open *link
	var box rect
	end := func() {
		if open != nil && box.left < box.right {
			p.annotate(open, box)
			if !open.bare {
				p.fill(box.left, y+1300, box.right-box.left, 450, blue)
			}
		}
		open = nil
	}
	for i := range l.pieces {
		piece := &l.pieces[i]
		r := piece.run
		at := rect{x, y - r.rise - scale(ascent, r.size), x + piece.width, y - r.rise + scale(descent, r.size)}
		if r.link != open {
			end()
			open, box = r.link, at
		}
		if piece.width > 0 {
			if box.left == box.right {
				box = at
			}
			box.right = at.right
			if p.observe != nil {
				p.observe(p.content.number, at, piece.letters())
			}
		}
		x += piece.width + piece.blank
	}
	end()
}

// letters are those of a piece.
func (p *piece) letters() string {
	text := ""
	for _, g := range p.glyphs {
		text += g.text
	}
	return text
}

// annotate makes a place of the page a link (ISO 32000-1, 12.5.6.5).
func (p *printer) annotate(l *link, box rect) {
	ref := p.file.New()
	dict := object.Dict{
		"Type", object.Name("Annot"), "Subtype", object.Name("Link"), "F", 4, // to be printed
		"Rect", object.Array{hundredth(box.left), up(box.bottom), hundredth(box.right), up(box.top)},
		"Border", object.Array{0, 0, 0}, "Contents", object.Text(l.words),
		"StructParent", len(p.pages) + len(p.links),
	}
	if l.dest != nil {
		// Its place may not be known yet: finish completes it.
		p.targets = append(p.targets, target{ref, dict, l.dest})
	} else {
		p.file.Set(ref, append(dict, "A", object.Dict{"S", object.Name("URI"), "URI", object.Bytes(l.uri)}))
	}
	p.links = append(p.links, l.elem)
	p.annots = append(p.annots, ref)
	l.elem.kids = append(l.elem.kids, kid{annot: annotation{ref, p.content.number}})
}

// figure draws the QR code: a rectangle for each run of black squares.
func (p *printer) figure(f *figure, y int) {
	c := p.content
	c.draw()
	c.paint(ink)
	c.mark(f.slot)
	n := f.code.Size
	c.op("q")
	side := object.Milli(f.size / n)
	c.op(side, 0, 0, side, hundredth(f.x), up(y+f.size), "cm")
	for row := range n {
		for from := 0; from < n; from++ {
			to := from
			for to < n && f.code.Black(to, row) {
				to++
			}
			if to > from {
				c.op(from, n-1-row, to-from, 1, "re")
				from = to
			}
		}
	}
	c.op("f")
	c.op("Q")
	c.close()
	box := rect{f.x, y, f.x + f.size, y + f.size}
	f.elem.attrs = object.Dict{"O", object.Name("Layout"), "Placement", object.Name("Block"),
		"BBox", object.Array{hundredth(box.left), up(box.bottom), hundredth(box.right), up(box.top)}}
	if p.observe != nil {
		p.observe(c.number, box, "")
	}
}

// foot draws the foot of a page.
func (p *printer) foot(f foot) {
	p.fill(marginX, footTop-footStyle.leading-3*point, textWidth, 400, light)
	p.content.text()
	p.content.decorate("/Artifact<</Type/Pagination/Subtype/Footer>>BDC")
	for _, l := range f.title {
		p.line(marginX, footTop, l)
	}
	for _, l := range f.page {
		p.line(marginX+textWidth-l.width, footTop, l)
	}
	for _, l := range f.address {
		p.line(marginX, footTop+footStyle.leading, l)
	}
}
