package pdf

import (
	"fmt"
	"strings"

	"resourceportal/tools/sheet"
)

// maker makes sheets out of a source of numbers: the same numbers, the same sheet.
// What it makes is meant to be hard to set.
type maker struct {
	next   func(n int) int // a number below n
	blocks int             // how many more may be made
	notes  int             // how many the sheet has
}

// fromBytes takes numbers from bytes, and zeros after the last one.
func fromBytes(data []byte) func(n int) int {
	return func(n int) int {
		v := 0
		for i := 0; i < 2 && len(data) > 0; i++ {
			v = v<<8 | int(data[0])
			data = data[1:]
			if n <= 256 {
				break
			}
		}
		return v % n
	}
}

var vocabulary = []string{
	"a", "law", "of", "the", "protection", "žrtava", "трговине", "људима", "њ", "Ђ", "përgjegjës", "Kosova*", "“quoted”",
	"(in", "brackets)", "e\u0301clair", "well-known", "https://example.org/a/very/long/path?with=query&and=more#fragment",
	"so\u00adft", "10\u00a0000", "–", "…", "ffi", "AV", "»x«", "№", "§", "12.–14.", "S.p.A.", "[1]", "a\u200bb", "\u202f", "€",
	strings.Repeat("Unbreakable", 12), strings.Repeat("щ", 90), "{5F4D1C0A-8B39-4C7E-9D7A}", "a/b", "fi\u200cfi",
}

var tongues = []string{"", "", "", "en", "sr-Cyrl", "sr-Latn", "sq", "cnr-Latn"}

func (m *maker) text(most int) string {
	var all []string
	for range m.next(most + 1) {
		all = append(all, vocabulary[m.next(len(vocabulary))])
	}
	return strings.Join(all, []string{" ", " ", " ", "  ", "\n", "\t", ""}[m.next(7)])
}

func (m *maker) span(most int) sheet.Span {
	s := sheet.Span{Text: m.text(most), Lang: tongues[m.next(len(tongues))]}
	switch m.next(12) {
	case 0:
		s.Strong = true
	case 1:
		s.Emphasis = true
	case 2:
		s.Code = true
	case 3:
		s.Strong, s.Emphasis = true, true
	case 4, 5:
		s.Href = []string{"https://example.org/ž ", "mailto:a@example.org", "tel:+1", "#b1", "#none", "javascript:x()", "http:"}[m.next(7)]
	case 6:
		return sheet.Span{Break: true}
	case 7:
		return sheet.Span{Note: m.next(m.notes+3) - 1}
	}
	return s
}

func (m *maker) spans(most int) []sheet.Span {
	var all []sheet.Span
	for range m.next(5) {
		all = append(all, m.span(most))
	}
	return all
}

func (m *maker) several(depth, most int) []sheet.Block {
	var all []sheet.Block
	for range m.next(most + 1) {
		if m.blocks--; m.blocks < 0 {
			break
		}
		all = append(all, m.block(depth))
	}
	return all
}

func (m *maker) block(depth int) sheet.Block {
	b := sheet.Block{Lang: tongues[m.next(len(tongues))]}
	if m.next(4) == 0 {
		b.ID = fmt.Sprint("b", m.next(20))
	}
	kinds := []sheet.Kind{sheet.Paragraph, sheet.Heading, sheet.List, sheet.Quote, sheet.Table, sheet.Code, sheet.Rule, "other", sheet.Paragraph}
	if depth > 14 {
		kinds = kinds[:2]
	}
	switch b.Kind = kinds[m.next(len(kinds))]; b.Kind {
	case sheet.Heading:
		b.Level, b.Spans = m.next(8), m.spans(12)
	case sheet.List:
		b.Ordered, b.Start = m.next(2) == 0, []int{1, 0, -3, 98, 1 << 40}[m.next(5)]
		for range m.next(5) {
			b.Items = append(b.Items, m.several(depth+1, 3))
		}
	case sheet.Quote:
		b.Blocks = m.several(depth+1, 4)
	case sheet.Table:
		b.Table = m.table()
	case sheet.Code:
		b.Spans = []sheet.Span{{Text: m.text(40) + "\n  x\ty\n\n"}}
	default:
		b.Spans = m.spans(60)
	}
	return b
}

func (m *maker) table() *sheet.TableData {
	t := &sheet.TableData{RowHeader: m.next(2) == 0}
	if m.next(2) == 0 {
		t.Caption = m.spans(10)
	}
	columns := []int{1, 2, 3, 4, 5, 9, 14, 40, 0}[m.next(9)]
	for range columns {
		t.Columns = append(t.Columns, []sheet.Align{sheet.Start, sheet.Center, sheet.End}[m.next(3)])
	}
	words := []int{1, 6, 40}[m.next(3)]
	row := func(n int) []sheet.Cell {
		var cells []sheet.Cell
		for range n {
			cells = append(cells, sheet.Cell{Spans: m.spans(words)})
		}
		return cells
	}
	if m.next(3) > 0 {
		t.Head = row(columns)
	}
	for range m.next(8) {
		t.Rows = append(t.Rows, row(max(0, columns-m.next(5)/4)))
	}
	return t
}

func (m *maker) sheet() sheet.Sheet {
	m.notes = m.next(6)
	s := sheet.Sheet{ID: "made", Lang: []string{"en", "sr-Cyrl", ""}[m.next(3)], Kind: m.text(3), Words: englishWords}
	s.Title = sheet.Span{Text: m.text(30)}
	s.Lead = m.spans(6)
	s.Summary = sheet.Span{Text: m.text(40), Lang: tongues[m.next(len(tongues))]}
	for range m.next(3) {
		s.Notices = append(s.Notices, m.spans(30))
	}
	for range m.next(8) {
		f := sheet.Fact{Name: m.text(6)}
		for range m.next(4) {
			f.Values = append(f.Values, m.spans(8))
		}
		s.Facts = append(s.Facts, f)
	}
	if m.next(3) > 0 {
		s.Address = "https://example.org/" + strings.Repeat("path/", m.next(80))
	}
	s.Blocks = m.several(0, 25)
	for i := range m.notes {
		s.Notes = append(s.Notes, sheet.Note{Mark: []string{fmt.Sprint(i + 1), "*", "", strings.Repeat("mark", 20)}[min(3, m.next(12)/3)], Blocks: m.several(2, 4)})
	}
	s.Meta = sheet.Meta{Publisher: "Portal", Modified: []string{"2026-11-21", "2026"}[m.next(2)]}
	return s
}

// deep is a list within a list, so many times.
func deep(levels int, ordered bool) sheet.Block {
	b := sheet.Block{Kind: sheet.List, Ordered: ordered, Start: 1, Items: [][]sheet.Block{{prose(fmt.Sprintf("the level %d, with words enough to reach the end of its line and to go on on the next one", levels))}}}
	if levels > 1 {
		b.Items[0] = append(b.Items[0], deep(levels-1, ordered))
	}
	return b
}

// bare is a list whose only item is a list, so many times.
func bare(levels int) sheet.Block {
	b := sheet.Block{Kind: sheet.List, Ordered: true, Start: 1, Items: [][]sheet.Block{{prose("the end")}}}
	for range levels {
		b = sheet.Block{Kind: sheet.List, Ordered: true, Start: 10, Items: [][]sheet.Block{{b}}}
	}
	return b
}

// nasty are sheets that are hard to set, by name.
func nasty() map[string]sheet.Sheet {
	filler := func(n int) string {
		return strings.TrimSpace(strings.Repeat("words that fill a line until it ends and the next begins ", n))
	}
	long := func(blocks ...sheet.Block) sheet.Sheet {
		return sheet.Sheet{ID: "x", Lang: "en", Title: sheet.Span{Text: "A title"}, Blocks: blocks, Words: englishWords}
	}
	quote := prose("the end of all quotes")
	for range 50 {
		quote = sheet.Block{Kind: sheet.Quote, Blocks: []sheet.Block{quote}}
	}
	table := func(columns, rows int, text string) sheet.Block {
		t := &sheet.TableData{Caption: one("A caption"), RowHeader: true}
		for i := range columns {
			t.Columns = append(t.Columns, sheet.Start)
			t.Head = append(t.Head, sheet.Cell{Spans: one(fmt.Sprint("Column ", i))})
		}
		for range rows {
			var row []sheet.Cell
			for range columns {
				row = append(row, sheet.Cell{Spans: one(text)})
			}
			t.Rows = append(t.Rows, row)
		}
		return sheet.Block{Kind: sheet.Table, Table: t}
	}
	noted := func(notes ...int) sheet.Block {
		spans := one("A text with notes")
		for _, n := range notes {
			spans = append(spans, sheet.Span{Note: n}, sheet.Span{Text: " and on"})
		}
		return paragraph(spans...)
	}
	withNotes := func(s sheet.Sheet, notes ...sheet.Block) sheet.Sheet {
		for i, b := range notes {
			s.Notes = append(s.Notes, sheet.Note{Mark: fmt.Sprint(i + 1), Blocks: []sheet.Block{b}})
		}
		return s
	}
	cyclic := withNotes(long(noted(1)), noted(2, 1), noted(1, 3), prose("never referred to before"))
	headings := make([]sheet.Block, 70)
	for i := range headings {
		headings[i] = heading(2+i%5, "", fmt.Sprint("A heading without text ", i))
	}
	bigFacts := long(prose("text"))
	bigFacts.Address = "https://example.org/"
	bigFacts.Summary.Text = filler(55)
	for range 4 {
		bigFacts.Facts = append(bigFacts.Facts, fact(filler(3), one(filler(30)), one(filler(2))))
	}
	unicode := long(prose("Z\u0301\u0302 e\u0301 и\u0306 a\u030a x\u0304\u0301"), prose("½ € № ĳ ǆ ŉ"))
	hugeTitle := long(prose("text"))
	hugeTitle.Title.Text = strings.Repeat("Zakon o potvrđivanju Protokola ", 140)
	all := map[string]sheet.Sheet{
		"deep list":         long(deep(19, true)),
		"deep bullets":      long(deep(19, false)),
		"bare lists":        long(bare(18)),
		"deep quotes":       long(quote),
		"long word":         long(prose(strings.Repeat("щ", 9000)), heading(2, "", strings.Repeat("Ж", 400))),
		"nine columns":      long(table(9, 30, "wordsofsomelength and more")),
		"forty columns":     long(table(40, 6, "word and word")),
		"tall cells":        long(table(2, 3, filler(150)), prose("behind")),
		"long words":        long(table(4, 4, strings.Repeat("unbreakable", 9))),
		"tall header":       long(table(9, 4, filler(2)), table(2, 0, "")),
		"long note":         withNotes(long(prose(filler(100)), noted(1), prose(filler(40))), prose(filler(400))),
		"many notes":        withNotes(long(noted(1, 2, 3), prose(filler(120)), noted(2, 1)), prose(filler(30)), prose(filler(70)), prose(filler(20))),
		"cyclic notes":      cyclic,
		"note with all":     withNotes(long(prose(filler(90)), noted(1)), sheet.Block{Kind: sheet.Quote, Blocks: []sheet.Block{deep(3, true), table(3, 40, "cell"), heading(4, "", "Heading")}}),
		"notes not met":     withNotes(long(prose("text")), prose("a stray"), prose("another")),
		"headings":          long(headings...),
		"facts over a page": bigFacts,
		"marks":             unicode,
		"huge title":        hugeTitle,
		"code":              long(sheet.Block{Kind: sheet.Code, Spans: one(strings.Repeat("x", 3000) + "\n\n\tindented " + filler(9) + "\n")}),
	}
	for name, s := range all {
		s.Meta = sheet.Meta{Publisher: "Portal", Modified: "2026-11-21"}
		all[name] = s
	}
	return all
}
