package shelf

import "resourceportal/tools/catalog"

// Modified is the newest day on which somebody looked at a record's facts: when
// a source was read, or the contact checked. A record without any has the zero
// Date. No clock and no file's time is asked, so the same content gives the same
// day.
func Modified(rec *catalog.Record) catalog.Date {
	var newest catalog.Date
	for _, s := range rec.Common().Sources {
		newest = newer(newest, s.Read)
	}
	if c, ok := rec.Facts.(*catalog.Contact); ok {
		newest = newer(newest, c.Checked)
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
		newest = newer(newest, Modified(rec))
	}
	return newest
}

// newer is the later of two dates. Of 2026 and 2026-11 it is the one that is
// known better, so that the order in which they are looked at does not matter.
func newer(a, b catalog.Date) catalog.Date {
	if a.String() < b.String() {
		return b
	}
	return a
}

// Day is a date as the day that files bear: the first of a month or a year of
// which no more is known.
func Day(d catalog.Date) catalog.Date {
	return catalog.Date{Year: d.Year, Month: max(d.Month, 1), Day: max(d.Day, 1)}
}
