package xhtml_test

import (
	"reflect"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"resourceportal/tools/download/xhtml"
	"resourceportal/tools/sheet"
)

// texts are all the words of a value in the order in which the fields of package
// sheet stand, found by reflection and so by other means than the printer's. Notes
// are looked up.
func texts(v reflect.Value, notes []sheet.Note) []string {
	switch v.Kind() {
	case reflect.Slice:
		var all []string
		for i := range v.Len() {
			all = append(all, texts(v.Index(i), notes)...)
		}
		return all
	case reflect.Pointer:
		if v.IsNil() {
			return nil
		}
		return texts(v.Elem(), notes)
	}
	switch x := v.Interface().(type) {
	case sheet.Span:
		if x.Note > 0 && x.Note <= len(notes) {
			return []string{notes[x.Note-1].Mark}
		}
		return []string{x.Text}
	case sheet.Note:
		return append([]string{x.Mark}, texts(reflect.ValueOf(x.Blocks), notes)...)
	case sheet.Fact:
		return append([]string{x.Name}, texts(reflect.ValueOf(x.Values), notes)...)
	case sheet.Sheet:
		all := []string{x.Title.Text, x.Kind}
		for _, part := range []any{x.Lead, x.Summary, x.Notices, x.Facts, x.Blocks, x.Notes} {
			all = append(all, texts(reflect.ValueOf(part), notes)...)
		}
		return all
	}
	var all []string
	if v.Kind() == reflect.Struct {
		for i := range v.NumField() {
			all = append(all, texts(v.Field(i), notes)...)
		}
	}
	return all
}

// squeeze takes out what lies between words, and what XML cannot have.
func squeeze(s string) string {
	return strings.Map(func(r rune) rune {
		if r <= ' ' || r == 0xFFFE || r == 0xFFFF || r == 0x85 || r == 0xA0 {
			return -1
		}
		return r
	}, s)
}

// full is a sheet with a, b and c in all its fields.
func full(a, b, c string, n int) sheet.Sheet {
	spans := []sheet.Span{
		{Text: a, Lang: b}, {Note: 1}, {Text: b, Href: c, Strong: true}, {Text: c, Href: c, Lang: a, Emphasis: true}, {Break: true},
		{Text: a, Href: "#" + b, Code: true}, {Note: n}, {Text: c, Href: "https://example.org/" + a}, {Note: 2}, {Text: b, Href: "mailto:" + c},
	}
	cell := sheet.Cell{Spans: spans}
	p := sheet.Block{Kind: sheet.Paragraph, ID: a, Lang: b, Spans: spans}
	table := func(columns int) sheet.Block {
		t := &sheet.TableData{Caption: spans, Columns: []sheet.Align{sheet.Align(a), sheet.End}, RowHeader: n%2 == 0}
		for range columns {
			t.Head = append(t.Head, cell)
		}
		t.Rows = [][]sheet.Cell{t.Head, nil, {cell}}
		return sheet.Block{Kind: sheet.Table, ID: c, Lang: a, Table: t}
	}
	blocks := []sheet.Block{
		{Kind: sheet.Heading, ID: b, Level: n, Spans: spans, Lang: c}, p,
		{Kind: sheet.List, Ordered: true, Start: n, Items: [][]sheet.Block{{p}, {{Kind: sheet.Paragraph, Spans: spans}}, nil}},
		{Kind: sheet.Code, Spans: []sheet.Span{{Text: a}}}, {Kind: sheet.Rule, ID: c}, {Kind: sheet.Kind(b), Spans: spans},
		table(2), table(5),
	}
	blocks = append(blocks, sheet.Block{Kind: sheet.Quote, Blocks: blocks})
	return sheet.Sheet{
		ID: a, Lang: b, Title: sheet.Span{Text: c, Lang: a, Href: b}, Kind: a, Lead: spans, Summary: sheet.Span{Text: b}, Notices: [][]sheet.Span{spans, nil},
		Facts: []sheet.Fact{{Name: a, Values: [][]sheet.Span{spans, nil}}, {Name: b}}, Blocks: blocks,
		Notes: []sheet.Note{{Mark: a, Blocks: blocks}, {Mark: "*", Blocks: []sheet.Block{p}}, {Mark: c}}, Address: c,
		Words: sheet.Words{Notes: a, Note: b + "{mark}", Back: c, Facts: a},
	}
}

// FuzzBody puts anything into all fields: what comes out is well-formed, says all
// words of the sheet in their order, and says the same to a parser of HTML.
func FuzzBody(f *testing.F) {
	f.Add("text", "sr", "one", 1)
	f.Add("<b>&amp;\"'", "]]>", "javascript:alert(1)", 3)
	f.Add("", "", "", 0)
	f.Add("a\x00\xff\u0085\uFFFE\r\nb", "en-", "https://[::1]:x/", -1)
	f.Add("Косово*", "ar", "tel:+381 11", 2)
	f.Fuzz(func(t *testing.T, a, b, c string, n int) {
		if len(a)+len(b)+len(c) > 200 {
			return
		}
		s := full(a, b, c, n)
		for _, o := range []xhtml.Options{{}, {EPUB: true, Prefix: a, Level: n % 8, Lang: "en"}} {
			body := xhtml.Body(s, o)
			p := parse(t, body)
			p.sound(t)
			var want string
			for _, text := range texts(reflect.ValueOf(s), s.Notes) {
				want += squeeze(text)
			}
			if got := squeeze(p.words); got != want {
				t.Errorf("got words\n%q\nwant\n%q", got, want)
			}
			if got, want := ofHTML(t, body), ofXML(t, body); got != want {
				t.Errorf("HTML says\n%q\nXML\n%q", got, want)
			}
			for _, e := range xhtml.Outline(s, o) {
				parse(t, e.Markup).sound(t)
				if e.Text == "" || e.Level > 1 && p.ids[e.ID] != 1 {
					t.Errorf("entry %+v leads nowhere", e)
				}
			}
		}
		_, _ = xhtml.Check(s), xhtml.Languages(s)
	})
}

func ofXML(t *testing.T, fragment string) string {
	var b strings.Builder
	for _, e := range parse(t, fragment).elements[1:] {
		b.WriteString("<" + e.name + " " + e.attrs["id"] + " " + e.attrs["href"] + ">")
	}
	return b.String()
}

// ofHTML is the same as ofXML, by a parser of HTML.
func ofHTML(t *testing.T, fragment string) string {
	root, err := html.Parse(strings.NewReader("<!DOCTYPE html><main>" + fragment + "</main>"))
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	inside := false
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		id, href := "", ""
		for _, a := range n.Attr {
			switch a.Key {
			case "id":
				id = a.Val
			case "href":
				href = a.Val
			}
		}
		if inside {
			b.WriteString("<" + n.Data + " " + id + " " + href + ">")
		}
		inside = inside || n.Data == "main"
	}
	return b.String()
}

func TestEmptySheet(t *testing.T) {
	p := parse(t, xhtml.Body(sheet.Sheet{}, xhtml.Options{}))
	p.sound(t)
	if p.words != "" {
		t.Errorf("says %q", p.words)
	}
}
