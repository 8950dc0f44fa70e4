package edition

import (
	"cmp"
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// facets are all facets of a set of records, each with the values that occur.
func (r *resolver) facets(records []*catalog.Record) []view.Facet {
	var all []view.Facet
	for _, f := range catalog.Facets {
		counts := map[string]int{}
		for _, rec := range records {
			for _, id := range r.Catalog.Values(rec, f) {
				counts[id]++
			}
		}
		if len(counts) > 0 {
			all = append(all, view.Facet{Key: string(f), Values: r.facetValues(f, counts)})
		}
	}
	return all
}

// narrowing are the facets of a section's records that leave some of them out
// when a value is chosen.
func (r *resolver) narrowing(records []*catalog.Record) []view.Facet {
	return slices.DeleteFunc(r.facets(records), func(f view.Facet) bool {
		return !slices.ContainsFunc(f.Values, func(v view.FacetValue) bool { return v.Count < len(records) })
	})
}

// facetValues are the values of a facet in the order in which readers look for
// them: kinds as in the menu, the countries of the region first, the newest year
// first, languages as in the language menu, and otherwise by the alphabet.
func (r *resolver) facetValues(f catalog.Facet, counts map[string]int) []view.FacetValue {
	var values []view.FacetValue
	for id, n := range counts {
		values = append(values, view.FacetValue{ID: id, Name: r.facetName(f, id), Count: n})
	}
	slices.SortFunc(values, func(a, b view.FacetValue) int {
		return cmp.Or(r.compareValues(f, a, b), cmp.Compare(a.ID, b.ID))
	})
	return values
}

func (r *resolver) compareValues(f catalog.Facet, a, b view.FacetValue) int {
	switch f {
	case catalog.FacetKind:
		return cmp.Compare(menuPlace(a.ID), menuPlace(b.ID))
	case catalog.FacetYear:
		return cmp.Or(cmp.Compare(len(b.ID), len(a.ID)), cmp.Compare(b.ID, a.ID))
	case catalog.FacetLanguage:
		languages := r.Config.TextLanguages()
		return cmp.Compare(slices.Index(languages, a.ID), slices.Index(languages, b.ID))
	case catalog.FacetCountry:
		if here := r.inRegion(a.ID); here != r.inRegion(b.ID) {
			if here {
				return -1
			}
			return 1
		}
	}
	return r.locale.Compare(a.Name.Text, b.Name.Text)
}

// menuPlace is the place of a section among all: those of the menu first.
func menuPlace(section string) int {
	if at := slices.Index(menuSections, section); at >= 0 {
		return at
	}
	return len(menuSections) + slices.IndexFunc(catalog.Sections, func(s catalog.Section) bool { return s.Name == section })
}

// facetName is what readers call a value, with the list of its records.
func (r *resolver) facetName(f catalog.Facet, id string) view.Value {
	switch f {
	case catalog.FacetKind:
		return view.Value{Key: "section." + id, Path: r.path(id)}
	case catalog.FacetYear:
		return view.Value{Label: view.Label{Text: id}, Path: r.path(yearPath(id))}
	case catalog.FacetLanguage:
		e, _ := r.firstOf(id)
		return view.Value{Key: "language." + id, Path: pathIn(e.Key, "")}
	}
	return r.link(f.Section(), id)
}
