package edition

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/view"
)

// config is the table of config.toml.
var config = catalog.Config{
	BaseURL: "https://example.org/",
	Editions: []catalog.Edition{
		{Key: "en", Label: "English", Lang: "en", Format: "en-GB", Texts: "en", Hreflang: []string{"en"}},
		{Key: "cnr", Label: "crnogorski", Lang: "cnr-Latn", Format: "sr-Latn-ME", Texts: "cnr", Fallback: []string{"sr-latn", "en"}, Hreflang: []string{"cnr", "sr-Latn-ME"}},
		{Key: "sq", Label: "shqip", Lang: "sq", Format: "sq", Texts: "sq", Fallback: []string{"en"}, Hreflang: []string{"sq"}},
		{Key: "sr", Label: "српски", Lang: "sr-Cyrl", Format: "sr-Cyrl", Texts: "sr", Fallback: []string{"cnr", "en"}, Hreflang: []string{"sr-Cyrl"}},
		{Key: "sr-latn", Label: "srpski", Lang: "sr-Latn", Format: "sr-Latn", Texts: "sr", Convert: "cyrl-latn", Fallback: []string{"cnr", "en"}, Hreflang: []string{"sr-Latn"}},
	},
	Languages: []string{"en", "cnr", "sq", "sr", "sr-Latn", "sr-Cyrl", "mk"},
}

// editions are the keys of config.
var editions = []string{"en", "cnr", "sq", "sr", "sr-latn"}

const messages = `
[choose]
title = "Изаберите"
text = "Language and script"
[missing]
title = "Not here"
text = "No page has this address"
`

// locales are those of config, with all messages but those left out.
func locales(t *testing.T, without ...string) map[string]*locale.Locale {
	t.Helper()
	text := messages
	for _, key := range ScriptWords(config) {
		if slices.Contains(without, key) {
			continue
		}
		text += "[" + key + "]\nother = \"Реч " + strings.ReplaceAll(key, ".", " ") + " {{ .Count }}\"\n"
	}
	m, problems := locale.ParseMessages("i18n/en.toml", []byte(text))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	all := map[string]*locale.Locale{}
	for _, e := range config.Editions {
		loc, err := locale.New(locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}, m)
		if err != nil {
			t.Fatal(err)
		}
		all[e.Key] = loc
	}
	return all
}

// texts are those of a record, by language.
type texts map[string]*catalog.Text

// titles are texts that have a title only: language, title, language, title.
func titles(pairs ...string) texts {
	all := texts{}
	for i := 0; i < len(pairs); i += 2 {
		all[pairs[i]] = &catalog.Text{Title: pairs[i+1]}
	}
	return all
}

// record is a record whose original is the first of en, sr, sq and cnr that it
// has; the other texts are drafts made from it.
func record(ref string, facts catalog.Facts, all texts) *catalog.Record {
	r, _ := catalog.ParseRef(ref)
	section, ok := catalog.SectionNamed(r.Section)
	if !ok {
		panic("no section of " + ref)
	}
	rec := &catalog.Record{Ref: r, Kind: section.Kind, Facts: facts, Texts: all}
	for _, lang := range []string{"en", "sr", "sq", "cnr"} {
		if all[lang] != nil {
			rec.Original = lang
			break
		}
	}
	for lang, text := range all {
		text.Lang = lang
		if lang != rec.Original && text.Translation == nil {
			text.Translation = &catalog.Translation{Of: rec.Original, State: "draft"}
		}
	}
	return rec
}

// pages are those of all editions, by path.
type pages map[string]view.Page

func resolve(t *testing.T, records ...*catalog.Record) pages {
	t.Helper()
	all := pages{}
	for _, s := range resolveSites(t, records...) {
		for _, p := range s.Pages {
			if _, twice := all[p.Path]; twice {
				t.Errorf("two pages at %s", p.Path)
			}
			all[p.Path] = p
		}
	}
	return all
}

func resolveSites(t *testing.T, records ...*catalog.Record) []view.Site {
	t.Helper()
	sites, err := Resolve(Portal{Config: config, Catalog: catalog.New(records), Locales: locales(t)})
	if err != nil {
		t.Fatal(err)
	}
	return sites
}

// data is what a page shows, with a way to find things in it.
type data struct{ *view.Data }

// view is what the page at a path shows.
func (p pages) view(t *testing.T, path string) data {
	t.Helper()
	page, ok := p[path]
	if !ok {
		t.Fatalf("there is no page at %s", path)
	}
	return data{&page.View}
}

// group are the cards under a heading.
func (v data) group(id string) []view.Card {
	for _, g := range v.Groups {
		if g.ID == id {
			return g.Cards
		}
	}
	return nil
}

// list is a row of texts, in the order given.
func list[T any](all []T, text func(T) string) string {
	var s []string
	for _, x := range all {
		s = append(s, text(x))
	}
	return strings.Join(s, ", ")
}

func valueText(v view.Value) string { return v.Text }
func labelText(l view.Label) string { return l.Text }
func cardText(c view.Card) string   { return c.Title.Text }
func cardPath(c view.Card) string   { return c.Path }

func want[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func wantAll[T comparable](t *testing.T, what string, got []T, want ...T) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

// encoded is everything that a page shows, as text.
func encoded(t *testing.T, p view.Page) string {
	t.Helper()
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(p); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// The vocabulary that most tests need.

var me = func() *catalog.Record {
	return record("countries/me", &catalog.Country{Group: "western-balkans", Code: "ME"},
		titles("en", "Montenegro", "cnr", "Crna Gora", "sq", "Mali i Zi", "sr", "Црна Гора"))
}

var al = func() *catalog.Record {
	return record("countries/al", &catalog.Country{Group: "western-balkans", Code: "AL"},
		titles("en", "Albania", "cnr", "Albanija", "sq", "Shqipëria", "sr", "Албанија"))
}

var cz = func() *catalog.Record {
	return record("countries/cz", &catalog.Country{Group: "elsewhere", Code: "CZ"},
		titles("en", "Czechia", "cnr", "Češka", "sq", "Çekia", "sr", "Чешка"))
}

var hr = func() *catalog.Record {
	return record("countries/hr", &catalog.Country{Group: "elsewhere", Code: "HR"},
		titles("en", "Croatia", "cnr", "Hrvatska", "sq", "Kroacia", "sr", "Хрватска"))
}

var smuggling = func() *catalog.Record {
	return record("topics/smuggling", &catalog.Topic{Group: "offence"},
		titles("en", "Smuggling of migrants", "cnr", "Krijumčarenje migranata", "sq", "Kontrabanda e migrantëve", "sr", "Кријумчарење миграната"))
}

var trafficking = func() *catalog.Record {
	return record("topics/trafficking", &catalog.Topic{Group: "offence"},
		titles("en", "Trafficking", "cnr", "Trgovina ljudima", "sq", "Trafikimi", "sr", "Трговина људима"))
}

var un = func() *catalog.Record {
	return record("organisations/un", &catalog.Organisation{Group: "international"},
		titles("en", "United Nations", "cnr", "Ujedinjene nacije", "sq", "Kombet e Bashkuara", "sr", "Уједињене нације"))
}
