package edition

import (
	"fmt"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// menuSections are those of the main menu; the rest are reached through records.
var menuSections = []string{"events", "papers", "agendas", "laws", "contacts", "topics", "countries", "glossary"}

// latest is how many events the home page shows.
const latest = 3

func (r *resolver) home() view.Page {
	v := view.Data{Lang: r.edition.Lang, Head: r.ownHead("")}
	for _, name := range menuSections {
		if n := len(r.Catalog.In(name)); n > 0 {
			v.Counts = append(v.Counts, view.Count{Section: name, Path: r.path(name), Count: n})
		}
	}
	events := r.sorted("events")
	v.Groups = append(v.Groups,
		view.Group{ID: "latest", Key: "home.latest", Cards: r.cards(events[:min(latest, len(events))])},
		view.Group{ID: "countries", Key: "home.countries", Cards: r.cards(r.region())},
		view.Group{ID: "topics", Key: "home.topics", Cards: r.cards(r.sorted("topics"))},
	)
	return view.Page{Path: r.path(""), Layout: "home", View: v}
}

// region are the countries that the portal is about.
func (r *resolver) region() []*catalog.Record {
	var in []*catalog.Record
	for _, rec := range r.sorted("countries") {
		if r.inRegion(rec.ID) {
			in = append(in, rec)
		}
	}
	return in
}

// missing is the page for an address that leads nowhere.
func (r *resolver) missing() view.Page {
	v := view.Data{Lang: r.edition.Lang, Head: r.ownHead("")}
	v.Head.NoIndex = true
	v.Head.Alternates = nil
	v.Head.Canonical = ""
	return view.Page{Path: r.path("") + "404.html", Layout: "missing", View: v}
}

// menu are the sections, the current one marked.
func (r *resolver) menu(current string) []view.Entry {
	var entries []view.Entry
	for _, name := range menuSections {
		if len(r.Catalog.In(name)) > 0 {
			entries = append(entries, view.Entry{Path: r.path(name), Section: name, Current: name == current})
		}
	}
	return entries
}

// footer are the pages about the portal.
func (r *resolver) footer() []view.Value {
	var values []view.Value
	for _, rec := range r.sorted("pages") {
		if f, ok := rec.Facts.(*catalog.Page); ok && f.Menu == "footer" {
			values = append(values, r.link("pages", rec.ID))
		}
	}
	return values
}

// sharedPages belong to no edition: the choice of one, and the page for an
// address that leads nowhere, in all languages.
func (r *resolver) sharedPages() ([]view.Page, error) {
	choices := map[string][]view.Choice{}
	for _, e := range r.Config.Editions {
		for _, area := range []string{"choose", "missing"} {
			c := view.Choice{Label: e.Label, Lang: e.Lang, Path: pathIn(e.Key, "")}
			var err error
			if c.Title, err = r.Locales[e.Key].T(area+".title", nil); err != nil {
				return nil, fmt.Errorf("edition %s: %w", e.Key, err)
			}
			if c.Text, err = r.Locales[e.Key].T(area+".text", nil); err != nil {
				return nil, fmt.Errorf("edition %s: %w", e.Key, err)
			}
			choices[area] = append(choices[area], c)
		}
	}
	alternates := append(r.alternates("", r.Config.Editions), view.Alternate{Hreflang: "x-default", Path: "/"})
	choose := view.Data{Lang: r.edition.Lang, Choices: choices["choose"], Head: view.Head{Canonical: "/", Alternates: alternates}}
	missing := view.Data{Lang: r.edition.Lang, Choices: choices["missing"], Head: view.Head{NoIndex: true}}
	return []view.Page{
		{Path: "/", Layout: "choose", View: choose},
		{Path: "/404.html", Layout: "choose", View: missing},
	}, nil
}
