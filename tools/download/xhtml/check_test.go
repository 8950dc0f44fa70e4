package xhtml_test

import (
	"strings"
	"testing"

	"resourceportal/tools/download/xhtml"
	"resourceportal/tools/sheet"
)

func TestCheckSaysWhatWouldBeLost(t *testing.T) {
	link := func(href string) []sheet.Block { return []sheet.Block{paragraph(sheet.Span{Text: "a", Href: href})} }
	for _, c := range []struct {
		name string
		s    sheet.Sheet
		want string // "" for no fault
	}{
		{"good", sheet.Sheet{Lang: "cnr-Latn", Blocks: link("https://example.org/a?b#c")}, ""},
		{"international address", sheet.Sheet{Lang: "sr", Blocks: link("https://пример.срб/пут пут")}, ""},
		{"mail", sheet.Sheet{Lang: "sr", Blocks: link("mailto:a@example.org?subject=a b")}, ""},
		{"private language", sheet.Sheet{Lang: "sr-Latn-ME-x-a", Blocks: nil}, ""},
		{"block", sheet.Sheet{Lang: "sr", Blocks: []sheet.Block{{Kind: sheet.List, Items: [][]sheet.Block{{{Kind: sheet.Paragraph, ID: "č", Spans: []sheet.Span{{Href: "#č"}}}}}}}}, ""},
		{"no block", sheet.Sheet{Lang: "sr", Blocks: link("#x")}, `link "#x": no block has the id`},
		{"nothing", sheet.Sheet{Lang: "sr", Blocks: link("#")}, `link "#": no block has the id`},
		{"script", sheet.Sheet{Lang: "sr", Blocks: link("JavaScript:x")}, "not http, mailto, tel or #id"},
		{"path", sheet.Sheet{Lang: "sr", Blocks: link("/en/laws/")}, "not http, mailto, tel or #id"},
		{"no host", sheet.Sheet{Lang: "sr", Blocks: link("https:///a")}, "no host"},
		{"space in host", sheet.Sheet{Lang: "sr", Blocks: link("https://a b/")}, "no address"},
		{"host of marks", sheet.Sheet{Lang: "sr", Blocks: link("https://a\u202Eč.example/")}, "no host"},
		{"underscore", sheet.Sheet{Lang: "sr", Blocks: link("https://a_b.example/")}, ""},
		{"port", sheet.Sheet{Lang: "sr", Blocks: link("https://a:b/")}, "no address"},
		{"nobody's mail", sheet.Sheet{Lang: "sr", Blocks: link("mailto:")}, "no address"},
		{"no note", sheet.Sheet{Lang: "sr", Lead: []sheet.Span{{Note: 1}}}, "note 1: there are 0"},
		{"negative note", sheet.Sheet{Lang: "sr", Lead: []sheet.Span{{Note: -1}}}, "note -1: there are 0"},
		{"two blocks", sheet.Sheet{Lang: "sr", Blocks: []sheet.Block{{ID: "a"}}, Notes: []sheet.Note{{Blocks: []sheet.Block{{ID: "a"}}}}}, `id "a": two blocks have it`},
		{"no language", sheet.Sheet{}, `language "": not a tag`},
		{"language", sheet.Sheet{Lang: "sr", Title: sheet.Span{Lang: "sr_RS"}}, `language "sr_RS": not a tag`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := ""
			if err := xhtml.Check(c.s); err != nil {
				got = err.Error()
			}
			if c.want == "" && got != "" || !strings.Contains(got, c.want) {
				t.Errorf("got %q, want %q", got, c.want)
			}
			parse(t, xhtml.Body(c.s, xhtml.Options{})).sound(t)
		})
	}
}

func TestLanguagesStandInTheOrderOfTheirUse(t *testing.T) {
	s := sheet.Sheet{Lang: "sr-Cyrl", Title: sheet.Span{Text: "a"}, Summary: sheet.Span{Text: "b", Lang: "sq"}, Notes: []sheet.Note{{Blocks: []sheet.Block{
		{Kind: sheet.Quote, Lang: "EN", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "c"}, sheet.Span{Text: "d", Lang: "en"}, sheet.Span{Text: "", Lang: "de"})}}}}}}
	if got, want := strings.Join(xhtml.Languages(s), " "), "sr-Cyrl sq EN"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestOutlineLeadsToTheHeadingsThatBodyPrints(t *testing.T) {
	s := sheet.Sheet{Lang: "sr", Title: sheet.Span{Text: "Н & Н", Lang: "en"}, Notes: []sheet.Note{{Mark: "*"}, {Mark: "2"}}, Blocks: []sheet.Block{
		{Kind: sheet.Quote, Blocks: []sheet.Block{{Kind: sheet.Heading, Level: 2, Spans: words("quoted")}}},
		{Kind: sheet.Heading, Level: 2, ID: "one", Spans: []sheet.Span{{Text: "Косово"}, {Note: 1}, {Note: 2}, {Break: true}, {Text: "x", Href: "https://a.example/", Strong: true}}},
		{Kind: sheet.Heading, Level: 3, Lang: "sq", ID: "one", Spans: words("shqip")},
		{Kind: sheet.Heading, Level: 3, Spans: words(" \x00")},
		{Kind: sheet.Heading, Level: 9, Spans: words("last")},
	}}
	for _, o := range []xhtml.Options{{}, {Prefix: "p", Lang: "sq", EPUB: true}} {
		p := parse(t, xhtml.Body(s, o))
		var got []string
		for _, e := range xhtml.Outline(s, o) {
			if e.Level > 1 && p.ids[e.ID] != 1 {
				t.Errorf("%q leads nowhere", e.ID)
			}
			got = append(got, e.ID+" "+e.Text+" "+e.Markup)
		}
		want := []string{
			` Н & Н <span xml:lang="en" lang="en">Н &amp; Н</span>`,
			"one Косово* x Косово* <strong>x</strong>",
			`heading.3 shqip <span xml:lang="sq" lang="sq">shqip</span>`,
			"heading.5 last last",
		}
		if o.Prefix != "" {
			want = []string{
				`p Н & Н <span xml:lang="sr" lang="sr"><span xml:lang="en" lang="en">Н &amp; Н</span></span>`,
				`p..one Косово* x <span xml:lang="sr" lang="sr">Косово* <strong>x</strong></span>`,
				`p..heading.3 shqip <span xml:lang="sq" lang="sq">shqip</span>`,
				`p..heading.5 last <span xml:lang="sr" lang="sr">last</span>`,
			}
		}
		if strings.Join(got, "\n") != strings.Join(want, "\n") {
			t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
		}
	}
}

func TestDifferentIDsStayDifferent(t *testing.T) {
	names := []string{"", "a", "_", "_a", "__a", "1", "_1", "-", ".", "..", "x2e", ".x2e", "a.x", "note.1", "heading.1", "č", "xc4", "a..b", "a b", "A"}
	seen := map[string]string{"note.1": "a note", "ref.1.1": "a reference", "heading.1": "a heading", "a..note.1": "a note"}
	for _, prefix := range names {
		for _, id := range names {
			if prefix == "" && id == "" {
				continue
			}
			got := xhtml.ID(prefix, id)
			if prefix != "" && id == "" && xhtml.ID("", prefix) == got {
				continue // one sheet's title, another's block: never on one page
			}
			if before, taken := seen[got]; taken {
				t.Errorf("%q of %q has the id %q of %s", id, prefix, got, before)
			}
			seen[got] = prefix + " " + id
			if strings.ContainsAny(got[:1], "-.0123456789") {
				t.Errorf("%q is no name", got)
			}
		}
	}
}
