package edition

import (
	"encoding/json"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

func alternateText(a view.Alternate) string { return a.Hreflang + " " + a.Path }

func TestRealVersionsNameOneAnother(t *testing.T) {
	for langs, alternates := range map[string]string{
		"en cnr sq sr": "en /en/topics/a/, cnr /cnr/topics/a/, sr-Latn-ME /cnr/topics/a/, sq /sq/topics/a/, sr-Cyrl /sr/topics/a/, sr-Latn /sr-latn/topics/a/, x-default /en/topics/a/",
		"en":           "en /en/topics/a/, x-default /en/topics/a/",
		"en cnr":       "en /en/topics/a/, cnr /cnr/topics/a/, sr-Latn-ME /cnr/topics/a/, x-default /en/topics/a/",
		"sr":           "sr-Cyrl /sr/topics/a/, sr-Latn /sr-latn/topics/a/, x-default /sr/topics/a/",
		// The original is Albanian; Montenegrin stands before it in config.toml.
		"sq cnr": "cnr /cnr/topics/a/, sr-Latn-ME /cnr/topics/a/, sq /sq/topics/a/, x-default /sq/topics/a/",
	} {
		all := resolve(t, record("topics/a", &catalog.Topic{Group: "offence"}, some(langs)))
		for i, from := range strings.Fields(fallbacks[langs]) {
			if from == editions[i] {
				want(t, langs+" in "+from, list(all.view(t, "/"+from+"/topics/a/").Head.Alternates, alternateText), alternates)
			}
		}
	}
}

func TestListsAndHomeExistInEveryEdition(t *testing.T) {
	all := resolve(t, record("topics/a", &catalog.Topic{Group: "offence"}, some("en")))
	for _, edition := range editions {
		for rest, standard := range map[string]string{"": "/", "topics/": "/en/topics/"} {
			head := all.view(t, "/"+edition+"/"+rest).Head
			want(t, "canonical", head.Canonical, "/"+edition+"/"+rest)
			want(t, "noindex", head.NoIndex, false)
			want(t, "alternates", list(head.Alternates, alternateText), "en /en/"+rest+", cnr /cnr/"+rest+", sr-Latn-ME /cnr/"+rest+", sq /sq/"+rest+", sr-Cyrl /sr/"+rest+", sr-Latn /sr-latn/"+rest+", x-default "+standard)
			for _, v := range head.Switch {
				want(t, "real version", v.Real, true)
			}
		}
	}
	want(t, "choice", list(all.view(t, "/").Head.Alternates, alternateText), list(all.view(t, "/en/").Head.Alternates, alternateText))
}

func TestTheFootnoteIsDueWhereKosovoIsNamed(t *testing.T) {
	type kosovo struct {
		title, body string
		want        bool
	}
	for name, tt := range map[string]kosovo{
		"not at all":               {"Act", "Text.", false},
		"in the body":              {"Act", "Police of Kosovo*.", true},
		"with a backslash":         {"Act", `Police of Kosovo\*.`, true},
		"in the title":             {"Kosovo* and others", "Text.", true},
		"declined in Albanian":     {"Act", "Policia e Kosovës* dhe", true},
		"in Cyrillic":              {"Act", "на Косову*", true},
		"in a list":                {"Act", "- Kosovo*\n- Albania\n", true},
		"in strong letters":        {"Act", "in **Kosovo** only", false},
		"without asterisk":         {"Kosovo Police", "Kosovo Police.", false},
		"strong, with an asterisk": {"Act", `in **Kosovo\*** only`, true},
	} {
		all := resolve(t, record("laws/a", &catalog.Law{Type: "act"}, texts{"en": {Title: tt.title, Body: tt.body + "\n"}}))
		want(t, name, all.view(t, "/en/laws/a/").Kosovo, tt.want)
	}
	all := resolve(t, me(), record("countries/xk", &catalog.Country{Group: "western-balkans", Code: "XK"}, titles("en", "Kosovo*", "sr", "Косово*")),
		record("laws/a", &catalog.Law{Type: "act", Country: "xk"}, titles("en", "A")),
		record("laws/b", &catalog.Law{Type: "act", Country: "me"}, titles("en", "B")))
	for path, due := range map[string]bool{
		"/sr-latn/": true, "/sr/countries/": true, "/en/laws/": true, "/sq/laws/a/": true, "/sr/countries/me/": false, "/en/laws/b/": false,
	} {
		want(t, path, all.view(t, path).Kosovo, due)
	}
}

func metaText(m view.Meta) string {
	return strings.TrimPrefix(m.Name, "dcterms.") + "=" + m.Content + "@" + m.Lang
}

func TestDublinCoreDescribesTheTextAndTheThing(t *testing.T) {
	f := &catalog.Event{
		Common: catalog.Common{Topics: []string{"smuggling"}}, Type: "workshop",
		Start: catalog.Date{Year: 2016, Month: 8, Day: 31}, End: catalog.Date{Year: 2016, Month: 9, Day: 1},
		Country: "me", Countries: []string{"al", "me"}, Audiences: []string{"judges"},
	}
	all := resolve(t, me(), al(), smuggling(), record("audiences/judges", &catalog.Audience{Group: "authorities"}, titles("en", "Judges")),
		record("events/a", f, texts{"en": {Title: "Workshop", Summary: "About it."}, "sr": {Title: "Радионица", Summary: "О њој."}}))
	const licence = "license=https://creativecommons.org/licenses/by/4.0/@"
	for path, meta := range map[string][]string{
		"/en/events/a/": {
			"title=Workshop@", "language=en@", "identifier=https://example.org/en/events/a/@", licence, "description=About it.@",
			"subject=Smuggling of migrants@", "type=Event@", "date=2016-08-31/2016-09-01@", "spatial=Montenegro@", "spatial=Albania@", "audience=Judges@",
			"hasVersion=https://example.org/sr/events/a/@", "hasVersion=https://example.org/sr-latn/events/a/@",
		},
		"/cnr/events/a/": {
			"title=Radionica@sr-Latn", "language=sr-Latn@", "identifier=https://example.org/sr-latn/events/a/@", licence, "description=O njoj.@sr-Latn",
			"subject=Krijumčarenje migranata@", "type=Event@", "date=2016-08-31/2016-09-01@", "spatial=Crna Gora@", "spatial=Albanija@", "audience=Judges@en",
			"hasVersion=https://example.org/en/events/a/@", "hasVersion=https://example.org/sr/events/a/@",
		},
	} {
		want(t, path, list(all.view(t, path).Head.Meta, metaText), strings.Join(meta, ", "))
	}
}

func TestDublinCoreLeavesOutWhatIsNotKnown(t *testing.T) {
	day := catalog.Date{Year: 2000, Month: 11}
	all := resolve(t, me(), un(),
		record("events/e", &catalog.Event{Type: "workshop"}, titles("en", "E")),
		record("papers/p", &catalog.Paper{Type: "concept-paper", Event: "e", Date: day, Organisations: []string{"un"}, URL: "https://un.example/p"}, titles("en", "P")),
		record("laws/l", &catalog.Law{Type: "act", Country: "me", Adopted: day}, titles("en", "L")),
		record("laws/m", &catalog.Law{Type: "act"}, titles("en", "M")),
		record("contacts/c", &catalog.Contact{Type: "ngo", Country: "me", Checked: catalog.Date{Year: 2026, Month: 11, Day: 21}}, titles("en", "C")))
	for path, meta := range map[string]string{
		"/en/papers/p/":   "type=Text@, issued=2000-11@, creator=United Nations@, source=https://un.example/p@",
		"/en/laws/l/":     "type=Text@, issued=2000-11@, spatial=Montenegro@",
		"/en/laws/m/":     "type=Text@",
		"/en/contacts/c/": "type=Text@, spatial=Montenegro@, modified=2026-11-21@",
	} {
		want(t, path, list(all.view(t, path).Head.Meta[4:], metaText), meta)
	}
}

// ld is the JSON-LD of a page; it fails when that is not JSON or could end a
// script element.
func ld(t *testing.T, all pages, path string) map[string]any {
	t.Helper()
	s := all.view(t, path).Head.JSONLD
	if strings.ContainsAny(s, "<>&") {
		t.Errorf("%s: JSON-LD can end its element: %s", path, s)
	}
	var o map[string]any
	if err := json.Unmarshal([]byte(s), &o); err != nil {
		t.Fatalf("%s: %v in %s", path, err, s)
	}
	want(t, path+" @context", o["@context"], any("https://schema.org"))
	return o
}

// everyKind is a record of each kind, with texts that try to end a script.
func everyKind() []*catalog.Record {
	bad := func(title string) texts {
		return texts{
			"en": {Title: title + ` </script><!-- "&`, Summary: "<script> & ]]>", City: "</SCRIPT>",
				Channels: map[string]catalog.ChannelText{"a": {Use: "</script>"}}, Sessions: map[string]catalog.SessionText{"s": {Title: "</script>"}}},
			"sr": {Title: "Ј"},
		}
	}
	day := catalog.Date{Year: 2016, Month: 8, Day: 31}
	names := []catalog.Name{{Lang: "en", Value: "</script>"}}
	return []*catalog.Record{
		me(), un(), smuggling(),
		record("events/a", &catalog.Event{Type: "workshop", Start: day, End: day, Organisers: []string{"un"}, Country: "me", Series: "s", Audiences: []string{"j"}, Languages: []string{"en", "sq"}}, bad("E")),
		record("papers/a", &catalog.Paper{Type: "concept-paper", Event: "a", Date: day, Organisations: []string{"un"}, URL: "https://un.example/?a=1&b=</script>"}, bad("P")),
		record("agendas/a", &catalog.Agenda{Event: "a", Sessions: []catalog.Session{{ID: "s", Kind: "opening"}}}, bad("A")),
		record("laws/a", &catalog.Law{Type: "act", Country: "me", Adopted: day, InForce: day, Names: names, Identifiers: []catalog.Identifier{{Scheme: "gazette", Value: "</script>"}}}, bad("L")),
		record("laws/b", &catalog.Law{Type: "convention", Issuer: "un"}, bad("L")),
		record("contacts/a", &catalog.Contact{Type: "ngo", Country: "me", Names: names, Languages: []string{"sq"}, Channels: []catalog.Channel{
			{ID: "a", Type: "phone", Value: "116 666", Publish: true}, {ID: "b", Type: "email", Value: "a@b.example", Publish: true}, {ID: "c", Type: "address", Value: "</script>", Publish: true},
		}}, bad("C")),
		record("glossary/a", &catalog.Gloss{}, bad("G")),
		record("audiences/j", &catalog.Audience{Group: "partners"}, bad("J")),
		record("series/s", &catalog.Series{Group: "workshops"}, bad("S")),
		record("pages/a", &catalog.Page{Menu: "none"}, bad("W")),
	}
}

func TestJSONLDIsValidAndCannotEndItsElement(t *testing.T) {
	all := resolve(t, everyKind()...)
	for section, kind := range map[string]string{
		"events/a": "Event", "papers/a": "Report", "agendas/a": "DigitalDocument", "laws/a": "Legislation", "contacts/a": "Organization",
		"glossary/a": "DefinedTerm", "audiences/j": "DefinedTerm", "series/s": "DefinedTerm", "countries/me": "DefinedTerm",
		"topics/smuggling": "DefinedTerm", "organisations/un": "DefinedTerm", "pages/a": "WebPage",
	} {
		for _, edition := range editions {
			path := "/" + edition + "/" + section + "/"
			o := ld(t, all, path)
			want(t, path+" @type", o["@type"], any(kind))
			want(t, path+" name", o["name"], any(all.view(t, path).Title.Text))
			want(t, path+" url", o["url"], any("https://example.org"+all.view(t, path).Head.Canonical))
		}
	}
}

func TestJSONLDTellsTheFactsOfEachKind(t *testing.T) {
	all := resolve(t, everyKind()...)
	for _, tt := range []struct{ path, key, want string }{
		{"/en/events/a/", "startDate", `"2016-08-31"`},
		{"/en/events/a/", "inLanguage", `["en","sq"]`},
		{"/sr-latn/events/a/", "organizer", `[{"@id":"https://example.org/sr-latn/organisations/un/","@type":"Organization","name":"Ujedinjene nacije"}]`},
		{"/sr/events/a/", "location", `{"@type":"Place","address":{"@type":"PostalAddress","addressCountry":"ME"}}`},
		{"/sr/papers/a/", "translationOfWork", `{"@id":"https://example.org/en/papers/a/","@type":"Report"}`},
		{"/sr/papers/a/", "inLanguage", `"sr-Cyrl"`},
		{"/cnr/papers/a/", "inLanguage", `"sr-Latn"`},
		{"/en/papers/a/", "translationOfWork", `null`},
		{"/sq/agendas/a/", "about", `{"@id":"https://example.org/sq/events/a/","@type":"Event","name":"E \u003c/script\u003e\u003c!-- \"\u0026"}`},
		{"/en/laws/a/", "temporalCoverage", `"2016-08-31/.."`},
		{"/en/laws/a/", "legislationJurisdiction", `"ME"`},
		{"/en/laws/b/", "temporalCoverage", `null`},
		{"/en/laws/b/", "legislationPassedBy", `{"@id":"https://example.org/en/organisations/un/","@type":"Organization","name":"United Nations"}`},
		{"/en/contacts/a/", "contactPoint", `[{"@type":"ContactPoint","availableLanguage":["sq"],"contactType":"\u003c/script\u003e","telephone":"116 666"},{"@type":"ContactPoint","availableLanguage":["sq"],"contactType":"","email":"a@b.example"}]`},
		{"/en/contacts/a/", "inLanguage", `null`},
		{"/en/countries/me/", "termCode", `"ME"`},
		{"/sr/glossary/a/", "inDefinedTermSet", `"https://example.org/sr/glossary/"`},
	} {
		got, err := json.Marshal(ld(t, all, tt.path)[tt.key])
		if err != nil {
			t.Fatal(err)
		}
		want(t, tt.path+" "+tt.key, string(got), tt.want)
	}
}

func TestAnEventWithoutKnownLanguageHasNotThatOfThePage(t *testing.T) {
	all := resolve(t, record("events/a", &catalog.Event{Type: "workshop"}, titles("en", "A")))
	if lang, ok := ld(t, all, "/en/events/a/")["inLanguage"]; ok {
		t.Errorf("the event is said to be in %v", lang)
	}
}
