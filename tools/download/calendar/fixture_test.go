package calendar_test

import (
	"bytes"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	ics "github.com/arran4/golang-ical"
	"github.com/emersion/go-ical"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

var config = catalog.Config{
	BaseURL: "https://portal.example/",
	Editions: []catalog.Edition{
		{Key: "en", Lang: "en", Format: "en-GB", Texts: "en"},
		{Key: "sq", Lang: "sq", Format: "sq", Texts: "sq", Fallback: []string{"en"}},
	},
	Languages: []string{"en", "sq"},
}

const messages = `
[choose]
title = "Choose"
text = "Open"
[missing]
title = "Missing"
text = "Home"
[site]
name = "Portal, the"
[intro]
events = "All events."
[fact]
event = "Event"
organisers = "Organisers"
ends = "Ends"
[record]
unknown = "not known"
[agenda]
programme = "Programme"
undated = "Day not stated"
only_for = "Only for:"
[part_of_day]
afternoon = "afternoon"
[notice]
draft = "A draft. Original: {{ .Language }}."
fallback = "Shown as in: {{ .Language }}."
[language]
en = "English"
[edition]
en = "the English edition"
[footer]
kosovo = "* The footnote."
`

func english(t testing.TB, records ...*catalog.Record) *shelf.Edition {
	t.Helper()
	return in(t, "en", records...)
}

// in is an edition of records.
func in(t testing.TB, key string, records ...*catalog.Record) *shelf.Edition {
	t.Helper()
	return shelftest.ByKey(t, shelftest.Small(t, config, messages, records...), key)
}

// record has texts in pairs of a language and a text; the first is the original.
func record(ref string, facts catalog.Facts, texts ...*catalog.Text) *catalog.Record {
	r, _ := catalog.ParseRef(ref)
	section, _ := catalog.SectionNamed(r.Section)
	rec := &catalog.Record{Ref: r, Kind: section.Kind, Facts: facts, Original: texts[0].Lang, Texts: map[string]*catalog.Text{}}
	for _, text := range texts {
		if text.Lang != rec.Original {
			text.Translation = &catalog.Translation{Of: rec.Original, State: "reviewed"}
		}
		rec.Texts[text.Lang] = text
	}
	return rec
}

func en(title string) *catalog.Text { return &catalog.Text{Lang: "en", Title: title} }

func date(t testing.TB, s string) catalog.Date {
	t.Helper()
	if s == "" {
		return catalog.Date{}
	}
	d, err := catalog.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// event is an event of one day, 2016-08-31, read on 2026-11-21.
func event(t testing.TB, id string) (*catalog.Record, *catalog.Event) {
	f := &catalog.Event{Type: "workshop", Start: date(t, "2016-08-31"), End: date(t, "2016-08-31"), TimeZone: "Europe/Podgorica"}
	f.Sources = map[string]catalog.Source{"s": {Title: "S", Read: date(t, "2026-11-21")}}
	return record("events/"+id, f, en("Workshop")), f
}

// agenda is that of an event, with sessions whose titles are their ids.
func agenda(t testing.TB, id, event string, sessions ...catalog.Session) *catalog.Record {
	f := &catalog.Agenda{Event: event, Sessions: sessions}
	f.Sources = map[string]catalog.Source{"s": {Title: "S", Read: date(t, "2026-11-21")}}
	text := en("Agenda")
	text.Sessions = map[string]catalog.SessionText{}
	for _, s := range sessions {
		text.Sessions[s.ID] = catalog.SessionText{Title: s.ID}
	}
	return record("agendas/"+id, f, text)
}

// entry is a VEVENT, as two readers have it.
type entry struct {
	*ical.Component
	other *ics.VEvent
}

// read reads a file with both libraries and checks its lines.
func read(t testing.TB, file []byte) []entry {
	t.Helper()
	checkLines(t, file)
	calendar, err := ical.NewDecoder(bytes.NewReader(file)).Decode()
	if err != nil {
		t.Fatalf("go-ical: %v\n%s", err, file)
	}
	other, err := ics.ParseCalendar(bytes.NewReader(file))
	if err != nil {
		t.Fatalf("golang-ical: %v\n%s", err, file)
	}
	events, others := calendar.Events(), other.Events()
	if len(events) != len(others) {
		t.Fatalf("%d entries and %d", len(events), len(others))
	}
	var all []entry
	for i, e := range events {
		all = append(all, entry{e.Component, others[i]})
	}
	return all
}

// get is the text of a property, in which both readers agree; "" for none.
func (e entry) get(t testing.TB, name string) string {
	t.Helper()
	p := e.Props.Get(name)
	if p == nil {
		return ""
	}
	var text string
	switch p.ValueType() {
	case ical.ValueText, ical.ValueDefault:
		var err error
		if text, err = p.Text(); err != nil {
			t.Fatalf("%s: %v", name, err)
		}
	default:
		return p.Value
	}
	if other := e.other.GetProperty(ics.ComponentProperty(name)); other == nil || other.Value != text {
		t.Errorf("%s: one reader has %q, the other %+v", name, text, other)
	}
	return text
}

func (e entry) param(name, param string) string {
	if p := e.Props.Get(name); p != nil {
		return p.Params.Get(param)
	}
	return ""
}

// grammar is a content line once it is unfolded (RFC 5545 section 3.1), text what
// a TEXT may be (section 3.3.11).
var (
	grammar = regexp.MustCompile(`^([A-Z0-9-]+)((?:;[A-Z0-9-]+=(?:[^\x00-\x08\x0A-\x1F\x7F",;:]*|"[^\x00-\x08\x0A-\x1F\x7F"]*"))*):([^\x00-\x08\x0A-\x1F\x7F]*)$`)
	text    = regexp.MustCompile(`^(?:[^\\,;]|\\[\\,;n])*$`)
	list    = regexp.MustCompile(`^(?:[^\\;]|\\[\\,;n])*$`)
)

func checkLines(t testing.TB, file []byte) {
	t.Helper()
	if err := lineError(file); err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
}

// lineError finds what breaks the grammar of a file's lines.
func lineError(file []byte) error {
	if !utf8.Valid(file) {
		return fmt.Errorf("not UTF-8")
	}
	whole, ok := strings.CutSuffix(string(file), "\r\n")
	if !ok {
		return fmt.Errorf("no CR LF at the end")
	}
	for piece := range strings.SplitSeq(whole, "\r\n") {
		if len(piece) > 75 || strings.ContainsAny(piece, "\r\n") || !utf8.ValidString(piece) {
			return fmt.Errorf("piece %q", piece)
		}
	}
	var open []string
	for line := range strings.SplitSeq(strings.ReplaceAll(whole, "\r\n ", ""), "\r\n") {
		m := grammar.FindStringSubmatch(line)
		if m == nil {
			return fmt.Errorf("line %q", line)
		}
		name, value := m[1], m[3]
		switch name {
		case "BEGIN":
			open = append(open, value)
		case "END":
			if len(open) == 0 || open[len(open)-1] != value {
				return fmt.Errorf("END:%s within %v", value, open)
			}
			open = open[:len(open)-1]
		case "SUMMARY", "DESCRIPTION", "LOCATION", "NAME", "X-WR-CALNAME", "X-WR-CALDESC":
			if !text.MatchString(value) {
				return fmt.Errorf("%s is no text: %q", name, value)
			}
		case "CATEGORIES":
			if !list.MatchString(value) {
				return fmt.Errorf("%s is no list: %q", name, value)
			}
		}
	}
	if len(open) > 0 {
		return fmt.Errorf("open: %v", open)
	}
	return nil
}

func check[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%v\nwant\n%v", what, got, want)
	}
}
