package catalog

import (
	"cmp"
	"slices"
	"strconv"
)

// Facet is a property by which readers narrow a list. Its text is its name in
// addresses: "?country=me".
type Facet string

// The facets, with what their values are.
const (
	FacetKind         Facet = "kind"         // name of a section: "laws"
	FacetTopic        Facet = "topic"        // id
	FacetCountry      Facet = "country"      // id; a treaty's many parties do not count
	FacetAudience     Facet = "audience"     // id
	FacetOrganisation Facet = "organisation" // id
	FacetYear         Facet = "year"         // "2016"
	FacetLanguage     Facet = "language"     // of texts that exist: "sq"
)

// Facets are all there are, in the order in which readers meet them.
var Facets = []Facet{FacetKind, FacetTopic, FacetCountry, FacetAudience, FacetOrganisation, FacetYear, FacetLanguage}

// facetSections are the vocabularies whose terms are values of facets.
var facetSections = map[Facet]string{
	FacetTopic: "topics", FacetCountry: "countries", FacetAudience: "audiences", FacetOrganisation: "organisations",
}

// Section is the vocabulary that the facet's values are ids of; "" for those that
// are no records.
func (f Facet) Section() string { return facetSections[f] }

// Values are a record's values of a facet, sorted, each once; none when it has
// no such property.
func (c *Catalog) Values(r *Record, f Facet) []string {
	var values []string
	switch f {
	case FacetKind:
		values = append(values, r.Section)
	case FacetYear:
		if y := c.Date(r).Year; y != 0 {
			values = append(values, strconv.Itoa(y))
		}
	case FacetLanguage:
		for language := range r.Texts {
			values = append(values, language)
		}
	default:
		for _, term := range r.Terms() {
			if term.Section == f.Section() {
				values = append(values, term.ID)
			}
		}
	}
	slices.Sort(values)
	return slices.Compact(values)
}

// Date is the day by which readers place a record in time: when an event began, a
// law was adopted, or opened for signature. A paper and an agenda have that of
// their event where they have none of their own. The zero Date means none.
func (c *Catalog) Date(r *Record) Date {
	switch f := r.Facts.(type) {
	case *Event:
		return f.Start
	case *Paper:
		if !f.Date.IsZero() {
			return f.Date
		}
		return c.dateOfEvent(f.Event)
	case *Agenda:
		return c.dateOfEvent(f.Event)
	case *Law:
		if !f.Adopted.IsZero() {
			return f.Adopted
		}
		return f.Opened
	}
	return Date{}
}

func (c *Catalog) dateOfEvent(id string) Date {
	if rec := c.Get(Ref{"events", id}); rec != nil {
		return c.Date(rec)
	}
	return Date{}
}

// Numbered are all records, each at its number: the place by which the index of
// the search and the lists know it. Records alike in their facets stand together,
// so that what is written down of all of them is small.
func (c *Catalog) Numbered() []*Record {
	section := map[string]int{}
	for i, s := range Sections {
		section[s.Name] = i
	}
	keys := make(map[*Record][][]string, len(c.sorted))
	for _, r := range c.sorted {
		for _, f := range []Facet{FacetLanguage, FacetCountry, FacetTopic, FacetOrganisation, FacetAudience, FacetYear} {
			keys[r] = append(keys[r], c.Values(r, f))
		}
	}
	all := slices.Clone(c.sorted)
	slices.SortStableFunc(all, func(a, b *Record) int {
		return cmp.Or(cmp.Compare(section[a.Section], section[b.Section]), slices.CompareFunc(keys[a], keys[b], slices.Compare))
	})
	return all
}
