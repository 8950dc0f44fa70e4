package table

import (
	"archive/zip"
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/csv"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"resourceportal/tools/shelf/shelftest"
)

// parts are the files of a workbook, by name.
func parts(t testing.TB, book []byte) map[string][]byte {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(book), int64(len(book)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string][]byte{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		if all[f.Name], err = io.ReadAll(in); err != nil {
			t.Fatal(err)
		}
	}
	return all
}

func workbook(t testing.TB, tables ...Table) []byte {
	t.Helper()
	data, err := XLSX(tables...)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// has looks for a pattern in a part of a workbook.
func has(t *testing.T, all map[string][]byte, part, pattern string) {
	t.Helper()
	if !regexp.MustCompile(pattern).Match(all[part]) {
		t.Errorf("%s: no %s in\n%s", part, pattern, all[part])
	}
}

func TestAWorkbookIsATableThatCanBeFilteredAndNavigated(t *testing.T) {
	all := parts(t, workbook(t, Parties(small(t))))
	has(t, all, "xl/workbook.xml", `<sheet name="law.parties"`)
	has(t, all, "xl/workbook.xml", `<sheet name="table.notes"`)
	has(t, all, "xl/tables/table1.xml", `displayName="parties" ref="A1:N3"`)
	has(t, all, "xl/tables/table1.xml", `<autoFilter ref="A1:N3"`)
	has(t, all, "xl/tables/table1.xml", `<tableColumn id="1" name="law.party_law"`)
	has(t, all, "xl/worksheets/sheet1.xml", `<pane [^>]*state="frozen" [^>]*ySplit="1"`)
	has(t, all, "xl/worksheets/sheet1.xml", `<dimension ref="A1:N3"`)
	has(t, all, "xl/styles.xml", `formatCode="yyyy-mm-dd"`)
	has(t, all, "xl/worksheets/_rels/sheet1.xml.rels", `Target="https://example.org/en/laws/treaty/"[^>]*TargetMode="External"`)
	has(t, all, "xl/worksheets/_rels/sheet2.xml.rels", `Target="https://creativecommons.org/licenses/by/4.0/"`)
	has(t, all, "docProps/core.xml", `<dc:title>law.parties</dc:title>.*<dc:creator>site.name</dc:creator>.*<dc:language>en</dc:language>`)
	has(t, all, "docProps/core.xml", `<dcterms:created [^>]*>2026-11-21T00:00:00Z<`)
}

func TestADayIsADateAndWhatIsNoDayIsText(t *testing.T) {
	all := parts(t, workbook(t, Parties(small(t))))
	// 2013-12-31 is 41639 in the 1900 date system; 1899-07-29 and 2013-11 are text.
	has(t, all, "xl/worksheets/sheet1.xml", `<c r="I2" s="\d+"><v>41639</v>`)
	has(t, all, "xl/worksheets/sheet1.xml", `<c r="F2" s="\d+" t="s">`)
	has(t, all, "xl/worksheets/sheet1.xml", `<c r="G2" s="\d+" t="s">`)
	has(t, all, "xl/sharedStrings.xml", `<t>1899-07-29</t>.*<t>2013-11</t>`)
}

func TestSerialCountsDaysAsWorkbooksDo(t *testing.T) {
	for iso, want := range map[string]int64{"1900-03-01": 61, "2000-01-01": 36526, "2026-11-21": 46347, "1900-02-28": 0, "2013-11": 0, "": 0, "x": 0} {
		if got, ok := serial(iso); ok != (want > 0) || ok && got != want {
			t.Errorf("%q: got %d, %v; want %d", iso, got, ok, want)
		}
	}
}

func TestALinkIsAddressedAsAWorkbookCan(t *testing.T) {
	for _, tt := range []struct{ address, want string }{
		{"https://example.com/ž?q=a b", "https://example.com/%C5%BE?q=a b"},
		{"https://example.com/ž", "https://example.com/%C5%BE"},
		{"tel:+38220241819", "tel:+38220241819"},
		{"mailto:a@b.c", "mailto:a@b.c"},
		{"https://[", ""},
		{"no address", ""},
		{"https://example.com/" + strings.Repeat("x", 3000), ""},
	} {
		got, ok := target(tt.address)
		if strings.Contains(tt.want, " ") { // a query with a space stays text
			tt.want = ""
		}
		if ok != (tt.want != "") || ok && got != tt.want {
			t.Errorf("%q: got %q, %v", tt.address, got, ok)
		}
	}
}

func TestSheetsHaveNamesThatAWorkbookCanHave(t *testing.T) {
	b := &book{names: map[string]bool{}}
	for _, tt := range []struct{ name, want string }{
		{"Кога обавезује", "Кога обавезује"},
		{"a/b:c*[d]?\\", "a b c d"},
		{"'quoted'", "quoted"},
		{"", "–"},
		{strings.Repeat("ž", 40), strings.Repeat("ž", 31)},
		{strings.Repeat("ž", 41), strings.Repeat("ž", 29) + " 2"},
		{"KOGA", "KOGA"},
		{"koga", "koga 2"},
		{strings.Repeat("😀", 20), strings.Repeat("😀", 15)},
	} {
		if got := b.sheetName(tt.name); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.name, got, tt.want)
		}
	}
}

func TestTheProjectsSheetsKeepTheirNames(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		b := &book{names: map[string]bool{}}
		for _, name := range []string{Contacts(e).Name, Parties(e).Name, Glossary(e).Name, Records(e).Name, Contacts(e).About.NotesName} {
			if got := b.sheetName(name); got != name {
				t.Errorf("%s: %q became %q", e.Key, name, got)
			}
		}
	}
}

func TestXLSXRefusesWhatItWouldCut(t *testing.T) {
	if _, err := XLSX(Table{ID: "x", Head: []string{"a"}, Rows: [][]string{{strings.Repeat("ž", 32768)}}}); err == nil {
		t.Error("a cell that is too long: no error")
	}
	if _, err := XLSX(Table{ID: "x", Head: []string{"a", "A"}, Rows: [][]string{{"1", "2"}}}); err == nil {
		t.Error("two columns of one name: no error")
	}
	if _, err := XLSX(); err == nil {
		t.Error("no table: no error")
	}
	if _, err := XLSX(Table{ID: "x", Name: "empty", Head: []string{"a", "b"}}); err != nil {
		t.Errorf("a table without rows: %v", err)
	}
}

// all are the tables of an edition in one workbook.
func all(t testing.TB, key string) []byte {
	for _, e := range shelftest.Real(t) {
		if e.Key == key {
			return workbook(t, Contacts(e), Parties(e), Glossary(e), Records(e))
		}
	}
	t.Fatalf("no edition %q", key)
	return nil
}

func TestTheSameTablesGiveTheSameBytes(t *testing.T) {
	const child = "TABLE_TEST_CHILD"
	sum := fmt.Sprintf("%x", sha256.Sum256(all(t, "sr")))
	if os.Getenv(child) != "" {
		fmt.Println("sum", sum)
		return
	}
	if again := fmt.Sprintf("%x", sha256.Sum256(all(t, "sr"))); again != sum {
		t.Error("two runs give different bytes")
	}
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(self, "-test.run=^TestTheSameTablesGiveTheSameBytes$")
	// Another place and time zone, and a map order of its own.
	cmd.Env = append(os.Environ(), child+"=1", "TZ=Asia/Tokyo", "LANG=sq_AL.UTF-8")
	out, err := cmd.Output()
	if err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(string(out), "sum "+sum+"\n") {
		t.Errorf("another process gives other bytes:\n%s", out)
	}
}

func TestLibreOfficeReadsTheTables(t *testing.T) {
	soffice, err := exec.LookPath("soffice")
	if err != nil {
		t.Skip("soffice is not installed")
	}
	dir := t.TempDir()
	name := filepath.Join(dir, "book.xlsx")
	if err := os.WriteFile(name, all(t, "sr"), 0o600); err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithTimeout(context.Background(), time.Minute)
	defer cancel()
	// All sheets (-1), as they are shown, in UTF-8 (76).
	cmd := exec.CommandContext(ctx, soffice, "-env:UserInstallation=file://"+filepath.ToSlash(dir)+"/profile", "--headless",
		"--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1", "--outdir", dir, name)
	out, err := cmd.CombinedOutput()
	if bytes.Contains(out, []byte("source file could not be loaded")) {
		t.Skip("soffice is installed without Calc")
	}
	if err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for _, e := range shelftest.Real(t) {
		if e.Key != "sr" {
			continue
		}
		for _, make := range makers {
			table := make(e)
			data, err := os.ReadFile(filepath.Join(dir, "book-"+table.Name+".csv"))
			if err != nil {
				t.Fatal(err)
			}
			rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			want := append([][]string{table.Head}, table.Rows...)
			if !slices.EqualFunc(rows, want, slices.Equal) {
				for i := range min(len(rows), len(want)) {
					if !slices.Equal(rows[i], want[i]) {
						t.Fatalf("%s, row %d:\ngot  %q\nwant %q", table.ID, i, rows[i], want[i])
					}
				}
				t.Fatalf("%s: %d rows, want %d", table.ID, len(rows), len(want))
			}
		}
	}
}

func FuzzXLSXIsWellFormedAndLosesNothing(f *testing.F) {
	for _, s := range []string{"a", "=1", "a\nb", "<&>", "_x0041_", "\x01", "\xff", "2013-11-05", "https://example.com/?a=1&b=2", " a ", "\r", "'"} {
		f.Add(s, "Sheet", "Head")
	}
	f.Fuzz(func(t *testing.T, text, name, head string) {
		table := Table{ID: "x", Name: name, Head: []string{head, "b", "c"}, Kinds: []Kind{Text, Date, Link}, Rows: [][]string{{text, text, text}}, Notes: []string{text}}
		if distinct(table.Head) != nil || units(tidy(text)) > 1000 {
			t.Skip()
		}
		all := parts(t, workbook(t, table))
		for name, data := range all {
			for d := xml.NewDecoder(bytes.NewReader(data)); ; {
				if _, err := d.Token(); errors.Is(err, io.EOF) {
					break
				} else if err != nil {
					t.Fatalf("%s: %v", name, err)
				}
			}
		}
		if want := escaped(tidy(text)); text != "" && !bytes.Contains(all["xl/sharedStrings.xml"], []byte(want)) {
			t.Errorf("no %q in %s", want, all["xl/sharedStrings.xml"])
		}
	})
}

// escaped is a text as XML and ECMA-376, part 1, 22.9.2.19 (ST_Xstring) write it.
func escaped(s string) string {
	var b bytes.Buffer
	_ = xml.EscapeText(&b, []byte(escape(s)))
	return b.String()
}

func TestEscapeIsUndoneByThoseWhoReadIt(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"plain", "plain"}, {"a\tb\n", "a\tb\n"}, {"\x01", "_x0001_"}, {"_x0041_", "_x005F_x0041_"}, {"_x41_", "_x41_"},
	} {
		if got := escape(tt.text); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func BenchmarkXLSX(b *testing.B) {
	shelftest.Real(b)
	for b.Loop() {
		all(b, "sr")
	}
}
