package shelf

import (
	"cmp"
	"slices"

	"resourceportal/tools/catalog"
)

// SortByName puts records in the edition's order of their names.
func (s *Edition) SortByName(records []*catalog.Record) {
	s.ranking.Do(s.rank)
	slices.SortFunc(records, func(a, b *catalog.Record) int { return cmp.Compare(s.ranks[a], s.ranks[b]) })
}

// rank finds every record's place in the order of names, once: comparing names
// is slow, and the same records are sorted for many files.
func (s *Edition) rank() {
	all := slices.Clone(s.Catalog.All())
	keys := make(map[*catalog.Record]string, len(all))
	for _, rec := range all {
		keys[rec] = string(s.Locale.Key(s.Name(rec.Section, rec.ID).Text))
	}
	slices.SortFunc(all, func(a, b *catalog.Record) int {
		return cmp.Or(cmp.Compare(keys[a], keys[b]), cmp.Compare(a.ID, b.ID), cmp.Compare(a.Section, b.Section))
	})
	s.ranks = make(map[*catalog.Record]int, len(all))
	for i, rec := range all {
		s.ranks[rec] = i
	}
}

// ByUrgency are contacts as somebody who needs help wants them: lines that help
// against trafficking first, then other lines, then those that have a number or an
// address; those of which none is known come last. Equals stay in their order.
func (s *Edition) ByUrgency(contacts []*catalog.Record) []*catalog.Record {
	sorted := slices.Clone(contacts)
	slices.SortStableFunc(sorted, func(a, b *catalog.Record) int { return cmp.Compare(s.urgency(a), s.urgency(b)) })
	return sorted
}

func (s *Edition) urgency(rec *catalog.Record) int {
	f, ok := rec.Facts.(*catalog.Contact)
	switch {
	case !ok || len(s.Page(rec.Ref).View.Channels) == 0:
		return 3
	case f.Type != "hotline":
		return 2
	case !slices.Contains(f.Topics, "trafficking-in-human-beings"):
		return 1
	}
	return 0
}
