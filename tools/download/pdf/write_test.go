package pdf

import (
	"bytes"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"
	"time"
	"unicode"

	"rsc.io/qr"

	"resourceportal/tools/download/pdf/face"
	"resourceportal/tools/download/pdf/rule"
	"resourceportal/tools/sheet"
)

func TestTheSameSheetGivesTheSameBytes(t *testing.T) {
	for name, s := range samples() {
		first, _, err := Write(s)
		if err != nil {
			t.Fatal(err)
		}
		for _, procs := range []int{1, 4} {
			before := runtime.GOMAXPROCS(procs)
			again, _, err := Write(s)
			runtime.GOMAXPROCS(before)
			if err != nil || !bytes.Equal(first, again) {
				t.Errorf("%s: other bytes with %d processors: %v", name, procs, err)
			}
		}
	}
}

func TestACharacterThatNoFaceHasIsNamed(t *testing.T) {
	s := contactSheet()
	s.Blocks = append(s.Blocks, prose("The form is signed with a seal 印 in the lower corner of the page, and dated."))
	_, _, err := Write(s)
	var missing *MissingError
	if !errors.As(err, &missing) {
		t.Fatalf("the error is %v", err)
	}
	if missing.Rune != '印' || !strings.Contains(missing.Text, "seal 印 in") || strings.Contains(missing.Text, "dated") {
		t.Errorf("found %q in %q", missing.Rune, missing.Text)
	}
}

// Else one face would have to stand in for another.
func TestAllFacesHaveTheSameCharacters(t *testing.T) {
	for r := ' '; r < 0x2800; r++ {
		_, first := face.Shape(0, "en", string(r))
		for f := face.Face(1); f < face.Count; f++ {
			if _, err := face.Shape(f, "en", string(r)); (err == nil) != (first == nil) {
				t.Errorf("%v and %v differ about %q", face.Face(0), f, r)
			}
		}
	}
}

func TestAnEmptySheetIsAPage(t *testing.T) {
	data, pages, err := Write(sheet.Sheet{})
	if err != nil || pages != 1 || len(data) == 0 {
		t.Errorf("%d pages, %d bytes: %v", pages, len(data), err)
	}
}

func TestNestingWithoutEndStaysOnThePage(t *testing.T) {
	s := sheet.Sheet{ID: "x", Lang: "en", Blocks: []sheet.Block{deep(120, true), bare(300)}}
	_, _, boxes, err := drawn(s)
	if err != nil {
		t.Fatal(err)
	}
	report(t, overlaps(boxes))
}

func TestAContactIsSmall(t *testing.T) {
	if data, pages, err := Write(contactSheet()); err != nil || pages != 1 || len(data) > 25_000 {
		t.Errorf("%d pages, %d bytes: %v", pages, len(data), err)
	}
}

// book is a sheet of about so many pages.
func book(pages int) sheet.Sheet {
	s := serbianSheet()
	chapter := s.Blocks
	s.Blocks = nil
	for i := range pages / 3 {
		for _, b := range chapter {
			if b.ID != "" {
				b.ID = fmt.Sprint(b.ID, i)
			}
			s.Blocks = append(s.Blocks, b)
		}
	}
	return s
}

func TestTimeGrowsWithLength(t *testing.T) {
	spend := func(pages int) (time.Duration, int) {
		s := book(pages)
		best, got := time.Hour, 0
		for range 2 {
			start := time.Now()
			_, n, err := Write(s)
			if err != nil {
				t.Fatal(err)
			}
			best, got = min(best, time.Since(start)), n
		}
		return best, got
	}
	short, n := spend(60)
	long, m := spend(360)
	t.Logf("%d pages in %v, %d pages in %v", n, short, m, long)
	if m < 300 {
		t.Errorf("only %d pages", m)
	}
	if perPage := long.Seconds() / float64(m) / (short.Seconds() / float64(n)); perPage > 3 {
		t.Errorf("a page takes %.1f times as long in the long text", perPage)
	}
}

func BenchmarkWrite(b *testing.B) {
	s := serbianSheet()
	for b.Loop() {
		if _, _, err := Write(s); err != nil {
			b.Fatal(err)
		}
	}
}

// program is the path of a program that CI has.
func program(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	return path
}

// files writes the samples and some nasty sheets into a folder.
func files(t *testing.T) map[string]sheet.Sheet {
	t.Helper()
	all := samples()
	for name, s := range nasty() {
		all[strings.ReplaceAll(name, " ", "-")] = s
	}
	paths := map[string]sheet.Sheet{}
	dir := t.TempDir()
	for name, s := range all {
		data, _, err := Write(s)
		if err != nil {
			t.Fatal(err)
		}
		path := filepath.Join(dir, name+".pdf")
		if err := os.WriteFile(path, data, 0o666); err != nil {
			t.Fatal(err)
		}
		paths[path] = s
	}
	return paths
}

func TestQpdfFindsNoFault(t *testing.T) {
	qpdf := program(t, "qpdf")
	for path := range files(t) {
		if out, err := exec.Command(qpdf, "--check", path).CombinedOutput(); err != nil || bytes.Contains(out, []byte("WARNING")) {
			t.Errorf("%s: %v\n%s", filepath.Base(path), err, out)
		}
	}
}

func TestPopplerReadsTheWordsInOrder(t *testing.T) {
	pdfinfo := program(t, "pdfinfo")
	letters := func(s string) string {
		return strings.Map(func(r rune) rune {
			if unicode.IsSpace(r) || r == '\u00ad' {
				return -1
			}
			return r
		}, s)
	}
	for path, s := range files(t) {
		out, err := exec.Command(pdfinfo, "-enc", "UTF-8", "-struct-text", path).Output()
		if err != nil {
			t.Errorf("%s: %v", path, err)
		}
		var got strings.Builder
		for line := range strings.Lines(string(out)) {
			// What is said stands in quotes, behind nothing but spaces.
			line = strings.TrimSpace(line)
			if rest, ok := strings.CutPrefix(line, `"`); ok {
				got.WriteString(letters(strings.TrimSuffix(rest, `"`)))
			}
		}
		want := letters(strings.Join(spoken(s), ""))
		if got := got.String(); got != want {
			i := 0
			for i < min(len(got), len(want)) && got[i] == want[i] {
				i++
			}
			t.Errorf("%s: poppler reads %.60q, want %.60q", filepath.Base(path), got[i:], want[i:])
		}
	}
}

// The squares are looked for on the picture of the page that another program makes.
func TestTheCodeIsOnThePage(t *testing.T) {
	pdftoppm := program(t, "pdftoppm")
	s := contactSheet()
	data, _, boxes, err := drawn(s)
	if err != nil {
		t.Fatal(err)
	}
	code, err := qr.Encode(s.Address, qr.M)
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(pdftoppm, "-r", "288", "-gray", "-singlefile", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var width, height, most int
	if _, err := fmt.Sscanf(string(out[:40]), "P5\n%d %d\n%d\n", &width, &height, &most); err != nil {
		t.Fatal(err)
	}
	pixels := out[len(out)-width*height:]
	for _, b := range boxes {
		if b.text != "" {
			continue
		}
		side := (b.right - b.left) / code.Size
		for row := range code.Size {
			for column := range code.Size {
				x, y := (b.left+side*column+side/2)*4/point, (b.top+side*row+side/2)*4/point
				if dark := pixels[y*width+x] < 128; dark != code.Black(column, row) {
					t.Fatalf("the square %d, %d is dark: %v", column, row, dark)
				}
			}
		}
		return
	}
	t.Error("no code was drawn")
}

func TestAGlyphThatStandsForSeveralTextsSaysWhichOne(t *testing.T) {
	s := contactSheet()
	s.Blocks = append(s.Blocks, prose("ring a\u030a\u0323 below"), prose("plain å and ạ end"))
	data, _, err := Write(s)
	if err != nil {
		t.Fatal(err)
	}
	words, err := rule.ReadingOrder(data)
	if got := strings.Join(words, " "); err != nil || !strings.Contains(got, "ring a\u030a\u0323 below plain å and ạ end") {
		t.Errorf("read aloud: %+q: %v", got[max(0, len(got)-80):], err)
	}
}
