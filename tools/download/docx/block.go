package docx

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"resourceportal/tools/sheet"
)

// place is where a block stands.
type place struct {
	lang   string     // of the words, as the sheet's tag
	lists  int        // lists around it
	quotes int        // quotes around it
	inner  sheet.Kind // the innermost of them
	note   bool       // within a note
	lead   bool       // the block stays with the next one
}

// indent is how far from the margin a place begins.
func (p place) indent() int {
	return min(p.lists, mostLists)*listStep + min(p.quotes, mostSteps)*quoteStep
}

// blocks writes blocks one after another.
func (b *book) blocks(st *story, blocks []sheet.Block, p place) {
	for i, block := range blocks {
		p.lead = i+1 < len(blocks) && leads(block, blocks[i+1])
		b.block(st, block, p)
	}
}

// leads tells whether a paragraph is so short that it stays with the table or list
// behind it, by about as many lines as it takes.
func leads(block, next sheet.Block) bool {
	const letters = 90 // on a line
	if block.Kind != sheet.Paragraph {
		return false
	}
	lines := 0
	for part := range strings.SplitSeq(plain(block.Spans), "\n") {
		lines += 1 + utf8.RuneCountInString(part)/letters
	}
	switch next.Kind {
	case sheet.Table:
		return lines <= 6
	case sheet.List:
		return lines <= 2
	}
	return false
}

func (b *book) block(st *story, block sheet.Block, p place) {
	if block.Lang != "" {
		p.lang = block.Lang
	}
	b.anchor(block.ID)
	l := look{lang: p.lang}
	if p.note {
		l.size = styleOf(footnoteText).size
	}
	switch block.Kind {
	case sheet.Heading:
		level := min(max(block.Level, 1), 6)
		b.paragraph(st, paragraph{style: "Heading" + strconv.Itoa(level), indent: p.indent()}, block.Spans, l)
	case sheet.Paragraph:
		b.words(st, block.Spans, p, l)
	case sheet.Code:
		l.code = true
		b.paragraph(st, paragraph{style: code, indent: p.indent()}, lines(block.Spans), l)
	case sheet.Rule:
		b.settle(st)
		b.paragraph(st, paragraph{style: horizontal, indent: p.indent()}, nil, l)
	case sheet.Quote:
		p.quotes++
		p.inner = sheet.Quote
		b.blocks(st, block.Blocks, p)
	case sheet.List:
		b.settle(st)
		b.list(st, block, p)
	case sheet.Table:
		b.settle(st)
		if block.Table != nil {
			b.table(st, *block.Table, p)
		}
	default:
		b.fail("a block of the kind %q", block.Kind)
	}
}

// words writes a paragraph in the style of its place.
func (b *book) words(st *story, spans []sheet.Span, p place, l look) {
	made := paragraph{style: normal, indent: p.indent(), keepNext: p.lead}
	switch {
	case p.inner == sheet.Quote:
		made.style = quote
	case p.inner == sheet.List && b.number != nil:
		made.style = b.number.style()
	case p.inner == sheet.List:
		made.style = numberedStyle("ListContinue", p.lists-1)
	case p.note:
		made.style = footnoteText
		l.size = 0
	}
	b.paragraph(st, made, spans, l)
}

// lines is code without the end of its last line: the paragraph ends there.
func lines(spans []sheet.Span) []sheet.Span {
	if len(spans) == 0 {
		return nil
	}
	all := append([]sheet.Span(nil), spans...)
	last := &all[len(all)-1]
	last.Text = strings.TrimSuffix(last.Text, "\n")
	return all
}

func (n number) style() string {
	if n.ordered {
		return numberedStyle("ListNumber", n.level)
	}
	return numberedStyle("ListBullet", n.level)
}

// list writes a list; the first paragraph of each item gets the number.
func (b *book) list(st *story, list sheet.Block, p place) {
	level := min(p.lists, mostLists-1)
	n := number{numbering: bullets, level: level, ordered: list.Ordered}
	if list.Ordered {
		n.numbering = b.numbered(level, list.Start)
	}
	p.lists++
	p.inner = sheet.List
	n.indent = p.indent()
	for _, item := range list.Items {
		mine := n
		b.number = &mine
		b.blocks(st, item, p)
		b.settle(st)
	}
}

// settle writes an empty item where a bullet or number waits for a paragraph and
// something else comes, or nothing: a list in a list has the bullets of both.
func (b *book) settle(st *story) {
	if b.number != nil {
		b.paragraph(st, paragraph{style: b.number.style(), indent: b.number.indent}, nil, look{})
	}
}

// end writes what a text still needs: Word wants a paragraph after a table at the
// end, and a bookmark may be left for which no paragraph came.
func (b *book) end(st *story) {
	if st.after {
		b.paragraph(st, paragraph{style: tableEnd, tight: true}, nil, look{})
		st.after = false
	}
	names := b.pending
	b.pending = nil
	b.bookmark(st, names, func() {})
}

// paragraph is a paragraph's own properties, beside its words.
type paragraph struct {
	style    string
	indent   int // from the margin
	align    sheet.Align
	cell     bool // stands in a cell, whose edge is its margin
	keepNext bool // no page break before what follows
	tight    bool // no space before it, although a table has just ended
}

// room is what stays free between a table and the text after it.
const room = 180

// paragraph writes a paragraph, with the number, the bookmarks and the note's
// mark that wait for one.
func (b *book) paragraph(st *story, p paragraph, spans []sheet.Span, l look) {
	own := styleOf(p.style)
	l.bold = l.bold || own.bold
	st.raw(`<w:p>`)
	b.paragraphProperties(st, p, own, spans)
	names := b.pending
	b.pending = nil
	b.bookmark(st, names, func() {
		if lead := b.lead; lead != nil {
			b.lead = nil
			lead()
		}
		b.spans(st, spans, l)
	})
	st.raw(`</w:p>`)
}

// paragraphProperties writes w:pPr in the schema's order; what the style says is
// not said again.
func (b *book) paragraphProperties(st *story, p paragraph, own style, spans []sheet.Span) {
	st.raw(`<w:pPr>`)
	if p.style != normal {
		st.raw(`<w:pStyle w:val="`, p.style, `"/>`)
	}
	if p.keepNext {
		st.raw(`<w:keepNext/>`)
	}
	hanging := 0
	if n := b.number; n != nil && !p.cell {
		b.number = nil
		hanging = listStep
		st.raw(`<w:numPr><w:ilvl w:val="`, strconv.Itoa(n.level), `"/><w:numId w:val="`, strconv.Itoa(n.numbering), `"/></w:numPr>`)
	}
	if runsFromRight(spans) {
		st.raw(`<w:bidi/>`)
	}
	if st.after && !p.cell && !p.tight {
		st.after = false
		if own.before < room {
			st.raw(`<w:spacing w:before="`, strconv.Itoa(room), `"/>`)
		}
	}
	if p.indent != own.indent || hanging != own.hanging {
		st.raw(`<w:ind w:left="`, strconv.Itoa(p.indent), `"`)
		if hanging != 0 {
			st.raw(` w:hanging="`, strconv.Itoa(hanging), `"`)
		}
		st.raw(`/>`)
	}
	switch p.align {
	case sheet.Center:
		st.raw(`<w:jc w:val="center"/>`)
	case sheet.End:
		st.raw(`<w:jc w:val="right"/>`)
	}
	st.raw(`</w:pPr>`)
}
