package edition

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

func (r *resolver) event(v *view.Data, rec *catalog.Record, f *catalog.Event, s shown) {
	v.Type = f.Type
	v.Lead = r.eventLead(f, s)
	v.Facts = append([]view.Row{row("fact.type", message("type."+f.Type))}, r.duration(f)...)
	v.Facts = append(v.Facts,
		orUnknown(row("fact.place", r.whereabouts(s, f.Country)...)),
		r.linkRow("fact.series", "series", f.Series),
		row("fact.organisers", r.links("organisations", f.Organisers)...),
		orUnknown(row("fact.working_languages", languages(f.Languages)...)),
		row("fact.interpretation", languages(f.Interpretation)...),
		row("fact.audiences", r.links("audiences", f.Audiences)...),
		row("fact.countries", r.links("countries", f.Countries)...),
		row("fact.follows", r.links("events", r.ledTo(rec.ID))...),
		row("fact.led_to", r.links("events", f.LedTo)...),
		row("fact.topics", r.links("topics", f.Topics)...),
	)
	if f.Participants > 0 {
		v.Facts = append(v.Facts, row("fact.participants",
			view.Value{Key: "event.participants", Args: map[string]any{"Count": f.Participants}}))
	}
	if papers := r.Catalog.OfEvent(rec.ID); len(papers) > 0 {
		v.Groups = append(v.Groups, view.Group{ID: "documents", Key: "event.documents", Cards: r.cards(papers)})
	}
}

// duration is the day of an event, or its first and its last one.
func (r *resolver) duration(f *catalog.Event) []view.Row {
	if f.Start == f.End {
		return []view.Row{row("fact.date", r.day(f.Start))}
	}
	return []view.Row{row("fact.begins", r.day(f.Start)), orUnknown(row("fact.ends", r.day(f.End)))}
}

// eventLead is place and dates: "Podgorica", "31 August – 1 September 2016".
func (r *resolver) eventLead(f *catalog.Event, s shown) []view.Value {
	return row("", view.Value{Label: s.label(s.City)}, view.Value{Label: view.Label{Text: r.locale.Range(f.Start, f.End)}}).Values
}

// ledTo are the events that led to this one.
func (r *resolver) ledTo(id string) []string {
	var ids []string
	for _, rec := range r.Catalog.In("events") {
		if f, ok := rec.Facts.(*catalog.Event); ok && slices.Contains(f.LedTo, id) {
			ids = append(ids, rec.ID)
		}
	}
	return ids
}

// eventOf is the event that a paper or an agenda belongs to.
func (r *resolver) eventOf(id string) (*catalog.Event, shown) {
	rec := r.Catalog.Get(catalog.Ref{Section: "events", ID: id})
	if rec == nil {
		return nil, shown{}
	}
	f, _ := rec.Facts.(*catalog.Event)
	return f, r.text(rec)
}

func (r *resolver) paper(v *view.Data, f *catalog.Paper) {
	v.Type = f.Type
	v.Lead = r.leadOf(f.Event)
	v.Facts = []view.Row{
		row("fact.type", message("type."+f.Type)),
		r.linkRow("fact.event", "events", f.Event),
		row("fact.date", r.date(f.Date)),
		row("fact.issued_by", r.links("organisations", f.Organisations)...),
		row("fact.original_languages", languages(f.Languages)...),
		row("fact.audiences", r.links("audiences", f.Audiences)...),
		row("fact.countries", r.links("countries", f.Countries)...),
		row("fact.topics", r.links("topics", f.Topics)...),
	}
	if f.URL != "" {
		v.Facts = append(v.Facts, row("fact.original_text", outside(f.URL)))
	}
}

func (r *resolver) agenda(v *view.Data, f *catalog.Agenda, s shown) {
	v.Lead = r.leadOf(f.Event)
	v.Facts = []view.Row{
		r.linkRow("fact.event", "events", f.Event),
		row("fact.topics", r.links("topics", f.Topics)...),
	}
	v.Days = r.days(f, s)
}

// days are the sessions by day; those of which no day is known come last.
func (r *resolver) days(f *catalog.Agenda, s shown) []view.Day {
	var dates []catalog.Date
	byDate := map[catalog.Date][]view.Session{}
	for _, session := range f.Sessions {
		if _, seen := byDate[session.Date]; !seen {
			dates = append(dates, session.Date)
		}
		text := s.Sessions[session.ID]
		shown := view.Session{
			ID: session.ID, Title: s.label(text.Title), Note: s.label(text.Note), Kind: session.Kind,
			Part: session.Part, Audiences: r.links("audiences", session.Audiences),
		}
		switch {
		case session.End != "":
			shown.Time = session.Start + "–" + session.End
		default:
			shown.Time = session.Start
		}
		byDate[session.Date] = append(byDate[session.Date], shown)
	}
	slices.SortStableFunc(dates, func(a, b catalog.Date) int {
		if a.IsZero() != b.IsZero() {
			return strings.Compare(b.String(), a.String())
		}
		return strings.Compare(a.String(), b.String())
	})
	var days []view.Day
	for _, d := range dates {
		day := view.Day{Sessions: byDate[d]}
		if !d.IsZero() {
			v := r.day(d)
			day.Date = &v
		}
		days = append(days, day)
	}
	return days
}
