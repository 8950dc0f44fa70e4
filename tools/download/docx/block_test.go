package docx_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"resourceportal/tools/sheet"
)

// numbering tells of a paragraph its level, and of a numbered one what its list
// begins with.
func (f *file) numbering(p *node) string {
	id, level := p.val("pPr", "numPr", "numId"), p.val("pPr", "numPr", "ilvl")
	for _, num := range f.parts["word/numbering.xml"].all("num") {
		if num.attr["numId"] != id {
			continue
		}
		if o := num.at("lvlOverride"); o != nil {
			if o.attr["ilvl"] != level {
				return "starts at another level"
			}
			return level + " from " + o.val("startOverride")
		}
		return level
	}
	return "none"
}

func TestListsKeepTheirLevelsAndNumbers(t *testing.T) {
	f := write(t, least(
		list(false, 0, item(said("a"), list(false, 0, item(said("b"))))),
		list(true, 1, item(said("c"), said("more"), list(true, 4, item(said("d")))), item(said("e"), list(true, 1, item(said("f"))))),
		list(true, 12, item(said("g"))),
	))
	for words, want := range map[string]string{
		"a": "ListBullet 0", "b": "ListBullet2 1", "c": "ListNumber 0 from 1", "more": "ListContinue none", "d": "ListNumber2 1 from 4",
		"e": "ListNumber 0 from 1", "f": "ListNumber2 1 from 1", "g": "ListNumber 0 from 12",
	} {
		p := f.paragraph(t, words)
		if got := p.val("pPr", "pStyle") + " " + f.numbering(p); got != want {
			t.Errorf("%s: %q, want %q", words, got, want)
		}
	}
	same := func(a, b string) bool {
		return f.paragraph(t, a).val("pPr", "numPr", "numId") == f.paragraph(t, b).val("pPr", "numPr", "numId")
	}
	if !same("c", "e") || same("d", "f") || same("c", "g") {
		t.Error("items of one list have one numbering, each list its own")
	}
}

func TestListsBeyondTheNinthLevelStayThere(t *testing.T) {
	f := write(t, least(nested(14, true)))
	for level := 1; level <= 14; level++ {
		p := f.paragraph(t, fmt.Sprintf("level %d", 15-level))
		want := fmt.Sprintf("%d from 7", min(level, 9)-1)
		if got := f.numbering(p); got != want {
			t.Errorf("list %d: %q, want %q", level, got, want)
		}
	}
}

func TestStylesOfListsAreTiedToTheirLevels(t *testing.T) {
	f := write(t, least())
	tied := map[string]string{}
	for _, a := range f.parts["word/numbering.xml"].all("abstractNum") {
		levels := a.all("lvl")
		if len(levels) != 9 {
			t.Errorf("%d levels", len(levels))
		}
		for _, l := range levels {
			if style := l.val("pStyle"); style != "" {
				tied[style] = a.attr["abstractNumId"] + " " + l.attr["ilvl"] + " " + l.at("pPr", "ind").attr["left"]
			}
		}
	}
	count := 0
	for _, s := range f.parts["word/styles.xml"].all("style") {
		num := s.at("pPr", "numPr")
		if num == nil {
			continue
		}
		count++
		level := num.val("ilvl")
		if level == "" {
			level = "0"
		}
		want := num.val("numId") + " " + level + " " + s.at("pPr", "ind").attr["left"]
		if got := tied[s.attr["styleId"]]; got != want {
			t.Errorf("%s: numbering says %q, style %q", s.attr["styleId"], got, want)
		}
	}
	if count != 10 || len(tied) != 10 {
		t.Errorf("%d styles of lists, %d tied", count, len(tied))
	}
}

func TestItemThatBeginsWithSomethingElseKeepsItsNumber(t *testing.T) {
	f := write(t, nasty()["items"])
	var got []string
	for _, p := range f.body().all("p") {
		if n := f.numbering(p); strings.HasSuffix(n, " from 3") {
			got = append(got, p.val("pPr", "pStyle")+" "+p.words())
		}
	}
	want := "ListNumber |Quote the innermost words|Heading3 heading|HTMLPreformatted code|ListNumber |ListNumber "
	if joined := strings.Join(got, "|"); joined != want {
		t.Errorf("items\n%s\nwant\n%s", joined, want)
	}
}

func TestTablesHaveHeadersNamesAndWidths(t *testing.T) {
	f := write(t, serbian())
	tables := f.body().all("tbl")
	if len(tables) != 2 {
		t.Fatalf("%d tables", len(tables))
	}
	facts, table := tables[0], tables[1]
	if got := facts.val("tblPr", "tblCaption"); got != "Основни подаци" {
		t.Errorf("facts are named %q", got)
	}
	if got := table.val("tblPr", "tblCaption"); got != "Учесници по земљама" {
		t.Errorf("the table is named %q", got)
	}
	if look := facts.at("tblPr", "tblLook"); look.attr["firstRow"] != "0" || look.attr["firstColumn"] != "1" || look.attr["val"] != "0680" {
		t.Errorf("look of the facts: %v", look.attr)
	}
	if look := table.at("tblPr", "tblLook"); look.attr["firstRow"] != "1" || look.attr["firstColumn"] != "1" || look.attr["val"] != "06A0" {
		t.Errorf("look of the table: %v", look.attr)
	}
	for i, row := range table.all("tr") {
		if row.at("trPr", "cantSplit") == nil || (row.at("trPr", "tblHeader") != nil) != (i == 0) {
			t.Errorf("row %d: header or not to be split", i)
		}
		for c, cell := range row.all("tc") {
			style := "TableContents"
			if i == 0 || c == 0 {
				style = "TableHeading"
			}
			align := []string{"", "", "right"}[c]
			if got := cell.val("p", "pPr", "pStyle"); got != style {
				t.Errorf("row %d, column %d: style %q", i, c, got)
			}
			if got := cell.val("p", "pPr", "jc"); got != align {
				t.Errorf("row %d, column %d: stands %q", i, c, got)
			}
		}
	}
	for _, tbl := range tables {
		if got := width(t, tbl); got != 9072 {
			t.Errorf("table is %d wide", got)
		}
	}
}

func width(t *testing.T, tbl *node) int {
	t.Helper()
	sum := 0
	for _, c := range tbl.all("gridCol") {
		w, err := strconv.Atoi(c.attr["w"])
		if err != nil || w < 1 {
			t.Fatalf("column %q", c.attr["w"])
		}
		sum += w
	}
	if total := tbl.at("tblPr", "tblW").attr["w"]; total != strconv.Itoa(sum) {
		t.Errorf("table is %s wide, its columns %d", total, sum)
	}
	return sum
}

func TestWideTablesUseTheMarginsButStayOnThePage(t *testing.T) {
	const page, margin = 11906, 1417
	for _, columns := range []int{1, 6, 7, 9, 63} {
		inList := list(false, 0, item(said("x"), list(false, 0, item(said("y"), wide(columns, 2)))))
		for _, block := range []sheet.Block{wide(columns, 2), inList} {
			tbl := write(t, least(block)).body().all("tbl")[0]
			left := margin
			if ind := tbl.at("tblPr", "tblInd"); ind != nil {
				n, _ := strconv.Atoi(ind.attr["w"])
				left += n
			}
			if right := left + width(t, tbl); left < margin/3 || right > page-margin/3 {
				t.Errorf("%d columns from %d to %d", columns, left, right)
			}
		}
	}
}

func TestTableWithoutNameIsDescribedByItsHeader(t *testing.T) {
	tbl := write(t, least(wide(2, 1))).body().all("tbl")[0]
	if got := tbl.val("tblPr", "tblDescription"); got != "Међународна организација 0; Међународна организација 1" {
		t.Errorf("description %q", got)
	}
}

func TestCodeKeepsItsLines(t *testing.T) {
	f := write(t, serbian())
	p := f.paragraph(t, "BEGIN:VCARD\nVERSION:4.0\n\tEND:VCARD")
	if got := p.val("pPr", "pStyle"); got != "HTMLPreformatted" {
		t.Errorf("style %q", got)
	}
}

func TestSpaceAfterATableIsTheNextParagraphs(t *testing.T) {
	f := write(t, least(wide(2, 1), said("words"), said("more"), wide(2, 1), heading(2, "", "heading")))
	for words, want := range map[string]string{"words": "180", "more": "", "heading": ""} { // a heading has its own
		got := ""
		if s := f.paragraph(t, words).at("pPr", "spacing"); s != nil {
			got = s.attr["before"]
		}
		if got != want {
			t.Errorf("%s has %q before it, want %q", words, got, want)
		}
	}
}

// kept are the rows of a table, "1" where all their paragraphs keep with the next
// and "0" where none does.
func kept(tbl *node) string {
	var rows strings.Builder
	for _, row := range tbl.all("tr") {
		all, with := row.all("p"), 0
		for _, p := range all {
			if p.at("pPr", "keepNext") != nil {
				with++
			}
		}
		mark := map[int]string{0: "0", len(all): "1"}[with]
		if mark == "" {
			mark = "?"
		}
		rows.WriteString(mark)
	}
	return rows.String()
}

func TestSmallTablesStayTogetherAndNoRowAlone(t *testing.T) {
	for rows, want := range map[int]string{1: "10", 2: "110", 10: "1" + "1111111110", 11: "1" + "10000000010"} {
		if got := kept(write(t, least(wide(2, rows))).body().all("tbl")[0]); got != want {
			t.Errorf("header and %d rows: %s, want %s", rows, got, want)
		}
	}
	s := least()
	for i := range 3 {
		s.Facts = append(s.Facts, sheet.Fact{Name: strconv.Itoa(i), Values: [][]sheet.Span{text("a"), text("b")}})
	}
	if got := kept(write(t, s).body().all("tbl")[0]); got != "110" {
		t.Errorf("facts: %s", got)
	}
}

func TestShortParagraphStaysWithTheTableOrList(t *testing.T) {
	bullets := list(false, 0, item(said("x")))
	for _, c := range []struct {
		letters int
		next    sheet.Block
		want    bool
	}{
		{100, bullets, true}, {300, bullets, false}, {300, wide(2, 1), true}, {900, wide(2, 1), false}, {20, said("more"), false},
	} {
		words := strings.Repeat("a", c.letters)
		f := write(t, least(heading(2, "", "h"), said(words), c.next, said("behind")))
		if got := f.paragraph(t, words).at("pPr", "keepNext") != nil; got != c.want {
			t.Errorf("%d letters before a %s: %v", c.letters, c.next.Kind, got)
		}
		if f.paragraph(t, "behind").at("pPr", "keepNext") != nil {
			t.Error("a paragraph keeps with nothing")
		}
	}
}

func TestTablesOfManyColumnsHaveSmallWords(t *testing.T) {
	for columns, want := range map[int]string{6: "", 7: "16"} {
		if got := write(t, least(wide(columns, 1))).body().all("tc")[0].val("p", "r", "rPr", "sz"); got != want {
			t.Errorf("%d columns: size %q, want %q", columns, got, want)
		}
	}
}

func TestNothingIsPushedOffThePage(t *testing.T) {
	deep := said("the innermost words")
	for range 30 {
		deep = sheet.Block{Kind: sheet.Quote, Blocks: item(list(false, 0, item(said("x"), deep)))}
	}
	left := write(t, least(deep)).paragraph(t, "the innermost words").at("pPr", "ind").attr["left"]
	if n, err := strconv.Atoi(left); err != nil || n > 9072*2/3 {
		t.Errorf("begins at %s of 9072", left)
	}
}
