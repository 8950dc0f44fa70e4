package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"resourceportal/tools/sheet"
)

const (
	manyColumns = 7  // from here on the words of a table are smaller
	mostColumns = 63 // that Word has
	fewRows     = 10 // up to here a table is not parted between pages
)

// table writes a table of the text, with its caption above it.
func (b *book) table(st *story, t sheet.TableData, p place) {
	g := grid{style: textTable, head: len(t.Head) > 0, rowHeader: t.RowHeader, columns: t.Columns, name: plain(t.Caption), indent: p.indent()}
	if g.head {
		g.rows = append(g.rows, t.Head)
	}
	g.rows = append(g.rows, t.Rows...)
	if len(t.Caption) > 0 {
		b.paragraph(st, paragraph{style: caption, indent: p.indent()}, t.Caption, look{lang: p.lang})
	}
	if g.name == "" {
		g.about = names(t.Head)
	}
	b.grid(st, g, p.lang)
}

// grid is a table in Word's terms.
type grid struct {
	style     string
	head      bool // the first row names the columns
	rowHeader bool // the first cell of each row names it
	columns   []sheet.Align
	rows      [][]sheet.Cell
	name      string // for those who do not see the table
	about     string // likewise, where it has no name
	indent    int
}

// names are the words of a header row, which tell what a table is about.
func names(head []sheet.Cell) string {
	var all []string
	for _, cell := range head {
		if text := strings.TrimSpace(plain(cell.Spans)); text != "" {
			all = append(all, text)
		}
	}
	return strings.Join(all, "; ")
}

// grid writes a table. Word wants at least one row and one cell; a table without
// any is nothing to write.
func (b *book) grid(st *story, g grid, lang string) {
	count := len(g.columns)
	for _, row := range g.rows {
		count = max(count, len(row))
	}
	if count == 0 || len(g.rows) == 0 {
		return
	}
	if count > mostColumns {
		b.fail("a table of %d columns; Word has %d", count, mostColumns)
		return
	}
	if st.after { // Word would make one table of two neighbours
		b.paragraph(st, paragraph{style: tableEnd, tight: true}, nil, look{})
	}
	widths := g.widths(count, textWidth-g.indent)
	g.properties(st, widths, textWidth-g.indent)
	for i, row := range g.rows {
		b.row(st, g, i, row, widths, lang)
	}
	st.raw(`</w:tbl>`)
	st.after = true
}

func (g grid) properties(st *story, widths []int, room int) {
	total := 0
	for _, w := range widths {
		total += w
	}
	st.raw(`<w:tbl><w:tblPr><w:tblStyle w:val="`, g.style, `"/><w:tblW w:w="`, strconv.Itoa(total), `" w:type="dxa"/>`)
	if indent := g.indent - max(total-room, 0)/2; indent != 0 {
		st.raw(`<w:tblInd w:w="`, strconv.Itoa(indent), `" w:type="dxa"/>`)
	}
	if len(widths) >= manyColumns {
		st.raw(`<w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/></w:tblCellMar>`)
	}
	flags := 0x0600 // no banded rows or columns
	if g.head {
		flags |= 0x0020
	}
	if g.rowHeader {
		flags |= 0x0080
	}
	st.raw(`<w:tblLook w:val="0`, strings.ToUpper(strconv.FormatInt(int64(flags), 16)), `" w:firstRow="`, bit(g.head), `" w:lastRow="0" w:firstColumn="`, bit(g.rowHeader), `" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/>`)
	if g.name != "" {
		st.raw(`<w:tblCaption w:val="`, escape(g.name), `"/>`)
	}
	if g.about != "" {
		st.raw(`<w:tblDescription w:val="`, escape(g.about), `"/>`)
	}
	st.raw(`</w:tblPr><w:tblGrid>`)
	for _, w := range widths {
		st.raw(`<w:gridCol w:w="`, strconv.Itoa(w), `"/>`)
	}
	st.raw(`</w:tblGrid>`)
}

func bit(b bool) string {
	if b {
		return "1"
	}
	return "0"
}

// keeps tells whether a row stays on the page of the next one: the header with the
// first row, all rows of a small table, and of a larger one the first two and the
// last two, so that none stands alone.
func (g grid) keeps(i int) bool {
	first, last := 0, len(g.rows)-1
	if g.head {
		first = 1
	}
	return i < last && (i <= first || i == last-1 || last-first < fewRows)
}

func (b *book) row(st *story, g grid, i int, row []sheet.Cell, widths []int, lang string) {
	head := g.head && i == 0
	st.raw(`<w:tr><w:trPr><w:cantSplit/>`)
	if head {
		st.raw(`<w:tblHeader/>`)
	}
	st.raw(`</w:trPr>`)
	for c, width := range widths {
		var cell sheet.Cell
		if c < len(row) {
			cell = row[c]
		}
		p := paragraph{style: tableText, cell: true, keepNext: g.keeps(i)}
		if head || g.rowHeader && c == 0 {
			p.style = tableHeading
		}
		if c < len(g.columns) {
			p.align = g.columns[c]
		}
		l := look{lang: lang}
		if len(widths) >= manyColumns {
			l.size = smallSize
		}
		st.raw(`<w:tc><w:tcPr><w:tcW w:w="`, strconv.Itoa(width), `" w:type="dxa"/></w:tcPr>`)
		for _, words := range cellParagraphs(cell, g.style) {
			b.paragraph(st, p, words, l)
		}
		st.raw(`</w:tc>`)
	}
	st.raw(`</w:tr>`)
}

// cellParagraphs are the paragraphs of a cell, at least one. A fact's values are
// a paragraph each; the lines of a cell in the text stay lines of one.
func cellParagraphs(cell sheet.Cell, style string) [][]sheet.Span {
	if style != factsTable {
		return [][]sheet.Span{cell.Spans}
	}
	all := [][]sheet.Span{nil}
	for _, s := range cell.Spans {
		if s.Break {
			all = append(all, nil)
			continue
		}
		all[len(all)-1] = append(all[len(all)-1], s)
	}
	return all
}

// Widths of a table's columns, in twips.
const (
	letter    = 112        // a letter at 10 points, rather wide
	inCell    = 2*108 + 30 // a cell's margins and line
	mostWord  = 26         // letters of a word beyond which it may break
	mostLine  = 70         // letters of a line beyond which it may wrap
	overhang  = 2 * 850    // how much of the page's margins a table may take
	smallSize = 16         // half points, of words in a table of many columns
)

// widths shares the width among the columns: each gets its longest word, and of
// what is left as much as its longest line would need. A table in which words
// would break takes of the page's margins as well. Whole numbers only, so that
// every machine finds the same.
func (g grid) widths(count, total int) []int {
	least, want := make([]int, count), make([]int, count)
	unit, cellMargin := letter, inCell
	if count >= manyColumns {
		unit, cellMargin = letter*smallSize/20, 2*57+30
	}
	for c := range count {
		word, line := 1, 1
		for _, row := range g.rows {
			if c < len(row) {
				w, l := measure(row[c].Spans)
				word, line = max(word, w), max(line, l)
			}
		}
		least[c] = min(word, mostWord)*unit + cellMargin
		want[c] = min(line, mostLine)*unit + cellMargin - least[c]
	}
	needed := 0
	for _, w := range least {
		needed += w
	}
	return share(least, min(max(total, needed), total+overhang), want)
}

// share divides a whole by least plus a share of the rest by want; where not even
// the least fits, by least alone. The last column gets what rounding leaves.
func share(least []int, total int, want []int) []int {
	needed, wanted := 0, 0
	for c := range least {
		needed += least[c]
		wanted += max(want[c], 1)
	}
	widths := make([]int, len(least))
	left := total
	for c := range least {
		if needed > total {
			widths[c] = max(least[c]*total/needed, 1)
		} else {
			widths[c] = least[c] + (total-needed)*max(want[c], 1)/wanted
		}
		left -= widths[c]
	}
	widths[len(widths)-1] = max(widths[len(widths)-1]+left, 1)
	return widths
}

// measure tells the letters of the longest word and of the longest line.
func measure(spans []sheet.Span) (word, line int) {
	for _, part := range strings.Split(plain(spans), "\n") {
		line = max(line, utf8.RuneCountInString(part))
		for _, w := range strings.Fields(part) {
			word = max(word, utf8.RuneCountInString(w))
		}
	}
	return word, line
}

// plain is the text of words alone.
func plain(spans []sheet.Span) string {
	var b strings.Builder
	for _, s := range spans {
		if s.Break {
			b.WriteByte('\n')
		}
		b.WriteString(s.Text)
	}
	return b.String()
}
