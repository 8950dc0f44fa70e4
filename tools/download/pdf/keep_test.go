package pdf

import (
	"fmt"
	"testing"

	"resourceportal/tools/sheet"
)

// rows is a table of so many rows: "name_0", "name_1", …
func rows(name string, n int) sheet.Block {
	data := &sheet.TableData{Head: cells("header", "other")}
	for i := range n {
		data.Rows = append(data.Rows, cells(fmt.Sprintf("%s_%d", name, i), "value"))
	}
	return sheet.Block{Kind: sheet.Table, Table: data}
}

// placesBehind sets blocks behind each number of lines from 1 to 60 in turn, and
// calls check with the pages on which words stand.
func placesBehind(t *testing.T, check func(t *testing.T, page map[string]int), blocks ...sheet.Block) {
	t.Helper()
	for n := range 60 {
		s := sheet.Sheet{ID: "x", Lang: "en", Blocks: append([]sheet.Block{lines("before", n+1)}, blocks...)}
		_, _, boxes, err := drawn(s)
		if err != nil {
			t.Fatal(err)
		}
		page, _ := where(boxes)
		t.Run(fmt.Sprint(n+1, " lines"), func(t *testing.T) { check(t, page) })
	}
}

func TestASmallTableStaysWithItsHeadingAndParagraph(t *testing.T) {
	moved := 0
	placesBehind(t, func(t *testing.T, page map[string]int) {
		first := page["heading"]
		for _, word := range []string{"about_0", "about_5", "header", "row_0", "row_4", "row_11"} {
			if page[word] != first {
				t.Errorf("%s stands on page %d, its heading on %d", word, page[word], first)
			}
		}
		if first == 1 && page["before_30"] == 0 && page["before_41"] == 0 {
			moved++
		}
	}, heading(2, "", "heading"), lines("about", 6), rows("row", 12))
	if moved == 0 {
		t.Error("nothing was moved: the test shows nothing")
	}
}

func TestATableLeavesNoRowAlone(t *testing.T) {
	for _, n := range []int{17, 18, 60} {
		parted := 0
		placesBehind(t, func(t *testing.T, page map[string]int) {
			at := func(i int) int { return page[fmt.Sprintf("row_%d", i)] }
			if at(0) != at(1) || at(n-2) != at(n-1) {
				t.Errorf("of %d rows one is alone", n)
			}
			if at(0) != at(n-1) {
				parted++
			}
		}, rows("row", n))
		if parted == 0 {
			t.Errorf("no table of %d rows was parted: the test shows nothing", n)
		}
	}
}

// Rows that are higher than that would leave too much of a page empty.
func TestHighRowsMayStandAlone(t *testing.T) {
	table := rows("row", 3)
	for i := range table.Table.Rows {
		table.Table.Rows[i][1].Spans = lines(fmt.Sprint("r", i), 14).Spans
	}
	parted := false
	placesBehind(t, func(t *testing.T, page map[string]int) {
		parted = parted || page["row_0"] != page["row_1"]
		for i := range 3 {
			if page[fmt.Sprintf("r%d_0", i)] != page[fmt.Sprintf("r%d_13", i)] {
				t.Errorf("the row %d is parted", i)
			}
		}
	}, table)
	if !parted {
		t.Error("high rows were kept together")
	}
}

func TestAHeadingAndAShortParagraphStayWithTheList(t *testing.T) {
	list := sheet.Block{Kind: sheet.List, Items: [][]sheet.Block{{lines("item", 4)}, {lines("other", 4)}}}
	for n := 1; n <= 2; n++ {
		placesBehind(t, func(t *testing.T, page map[string]int) {
			for _, word := range []string{"about_0", "item_0", "item_3"} {
				if page[word] != page["heading"] {
					t.Errorf("%s stands on page %d, its heading on %d", word, page[word], page["heading"])
				}
			}
		}, heading(3, "", "heading"), lines("about", n), list)
	}
}

func TestFactsStandOnTheFirstPageOrSeveralGoOn(t *testing.T) {
	for _, c := range []struct{ facts, values int }{{20, 1}, {7, 4}} {
		closer, parted := 0, 0
		for n := range 45 {
			s := contactSheet()
			s.Facts, s.Notices = nil, [][]sheet.Span{lines("before", n+1).Spans}
			for i := range c.facts {
				f := fact(fmt.Sprintf("fact_%d", i))
				for range c.values {
					f.Values = append(f.Values, one("value"))
				}
				s.Facts = append(s.Facts, f)
			}
			_, _, boxes, err := drawn(s)
			if err != nil {
				t.Fatal(err)
			}
			report(t, overlaps(boxes))
			at := func(i int) box { return place(boxes, fmt.Sprintf("fact_%d", i)) }
			first, last := at(0), at(c.facts-1)
			if at(1).page != first.page || at(c.facts-3).page != last.page {
				t.Errorf("behind %d lines of %d facts one is alone", n+1, c.facts)
			}
			switch {
			case first.page != last.page:
				parted++
			case last.top-first.top < (c.facts-1)*(c.values*factStyle.leading+2*cellPad):
				if closer++; last.page != 0 {
					t.Errorf("behind %d lines the facts are closer on page %d", n+1, last.page)
				}
			}
		}
		if closer == 0 || parted == 0 {
			t.Errorf("%d facts: %d times closer, %d times parted: the test shows nothing", c.facts, closer, parted)
		}
	}
}

// place is where a text was drawn first.
func place(boxes []box, text string) box {
	for _, b := range boxes {
		if b.text == text {
			return b
		}
	}
	return box{}
}
