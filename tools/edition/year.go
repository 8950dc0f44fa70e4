package edition

import (
	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// years is the place of the lists by year, which stands beside the sections.
const years = "years"

func yearPath(year string) string { return years + "/" + year }

// yearPages are the list of years, newest first, and a page for each; none when
// no record has a year.
func (r *resolver) yearPages() []view.Page {
	groups := r.byYear()
	if len(groups) == 0 {
		return nil
	}
	counts := map[string]int{}
	for year, sections := range groups {
		for _, g := range sections {
			counts[year] += len(g.Cards)
		}
	}
	values := r.facetValues(catalog.FacetYear, counts)
	home := view.Crumb{Path: r.path(""), Key: "nav.home"}
	list := view.Group{ID: years}
	var pages []view.Page
	for _, value := range values {
		year := value.ID
		list.Cards = append(list.Cards, view.Card{
			Path: value.Name.Path, Section: years, Title: value.Name.Label,
			Meta: []view.Value{{Key: "search.records", Args: map[string]any{"Count": value.Count}}},
		})
		v := view.Data{
			Section: years, Year: year, Title: value.Name.Label, Name: value.Name.Label, Lang: r.edition.Lang, Groups: groups[year],
			Crumbs: []view.Crumb{home, {Path: r.path(years), Key: "section." + years}},
			Head:   r.ownHead(yearPath(year)),
		}
		pages = append(pages, view.Page{Path: value.Name.Path, Layout: "section", Title: year, View: v})
	}
	v := view.Data{
		Section: years, Lang: r.edition.Lang, Groups: []view.Group{list}, Crumbs: []view.Crumb{home}, Head: r.ownHead(years),
		Counts: []view.Count{{Section: years, Path: r.path(years), Count: len(values)}},
	}
	return append([]view.Page{{Path: r.path(years), Layout: "section", View: v}}, pages...)
}

// byYear are the records of each year, under the headings of their sections.
func (r *resolver) byYear() map[string][]view.Group {
	all := map[string][]view.Group{}
	for _, s := range catalog.Sections {
		for _, rec := range r.sorted(s.Name) {
			for _, year := range r.Catalog.Values(rec, catalog.FacetYear) {
				groups := all[year]
				if n := len(groups); n == 0 || groups[n-1].ID != s.Name {
					groups = append(groups, view.Group{ID: s.Name, Key: "section." + s.Name})
				}
				last := &groups[len(groups)-1]
				last.Cards = append(last.Cards, r.card(rec))
				all[year] = groups
			}
		}
	}
	return all
}
