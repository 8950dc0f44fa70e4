package table

import (
	"bytes"
	"encoding/csv"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"resourceportal/tools/shelf/shelftest"
)

// readCSV reads a file as programs other than spreadsheets do.
func readCSV(t *testing.T, data []byte, comma rune) [][]string {
	t.Helper()
	rest, ok := bytes.CutPrefix(data, []byte("\xef\xbb\xbf"))
	if !ok {
		t.Fatal("no mark of UTF-8")
	}
	r := csv.NewReader(bytes.NewReader(rest))
	r.Comma = comma
	rows, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func TestCSVOfTheProjectReadsBackCellByCell(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		for name, make := range makers {
			table := make(e)
			data, err := CSV(table)
			if err != nil {
				t.Fatal(err)
			}
			if bytes.Count(data, []byte("\n")) != bytes.Count(data, []byte("\r\n")) {
				t.Errorf("%s/%s: a line does not end in CRLF", e.Key, name)
			}
			// No cell of ours is changed: the guard is for what may come.
			if rows := readCSV(t, data, table.Comma); !slices.EqualFunc(rows, append([][]string{table.Head}, table.Rows...), slices.Equal) {
				t.Errorf("%s/%s: the file does not say what the table does", e.Key, name)
			}
		}
	}
}

func TestCSVHasTheSeparatorOfTheReadersCountry(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		want := ';'
		if e.Format == "en-GB" {
			want = ','
		}
		if got := Contacts(e).Comma; got != want {
			t.Errorf("%s: got %q, want %q", e.Key, got, want)
		}
	}
}

func TestCSVRefusesARowOfAnotherLength(t *testing.T) {
	ragged := Table{ID: "x", Head: []string{"a", "b"}, Rows: [][]string{{"1", "2"}, {"3"}}}
	if _, err := CSV(ragged); err == nil {
		t.Error("no error")
	}
	if _, err := XLSX(ragged); err == nil {
		t.Error("no error from XLSX")
	}
}

func TestGuardStopsFormulasAndLeavesTheRest(t *testing.T) {
	for _, tt := range []struct{ cell, want string }{
		{"", ""},
		{"Podgorica", "Podgorica"},
		{"=1+1", "'=1+1"},
		{"@SUM(A1)", "'@SUM(A1)"},
		{"-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"},
		{"+1+1", "'+1+1"},
		{"＝1+1", "'＝1+1"},
		{" =1+1", " '=1+1"},
		{"\t=1+1", "'\t'=1+1"},
		{"\tword", "'\tword"},
		{"a\n=1+1", "a\n'=1+1"},
		{"a;=1+1", "a;'=1+1"},
		{"a,\"=1+1", "a,\"'=1+1"},
		{"'=1+1", "'=1+1"},
		// telephone numbers
		{"+382 20 241-819", "+382 20 241-819"},
		{"+382 (0)20 241 819", "+382 (0)20 241 819"},
		{"+382\u00a020\u00a0241819", "+382\u00a020\u00a0241819"},
		{"+38220241819", "+38220241819"},
		{"080 111 111, +382 20 241 819", "080 111 111, +382 20 241 819"},
		{"+382-20-241819", "'+382-20-241819"},
		{"+382 20/241", "'+382 20/241"},
		{"+1 -2", "'+1 -2"},
		{"+", "'+"},
		// not at the beginning
		{"a+b=c", "a+b=c"},
		{"info@example.com", "info@example.com"},
		{"2013-11-05", "2013-11-05"},
	} {
		if got := guard(tt.cell); got != tt.want {
			t.Errorf("guard(%q): got %q, want %q", tt.cell, got, tt.want)
		}
	}
}

func FuzzCSVReadsBackAndRunsNothing(f *testing.F) {
	for _, s := range []string{"a", "=1", "\t@x", "a\r\nb", "\"", "a;b,c", "+382 20 241-819", "\xff", "\r", "`=", ",=", "\\."} {
		f.Add(s, "+1", true)
	}
	f.Fuzz(func(t *testing.T, one, two string, semicolon bool) {
		table := Table{ID: "x", Head: []string{"a", "b"}, Rows: [][]string{{one, two}}, Comma: ','}
		if semicolon {
			table.Comma = ';'
		}
		data, err := CSV(table)
		if err != nil {
			t.Fatal(err)
		}
		if !utf8.Valid(data) {
			t.Error("not UTF-8")
		}
		rows := readCSV(t, data, table.Comma)
		if len(rows) != 2 {
			t.Fatalf("%d rows", len(rows))
		}
		for i, cell := range rows[1] {
			given := tidy(table.Rows[0][i])
			if strings.ReplaceAll(cell, "'", "") != strings.ReplaceAll(given, "'", "") {
				t.Errorf("%q became %q", given, cell)
			}
			if trimmed := strings.TrimLeft(cell, " \t\n\""); trimmed != "" && strings.ContainsAny(trimmed[:1], "=+-@") && !telephone(beforeEnd(trimmed)) {
				t.Errorf("%q can be run", cell)
			}
		}
	})
}

// beforeEnd is a text up to what some program takes for the end of a cell.
func beforeEnd(s string) string {
	if i := strings.IndexAny(s, ",;\t\n"); i >= 0 {
		return s[:i]
	}
	return s
}
