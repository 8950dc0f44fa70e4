package document_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"resourceportal/tools/sheet"
)

func paragraph(spans ...sheet.Span) sheet.Block {
	return sheet.Block{Kind: sheet.Paragraph, Spans: spans}
}

func TestTreeHasEverythingThatABodyCanHold(t *testing.T) {
	word := func(s string) sheet.Span { return sheet.Span{Text: s} }
	tests := []struct {
		name, body string
		want       []sheet.Block
	}{
		{"words", "One *two* **three** ***four***\nfive.", []sheet.Block{paragraph(
			word("One "), sheet.Span{Text: "two", Emphasis: true}, word(" "), sheet.Span{Text: "three", Strong: true}, word(" "),
			sheet.Span{Text: "four", Strong: true, Emphasis: true}, word(" five."),
		)}},
		{"signs", `1 \< 2 &amp; 3 &#268; \& \\ &nosuch; a\b`, []sheet.Block{paragraph(word(`1 < 2 & 3 Č & \ &nosuch; a\b`))}},
		{"code is as it stands", "`\\* &amp;`", []sheet.Block{paragraph(sheet.Span{Text: `\* &amp;`, Code: true})}},
		{"lines", "one  \ntwo", []sheet.Block{paragraph(word("one"), sheet.Span{Break: true}, word("two"))}},
		{"links", "[a *b*](/laws/untoc/) <https://osce.org> <a@example.org>", []sheet.Block{paragraph(
			sheet.Span{Text: "a ", Href: "to:/laws/untoc/"}, sheet.Span{Text: "b", Emphasis: true, Href: "to:/laws/untoc/"}, word(" "),
			sheet.Span{Text: "https://osce.org", Href: "https://osce.org"}, word(" "), sheet.Span{Text: "a@example.org", Href: "mailto:a@example.org"},
		)}},
		{"foreign words", "пре {{< lang mk >}}Отворена\n*порта*{{< /lang >}} после", []sheet.Block{paragraph(
			word("пре "), sheet.Span{Text: "Отворена", Lang: "mk"}, word(" "), sheet.Span{Text: "порта", Lang: "mk", Emphasis: true}, word(" после"),
		)}},
		{"foreign words alone", "{{< lang mk >}}порта{{< /lang >}}", []sheet.Block{paragraph(sheet.Span{Text: "порта", Lang: "mk"})}},
		{"headings", "## One `x` {#one}\n\n### Two {#two}\n", []sheet.Block{
			{Kind: sheet.Heading, Level: 2, ID: "one", Spans: []sheet.Span{word("One "), {Text: "x", Code: true}}},
			{Kind: sheet.Heading, Level: 3, ID: "two", Spans: []sheet.Span{word("Two")}},
		}},
		{"lists", "- a\n  1. b\n- c\n\n3) d\n", []sheet.Block{
			{Kind: sheet.List, Items: [][]sheet.Block{
				{paragraph(word("a")), {Kind: sheet.List, Ordered: true, Start: 1, Items: [][]sheet.Block{{paragraph(word("b"))}}}},
				{paragraph(word("c"))},
			}},
			{Kind: sheet.List, Ordered: true, Start: 3, Items: [][]sheet.Block{{paragraph(word("d"))}}},
		}},
		{"quote, code, rule", "> a\n\n    b\n     c\n\n---\n\n```\n{\n```\n", []sheet.Block{
			{Kind: sheet.Quote, Blocks: []sheet.Block{paragraph(word("a"))}},
			{Kind: sheet.Code, Spans: []sheet.Span{{Text: "b\n c\n", Code: true}}},
			{Kind: sheet.Rule},
			{Kind: sheet.Code, Spans: []sheet.Span{{Text: "{\n", Code: true}}},
		}},
		{"table", "| a | b |\n|:-:|--:|\n| 1 \\| x |\n", []sheet.Block{{Kind: sheet.Table, Table: &sheet.TableData{
			Columns: []sheet.Align{sheet.Center, sheet.End},
			Head:    []sheet.Cell{{Spans: []sheet.Span{word("a")}}, {Spans: []sheet.Span{word("b")}}},
			Rows:    [][]sheet.Cell{{{Spans: []sheet.Span{word("1 | x")}}, {}}},
		}}}},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			got, notes := parse(tt.body).Tree(func(to string) string { return "to:" + to })
			if !reflect.DeepEqual(got, tt.want) || len(notes) != 0 {
				g, _ := json.Marshal(got)
				w, _ := json.Marshal(tt.want)
				t.Errorf("got\n%s\nwant\n%s", g, w)
			}
		})
	}
}

func TestNotesStandInTheOrderOfTheirReferences(t *testing.T) {
	blocks, notes := parse("a[^x] b[^y] c[^x]\n\n[^y]: *Y*\n[^x]: X\n\n    more\n").Tree(nil)
	want := []sheet.Span{{Text: "a"}, {Note: 1}, {Text: " b"}, {Note: 2}, {Text: " c"}, {Note: 1}}
	if len(blocks) != 1 || !reflect.DeepEqual(blocks[0].Spans, want) {
		t.Errorf("blocks %+v", blocks)
	}
	if len(notes) != 2 || notes[0].Mark != "1" || len(notes[0].Blocks) != 2 || notes[0].Blocks[0].Spans[0].Text != "X" ||
		notes[1].Mark != "2" || !notes[1].Blocks[0].Spans[0].Emphasis {
		t.Errorf("notes %+v", notes)
	}
}

// words are those of blocks, for a comparison with another reading.
func words(blocks []sheet.Block) string {
	var b strings.Builder
	add := func(spans []sheet.Span) {
		for _, s := range spans {
			b.WriteString(s.Text)
			if s.Break {
				b.WriteByte(' ')
			}
		}
		b.WriteByte(' ')
	}
	for _, block := range blocks {
		add(block.Spans)
		b.WriteString(words(block.Blocks))
		for _, item := range block.Items {
			b.WriteString(words(item))
		}
		if block.Table != nil {
			for _, row := range append([][]sheet.Cell{block.Table.Head}, block.Table.Rows...) {
				for _, cell := range row {
					add(cell.Spans)
				}
			}
		}
	}
	return b.String()
}

func FuzzTree(f *testing.F) {
	f.Add(sound)
	f.Add("a\\\n{{< lang mk >}}б\n\n[^1]\n\n[^1]: {{< /lang >}} <a@b> `x`\n")
	f.Add("| a |\n|--|\n| b | c |\n\n- > 1. x\n")
	f.Fuzz(func(t *testing.T, body string) {
		d := parse(body)
		blocks, notes := d.Tree(nil)
		// What a body without faults says is all in the tree.
		if len(d.Faults()) > 0 || strings.ContainsAny(body, "\\&") {
			return
		}
		all := words(blocks)
		for _, n := range notes {
			all += words(n.Blocks)
		}
		got, want := strings.Join(strings.Fields(all), ""), strings.Join(strings.Fields(d.Plain()), "")
		for _, c := range []string{"\x00", "\ufffd"} {
			got, want = strings.ReplaceAll(got, c, ""), strings.ReplaceAll(want, c, "")
		}
		if len(got) < len(want) {
			t.Errorf("got  %q\nwant %q", got, want)
		}
	})
}
