package searchtest

import (
	"fmt"
	"hash/fnv"
	"math/rand/v2"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/shelf/shelftest"
	"resourceportal/tools/view"
)

// seed is where all chance begins.
const seed = 5

// blockSize is how many records have their pages made at once: fewer, and the
// vocabularies are gone through more often; more, and each record looks through
// more of them.
const blockSize = 1_000

// Portal is what the search is made from. Tests that share one leave it as it is.
type Portal struct {
	Config  catalog.Config
	Catalog *catalog.Catalog
	Locales map[string]*locale.Locale // of the editions, by key
	// Sites are the pages of the editions, in the order of config.toml, as package
	// edition makes them, without what the search does not read: menu, footer, and
	// of the head all but the canonical address. Pages of terms and all lists show
	// the project's own records only.
	Sites []view.Site
}

// Corpus is a portal with as many records, which are at least those of the
// project's own content. Ten
// thousand keep half a gigabyte and take about fifteen seconds of two processors,
// nearly all of it in package edition.
func Corpus(t testing.TB, records int) Portal {
	t.Helper()
	p, err := corpus(records, blockSize)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func corpus(records, blockSize int) (Portal, error) {
	real, err := shelftest.Read()
	if err != nil {
		return Portal{}, err
	}
	p := Portal{Config: real.Config, Locales: real.Locales}
	blocks, err := newRecords(real.Config, real.Catalog, records, blockSize)
	if err != nil {
		return Portal{}, err
	}
	var all []*catalog.Record
	for _, b := range blocks {
		all = append(all, b...)
	}
	p.Catalog = catalog.New(all)
	p.Sites, err = sites(p, blocks)
	return p, err
}

// chance is the chance of a record, the same whatever else is made.
func chance(what ...any) *rand.Rand {
	h := fnv.New64a()
	fmt.Fprint(h, what...)
	return rand.New(rand.NewPCG(seed, h.Sum64()))
}

// shares are how many of 10,000 records a grown portal has in each section.
var shares = []struct {
	section string
	records int
}{
	{"events", 1800}, {"papers", 1500}, {"agendas", 900}, {"laws", 2300}, {"contacts", 2600}, {"glossary", 600},
	{"topics", 20}, {"audiences", 20}, {"countries", 19}, {"organisations", 191}, {"series", 30}, {"pages", 20},
}

// counts are how many records of each section a portal of so many has, if the
// project's own content has those given, which all stay.
func counts(records int, own map[string]int) (map[string]int, error) {
	left, wanted := records, 0
	for _, n := range own {
		left -= n
	}
	if left < 0 {
		return nil, fmt.Errorf("%d records are fewer than the project has", records)
	}
	gap := func(section string, share int) int { return max(0, share*records/10_000-own[section]) }
	for _, s := range shares {
		wanted += gap(s.section, s.records)
	}
	all := map[string]int{}
	for section, n := range own {
		all[section] = n
	}
	for _, s := range shares {
		// What is left to make is shared out among what is left to want, so that
		// no record is lost to rounding.
		if g := gap(s.section, s.records); g > 0 {
			n := left * g / wanted
			all[s.section] += n
			left -= n
			wanted -= g
		}
	}
	all["contacts"] += left // where nothing more is wanted
	return all, nil
}
