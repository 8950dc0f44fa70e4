package api

import (
	"encoding/json"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
)

// notPublished are keys of record.toml that the API leaves out, and why.
var notPublished = map[string]string{
	"page.menu": "about the website", "page.weight": "about the website", "channel.publish": "what is not to be published is not there",
}

// elsewhere are keys of record.toml that have another name or place in a document.
var elsewhere = map[string]string{
	"name": "names", "identifier": "identifiers", "party": "parties", "article": "articles", "channel": "channels", "session": "sessions",
	"source": "", "attachment": "", // of the document, not of its facts
}

// TestEveryFactOfTheCatalogIsThere keeps the API from forgetting what a later
// version of the catalog knows.
func TestEveryFactOfTheCatalogIsThere(t *testing.T) {
	type pair struct{ from, to reflect.Type }
	pairs := map[string]pair{
		"event": {reflect.TypeFor[catalog.Event](), reflect.TypeFor[eventFacts]()}, "paper": {reflect.TypeFor[catalog.Paper](), reflect.TypeFor[paperFacts]()},
		"agenda": {reflect.TypeFor[catalog.Agenda](), reflect.TypeFor[agendaFacts]()}, "session": {reflect.TypeFor[catalog.Session](), reflect.TypeFor[session]()},
		"law": {reflect.TypeFor[catalog.Law](), reflect.TypeFor[lawFacts]()}, "identifier": {reflect.TypeFor[catalog.Identifier](), reflect.TypeFor[identifier]()},
		"party": {reflect.TypeFor[catalog.Party](), reflect.TypeFor[party]()}, "article": {reflect.TypeFor[catalog.Article](), reflect.TypeFor[article]()},
		"contact": {reflect.TypeFor[catalog.Contact](), reflect.TypeFor[contactFacts]()}, "channel": {reflect.TypeFor[catalog.Channel](), reflect.TypeFor[channel]()},
		"name": {reflect.TypeFor[catalog.Name](), reflect.TypeFor[name]()}, "source": {reflect.TypeFor[catalog.Source](), reflect.TypeFor[source]()},
		"attachment": {reflect.TypeFor[catalog.Attachment](), reflect.TypeFor[attachment]()}, "gloss": {reflect.TypeFor[catalog.Gloss](), reflect.TypeFor[glossFacts]()},
		"topic": {reflect.TypeFor[catalog.Topic](), reflect.TypeFor[termFacts]()}, "country": {reflect.TypeFor[catalog.Country](), reflect.TypeFor[termFacts]()},
		"audience": {reflect.TypeFor[catalog.Audience](), reflect.TypeFor[termFacts]()}, "organisation": {reflect.TypeFor[catalog.Organisation](), reflect.TypeFor[termFacts]()},
		"series": {reflect.TypeFor[catalog.Series](), reflect.TypeFor[termFacts]()}, "page": {reflect.TypeFor[catalog.Page](), reflect.TypeFor[pageFacts]()},
	}
	for name, p := range pairs {
		there := keys(p.to, "json")
		for _, key := range keys(p.from, "toml") {
			if _, left := notPublished[name+"."+key]; left {
				continue
			}
			if other, ok := elsewhere[key]; ok {
				key = other
			}
			if name == "attachment" && key == "languages" {
				key = "files" // each has its language
			}
			if key != "" && !slices.Contains(there, key) {
				t.Errorf("%s has no %s, only %q", name, key, there)
			}
		}
	}
}

// keys are the names that a struct's fields have in a format, embedded ones too.
func keys(t reflect.Type, format string) []string {
	var all []string
	for f := range t.Fields() {
		name, _, _ := strings.Cut(f.Tag.Get(format), ",")
		switch {
		case f.Anonymous:
			all = append(all, keys(f.Type, format)...)
		case name != "" && name != "-":
			all = append(all, name)
		}
	}
	return all
}

func TestWordsAreThoseOfTheCatalog(t *testing.T) {
	got, err := words("Channel.Type Session.Part Channel.Type")
	if want := []string{"phone", "email", "address", "morning", "afternoon", "evening"}; err != nil || !slices.Equal(got, want) {
		t.Errorf("got %q, %v", got, err)
	}
	for _, field := range []string{"Channel.Value", "Channel.Nothing", "Nothing.Type"} {
		if got, err := words(field); err == nil {
			t.Errorf("%s has the words %q", field, got)
		}
	}
}

func TestTypesThatCannotBeDescribedAreFound(t *testing.T) {
	for _, sample := range []any{
		struct {
			Name string `json:"name"`
		}{},
		struct {
			Name any `json:"name" doc:"A name."`
		}{},
		struct {
			Name string `json:"name" doc:"A name." enum:"Event.Start"`
		}{},
	} {
		if s, err := schemaOf(reflect.TypeOf(sample)); err == nil {
			t.Errorf("got %+v", s)
		}
	}
}

func TestEveryPropertyIsDescribedInASentence(t *testing.T) {
	files, _ := realFiles(t)
	for path, data := range files {
		if !strings.HasPrefix(path, root+"schema/") {
			continue
		}
		var s map[string]any
		if err := json.Unmarshal(data, &s); err != nil {
			t.Fatal(err)
		}
		if s["title"] == "" || s["$id"] != "https://example.org/"+path {
			t.Errorf("%s: title %q, id %q", path, s["title"], s["$id"])
		}
		described := 0
		walk(s, path, func(where string, v any) {
			object, _ := v.(map[string]any)
			if properties, ok := object["properties"].(map[string]any); ok {
				if object["additionalProperties"] != false || !strings.HasSuffix(object["description"].(string), ".") {
					t.Errorf("%s is open, or has no description", where)
				}
				for _, name := range slices.Sorted(maps.Keys(properties)) {
					doc, _ := properties[name].(map[string]any)["description"].(string)
					if !strings.HasSuffix(doc, ".") && !strings.HasSuffix(doc, "mailto:.") || strings.ToUpper(doc[:1]) != doc[:1] {
						t.Errorf("%s: %s is %q", where, name, doc)
					}
					if name != strings.ToLower(name) || strings.Contains(name, "-") {
						t.Errorf("%s: %s is not written as names are", where, name)
					}
					described++
				}
			}
		})
		if described == 0 {
			t.Errorf("%s describes nothing", path)
		}
	}
}

// mutant is a document with one fault.
type mutant struct {
	what string
	doc  any
}

// TestFaultyDocumentsFail spoils each place of a document of every schema.
func TestFaultyDocumentsFail(t *testing.T) {
	files, _ := realFiles(t)
	compiled := schemas(t, files)
	for _, path := range []string{
		"events/podgorica-2016", "papers/podgorica-2016-concept-paper", "agendas/belgrade-2015-agenda", "laws/cets-197", "contacts/me-sos-116666",
		"glossary/shelter", "countries/xk", "organisations/iom", "pages/about", "countries/index", "index",
	} {
		data := files[root+path+".json"]
		doc := parse(t, data).(map[string]any)
		s := compiled[doc["schema"].(string)]
		if err := s.Validate(doc); err != nil {
			t.Fatal(err)
		}
		n := 0
		for m := range mutants(doc) {
			n++
			if s.Validate(m.doc) == nil {
				t.Errorf("%s: %s passes", path, m.what)
			}
		}
		if n < 30 {
			t.Errorf("%s has %d mutants", path, n)
		}
		for _, name := range []string{"schema", "url", "license", "section", "id", "kind", "original", "pages", "facts", "texts", "names", "records", "count", "version", "editions", "sections", "schemas"} {
			if _, there := doc[name]; !there {
				continue
			}
			less := maps.Clone(doc)
			delete(less, name)
			if s.Validate(less) == nil {
				t.Errorf("%s passes without %s", path, name)
			}
		}
	}
}

func TestAMissingPropertyWithinFailsToo(t *testing.T) {
	files, _ := realFiles(t)
	compiled := schemas(t, files)
	tests := map[string][]string{ // the last part is what is missing
		"laws/cets-197":          {"facts/type", "facts/parties/0/country", "facts/parties/0/country/code", "facts/parties/0/status", "facts/articles/0/number", "facts/names/0/lang", "texts/en/title", "texts/sq/translation/of", "texts/en/articles/art-4/subject", "sources/0/read", "pages/0/fallback"},
		"contacts/me-sos-116666": {"facts/checked", "facts/channels/0/value", "texts/cnr/channels/sos/use"},
		"events/podgorica-2016":  {"facts/start", "facts/organisers", "facts/organisers/0/names"},
		"countries/index":        {"records/0/id", "records/0/titles", "records/0/pages"},
	}
	for path, places := range tests {
		for _, place := range places {
			doc := parse(t, files[root+path+".json"]).(map[string]any)
			s := compiled[doc["schema"].(string)]
			if !remove(doc, strings.Split(place, "/")) {
				t.Errorf("%s has no %s", path, place)
			} else if s.Validate(doc) == nil {
				t.Errorf("%s passes without %s", path, place)
			}
		}
	}
}
