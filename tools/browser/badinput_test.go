package browser

import (
	"strings"
	"testing"
)

// nasty are queries that nobody types in earnest; none is to break anything.
var nasty = map[string]string{
	"10,000 letters":       strings.Repeat("krijumčarenje ", 10_000/14),
	"one word of 10,000":   strings.Repeat("a", 10_000),
	"marks alone":          strings.Repeat("\u0301\u030c\u0327", 20),
	"punctuation":          `!?.,;:–—…()[]{}<>/\|@#$%^&*+=~` + "`",
	"emoji":                "👩‍👩‍👧‍👦🏳️‍🌈🇲🇪",
	"right to left":        "مكافحة الاتجار بالبشر \u202eabc\u202c",
	"markup":               `<script>alert(1)</script>`,
	"an image":             `<img src=x onerror=alert(1)>`,
	"an attribute":         `" autofocus onfocus="alert(1)`,
	"a placeholder":        `{Count} {Query} {{ .Count }}`,
	"unbalanced quotes":    `"border police`,
	"quotes alone":         `""""`,
	"a null character":     "a\x00b",
	"half a surrogate":     "\ufffd",
	"spaces alone":         " \t\u00a0\u2003 ",
	"names of properties":  "constructor __proto__ toString hasOwnProperty",
	"a path":               "../../../etc/passwd",
	"a regular expression": "(a+)+$ [z-a] \\",
	"a number":             "-1e309 0x10 ٣",
	"a hyphen":             "- -- a- -a",
}

// unbroken checks that the page still works, and that no query has become a part
// of it.
func (r *reader) unbroken(edition string) {
	r.t.Helper()
	if n := ask[int](r, `() => document.querySelectorAll("main script, main img, main [onerror], main [onfocus], main iframe").length`); n > 0 {
		r.t.Errorf("%d elements of a query are in the page\n%s", n, r.scene())
	}
	if wide := ask[int](r, `() => document.documentElement.scrollWidth - document.documentElement.clientWidth`); wide > 0 {
		r.t.Errorf("the page is %d pixels too wide\n%s", wide, r.scene())
	}
	q := searches[edition]
	r.pasteWords(q.words)
	r.press("Enter")
	r.until("the address has the words", func() bool { return strings.Contains("&"+r.query(), "&q="+q.words) })
	if r.ticked() == "" {
		r.untilListed(edition, q.ref)
	} else {
		r.until("results", func() bool { return len(r.results()) > 0 })
	}
}

// untilAnswered waits until the page has said what came of a query: something in
// the status, or nothing at all where nothing was asked.
func (r *reader) untilAnswered(query string) {
	r.t.Helper()
	r.quiet()
	if strings.TrimSpace(query) != "" {
		r.until("an answer", func() bool { return r.status() != "" })
		r.quiet()
	}
}

func TestNastyQueriesBreakNothing(t *testing.T) {
	t.Parallel()
	r := newReader(t, servePortal(t), narrow)
	for name, query := range nasty {
		t.Run(name, func(t *testing.T) {
			r.during(t, func() {
				r.open(searchAddress("sr", "q", query))
				r.untilAnswered(query)
				r.unbroken("sr")
				r.pasteWords(query)
				r.press("Enter")
				r.untilAnswered(query)
				r.unbroken("sr")
			})
		})
	}
}

func TestNastyAddressesBreakNothing(t *testing.T) {
	t.Parallel()
	r := newReader(t, servePortal(t), wide)
	for name, query := range map[string]string{
		"no UTF-8":         "q=%ff%fe%00",
		"a cut escape":     "q=%E2%82&country=%",
		"no such facet":    "colour=red&q=police",
		"no such value":    "country=atlantis&country=<script>alert(1)</script>",
		"a property":       "country=constructor&__proto__=x&kind=__proto__",
		"the same twice":   "country=me&country=me&q=policija",
		"two queries":      "q=policija&q=alert(1)",
		"no value":         "q&country&kind=",
		"a long value":     "topic=" + strings.Repeat("x", 5000),
		"a selector":       `country="]%20*{}&kind=a'b`,
		"a fragment":       "q=policija#results",
		"an odd fragment":  "q=policija#%E0%A4%A",
		"a semicolon list": "q=a;country=me",
	} {
		t.Run(name, func(t *testing.T) {
			r.during(t, func() {
				r.open("/sr-latn/search/?" + query)
				r.quiet()
				r.unbroken("sr-latn")
				r.open("/sr-latn/laws/?" + query)
				r.quiet()
				if len(r.cards()) == 0 && r.announced() == "" {
					t.Errorf("the list is empty and says nothing\n%s", r.scene())
				}
			})
		})
	}
}
