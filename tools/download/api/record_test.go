package api

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf/shelftest"
)

const messages = `
[site]
name = "Портал"
tagline = "Све"
[section]
contacts = "Контакти"
countries = "Земље"
agendas = "Програми"
laws = "Закони"
events = "Догађаји"
[footer]
licence = "Лиценца"
kosovo = "* Фуснота."
[choose]
title = "Изаберите"
text = "Језик"
[missing]
title = "Нема"
text = "Ништа"
`

var config = catalog.Config{
	BaseURL: "https://example.org/sub/",
	Editions: []catalog.Edition{
		{Key: "en", Label: "English", Lang: "en", Format: "en-GB", Texts: "en"},
		{Key: "sr", Label: "српски", Lang: "sr-Cyrl", Format: "sr-Cyrl", Texts: "sr", Fallback: []string{"en"}},
		{Key: "sr-latn", Label: "srpski", Lang: "sr-Latn", Format: "sr-Latn", Texts: "sr", Convert: "cyrl-latn", Fallback: []string{"en"}},
	},
	Languages: []string{"en", "sr", "sr-Latn", "sr-Cyrl", "mk"},
}

// filesOf are those of a small portal.
func filesOf(t *testing.T, records ...*catalog.Record) (map[string][]byte, error) {
	t.Helper()
	editions := shelftest.Small(t, config, messages, records...)
	return Files(config, editions[0].Catalog, editions)
}

// documentOf is the document of the last record; it and all others are held
// against their schemas.
func documentOf(t *testing.T, records ...*catalog.Record) map[string]any {
	t.Helper()
	files, err := filesOf(t, records...)
	if err != nil {
		t.Fatal(err)
	}
	compiled, docs := schemas(t, files), documents(t, files)
	for name, doc := range docs {
		if err := compiled[doc["schema"].(string)].Validate(doc); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
	return docs[documentPath(records[len(records)-1].Ref)]
}

// record is one with texts; the first is the original.
func record(section, id string, facts catalog.Facts, texts ...*catalog.Text) *catalog.Record {
	s, _ := catalog.SectionNamed(section)
	rec := &catalog.Record{Ref: catalog.Ref{Section: section, ID: id}, Kind: s.Kind, Facts: facts, Original: texts[0].Lang, Texts: map[string]*catalog.Text{}}
	for _, t := range texts {
		rec.Texts[t.Lang] = t
	}
	return rec
}

// at is the value at a place of a document, "texts/en/title", or nil.
func at(doc any, place string) any {
	for name := range strings.SplitSeq(place, "/") {
		switch v := doc.(type) {
		case map[string]any:
			doc = v[name]
		case []any:
			if i := int(name[0] - '0'); i < len(v) {
				doc = v[i]
				continue
			}
			return nil
		default:
			return nil
		}
	}
	return doc
}

// check compares places of a document with what they should be, as JSON.
func check(t *testing.T, doc map[string]any, want map[string]string) {
	t.Helper()
	for _, place := range slices.Sorted(maps.Keys(want)) {
		got, _ := json.Marshal(at(doc, place))
		var a, b any
		if err := json.Unmarshal([]byte(want[place]), &b); err != nil {
			t.Fatal(err)
		}
		_ = json.Unmarshal(got, &a)
		if !reflect.DeepEqual(a, b) {
			t.Errorf("%s:\ngot  %s\nwant %s", place, got, want[place])
		}
	}
}

func dated(s string) catalog.Date {
	d, err := catalog.ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func translated(t *catalog.Text, source map[string]string) *catalog.Text {
	t.Translation = &catalog.Translation{Of: "en", State: "reviewed", Source: source}
	return t
}

func TestALanguageWithoutATextIsLeftOutAndItsPageSaysWhatItShows(t *testing.T) {
	doc := documentOf(t, record("laws", "one", &catalog.Law{Type: "act"}, &catalog.Text{Lang: "en", Title: "Law"}))
	check(t, doc, map[string]string{
		"texts":    `{"en": {"lang": "en", "title": "Law"}}`,
		"pages/1":  `{"edition": "sr", "url": "https://example.org/sub/sr/laws/one/", "lang": "en", "fallback": true}`,
		"pages/0":  `{"edition": "en", "url": "https://example.org/sub/en/laws/one/", "lang": "en", "fallback": false}`,
		"facts":    `{"type": "act"}`,
		"modified": `null`, "sources": `null`, "footnotes": `null`, "attachments": `null`,
		"url": `"https://example.org/sub/api/v1/laws/one.json"`,
	})
}

func TestAConvertedTextSaysWhatItWasMadeFrom(t *testing.T) {
	original := &catalog.Text{Lang: "en", Title: "Law", Summary: "New.", Body: "## Aims {#aims}\n\nWords.\n\n## Means {#means}\n\nWords.\n"}
	source := map[string]string{}
	for _, p := range original.Parts() {
		source[p.Key] = p.Hash()
	}
	source["summary"], source["#means"] = "000000000000", "000000000000"
	doc := documentOf(t, record("laws", "one", &catalog.Law{Type: "act"}, original, translated(&catalog.Text{
		Lang: "sr", Title: "Закон \u2068EU\u2069", Summary: "Ново.",
		Body: "## Циљеви {#aims}\n\nРечи {{< lang mk >}}збор{{< /lang >}} и [веза](/laws/one/) `кôд`.\n\n## Начини {#means}\n\nРечи.\n",
	}, source)))
	check(t, doc, map[string]string{
		"texts/sr/lang": `"sr-Cyrl"`, "texts/sr/title": `"Закон EU"`, "texts/sr/converted_from": `null`,
		"texts/sr-Latn/lang": `"sr-Latn"`, "texts/sr-Latn/title": `"Zakon EU"`, "texts/sr-Latn/converted_from": `"sr"`,
		"texts/sr-Latn/body":        `"## Ciljevi {#aims}\n\nReči <span lang=\"mk\">збор</span> i [veza](/laws/one/) ` + "`кôд`" + `.\n\n## Načini {#means}\n\nReči.\n"`,
		"texts/sr/translation":      `{"of": "en", "state": "reviewed", "outdated_parts": [{"key": "summary"}, {"name": "Начини"}]}`,
		"texts/sr-Latn/translation": `{"of": "en", "state": "reviewed", "outdated_parts": [{"key": "summary"}, {"name": "Načini"}]}`,
		"texts/en/translation":      `null`,
	})
}

func TestKosovoHasItsFootnoteInTheLanguagesThatNameIt(t *testing.T) {
	xk := record("countries", "xk", &catalog.Country{Group: "western-balkans", Code: "XK"}, &catalog.Text{Lang: "en", Title: "Kosovo*"})
	tests := []struct {
		what string
		rec  *catalog.Record
		want string
	}{
		{"no name", record("laws", "one", &catalog.Law{Type: "act"}, &catalog.Text{Lang: "en", Title: "Law"}), `null`},
		{"another word", record("laws", "one", &catalog.Law{Type: "act"}, &catalog.Text{Lang: "en", Title: "Kosovo Law *"}), `null`},
		{"a body", record("laws", "one", &catalog.Law{Type: "act"}, &catalog.Text{Lang: "en", Title: "Law"},
			translated(&catalog.Text{Lang: "sr", Title: "Закон", Body: "О *Косову\\**.\n"}, nil)), `{"sr": "* Фуснота.", "sr-Latn": "* Fusnota."}`},
		{"a country", record("laws", "one", &catalog.Law{Type: "act", Country: "xk"}, &catalog.Text{Lang: "en", Title: "Law"}), `{"en": "* Фуснота."}`},
		{"a party", record("laws", "one", &catalog.Law{Type: "act", Parties: []catalog.Party{{Country: "xk", Status: "party", Sources: []string{"a"}}}},
			&catalog.Text{Lang: "en", Title: "Law"}), `{"en": "* Фуснота."}`},
		{"an official name", record("laws", "one", &catalog.Law{Type: "act", Names: []catalog.Name{{Lang: "sr-Cyrl", Value: "Закон Косова*", Sources: []string{"a"}}}},
			&catalog.Text{Lang: "en", Title: "Law"}), `{"sr": "* Фуснота."}`},
	}
	for _, tt := range tests {
		t.Run(tt.what, func(t *testing.T) {
			check(t, documentOf(t, xk, tt.rec), map[string]string{"footnotes": tt.want})
		})
	}
	files, err := filesOf(t, xk)
	if err != nil {
		t.Fatal(err)
	}
	check(t, parse(t, files["api/v1/countries/index.json"]).(map[string]any), map[string]string{"footnotes": `{"en": "* Фуснота."}`})
}

func TestFactsAreAsPreciseAsTheyAreKnown(t *testing.T) {
	law := &catalog.Law{
		Type: "convention", Adopted: dated("2000"), Opened: dated("2000-12"), InForce: dated("2003-09-29"),
		Identifiers: []catalog.Identifier{{Scheme: "cets", Value: "CETS No. 197", Sources: []string{"a"}}},
		Articles:    []catalog.Article{{ID: "art-4", Number: "4", Headings: map[string]string{"en": "Definitions"}, Sources: []string{"a"}}},
		Common: catalog.Common{
			Related: []string{"laws/other"},
			Sources: map[string]catalog.Source{"a": {Title: "Quelle", Read: dated("2026-11-21"), Date: dated("2013"), Facts: []string{"adopted"}}, "b": {Title: "Source", Read: dated("2026-11-20"), Lang: "sr"}},
			Attachments: []catalog.Attachment{{ID: "text", Type: "pdf", License: "CC0", Languages: []string{"en"},
				Files: []catalog.File{{Name: "text.en.pdf", Lang: "en", Data: []byte("12345")}}}},
		},
	}
	other := record("laws", "other", &catalog.Law{Type: "act"}, &catalog.Text{Lang: "en", Title: "A long title", Short: "Other"})
	doc := documentOf(t, other, record("laws", "main", law, &catalog.Text{
		Lang: "en", Title: "Law", Articles: map[string]catalog.ArticleText{"art-4": {Subject: "Terms"}},
		Attachments: map[string]catalog.AttachmentText{"text": {Title: "The text"}},
	}))
	check(t, doc, map[string]string{
		"modified": `"2026-11-21"`,
		"facts": `{"type": "convention", "adopted": "2000", "opened": "2000-12", "in_force": "2003-09-29",
			"identifiers": [{"scheme": "cets", "value": "CETS No. 197", "sources": ["a"]}],
			"articles": [{"id": "art-4", "number": "4", "headings": {"en": "Definitions"}, "sources": ["a"]}],
			"related": [{"section": "laws", "id": "other", "url": "https://example.org/sub/api/v1/laws/other.json", "names": {"en": "Other"}}]}`,
		"sources": `[{"id": "a", "title": "Quelle", "lang": "en", "date": "2013", "read": "2026-11-21", "facts": ["adopted"]},
			{"id": "b", "title": "Source", "lang": "sr", "read": "2026-11-20"}]`,
		"attachments":          `[{"id": "text", "type": "pdf", "license": "CC0", "files": [{"lang": "en", "url": "https://example.org/sub/files/laws/main/text.en.pdf", "bytes": 5}]}]`,
		"texts/en/articles":    `{"art-4": {"subject": "Terms"}}`,
		"texts/en/attachments": `{"text": {"title": "The text"}}`,
	})
}

func TestAChannelIsShownOnlyWhenItIsToBe(t *testing.T) {
	contact := &catalog.Contact{Type: "ngo", Checked: dated("2026-11-21"), Channels: []catalog.Channel{
		{ID: "secret", Type: "phone", Value: "+382 20 111 111", Sources: []string{"a"}},
		{ID: "office", Type: "phone", Value: "+382 (0)20 222 222", Publish: true, Sources: []string{"a"}},
		{ID: "mail", Type: "email", Value: "office@example.org", Publish: true, Sources: []string{"a"}},
	}}
	text := &catalog.Text{Lang: "en", Title: "Office", City: "Bar", Channels: map[string]catalog.ChannelText{
		"secret": {Use: "The shelter"}, "office": {Use: "The office"}, "mail": {Use: "Letters"},
	}}
	doc := documentOf(t, record("contacts", "one", contact, text))
	check(t, doc, map[string]string{
		"facts/channels": `[{"id": "office", "type": "phone", "value": "+382 (0)20 222 222", "uri": "tel:+38220222222", "sources": ["a"]},
			{"id": "mail", "type": "email", "value": "office@example.org", "uri": "mailto:office@example.org", "sources": ["a"]}]`,
		"texts/en/channels": `{"office": {"use": "The office"}, "mail": {"use": "Letters"}}`,
		"texts/en/city":     `"Bar"`,
	})
	if data, _ := json.Marshal(doc); strings.Contains(string(data), "111") || strings.Contains(string(data), "shelter") {
		t.Errorf("the secret is out: %s", data)
	}
}

func TestSessionsKeepTheirOrder(t *testing.T) {
	event := record("events", "one", &catalog.Event{Type: "workshop", Start: dated("2016-08-31"), Organisers: []string{"nobody"}}, &catalog.Text{Lang: "en", Title: "Event"})
	agenda := &catalog.Agenda{Event: "one", Sessions: []catalog.Session{
		{ID: "b", Kind: "opening", Date: dated("2016-08-31"), Start: "09:00", End: "10:30", Sources: []string{"a"}},
		{ID: "a", Kind: "closing", Part: "evening", Sources: []string{"a"}},
	}}
	text := &catalog.Text{Lang: "en", Title: "Agenda", Sessions: map[string]catalog.SessionText{"a": {Title: "End", Note: "Note."}, "b": {Title: "Begin"}}}
	files, err := filesOf(t, event, record("agendas", "one", agenda, text))
	if err != nil {
		t.Fatal(err)
	}
	check(t, parse(t, files["api/v1/agendas/one.json"]).(map[string]any), map[string]string{
		"facts/sessions": `[{"id": "b", "kind": "opening", "date": "2016-08-31", "start": "09:00", "end": "10:30", "sources": ["a"]},
			{"id": "a", "kind": "closing", "part": "evening", "sources": ["a"]}]`,
		"texts/en/sessions": `{"a": {"title": "End", "note": "Note."}, "b": {"title": "Begin"}}`,
	})
	if text := string(files["api/v1/agendas/one.json"]); strings.Contains(text, "null") {
		t.Error(text)
	}
}

func TestARecordInThePlaceOfItsListIsAnError(t *testing.T) {
	_, err := filesOf(t, record("laws", "index", &catalog.Law{Type: "act"}, &catalog.Text{Lang: "en", Title: "Law"}))
	if err == nil || !strings.Contains(err.Error(), "api/v1/laws/index.json") {
		t.Errorf("got %v", err)
	}
}

func TestAMissingMessageIsAnError(t *testing.T) {
	_, err := filesOf(t, record("topics", "one", &catalog.Topic{Group: "offence"}, &catalog.Text{Lang: "en", Title: "Topic"}))
	if err == nil || !strings.Contains(err.Error(), "section.topics") {
		t.Errorf("got %v", err)
	}
}

// TestTheFootnoteStandsWhereThePortalNamesKosovo asks the finished documents
// again, without the code that wrote them.
func TestTheFootnoteStandsWhereThePortalNamesKosovo(t *testing.T) {
	files, editions := realFiles(t)
	found := 0
	for name, doc := range documents(t, files) {
		noted, _ := doc["footnotes"].(map[string]any)
		named := map[string]bool{}
		walk(doc, "", func(where string, v any) {
			s, _ := v.(string)
			parts := strings.Split(where, "/")
			for _, l := range languages(editions) {
				for _, form := range []string{"Kosovo*", "Kosovu*", "Kosova*", "Kosovë*", "Kosovës*", "Kosovën*", "Косово*", "Косова*", "Косову*"} {
					if !strings.HasPrefix(where, "/footnotes") && slices.Contains(parts, string(l.key)) && strings.Contains(s, form) {
						named[string(l.key)] = true
					}
				}
			}
		})
		for lang := range named {
			found++
			if noted[lang] == nil {
				t.Errorf("%s names it in %s without the footnote", name, lang)
			}
		}
	}
	if found < 50 {
		t.Errorf("the name was found %d times", found)
	}
}
