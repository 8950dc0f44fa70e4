package shelf

import "resourceportal/tools/catalog"

// Modified is the newest day on which somebody looked at a record's facts: when
// a source was read, or the contact checked. A record without any has the zero
// Date. No clock and no file's time is asked, so the same content gives the same
// day.
func Modified(rec *catalog.Record) catalog.Date {
	var newest catalog.Date
	add := func(d catalog.Date) {
		if newest.IsZero() || newest.Before(d) {
			newest = d
		}
	}
	for _, s := range rec.Common().Sources {
		add(s.Read)
	}
	if c, ok := rec.Facts.(*catalog.Contact); ok {
		add(c.Checked)
	}
	return newest
}

// FileDate is the day that a file about records bears: the newest Modified, or,
// where none is known, the newest of the whole portal. It is never zero.
func (s *Edition) FileDate(records ...*catalog.Record) catalog.Date {
	for _, candidates := range [][]*catalog.Record{records, s.Catalog.All()} {
		if d := Newest(candidates); !d.IsZero() {
			return d
		}
	}
	// A portal that has read nothing yet: the day of the workshop it began with.
	return catalog.Date{Year: 2016, Month: 8, Day: 31}
}

// Newest is the newest Modified of several records.
func Newest(records []*catalog.Record) catalog.Date {
	var newest catalog.Date
	for _, rec := range records {
		if d := Modified(rec); newest.Before(d) || newest.IsZero() {
			newest = d
		}
	}
	return newest
}
