package searchtest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strconv"
	"sync"

	"resourceportal/tools/catalog"
)

// maker makes records.
type maker struct {
	*model
	config    catalog.Config
	lexicons  map[string]*lexicon
	real      *catalog.Catalog
	topics    []string // ids, the most frequent first
	countries []string
	audiences []string
	// organisations and series are the project's and those made.
	organisations []string
	series        []string
	cities        map[string][]city // by country
	taken         map[catalog.Ref]bool
	blocks        int // of what is neither a vocabulary's nor the glossary's
	made          []*draft
}

// draft is a record whose texts are to be written.
type draft struct {
	*catalog.Record
	block   int
	subject subject
	outline *outline
	words   int // of the body, in English
	city    city
}

// city is where something takes place: one of the content, in all languages, or a
// made-up one.
type city struct {
	names   map[string]string
	concept int
}

// newRecords are the project's records and those made, in blocks that refer to
// nothing outside themselves but the terms of the vocabularies, which are all in
// the first one, with the project's own. A block has about size of them.
func newRecords(config catalog.Config, real *catalog.Catalog, records, size int) ([][]*catalog.Record, error) {
	own := map[string]int{}
	for _, rec := range real.All() {
		own[rec.Section]++
	}
	wanted, err := counts(records, own)
	if err != nil {
		return nil, err
	}
	m := &maker{
		model: newModel(config.TextLanguages(), real), config: config, real: real,
		cities: map[string][]city{}, taken: map[catalog.Ref]bool{},
	}
	if m.lexicons, err = newLexicons(m.languages, m.words); err != nil {
		return nil, err
	}
	for _, rec := range real.All() {
		m.taken[rec.Ref] = true
	}
	m.blocks = (records + size - 1) / size
	m.vocabularies(wanted, own)
	m.findCities()
	missing := func(section string) int { return wanted[section] - own[section] }
	m.events(missing("events"), missing("papers"), missing("agendas"))
	m.laws(missing("laws"))
	m.contacts(missing("contacts"))
	m.glosses(missing("glossary"))
	m.pages(missing("pages"))
	m.write()
	blocks := [][]*catalog.Record{slices.Clone(real.All())}
	for _, d := range m.made {
		for d.block >= len(blocks) {
			blocks = append(blocks, nil)
		}
		blocks[d.block] = append(blocks[d.block], d.Record)
	}
	return slices.DeleteFunc(blocks, func(b []*catalog.Record) bool { return len(b) == 0 }), nil
}

// blockOf is the block of the i-th of n.
func (m *maker) blockOf(i, n int) int { return 1 + i*m.blocks/n }

// add takes a record up; an id that is taken gets a number.
func (m *maker) add(d *draft, id string) {
	d.ID = id
	for n := 2; m.taken[d.Ref]; n++ {
		d.ID = id + "-" + strconv.Itoa(n)
	}
	m.taken[d.Ref] = true
	m.made = append(m.made, d)
}

// draft begins a record of so many words, like one of the outlines.
func (m *maker) draft(rng *rand.Rand, section string, facts catalog.Facts, like []*outline, words int) *draft {
	s, _ := catalog.SectionNamed(section)
	d := &draft{
		Record:  &catalog.Record{Ref: catalog.Ref{Section: section}, Kind: s.Kind, Facts: facts, Original: m.languages[0], Texts: map[string]*catalog.Text{}},
		subject: subject{section: section, year: 2026},
		outline: pick(rng, like), words: words,
	}
	return d
}

// about gives a draft its topics and the concepts that it has for itself.
func (m *maker) about(rng *rand.Rand, d *draft, topics []string) {
	d.subject.topics = topics
	d.Common().Topics = topics
	for _, topic := range topics {
		d.subject.ranks = append(d.subject.ranks, slices.Index(m.topics, topic))
	}
	d.subject.own = newOwn(rng, d.subject.ranks, len(m.topics), d.words)
}

// draw is one to four topics, mostly neighbours.
func (m *maker) draw(rng *rand.Rand) []string {
	n := len(m.topics)
	at := zipf(rng.Float64(), n, 0.7, 1)
	topics := []string{m.topics[at]}
	for range pickWeighted(rng, 20, 35, 30, 15) {
		if rng.IntN(5) < 3 {
			at = (at + 1 + rng.IntN(3)) % n
		} else {
			at = zipf(rng.Float64(), n, 0.7, 1)
		}
		if !slices.Contains(topics, m.topics[at]) {
			topics = append(topics, m.topics[at])
		}
	}
	return topics
}

// spread is a length around a median, as lengths of texts are spread: most near
// it, some far above.
func spread(rng *rand.Rand, median, sigma float64) int {
	return int(median * math.Exp(sigma*rng.NormFloat64()))
}

// pick is one of them.
func pick[T any](rng *rand.Rand, from []T) T { return from[rng.IntN(len(from))] }

// some are up to n of them, in their order.
func some[T any](rng *rand.Rand, from []T, n int) []T {
	at := rng.Perm(len(from))[:min(n, len(from))]
	slices.Sort(at)
	var chosen []T
	for _, i := range at {
		chosen = append(chosen, from[i])
	}
	return chosen
}

// pickWeighted is a place among weights.
func pickWeighted(rng *rand.Rand, weights ...int) int {
	sum := 0
	for _, w := range weights {
		sum += w
	}
	u := rng.IntN(sum)
	for i, w := range weights {
		if u < w {
			return i
		}
		u -= w
	}
	return len(weights) - 1
}

// source is where a made record was read.
func source(rng *rand.Rand, d *draft, facts ...string) string {
	key := "page"
	s := catalog.Source{
		Title: fmt.Sprintf("Report no. %d (%d)", 1+rng.IntN(9_000), d.subject.year), URL: "https://example.org/" + strconv.Itoa(rng.IntN(1_000_000)),
		Read: catalog.Date{Year: 2026, Month: 1 + rng.IntN(11), Day: 1 + rng.IntN(28)}, Facts: facts,
	}
	if d.Common().Sources == nil {
		d.Common().Sources = map[string]catalog.Source{}
	}
	d.Common().Sources[key] = s
	return key
}

// write writes the texts of all drafts, each language by itself.
func (m *maker) write() {
	texts := make([][]*catalog.Text, len(m.languages))
	var wg sync.WaitGroup
	for i, language := range m.languages {
		wg.Go(func() {
			for _, d := range m.made {
				texts[i] = append(texts[i], m.text(d, language))
			}
		})
	}
	wg.Wait()
	for i, language := range m.languages {
		for k, d := range m.made {
			if texts[i][k] != nil {
				d.Texts[language] = texts[i][k]
			}
		}
	}
}
