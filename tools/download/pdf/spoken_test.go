package pdf

import (
	"fmt"
	"strings"
	"unicode"

	"resourceportal/tools/sheet"
)

// speaker says the words of a sheet in the order of its fields. It knows nothing of
// how the typesetter goes about it.
type speaker struct {
	sheet sheet.Sheet
	out   strings.Builder
	said  map[int]bool
	due   []int
	depth int
}

// spoken are the words that a reader of the file has to hear.
func spoken(s sheet.Sheet) []string {
	sp := &speaker{sheet: s, said: map[int]bool{}}
	sp.line(s.Kind)
	if sp.line(s.Title.Text); strings.TrimSpace(s.Title.Text) == "" {
		sp.line(s.ID)
	}
	sp.spans(s.Lead)
	sp.notes()
	sp.line(s.Summary.Text)
	for _, n := range s.Notices {
		sp.spans(n)
		sp.notes()
	}
	for _, f := range s.Facts {
		sp.line(f.Name)
		for _, v := range f.Values {
			sp.spans(v)
			sp.notes()
		}
	}
	sp.line(s.Address)
	sp.blocks(s.Blocks)
	for i := range s.Notes {
		if !sp.said[i+1] {
			sp.said[i+1] = true
			sp.note(i + 1)
			sp.notes()
		}
	}
	return strings.Fields(sp.out.String())
}

func (sp *speaker) line(text string) {
	sp.out.WriteByte('\n')
	sp.say(text)
	sp.out.WriteByte('\n')
}

// say leaves out what shows nothing.
func (sp *speaker) say(text string) {
	sp.out.WriteString(strings.Map(func(r rune) rune {
		switch r {
		case '\u00ad', '\u200b', '\u200c', '\u200d':
			return -1
		}
		if unicode.IsSpace(r) {
			return ' '
		}
		return r
	}, text))
}

func (sp *speaker) spans(spans []sheet.Span) {
	sp.out.WriteByte('\n')
	for _, s := range spans {
		switch {
		case s.Break:
			sp.out.WriteByte(' ')
		case s.Note != 0:
			if s.Note > 0 && s.Note <= len(sp.sheet.Notes) {
				sp.say(sp.mark(s.Note))
				if !sp.said[s.Note] {
					sp.said[s.Note] = true
					sp.due = append(sp.due, s.Note)
				}
			}
		default:
			sp.say(s.Text)
		}
	}
	sp.out.WriteByte('\n')
}

func (sp *speaker) mark(n int) string {
	if m := sp.sheet.Notes[n-1].Mark; m != "" {
		return m
	}
	return fmt.Sprint(n)
}

// notes says the notes that were met, and those that these refer to.
func (sp *speaker) notes() {
	for len(sp.due) > 0 {
		n := sp.due[0]
		sp.due = sp.due[1:]
		due := sp.due
		sp.due = nil
		sp.note(n)
		sp.due = append(due, sp.due...)
	}
}

func (sp *speaker) note(n int) {
	sp.line(sp.mark(n))
	was := sp.depth
	sp.depth = 0
	for _, b := range sp.sheet.Notes[n-1].Blocks {
		sp.block(b, func() {})
	}
	sp.depth = was
}

func (sp *speaker) blocks(blocks []sheet.Block) {
	for _, b := range blocks {
		sp.block(b, sp.notes)
	}
}

// block says a block; after is what comes behind each paragraph.
func (sp *speaker) block(b sheet.Block, after func()) {
	switch b.Kind {
	case sheet.Rule:
	case sheet.List:
		sp.depth++
		for i, item := range b.Items {
			switch {
			case b.Ordered:
				sp.line(fmt.Sprintf("%d.", b.Start+i))
			case sp.depth%2 == 1:
				sp.line("•")
			default:
				sp.line("–")
			}
			for _, inner := range item {
				sp.block(inner, after)
			}
		}
		sp.depth--
	case sheet.Quote:
		for _, inner := range b.Blocks {
			sp.block(inner, after)
		}
	case sheet.Table:
		if b.Table == nil {
			return
		}
		sp.spans(b.Table.Caption)
		after()
		for _, c := range b.Table.Head {
			sp.spans(c.Spans)
		}
		after()
		for _, row := range b.Table.Rows {
			for _, c := range row {
				sp.spans(c.Spans)
				after()
			}
		}
	default:
		sp.spans(b.Spans)
		after()
	}
}
