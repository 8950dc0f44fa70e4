package table

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf/shelftest"
)

// The reader's script takes lines out of the file by number, and splits it where
// there is a line feed: it knows nothing of quotation marks.
func TestLineOfARecordIsItsNumber(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		table := Records(e)
		data, err := CSV(table)
		if err != nil {
			t.Fatal(err)
		}
		lines := strings.Split(strings.TrimSuffix(string(data), "\r\n"), "\r\n")
		rows, numbered := readCSV(t, data, table.Comma), e.Catalog.Numbered()
		if len(lines) != len(numbered)+1 || len(rows) != len(lines) || len(numbered) != len(e.Catalog.All()) {
			t.Fatalf("%s: %d lines, %d rows, %d records", e.Key, len(lines), len(rows), len(numbered))
		}
		page, id := slices.Index(table.Head, e.T("table.page")), slices.Index(table.Head, e.T("table.record_id"))
		for n, rec := range numbered {
			row := rows[n+1]
			if row[page] != e.PageURL(rec.Ref) || row[id] != rec.ID {
				t.Errorf("%s: row %d is %s, want %s", e.Key, n+1, row[page], rec.Ref)
			}
			// A line by itself is the same row.
			if alone := readCSV(t, []byte("\ufeff"+lines[n+1]), table.Comma); len(alone) != 1 || !slices.Equal(alone[0], row) {
				t.Errorf("%s: line %d alone is %q", e.Key, n+1, alone)
			}
			if strings.ContainsFunc(lines[n+1], breaks) {
				t.Errorf("%s: line %d has a break in it: %q", e.Key, n+1, lines[n+1])
			}
		}
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
}

func TestRecordsHaveTheValuesOfTheirFacetsInTheReadersWords(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		table := Records(e)
		for n, rec := range e.Catalog.Numbered() {
			for _, facet := range []catalog.Facet{catalog.FacetTopic, catalog.FacetCountry, catalog.FacetAudience, catalog.FacetOrganisation} {
				var want []string
				for _, id := range e.Catalog.Values(rec, facet) {
					want = append(want, e.Name(facet.Section(), id).Text)
				}
				slices.SortFunc(want, e.Locale.Compare)
				if got := cell(t, table, n, e.T("section."+facet.Section())); got != strings.Join(want, "; ") {
					t.Errorf("%s: %s of %s: %q, want %q", e.Key, facet, rec.Ref, got, want)
				}
			}
			p := e.Page(rec.Ref)
			wantCells(t, table, n, map[string]string{
				e.T("table.section"): e.T("section." + rec.Section), e.T("table.title"): p.View.Title.Text,
				e.T("fact.date"): e.Catalog.Date(rec).String(),
			})
			if years := e.Catalog.Values(rec, catalog.FacetYear); strings.Join(years, "") != fmt.Sprintf("%.4s", cell(t, table, n, e.T("fact.date"))) {
				t.Errorf("%s: %s is of %s", e.Key, rec.Ref, years)
			}
		}
	}
}

func TestRecordsSayWhatTheyAreAndInWhichLanguage(t *testing.T) {
	e := small(t)
	records := Records(e)
	row := func(ref string) int {
		for n, rec := range e.Catalog.Numbered() {
			if rec.Ref.String() == ref {
				return n
			}
		}
		t.Fatalf("no record %s", ref)
		return 0
	}
	wantCells(t, records, row("contacts/line"), map[string]string{
		"table.section": "section.contacts", "fact.type": "type.hotline", "table.title": "Line; for all", "table.summary": "",
		"section.countries": "Kosovo*", "section.topics": "", "fact.date": "", "table.language": "edition.en",
		"table.text": "table.text_original", "table.page": "https://example.org/en/contacts/line/", "table.note": "footer.kosovo",
	})
	wantCells(t, records, row("contacts/office"), map[string]string{
		"table.title": "=SUM(A1)", "table.language": "edition.sr", "table.note": "notice.fallback edition.sr",
	})
	wantCells(t, records, row("countries/xk"), map[string]string{
		"fact.type": "kind.countries", "table.title": "Kosovo*", "section.countries": "", "table.note": "footer.kosovo",
	})
	wantCells(t, records, row("laws/treaty"), map[string]string{"fact.type": "type.convention", "section.countries": "", "fact.date": "2012-02"})
	wantCells(t, records, row("glossary/trafficking"), map[string]string{
		"fact.type": "kind.gloss", "table.summary": "What it is", "table.note": "",
	})
	if err := e.Err(); err != nil {
		t.Error(err)
	}
}

func TestACellOfARecordIsOneLine(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"", ""},
		{"one line", "one line"},
		{"31.\u00a0August  2016", "31.\u00a0August  2016"},
		{"a\nb", "a b"},
		{"a \r\n\r\n b\n", "a b"},
		{"\na\u2028b\u2029c\u0085d\ve\ff\tg\x1ch", "a b c d e f g h"},
		{"\r\n", ""},
	} {
		if got := oneLine(tt.cell); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.cell, got, tt.want)
		}
	}
}

func FuzzARecordIsOneLineWhateverItSays(f *testing.F) {
	for _, s := range []string{"a", "a\nb", "\"\r\n\"", "=1\n=2", "\u2028", "\xff\n", "a\rb;c"} {
		f.Add(s, s)
	}
	f.Fuzz(func(t *testing.T, one, two string) {
		table := Table{ID: "x", Head: []string{"a", "b"}, Rows: [][]string{{oneLine(one), oneLine(two)}}, Comma: ';'}
		data, err := CSV(table)
		if err != nil {
			t.Fatal(err)
		}
		if n := strings.Count(string(data), "\n"); n != 2 || strings.Count(string(data), "\r") != 2 {
			t.Errorf("%q: %d lines", data, n)
		}
		if rows := readCSV(t, data, ';'); len(rows) != 2 {
			t.Errorf("%q: %d rows", data, len(rows))
		}
	})
}
