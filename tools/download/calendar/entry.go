package calendar

import (
	"fmt"
	"strconv"
	"time"

	"github.com/emersion/go-ical"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// event adds the entry of an event, if its first day is known.
func (w *writer) event(rec *catalog.Record, f *catalog.Event) error {
	page := w.Page(rec.Ref)
	if page == nil {
		return fmt.Errorf("calendar of %s: no page in edition %s", rec.Ref, w.Key)
	}
	if f.Start.Day == 0 || w.seen[rec.Ref] {
		return nil
	}
	w.seen[rec.Ref] = true
	agendas := agendasOf(w.Edition, rec.ID)
	c := w.entry(rec, rec.Ref.String(), shelf.Newest(append(agendas, rec)))
	last := f.Start
	if days, ok := f.Start.DaysUntil(f.End); ok && days > 0 {
		last = f.End
	}
	allDay(c, f.Start, last)
	w.text(c, ical.PropSummary, page.View.Name.Text, w.LangOf(page.View.Name))
	w.place(c, page)
	w.description(c, page, w.aboutEvent(page, f, agendas), agendas...)
	w.entries = append(w.entries, c)
	return nil
}

// agenda adds the entry of an agenda's event and those of the sessions that have a
// day and are wanted.
func (w *writer) agenda(rec *catalog.Record, f *catalog.Agenda, wanted func(catalog.Session) bool) error {
	page := w.Page(rec.Ref)
	if page == nil {
		return fmt.Errorf("calendar of %s: no page in edition %s", rec.Ref, w.Key)
	}
	if event, facts := eventOf(w.Edition, f); facts != nil {
		if err := w.event(event, facts); err != nil {
			return err
		}
	}
	if w.seen[rec.Ref] {
		return nil
	}
	w.seen[rec.Ref] = true
	shown := map[string]view.Session{}
	for _, day := range page.View.Days {
		for _, s := range day.Sessions {
			shown[s.ID] = s
		}
	}
	for _, s := range f.Sessions {
		if s.Date.Day != 0 && wanted(s) {
			w.session(rec, f, s, page, shown[s.ID])
		}
	}
	return nil
}

func (w *writer) session(rec *catalog.Record, f *catalog.Agenda, s catalog.Session, page *view.Page, shown view.Session) {
	event, facts := eventOf(w.Edition, f)
	c := w.entry(rec, rec.Ref.String()+"#"+s.ID, shelf.Modified(rec))
	zone := ""
	if facts != nil {
		zone = facts.TimeZone
	}
	if !w.hours(c, s, zone) {
		allDay(c, s.Date, s.Date)
	}
	title, lang := shown.Title.Text, w.LangOf(shown.Title)
	if facts != nil {
		// "Opening" alone would say nothing in a calendar.
		name := w.Name(event.Section, event.ID)
		title += " – " + name.Text
		if lang != w.LangOf(name) {
			lang = "" // two languages in one text
		}
		if eventPage := w.Page(event.Ref); eventPage != nil {
			w.place(c, eventPage)
		}
		if facts.Start.Day != 0 {
			set(c, ical.PropRelatedTo, contentline.UID(event.Ref.String()))
		}
	}
	w.text(c, ical.PropSummary, title, lang)
	w.description(c, page, w.aboutSession(page, shown, facts == nil || facts.Start.Day == 0))
	w.entries = append(w.entries, c)
}

// entry begins an entry with what all have. Name is what it has its UID from.
func (w *writer) entry(rec *catalog.Record, name string, modified catalog.Date) *ical.Component {
	c := ical.NewComponent(ical.CompEvent)
	set(c, ical.PropUID, contentline.UID(name))
	set(c, ical.PropDateTimeStamp, stamp(modified))
	set(c, ical.PropLastModified, stamp(modified))
	set(c, ical.PropSequence, strconv.Itoa(sequence(modified)))
	set(c, ical.PropStatus, string(ical.EventConfirmed))
	set(c, ical.PropClass, "PUBLIC")
	set(c, ical.PropTransparency, "TRANSPARENT") // nobody is busy because of it
	set(c, ical.PropURL, contentline.URI(w.PageURL(rec.Ref)))
	return c
}

// hours says from when to when a session lasts; it reports false when no hour is
// known. One that ends before it begins goes on past midnight.
func (w *writer) hours(c *ical.Component, s catalog.Session, zone string) bool {
	start, ok := at(s.Date, s.Start)
	if !ok {
		return false
	}
	var params []string
	if r := ruleOf(zone, s.Date.Year); r != nil {
		w.zones[zone] = r
		params = []string{ical.ParamTimezoneID, zone}
	}
	const local = "20060102T150405"
	set(c, ical.PropDateTimeStart, start.Format(local), params...)
	if end, ok := at(s.Date, s.End); ok && !end.Equal(start) {
		if end.Before(start) {
			end = end.AddDate(0, 0, 1)
		}
		set(c, ical.PropDateTimeEnd, end.Format(local), params...)
	}
	return true
}

// at is a time of day, "09:00", in no zone; ok is false when it is none.
func at(d catalog.Date, clock string) (t time.Time, ok bool) {
	c, err := time.Parse("15:04", clock)
	if err != nil || d.Day == 0 {
		return time.Time{}, false
	}
	return midnight(d).Add(time.Duration(c.Hour())*time.Hour + time.Duration(c.Minute())*time.Minute), true
}

// allDay is from the first day to the last; DTEND is the day behind it (RFC 5545
// section 3.6.1).
func allDay(c *ical.Component, first, last catalog.Date) {
	set(c, ical.PropDateTimeStart, midnight(first).Format("20060102"), ical.ParamValue, "DATE")
	set(c, ical.PropDateTimeEnd, midnight(last).AddDate(0, 0, 1).Format("20060102"), ical.ParamValue, "DATE")
}

// midnight is the beginning of a day, or of the month or year of which no more is
// known; that of epoch when nothing is.
func midnight(d catalog.Date) time.Time {
	if d.IsZero() {
		return epoch()
	}
	return time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC)
}

// epoch is the day from which sequence counts.
func epoch() time.Time { return time.Date(2000, 1, 1, 0, 0, 0, 0, time.UTC) }

// stamp is a day as a DATE-TIME in UTC.
func stamp(d catalog.Date) string { return midnight(d).Format("20060102T150405Z") }

// sequence is the SEQUENCE of facts that were looked at on a day.
func sequence(d catalog.Date) int {
	return max(0, int(midnight(d).Sub(epoch())/(24*time.Hour)))
}
