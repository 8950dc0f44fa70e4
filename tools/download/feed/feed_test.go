package feed_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/json"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/feed"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

const messages = `
[site]
name = "Portal"
tagline = "All of it"
[section]
events = "Events"
laws = "Laws"
[intro]
events = "All events"
laws = "All laws"
[kind]
agenda = "Agenda"
[type]
workshop = "Workshop"
act = "Act"
code = "Kosovo* code"
[footer]
licence = "CC BY"
kosovo = "* The footnote."
[year]
title = "From {{ .Year }}"
[choose]
title = "Choose"
text = "Language"
[missing]
title = "Missing"
text = "Nothing"
`

var config = catalog.Config{
	BaseURL: "https://example.org/sub/",
	Editions: []catalog.Edition{
		{Key: "en", Lang: "en", Format: "en-GB", Texts: "en"},
		{Key: "sq", Lang: "sq", Format: "sq", Texts: "sq", Fallback: []string{"en"}},
	},
}

// editionOf is a small portal in one edition.
func editionOf(t *testing.T, key string, records ...*catalog.Record) *shelf.Edition {
	t.Helper()
	return shelftest.ByKey(t, shelftest.Small(t, config, messages, records...), key)
}

// law is one whose facts were read on a day; "" for never.
func law(id, read, adopted string, texts ...*catalog.Text) *catalog.Record {
	f := &catalog.Law{Type: "act", Adopted: day(adopted)}
	if read != "" {
		f.Sources = map[string]catalog.Source{"a": {Title: "A", Read: day(read)}, "b": {Title: "B", Read: day("2001-01-01")}}
	}
	if len(texts) == 0 {
		texts = []*catalog.Text{{Lang: "en", Title: "Law " + id, Summary: "Summary."}}
	}
	rec := &catalog.Record{Ref: catalog.Ref{Section: "laws", ID: id}, Kind: catalog.KindLaw, Facts: f, Original: "en", Texts: map[string]*catalog.Text{}}
	for _, text := range texts {
		rec.Texts[text.Lang] = text
	}
	return rec
}

func day(s string) catalog.Date {
	d, err := catalog.ParseDate(s)
	if err != nil && s != "" {
		panic(err)
	}
	return d
}

func topic(id, title string) *catalog.Record {
	return &catalog.Record{
		Ref: catalog.Ref{Section: "topics", ID: id}, Kind: catalog.KindTerm, Facts: &catalog.Topic{Group: "offence"},
		Original: "en", Texts: map[string]*catalog.Text{"en": {Lang: "en", Title: title}},
	}
}

// first are both forms of the first feed, that of the home page.
func first(t *testing.T, e *shelf.Edition) (*atom.Feed, *json.Feed) {
	t.Helper()
	w := write(t, feed.All(e)[0])
	checkAtom(t, w.atom)
	if err := e.Err(); err != nil {
		t.Fatal(err)
	}
	return readAtom(t, w.atom), readJSON(t, w.json)
}

func TestTheNewestStandsFirst(t *testing.T) {
	a, _ := first(t, editionOf(t, "en",
		law("d", "2026-03", "2020"), law("b", "2026-03-02", "2001"), law("a", "2026-03-02", "2001"),
		law("c", "2026-03-02", "2001-05"), law("e", "2026-04-01", ""), law("never", "", "2026-01-01"), law("f", "2026", "")))
	var got []string
	for _, e := range a.Entries {
		got = append(got, strings.TrimSuffix(strings.TrimPrefix(e.ID, "https://example.org/sub/en/laws/"), "/")+" "+e.Updated[:10])
	}
	want := []string{"e 2026-04-01", "c 2026-03-02", "a 2026-03-02", "b 2026-03-02", "d 2026-03-01", "f 2026-01-01"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
	if a.Updated != "2026-04-01T00:00:00Z" {
		t.Errorf("the feed is of %s", a.Updated)
	}
	for _, e := range a.Entries {
		if e.Published != "" {
			t.Errorf("%s was published on %s, says who?", e.ID, e.Published)
		}
	}
}

func TestAFeedHasNoMoreThanFiftyEntries(t *testing.T) {
	var records []*catalog.Record
	for i := range 60 {
		records = append(records, law(fmt.Sprintf("law-%02d", i), "2026-01-01", ""))
	}
	a, j := first(t, editionOf(t, "en", records...))
	if len(a.Entries) != 50 || len(j.Items) != 50 || !strings.HasSuffix(a.Entries[49].ID, "/law-49/") {
		t.Errorf("got %d and %d, the last is %s", len(a.Entries), len(j.Items), a.Entries[len(a.Entries)-1].ID)
	}
}

func TestAFeedWithoutEntriesDoesNotExist(t *testing.T) {
	if feeds := feed.All(editionOf(t, "en", law("never", "", ""), topic("empty", "Empty"))); len(feeds) != 0 {
		t.Errorf("got %d, the first is %s", len(feeds), feeds[0].Path)
	}
}

func TestAnEntryIsTheSameWhateverBecomesOfItsText(t *testing.T) {
	before, _ := first(t, editionOf(t, "sq", law("one", "2026-01-01", "")))
	after, _ := first(t, editionOf(t, "sq", law("one", "2026-02-01", "2000", &catalog.Text{Lang: "en", Title: "Other"},
		&catalog.Text{Lang: "sq", Title: "Tjetër", Translation: &catalog.Translation{Of: "en", State: "draft"}})))
	english, _ := first(t, editionOf(t, "en", law("one", "2026-01-01", "")))
	const id = "https://example.org/sub/sq/laws/one/"
	if before.Entries[0].ID != id || after.Entries[0].ID != id || english.Entries[0].ID == id {
		t.Errorf("got %s, %s, and in English %s", before.Entries[0].ID, after.Entries[0].ID, english.Entries[0].ID)
	}
	if after.Entries[0].Updated == before.Entries[0].Updated || after.Entries[0].Title != "Tjetër" {
		t.Errorf("got %q of %s", after.Entries[0].Title, after.Entries[0].Updated)
	}
}

func TestTextsOfAnotherLanguageSaySo(t *testing.T) {
	e := editionOf(t, "sq", law("one", "2026-01-01", ""))
	w := write(t, feed.All(e)[0])
	n := parseXML(t, w.atom).all("entry")[0]
	for _, name := range []string{"title", "summary"} {
		if lang := n.all(name)[0].attrs["lang"]; lang != "en" {
			t.Errorf("%s is in %q", name, lang)
		}
	}
	if lang := n.all("link")[0].attrs["hreflang"]; lang != "en" {
		t.Errorf("the page is in %q", lang)
	}
	if item := readJSON(t, w.json).Items[0]; item.Language != "en" {
		t.Errorf("the item is in %q", item.Language)
	}
}

func TestPlaceAndDatesStandBeforeTheSummary(t *testing.T) {
	event := &catalog.Record{
		Ref: catalog.Ref{Section: "events", ID: "one"}, Kind: catalog.KindEvent, Original: "en",
		Facts: &catalog.Event{Type: "workshop", Start: day("2016-08-31"), End: day("2016-09-01"),
			Common: catalog.Common{Sources: map[string]catalog.Source{"a": {Read: day("2026-01-01")}}}},
		Texts: map[string]*catalog.Text{"en": {Lang: "en", Title: "Event", City: "Tirana", Summary: "Summary."}},
	}
	_, j := first(t, editionOf(t, "sq", event))
	const want = `<p><span lang="en" xml:lang="en">Tirana</span>, 31 gusht – 1 shtator 2016</p><p lang="en" xml:lang="en">Summary.</p>`
	if got := j.Items[0].ContentHTML; got != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
}

func TestKosovoInACategoryOrATitleIsEnoughForTheFootnote(t *testing.T) {
	code := law("code", "2026-01-01", "")
	code.Facts.(*catalog.Law).Type = "code"
	filed := law("filed", "2026-01-01", "")
	filed.Common().Topics = []string{"region"}
	titled := law("titled", "2026-01-01", "", &catalog.Text{Lang: "en", Title: "Law of Kosovo*"})
	plain := law("zero", "2026-01-01", "", &catalog.Text{Lang: "en", Title: "Law", Summary: "The Kosovo Law*"})
	e := editionOf(t, "en", code, filed, titled, plain, topic("region", "In Kosovo*"))
	_, j := first(t, e)
	for i, want := range []bool{true, true, true, false} {
		item := j.Items[i]
		if got := strings.Contains(item.ContentHTML+item.ContentText, "* The footnote."); got != want {
			t.Errorf("%s: footnote %v", item.ID, got)
		}
	}
	for _, f := range feed.All(e) {
		if f.Path == "/en/topics/region/" && readJSON(t, write(t, f).json).Description != "* The footnote." {
			t.Error("the feed shows the name without the footnote")
		}
	}
}

func TestTextNeverBecomesMarkup(t *testing.T) {
	const hostile = `</title><script>alert("1")</script> & ]]> <!-- "'` + "\x01\uffff"
	const shown = `</title><script>alert("1")</script> & ]]> <!-- "'` + "\ufffd\ufffd"
	rec := law("one", "2026-01-01", "", &catalog.Text{Lang: "en", Title: hostile, Summary: "Kosovo* " + hostile})
	rec.Common().Topics = []string{"bad"}
	e := editionOf(t, "en", rec, topic("bad", hostile))
	w := write(t, feed.All(e)[0])
	checkAtom(t, w.atom)
	n := parseXML(t, w.atom).all("entry")[0]
	if got := n.one(t, "title"); got != shown {
		t.Errorf("title %q", got)
	}
	if got := n.all("category")[1].attrs["label"]; got != shown {
		t.Errorf("category %q", got)
	}
	summary := n.all("summary")[0]
	if p := summary.nodes[0].nodes; len(p) != 2 || len(p[0].nodes) != 0 || p[0].text != "Kosovo* "+shown {
		t.Errorf("summary %q", summary.text)
	}
	item := readJSON(t, w.json).Items[0]
	if strings.Contains(item.ContentHTML, "<script") || item.Title != hostile {
		t.Errorf("item %q: %q", item.Title, item.ContentHTML)
	}
}

func TestARecordWithoutASummaryStillHasContent(t *testing.T) {
	a, j := first(t, editionOf(t, "en", law("one", "2026-01-01", "", &catalog.Text{Lang: "en", Title: "Law"})))
	if j.Items[0].ContentText != "Law" || a.Entries[0].Summary != "" {
		t.Errorf("got %q and %q", j.Items[0].ContentText, a.Entries[0].Summary)
	}
}

func TestAMissingMessageIsReported(t *testing.T) {
	rec := law("one", "2026-01-01", "")
	rec.Facts.(*catalog.Law).Type = "programme"
	e := editionOf(t, "en", rec)
	feed.All(e)
	if err := e.Err(); err == nil || !strings.Contains(err.Error(), "type.programme") {
		t.Errorf("got %v", err)
	}
}
