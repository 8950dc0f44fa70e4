package feed

import (
	"iter"
	"maps"
	"net/url"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// filterFacets are those that filters with feeds are made of, in the order of
// their names. The others would make the feeds many and hardly any of use: their
// values have feeds of their own.
var filterFacets = [...]catalog.Facet{catalog.FacetKind, catalog.FacetTopic, catalog.FacetCountry}

// filter is a value of each of filterFacets, "" where none is chosen. Two are at
// least: a single value has a page, and a feed beside it.
type filter [len(filterFacets)]string

// filtersOf are the filters that an entry passes.
func filtersOf(e *entry) iter.Seq[filter] {
	return func(yield func(filter) bool) {
		for _, kind := range anyOr(e.values[catalog.FacetKind]) {
			for _, topic := range anyOr(e.values[catalog.FacetTopic]) {
				for _, country := range anyOr(e.values[catalog.FacetCountry]) {
					f := filter{kind, topic, country}
					if f.chosen() >= 2 && !yield(f) {
						return
					}
				}
			}
		}
	}
}

// anyOr are the choices that a facet gives to one who looks for a record.
func anyOr(values []string) []string { return append([]string{""}, values...) }

func (f filter) chosen() int {
	n := 0
	for _, value := range f {
		if value != "" {
			n++
		}
	}
	return n
}

// name is that of the filter's file: "kind-laws.topic-prevention.country-rs". No
// id has a dot in it.
func (f filter) name() string {
	var parts []string
	for i, facet := range filterFacets {
		if f[i] != "" {
			parts = append(parts, string(facet)+"-"+f[i])
		}
	}
	return strings.Join(parts, ".")
}

// filterFeeds are those of the filters, by their names.
func (m *maker) filterFeeds() []Feed {
	var feeds []Feed
	for _, f := range slices.SortedFunc(maps.Keys(m.filters), func(a, b filter) int { return slices.Compare(a[:], b[:]) }) {
		words := strings.Join(m.words(f), ", ")
		feeds = append(feeds, Feed{
			Path: m.list(f), Title: m.title(words), filter: f.name(),
			about: m.told(view.Label{}, words), entries: m.filters[f], edition: m.edition,
		})
	}
	return feeds
}

// words are the names of the filter's values: what, where, about what.
func (m *maker) words(f filter) []string {
	kind, topic, country := f[0], f[1], f[2]
	var words []string
	if kind != "" {
		words = append(words, m.edition.T("section."+kind))
	}
	if country != "" {
		words = append(words, m.edition.Name(catalog.FacetCountry.Section(), country).Text)
	}
	if topic != "" {
		words = append(words, m.edition.Name(catalog.FacetTopic.Section(), topic).Text)
	}
	return words
}

// list is where readers see what the filter leaves: the list of its kind, or the
// search, with the rest of it in the query.
func (m *maker) list(f filter) string {
	page, rest := "search", f
	if f[0] != "" {
		page, rest[0] = f[0], ""
	}
	var query []string
	for i, value := range rest {
		if value != "" {
			query = append(query, string(filterFacets[i])+"="+url.QueryEscape(value))
		}
	}
	return m.edition.Path(page) + "?" + strings.Join(query, "&")
}
