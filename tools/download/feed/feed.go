package feed

import (
	"slices"
	"strconv"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

const (
	// most is how many entries the feed of a page has.
	most = 50

	// mostOfFilter is how many that of a filter has. What they can weigh is bound
	// by the vocabularies and by this number, not by the records: five kinds, 20
	// topics and 19 countries make up to 2,475 filters an edition. Of 10,000
	// records, five editions have some 25 to 50 MB each with 20, and up to 80 MB
	// with 50. A filter is narrow: fewer entries last its readers as long.
	mostOfFilter = 20
)

// Feed is what belongs to one page of an edition, or to a filter of its lists.
type Feed struct {
	// Path leads to what the feed is of: a page ("/en/", "/en/topics/prevention/")
	// or a list as the filter narrows it ("/en/laws/?topic=prevention&country=rs").
	Path  string
	Title string // for a list of subscriptions: the page's name and the portal's

	filter  string // the filter's name, "kind-laws.topic-prevention"; "" for a page
	about   []paragraph
	entries []*entry // newest first, never empty
	edition *shelf.Edition
}

// OfFilter reports whether the feed is that of a filter: no page is its own, and
// it has no JSON form.
func (f Feed) OfFilter() bool { return f.filter != "" }

// AtomPath is where the Atom form stands: "/en/laws/feed.atom", or
// "/en/feeds/kind-laws.topic-prevention.atom".
func (f Feed) AtomPath() string {
	if f.OfFilter() {
		return f.edition.Path("feeds") + f.filter + ".atom"
	}
	return f.Path + "feed.atom"
}

// JSONPath is where the JSON form stands: "/en/laws/feed.json"; "" for a filter.
func (f Feed) JSONPath() string {
	if f.OfFilter() {
		return ""
	}
	return f.Path + "feed.json"
}

// All are the feeds of an edition that have entries: home, sections, terms,
// years, and the filters. A message that i18n/ lacks is in e.Err.
func All(e *shelf.Edition) []Feed {
	m := maker{edition: e, pages: map[string][]*entry{}, filters: map[filter][]*entry{}}
	m.fill()
	if len(m.pages[home]) == 0 {
		return nil
	}
	feeds := []Feed{m.feed(home, e.T("site.name"), m.told(view.Label{Text: e.T("site.tagline")}))}
	for _, s := range catalog.Sections {
		if len(m.pages[s.Name]) > 0 {
			title := m.title(e.T("section." + s.Name))
			feeds = append(feeds, m.feed(s.Name, title, m.told(view.Label{Text: e.T("intro." + s.Name)})))
		}
	}
	feeds = append(feeds, m.termFeeds()...)
	feeds = append(feeds, m.yearFeeds()...)
	return append(feeds, m.filterFeeds()...)
}

// home is the page of all entries, as shelf.Edition.Path has it.
const home = ""

// maker makes the feeds of one edition; each record becomes an entry once.
type maker struct {
	edition *shelf.Edition
	pages   map[string][]*entry // by the page's place in the edition: "laws", "years/2016"
	filters map[filter][]*entry
}

// fill puts every entry into the feeds that it belongs to. It takes them newest
// first, so that a feed is full when it has the newest.
func (m *maker) fill() {
	for _, e := range m.sorted() {
		m.add(home, e)
		m.add(e.ref.Section, e)
		for _, facet := range catalog.Facets {
			if section := facet.Section(); section != "" {
				for _, value := range e.values[facet] {
					m.add(section+"/"+value, e)
				}
			}
		}
		for _, year := range e.values[catalog.FacetYear] {
			m.add(years+"/"+year, e)
		}
		for f := range filtersOf(e) {
			if len(m.filters[f]) < mostOfFilter {
				m.filters[f] = append(m.filters[f], e)
			}
		}
	}
}

func (m *maker) add(page string, e *entry) {
	if len(m.pages[page]) < most {
		m.pages[page] = append(m.pages[page], e)
	}
}

// sorted are the entries of all records, newest first.
func (m *maker) sorted() []*entry {
	var all []*entry
	for _, rec := range m.edition.Catalog.All() {
		if e := m.entry(rec); e != nil {
			all = append(all, e)
		}
	}
	slices.SortFunc(all, newestFirst)
	return all
}

// termFeeds are those of the terms that facets have for values.
func (m *maker) termFeeds() []Feed {
	var feeds []Feed
	for _, facet := range catalog.Facets {
		if facet.Section() == "" {
			continue
		}
		for _, term := range m.edition.Catalog.In(facet.Section()) {
			page := term.Ref.String()
			if len(m.pages[page]) == 0 {
				continue
			}
			name, summary := m.edition.Name(term.Section, term.ID), view.Label{}
			if p := m.edition.Page(term.Ref); p != nil {
				summary = p.View.Summary
			}
			feeds = append(feeds, m.feed(page, m.title(name.Text), m.told(summary, name.Text)))
		}
	}
	return feeds
}

// years is the folder of the lists by year.
const years = "years"

// yearFeeds are those of the years that records are of, the newest first.
func (m *maker) yearFeeds() []Feed {
	var all []int
	for page := range m.pages {
		if year, ok := strings.CutPrefix(page, years+"/"); ok {
			n, _ := strconv.Atoi(year) // a value of the facet is a number
			all = append(all, n)
		}
	}
	slices.Sort(all)
	var feeds []Feed
	for _, n := range slices.Backward(all) {
		year := strconv.Itoa(n)
		feeds = append(feeds, m.feed(years+"/"+year, m.title(m.edition.T("year.title", "Year", year)), nil))
	}
	return feeds
}

func (m *maker) feed(page, title string, about []paragraph) Feed {
	return Feed{Path: m.edition.Path(page), Title: title, about: about, entries: m.pages[page], edition: m.edition}
}

// title joins a page's name and the portal's as the title of a page does.
func (m *maker) title(name string) string { return name + " – " + m.edition.T("site.name") }

// told is what a feed is about, with the footnote that it or its name, the
// other words, may need.
func (m *maker) told(summary view.Label, words ...string) []paragraph {
	var about []paragraph
	if summary.Text != "" {
		about = append(about, paragraph{summary})
	}
	return m.withFootnote(about, words...)
}

// updated is the day of the newest entry.
func (f Feed) updated() string { return timestamp(f.entries[0].modified) }
