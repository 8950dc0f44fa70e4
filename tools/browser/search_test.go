package browser

import (
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/locale"
)

// looked are words that readers of an edition type, and the record that they look
// for; after says what they look for next.
type looked struct {
	words, ref string
	after      string
	afterRef   string
}

// Readers type what their keyboards have: no marks, or the other script.
var searches = map[string]looked{
	"en":      {"smuggling protocol", "laws/untoc-som", "money laundering", "topics/money-laundering"},
	"cnr":     {"krijumcarenje migranata", "topics/smuggling-of-migrants", "pranje novca", "topics/money-laundering"},
	"sq":      {"kontrabandimi i migranteve", "topics/smuggling-of-migrants", "pastrimi i parave", "topics/money-laundering"},
	"sr":      {"krijumcarenje migranata", "topics/smuggling-of-migrants", "прање новца", "topics/money-laundering"},
	"sr-latn": {"кријумчарење миграната", "topics/smuggling-of-migrants", "pranje novca", "topics/money-laundering"},
}

func TestTypedWordsFindAndTheAddressKeepsThem(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		r.open(searchAddress(edition))
		r.typeWords(q.words)
		r.untilListed(edition, q.ref)
		r.press("Enter")
		r.untilQuery("q=" + q.words)
		found := r.untilListed(edition, q.ref)
		announced := r.status()

		r.reload()
		if again := r.untilListed(edition, q.ref); !slices.Equal(hrefs(again), hrefs(found)) || r.words() != q.words || r.status() != announced {
			t.Errorf("after a reload: %q, %q, %v", r.words(), r.status(), hrefs(again))
		}

		r.typeWords(q.after)
		r.press("Enter")
		r.untilQuery("q=" + q.after)
		next := r.untilListed(edition, q.afterRef)
		if slices.Equal(hrefs(next), hrefs(found)) {
			t.Error("other words have the same results")
		}

		r.back()
		r.untilQuery("q=" + q.words)
		r.until("the former results are back", func() bool {
			return slices.Equal(hrefs(r.results()), hrefs(found)) && r.words() == q.words && r.status() == announced
		})
		r.forward()
		r.untilQuery("q=" + q.after)
		r.until("the later results are back", func() bool {
			return slices.Equal(hrefs(r.results()), hrefs(next)) && r.words() == q.after
		})
	})
}

func TestFormAtTheHeadOfEveryPageLeadsToTheSearch(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		r.open("/" + edition + "/laws/untoc/")
		r.click("header input[name=q]")
		r.typeText(q.words)
		r.press("Enter")
		r.untilAt(searchAddress(edition) + "?q=")
		r.untilListed(edition, q.ref)
		if r.query() != "q="+q.words || r.words() != q.words {
			t.Errorf("the address has %q, the field %q", r.query(), r.words())
		}
		r.back()
		r.untilAt("/" + edition + "/laws/untoc/")
	})
}

func TestArrowsWalkThroughTheResults(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := looked{words: "GRETA", ref: "contacts/coe-greta"} // is spoken of in the middle of pages
		r.open(searchAddress(edition, "q", q.words))
		found := r.untilListed(edition, q.ref)
		r.quiet()
		at := func(n int) bool {
			return ask[bool](r, `n => document.activeElement === document.querySelectorAll("#results a")[n]`, n)
		}
		r.click(field)
		for n := range min(3, len(found)) {
			r.press("ArrowDown")
			if !at(n) {
				t.Fatalf("ArrowDown, %d times: not at result %d\n%s", n+1, n, r.scene())
			}
		}
		r.press("ArrowUp")
		if !at(1) {
			t.Fatalf("ArrowUp: not at the result before\n%s", r.scene())
		}
		r.press("ArrowUp", "ArrowUp")
		if !r.focused(field) {
			t.Fatalf("ArrowUp from the first result: not in the field\n%s", r.scene())
		}
		if r.words() != q.words {
			t.Errorf("the field has %q", r.words())
		}
		// The first result that leads to a part of a page.
		part := slices.IndexFunc(found, func(each result) bool { return strings.Contains(each.Href, "#") })
		if part < 0 {
			t.Fatalf("no result leads to a part of a page: %v", hrefs(found))
		}
		for range part + 1 {
			r.press("ArrowDown")
		}
		r.press("Enter")
		r.untilAt(found[part].Href)
		if !ask[bool](r, `() => !!document.querySelector(":target")`) {
			t.Errorf("%s: the page has no such part", found[part].Href)
		}
		r.back()
		if again := r.untilListed(edition, q.ref); !slices.Equal(hrefs(again), hrefs(found)) || r.words() != q.words {
			t.Errorf("after going back: %q, %v, want %v", r.words(), hrefs(again), hrefs(found))
		}
	})
}

func TestResultsLeadToPartsThatExist(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		fragments := 0
		for _, words := range []string{searches[edition].words, searches[edition].after} {
			r.open(searchAddress(edition, "q", words))
			r.until("ten results", func() bool { return len(r.results()) == 10 })
			r.click(more)
			r.until("ten more", func() bool { return len(r.results()) > 10 })
			for _, each := range r.results() {
				page, fragment, _ := strings.Cut(each.Href, "#")
				doc := document(t, r.host.files, page)
				if fragment != "" {
					fragments++
					if !hasID(doc, fragment) {
						t.Errorf("%q: %s has no part %q", words, page, fragment)
					}
				}
				if !strings.HasPrefix(page, "/"+edition+"/") {
					t.Errorf("%q: %s is of another edition", words, page)
				}
				checkMarks(t, words, each)
			}
		}
		if fragments < 5 {
			t.Errorf("only %d results lead to a part of a page", fragments)
		}
	})
}

// checkMarks compares what is marked with what was typed, by the first letters of
// the words: endings may differ. A result in whose title the words stand need not
// mark them.
func checkMarks(t *testing.T, typed string, found result) {
	t.Helper()
	begins := func(text string) bool {
		for _, word := range locale.Words(text) {
			for _, want := range locale.Words(typed) {
				if a, b := fold(word.Text), fold(want.Text); a[:min(3, len(a))] == b[:min(3, len(b))] {
					return true
				}
			}
		}
		return false
	}
	if len(found.Marks) == 0 && !begins(found.Text) {
		t.Errorf("%q: nothing is marked in %+v", typed, found)
	}
	for _, mark := range found.Marks {
		if !begins(mark) {
			t.Errorf("%q: %q is marked", typed, mark)
		}
	}
}

func fold(word string) string { return locale.FoldDialect(locale.Fold(word)) }

func TestMoreResultsFollowOnAButton(t *testing.T) {
	t.Parallel()
	h := servePortal(t)
	r := newReader(t, h, narrow)
	r.open(searchAddress("en", "q", "police"))
	r.until("ten results", func() bool { return len(r.results()) == 10 })
	first := hrefs(r.results())
	r.click(more)
	r.until("twenty results", func() bool { return len(r.results()) == 20 })
	if !slices.Equal(hrefs(r.results())[:10], first) {
		t.Error("the first ten have changed")
	}
	if !ask[bool](r, `() => document.activeElement === document.querySelectorAll("#results a")[10]`) {
		t.Errorf("the focus is not on the first new result\n%s", r.scene())
	}
	for r.has(more) {
		before := len(r.results())
		r.click(more)
		r.until("more results", func() bool { return len(r.results()) > before })
	}
	all := hrefs(r.results())
	if len(all) != r.counted() {
		t.Errorf("%d results are counted, %d are listed", r.counted(), len(all))
	}
	pages := map[string]bool{}
	for _, href := range all {
		if pages[withoutFragment(href)] {
			t.Errorf("%s is there twice", href)
		}
		pages[withoutFragment(href)] = true
	}
}
