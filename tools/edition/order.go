package edition

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
)

// rank puts all records in the order in which a reader meets them: by section,
// what has a date newest first, pages by weight, the rest by the edition's
// alphabet.
func (r *resolver) rank() {
	section := map[string]int{}
	for i, s := range catalog.Sections {
		section[s.Name] = i
	}
	type place struct {
		rec  *catalog.Record
		date string
		name []byte
	}
	places := make([]place, len(r.Catalog.All()))
	for i, rec := range r.Catalog.All() {
		places[i] = place{rec, r.dateOf(rec), r.locale.Key(r.text(rec).name().Text)}
	}
	slices.SortFunc(places, func(a, b place) int {
		return cmp.Or(
			cmp.Compare(section[a.rec.Section], section[b.rec.Section]),
			strings.Compare(b.date, a.date),
			cmp.Compare(weight(a.rec), weight(b.rec)),
			bytes.Compare(a.name, b.name),
			cmp.Compare(a.rec.ID, b.rec.ID),
		)
	})
	r.ranks = make(map[*catalog.Record]int, len(places))
	for i, p := range places {
		r.ranks[p.rec] = i
	}
}

// sorted are the records of a section in the edition's order.
func (r *resolver) sorted(section string) []*catalog.Record {
	records := r.Catalog.In(section)
	r.sort(records)
	return records
}

// sort puts records in the edition's order.
func (r *resolver) sort(records []*catalog.Record) {
	slices.SortFunc(records, func(a, b *catalog.Record) int { return cmp.Compare(r.ranks[a], r.ranks[b]) })
}

// dateOf is the day by which a record is put in order, in ISO 8601, or "".
func (r *resolver) dateOf(rec *catalog.Record) string {
	event := ""
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		return f.Start.String()
	case *catalog.Paper:
		event = f.Event
	case *catalog.Agenda:
		event = f.Event
	}
	if f, _ := r.eventOf(event); f != nil {
		return f.Start.String()
	}
	return ""
}

func weight(rec *catalog.Record) int {
	if f, ok := rec.Facts.(*catalog.Page); ok {
		return f.Weight
	}
	return 0
}
