package face

import "encoding/binary"

// Metrics are the measures of a face, in thousandths of an em above the baseline
// where not said otherwise.
type Metrics struct {
	PostScriptName string

	// Ascent and Descent are what a line of text needs above and below the
	// baseline (hhea table). Descent is negative. LineGap is 0 in these faces.
	Ascent, Descent, LineGap int
	CapHeight, XHeight       int

	// UnderlinePosition is the top edge of the underline (negative),
	// StrikePosition that of the line through the text.
	UnderlinePosition, UnderlineThickness int
	StrikePosition, StrikeThickness       int

	ItalicAngle int    // thousandths of a degree anticlockwise: negative leans right
	StemV       int    // width of an upright stem
	BBox        [4]int // left, bottom, right and top of what holds every glyph of the whole face

	// Flags are those of PDF's font descriptor (ISO 32000-1, table 123).
	Flags int
}

// The flags of a font descriptor that are of use here. Nonsymbolic would promise
// Adobe's standard Latin characters and no others, so Symbolic it is.
const (
	flagSerif    = 1 << 1
	flagSymbolic = 1 << 2
	flagItalic   = 1 << 6
)

// stems are the widths of the stem of the letter l, measured horizontally half
// way up: no table of the font has them.
var stems = [Count]int{Serif: 94, SerifItalic: 94, SerifBold: 152, SerifBoldItalic: 153, Sans: 88, SansBold: 149}

// Metrics are the measures of the face.
func (f Face) Metrics() Metrics {
	p := f.program()
	m := Metrics{
		PostScriptName:     f.String(),
		Ascent:             i16(p.hhea, 4),
		Descent:            i16(p.hhea, 6),
		LineGap:            i16(p.hhea, 8),
		CapHeight:          i16(p.os2, 88),
		XHeight:            i16(p.os2, 86),
		UnderlinePosition:  i16(p.post, 8),
		UnderlineThickness: i16(p.post, 10),
		StrikePosition:     i16(p.os2, 28),
		StrikeThickness:    i16(p.os2, 26),
		ItalicAngle:        int(int64(int32(u32(p.post, 4))) * 1000 / 65536), // 16.16 fixed point
		StemV:              stems[f],
		BBox:               [4]int{i16(p.head, 36), i16(p.head, 38), i16(p.head, 40), i16(p.head, 42)},
		Flags:              flagSymbolic,
	}
	if f <= SerifBoldItalic {
		m.Flags |= flagSerif
	}
	if m.ItalicAngle != 0 {
		m.Flags |= flagItalic
	}
	return m
}

func u16(b []byte, at int) uint16 { return binary.BigEndian.Uint16(b[at:]) }
func i16(b []byte, at int) int    { return int(int16(u16(b, at))) }
func u32(b []byte, at int) uint32 { return binary.BigEndian.Uint32(b[at:]) }
