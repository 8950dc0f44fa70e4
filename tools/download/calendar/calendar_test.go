package calendar_test

import (
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/calendar"
	"resourceportal/tools/shelf"
)

// file fails the test if a file could not be made.
func file(t testing.TB, data []byte, err error) []byte {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func fileOf(t testing.TB, e *shelf.Edition, rec *catalog.Record) []byte {
	t.Helper()
	made := calendar.Event
	if rec.Kind == catalog.KindAgenda {
		made = calendar.Agenda
	}
	data, err := made(e, rec)
	data = file(t, data, err)
	if err := e.Err(); err != nil {
		t.Fatal(err)
	}
	return data
}

func TestEventLastsFromItsFirstDayToItsLast(t *testing.T) {
	for _, tt := range []struct {
		name, start, end string
		from, to         string // "" for no file
		says             string
	}{
		{"one day", "2016-08-31", "2016-08-31", "20160831", "20160901", ""},
		{"two days", "2016-08-31", "2016-09-01", "20160831", "20160902", ""},
		{"to the end of a year", "2016-12-30", "2016-12-31", "20161230", "20170101", ""},
		{"to a leap day", "2016-02-28", "2016-02-29", "20160228", "20160301", ""},
		{"across the change of clocks", "2016-10-29", "2016-10-31", "20161029", "20161101", ""},
		{"end not known", "2018-06-11", "", "20180611", "20180612", "Ends: not known"},
		{"end known to the month", "2018-06-11", "2018-07", "20180611", "20180612", "Ends: July 2018"},
		{"end before its start", "2018-06-11", "2018-06-10", "20180611", "20180612", ""},
		{"start known to the month", "2013-11", "2014-11", "", "", ""},
		{"start known to the month, end to the day", "2013-11", "2013-11-30", "", "", ""},
		{"start known to the year", "2013", "", "", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, f := event(t, "a")
			f.Start, f.End = date(t, tt.start), date(t, tt.end)
			data := fileOf(t, english(t, rec), rec)
			if tt.from == "" {
				check(t, "file", string(data), "")
				return
			}
			e := read(t, data)[0]
			check(t, "DTSTART", e.get(t, "DTSTART"), tt.from)
			check(t, "DTEND", e.get(t, "DTEND"), tt.to)
			check(t, "type of DTSTART", e.param("DTSTART", "VALUE"), "DATE")
			check(t, "type of DTEND", e.param("DTEND", "VALUE"), "DATE")
			check(t, "says when it ends", strings.Contains(e.get(t, "DESCRIPTION"), "Ends:"), tt.says != "")
			if !strings.Contains(strings.ReplaceAll(e.get(t, "DESCRIPTION"), "\u00a0", " "), tt.says) {
				t.Errorf("%q does not say %q", e.get(t, "DESCRIPTION"), tt.says)
			}
		})
	}
}

func TestSessionHasTheHoursThatAreKnown(t *testing.T) {
	for _, tt := range []struct {
		name           string
		zone           string
		session        catalog.Session
		from, to, tzid string
	}{
		{"hours", "Europe/Podgorica", catalog.Session{Start: "09:00", End: "10:30"}, "20160831T090000", "20160831T103000", "Europe/Podgorica"},
		{"no end", "Europe/Athens", catalog.Session{Start: "09:00"}, "20160831T090000", "", "Europe/Athens"},
		{"past midnight", "Europe/Athens", catalog.Session{Start: "22:00", End: "00:30"}, "20160831T220000", "20160901T003000", "Europe/Athens"},
		{"no hours", "Europe/Podgorica", catalog.Session{Part: "afternoon"}, "20160831", "20160901", ""},
		{"an end alone", "Europe/Podgorica", catalog.Session{End: "10:30"}, "20160831", "20160901", ""},
		{"end at the start", "Europe/Podgorica", catalog.Session{Start: "09:00", End: "09:00"}, "20160831T090000", "", "Europe/Podgorica"},
		{"no zone", "", catalog.Session{Start: "09:00", End: "10:30"}, "20160831T090000", "20160831T103000", ""},
		{"a zone without a rule", "Asia/Tokyo", catalog.Session{Start: "09:00"}, "20160831T090000", "", ""},
		{"a zone whose rule is younger", "Europe/Istanbul", catalog.Session{Start: "09:00"}, "20160831T090000", "", ""},
		{"no time of day", "Europe/Podgorica", catalog.Session{Start: "25:00", End: "+1:00"}, "20160831", "20160901", ""},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, f := event(t, "a")
			f.TimeZone = tt.zone
			tt.session.ID, tt.session.Date = "opening", f.Start
			a := agenda(t, "b", "a", tt.session)
			data := fileOf(t, english(t, rec, a), a)
			entries := read(t, data)
			if len(entries) != 2 {
				t.Fatalf("%d entries, want the event and its session", len(entries))
			}
			e := entries[1]
			check(t, "SUMMARY", e.get(t, "SUMMARY"), "opening – Workshop")
			check(t, "DTSTART", e.get(t, "DTSTART"), tt.from)
			check(t, "DTEND", e.get(t, "DTEND"), tt.to)
			check(t, "TZID", e.param("DTSTART", "TZID"), tt.tzid)
			if tt.to != "" {
				check(t, "TZID of the end", e.param("DTEND", "TZID"), tt.tzid)
			}
			check(t, "RELATED-TO", e.get(t, "RELATED-TO"), entries[0].get(t, "UID"))
			check(t, "time zones", strings.Count(string(data), "BEGIN:VTIMEZONE"), strings.Count(tt.tzid, "/"))
			check(t, "name of the time zone", strings.Contains(string(data), "\r\nTZID:"+tt.tzid+"\r\n"), tt.tzid != "")
		})
	}
}

func TestWhatHasNoEntryIsInTheProgramme(t *testing.T) {
	day := date(t, "2016-08-31")
	sessions := []catalog.Session{
		{ID: "Opening", Date: day, Start: "09:00", End: "09:30"},
		{ID: "Questions", Date: day, Part: "afternoon"},
		{ID: "Findings"},
		{ID: "Follow-up", Date: date(t, "2016-09")},
	}
	const programme = "Programme\nWednesday, 31 August 2016\n– 09:00–09:30 Opening\n– Questions (afternoon)\nSeptember 2016\n– Follow-up\nDay not stated\n– Findings"
	rec, f := event(t, "a")
	a := agenda(t, "b", "a", sessions...)
	summaries := func(entries []entry) string {
		var all []string
		for _, e := range entries {
			all = append(all, e.get(t, "SUMMARY"))
		}
		return strings.Join(all, "\n")
	}
	has := func(e entry) bool {
		return strings.Contains(strings.ReplaceAll(e.get(t, "DESCRIPTION"), "\u00a0", " "), programme)
	}

	entries := read(t, fileOf(t, english(t, rec, a), a))
	check(t, "entries", summaries(entries), "Workshop\nOpening – Workshop\nQuestions – Workshop")
	check(t, "programme with the event", has(entries[0]), true)
	check(t, "programme with a session", has(entries[1]), false)
	if got := entries[2].get(t, "DESCRIPTION"); !strings.HasPrefix(got, "afternoon\nEvent: Workshop\n") {
		t.Errorf("the session says %q", got)
	}

	f.Start = date(t, "2016-08")
	entries = read(t, fileOf(t, english(t, rec, a), a))
	check(t, "entries", summaries(entries), "Opening – Workshop\nQuestions – Workshop")
	check(t, "programme with a session", has(entries[0]) && has(entries[1]), true)
	check(t, "RELATED-TO", entries[0].get(t, "RELATED-TO"), "")

	undated := agenda(t, "b", "a", sessions[2])
	check(t, "file without a day", string(fileOf(t, english(t, rec, undated), undated)), "")
}

func TestEntryHasTheWordsOfThePage(t *testing.T) {
	rec, f := event(t, "a")
	f.Country, f.Organisers, f.Topics = "me", []string{"iom", "osce"}, []string{"x", "y"}
	rec.Texts["en"] = &catalog.Text{Lang: "en", Title: "A long, long title", Short: "Short; title", Summary: "About\nit.", City: "Podgorica"}
	name := func(ref string, f catalog.Facts, title string) *catalog.Record { return record(ref, f, en(title)) }
	records := []*catalog.Record{
		rec, name("countries/me", &catalog.Country{Code: "ME"}, "Montenegro"),
		name("organisations/iom", &catalog.Organisation{}, "IOM"), name("organisations/osce", &catalog.Organisation{}, "OSCE"),
		name("topics/x", &catalog.Topic{}, "Prosecution, prevention"), name("topics/y", &catalog.Topic{}, "Trafficking"),
	}
	data := fileOf(t, english(t, records...), rec)
	e := read(t, data)[0]
	check(t, "SUMMARY", e.get(t, "SUMMARY"), "Short; title")
	check(t, "language", e.param("SUMMARY", "LANGUAGE"), "en")
	check(t, "LOCATION", e.get(t, "LOCATION"), "Podgorica, Montenegro")
	check(t, "URL", e.get(t, "URL"), "https://portal.example/en/events/a/")
	check(t, "DESCRIPTION", e.get(t, "DESCRIPTION"), "A long, long title\n\nAbout\nit.\n\nOrganisers: IOM, OSCE\n\nhttps://portal.example/en/events/a/")
	categories, err := e.Props.Get("CATEGORIES").TextList()
	if err != nil {
		t.Fatal(err)
	}
	check(t, "CATEGORIES", strings.Join(categories, "|"), "Prosecution, prevention|Trafficking")
	for name, want := range map[string]string{"STATUS": "CONFIRMED", "TRANSP": "TRANSPARENT", "CLASS": "PUBLIC", "ORGANIZER": ""} {
		check(t, name, e.get(t, name), want)
	}
	if strings.Contains(string(data), "METHOD") || strings.Contains(string(data), "CALNAME") {
		t.Error("a file to import has what is for subscriptions")
	}

	// In Albanian there is no text: what is shown is English and says so.
	e = read(t, fileOf(t, in(t, "sq", records...), rec))[0]
	for _, name := range []string{"SUMMARY", "DESCRIPTION", "LOCATION", "CATEGORIES"} {
		check(t, "language of "+name, e.param(name, "LANGUAGE"), "en")
	}
	// A name in Albanian beside it: a place in two languages bears none.
	records[1].Texts["sq"] = &catalog.Text{Lang: "sq", Title: "Mali i Zi", Translation: &catalog.Translation{Of: "en", State: "draft"}}
	e = read(t, fileOf(t, in(t, "sq", records...), rec))[0]
	check(t, "LOCATION", e.get(t, "LOCATION"), "Podgorica, Mali i Zi")
	check(t, "language of LOCATION", e.param("LOCATION", "LANGUAGE"), "")

	bare, _ := event(t, "b")
	e = read(t, fileOf(t, english(t, bare), bare))[0]
	check(t, "a place that is not known", e.get(t, "LOCATION"), "")
}

func TestFootnoteStandsWhereTheNameStands(t *testing.T) {
	for _, tt := range []struct {
		name string
		text catalog.Text
		want bool
	}{
		{"nowhere", catalog.Text{Title: "Workshop"}, false},
		{"title", catalog.Text{Title: "Workshop in Kosovo*"}, true},
		{"long title", catalog.Text{Title: "Workshop, Kosovo*", Short: "Workshop"}, true},
		{"summary", catalog.Text{Title: "Workshop", Summary: "Përfaqësues nga Kosova*."}, true},
		{"Cyrillic", catalog.Text{Title: "Workshop", Summary: "На Косову*."}, true},
		{"place", catalog.Text{Title: "Workshop", City: "Kosovo*"}, true},
		{"the body alone", catalog.Text{Title: "Workshop", Body: "Kosovo*"}, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, _ := event(t, "a")
			tt.text.Lang = "en"
			rec.Texts["en"] = &tt.text
			got := read(t, fileOf(t, english(t, rec), rec))[0].get(t, "DESCRIPTION")
			check(t, "footnote", strings.HasSuffix(got, "\n\n* The footnote."), tt.want)
		})
	}
}

func TestSubscriptionIsWhatASubscriberWants(t *testing.T) {
	late, _ := event(t, "a-late")
	early, f := event(t, "b-early")
	f.Start, f.End = date(t, "2014-06-11"), date(t, "2014-06-12")
	never, g := event(t, "c-never")
	g.Start = date(t, "2014-06")
	a := agenda(t, "x", "b-early",
		catalog.Session{ID: "timed", Date: f.Start, Start: "09:00"}, catalog.Session{ID: "day", Date: f.Start}, catalog.Session{ID: "undated"})
	e := english(t, late, early, never, a)
	data, err := calendar.Subscription(e)
	var summaries []string
	for _, entry := range read(t, file(t, data, err)) {
		summaries = append(summaries, entry.get(t, "URL")+" "+entry.get(t, "SUMMARY"))
	}
	check(t, "entries", strings.Join(summaries, "\n"), `https://portal.example/en/events/b-early/ Workshop
https://portal.example/en/agendas/x/ timed – Workshop
https://portal.example/en/events/a-late/ Workshop`)
	head, _, _ := strings.Cut(strings.ReplaceAll(string(data), "\r\n", "\n"), "BEGIN:VTIMEZONE")
	check(t, "head", head, `BEGIN:VCALENDAR
DESCRIPTION;LANGUAGE=en:All events.
LAST-MODIFIED:20261121T000000Z
NAME;LANGUAGE=en:Portal\, the
PRODID:-//Resource portal//Calendar//EN
REFRESH-INTERVAL;VALUE=DURATION:P1D
SOURCE;VALUE=URI:https://portal.example/en/calendar.ics
UID:3672b00d-ec15-5b91-ad87-aedabb44ef03
URL:https://portal.example/en/events/
VERSION:2.0
X-PUBLISHED-TTL:P1D
X-WR-CALDESC:All events.
X-WR-CALNAME:Portal\, the
`)
	if err := e.Err(); err != nil {
		t.Error(err)
	}
	data, err = calendar.Subscription(english(t, never))
	check(t, "without a day", string(file(t, data, err)), "")
}

func TestRecordsHoldsNothingTwice(t *testing.T) {
	late, _ := event(t, "a-late")
	early, f := event(t, "b-early")
	f.Start, f.End = date(t, "2014-06-11"), date(t, "2014-06-12")
	a := agenda(t, "x", "b-early", catalog.Session{ID: "timed", Date: f.Start, Start: "09:00"}, catalog.Session{ID: "day", Date: f.End})
	e := english(t, late, early, a)
	data, err := calendar.Records(e, []*catalog.Record{a, late, early, a, late})
	var summaries []string
	for _, entry := range read(t, file(t, data, err)) {
		summaries = append(summaries, entry.get(t, "URL")+" "+entry.get(t, "SUMMARY"))
	}
	check(t, "entries", strings.Join(summaries, "\n"), `https://portal.example/en/events/b-early/ Workshop
https://portal.example/en/agendas/x/ timed – Workshop
https://portal.example/en/agendas/x/ day – Workshop
https://portal.example/en/events/a-late/ Workshop`)
	data, err = calendar.Records(e, nil)
	check(t, "of none", string(file(t, data, err)), "")
	place := record("countries/me", &catalog.Country{Code: "ME"}, en("Montenegro"))
	if data, err := calendar.Records(english(t, late, place), []*catalog.Record{late, place}); err == nil {
		t.Errorf("a country became %q", data)
	}
}

func TestOtherRecordsAreErrors(t *testing.T) {
	rec, _ := event(t, "a")
	a := agenda(t, "b", "a", catalog.Session{ID: "x"})
	stranger, _ := event(t, "stranger")
	e := english(t, rec, a)
	for name, made := range map[string]func() ([]byte, error){
		"agenda as an event":  func() ([]byte, error) { return calendar.Event(e, a) },
		"event as an agenda":  func() ([]byte, error) { return calendar.Agenda(e, rec) },
		"record without page": func() ([]byte, error) { return calendar.Event(e, stranger) },
	} {
		if data, err := made(); err == nil || data != nil {
			t.Errorf("%s: %q, %v", name, data, err)
		}
	}
	orphan := agenda(t, "o", "nowhere", catalog.Session{ID: "x", Date: date(t, "2016-08-31")})
	if got := read(t, fileOf(t, english(t, orphan), orphan)); len(got) != 1 || got[0].get(t, "SUMMARY") != "x" {
		t.Errorf("an agenda without its event has %d entries", len(got))
	}
}
