package docx_test

import (
	"strings"
	"testing"
	"time"

	"resourceportal/tools/download/docx"
	"resourceportal/tools/sheet"
)

// FuzzWrite puts any strings in all fields: the file is sound and has all words,
// or the day of change was no day.
func FuzzWrite(f *testing.F) {
	f.Add("words", "id", "sr-Cyrl", "https://example.org/", "*", "2026-11-21", 3, uint8(0))
	f.Add("<&>\"'\x00\xff\u2011\u00AD\t\n]]>", "#", "cnr", "#id", "1", "2026-02-30", -1, uint8(255))
	f.Add("שלום abc العربية", "чл-1", "no tag", "mailto:\"<a>\"@b", "", "0001-01-01", 1<<40, uint8(0b01010101))
	f.Add(strings.Repeat("א a", 500), "a", strings.Repeat("x", 5000), "#a", "*", "2026-11-21", 0, uint8(16))
	f.Fuzz(func(t *testing.T, words, id, lang, href, mark, day string, n int, bits uint8) {
		s := anySheet(words, id, lang, href, mark, day, n, bits)
		data, err := docx.Write(s)
		if _, noDay := time.Parse(time.DateOnly, day); noDay != nil {
			if err == nil {
				t.Fatalf("%q is taken for a day", day)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		file, err := open(data)
		if err != nil {
			t.Fatal(err)
		}
		for _, fault := range append(check(file), missing(file, s)...) {
			t.Error(fault)
		}
	})
}

func anySheet(words, id, lang, href, mark, day string, n int, bits uint8) sheet.Sheet {
	bit := func(i int) bool { return bits>>i&1 == 1 }
	span := sheet.Span{Text: words, Lang: lang, Strong: bit(0), Emphasis: bit(1), Code: bit(2)}
	link := span
	link.Href = href
	spans := []sheet.Span{span, {Note: 1}, link, link, {Break: true}, {Text: "end", Href: "#" + id}, {Note: 2}}
	blocks := func(spans ...sheet.Span) []sheet.Block {
		kinds := []sheet.Block{
			{Kind: sheet.Heading, Level: n, Spans: spans},
			{Kind: sheet.Paragraph, Spans: spans},
			{Kind: sheet.Code, Spans: []sheet.Span{span}},
			{Kind: sheet.Table, Table: &sheet.TableData{Caption: spans, Columns: []sheet.Align{sheet.Align(words)}, Head: []sheet.Cell{{Spans: spans}}, Rows: [][]sheet.Cell{{{Spans: spans}, {}}, {}}, RowHeader: bit(3)}},
			{Kind: sheet.Rule},
		}
		for i := range kinds {
			kinds[i].ID, kinds[i].Lang = strings.Repeat(id, i+1), lang
		}
		inner := append([]sheet.Block{{Kind: sheet.List, ID: id, Ordered: bit(4), Start: n, Items: [][]sheet.Block{kinds, nil}}}, kinds...)
		return append(kinds, sheet.Block{Kind: sheet.Quote, Lang: lang, Blocks: inner})
	}
	return sheet.Sheet{
		ID: id, Lang: lang, Title: link, Kind: words, Lead: spans, Summary: span, Notices: [][]sheet.Span{spans},
		Facts:   []sheet.Fact{{Name: words, Values: [][]sheet.Span{spans, nil}}},
		Blocks:  blocks(spans...),
		Notes:   []sheet.Note{{Mark: mark, Blocks: blocks(sheet.Span{Note: 3}, span)}, {Mark: mark}, {Mark: "1", Blocks: blocks(span, sheet.Span{Note: 1})}},
		Address: href,
		Meta:    sheet.Meta{Authors: []string{words, ""}, Subjects: []string{words}, Publisher: words, License: href, Modified: day},
		Words:   sheet.Words{Page: words + "{page}" + mark + "{pages}", Notes: words, Facts: words},
	}
}
