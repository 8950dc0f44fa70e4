package calendar

import (
	"bytes"
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/emersion/go-ical"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/shelf"
)

// ContentType is the media type of the files (RFC 5545 section 8.1).
const ContentType = "text/calendar; charset=utf-8"

// productID names what made a file (RFC 5545 section 3.7.3), without a version:
// the same content is the same file.
const productID = "-//Resource portal//Calendar//EN"

// refresh is how often a subscriber's calendar should ask at most.
const refresh = "P1D"

// Event is the file of one event, a record of the kind event. It is nil, and no
// file is to be published, when the event's first day is not known.
func Event(e *shelf.Edition, rec *catalog.Record) ([]byte, error) {
	if rec.Kind != catalog.KindEvent {
		return nil, fmt.Errorf("calendar of %s: not an event", rec.Ref)
	}
	return Records(e, []*catalog.Record{rec})
}

// Agenda is the file of an agenda, a record of the kind agenda: its event, if
// that has a day, and the sessions that have one. It is nil when nothing has.
func Agenda(e *shelf.Edition, rec *catalog.Record) ([]byte, error) {
	if rec.Kind != catalog.KindAgenda {
		return nil, fmt.Errorf("calendar of %s: not an agenda", rec.Ref)
	}
	return Records(e, []*catalog.Record{rec})
}

// Records is the file of several events and agendas: what Event and Agenda have
// of each, nothing twice, by day. It is nil when nothing has a day. Records of
// another kind are an error.
func Records(e *shelf.Edition, records []*catalog.Record) ([]byte, error) {
	w := newWriter(e)
	for _, rec := range records {
		var err error
		switch f := rec.Facts.(type) {
		case *catalog.Event:
			err = w.event(rec, f)
		case *catalog.Agenda:
			err = w.agenda(rec, f, func(catalog.Session) bool { return true })
		default:
			err = fmt.Errorf("calendar of %s: neither an event nor an agenda", rec.Ref)
		}
		if err != nil {
			return nil, err
		}
	}
	return w.bytes()
}

// Subscription is the calendar of an edition, published under the address that
// SubscriptionPath says: all events that have a day, by day, and the sessions that
// have hours. A session of which only the day is known is not among them: beside
// its event it would be a second bar across the same day that says less. It is
// nil when there is no event with a day.
func Subscription(e *shelf.Edition) ([]byte, error) {
	w := newWriter(e)
	events, agendas := e.Catalog.In("events"), e.Catalog.In("agendas")
	for _, rec := range events {
		if f, ok := rec.Facts.(*catalog.Event); ok {
			if err := w.event(rec, f); err != nil {
				return nil, err
			}
		}
	}
	for _, rec := range agendas {
		if f, ok := rec.Facts.(*catalog.Agenda); ok {
			if err := w.agenda(rec, f, func(s catalog.Session) bool { return s.Start != "" }); err != nil {
				return nil, err
			}
		}
	}
	w.head(shelf.Newest(append(agendas, events...)))
	return w.bytes()
}

// SubscriptionPath is where the calendar of an edition stands, from the portal's
// root: "/en/calendar.ics".
func SubscriptionPath(e *shelf.Edition) string { return e.Path("") + "calendar.ics" }

// eventOf is the event of an agenda; the facts are nil when there is none.
func eventOf(e *shelf.Edition, f *catalog.Agenda) (*catalog.Record, *catalog.Event) {
	rec := e.Catalog.Get(catalog.Ref{Section: "events", ID: f.Event})
	if rec == nil {
		return nil, nil
	}
	facts, _ := rec.Facts.(*catalog.Event)
	return rec, facts
}

// agendasOf are the agendas of an event, by id.
func agendasOf(e *shelf.Edition, id string) []*catalog.Record {
	return slices.DeleteFunc(e.Catalog.OfEvent(id), func(rec *catalog.Record) bool { return rec.Kind != catalog.KindAgenda })
}

// writer gathers the entries of a file.
type writer struct {
	*shelf.Edition
	calendar *ical.Component
	entries  []*ical.Component
	seen     map[catalog.Ref]bool // the records that have their entries
	zones    map[string]*rule     // those that the entries name
}

func newWriter(e *shelf.Edition) *writer {
	c := ical.NewComponent(ical.CompCalendar)
	set(c, ical.PropProductID, productID)
	set(c, ical.PropVersion, "2.0")
	return &writer{Edition: e, calendar: c, seen: map[catalog.Ref]bool{}, zones: map[string]*rule{}}
}

// head says of a calendar what a subscriber's program shows and needs (RFC 7986
// section 5); the names with X- are those that older programs know.
func (w *writer) head(modified catalog.Date) {
	c := w.calendar
	w.text(c, ical.PropName, w.T("site.name"), w.Lang)
	w.text(c, "X-WR-CALNAME", w.T("site.name"), "")
	w.text(c, ical.PropDescription, w.T("intro.events"), w.Lang)
	w.text(c, "X-WR-CALDESC", w.T("intro.events"), "")
	set(c, ical.PropUID, contentline.UID("calendar/"+w.Key))
	set(c, ical.PropLastModified, stamp(modified))
	set(c, ical.PropURL, contentline.URI(w.URL(w.Path("events"))))
	set(c, ical.PropSource, contentline.URI(w.URL(SubscriptionPath(w.Edition))), ical.ParamValue, "URI")
	set(c, ical.PropRefreshInterval, refresh, ical.ParamValue, "DURATION")
	set(c, "X-PUBLISHED-TTL", refresh)
}

// text adds a property that is a text, unless that is empty. Lang may be empty.
func (w *writer) text(c *ical.Component, name, text, lang string) {
	if text == "" {
		return
	}
	p := ical.NewProp(name)
	p.SetText(contentline.Clean(text))
	p.SetValueType(ical.ValueDefault)
	if lang != "" {
		p.Params.Set(ical.ParamLanguage, lang)
	}
	c.Props.Add(p)
}

// bytes is the file, its entries by day; nil when it has none.
func (w *writer) bytes() ([]byte, error) {
	if len(w.entries) == 0 {
		return nil, nil
	}
	for _, name := range slices.Sorted(maps.Keys(w.zones)) {
		w.calendar.Children = append(w.calendar.Children, w.zones[name].timezone(name))
	}
	const day = len("20160831") // those of one day stay in the order of the agenda
	slices.SortStableFunc(w.entries, func(a, b *ical.Component) int {
		return cmp.Compare(a.Props.Get(ical.PropDateTimeStart).Value[:day], b.Props.Get(ical.PropDateTimeStart).Value[:day])
	})
	w.calendar.Children = append(w.calendar.Children, w.entries...)
	var lines bytes.Buffer
	if err := ical.NewEncoder(&lines).Encode(&ical.Calendar{Component: w.calendar}); err != nil {
		return nil, fmt.Errorf("write calendar: %w", err)
	}
	var file []byte
	for line := range strings.SplitSeq(strings.TrimSuffix(lines.String(), "\r\n"), "\r\n") {
		file = contentline.Fold(file, line)
	}
	return file, nil
}
