package pdf

import (
	"strings"
	"testing"

	"resourceportal/tools/sheet"
)

// footTitle is what stands of the title in the foot of the first page, and the room
// behind it.
func footTitle(t *testing.T, title string) (words []string, room int) {
	t.Helper()
	s := sheet.Sheet{ID: "x", Lang: "sr-Latn", Title: sheet.Span{Text: title}, Words: sheet.Words{Page: "Strana\u00a0{page}\u00a0od\u00a0{pages}"}}
	_, _, boxes, err := drawn(s)
	if err != nil {
		t.Fatal(err)
	}
	end := 0
	for _, b := range boxes {
		switch {
		case b.page > 0 || b.top < bottom || b.top > footTop:
		case strings.HasPrefix(b.text, "Strana"):
			room = b.left - end
		default:
			words, end = append(words, b.text), b.right
		}
	}
	return words, room
}

func TestTheFootCutsTheTitleBehindAWord(t *testing.T) {
	long := "Regionalna radionica o unapređenju, jačanju i proširenju međunarodne i prekogranične saradnje, u suzbijanju (ponovljenih, teških) krivičnih dela"
	all := strings.Fields(long)
	for from := range len(all) - 14 {
		words, room := footTitle(t, strings.Join(all[from:], " "))
		n := len(words) - 1
		if n < 8 || words[n] != "…" {
			t.Fatalf("foot %q", words)
		}
		for i, word := range words[:n] {
			want := all[from+i]
			if i == n-1 {
				want = strings.TrimRight(want, ",")
			}
			if word != want {
				t.Errorf("foot %q: %q is not a word of the title", words, word)
			}
		}
		if room < footGap-slack || room > 25*mm {
			t.Errorf("foot %q: %d left before the page's number", words, room)
		}
	}
}

func TestTheFootHasAWholeTitleThatFits(t *testing.T) {
	title := "Radionica u Beogradu, 2015."
	if words, _ := footTitle(t, title); strings.Join(words, " ") != title {
		t.Errorf("foot %q", words)
	}
}

func TestTheFootCutsOneLongWord(t *testing.T) {
	words, room := footTitle(t, strings.Repeat("nedeljivo", 40))
	if text := strings.Join(words, ""); !strings.HasPrefix(text, "nedeljivonedeljivo") || !strings.HasSuffix(text, "…") || room < footGap-slack {
		t.Errorf("foot %q, %d left", words, room)
	}
}
