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
