package browser

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"resourceportal/tools/locale"
)

// typedWrongly are words with a typing error, and what was meant.
var typedWrongly = map[string]looked{
	"en":      {words: "smugling protocol", ref: "laws/untoc-som"},
	"cnr":     {words: "krijumcarnje migranata", ref: "topics/smuggling-of-migrants"},
	"sq":      {words: "kontrabandmi", ref: "topics/smuggling-of-migrants"},
	"sr":      {words: "кријумчарњее", ref: "topics/smuggling-of-migrants"},
	"sr-latn": {words: "krijumcarnje", ref: "topics/smuggling-of-migrants"},
}

func TestTypingErrorsAreForgivenAndSaid(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := typedWrongly[edition]
		note := readProject(t).say(t, edition, "search.corrected", nil)
		r.open(searchAddress(edition))
		r.typeWords(q.words)
		r.press("Enter")
		r.untilListed(edition, q.ref)
		r.until("a note says that a typing error was assumed", func() bool { return strings.Contains(r.text("#notes"), note) })
		// The note goes with the error.
		right := searches[edition]
		r.typeWords(right.words)
		r.press("Enter")
		r.untilQuery("q=" + right.words)
		r.untilListed(edition, right.ref)
		r.until("the note is gone", func() bool { return !strings.Contains(r.text("#notes"), note) })
	})
}

func TestPhrasesAreKeptTogether(t *testing.T) {
	t.Parallel()
	const laundering = `\bpranj\w* nov(ac|c\w*)`
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := map[string]struct{ phrase, stands string }{
			"en":      {"border police", `\bborder police\b`},
			"cnr":     {"pranje novca", laundering},
			"sq":      {"pastrimi i parave", `\bpastrim\w* (i|te) parave\b`},
			"sr":      {"прање новца", laundering},
			"sr-latn": {"pranje novca", laundering},
		}[edition]
		r.open(searchAddress(edition, "q", q.phrase))
		r.until("results", func() bool { return r.counted() > 0 })
		apart := r.counted()
		r.open(searchAddress(edition, "q", `"`+q.phrase+`"`))
		r.until("results", func() bool { return r.counted() > 0 })
		if n := r.counted(); n >= apart {
			t.Errorf("%q has %d results, the words apart %d", q.phrase, n, apart)
		}
		for len(r.results()) < r.counted() {
			before := len(r.results())
			r.click(more)
			r.until("more results", func() bool { return len(r.results()) > before })
		}
		stands := regexp.MustCompile(q.stands)
		for _, href := range hrefs(r.results()) {
			if text := locale.Fold(prose(t, r.host.files, href)); !stands.MatchString(text) {
				t.Errorf("%s does not have %q", href, q.phrase)
			}
		}
	})
}

// prose is what the main part of a page says, with single spaces.
func prose(t *testing.T, files map[string][]byte, href string) string {
	t.Helper()
	text := ""
	for _, main := range elements(document(t, files, href), func(n *html.Node) bool { return n.Data == "main" }) {
		text += textOf(main) + " "
	}
	return oneLine(text)
}

// foreign are words of another language that an edition has few of, and the
// language that has many.
var foreign = map[string]struct{ words, texts string }{
	"en":      {"krijumčarenje", "sr"},
	"cnr":     {"smuggling", "en"},
	"sq":      {"krijumčarenje", "cnr"},
	"sr":      {"ndërkufitar", "sq"},
	"sr-latn": {"smuggling", "en"},
}

func TestOtherLanguagesAreOfferedAndMarked(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := foreign[edition]
		r.open(searchAddress(edition, "q", q.words))
		r.until("own results", func() bool { return len(r.results()) > 0 && r.counted() == len(r.results()) })
		r.untilPage("other languages are offered", `() => document.querySelector("#others details")`)
		other := editionOf(t, q.texts, edition)
		offered := ask[[]string](r, `() => [...document.querySelectorAll("#others summary")].map(e => e.textContent)`)
		at := -1
		for i, summary := range offered {
			count := number(summary)
			if count <= 0 {
				t.Errorf("nothing is offered: %q", summary)
			}
			if oneLine(summary) == readProject(t).say(t, edition, "search.also."+q.texts, map[string]any{"Count": count}) {
				at = i
			}
		}
		if at < 0 {
			t.Fatalf("%s is not offered: %q", q.texts, offered)
		}
		list := `#others details:nth-of-type(` + string(rune('1'+at)) + `)`
		r.click(list + " > summary")
		items := func() []result { return ask[[]result](r, readResults, list+" ol") }
		r.until("its results", func() bool { return len(items()) > 0 })
		for r.has(list + " button") {
			before := len(items())
			r.click(list + " button")
			r.until("more results", func() bool { return len(items()) > before })
		}
		if len(items()) != number(offered[at]) {
			t.Errorf("%q, and there are %d", offered[at], len(items()))
		}
		own := map[string]bool{}
		for _, href := range hrefs(r.results()) {
			own[refOf(href)] = true
		}
		for _, each := range items() {
			if !strings.HasPrefix(each.Href, "/"+other.key+"/") || each.Lang != other.tag || each.Hreflang != other.tag {
				t.Errorf("%+v is not marked as %s, of the edition %s", each, other.tag, other.key)
			}
			if own[refOf(each.Href)] {
				t.Errorf("%s is among the own results", each.Href)
			}
			checkMarks(t, q.words, each)
		}
	})
}

type version struct{ key, tag string }

// editionOf is the edition in which readers of another are shown texts of a
// language: a fallback of theirs, or the first that has them.
func editionOf(t *testing.T, texts, reader string) version {
	t.Helper()
	all := editions(t)
	var found *version
	for _, own := range all {
		if own.Key != reader {
			continue
		}
		for _, e := range all {
			v := version{e.Key, e.Lang}
			if e.Texts == texts && (found == nil || slices.Contains(own.Fallback, e.Key)) {
				found = &v
			}
		}
	}
	if found == nil {
		t.Fatalf("no edition has texts in %s", texts)
	}
	return *found
}

// refOf is the record that an address leads to: "laws/untoc".
func refOf(href string) string {
	_, rest, _ := strings.Cut(strings.TrimPrefix(withoutFragment(href), "/"), "/")
	return strings.TrimSuffix(rest, "/")
}

func TestResultsOfAnotherLanguageStandInWhenTheOwnHasNone(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := map[string]struct{ words, texts string }{
			"en": {"mbështetje", "sq"}, "cnr": {"mbështetje", "sq"}, "sq": {"meanwhile", "en"}, "sr": {"mbështetje", "sq"}, "sr-latn": {"meanwhile", "en"},
		}[edition]
		r.open(searchAddress(edition, "q", q.words))
		r.until("results", func() bool { return len(r.results()) > 0 })
		other := editionOf(t, q.texts, edition)
		for _, each := range r.results() {
			if !strings.HasPrefix(each.Href, "/"+other.key+"/") || each.Lang != other.tag || each.Hreflang != other.tag {
				t.Errorf("%+v is not marked as %s", each, other.tag)
			}
		}
		r.untilFound(edition, r.counted())
		note := readProject(t).say(t, edition, "search.elsewhere", map[string]any{"Query": q.words})
		r.until("it says so", func() bool { return strings.Contains(r.text("#notes"), note) })
	})
}

func TestNothingFoundSaysWhatToDo(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		const words = "qwxzjk vbnmkl"
		p := readProject(t)
		r.open(searchAddress(edition))
		r.typeWords(words)
		r.press("Enter")
		r.untilStatus(edition, "search.none", map[string]any{"Query": words})
		if n := len(r.results()); n > 0 {
			t.Errorf("%d results", n)
		}
		advice := p.say(t, edition, "search.advice", nil)
		r.until("advice", func() bool { return strings.Contains(r.text("#notes"), advice) })
		// The lists that the advice speaks of are a click away.
		for _, facet := range []string{"country", "topic"} {
			link := list(facet, map[string]string{"country": "me", "topic": "prevention"}[facet])
			r.disclose(link)
			r.click(link)
			r.untilAt(map[string]string{"country": "/countries/me/", "topic": "/topics/prevention/"}[facet])
			r.back()
			r.untilQuery("q=" + words)
			r.untilStatus(edition, "search.none", map[string]any{"Query": words})
		}
	})
}
