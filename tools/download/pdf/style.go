package pdf

import "resourceportal/tools/download/pdf/face"

// All lengths of the package are thousandths of a point.
const (
	point = 1000
	mm    = 2835 // 72/25.4 points

	pageWidth  = 595276 // A4
	pageHeight = 841890

	marginX   = 23 * mm
	top       = 22 * mm
	bottom    = pageHeight - 29*mm // of the text
	textWidth = pageWidth - 2*marginX
	bodyRoom  = bottom - top
	footTop   = pageHeight - 20*mm
)

// color is red, green and blue, in thousandths.
type color [3]int

// The contrast of ink and blue on tint is above 8:1 (WCAG 2.2, 1.4.3 wants 4.5:1).
var (
	ink   = color{0, 0, 0}
	blue  = color{50, 255, 500}
	grey  = color{650, 650, 650}
	light = color{820, 820, 820}
	tint  = color{955, 958, 965}
)

// style is how a piece of text is set.
type style struct {
	sans, bold, slant bool
	size, leading     int
}

// The styles of the page. Sans has no italic face: it is slanted.
var (
	kindStyle    = style{sans: true, size: 9500, leading: 13 * point}
	leadStyle    = style{sans: true, size: 10 * point, leading: 14500}
	summaryStyle = style{size: 12 * point, leading: 17500}
	noticeStyle  = style{sans: true, size: 9 * point, leading: 13 * point}
	labelStyle   = style{sans: true, bold: true, size: 8800, leading: 13 * point}
	factStyle    = style{sans: true, size: 9200, leading: 13 * point}
	bodyStyle    = style{size: 10500, leading: 15 * point}
	noteStyle    = style{size: 8600, leading: 12 * point}
	codeStyle    = style{sans: true, size: 9 * point, leading: 13 * point}
	captionStyle = style{sans: true, bold: true, size: 9 * point, leading: 13 * point}
	footStyle    = style{sans: true, size: 7400, leading: 10 * point}
)

// tableStyles are tried in turn until no word of a table has to be broken.
var tableStyles = []style{
	{sans: true, size: 9 * point, leading: 12500},
	{sans: true, size: 8 * point, leading: 11200},
	{sans: true, size: 7 * point, leading: 10 * point},
}

// titleStyle makes long titles, as laws have them, smaller.
func titleStyle(letters int) style {
	switch {
	case letters <= 60:
		return style{sans: true, bold: true, size: 22 * point, leading: 28 * point}
	case letters <= 130:
		return style{sans: true, bold: true, size: 18 * point, leading: 24 * point}
	default:
		return style{sans: true, bold: true, size: 14500, leading: 20 * point}
	}
}

// headingStyle is a heading's style and the space before and after it.
func headingStyle(level int) (s style, before, after int) {
	switch level {
	case 2:
		return style{sans: true, bold: true, size: 14 * point, leading: 19 * point}, 21 * point, 6 * point
	case 3:
		return style{sans: true, bold: true, size: 11500, leading: 16 * point}, 16 * point, 5 * point
	case 4:
		return style{sans: true, bold: true, size: 10 * point, leading: 14500}, 13 * point, 4 * point
	case 5:
		return style{sans: true, bold: true, slant: true, size: 9500, leading: 14 * point}, 12 * point, 3 * point
	default:
		return style{sans: true, slant: true, size: 9500, leading: 14 * point}, 12 * point, 3 * point
	}
}

// face is the typeface of text in a style, and whether it is slanted.
func (s style) face(strong, emphasis bool) (face.Face, bool) {
	strong, emphasis = strong || s.bold, emphasis || s.slant
	switch {
	case s.sans && strong:
		return face.SansBold, emphasis
	case s.sans:
		return face.Sans, emphasis
	case strong && emphasis:
		return face.SerifBoldItalic, false
	case strong:
		return face.SerifBold, false
	case emphasis:
		return face.SerifItalic, false
	}
	return face.Serif, false
}

// A letter with all that belongs to it is taken to reach so far above and below the
// line, in thousandths of its size.
const (
	ascent  = 950
	descent = 250
)

// base is where the line stands in its leading, from the top.
func (s style) base() int {
	return (s.leading-s.size*(ascent+descent)/1000)/2 + s.size*ascent/1000
}
