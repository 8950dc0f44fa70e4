package calendar_test

import (
	"strings"
	"testing"

	"resourceportal/tools/catalog"
)

// albanian gives a record a text in Albanian in a state, or none if that is "".
func albanian(rec *catalog.Record, state string) {
	if state == "" {
		return
	}
	text := *rec.Texts["en"]
	text.Lang, text.Translation = "sq", &catalog.Translation{Of: "en", State: state}
	rec.Texts["sq"] = &text
}

func TestEntryTellsHowFarItsTextCanBeReliedOn(t *testing.T) {
	const (
		draft    = "A draft. Original: English."
		fallback = "Shown as in: the English edition."
	)
	for _, tt := range []struct {
		name, edition  string
		event, agenda  string // states of the texts in Albanian
		entry, session string // notices
	}{
		{"the original", "en", "draft", "draft", "", ""},
		{"drafts", "sq", "draft", "draft", draft, draft},
		{"reviewed", "sq", "reviewed", "official", "", ""},
		{"none", "sq", "", "", fallback, fallback},
		{"the event alone", "sq", "draft", "reviewed", draft, ""},
		{"the programme alone", "sq", "reviewed", "draft", draft, draft},
		{"no programme in the language", "sq", "draft", "", fallback + "\n\n" + draft, fallback},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, f := event(t, "a")
			rec.Texts["en"].Summary = "Kosovo*."
			a := agenda(t, "b", "a", catalog.Session{ID: "opening", Date: f.Start})
			albanian(rec, tt.event)
			albanian(a, tt.agenda)
			entries := read(t, fileOf(t, in(t, tt.edition, rec, a), a))
			check(t, "event", behind(t, entries[0], "/events/a/"), strings.TrimPrefix(tt.entry+"\n\n* The footnote.", "\n\n"))
			check(t, "session", behind(t, entries[1], "/agendas/b/"), tt.session)
		})
	}
}

// behind is what an entry says behind the address of its page.
func behind(t *testing.T, e entry, address string) string {
	t.Helper()
	_, rest, found := strings.Cut(e.get(t, "DESCRIPTION"), address)
	if !found {
		t.Errorf("no %s in %q", address, e.get(t, "DESCRIPTION"))
	}
	return strings.TrimPrefix(rest, "\n\n")
}

func TestAgeDoesNotHangOnTheTranslation(t *testing.T) {
	about := func(state string) string {
		rec, _ := event(t, "a")
		albanian(rec, state)
		e := read(t, fileOf(t, in(t, "sq", rec), rec))[0]
		return e.get(t, "UID") + " " + e.get(t, "SEQUENCE") + " " + e.get(t, "DTSTAMP")
	}
	check(t, "UID and age", about("draft"), about("reviewed"))
	check(t, "UID and age without a text", about(""), about("reviewed"))
}
