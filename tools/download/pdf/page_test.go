package pdf

import (
	"fmt"
	"testing"

	"resourceportal/tools/sheet"
)

// where finds the page of each piece of text that was drawn, the first where it was
// drawn often.
func where(boxes []box) (first map[string]int, times map[string]int) {
	first, times = map[string]int{}, map[string]int{}
	for _, b := range boxes {
		if _, ok := first[b.text]; !ok {
			first[b.text] = b.page
		}
		times[b.text]++
	}
	return first, times
}

// lines is a paragraph of so many short lines: "name-0", "name-1", …
func lines(name string, n int) sheet.Block {
	var spans []sheet.Span
	for i := range n {
		if i > 0 {
			spans = append(spans, sheet.Span{Break: true})
		}
		spans = append(spans, sheet.Span{Text: fmt.Sprintf("%s_%d", name, i)})
	}
	return paragraph(spans...)
}

func TestNoLineStandsAloneAndHeadingsStayWithTheirText(t *testing.T) {
	s := sheet.Sheet{ID: "x", Lang: "en", Words: englishWords}
	count := func(i int) int { return 1 + i*7%9 }
	for i := range 300 {
		if i%4 == 0 {
			s.Blocks = append(s.Blocks, heading(2+i/4%3, "", fmt.Sprintf("heading_%d", i)))
		}
		s.Blocks = append(s.Blocks, lines(fmt.Sprint("p", i), count(i)))
	}
	_, pages, boxes, err := drawn(s)
	if err != nil || pages < 20 {
		t.Fatalf("%d pages: %v", pages, err)
	}
	page, _ := where(boxes)
	parted := 0
	for i := range 300 {
		at := func(line int) int { return page[fmt.Sprintf("p%d_%d", i, line)] }
		if n := count(i); n > 1 {
			if at(0) != at(1) || at(n-2) != at(n-1) {
				t.Errorf("the paragraph %d of %d lines leaves one alone", i, n)
			}
			if at(0) != at(n-1) {
				parted++
			}
		}
		if i%4 == 0 && page[fmt.Sprintf("heading_%d", i)] != at(0) {
			t.Errorf("the heading before the paragraph %d is alone", i)
		}
	}
	if parted == 0 {
		t.Error("no paragraph was parted: the test shows nothing")
	}
}

func TestATableRepeatsItsHeaderOnEachPage(t *testing.T) {
	for before := range 50 {
		data := &sheet.TableData{Caption: one("caption"), Head: []sheet.Cell{{Spans: one("header")}, {Spans: one("other")}}}
		for i := range 90 {
			data.Rows = append(data.Rows, cells(fmt.Sprintf("row_%d", i), "value"))
		}
		s := sheet.Sheet{ID: "x", Lang: "en", Blocks: []sheet.Block{lines("p", before+1), {Kind: sheet.Table, Table: data}}}
		_, _, boxes, err := drawn(s)
		if err != nil {
			t.Fatal(err)
		}
		page, times := where(boxes)
		if page["caption"] != page["row_0"] || page["header"] != page["row_0"] {
			t.Errorf("behind %d lines the header stands without a row", before+1)
		}
		if want := page["row_89"] - page["row_0"] + 1; times["header"] != want {
			t.Errorf("behind %d lines the header stands on %d pages of %d", before+1, times["header"], want)
		}
	}
}

func TestANoteStandsOnThePageOfItsReference(t *testing.T) {
	s := sheet.Sheet{ID: "x", Lang: "en", Words: englishWords}
	for i := range 120 {
		mark := fmt.Sprintf("%d)", i+1)
		s.Notes = append(s.Notes, sheet.Note{Mark: mark, Blocks: []sheet.Block{lines(fmt.Sprint("n", i), 1+i%3)}})
		ref := []sheet.Span{{Text: fmt.Sprintf("word_%d", i)}, {Note: i + 1}}
		switch i % 4 {
		case 0:
			s.Blocks = append(s.Blocks, lines(fmt.Sprint("p", i), i%11+1), paragraph(ref...))
		case 1:
			s.Blocks = append(s.Blocks, sheet.Block{Kind: sheet.List, Items: [][]sheet.Block{{paragraph(ref...)}, {prose("other")}}})
		case 2:
			s.Blocks = append(s.Blocks, sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{Rows: [][]sheet.Cell{{{Spans: ref}, {Spans: one("cell")}}}}})
		default:
			again := paragraph(sheet.Span{Text: "again"}, sheet.Span{Note: i - 1})
			s.Blocks = append(s.Blocks, paragraph(ref...), again)
		}
	}
	_, pages, boxes, err := drawn(s)
	if err != nil || pages < 5 {
		t.Fatalf("%d pages: %v", pages, err)
	}
	page, times := where(boxes)
	for i := range s.Notes {
		for line := range 1 + i%3 {
			name := fmt.Sprintf("n%d_%d", i, line)
			if times[name] != 1 || page[name] != page[fmt.Sprintf("word_%d", i)] {
				t.Errorf("%s stands %d times, first on page %d; its reference on %d", name, times[name], page[name], page[fmt.Sprintf("word_%d", i)])
			}
		}
	}
}

func TestALongNoteGoesOnOnTheNextPage(t *testing.T) {
	s := sheet.Sheet{ID: "x", Lang: "en", Words: englishWords,
		Blocks: []sheet.Block{lines("a", 20), paragraph(sheet.Span{Text: "word"}, sheet.Span{Note: 1}), lines("b", 40)},
		Notes:  []sheet.Note{{Mark: "1", Blocks: []sheet.Block{lines("n", 100)}}},
	}
	_, _, boxes, err := drawn(s)
	if err != nil {
		t.Fatal(err)
	}
	page, times := where(boxes)
	if page["n_0"] != page["word"] {
		t.Errorf("the note begins on page %d, its reference stands on %d", page["n_0"], page["word"])
	}
	for i := range 100 {
		name, last := fmt.Sprintf("n_%d", i), fmt.Sprintf("n_%d", max(0, i-1))
		if times[name] != 1 || page[name] < page[last] || page[name] > page[last]+1 {
			t.Errorf("%s stands %d times, first on page %d", name, times[name], page[name])
		}
	}
	if page["n_99"] == page["n_0"] {
		t.Error("the note is on one page: the test shows nothing")
	}
}

func TestAShortRowIsNotParted(t *testing.T) {
	data := &sheet.TableData{Head: cells("a", "b")}
	for i := range 40 {
		data.Rows = append(data.Rows, []sheet.Cell{{Spans: one(fmt.Sprintf("row_%d", i))}, {Spans: lines(fmt.Sprint("r", i), 2+i%12).Spans}})
	}
	data.Rows = append(data.Rows, []sheet.Cell{{Spans: one("tall")}, {Spans: lines("tall", 150).Spans}})
	_, _, boxes, err := drawn(sheet.Sheet{ID: "x", Lang: "en", Blocks: []sheet.Block{{Kind: sheet.Table, Table: data}}})
	if err != nil {
		t.Fatal(err)
	}
	page, times := where(boxes)
	for i := range 40 {
		if first, last := page[fmt.Sprintf("r%d_0", i)], page[fmt.Sprintf("r%d_%d", i, 1+i%12)]; first != last {
			t.Errorf("the row %d begins on page %d and ends on %d", i, first, last)
		}
	}
	for i := range 150 {
		if times[fmt.Sprintf("tall_%d", i)] != 1 {
			t.Errorf("the line %d of the tall row stands %d times", i, times[fmt.Sprintf("tall_%d", i)])
		}
	}
	if page["tall_0"] == page["tall_149"] {
		t.Error("the tall row is on one page: the test shows nothing")
	}
}
