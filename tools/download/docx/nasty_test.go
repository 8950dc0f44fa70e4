package docx_test

import (
	"fmt"
	"strings"

	"resourceportal/tools/sheet"
)

// nested is a list in a list and so on.
func nested(levels int, ordered bool) sheet.Block {
	blocks := item(said(fmt.Sprintf("level %d", levels)))
	if levels > 1 {
		blocks = append(blocks, nested(levels-1, ordered))
	}
	return list(ordered, 7, blocks)
}

func quoted(levels int) sheet.Block {
	inner := said("the innermost words")
	for range levels {
		inner = sheet.Block{Kind: sheet.Quote, Blocks: []sheet.Block{inner}}
	}
	return inner
}

func wide(columns, rows int) sheet.Block {
	t := &sheet.TableData{}
	for c := range columns {
		t.Columns = append(t.Columns, []sheet.Align{sheet.Start, sheet.Center, sheet.End}[c%3])
		t.Head = append(t.Head, sheet.Cell{Spans: text(fmt.Sprintf("Међународна организација %d", c))})
	}
	for range rows {
		var row []sheet.Cell
		for c := range columns {
			row = append(row, sheet.Cell{Spans: text(strings.Repeat("реч ", c) + "најнеизвеснијих")})
		}
		t.Rows = append(t.Rows, row)
	}
	return sheet.Block{Kind: sheet.Table, Table: t}
}

// nasty are sheets of what hardly ever happens, by name.
func nasty() map[string]sheet.Sheet {
	everything := "a\x00b\x08c\x1f d\u007f e\ufffe f\uffff g\xff\xfe h & < > \" ' ]]> <!-- i\u00ADj k\u2011l\tm\nn 👩‍👩‍👧 \U0001F1F7\U0001F1F8"
	table := sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{
		Caption: text(everything),
		Head:    []sheet.Cell{{Spans: []sheet.Span{{Text: "Kosovo"}, {Note: 1}}}, {}},
		Columns: []sheet.Align{sheet.Start, sheet.End},
		Rows:    [][]sheet.Cell{{{}, {Spans: []sheet.Span{{Text: "a"}, {Break: true}, {Note: 2}, {Break: true}}}}},
	}}
	bare := sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{Rows: [][]sheet.Cell{cells("a", "b"), cells("c", "d")}}}
	notes := []sheet.Note{
		{Mark: "*", Blocks: item(said("star"))},
		{Mark: "1", Blocks: item(list(true, 4, item(said("in a note"), nested(3, false))), bare)},
		{Mark: "2", Blocks: item(para(sheet.Span{Text: "see"}, sheet.Span{Note: 2}, sheet.Span{Note: 1}, sheet.Span{Note: 4}), table)},
		{Mark: "†", Blocks: nil},
		{Mark: "", Blocks: item(sheet.Block{Kind: sheet.Rule, ID: "ruled"}, sheet.Block{Kind: sheet.Quote, ID: "void"})},
	}
	all := map[string]sheet.Sheet{
		"least":          least(),
		"nothing":        {Meta: sheet.Meta{Modified: "1980-01-01"}},
		"lists":          least(nested(14, false), nested(14, true), said("after")),
		"quotes":         least(quoted(100)),
		"wide":           least(wide(9, 30), wide(63, 2), wide(1, 1)),
		"tables":         least(bare, bare, table, sheet.Block{Kind: sheet.Table}, sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{Columns: []sheet.Align{""}}}),
		"empty":          least(said(""), sheet.Block{Kind: sheet.Code}, sheet.Block{Kind: sheet.List}, list(true, -5, nil, item()), sheet.Block{Kind: sheet.Quote}, heading(2, "", ""), heading(0, "", "no level"), heading(99, "", "far")),
		"characters":     least(said(everything), heading(2, everything, everything), sheet.Block{Kind: sheet.Code, Spans: []sheet.Span{{Text: everything + "\n\n\tx\n", Code: true}}}),
		"right to left":  least(para(sheet.Span{Text: "السلام عليكم 2015 abc", Lang: "ar"}), said("Arabic: العَرَبِيَّة and Hebrew: עִבְרִית, end."), list(false, 0, item(said("שלום"))), wide(2, 1)),
		"items":          least(list(true, 3, item(bare), item(quoted(1), said("x")), item(heading(3, "in-item", "heading")), item(sheet.Block{Kind: sheet.Code, Spans: text("code")}), item(sheet.Block{Kind: sheet.Rule}), item(list(false, 0, item(nested(2, true))))), quotedList()),
		"serbian":        serbian(),
		"hundred pages":  long(60),
		"languages":      least(para(sheet.Span{Text: "中文", Lang: "zh-Hans"}, sheet.Span{Text: "?", Lang: "no tag <&>"}, sheet.Span{Text: "cnr", Lang: "cnr-Latn"}), sheet.Block{Kind: sheet.Paragraph, Lang: "sq", Spans: text("Të drejtat")}),
		"links":          least(para(links()...), sheet.Block{Kind: sheet.Quote, ID: "nowhere to stand"}),
		"notes in notes": least(para(sheet.Span{Note: 3}, sheet.Span{Note: 3}, sheet.Span{Note: 1}, sheet.Span{Note: 1}), table, bare),
	}
	for _, name := range []string{"tables", "notes in notes"} {
		s := all[name]
		s.Notes = notes
		s.Words.Notes = "Notes & more"
		all[name] = s
	}
	return all
}

func quotedList() sheet.Block {
	return sheet.Block{Kind: sheet.Quote, Blocks: item(nested(3, true), wide(2, 1))}
}

func links() []sheet.Span {
	var all []sheet.Span
	for _, href := range []string{
		"https://example.org/?a=1&b=\"2\"&c=<3>", "https://example.org/a b\\c^d`e{f|g}", "https://example.org/%zz%41%", "https://мвр.рс/пут?упит=да",
		"mailto:a@b.c", "tel:+381 11", "#none", "#a", "https://", "javascript:alert(1)", "https://[::1", "https://example.org/#a#b", "//x", "x", ":", "https://example.org/" + strings.Repeat("x", 3000), "https://e.org/\x00\u202e",
	} {
		all = append(all, sheet.Span{Text: "words", Href: href}, sheet.Span{Text: " more", Href: href, Strong: true, Code: true}, sheet.Span{Text: "; "})
	}
	return all
}
