package docx

import (
	"slices"
	"strconv"
	"strings"

	"resourceportal/tools/sheet"
)

// citation is a note's first reference.
type citation struct {
	footnote int  // number of the footnote in the file
	custom   bool // its mark is the sheet's, not Word's count
}

// noteMark names the bookmark around the first reference to a note, or, of a
// note that has none in the text, around its mark at the end.
func noteMark(note int) string { return "_RefNote" + strconv.Itoa(note) }

// cite writes a reference to a note: the footnote itself the first time in the
// body, afterwards a reference to it.
func (b *book) cite(st *story, note int) {
	if note < 1 || note > len(b.sheet.Notes) {
		b.fail("a reference to note %d, of %d", note, len(b.sheet.Notes))
		return
	}
	mark := b.sheet.Notes[note-1].Mark
	first, known := b.citation[note]
	switch {
	case known && !first.custom:
		again(st, note, mark)
	case known || st != b.body || b.closed:
		st.raw(`<w:hyperlink w:anchor="`, noteMark(note), `" w:history="1">`)
		raised(st, mark)
		st.raw(`</w:hyperlink>`)
	default:
		b.citeFirst(st, note, mark)
	}
}

func (b *book) citeFirst(st *story, note int, mark string) {
	b.cited = append(b.cited, note)
	c := citation{footnote: len(b.cited), custom: mark != "" && mark != strconv.Itoa(b.counted+1)}
	if !c.custom {
		b.counted++
	}
	b.citation[note] = c
	b.bookmark(st, []string{noteMark(note)}, func() {
		st.raw(`<w:r>`, markProperties(mark), `<w:footnoteReference`)
		if c.custom {
			st.raw(` w:customMarkFollows="1"`)
		}
		st.raw(` w:id="`, strconv.Itoa(c.footnote), `"/>`)
		if c.custom {
			characters(st, mark, false)
		}
		st.raw(`</w:r>`)
	})
}

// again writes a further reference to a numbered note as a field that shows the
// number of the footnote within a bookmark (ECMA-376 part 1, 17.16.5.42), raised
// (\f) and linked (\h).
func again(st *story, note int, mark string) {
	field(st, ` NOTEREF `+noteMark(note)+` \f \h `, mark, markProperties(mark))
}

// asterisk tells of a mark that is not raised: it is small and high by itself, and
// raised once more hardly anybody would see it.
func asterisk(mark string) bool { return mark != "" && strings.Trim(mark, "*") == "" }

// level tells whether the marks of all footnotes are asterisks.
func (b *book) level() bool {
	raised := func(note int) bool { return !asterisk(b.sheet.Notes[note-1].Mark) }
	return len(b.cited) > 0 && !slices.ContainsFunc(b.cited, raised)
}

// markProperties raises a mark, but not an asterisk.
func markProperties(mark string) string {
	if asterisk(mark) {
		return `<w:rPr><w:rStyle w:val="FootnoteReference"/><w:vertAlign w:val="baseline"/></w:rPr>`
	}
	return `<w:rPr><w:rStyle w:val="FootnoteReference"/></w:rPr>`
}

// field writes a field whose value is what it shows until Word counts itself.
func field(st *story, instruction, value, properties string) {
	char := func(kind string) {
		st.raw(`<w:r>`, properties, `<w:fldChar w:fldCharType="`, kind, `"/></w:r>`)
	}
	char("begin")
	st.raw(`<w:r>`, properties, `<w:instrText xml:space="preserve">`, instruction, `</w:instrText></w:r>`)
	char("separate")
	st.raw(`<w:r>`, properties)
	characters(st, value, false)
	st.raw(`</w:r>`)
	char("end")
}

// raised writes a note's mark where it is only words.
func raised(st *story, mark string) {
	st.raw(`<w:r>`, markProperties(mark))
	characters(st, mark, false)
	st.raw(`</w:r>`)
}

// footnotes writes the notes that the body refers to, in the order in which it
// does. Afterwards no note becomes a footnote any more.
func (b *book) footnotes() {
	b.closed = true
	for _, note := range b.cited {
		c := b.citation[note]
		n := b.sheet.Notes[note-1]
		b.notes.raw(`<w:footnote w:id="`, strconv.Itoa(c.footnote), `">`)
		b.noteText(b.notes, n, func() {
			if c.custom {
				raised(b.notes, n.Mark)
			} else {
				b.notes.raw(`<w:r>`, markProperties(""), `<w:footnoteRef/></w:r>`)
			}
		})
		b.end(b.notes)
		b.notes.raw(`</w:footnote>`)
	}
}

// noteText writes the blocks of a note with its mark before them.
func (b *book) noteText(st *story, n sheet.Note, mark func()) {
	b.lead = func() {
		mark()
		st.raw(`<w:r><w:t xml:space="preserve"> </w:t></w:r>`)
	}
	around := place{lang: b.sheet.Lang, note: true}
	if len(n.Blocks) == 0 || n.Blocks[0].Kind != sheet.Paragraph {
		b.paragraph(st, paragraph{style: footnoteText}, nil, look{lang: b.sheet.Lang})
	}
	b.blocks(st, n.Blocks, around)
	b.settle(st)
}

// loose writes the notes that the body does not refer to at its end, under the
// heading of notes: a title's asterisk has its note there, and a note that only
// another note names.
func (b *book) loose() {
	var left []int
	for i := range b.sheet.Notes {
		if !slices.Contains(b.cited, i+1) {
			left = append(left, i+1)
		}
	}
	if len(left) > 0 && b.sheet.Words.Notes != "" {
		heading := sheet.Block{Kind: sheet.Heading, Level: 2, Spans: []sheet.Span{{Text: b.sheet.Words.Notes}}}
		b.blocks(b.body, []sheet.Block{heading}, place{lang: b.sheet.Lang})
	}
	for _, note := range left {
		n := b.sheet.Notes[note-1]
		b.noteText(b.body, n, func() {
			b.bookmark(b.body, []string{noteMark(note)}, func() { raised(b.body, n.Mark) })
		})
	}
	b.settle(b.body)
}

// notesXML is the part of the footnotes. The first two are the lines above them
// (ECMA-376 part 1, 17.11.23).
func (b *book) notesXML() string {
	var m markup
	m.raw(declaration, `<w:footnotes`, inWord, `>`)
	for i, kind := range []string{"separator", "continuationSeparator"} {
		m.raw(`<w:footnote w:type="`, kind, `" w:id="`, strconv.Itoa(i-1), `"><w:p><w:pPr><w:spacing w:after="0" w:line="240" w:lineRule="auto"/></w:pPr><w:r><w:`, kind, `/></w:r></w:p></w:footnote>`)
	}
	m.raw(b.notes.String(), `</w:footnotes>`)
	return m.String()
}
