package source

import "resourceportal/tools/catalog"

// checkDates finds dates and times that cannot follow each other.
func (r *reader) checkDates(e *entry) {
	switch f := e.Facts.(type) {
	case *catalog.Event:
		if !f.Start.IsZero() && !f.End.IsZero() && len(f.Start.String()) != len(f.End.String()) {
			r.problems.Errorf("date-precision", e.facts.pos("end"), "write both as days, both as months or both as years", "start and end are not equally precise: %s, %s", f.Start, f.End)
		} else {
			r.inOrder(e, f.Start, f.End, "it ends before it starts", "end")
		}
	case *catalog.Law:
		r.inOrder(e, f.Adopted, f.InForce, "it is in force before it was adopted", "in_force")
		r.inOrder(e, f.Adopted, f.Opened, "it is open for signature before it was adopted", "opened")
		r.checkIssuer(e, f)
		for i, p := range f.Parties {
			r.inOrder(e, p.Signed, p.Consent, "bound before it signed", "party", i, "consent")
			r.inOrder(e, p.Consent, p.InForce, "in force before it consented", "party", i, "in_force")
			if p.Status != "party" && !(p.Signed.IsZero() && p.Consent.IsZero() && p.InForce.IsZero()) {
				r.problems.Errorf("party-dates", e.facts.pos("party", i, "status"), "leave the dates out, or write status = \"party\"", "dates of a country that is no party")
			}
		}
	case *catalog.Agenda:
		r.checkSessions(e, f)
	case *catalog.Contact:
		r.checkAge(e, f)
		r.checkChannels(e, f)
	}
	for key, s := range e.Common().Sources {
		r.inOrder(e, s.Date, s.Read, "the source was read before its own date", "source", key, "read")
	}
}

// inOrder reports the place given by keys when the second date comes first.
func (r *reader) inOrder(e *entry, first, second catalog.Date, text string, keys ...any) {
	if !first.IsZero() && !second.IsZero() && second.Before(first) {
		r.problems.Errorf("date-order", e.facts.pos(keys...), "one of the two dates is wrong", "%s: %s, %s", text, first, second)
	}
}

// checkIssuer wants to know whose law it is. A treaty that states concluded among
// themselves is nobody's but its parties'.
func (r *reader) checkIssuer(e *entry, f *catalog.Law) {
	switch {
	case f.Issuer != "" && f.Country != "":
		r.problems.Errorf("issuer", e.facts.pos("country"), "leave one of the two out", "a law is international or national: it has an issuer or a country, not both")
	case f.Issuer == "" && f.Country == "" && len(f.Parties) == 0:
		r.problems.Errorf("issuer", e.facts.pos("type"), "write issuer = \"…\" for an international instrument, country = \"…\" for a national one, or name the [[party]] of a treaty among states",
			"nothing says whose law this is")
	}
}

func (r *reader) checkSessions(e *entry, f *catalog.Agenda) {
	var event *catalog.Event
	if other := r.find(catalog.Ref{Section: "events", ID: f.Event}.String()); other != nil {
		event, _ = other.Facts.(*catalog.Event)
	}
	// An event whose own dates are wrong says nothing about those of its sessions.
	known := event != nil && !event.Start.IsZero() && (event.End.IsZero() || !event.End.Before(event.Start))
	for i, s := range f.Sessions {
		if s.End != "" && s.Start == "" {
			r.problems.Errorf("session-time", e.facts.pos("session", i, "end"), "write start = \"09:00\" too, or leave the end out", "session %q has an end and no start", s.ID)
		}
		if clock.MatchString(s.Start) && clock.MatchString(s.End) && s.End <= s.Start {
			r.problems.Errorf("date-order", e.facts.pos("session", i, "end"), "one of the two times is wrong", "session %q ends before it starts: %s, %s", s.ID, s.Start, s.End)
		}
		if known && !s.Date.IsZero() && (s.Date.Before(event.Start) || !event.End.IsZero() && event.End.Before(s.Date)) {
			r.problems.Errorf("date-order", e.facts.pos("session", i, "date"), "one of the dates is wrong", "session %q is on %s, the event from %s to %s", s.ID, s.Date, event.Start, event.End)
		}
	}
}

// maxAge is how many days the facts of a contact may go unchecked: a wrong number
// does harm.
const maxAge = 180

// checkAge warns of contacts that nobody has held against their sources lately.
func (r *reader) checkAge(e *entry, f *catalog.Contact) {
	age, ok := f.Checked.DaysUntil(r.today)
	if ok && age > maxAge {
		r.problems.Warnf("old-contact", e.facts.pos("checked"), "read its sources again, mend what has changed, and write today's date",
			"checked %d days ago, on %s", age, f.Checked)
	}
}
