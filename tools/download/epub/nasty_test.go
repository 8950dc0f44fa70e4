package epub_test

import (
	"fmt"
	"strings"

	"resourceportal/tools/download/epub"
	"resourceportal/tools/sheet"
)

// nasty are sheets that no editor would write, by what is the matter with them.
// All keep to the contract of package sheet.
func nasty() map[string]sheet.Sheet {
	return map[string]sheet.Sheet{
		"empty": {ID: "empty", Lang: "en", Meta: sheet.Meta{Modified: "2026-11-21"}},
		"hollow": base(
			sheet.Block{Kind: sheet.Heading, Level: 2}, paragraph(), sheet.Block{Kind: sheet.List}, sheet.Block{Kind: sheet.List, Ordered: true, Start: -3, Items: [][]sheet.Block{nil, {paragraph()}}},
			sheet.Block{Kind: sheet.Quote}, sheet.Block{Kind: sheet.Code}, sheet.Block{Kind: sheet.Table}, sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{}},
			sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{Caption: text("only a name")}}, sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{Columns: make([]sheet.Align, 5), Rows: [][]sheet.Cell{make([]sheet.Cell, 5)}, RowHeader: true}},
			sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{Head: cells("a", "", "b", "c"), Columns: []sheet.Align{"start", "end", "center", "no such"}}},
		),
		"deep":      base(deep(60)),
		"nine":      base(table(9, 40), sheet.Block{Kind: sheet.Quote, Blocks: []sheet.Block{{Kind: sheet.List, Items: [][]sheet.Block{{table(9, 1)}}}}}),
		"notes":     notes(),
		"control":   controls(),
		"languages": languages(),
		"ids":       ids(),
		"long":      long(),
		"steep": base(sheet.Block{Kind: sheet.Heading, Level: 6, Spans: text("six")}, sheet.Block{Kind: sheet.Heading, Level: 3, Spans: text("three")},
			sheet.Block{Kind: sheet.Heading, Level: 4, Spans: text("four")}, sheet.Block{Kind: sheet.Heading, Level: 2, Spans: text("two")}, sheet.Block{Kind: sheet.Heading, Level: -1, Spans: text("none")}),
	}
}

func base(blocks ...sheet.Block) sheet.Sheet {
	s := paper()
	s.Blocks = blocks
	return s
}

// deep is a list within a list within a list.
func deep(n int) sheet.Block {
	b := sheet.Block{Kind: sheet.List, Ordered: n%2 == 0, Items: [][]sheet.Block{{paragraph(sheet.Span{Text: fmt.Sprint(n)})}}}
	if n > 0 {
		b.Items[0] = append(b.Items[0], sheet.Block{Kind: sheet.Quote, Blocks: []sheet.Block{deep(n - 1)}})
	}
	return b
}

func notes() sheet.Sheet {
	t := table(5, 2)
	one, two := sheet.Span{Note: 1}, sheet.Span{Note: 2}
	t.Table.Caption = append(t.Table.Caption, one, two)
	t.Table.Head[0].Spans = append(t.Table.Head[0].Spans, one)
	t.Table.Rows[0][0].Spans = []sheet.Span{two, one, two}
	t.Table.Rows[1][1].Spans = []sheet.Span{one}
	s := base(sheet.Block{Kind: sheet.Heading, Level: 2, Spans: []sheet.Span{one}}, sheet.Block{Kind: sheet.Heading, Level: 2, Spans: []sheet.Span{two}}, t,
		sheet.Block{Kind: sheet.List, Lang: "en", Items: [][]sheet.Block{{paragraph(one, sheet.Span{Text: "a", Href: "https://a.example/"}, two, sheet.Span{Text: "b", Href: "https://a.example/"})}}})
	s.Notes[0].Blocks = append(s.Notes[0].Blocks, paragraph(one, two, sheet.Span{Text: "link", Href: "#in-note"}), t, sheet.Block{Kind: sheet.Rule, ID: "in-note"})
	s.Notes = append(s.Notes, sheet.Note{Mark: "3", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "nobody's"})}}, sheet.Note{}, sheet.Note{Blocks: []sheet.Block{{Kind: sheet.Code, Spans: text("x")}}})
	s.Lead, s.Summary = []sheet.Span{{Note: 5}}, sheet.Span{Note: 4}
	return s
}

func controls() sheet.Sheet {
	var all strings.Builder
	for r := rune(0); r < 0x300; r++ {
		all.WriteRune(r)
	}
	all.WriteString("\uFFFE\uFFFF\uFDD0\U0001FFFE\U0010FFFF\u2028\u202E\u200B\uFEFF\xff👩‍👩‍👧‍👦🇷🇸 ]]> <!-- --> <?x?> &amp; &nbsp;")
	s := paper()
	nasty := all.String()
	s.Title.Text, s.Kind, s.Lead, s.Summary.Text, s.Words = nasty, nasty, text(nasty), nasty, sheet.Words{Contents: nasty, Notes: nasty, Note: nasty, Back: nasty, Facts: nasty}
	s.Facts = append(s.Facts, sheet.Fact{Name: nasty, Values: [][]sheet.Span{text(nasty)}})
	s.Meta.Authors, s.Meta.Subjects, s.Meta.Publisher, s.Meta.License = []string{nasty, "", "\x01"}, []string{nasty, ""}, nasty, nasty
	s.Notes[0].Mark = nasty
	t := table(4, 1)
	t.Table.Head[1].Spans, t.Table.Rows[0][1].Spans = text(nasty), text(nasty)
	s.Blocks = append([]sheet.Block{{Kind: sheet.Heading, Level: 2, ID: "n", Spans: text(nasty)}, {Kind: sheet.Heading, Level: 2, Spans: text("\x00 \x1f")}, {Kind: sheet.Code, Spans: text(nasty)}, t}, s.Blocks...)
	return s
}

func languages() sheet.Sheet {
	s := paper()
	s.Lang, s.Title = "ar", sheet.Span{Text: "Naslov", Lang: "cnr-Latn"}
	for _, lang := range []string{"sq", "sr-Latn", "en-GB", "de-1996", "fa-Arab-IR", "he", "sr-Cyrl-RS-x-old"} {
		s.Blocks = append(s.Blocks, sheet.Block{Kind: sheet.Heading, Level: 2, Lang: lang, Spans: []sheet.Span{{Text: "a", Lang: "sq"}, {Note: 1}, {Text: "b"}}},
			sheet.Block{Kind: sheet.Quote, Lang: lang, Blocks: []sheet.Block{paragraph(sheet.Span{Text: "c", Lang: "sr", Strong: true, Href: "#part-1"})}})
	}
	return s
}

func ids() sheet.Sheet {
	s := base()
	for i, id := range []string{"note.1", "ref.1.1", "heading.3", "1", "-", "č ћ", "a b", `"'<>&`, "%41", "#", "\x00", "toc", "_", "."} {
		s.Blocks = append(s.Blocks, sheet.Block{Kind: []sheet.Kind{sheet.Heading, sheet.Paragraph, sheet.Rule, sheet.List, sheet.Quote, sheet.Code, sheet.Table}[i%7], Level: 2, ID: id, Spans: []sheet.Span{{Text: "heading " + id}, {Note: 1}}},
			paragraph(sheet.Span{Text: "to " + id, Href: "#" + id}))
	}
	for _, href := range []string{"https://пример.срб/пут?упит=ž#део", "https://a.example/a b|c{d}^`\"<>\\", "https://a.example/%zz%41#a#b", "http://a.example:80/[x]", "mailto:a b@c.example?subject=š&x", "tel:+381 (11) 123", "https://a.example?x=1&y=2;z", "HTTPS://A.EXAMPLE/\t\n"} {
		s.Blocks = append(s.Blocks, paragraph(sheet.Span{Text: href, Href: href}))
	}
	return s
}

// long is a text of about a hundred pages.
func long() sheet.Sheet {
	s := paper()
	part := s.Blocks
	s.Blocks = nil
	for i := range 30 {
		for _, b := range part {
			if b.ID != "" {
				b.ID = fmt.Sprintf("%s-%d", b.ID, i)
			}
			s.Blocks = append(s.Blocks, b)
		}
	}
	s.Blocks = append(s.Blocks, sheet.Block{Kind: sheet.Heading, ID: "part-1", Level: 2, Spans: text("end")})
	return s
}

// book has all nasty sheets, and links from one to the other.
func book(chapters ...sheet.Sheet) epub.Book {
	s := paper()
	b := epub.Book{ID: "book", Lang: "sr-Cyrl", Title: sheet.Span{Text: "Књига"}, Address: "https://example.org/sr/", Meta: s.Meta, Words: s.Words}
	for i, c := range chapters {
		c.Address = fmt.Sprintf("https://example.org/sr/%d/", i+1)
		next := fmt.Sprintf("https://example.org/sr/%d/", (i+1)%len(chapters)+1)
		c.Blocks = append(c.Blocks[:len(c.Blocks):len(c.Blocks)], paragraph(sheet.Span{Text: "next", Href: next}, sheet.Span{Text: "part", Href: next + "#part-1"},
			sheet.Span{Text: "away", Href: "https://example.org/sr/"}))
		b.Chapters = append(b.Chapters, c)
	}
	return b
}
