package docx

import "strconv"

// style is a style of paragraphs or characters, under the name that Word knows
// it by. Lengths are twentieths of a point (twips), sizes half points.
type style struct {
	id, name  string
	based     string // id of the style that this one changes; "Normal" if empty
	next      string // id of the style of the paragraph that an editor adds after
	priority  int    // place in Word's list of styles
	quick     bool   // is among those that Word shows first
	custom    bool   // Word does not know it
	character bool   // is for characters

	keepNext  bool   // no page break before the next paragraph
	numbering int    // w:num, of lists
	level     int    // of that numbering
	box       string // borders, shade and tabs, as XML
	before    int
	after     int
	line      int // 240 are one line; 0 leaves it
	indent    int
	hanging   int
	outline   int // level of a heading, from 1

	fonts  string // as XML
	bold   bool
	italic bool
	quiet  bool // is not spelled
	color  string
	size   int
	extra  string // underline, raised and so on, as XML
}

// How the page is: A4, a margin of 25 mm all around.
const (
	pageWidth  = 11906
	pageHeight = 16838
	margin     = 1417
	textWidth  = pageWidth - 2*margin

	listStep  = 425 // a level of a list, and the room for its bullet or number
	quoteStep = 425
	mostLists = 9 // levels in Word
	mostSteps = 3 // quotes within quotes that move to the right
)

const (
	ink  = "1F3864" // headings: a dark blue, 11 : 1 on white
	pale = "595959" // beside the text: 7 : 1 on white
	rim  = "8496B0" // rules and borders
	wash = "EDF1F7" // shades; ink on it 10 : 1
)

const (
	textFonts = `<w:rFonts w:ascii="Calibri" w:hAnsi="Calibri" w:eastAsia="Calibri" w:cs="Arial"/>`
	monospace = `<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:eastAsia="Courier New" w:cs="Courier New"/>`
)

// ids of the styles that paragraphs have.
const (
	normal       = "Normal"
	quote        = "Quote"
	code         = "HTMLPreformatted"
	caption      = "Caption"
	footnoteText = "FootnoteText"
	tableText    = "TableContents"
	tableHeading = "TableHeading"
	horizontal   = "HorizontalLine"
	tableEnd     = "TableEnd"
)

func edge(side, color string, size, space int) string {
	return `<w:` + side + ` w:val="single" w:sz="` + strconv.Itoa(size) + `" w:space="` + strconv.Itoa(space) + `" w:color="` + color + `"/>`
}

func shade(color string) string {
	return `<w:shd w:val="clear" w:color="auto" w:fill="` + color + `"/>`
}

// styles are all of paragraphs and characters, in the file's order.
var styles = allStyles()

func allStyles() []style {
	all := []style{
		{id: normal, name: "Normal", quick: true, after: 120, line: 271},
		{id: "Title", name: "Title", next: normal, priority: 10, quick: true, keepNext: true, after: 120, line: 240, outline: 1, bold: true, color: ink, size: 48},
		{id: "Subtitle", name: "Subtitle", next: normal, priority: 11, quick: true, keepNext: true, after: 60, line: 240, bold: true, color: pale, size: 24},
		{id: "Date", name: "Date", next: normal, priority: 12, after: 200, color: pale, size: 24},
		{id: "Abstract", name: "Abstract", next: normal, priority: 12, quick: true, custom: true, after: 200, color: ink, size: 26},
	}
	sizes := []int{36, 30, 26, 23, 22, 22}
	for i, size := range sizes {
		level := strconv.Itoa(i + 1)
		all = append(all, style{
			id: "Heading" + level, name: "heading " + level, next: normal, priority: 9, quick: true, keepNext: true,
			before: max(360-60*i, 180), after: 80, line: 240, outline: i + 1,
			bold: true, italic: i == 5, color: ink, size: size,
		})
	}
	all = append(all, listStyles()...)
	return append(all, otherStyles()...)
}

// listStyles are those of Word: five levels; deeper ones stand at the fifth with
// a numbering level of their own.
func listStyles() []style {
	var all []style
	for _, kind := range []struct {
		id, name  string
		numbering int
	}{{"ListBullet", "List Bullet", bullets}, {"ListNumber", "List Number", figures}, {"ListContinue", "List Continue", 0}} {
		for level := 1; level <= 5; level++ {
			s := style{
				id: kind.id, name: kind.name, priority: 36, quick: level == 1,
				numbering: kind.numbering, level: level - 1, after: 80, indent: level * listStep,
			}
			if kind.numbering != 0 {
				s.hanging = listStep
			}
			if level > 1 {
				s.id += strconv.Itoa(level)
				s.name += " " + strconv.Itoa(level)
			}
			all = append(all, s)
		}
	}
	return all
}

func otherStyles() []style {
	box := `<w:pBdr>` + edge("top", rim, 4, 6) + edge("left", ink, 24, 8) + edge("bottom", rim, 4, 6) + edge("right", rim, 4, 8) + `</w:pBdr>`
	return []style{
		{id: quote, name: "Quote", next: normal, priority: 29, quick: true, box: `<w:pBdr>` + edge("left", rim, 18, 10) + `</w:pBdr>`, before: 60, after: 120, indent: quoteStep},
		{id: "BlockText", name: "Block Text", priority: 30, quick: true, box: box + shade(wash), after: 160, line: 259, indent: 198},
		{id: code, name: "HTML Preformatted", priority: 31, box: shade("F2F2F2"), before: 60, after: 120, line: 240, fonts: monospace, quiet: true, size: 19},
		{id: caption, name: "caption", next: normal, priority: 35, quick: true, keepNext: true, before: 160, after: 80, line: 240, bold: true, color: ink, size: 20},
		{id: footnoteText, name: "footnote text", priority: 99, after: 40, line: 240, size: 18},
		{id: "Header", name: "header", priority: 99, line: 240, size: 18},
		{id: "Footer", name: "footer", priority: 99, box: `<w:pBdr>` + edge("top", rim, 4, 6) + `</w:pBdr><w:tabs><w:tab w:val="right" w:pos="` + strconv.Itoa(textWidth) + `"/></w:tabs>`, line: 240, color: pale, size: 17},
		{id: tableText, name: "Table Contents", priority: 40, custom: true, line: 247, size: 20},
		{id: tableHeading, name: "Table Heading", based: tableText, priority: 40, custom: true, line: 247, bold: true, color: ink, size: 20},
		{id: horizontal, name: "Horizontal Line", next: normal, priority: 99, custom: true, box: `<w:pBdr>` + edge("bottom", rim, 6, 1) + `</w:pBdr>`, after: 200, line: 240, size: 12},
		{id: tableEnd, name: "Table End", priority: 99, custom: true, line: 240, size: 2},
		{id: "Strong", name: "Strong", character: true, priority: 22, quick: true, bold: true},
		{id: "Emphasis", name: "Emphasis", character: true, priority: 20, quick: true, italic: true},
		{id: "HTMLCode", name: "HTML Code", character: true, priority: 99, fonts: monospace, quiet: true, size: 20},
		{id: "FootnoteReference", name: "footnote reference", character: true, priority: 99, extra: `<w:vertAlign w:val="superscript"/>`},
		{id: "Hyperlink", name: "Hyperlink", character: true, priority: 99, color: "0B4F9E", extra: `<w:u w:val="single"/>`},
	}
}

// officeMark is what LibreOffice sets the mark of every footnote in, whatever the
// mark's own style says; without it marks are raised.
var officeMark = style{id: "FootnoteAnchor", name: "Footnote Anchor", custom: true, character: true, priority: 99}

// styleOf is the style of an id that is ours.
func styleOf(id string) style {
	for _, s := range styles {
		if s.id == id {
			return s
		}
	}
	return styles[0]
}
