package shelf

import (
	"slices"

	"resourceportal/tools/catalog"
)

// About are the records of the kinds event, paper, agenda, law and contact that
// are filed under a term ("topics", "prevention"), by section and id.
func (s *Edition) About(section, id string) []*catalog.Record {
	var all []*catalog.Record
	for _, rec := range s.Catalog.All() {
		if rec.Kind.Newsworthy() && slices.Contains(rec.Terms(), catalog.Ref{Section: section, ID: id}) {
			all = append(all, rec)
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
