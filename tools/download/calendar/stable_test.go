package calendar_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"

	"github.com/emersion/go-ical"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/calendar"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

func TestUIDStaysWhateverChanges(t *testing.T) {
	uids := func(e *shelf.Edition, rec *catalog.Record) string {
		var all []string
		for _, entry := range read(t, fileOf(t, e, rec)) {
			all = append(all, entry.get(t, "UID"))
		}
		slices.Sort(all)
		return strings.Join(all, " ")
	}
	made := func() (*catalog.Record, *catalog.Event, *catalog.Record) {
		rec, f := event(t, "a")
		return rec, f, agenda(t, "b", "a", catalog.Session{ID: "opening", Date: f.Start}, catalog.Session{ID: "closing", Date: f.Start})
	}
	rec, _, a := made()
	want := uids(english(t, rec, a), a)
	check(t, "different UIDs", len(strings.Fields(want)), 3)

	rec, f, a := made()
	rec.Texts["en"].Title, f.Start, f.End = "Renamed", date(t, "2017-01-01"), date(t, "2017-01-02")
	other, _ := event(t, "another")
	moved := config
	moved.BaseURL = "https://elsewhere.example/portal/"
	changed := shelftest.Small(t, moved, messages, rec, other, a)
	check(t, "after changes", uids(changed[0], a), want)
	check(t, "in another edition", uids(changed[1], a), want)
}

func TestAgeIsThatOfTheFacts(t *testing.T) {
	for _, tt := range []struct{ event, agenda, stamp, sequence string }{
		{"2000-01-01", "", "20000101T000000Z", "0"},
		{"2026-11-21", "", "20261121T000000Z", "9821"},
		{"2026-11-22", "", "20261122T000000Z", "9822"},
		{"2026-11-21", "2026-12-01", "20261201T000000Z", "9831"}, // the programme is in the text
		{"2026-11", "", "20261101T000000Z", "9801"},
		{"1999-12-31", "", "19991231T000000Z", "0"},
		{"", "", "20000101T000000Z", "0"},
	} {
		rec, f := event(t, "a")
		f.Sources = map[string]catalog.Source{"s": {Read: date(t, tt.event)}}
		records := []*catalog.Record{rec}
		if tt.agenda != "" {
			a := agenda(t, "b", "a", catalog.Session{ID: "x"})
			a.Common().Sources = map[string]catalog.Source{"s": {Read: date(t, tt.agenda)}}
			records = append(records, a)
		}
		e := read(t, fileOf(t, english(t, records...), rec))[0]
		check(t, "DTSTAMP", e.get(t, "DTSTAMP"), tt.stamp)
		check(t, "LAST-MODIFIED", e.get(t, "LAST-MODIFIED"), tt.stamp)
		check(t, "SEQUENCE", e.get(t, "SEQUENCE"), tt.sequence)
	}
}

func TestRealContentIsReadBack(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		days := 0
		entries := map[string]string{} // by UID
		add := func(data []byte) {
			if data == nil {
				return
			}
			checkCardinality(t, data)
			for _, entry := range read(t, data) {
				var b bytes.Buffer
				calendar := ical.NewCalendar()
				calendar.Props.SetText("VERSION", "2.0")
				calendar.Props.SetText("PRODID", "x")
				calendar.Children = []*ical.Component{entry.Component}
				if err := ical.NewEncoder(&b).Encode(calendar); err != nil {
					t.Fatal(err)
				}
				uid := entry.get(t, "UID")
				if before, seen := entries[uid]; seen && before != b.String() {
					t.Errorf("%s: two contents of the UID %s:\n%s\n%s", e.Key, uid, before, b.String())
				}
				entries[uid] = b.String()
			}
		}
		for _, rec := range e.Catalog.In("events") {
			data := fileOf(t, e, rec)
			if rec.Facts.(*catalog.Event).Start.Day != 0 {
				days++
				check(t, string(rec.ID)+": entries", len(read(t, data)), 1)
			} else if data != nil {
				t.Errorf("%s has a file and no day", rec.Ref)
			}
			add(data)
		}
		check(t, e.Key+": UIDs of events", len(entries), days)
		for _, rec := range e.Catalog.In("agendas") {
			add(fileOf(t, e, rec))
		}
		data, err := calendar.Subscription(e)
		data = file(t, data, err)
		if got := len(read(t, data)); got < days || days == 0 {
			t.Errorf("%s: %d entries to subscribe to, %d events have a day", e.Key, got, days)
		}
		add(data)
		again, err := calendar.Subscription(e)
		check(t, "same bytes twice", bytes.Equal(data, file(t, again, err)), true)
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
}

// checkCardinality asks go-ical, which checks how often a property may stand when
// it writes.
func checkCardinality(t *testing.T, data []byte) {
	t.Helper()
	c, err := ical.NewDecoder(bytes.NewReader(data)).Decode()
	if err == nil {
		err = ical.NewEncoder(&bytes.Buffer{}).Encode(c)
	}
	if err != nil {
		t.Error(err)
	}
}

func FuzzTextsNeverBreakAFile(f *testing.F) {
	for _, s := range []string{"plain", "a, b; c\\d\n", "\r\nEND:VEVENT\r\n", "\xff\x00\x1b", "Kosovo*", strings.Repeat("љ", 100), "\"^:;,", "\u2028\u0085\u2068", "<a> > <"} {
		f.Add(s, s, s, "09:00")
	}
	f.Fuzz(func(t *testing.T, title, summary, city, clock string) {
		rec, facts := event(t, "a")
		rec.Texts["en"] = &catalog.Text{Lang: "en", Title: title, Summary: summary, City: city}
		facts.TimeZone = clock
		facts.Topics = []string{title, city} // ids without a record are shown as they are
		a := agenda(t, "b", "a", catalog.Session{ID: "x", Date: facts.Start, Start: clock, End: city}, catalog.Session{ID: "y"})
		a.Texts["en"].Sessions = map[string]catalog.SessionText{"x": {Title: title, Note: summary}, "y": {Title: city}}
		e := english(t, rec, a)
		data, err := calendar.Agenda(e, a)
		entries := read(t, file(t, data, err))
		if len(entries) != 2 {
			t.Fatalf("%d entries", len(entries))
		}
		for _, entry := range entries {
			for _, name := range []string{"SUMMARY", "DESCRIPTION", "LOCATION"} {
				entry.get(t, name)
			}
		}
		want := shownAs(e.Page(rec.Ref).View.Name.Text)
		check(t, "SUMMARY", entries[0].get(t, "SUMMARY"), want)
	})
}

// shownAs is a text as a calendar gives it back.
func shownAs(s string) string {
	s = strings.NewReplacer("\r\n", "\n", "\r", "\n", "\v", "\n", "\f", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n", "\t", " ").
		Replace(strings.ToValidUTF8(s, "\uFFFD"))
	return strings.Map(func(c rune) rune {
		if c != '\n' && c < ' ' || c >= 0x7F && c < 0xA0 {
			return -1
		}
		return c
	}, s)
}
