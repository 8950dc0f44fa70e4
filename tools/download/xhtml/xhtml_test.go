package xhtml_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/download/xhtml"
	"resourceportal/tools/sheet"
)

func paragraph(spans ...sheet.Span) sheet.Block {
	return sheet.Block{Kind: sheet.Paragraph, Spans: spans}
}

func words(text string) []sheet.Span { return []sheet.Span{{Text: text}} }

func TestBlocksAndSpans(t *testing.T) {
	for _, c := range []struct {
		name   string
		blocks []sheet.Block
		want   string
	}{
		{"paragraph", []sheet.Block{paragraph(sheet.Span{Text: `a<b & "c"`})}, `<p>a&lt;b &amp; &quot;c&quot;</p>`},
		{"looks", []sheet.Block{paragraph(sheet.Span{Text: "a", Strong: true, Emphasis: true, Code: true})}, `<p><strong><em><code>a</code></em></strong></p>`},
		{"line end", []sheet.Block{paragraph(sheet.Span{Text: "a"}, sheet.Span{Break: true}, sheet.Span{Text: "b"})}, `<p>a<br/>b</p>`},
		{"spans of one link", []sheet.Block{paragraph(sheet.Span{Text: "a", Href: "https://x.example/?a=1&b=ž"}, sheet.Span{Text: "b", Strong: true, Href: "https://x.example/?a=1&b=ž"}, sheet.Span{Text: "c", Href: "tel:1"})},
			`<p><a href="https://x.example/?a=1&amp;b=%C5%BE">a<strong>b</strong></a><a href="tel:1">c</a></p>`},
		{"script in a link", []sheet.Block{paragraph(sheet.Span{Text: "a", Href: "javascript:alert(1)"})}, `<p>a</p>`},
		{"host of a script", []sheet.Block{paragraph(sheet.Span{Text: "a", Href: "https://пример.срб:80/ž?x=%41#č"})}, `<p><a href="https://xn--e1afmkfd.xn--90a3ac:80/%C5%BE?x=%41#%C4%8D">a</a></p>`},
		{"link to a block", []sheet.Block{paragraph(sheet.Span{Text: "a", Href: "#one"}), {Kind: sheet.Rule, ID: "one"}}, `<p><a href="#one">a</a></p><hr id="one"/>`},
		{"link to no block", []sheet.Block{paragraph(sheet.Span{Text: "a", Href: "#one"})}, `<p>a</p>`},
		{"id that is no name", []sheet.Block{{Kind: sheet.Paragraph, ID: "12 č", Spans: []sheet.Span{{Text: "a", Href: "#12 č"}}}}, `<p id="_12.x20.xc4.x8d"><a href="#_12.x20.xc4.x8d">a</a></p>`},
		{"language", []sheet.Block{{Kind: sheet.Paragraph, Lang: "en", Spans: []sheet.Span{{Text: "a"}, {Text: "b", Lang: "en"}, {Text: "c", Lang: "sr"}, {Text: "d", Lang: "sr", Emphasis: true}}}},
			`<p xml:lang="en" lang="en">ab<span xml:lang="sr" lang="sr">c</span><em xml:lang="sr" lang="sr">d</em></p>`},
		{"right to left", []sheet.Block{{Kind: sheet.Quote, Lang: "ar", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "a", Lang: "sr"})}}},
			`<blockquote xml:lang="ar" lang="ar" dir="rtl"><p><span xml:lang="sr" lang="sr" dir="ltr">a</span></p></blockquote>`},
		{"no language", []sheet.Block{paragraph(sheet.Span{Text: "a", Lang: `x"`})}, `<p><span xml:lang="und" lang="und">a</span></p>`},
		{"headings", []sheet.Block{{Kind: sheet.Heading, Level: 2, ID: "h", Spans: words("a")}, {Kind: sheet.Heading, Level: 6, Spans: words("b")}, {Kind: sheet.Heading, Level: 99, Spans: words("c")}},
			`<h2 id="h">a</h2><h6 id="heading.2">b</h6><h6 id="heading.3">c</h6>`},
		{"tight list", []sheet.Block{{Kind: sheet.List, Ordered: true, Start: 3, Items: [][]sheet.Block{{paragraph(sheet.Span{Text: "a"}), {Kind: sheet.List, Items: [][]sheet.Block{{paragraph(sheet.Span{Text: "b"})}, nil}}}}}},
			`<ol start="3"><li>a<ul><li>b</li><li></li></ul></li></ol>`},
		{"loose list", []sheet.Block{{Kind: sheet.List, Ordered: true, Items: [][]sheet.Block{{paragraph(sheet.Span{Text: "a"}), paragraph(sheet.Span{Text: "b"})}}}}, `<ol><li><p>a</p><p>b</p></li></ol>`},
		{"code", []sheet.Block{{Kind: sheet.Code, Spans: words("\n a\n\tb\n")}}, "<pre><code>\n a\n\tb\n</code></pre>"},
		{"table", []sheet.Block{{Kind: sheet.Table, Table: &sheet.TableData{Caption: words("t"), Columns: []sheet.Align{"", sheet.End}, Head: []sheet.Cell{{}, {Spans: words("h")}}, Rows: [][]sheet.Cell{{{Spans: words("r")}, {Spans: words("1")}}}, RowHeader: true}}},
			`<table class="sheet-table"><caption>t</caption><thead><tr><td></td><th scope="col" class="sheet-end">h</th></tr></thead><tbody><tr><th scope="row">r</th><td class="sheet-end">1</td></tr></tbody></table>`},
		{"table of nothing", []sheet.Block{{Kind: sheet.Table}, {Kind: sheet.Table, Table: &sheet.TableData{}}}, `<table class="sheet-table"></table><table class="sheet-table"></table>`},
		{"kind to come", []sheet.Block{{Kind: "new", Spans: words("a"), Blocks: []sheet.Block{paragraph(sheet.Span{Text: "b"})}}}, `<p>a</p><p>b</p>`},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := xhtml.Body(sheet.Sheet{Lang: "sr", Blocks: c.blocks}, xhtml.Options{})
			parse(t, got).sound(t)
			_, got, _ = strings.Cut(got, "</header>\n")
			if !strings.Contains(c.name, "code") {
				got = strings.ReplaceAll(got, "\n", "")
			}
			if strings.TrimSpace(got) != c.want {
				t.Errorf("got\n%s\nwant\n%s", got, c.want)
			}
		})
	}
}

func TestCharactersThatXMLHasNotAreDropped(t *testing.T) {
	for in, want := range map[string]string{
		"a\x00b\x08c\x0bd\x0ce\x1ff":      "abcdef",
		"a\uFFFEb\uFFFF":                  "ab",
		"a\tb\nc\u0085d\u2028🙂\U0010FFFF": "a\tb\nc\u0085d\u2028🙂\U0010FFFF",
		"a\xffb\xed\xa0\x80":              "a\uFFFDb\uFFFD\uFFFD\uFFFD",
		"a\r\nb":                          "a&#13;\nb",
	} {
		if got := xhtml.Escape(in); got != want {
			t.Errorf("%q: got %q, want %q", in, got, want)
		}
	}
}

func noted() sheet.Sheet {
	return sheet.Sheet{
		Lang: "sr", Title: sheet.Span{Text: "T"},
		Blocks: []sheet.Block{
			paragraph(sheet.Span{Text: "Косово"}, sheet.Span{Note: 2}, sheet.Span{Text: " и "}, sheet.Span{Note: 1}),
			{Kind: sheet.Paragraph, Lang: "en", Spans: []sheet.Span{{Text: "again"}, {Note: 1}}},
		},
		Notes: []sheet.Note{
			{Mark: "1", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "прва"}, sheet.Span{Note: 2}), {Kind: sheet.List, Items: [][]sheet.Block{{paragraph(sheet.Span{Text: "тачка"})}}}}},
			{Mark: "*", Blocks: []sheet.Block{{Kind: sheet.Paragraph, Lang: "en", Spans: words("designation")}}},
			{Mark: "3", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "ничија"})}},
		},
		Words: sheet.Words{Notes: "Напомене", Note: "Напомена {mark}", Back: "Назад"},
	}
}

func TestNotesLeadThereAndBack(t *testing.T) {
	p := parse(t, xhtml.Body(noted(), xhtml.Options{EPUB: true}))
	p.sound(t)
	for _, c := range []struct {
		ref, note, label, lang string
	}{
		{"ref.2.1", "#note.2", "Напомена *", ""},
		{"ref.1.1", "#note.1", "Напомена 1", ""},
		{"ref.1.2", "#note.1", "Напомена 1", "sr"}, // among words in English
		{"ref.2.2", "#note.2", "Напомена *", ""},   // in a note
	} {
		e := p.find("a", "id", c.ref)
		if e == nil || e.attrs["href"] != c.note || e.attrs["aria-label"] != c.label || e.attrs["lang"] != c.lang ||
			e.attrs["role"] != "doc-noteref" || e.attrs["ops:type"] != "noteref" {
			t.Errorf("reference %s is %v", c.ref, e)
		}
		if back := p.find("a", "href", "#"+c.ref); back == nil || back.attrs["role"] != "doc-backlink" || !strings.HasPrefix(back.attrs["aria-label"], "Назад (") {
			t.Errorf("the way back to %s is %v", c.ref, back)
		}
	}
	for id, term := range map[string]string{"note.1": "footnote", "note.2": "footnote", "note.3": ""} {
		if e := p.find("aside", "id", id); e == nil || e.attrs["role"] != "doc-footnote" || e.attrs["ops:type"] != term {
			t.Errorf("%s is %v", id, e)
		}
	}
	if want := "T Косово * и 1 again 1 1 прва * тачка * designation 3 ничија"; p.words != want {
		t.Errorf("got %q, want %q", p.words, want)
	}
}

func TestNoteOfManyPlacesLeadsBackToTheFirst(t *testing.T) {
	s := sheet.Sheet{Lang: "sr", Notes: []sheet.Note{{Mark: "*"}}}
	for range 40 {
		s.Blocks = append(s.Blocks, paragraph(sheet.Span{Note: 1}))
	}
	if got := strings.Count(xhtml.Body(s, xhtml.Options{}), "doc-backlink"); got != 1 {
		t.Errorf("%d ways back", got)
	}
}

func TestPageHasAHeadingAboveNotesAndNoTermsOfEPUB(t *testing.T) {
	got := xhtml.Body(noted(), xhtml.Options{Level: 2})
	p := parse(t, got)
	p.sound(t)
	if strings.Contains(got, "epub:") {
		t.Error("terms of EPUB")
	}
	if !strings.Contains(got, `<h3 id="notes.0">Напомене</h3>`) || !strings.Contains(got, `<h2 class="sheet-title">T</h2>`) {
		t.Errorf("no headings in\n%s", got)
	}
}

func TestSheetsOnOnePageShareNoIDs(t *testing.T) {
	s := noted()
	s.Blocks = append(s.Blocks, sheet.Block{Kind: sheet.Heading, Level: 6, ID: "a", Spans: []sheet.Span{{Text: "x", Href: "#a"}}}, sheet.Block{Kind: sheet.Heading, Level: 3})
	page := xhtml.Body(s, xhtml.Options{Prefix: "one", Level: 2}) + xhtml.Body(s, xhtml.Options{Prefix: "2", Level: 2, Lang: "en"})
	p := parse(t, page)
	p.sound(t)
	for _, id := range []string{"one", "_2", "one..a", "_2..a", xhtml.ID("2", "a")} {
		if p.ids[id] != 1 {
			t.Errorf("%d elements have the id %q", p.ids[id], id)
		}
	}
	if !strings.Contains(page, `<h6 aria-level="7" id="one..a">`) {
		t.Error("a heading below the sixth level does not tell its level")
	}
	if e := p.find("div", "lang", "sr"); e == nil {
		t.Error("the sheet in another language than the page does not tell its own")
	}
}

func TestLinkGivesTheAddressToPrint(t *testing.T) {
	s := sheet.Sheet{Lang: "en", Blocks: []sheet.Block{paragraph(
		sheet.Span{Text: "a", Href: "https://example.org/a/"}, sheet.Span{Text: "b", Href: "https://example.org/b/"}, sheet.Span{Text: "c", Href: "data:x"})}}
	got := xhtml.Body(s, xhtml.Options{Link: func(href string) string {
		if href == "https://example.org/a/" {
			return `../a b".html`
		}
		return ""
	}})
	if want := `<p><a href="../a%20b%22.html">a</a>bc</p>`; !strings.Contains(got, want) {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestWideTablesNameTheColumnOfEachCell(t *testing.T) {
	cell := func(text string) sheet.Cell { return sheet.Cell{Spans: words(text)} }
	data := &sheet.TableData{
		Head:      []sheet.Cell{cell("Country"), {Spans: []sheet.Span{{Text: "In force"}, {Break: true}, {Text: "since"}, {Note: 1}}}, {}, cell("D")},
		Rows:      [][]sheet.Cell{{cell("Albania"), cell("2003"), cell("x"), cell("")}, {cell("too short")}, {cell(""), cell(""), cell(""), cell(""), cell("too long")}},
		RowHeader: true,
	}
	s := sheet.Sheet{Lang: "en", Notes: []sheet.Note{{Mark: "*"}}, Blocks: []sheet.Block{{Kind: sheet.Table, Table: data}}}
	got := xhtml.Body(s, xhtml.Options{})
	p := parse(t, got)
	p.sound(t)
	for _, want := range []string{
		`<table class="sheet-table sheet-wide" role="table">`, `<th scope="row" role="rowheader">Albania</th>`, `<th scope="col" role="columnheader">D</th>`,
		`<td role="cell" data-label="In force since*">2003</td>`, `<td role="cell">x</td>`, `<td role="cell" data-label="D"></td>`, `<td role="cell">too long</td>`,
		`<thead class="sheet-head" role="rowgroup">`, // has a reference, which cells do not repeat
	} {
		if !strings.Contains(got, want) {
			t.Errorf("no %s in\n%s", want, got)
		}
	}
}

func TestStyleHasRulesForTheClassesAndNoOthers(t *testing.T) {
	style := xhtml.Style()
	used := []string{"back", "center", "end", "facts", "head", "kind", "labels", "mark", "note", "noteref", "notices", "summary", "table", "title", "wide", "wider"}
	var ruled []string
	for _, m := range regexp.MustCompile(`\.sheet-([a-z-]+)`).FindAllStringSubmatch(style, -1) {
		ruled = append(ruled, m[1])
	}
	slices.Sort(ruled)
	if ruled = slices.Compact(ruled); !slices.Equal(ruled, used) {
		t.Errorf("rules for %v, want %v", ruled, used)
	}
	for _, word := range []string{"px;", "@font-face", "url(", "@import", "color:", "background", "-left", "-right", "!important"} {
		if strings.Contains(strings.ReplaceAll(style, "1px;", ""), word) {
			t.Errorf("the style has %s", word)
		}
	}
}
