package pdf

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"resourceportal/tools/download/pdf/face"
	"resourceportal/tools/download/pdf/object"
)

// rect is a rectangle of a page, from its upper left corner.
type rect struct{ left, top, right, bottom int }

// content is the content stream of a page (ISO 32000-1, 7.8.2). It is written in the
// order of calls, and says only what changes.
type content struct {
	b      []byte
	uses   *[face.Count]*face.Use
	widths *[face.Count]map[uint16]int

	marked bool  // between BDC and EMC
	slot   *slot // of the marked text; nil in decoration
	mcids  []*elem
	number int // of the page

	texting   bool // between BT and ET
	moved     bool // the pen stands where the text goes on
	x, y      int  // where the line began
	face      face.Face
	size      int // 0 before the first text
	rise      int
	color     color
	slant     bool
	shown     []byte // what TJ will show
	literal   bool   // shown is within a string
	displaced bool   // shown has a number
}

func (c *content) op(values ...any) {
	for i, v := range values {
		switch v := v.(type) {
		case string:
			c.b = append(c.b, v...)
		default:
			c.b = object.Append(c.b, v)
		}
		if i < len(values)-1 {
			c.b = append(c.b, ' ')
		}
	}
	c.b = append(c.b, '\n')
}

// hundredth rounds a length to hundredths of a point, which is finer than any printer.
func hundredth(n int) object.Milli {
	if n < 0 {
		return -hundredth(-n)
	}
	return object.Milli((n + 5) / 10 * 10)
}

// up is a place from the lower edge of the page, as the format counts.
func up(y int) object.Milli { return hundredth(pageHeight - y) }

// decorate begins decoration: artifact is how it is marked.
func (c *content) decorate(artifact string) {
	c.close()
	c.op(artifact)
	c.marked, c.slot = true, nil
}

// mark begins text of a slot, unless it goes on.
func (c *content) mark(s *slot) {
	if c.marked && c.slot == s {
		return
	}
	if s == nil {
		c.decorate("/Artifact BMC")
		return
	}
	c.close()
	id := len(c.mcids)
	c.mcids = append(c.mcids, s.elem)
	s.parts = append(s.parts, part{c.number, id})
	c.op(s.elem.kind, object.Dict{"MCID", id}, "BDC")
	c.marked, c.slot = true, s
}

// close ends what is marked.
func (c *content) close() {
	c.flush()
	if c.marked {
		c.op("EMC")
	}
	c.marked, c.slot = false, nil
}

// text begins text, which ends with draw.
func (c *content) text() {
	if !c.texting {
		c.op("BT")
		c.texting, c.x, c.y, c.slant = true, 0, pageHeight, false
	}
}

// draw ends text, so that something else can be drawn.
func (c *content) draw() {
	c.close()
	if c.texting {
		c.op("ET")
	}
	c.texting = false
}

// paint sets the colour.
func (c *content) paint(to color) {
	if c.color != to {
		c.flush()
		if to == ink {
			c.op("0 g")
		} else {
			c.op(object.Milli(to[0]), object.Milli(to[1]), object.Milli(to[2]), "rg")
		}
		c.color = to
	}
}

// line shows a line of text whose base is y.
func (c *content) line(x, y int, pieces []piece) {
	c.moved = false
	for i := range pieces {
		p := &pieces[i]
		if len(p.glyphs) > 0 || p.spaces > 0 {
			c.piece(x, y, p)
		}
		x += p.width + p.blank
	}
}

func (c *content) piece(x, y int, p *piece) {
	c.text()
	r := p.run
	c.mark(r.slot)
	c.paint(r.color)
	c.look(x, y, r)
	for i := 0; i < len(p.glyphs); {
		n := i + 1
		for n < len(p.glyphs) && p.glyphs[n].text == "" {
			n++
		}
		c.cluster(p.glyphs[i:n])
		i = n
	}
	for range p.spaces {
		c.show(p.space)
	}
}

// look sets the typeface and moves the pen to the line, if need be.
func (c *content) look(x, y int, r *run) {
	if len(c.shown) > 0 && (r.slant != c.slant || !c.moved) {
		c.flush()
	}
	switch {
	case r.slant || c.slant: // 0.2 is 11°, as much as the italics lean
		if r.slant != c.slant || !c.moved {
			lean := object.Milli(0)
			if r.slant {
				lean = 200
			}
			c.op(1, 0, lean, 1, hundredth(x), up(y), "Tm")
			c.x, c.y, c.slant = x, y, r.slant
		}
	case !c.moved:
		// The difference of what was written, so that nothing adds up.
		c.op(hundredth(x)-hundredth(c.x), up(y)-up(c.y), "Td")
		c.x, c.y = x, y
	}
	c.moved = true
	if c.size != r.size || c.face != r.face {
		c.flush()
		c.op(fontName(r.face), object.Milli(r.size), "Tf")
		c.face, c.size = r.face, r.size
	}
	if c.rise != r.rise {
		c.flush()
		c.op(hundredth(r.rise), "Ts")
		c.rise = r.rise
	}
}

// cluster shows the glyphs of some letters. Where they stand for other letters
// elsewhere in the file, it says which ones these are.
func (c *content) cluster(glyphs []glyph) {
	stands := ""
	for _, g := range glyphs {
		stands += c.uses[c.face].Text(g.id)
	}
	if text := glyphs[0].text; stands != text && strings.TrimSpace(text) != "" && norm.NFC.String(stands) != norm.NFC.String(text) {
		slot := c.slot
		c.replace(text)
		defer func() {
			c.close()
			c.mark(slot)
		}()
	}
	for _, g := range glyphs {
		c.show(g)
	}
}

// replace begins text of the same slot that stands for other letters. It is a piece
// of its own and not within one: readers lose what follows within.
func (c *content) replace(text string) {
	slot := c.slot
	c.close()
	properties := object.Dict{"ActualText", object.Text(text)}
	if slot != nil {
		properties = append(properties, "MCID", len(c.mcids))
		slot.parts = append(slot.parts, part{c.number, len(c.mcids)})
		c.mcids = append(c.mcids, slot.elem)
	}
	c.op("/Span", properties, "BDC")
	c.marked, c.slot = true, slot
}

// show shows a glyph: its advance and its place may differ from what the typeface says.
func (c *content) show(g glyph) {
	if g.y != 0 {
		c.flush()
		c.op(hundredth(c.rise+scale(g.y, c.size)), "Ts")
	}
	c.shift(g.x)
	if !c.literal {
		c.shown, c.literal = append(c.shown, '('), true
	}
	for _, code := range []byte{byte(g.id >> 8), byte(g.id)} {
		switch code {
		case '(', ')', '\\':
			c.shown = append(c.shown, '\\', code)
		case '\r':
			c.shown = append(c.shown, '\\', 'r')
		default:
			c.shown = append(c.shown, code)
		}
	}
	c.shift(g.advance - c.widths[c.face][g.id] - g.x)
	if g.y != 0 {
		c.flush()
		c.op(hundredth(c.rise), "Ts")
	}
}

// shift moves the pen by thousandths of the size.
func (c *content) shift(n int) {
	if n == 0 {
		return
	}
	if c.literal {
		c.shown, c.literal = append(c.shown, ')'), false
	} else if c.displaced && len(c.shown) > 0 {
		c.shown = append(c.shown, ' ')
	}
	c.shown = object.Append(c.shown, -n)
	c.displaced = true
}

// flush writes what is to be shown.
func (c *content) flush() {
	if len(c.shown) == 0 {
		return
	}
	if c.literal {
		c.shown = append(c.shown, ')')
	}
	if c.displaced {
		c.b = append(c.b, '[')
		c.b = append(c.b, c.shown...)
		c.b = append(c.b, "]TJ\n"...)
	} else {
		c.b = append(c.b, c.shown...)
		c.b = append(c.b, "Tj\n"...)
	}
	c.shown, c.literal, c.displaced = c.shown[:0], false, false
}

// fontName is what content streams call a typeface.
func fontName(f face.Face) object.Name { return object.Name("F" + string(rune('0'+f))) }
