package edition

import (
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// facet is one facet of a page: each value's id, count and link.
func (v data) facet(key string) string {
	for _, f := range v.Facets {
		if f.Key == key {
			return list(f.Values, func(v view.FacetValue) string { return fmt.Sprint(v.ID, " ", v.Count, " ", v.Name.Path) })
		}
	}
	return ""
}

func facetKey(f view.Facet) string { return f.Key }

// library is a small portal with every facet; the law has no Serbian text.
func library() []*catalog.Record {
	all := func(title string) texts { return titles("en", title, "cnr", title, "sq", title, "sr", title) }
	smugglers := catalog.Common{Topics: []string{"smuggling"}}
	return []*catalog.Record{
		me(), al(), cz(), hr(), un(), smuggling(), trafficking(),
		record("audiences/judges", &catalog.Audience{Group: "authorities"}, all("Judges")),
		record("events/a", &catalog.Event{Common: smugglers, Type: "workshop", Start: day(2016, 1, 1), Country: "me", Countries: []string{"al", "cz"}, Organisers: []string{"un"}, Audiences: []string{"judges"}}, all("A")),
		record("events/b", &catalog.Event{Common: smugglers, Type: "workshop", Start: day(2009, 1, 1), Country: "hr"}, all("B")),
		record("papers/p", &catalog.Paper{Common: smugglers, Type: "concept-paper", Event: "a"}, all("P")),
		record("laws/l", &catalog.Law{Type: "act", Country: "me", Adopted: day(2016, 5, 1)}, titles("en", "L", "sq", "L")),
		record("pages/about", &catalog.Page{Menu: "footer"}, all("About")),
	}
}

func TestTheSearchPageHasAllFacetsOfAllRecords(t *testing.T) {
	all := resolve(t, library()...)
	page := all.view(t, "/cnr/search/")
	want(t, "facets", list(page.Facets, facetKey), "kind, topic, country, audience, organisation, year, language")
	for key, values := range map[string]string{
		"kind":         "events 2 /cnr/events/, papers 1 /cnr/papers/, laws 1 /cnr/laws/, topics 2 /cnr/topics/, countries 4 /cnr/countries/, audiences 1 /cnr/audiences/, organisations 1 /cnr/organisations/, pages 1 /cnr/pages/",
		"topic":        "smuggling 3 /cnr/topics/smuggling/",
		"country":      "al 1 /cnr/countries/al/, me 2 /cnr/countries/me/, cz 1 /cnr/countries/cz/, hr 1 /cnr/countries/hr/",
		"audience":     "judges 1 /cnr/audiences/judges/",
		"organisation": "un 1 /cnr/organisations/un/",
		"year":         "2016 3 /cnr/years/2016/, 2009 1 /cnr/years/2009/",
		"language":     "en 13 /en/, cnr 12 /cnr/, sq 13 /sq/, sr 12 /sr/",
	} {
		want(t, key, page.facet(key), values)
	}
	want(t, "a kind's name", page.Facets[0].Values[0].Name.Key, "section.events")
	want(t, "a language's name", page.Facets[6].Values[1].Name.Key, "language.cnr")
	want(t, "a country's name", page.Facets[2].Values[1].Name.Label, view.Label{Text: "Crna Gora"})
	// Češka stands before Hrvatska, "Mali i Zi" before "Shqipëria".
	want(t, "Albanian order", all.view(t, "/sq/search/").facet("country"), "me 2 /sq/countries/me/, al 1 /sq/countries/al/, cz 1 /sq/countries/cz/, hr 1 /sq/countries/hr/")
}

func TestAListHasTheFacetsThatNarrowIt(t *testing.T) {
	all := resolve(t, library()...)
	for path, facets := range map[string]string{
		// Both events are on one topic and in all languages; one of them has an audience.
		"/en/events/":    "country, audience, organisation, year",
		"/en/papers/":    "",
		"/en/laws/":      "", // each value is that of the one law
		"/en/countries/": "",
	} {
		page := all.view(t, path)
		want(t, path, list(page.Facets, facetKey), facets)
		want(t, path+" has a script", page.Search != nil, facets != "")
	}
	want(t, "years", all.view(t, "/sr/events/").facet("year"), "2016 1 /sr/years/2016/, 2009 1 /sr/years/2009/")
	want(t, "kind", all.view(t, "/sr/events/").Search.Kind, "events")
	want(t, "a record", all.view(t, "/sr/events/a/").Search == nil, true)
}

// A count behind a value is the number of cards that its list without script has.
func TestCountsAreThoseOfTheListsTheyLeadTo(t *testing.T) {
	all := resolve(t, library()...)
	for _, f := range all.view(t, "/sq/search/").Facets {
		if f.Key == string(catalog.FacetLanguage) {
			continue // leads to a home page
		}
		for _, value := range f.Values {
			cards := 0
			for _, g := range all.view(t, value.Name.Path).Groups {
				cards += len(g.Cards)
			}
			want(t, f.Key+" "+value.ID, cards, value.Count)
		}
	}
}

func TestCardsBearTheNumbersOfTheirRecords(t *testing.T) {
	records := library()
	all := resolve(t, records...)
	numbered := catalog.New(records).Numbered()
	seen := 0
	for _, edition := range editions {
		for _, s := range catalog.Sections {
			page, ok := all["/"+edition+"/"+s.Name+"/"]
			if !ok {
				continue
			}
			for _, g := range page.View.Groups {
				for _, c := range g.Cards {
					want(t, c.Path, "/"+edition+"/"+numbered[c.Number].Ref.String()+"/", c.Path)
					seen++
				}
			}
		}
	}
	want(t, "cards", seen, 5*len(records))
}

func TestRecordsAreListedByYear(t *testing.T) {
	all := resolve(t, library()...)
	index := all.view(t, "/sr/years/")
	want(t, "years", list(index.Groups[0].Cards, func(c view.Card) string {
		return fmt.Sprint(c.Title.Text, " ", c.Path, " ", c.Meta[0].Key, " ", c.Meta[0].Args["Count"])
	}), "2016 /sr/years/2016/ search.records 3, 2009 /sr/years/2009/ search.records 1")
	want(t, "count", index.Counts[0], view.Count{Section: "years", Path: "/sr/years/", Count: 2})
	year := all.view(t, "/sr/years/2016/")
	want(t, "records", outline(year), "section.events: A, section.papers: P, section.laws: L")
	want(t, "year", year.Year, "2016")
	want(t, "title", all["/sr/years/2016/"].Title, "2016")
	want(t, "way back", list(year.Crumbs, func(c view.Crumb) string { return c.Path + " " + c.Key }), "/sr/ nav.home, /sr/years/ section.years")
	want(t, "language menu", list(year.Head.Switch, func(v view.Version) string { return v.Path }), "/en/years/2016/, /cnr/years/2016/, /sq/years/2016/, /sr/years/2016/, /sr-latn/years/2016/")
	if _, ok := resolve(t, me(), smuggling())["/en/years/"]; ok {
		t.Error("there is a list of years without a year")
	}
}

func TestTheSearchPageIsForReadersAlone(t *testing.T) {
	all := resolve(t, library()...)
	for _, edition := range editions {
		head := all.view(t, "/"+edition+"/search/").Head
		want(t, "noindex", head.NoIndex, true)
		want(t, "alternates", len(head.Alternates), 0)
		want(t, "language menu", list(head.Switch, func(v view.Version) string { return fmt.Sprint(v.Path, v.Real) }),
			"/en/search/true, /cnr/search/true, /sq/search/true, /sr/search/true, /sr-latn/search/true")
	}
}

func TestTheScriptIsToldOfItsEdition(t *testing.T) {
	all := resolve(t, library()...)
	for edition, others := range map[string]string{
		"en":      "cnr cnr cnr-Latn, sq sq sq, sr sr sr-Cyrl",
		"cnr":     "sr sr-latn sr-Latn, en en en, sq sq sq",
		"sq":      "en en en, cnr cnr cnr-Latn, sr sr sr-Cyrl",
		"sr":      "cnr cnr cnr-Latn, en en en, sq sq sq",
		"sr-latn": "cnr cnr cnr-Latn, en en en, sq sq sq",
	} {
		s := all.view(t, "/"+edition+"/search/").Search
		want(t, edition+": other languages", list(s.Others, func(o view.SearchEdition) string { return o.Lang + " " + o.Edition + " " + o.Tag }), others)
		want(t, "edition", s.Edition, edition)
		want(t, "kind", s.Kind, "")
		want(t, "sections with feeds", strings.Join(s.News, " "), "events papers laws")
		e, _ := config.Edition(edition)
		want(t, "language and locale", s.Lang+" "+s.Locale, e.Texts+" "+e.Format)
	}
	s := all.view(t, "/sr-latn/search/").Search
	want(t, "words in the edition's script", s.Text["found"]["other"], "Reč search found {Count}")
	want(t, "words for another language", s.Others[0].Also, "Reč search also cnr {Count}")
	want(t, "words of a list", len(all.view(t, "/sr/events/").Search.Text), len(listWords))
	want(t, "words of the search page", len(s.Text), len(listWords)+len(searchWords))
}

func TestTheScriptSpeaksEveryMessageThatItIsGiven(t *testing.T) {
	files, err := filepath.Glob("../../static/js/search/*.js")
	if err != nil || len(files) == 0 {
		t.Fatal(len(files), err)
	}
	script := ""
	for _, name := range files {
		data, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		script += string(data)
	}
	for _, key := range slices.Concat(listWords, searchWords) {
		if word := strings.Replace(key, "search.", "text.", 1); !regexp.MustCompile(regexp.QuoteMeta(word) + `\b`).MatchString(script) {
			t.Errorf("nothing in static/js speaks %s", word)
		}
	}
}

func TestAMessageThatTheScriptLacksIsAnError(t *testing.T) {
	some := locales(t)
	some["sq"] = locales(t, "search.found")["sq"]
	if _, err := Resolve(Portal{Config: config, Catalog: catalog.New(nil), Locales: some}); err == nil || !strings.Contains(err.Error(), "search.found") {
		t.Errorf("Resolve: %v, want an error that names search.found", err)
	}
}
