package shelf

import (
	"slices"

	"resourceportal/tools/catalog"
)

// Countries are the ids of the countries that a record is about: its own, those
// that an event or a paper names, and none for a treaty's many parties.
func Countries(rec *catalog.Record) []string {
	var ids []string
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		ids = append(ids, f.Countries...)
		ids = append(ids, f.Country)
	case *catalog.Paper:
		ids = append(ids, f.Countries...)
	case *catalog.Law:
		ids = append(ids, f.Country)
	case *catalog.Contact:
		ids = append(ids, f.Country)
	}
	ids = slices.DeleteFunc(ids, func(id string) bool { return id == "" })
	slices.Sort(ids)
	return slices.Compact(ids)
}

// About are the records of the kinds event, paper, agenda, law and contact that
// are about a topic or a country, by section and id.
func (s *Edition) About(section, id string) []*catalog.Record {
	var all []*catalog.Record
	for _, rec := range s.Catalog.All() {
		switch rec.Kind {
		case catalog.KindEvent, catalog.KindPaper, catalog.KindAgenda, catalog.KindLaw, catalog.KindContact:
			if section == "topics" && slices.Contains(rec.Common().Topics, id) ||
				section == "countries" && slices.Contains(Countries(rec), id) {
				all = append(all, rec)
			}
		}
	}
	return all
}

// ContactsOf are the contacts of a country, in the edition's order of names.
func (s *Edition) ContactsOf(country string) []*catalog.Record {
	return slices.DeleteFunc(s.In("contacts"), func(rec *catalog.Record) bool {
		f, ok := rec.Facts.(*catalog.Contact)
		return !ok || f.Country != country
	})
}
