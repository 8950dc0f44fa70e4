package rule

import (
	"math"
	"strings"
	"unicode"
)

// show is what one text-showing operation shows.
type show struct {
	text  string
	marks []*mark // that it stands in, the outermost first
	box   Rect    // of its ink; meaningless when ink is false
	ink   bool
}

// textOperator obeys the operators of text (ISO 32000-1, 9.3 and 9.4).
func (r *content) textOperator(word keyword, operands []object, n [6]float64) bool {
	switch word {
	case "BT":
		r.part, r.textMatrix, r.lineMatrix = inText, identity, identity
	case "ET":
		for _, m := range r.marks {
			if m.inText {
				r.broke("PDF-14.6", "%s: a marked-content sequence crosses the bounds of a text object", r.where)
			}
		}
		r.part = atPage
	case "Tc":
		r.state.charSpace = n[0]
	case "Tw":
		r.state.wordSpace = n[0]
	case "Tz":
		r.state.scale = n[0] / 100
	case "TL":
		r.state.leading = n[0]
	case "Ts":
		r.state.rise = n[0]
	case "Tr":
		if r.state.mode = int(n[0]); n[0] != 0 && n[0] != 1 && n[0] != 2 {
			r.broke("Portal-unknown", "%s: text in the rendering mode %g", r.where, n[0])
		}
	case "Tf":
		key := operands[0].(name)
		r.state.size = n[1]
		if r.resource("Font", key) != nil {
			r.state.font = r.readFont(r.dict(r.resources["Font"])[key], string(key))
		}
	case "Td":
		r.move(n[0], n[1])
	case "TD":
		r.state.leading = -n[1]
		r.move(n[0], n[1])
	case "Tm":
		r.textMatrix, r.lineMatrix = matrix(n), matrix(n)
	case "T*":
		r.move(0, -r.state.leading)
	case "Tj":
		r.show(array{operands[0]})
	case "TJ":
		r.show(operands[0].(array))
	case "'":
		r.move(0, -r.state.leading)
		r.show(array{operands[0]})
	case `"`:
		r.state.wordSpace, r.state.charSpace = n[0], n[1]
		r.move(0, -r.state.leading)
		r.show(array{operands[2]})
	default:
		return false
	}
	return true
}

func (r *content) move(x, y float64) {
	r.lineMatrix = matrix{1, 0, 0, 1, x, y}.times(r.lineMatrix)
	r.textMatrix = r.lineMatrix
}

// show shows strings, and moves between them by numbers in thousandths.
func (r *content) show(parts array) {
	r.paint("text")
	switch r.state.mode {
	case 0:
		r.useColour(r.state.fill)
	case 1:
		r.useColour(r.state.stroke)
	case 2:
		r.useColour(r.state.fill)
		r.useColour(r.state.stroke)
	}
	if r.state.font == nil {
		r.broke("PDF-9.3.1", "%s: text without a font", r.where)
		return
	}
	s := show{marks: append([]*mark(nil), r.marks...)}
	s.box = Rect{math.Inf(1), math.Inf(1), math.Inf(-1), math.Inf(-1)}
	var text strings.Builder
	for _, part := range parts {
		switch part := part.(type) {
		case str:
			r.showString(part, &s, &text)
		case integer, real:
			n, _ := r.number(part)
			r.advance(-n / 1000 * r.state.size)
		default:
			r.broke("PDF-7.8.2", "%s: TJ has what is neither a string nor a number", r.where)
		}
	}
	s.text = text.String()
	r.page.shows = append(r.page.shows, s)
}

func (r *content) advance(width float64) {
	r.textMatrix = matrix{1, 0, 0, 1, width * r.state.scale, 0}.times(r.textMatrix)
}

// showString shows the glyphs of a string, of which each has two bytes.
func (r *content) showString(s str, to *show, text *strings.Builder) {
	f := r.state.font
	if len(s)%2 != 0 {
		r.broke("PDF-9.7.6.2", "%s: a string has half a character", r.where)
	}
	for i := 0; i+1 < len(s); i += 2 {
		glyph := int(s[i])<<8 | int(s[i+1])
		f.used[glyph] = true
		letters, known := f.unicode[glyph]
		if private(letters) && !r.replaced() {
			r.broke("A-6.2.11.7.3-1", "%s: the glyph %d of %s stands for a private character without an ActualText", r.where, glyph, f)
		}
		text.WriteString(letters)
		width := f.width(glyph) / 1000 * r.state.size
		if bottom, top, ok := f.ink(glyph); ok || !known {
			r.extend(to, width, bottom*r.state.size, top*r.state.size)
		}
		r.advance(width + r.state.charSpace)
	}
}

// extend makes the box of an operation hold one more glyph.
func (r *content) extend(to *show, width, bottom, top float64) {
	to.ink = true
	m := r.textMatrix.times(r.state.ctm)
	for _, corner := range [4][2]float64{{0, bottom}, {width * r.state.scale, bottom}, {0, top}, {width * r.state.scale, top}} {
		x, y := m.at(corner[0], corner[1]+r.state.rise)
		to.box = Rect{min(to.box.X0, x), min(to.box.Y0, y), max(to.box.X1, x), max(to.box.Y1, y)}
	}
}

// replaced reports whether an ActualText stands for what is being shown.
func (r *content) replaced() bool {
	for _, m := range r.marks {
		if m.replaced {
			return true
		}
	}
	return false
}

func private(text string) bool {
	for _, r := range text {
		if unicode.Is(unicode.Co, r) {
			return true
		}
	}
	return false
}
