package docx

import (
	"strings"

	"resourceportal/tools/sheet"
)

// front writes what stands above the text: kind, title, lead, summary, notices,
// facts and the page's address. What is empty is left out.
func (b *book) front() {
	s := b.sheet
	b.line("Subtitle", []sheet.Span{{Text: s.Kind}})
	b.line("Title", []sheet.Span{s.Title})
	b.line("Date", s.Lead)
	b.line("Abstract", []sheet.Span{s.Summary})
	for _, notice := range s.Notices {
		b.line("BlockText", notice)
	}
	b.facts()
	if s.Address != "" {
		b.line(normal, []sheet.Span{{Text: s.Address, Href: s.Address}})
	}
}

// line writes a paragraph of the front, if it has anything to show.
func (b *book) line(style string, spans []sheet.Span) {
	for _, s := range spans {
		if s.Text != "" || s.Note != 0 {
			b.paragraph(b.body, paragraph{style: style, indent: styleOf(style).indent}, spans, look{lang: b.sheet.Lang})
			return
		}
	}
}

func (b *book) facts() {
	g := grid{style: factsTable, rowHeader: true, columns: []sheet.Align{sheet.Start, sheet.Start}, name: b.sheet.Words.Facts}
	for _, fact := range b.sheet.Facts {
		var values []sheet.Span
		for i, value := range fact.Values {
			if i > 0 {
				values = append(values, sheet.Span{Break: true})
			}
			values = append(values, value...)
		}
		g.rows = append(g.rows, []sheet.Cell{{Spans: []sheet.Span{{Text: fact.Name}}}, {Spans: values}})
	}
	b.grid(b.body, g, b.sheet.Lang)
}

// foot writes the footer: the address, and at the right the page's number. Where
// both do not fit on a line, each has its own.
func (b *book) foot() {
	const fits = 98 // letters at 8.5 points
	st := b.footer
	words := b.sheet.Words.Page
	st.raw(`<w:p><w:pPr><w:pStyle w:val="Footer"/></w:pPr>`)
	if b.sheet.Address != "" {
		b.spans(st, []sheet.Span{{Text: b.sheet.Address, Href: b.sheet.Address}}, look{lang: b.sheet.Lang})
	}
	if len([]rune(b.sheet.Address))+len([]rune(words)) > fits && b.sheet.Address != "" && words != "" {
		st.raw(`</w:p><w:p><w:pPr><w:pStyle w:val="Footer"/><w:pBdr><w:top w:val="nil"/></w:pBdr></w:pPr>`)
	}
	if words != "" {
		st.raw(`<w:r><w:tab/></w:r>`)
	}
	for words != "" {
		at, name := len(words), ""
		for _, field := range []string{"{page}", "{pages}"} {
			if i := strings.Index(words, field); i >= 0 && i < at {
				at, name = i, field
			}
		}
		if at > 0 {
			st.raw(`<w:r>`)
			characters(st, words[:at], false)
			st.raw(`</w:r>`)
		}
		switch name {
		case "{page}":
			field(st, ` PAGE `, "1", "")
		case "{pages}":
			field(st, ` NUMPAGES `, "1", "")
		}
		words = words[at+len(name):]
	}
	st.raw(`</w:p>`)
}

func (b *book) footerXML() string {
	return declaration + `<w:ftr` + inWord + `>` + b.footer.String() + `</w:ftr>`
}
