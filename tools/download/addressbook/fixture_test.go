package addressbook_test

import (
	"bytes"
	"fmt"
	"io"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/addressbook"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

var config = catalog.Config{
	BaseURL: "https://portal.example/",
	Editions: []catalog.Edition{
		{Key: "en", Lang: "en", Format: "en-GB", Texts: "en"},
		{Key: "sq", Lang: "sq", Format: "sq", Texts: "sq", Fallback: []string{"en"}},
	},
	Languages: []string{"en", "sq", "mk"},
}

const messages = `
[choose]
title = "Choose"
text = "Open"
[missing]
title = "Missing"
text = "Home"
[type]
hotline = "Helpline"
[contact]
phone = "Telephone"
email = "E-mail"
address = "Address"
source_dates = "Source of {{ .Date }}."
no_channels = "No number was found."
[record]
checked = "Checked: {{ .Date }}"
names = "Official names"
unknown = "not known"
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

func record(ref string, facts catalog.Facts, text *catalog.Text) *catalog.Record {
	r, _ := catalog.ParseRef(ref)
	section, _ := catalog.SectionNamed(r.Section)
	text.Lang = "en"
	return &catalog.Record{Ref: r, Kind: section.Kind, Facts: facts, Original: "en", Texts: map[string]*catalog.Text{"en": text}}
}

// contact is a helpline, checked on 2026-11-21, and its facts and text.
func contact(id string, channels ...catalog.Channel) (*catalog.Record, *catalog.Contact, *catalog.Text) {
	f := &catalog.Contact{Type: "hotline", Checked: catalog.Date{Year: 2026, Month: 11, Day: 21}, Channels: channels}
	text := &catalog.Text{Title: "Helpline " + id, Channels: map[string]catalog.ChannelText{}}
	for _, c := range channels {
		text.Channels[c.ID] = catalog.ChannelText{Use: "For " + c.ID + "."}
	}
	return record("contacts/"+id, f, text), f, text
}

func phone(value string) catalog.Channel {
	return catalog.Channel{ID: "line", Type: "phone", Value: value, Publish: true}
}

func card(t testing.TB, e *shelf.Edition, rec *catalog.Record) []byte {
	t.Helper()
	data, err := addressbook.V4.Card(e, rec)
	if err != nil {
		t.Fatal(err)
	}
	if err := e.Err(); err != nil {
		t.Fatal(err)
	}
	return data
}

// read reads a file with go-vcard and checks its lines.
func read(t testing.TB, file []byte) []vcard.Card {
	t.Helper()
	if err := lineError(file); err != nil {
		t.Fatalf("%v\n%s", err, file)
	}
	var all []vcard.Card
	for d := vcard.NewDecoder(bytes.NewReader(file)); ; {
		c, err := d.Decode()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("%v\n%s", err, file)
		}
		all = append(all, c)
	}
}

// value is the text of the first property of a name. go-vcard leaves "\;" as it is.
func value(c vcard.Card, name string) string { return strings.ReplaceAll(c.Value(name), `\;`, ";") }

// lines are those of a file, unfolded.
func lines(file []byte) []string {
	return strings.Split(strings.TrimSuffix(strings.ReplaceAll(string(file), "\r\n ", ""), "\r\n"), "\r\n")
}

// line is the first line of a property, with its parameters.
func line(file []byte, name string) string {
	for _, l := range lines(file) {
		if strings.HasPrefix(l, name+":") || strings.HasPrefix(l, name+";") {
			return l
		}
	}
	return ""
}

// grammar is a content line once it is unfolded (RFC 6350 section 3.3), the others
// what a value of one text, of a list, and of components may be (section 3.4).
var (
	grammar    = regexp.MustCompile(`^(?:[A-Za-z0-9-]+\.)?([A-Za-z0-9-]+)((?:;[A-Z0-9-]+=(?:[^\x00-\x08\x0A-\x1F\x7F",;:]*|"[^\x00-\x08\x0A-\x1F\x7F"]*"))*):([^\x00-\x08\x0A-\x1F\x7F]*)$`)
	component  = `(?:[^\\,;]|\\[\\,;n])*`
	text       = regexp.MustCompile(`^` + component + `$`)
	list       = regexp.MustCompile(`^` + component + `(?:,` + component + `)*$`)
	components = regexp.MustCompile(`^` + component + `(?:;` + component + `)*$`)
	values     = map[string]*regexp.Regexp{
		"FN": text, "NOTE": text, "NICKNAME": text, "TEL": text, "EMAIL": text, "X-ABLabel": text, "ORG": text, "LANG": text, "CATEGORIES": list, "N": components, "ADR": components,
	}
	escaped = regexp.MustCompile(`\\.`)
	// counts are the cardinalities of RFC 6350 section 6: least and most.
	counts = map[string][2]int{"VERSION": {1, 1}, "FN": {1, 1}, "N": {1, 1}, "ORG": {1, 1}, "KIND": {1, 1}, "UID": {1, 1}, "REV": {0, 1}, "PRODID": {1, 1}, "NOTE": {1, 1}, "URL": {0, 1}}
)

// lineError finds what breaks the grammar of a file.
func lineError(file []byte) error {
	if !utf8.Valid(file) || !bytes.HasSuffix(file, []byte("\r\n")) {
		return fmt.Errorf("not UTF-8, or no CR LF at the end")
	}
	for piece := range strings.SplitSeq(strings.TrimSuffix(string(file), "\r\n"), "\r\n") {
		if len(piece) > 75 || strings.ContainsAny(piece, "\r\n") || !utf8.ValidString(piece) {
			return fmt.Errorf("piece %q", piece)
		}
	}
	var seen map[string]int
	for i, l := range lines(file) {
		m := grammar.FindStringSubmatch(l)
		if m == nil {
			return fmt.Errorf("line %q", l)
		}
		name, value := m[1], m[3]
		if (name == "BEGIN") != (seen == nil) {
			return fmt.Errorf("line %d is %q", i, l)
		}
		switch name {
		case "BEGIN":
			seen = map[string]int{}
		case "END":
			for name, c := range counts {
				if seen[name] < c[0] || seen[name] > c[1] {
					return fmt.Errorf("%d of %s", seen[name], name)
				}
			}
			seen = nil
			continue
		}
		if len(seen) == 1 && seen["BEGIN"] == 1 && l != "VERSION:4.0" {
			return fmt.Errorf("%q instead of the version", l)
		}
		seen[name]++
		if may := values[name]; may != nil && !may.MatchString(value) {
			return fmt.Errorf("value of %s: %q", name, value)
		}
		if name == "ADR" && strings.Count(escaped.ReplaceAllString(value, ""), ";") != 6 {
			return fmt.Errorf("ADR of other than seven components: %q", value)
		}
	}
	if seen != nil {
		return fmt.Errorf("no END")
	}
	return nil
}

func check[T comparable](t testing.TB, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s:\n%v\nwant\n%v", what, got, want)
	}
}
