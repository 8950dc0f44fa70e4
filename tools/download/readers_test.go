package download

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"resourceportal/tools/download/pdf/rule"
	"resourceportal/tools/sheet"
)

func TestEveryPDFKeepsTheRules(t *testing.T) {
	each(t, "pdf", func(name string, data []byte) {
		for _, v := range rule.Check(data) {
			t.Errorf("%s: %v", name, v)
		}
		boxes, err := rule.Boxes(data)
		if err != nil || len(boxes) == 0 {
			t.Errorf("%s: %d texts: %v", name, len(boxes), err)
		}
		for _, o := range rule.Overlaps(boxes) {
			t.Errorf("%s: %s", name, o)
		}
	})
}

func TestPDFsAreReadInTheOrderOfTheirText(t *testing.T) {
	all := sheets(t)
	compared := 0
	each(t, "pdf", func(name string, data []byte) {
		s, ok := all[name]
		if !ok {
			return // a sheet of several records
		}
		got, err := rule.ReadingOrder(data)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		compare(t, name, said(got), said(recital(s)))
	})
	for name := range all {
		if realFiles(t)[name] != nil {
			compared++
		}
	}
	if compared != len(all) || compared == 0 {
		t.Errorf("%d of %d sheets compared", compared, len(all))
	}
}

// The same by another program's reading.
func TestPopplerReadsPDFsInTheOrderOfTheirText(t *testing.T) {
	pdfinfo, err := exec.LookPath("pdfinfo")
	if err != nil {
		t.Skip("pdfinfo (Debian's poppler-utils) is not here")
	}
	all, dir := sheets(t), t.TempDir()
	each(t, "pdf", func(name string, data []byte) {
		s, ok := all[name]
		if !ok {
			return
		}
		file := filepath.Join(dir, strings.ReplaceAll(name, "/", "_"))
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Error(err)
			return
		}
		out, err := exec.Command(pdfinfo, "-enc", "UTF-8", "-struct-text", file).Output()
		if err != nil {
			t.Errorf("%s: %v", name, err)
			return
		}
		var got []string
		for line := range strings.Lines(string(out)) {
			// What is said stands in quotes, behind spaces.
			if words, ok := strings.CutPrefix(strings.TrimSpace(line), `"`); ok {
				got = append(got, strings.Fields(strings.TrimSuffix(words, `"`))...)
			}
		}
		compare(t, name, said(got), said(recital(s)))
	})
}

// compare wants 99 of 100 words in their order.
func compare(t *testing.T, name string, got, want []string) {
	if d := distance(got, want); d*100 > len(got)+len(want) {
		t.Errorf("%s: %d words more or less, of %d\n got %.300q\nwant %.300q", name, d, len(want), got, want)
	}
}

// said are words as they sound: letters and digits. A word that a line's end
// parts is joined to nothing, so an address counts by its parts.
func said(words []string) []string {
	return strings.FieldsFunc(strings.Join(words, " "), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r)
	})
}

// distance is how many words must be put in or taken out to make one text of the
// other (Myers, An O(ND) Difference Algorithm, 1986).
func distance(a, b []string) int {
	most := len(a) + len(b)
	reach := make([]int, 2*most+2)
	for d := range most + 1 {
		for k := -d; k <= d; k += 2 {
			x := 0
			if at := k + most; d > 0 {
				if k == -d || k != d && reach[at-1] < reach[at+1] {
					x = reach[at+1]
				} else {
					x = reach[at-1] + 1
				}
			}
			for y := x - k; x < len(a) && y < len(b) && a[x] == b[y]; y++ {
				x++
			}
			reach[k+most] = x
			if x >= len(a) && x-k >= len(b) {
				return d
			}
		}
	}
	return most
}

func TestDistanceCountsWords(t *testing.T) {
	for _, tt := range []struct {
		a, b string
		want int
	}{{"", "", 0}, {"a b c", "a b c", 0}, {"a b c", "a c", 1}, {"a", "b", 2}, {"b a", "a b", 2}, {"", "a b", 2}} {
		if got := distance(strings.Fields(tt.a), strings.Fields(tt.b)); got != tt.want {
			t.Errorf("%q, %q: %d", tt.a, tt.b, got)
		}
	}
}

// recital is what a sheet says, in the order in which it is read aloud. A note
// stands behind the words that refer to it.
func recital(s sheet.Sheet) []string {
	r := &reciter{sheet: s, told: map[int]bool{}}
	r.words = append(r.words, s.Kind)
	r.spans([]sheet.Span{s.Title})
	r.spans(s.Lead)
	r.spans([]sheet.Span{s.Summary})
	for _, n := range s.Notices {
		r.spans(n)
	}
	for _, f := range s.Facts {
		r.words = append(r.words, f.Name)
		for _, v := range f.Values {
			r.spans(v)
		}
	}
	r.words = append(r.words, s.Address)
	r.blocks(s.Blocks)
	return r.words
}

type reciter struct {
	sheet sheet.Sheet
	words []string
	told  map[int]bool
}

func (r *reciter) spans(spans []sheet.Span) {
	var b strings.Builder
	var notes []int
	for _, s := range spans {
		switch {
		case s.Break:
			b.WriteByte(' ')
		case s.Note > 0:
			b.WriteString(r.sheet.Notes[s.Note-1].Mark)
			if !r.told[s.Note] {
				r.told[s.Note] = true
				notes = append(notes, s.Note)
			}
		default:
			b.WriteString(s.Text)
		}
	}
	r.words = append(r.words, b.String())
	for _, n := range notes {
		r.words = append(r.words, r.sheet.Notes[n-1].Mark)
		r.blocks(r.sheet.Notes[n-1].Blocks)
	}
}

func (r *reciter) blocks(blocks []sheet.Block) {
	for _, b := range blocks {
		r.spans(b.Spans)
		r.blocks(b.Blocks)
		for _, item := range b.Items {
			r.blocks(item)
		}
		if b.Table == nil {
			continue
		}
		r.spans(b.Table.Caption)
		for _, row := range append([][]sheet.Cell{b.Table.Head}, b.Table.Rows...) {
			for _, c := range row {
				r.spans(c.Spans)
			}
		}
	}
}
