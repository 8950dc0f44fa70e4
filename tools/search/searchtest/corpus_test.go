package searchtest

import (
	"crypto/sha256"
	"encoding/json"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/edition"
	"resourceportal/tools/shelf/shelftest"
	"resourceportal/tools/view"
)

// small is a portal of a few blocks that the tests share.
var small = sync.OnceValues(func() (Portal, error) { return corpus(700, 250) })

func smallCorpus(t *testing.T) Portal {
	t.Helper()
	p, err := small()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestKindsHaveTheSharesOfAGrownPortal(t *testing.T) {
	real, err := shelftest.Read()
	if err != nil {
		t.Fatal(err)
	}
	own := sectionCounts(real.Catalog)
	for records, want := range map[int]map[string]int{
		10_000: {
			"events": 1800, "papers": 1500, "agendas": 900, "laws": 2300, "contacts": 2600, "glossary": 600,
			"topics": 20, "audiences": 20, "countries": 19, "organisations": 191, "series": 30, "pages": 20,
		},
		len(real.Catalog.All()): own,
	} {
		got, err := counts(records, own)
		if err != nil || !maps.Equal(got, want) {
			t.Errorf("%d records: %v, %v; want %v", records, got, err, want)
		}
	}
	if _, err := counts(10, own); err == nil {
		t.Error("ten records are enough, it says")
	}
	for _, records := range []int{700, 2_345} {
		got, err := counts(records, own)
		sum := 0
		for _, n := range got {
			sum += n
		}
		if err != nil || sum != records {
			t.Errorf("%d records: %d, %v", records, sum, err)
		}
	}
	p := smallCorpus(t)
	want, _ := counts(700, own)
	if got := sectionCounts(p.Catalog); !maps.Equal(got, want) {
		t.Errorf("the portal has %v, want %v", got, want)
	}
}

func sectionCounts(c *catalog.Catalog) map[string]int {
	counts := map[string]int{}
	for _, rec := range c.All() {
		counts[rec.Section]++
	}
	return counts
}

func TestTheSameNumberGivesTheSameBytes(t *testing.T) {
	sum := func(p Portal, err error) [32]byte {
		if err != nil {
			t.Fatal(err)
		}
		data, err := json.Marshal(map[string]any{"records": p.Catalog.All(), "sites": p.Sites})
		if err != nil {
			t.Fatal(err)
		}
		return sha256.Sum256(data)
	}
	if sum(small()) != sum(corpus(700, 250)) {
		t.Error("two portals of 700 records differ")
	}
}

func TestPagesAreThoseOfTheWholePortal(t *testing.T) {
	p := smallCorpus(t)
	whole, err := edition.Resolve(edition.Portal{Config: p.Config, Catalog: p.Catalog, Locales: p.Locales})
	if err != nil {
		t.Fatal(err)
	}
	real, err := shelftest.Read()
	if err != nil {
		t.Fatal(err)
	}
	for i, site := range p.Sites {
		pages := map[string]view.Page{}
		for _, page := range site.Pages {
			if _, twice := pages[page.Path]; twice {
				t.Errorf("two pages stand at %s", page.Path)
			}
			pages[page.Path] = page
		}
		fallbacks := 0
		for _, want := range whole[i].Pages {
			got, ok := pages[want.Path]
			if !ok && want.Layout == "record" {
				t.Errorf("there is no page %s", want.Path)
			}
			if want.View.Fallback != "" {
				fallbacks++
			}
			ref, _ := catalog.ParseRef(strings.Trim(strings.TrimPrefix(want.Path, "/"+site.Key), "/"))
			if want.Layout != "record" || want.View.Kind == string(catalog.KindTerm) || want.View.Kind == string(catalog.KindGloss) ||
				real.Catalog.Get(ref) != nil { // the project's own are named by records of other blocks
				continue
			}
			lighten(&want, nil)
			if a, b := text(t, got), text(t, want); a != b {
				t.Fatalf("%s\n%s\nwant\n%s", want.Path, a, b)
			}
		}
		if fallbacks == 0 {
			t.Errorf("edition %s shows no text of another", site.Key)
		}
	}
}

func text(t *testing.T, v any) string {
	t.Helper()
	data, err := json.Marshal(v)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}

var ids = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

func TestRecordsHangTogether(t *testing.T) {
	p := smallCorpus(t)
	lacking, made := 0, 0
	for _, rec := range p.Catalog.All() {
		if !ids.MatchString(rec.ID) || rec.Texts[rec.Original] == nil {
			t.Errorf("%s: texts %v, original %s", rec.Ref, slices.Collect(maps.Keys(rec.Texts)), rec.Original)
		}
		for _, ref := range append(rec.Terms(), related(rec)...) {
			if p.Catalog.Get(ref) == nil {
				t.Errorf("%s names %s, which is not there", rec.Ref, ref)
			}
		}
		if made++; len(rec.Texts) < len(p.Config.TextLanguages()) {
			lacking++
		}
		if f, ok := rec.Facts.(*catalog.Event); ok && (f.Start.Year < 1990 || f.Start.Year > 2026) {
			t.Errorf("%s is of %v", rec.Ref, f.Start)
		}
	}
	if share := 100 * float64(lacking) / float64(made); share < 1.5 || share > 8 {
		t.Errorf("%.1f %% of the records lack a text", share)
	}
}

// related are the records that one names in its facts.
func related(rec *catalog.Record) []catalog.Ref {
	var refs []catalog.Ref
	for _, s := range rec.Common().Related {
		ref, _ := catalog.ParseRef(s)
		refs = append(refs, ref)
	}
	add := func(section string, ids ...string) {
		for _, id := range ids {
			if id != "" {
				refs = append(refs, catalog.Ref{Section: section, ID: id})
			}
		}
	}
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		add("events", f.LedTo...)
	case *catalog.Paper:
		add("events", f.Event)
	case *catalog.Agenda:
		add("events", f.Event)
	case *catalog.Law:
		add("laws", f.Supplements)
	}
	return refs
}

func TestBodiesArePortableMarkdown(t *testing.T) {
	p := smallCorpus(t)
	for _, rec := range p.Catalog.All() {
		for language, text := range rec.Texts {
			doc := document.Parse([]byte(text.Body))
			for _, f := range doc.Faults() {
				t.Errorf("%s in %s, line %d: %s", rec.Ref, language, f.Line, f.Text)
			}
			for _, h := range doc.Headings() {
				if h.Level != 2 || !ids.MatchString(h.ID) {
					t.Errorf("%s in %s: heading %q has the id %q", rec.Ref, language, h.Text, h.ID)
				}
			}
			for _, l := range doc.Links() {
				if path, _, internal := l.Internal(); internal && path != "" {
					if ref, ok := catalog.ParseRef(path); ok && p.Catalog.Get(ref) == nil {
						t.Errorf("%s in %s links to %s", rec.Ref, language, path)
					}
				}
			}
		}
	}
}

func TestEventsOfASeriesShareTopics(t *testing.T) {
	p := smallCorpus(t)
	var together, apart [2]int
	events := p.Catalog.In("events")
	for i, a := range events {
		for _, b := range events[:i] {
			f, g := a.Facts.(*catalog.Event), b.Facts.(*catalog.Event)
			shared := 0
			if slices.ContainsFunc(f.Topics, func(topic string) bool { return slices.Contains(g.Topics, topic) }) {
				shared = 1
			}
			if f.Series != "" && f.Series == g.Series {
				together[0]++
				together[1] += shared
			} else {
				apart[0]++
				apart[1] += shared
			}
		}
	}
	if in, out := share(together), share(apart); in < 1.5*out {
		t.Errorf("events of a series share topics in %.2f of cases, others in %.2f", in, out)
	}
}

func TestWordsOfATopicStandTogether(t *testing.T) {
	p := smallCorpus(t)
	filed := map[string]int{} // texts by topic
	language := p.Config.TextLanguages()[0]
	var topics [][]string // of the texts
	for _, rec := range p.Catalog.All() {
		if rec.Texts[language] == nil {
			continue
		}
		topics = append(topics, rec.Common().Topics)
		for _, topic := range rec.Common().Topics {
			filed[topic]++
		}
	}
	w := newWords(language, p.Catalog)
	words := w.between(20, len(w.texts)/10, 5)
	clustered := 0
	for _, word := range words {
		with := map[string]int{}
		for _, n := range w.postings[word] {
			for _, topic := range topics[n] {
				with[topic]++
			}
		}
		for topic, n := range with {
			// Twice as often as by chance.
			if n >= page && n*len(w.texts) > 2*filed[topic]*w.count(word) {
				clustered++
				break
			}
		}
	}
	if 100*clustered < 30*len(words) {
		t.Errorf("of %d words, %d belong to a topic", len(words), clustered)
	}
}

func share(n [2]int) float64 { return float64(n[1]) / math.Max(1, float64(n[0])) }
