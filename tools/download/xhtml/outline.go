package xhtml

import (
	"cmp"
	"strings"

	"resourceportal/tools/sheet"
)

// Entry is a line of a table of contents.
type Entry struct {
	Level  int    // 1 of the title, 2 to 6 of a heading, as in the sheet
	ID     string // in the fragment
	Text   string // on one line, never empty
	Markup string // the same for a document of the language Options.Lang
}

// Outline are the title, if there is one, and the headings that stand in no other
// block, as Body prints them with the same options. A heading without words is
// left out.
func Outline(s sheet.Sheet, o Options) []Entry {
	p := newPrinter(s, o)
	p.plain = true
	outer := p.lang
	var entries []Entry
	add := func(e Entry, spans []sheet.Span, lang string) {
		if e.Text = Text(s, spans); e.Text == "" {
			return
		}
		p.b.Reset()
		p.lang = outer
		attrs := p.enter(s.Lang)
		attrs = cmp.Or(p.enter(lang), attrs)
		if attrs != "" {
			p.print("<span", attrs, ">")
		}
		p.spans(spans)
		if attrs != "" {
			p.print("</span>")
		}
		e.Markup = strings.TrimSpace(p.b.String())
		entries = append(entries, e)
	}
	top := Entry{Level: 1}
	if o.Prefix != "" {
		top.ID = ID(o.Prefix, "")
	}
	add(top, []sheet.Span{s.Title}, "")
	for _, b := range s.Blocks {
		heading := Entry{Level: min(max(b.Level, 2), 6), ID: p.skip(b)}
		if b.Kind == sheet.Heading {
			add(heading, b.Spans, b.Lang)
		}
	}
	return entries
}

// skip counts the ids and headings of a block and of all within it, as printing
// them would, and gives the block's own id.
func (p *printer) skip(b sheet.Block) string {
	var ids []string
	v := visitor{block: func(b sheet.Block, _ string) { ids = append(ids, p.id(b)) }, span: func(sheet.Span, string) {}}
	v.blocks([]sheet.Block{b}, "")
	return ids[0]
}
