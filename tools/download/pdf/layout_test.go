package pdf

import (
	"cmp"
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/download/pdf/rule"
	"resourceportal/tools/sheet"
)

// box is a piece of text that was drawn.
type box struct {
	rect
	page int
	text string
}

// slack is what rounding may add up to on a line.
const slack = 100

// drawn writes a sheet and returns what was drawn.
func drawn(s sheet.Sheet) (data []byte, pages int, boxes []box, err error) {
	data, pages, err = write(s, func(page int, r rect, text string) {
		boxes = append(boxes, box{r, page, text})
	})
	return data, pages, boxes, err
}

// overlaps are boxes that lie on others or leave the page.
func overlaps(boxes []box) []string {
	var faults []string
	slices.SortStableFunc(boxes, func(a, b box) int { return cmp.Or(cmp.Compare(a.page, b.page), cmp.Compare(a.top, b.top)) })
	for i, a := range boxes {
		if a.left < marginX-slack || a.right > marginX+textWidth+slack || a.top < top-slack || a.bottom > pageHeight-10*mm {
			faults = append(faults, fmt.Sprintf("page %d: %q leaves the page: %v", a.page, a.text, a.rect))
		}
		for _, b := range boxes[i+1:] {
			if b.page != a.page || b.top >= a.bottom-slack {
				break
			}
			if b.left < a.right-slack && a.left < b.right-slack {
				faults = append(faults, fmt.Sprintf("page %d: %q %v lies on %q %v", a.page, a.text, a.rect, b.text, b.rect))
			}
		}
	}
	return faults
}

// faults are all that is wrong with the file of a sheet.
func faults(s sheet.Sheet) []string {
	data, _, boxes, err := drawn(s)
	if err != nil {
		return []string{err.Error()}
	}
	all := overlaps(boxes)
	for _, v := range rule.Check(data) {
		all = append(all, v.String())
	}
	got, err := rule.ReadingOrder(data)
	if err != nil {
		return append(all, err.Error())
	}
	if d := difference(got, spoken(s)); d != "" {
		all = append(all, d)
	}
	return all
}

// difference is where the words that were got begin to differ from those wanted. A
// word may have become several, as a line may end within it, but no two words one.
func difference(got, want []string) string {
	i := 0
	for j, word := range want {
		part := ""
		for i < len(got) && part != word && strings.HasPrefix(word, part+got[i]) {
			part += got[i]
			i++
		}
		if part != word {
			return fmt.Sprintf("read aloud %q, want %q", got[max(0, i-5):min(len(got), i+5)], want[max(0, j-5):min(len(want), j+5)])
		}
	}
	if i < len(got) {
		return fmt.Sprintf("read aloud behind the end: %q", got[i:min(len(got), i+9)])
	}
	return ""
}

func TestNothingOverlapsNorIsLostNorOutOfOrder(t *testing.T) {
	all := nasty()
	for name, s := range samples() {
		all[name] = s
	}
	for name, s := range all {
		t.Run(name, func(t *testing.T) {
			report(t, faults(s))
		})
	}
}

func report(t *testing.T, found []string) {
	t.Helper()
	for i, f := range found {
		if i == 8 {
			t.Errorf("and %d more", len(found)-i)
			break
		}
		t.Error(f)
	}
}

func TestMadeUpSheetsHaveNoFault(t *testing.T) {
	for seed := range uint64(30) {
		random := rand.New(rand.NewPCG(seed, 1))
		s := (&maker{next: random.IntN, blocks: 60}).sheet()
		if found := faults(s); len(found) > 0 {
			t.Errorf("seed %d:", seed)
			report(t, found)
		}
	}
}

func FuzzWrite(f *testing.F) {
	f.Add([]byte{})
	f.Add([]byte("a sheet is made of these bytes"))
	for seed := range uint64(10) {
		data := make([]byte, 400)
		random := rand.New(rand.NewPCG(seed, 2))
		for i := range data {
			data[i] = byte(random.IntN(256))
		}
		f.Add(data)
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		report(t, faults((&maker{next: fromBytes(data), blocks: 25}).sheet()))
	})
}
