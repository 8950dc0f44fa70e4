package shelf

import (
	"cmp"
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// SortByName puts records in the edition's order of their names.
func (s *Edition) SortByName(records []*catalog.Record) {
	slices.SortStableFunc(records, func(a, b *catalog.Record) int {
		return cmp.Or(s.Locale.Compare(s.name(a).Text, s.name(b).Text), cmp.Compare(a.ID, b.ID))
	})
}

func (s *Edition) name(rec *catalog.Record) view.Label { return s.Name(rec.Section, rec.ID) }
