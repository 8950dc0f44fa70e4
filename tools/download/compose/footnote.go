package compose

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/sheet"
)

// footnote makes the asterisk of the first Kosovo* of a sheet lead to the note
// that goes with the name. Where the name stands in the title, the summary or a
// heading alone, which hold no references, the note closes the text.
func (c composer) footnote(s *sheet.Sheet) {
	words := strings.TrimLeft(strings.TrimPrefix(c.T("footer.kosovo"), "*"), " ")
	note := sheet.Note{Mark: "*", Blocks: item(sheet.Span{Text: words})}
	n := len(s.Notes) + 1
	m := marker{note: n}
	m.lead(s)
	m.blocks(s.Blocks)
	for i := range s.Notes {
		m.blocks(s.Notes[i].Blocks)
	}
	switch {
	case m.done:
		s.Notes = append(s.Notes, note)
	case catalog.NamesKosovo(s.Title.Text + " " + s.Summary.Text), m.headed:
		s.Blocks = append(s.Blocks, sheet.Block{Kind: sheet.Paragraph, Spans: []sheet.Span{{Text: c.T("footer.kosovo")}}})
	}
}

// marker puts one reference into a sheet.
type marker struct {
	note   int
	done   bool
	headed bool // a heading has the name
}

// lead looks through what stands above the blocks.
func (m *marker) lead(s *sheet.Sheet) {
	m.spans(&s.Lead)
	for i := range s.Notices {
		m.spans(&s.Notices[i])
	}
	for i := range s.Facts {
		for j := range s.Facts[i].Values {
			m.spans(&s.Facts[i].Values[j])
		}
	}
}

func (m *marker) blocks(blocks []sheet.Block) {
	for i := range blocks {
		b := &blocks[i]
		// A heading is also a bookmark, which holds no reference.
		if b.Kind != sheet.Heading && b.Kind != sheet.Code {
			m.spans(&b.Spans)
		}
		for _, s := range b.Spans {
			m.headed = m.headed || b.Kind == sheet.Heading && catalog.NamesKosovo(s.Text)
		}
		m.blocks(b.Blocks)
		for _, item := range b.Items {
			m.blocks(item)
		}
		if b.Table != nil {
			for _, row := range append([][]sheet.Cell{b.Table.Head}, b.Table.Rows...) {
				for k := range row {
					m.spans(&row[k].Spans)
				}
			}
		}
	}
}

// spans cuts the first span that has the name behind it, before the asterisk.
func (m *marker) spans(spans *[]sheet.Span) {
	if m.done {
		return
	}
	for i, s := range *spans {
		at := catalog.AsteriskOfKosovo(s.Text)
		if at < 0 {
			continue
		}
		before, after := s, s
		before.Text, after.Text = s.Text[:at], s.Text[at+1:]
		cut := append([]sheet.Span{}, (*spans)[:i]...)
		cut = append(cut, before, sheet.Span{Note: m.note})
		if after.Text != "" {
			cut = append(cut, after)
		}
		*spans = append(cut, (*spans)[i+1:]...)
		m.done = true
		return
	}
}
