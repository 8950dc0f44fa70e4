package edition

import (
	"fmt"
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// card shows a record in a list.
func (r *resolver) card(rec *catalog.Record) view.Card {
	s := r.text(rec)
	c := view.Card{Path: r.path(rec.Ref.String()), Section: rec.Section, Title: s.name(), Summary: s.label(s.Summary), Number: r.numbers[rec]}
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		c.Type = f.Type
		c.Lead = r.eventLead(f, s)
	case *catalog.Paper:
		c.Type = f.Type
		c.Lead = r.leadOf(f.Event)
	case *catalog.Agenda:
		c.Lead = r.leadOf(f.Event)
	case *catalog.Law:
		c.Type = f.Type
		c.Meta = append(r.place("organisations", f.Issuer), r.place("countries", f.Country)...)
	case *catalog.Contact:
		c.Type = f.Type
		c.Meta = r.place("countries", f.Country)
	}
	return c
}

func (r *resolver) cards(records []*catalog.Record) []view.Card {
	var all []view.Card
	for _, rec := range records {
		all = append(all, r.card(rec))
	}
	return all
}

// leadOf is the place and the dates of the event that a paper belongs to.
func (r *resolver) leadOf(id string) []view.Value {
	if f, s := r.eventOf(id); f != nil {
		return r.eventLead(f, s)
	}
	return nil
}

// place is the name of a term without a link: a card is one link by itself.
func (r *resolver) place(section, id string) []view.Value {
	if id == "" {
		return nil
	}
	return []view.Value{{Label: r.link(section, id).Label}}
}

// section makes the list of a section.
func (r *resolver) section(name string, records []*catalog.Record) view.Page {
	r.sort(records)
	v := view.Data{
		Section: name, Lang: r.edition.Lang, Groups: r.groups(name, records), Counts: r.count(name),
		Crumbs: []view.Crumb{{Path: r.path(""), Key: "nav.home"}},
		Head:   r.ownHead(name),
	}
	if v.Facets = r.narrowing(records); len(v.Facets) > 0 {
		v.Search = r.search(name, listWords)
	}
	return view.Page{Path: r.path(name), Layout: "section", View: v}
}

func (r *resolver) count(section string) []view.Count {
	return []view.Count{{Section: section, Path: r.path(section), Count: len(r.Catalog.In(section))}}
}

// groups puts the records of a section under headings.
func (r *resolver) groups(section string, records []*catalog.Record) []view.Group {
	var groups []view.Group
	for _, rec := range records {
		g := r.groupOf(rec)
		at := slices.IndexFunc(groups, func(other view.Group) bool { return other.ID == g.ID })
		if at < 0 {
			at = len(groups)
			groups = append(groups, g)
		}
		groups[at].Cards = append(groups[at].Cards, r.card(rec))
	}
	switch section {
	case "events":
		// Series stay in the order of their newest event.
		slices.SortStableFunc(groups, func(a, b view.Group) int { return rank(a) - rank(b) })
	case "glossary":
		slices.SortStableFunc(groups, func(a, b view.Group) int { return r.locale.Section(a.ID) - r.locale.Section(b.ID) })
		for i := range groups {
			groups[i].ID = fmt.Sprintf("letter-%d", i+1)
		}
	default:
		slices.SortStableFunc(groups, func(a, b view.Group) int {
			if a.Name != nil && b.Name != nil {
				return r.locale.Compare(a.Name.Text, b.Name.Text)
			}
			return rank(a) - rank(b)
		})
	}
	return groups
}

// worksAcross are the types of contact that work for the whole region, wherever
// they have their seat.
var worksAcross = map[string]bool{"regional": true, "international": true}

// groupOf is the heading under which a record stands in its section's list.
func (r *resolver) groupOf(rec *catalog.Record) view.Group {
	named := func(section, id string) view.Group {
		v := r.link(section, id)
		return view.Group{ID: id, Name: &v}
	}
	keyed := func(id string) view.Group { return view.Group{ID: id, Key: "group." + id} }
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		if f.Series != "" {
			return named("series", f.Series)
		}
		return keyed("other-events")
	case *catalog.Law:
		if f.Country != "" {
			return named("countries", f.Country)
		}
		return keyed("instruments")
	case *catalog.Contact:
		if worksAcross[f.Type] || !r.inRegion(f.Country) {
			return keyed("beyond")
		}
		return named("countries", f.Country)
	case *catalog.Gloss:
		letter := r.locale.Initial(r.text(rec).name().Text)
		return view.Group{ID: letter, Name: &view.Value{Label: view.Label{Text: letter}}}
	case *catalog.Topic:
		return keyed(f.Group)
	case *catalog.Country:
		return keyed(f.Group)
	case *catalog.Audience:
		return keyed(f.Group)
	case *catalog.Organisation:
		return keyed(f.Group)
	}
	return view.Group{}
}

// groupOrder is the order of the groups that have names of their own, the same
// in every edition. "" is the place of those that are named after a record.
var groupOrder = []string{
	"offence", "response", "migration",
	"western-balkans", "elsewhere",
	"authorities", "partners",
	"instruments", "international", "", "regional", "national",
	"other-events", "beyond",
}

func rank(g view.Group) int {
	if g.Name != nil {
		return slices.Index(groupOrder, "")
	}
	return slices.Index(groupOrder, g.ID)
}

func (r *resolver) inRegion(country string) bool {
	rec := r.Catalog.Get(catalog.Ref{Section: "countries", ID: country})
	if rec == nil {
		return false
	}
	f, ok := rec.Facts.(*catalog.Country)
	return ok && f.Group == "western-balkans"
}

// term shows everything that is filed under a term, by section.
func (r *resolver) term(v *view.Data, term *catalog.Record) {
	for _, s := range catalog.Sections {
		var filed []*catalog.Record
		for _, rec := range r.sorted(s.Name) {
			if rec != term && slices.Contains(rec.Terms(), term.Ref) {
				filed = append(filed, rec)
			}
		}
		if len(filed) > 0 {
			v.Groups = append(v.Groups, view.Group{ID: s.Name, Key: "section." + s.Name, Cards: r.cards(filed)})
		}
	}
}
