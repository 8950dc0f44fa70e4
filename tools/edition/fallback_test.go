package edition

import (
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

var full = map[string]*catalog.Text{
	"en":  {Title: "Title", Summary: "Summary.", Body: "Text.\n"},
	"cnr": {Title: "Naslov crnogorski", Summary: "Sažetak crnogorski.", Body: "Tekst crnogorski.\n"},
	"sq":  {Title: "Titulli", Summary: "Përmbledhja.", Body: "Teksti.\n"},
	"sr":  {Title: "Наслов", Summary: "Сажетак.", Body: "Текст.\n"},
}

// shownAs is what an edition makes of full.
var shownAs = map[string]struct{ lang, title, summary, body string }{
	"en":      {"en", "Title", "Summary.", "Text.\n"},
	"cnr":     {"cnr-Latn", "Naslov crnogorski", "Sažetak crnogorski.", "Tekst crnogorski.\n"},
	"sq":      {"sq", "Titulli", "Përmbledhja.", "Teksti.\n"},
	"sr":      {"sr-Cyrl", "Наслов", "Сажетак.", "Текст.\n"},
	"sr-latn": {"sr-Latn", "Naslov", "Sažetak.", "Tekst.\n"},
}

// some are the texts of full in the languages named.
func some(langs string) texts {
	all := texts{}
	for lang := range strings.FieldsSeq(langs) {
		t := *full[lang]
		all[lang] = &t
	}
	return all
}

// fallbacks tell which edition's text each edition shows, in the order of
// editions, by the languages that there are.
var fallbacks = map[string]string{
	"en cnr sq sr": "en cnr sq sr sr-latn",
	"en":           "en en en en en",
	"en cnr":       "en cnr en cnr cnr",
	"en sr":        "en sr-latn en sr sr-latn",
	"en sq":        "en en sq en en",
	"en cnr sr":    "en cnr en sr sr-latn",
	"sr":           "sr sr-latn sr sr sr-latn",
	"sq":           "sq sq sq sq sq",
	"cnr":          "cnr cnr cnr cnr cnr",
	"sq cnr":       "sq cnr sq cnr cnr",
	"sr sq":        "sr sr-latn sq sr sr-latn",
}

// eachFallback calls f for every record of fallbacks in every edition, where it
// shows the text of the edition from.
func eachFallback(t *testing.T, f func(t *testing.T, all pages, edition, from string)) {
	for langs, shown := range fallbacks {
		all := resolve(t,
			record("topics/a", &catalog.Topic{Group: "offence"}, some(langs)),
			record("laws/b", &catalog.Law{Type: "act", Common: catalog.Common{Topics: []string{"a"}}}, some("en cnr sq sr")),
			record("pages/c", &catalog.Page{Common: catalog.Common{Related: []string{"topics/a"}}}, some("en cnr sq sr")))
		for i, from := range strings.Fields(shown) {
			t.Run(langs+" in "+editions[i], func(t *testing.T) { f(t, all, editions[i], from) })
		}
	}
}

func TestATextThatIsMissingIsTakenAlongTheChain(t *testing.T) {
	eachFallback(t, func(t *testing.T, all pages, edition, from string) {
		page, shown := all["/"+edition+"/topics/a/"], shownAs[from]
		want(t, "page title", page.Title, shown.title)
		want(t, "title", page.View.Title.Text, shown.title)
		want(t, "summary", page.View.Summary.Text, shown.summary)
		want(t, "body", page.Body, shown.body)
		want(t, "language of the prose", page.View.Lang, shown.lang)
		if from == edition {
			want(t, "fallback", page.View.Fallback, "")
			return
		}
		want(t, "fallback", page.View.Fallback, from)
	})
}

func TestAFallbackBearsItsLanguageWhereverItIsShown(t *testing.T) {
	eachFallback(t, func(t *testing.T, all pages, edition, from string) {
		shown, lang := shownAs[from], ""
		if from != edition {
			lang = shown.lang
		}
		title, summary := view.Label{Text: shown.title, Lang: lang}, view.Label{Text: shown.summary, Lang: lang}
		own := all.view(t, "/"+edition+"/topics/a/")
		want(t, "title", own.Title, title)
		want(t, "summary", own.Summary, summary)
		links := all.view(t, "/"+edition+"/laws/b/").Fact("fact.topics")
		want(t, "link in the facts of another record", links[0].Label, title)
		want(t, "path of that link", links[0].Path, "/"+edition+"/topics/a/")
		for where, cards := range map[string][]view.Card{
			"list":    all.view(t, "/"+edition+"/topics/").group("offence"),
			"home":    all.view(t, "/"+edition+"/").group("topics"),
			"related": all.view(t, "/"+edition+"/pages/c/").group("related"),
		} {
			if len(cards) != 1 {
				t.Fatalf("%s has %d cards", where, len(cards))
			}
			want(t, "title in "+where, cards[0].Title, title)
			want(t, "summary in "+where, cards[0].Summary, summary)
		}
	})
}

func TestAFallbackIsNotToldToSearchEngines(t *testing.T) {
	eachFallback(t, func(t *testing.T, all pages, edition, from string) {
		head := all.view(t, "/"+edition+"/topics/a/").Head
		want(t, "canonical", head.Canonical, "/"+from+"/topics/a/")
		want(t, "noindex", head.NoIndex, from != edition)
		want(t, "has alternates", len(head.Alternates) > 0, from == edition)
		for _, v := range head.Switch {
			want(t, "current version "+v.Key, v.Current, v.Key == edition)
			want(t, "path of version "+v.Key, v.Path, "/"+v.Key+"/topics/a/")
		}
	})
}

func TestTheLanguageMenuTellsWhichTextsExist(t *testing.T) {
	for langs, shown := range fallbacks {
		all := resolve(t, record("topics/a", &catalog.Topic{Group: "offence"}, some(langs)))
		for _, edition := range editions {
			menu := all.view(t, "/"+edition+"/topics/a/").Head.Switch
			want(t, "versions", list(menu, func(v view.Version) string { return v.Key }), strings.Join(editions, ", "))
			for i, v := range menu {
				want(t, langs+": real version "+v.Key, v.Real, strings.Fields(shown)[i] == v.Key)
			}
		}
	}
}

func TestTheShortTitleStandsInLists(t *testing.T) {
	all := resolve(t, record("organisations/osce", &catalog.Organisation{Group: "international"}, texts{
		"en": {Title: "Organization for Security and Co-operation in Europe", Short: "OSCE"},
		"sr": {Title: "Организација", Short: "ОЕБС"},
	}), record("laws/a", &catalog.Law{Type: "act", Issuer: "osce"}, titles("en", "Act")))
	for edition, name := range map[string]view.Label{
		"en": {Text: "OSCE"}, "sq": {Text: "OSCE", Lang: "en"}, "sr": {Text: "ОЕБС"}, "sr-latn": {Text: "OEBS"}, "cnr": {Text: "OEBS", Lang: "sr-Latn"},
	} {
		want(t, edition+": fact", all.view(t, "/"+edition+"/laws/a/").Fact("fact.issuer")[0].Label, name)
		want(t, edition+": card", all.view(t, "/"+edition+"/organisations/").group("international")[0].Title, name)
		want(t, edition+": meta of a card", all.view(t, "/"+edition+"/laws/").group("instruments")[0].Meta[0].Label, name)
	}
	want(t, "own page", all.view(t, "/en/organisations/osce/").Title.Text, "Organization for Security and Co-operation in Europe")
}

func TestEveryEditionHasTheSamePaths(t *testing.T) {
	sites := resolveSites(t, me(), un(), smuggling(), record("events/a", &catalog.Event{Type: "workshop"}, titles("en", "A")),
		record("pages/about", &catalog.Page{Menu: "footer"}, titles("sq", "Rreth")))
	paths := func(s view.Site) map[string]bool {
		all := map[string]bool{}
		for _, p := range s.Pages {
			if rest, own := strings.CutPrefix(p.Path, "/"+s.Key+"/"); own {
				all[rest] = true
			}
		}
		return all
	}
	first := paths(sites[0])
	for _, rest := range []string{"", "404.html", "events/", "events/a/", "countries/me/", "pages/about/"} {
		if !first[rest] {
			t.Errorf("no page at /en/%s", rest)
		}
	}
	for i, s := range sites {
		want(t, "key of the site", s.Key, editions[i])
		all := paths(s)
		for rest := range first {
			if !all[rest] {
				t.Errorf("no page at /%s/%s", s.Key, rest)
			}
		}
		others := len(s.Pages) - len(all)
		want(t, s.Key+": pages that belong to no edition", others, map[bool]int{true: 2}[i == 0])
		want(t, s.Key+": number of pages", len(all), len(first))
	}
}

func TestAnEditionWithoutLocaleIsAnError(t *testing.T) {
	some := locales(t)
	delete(some, "sq")
	if _, err := Resolve(Portal{Config: config, Catalog: catalog.New(nil), Locales: some}); err == nil || !strings.Contains(err.Error(), "sq") {
		t.Errorf("Resolve: %v, want an error that names sq", err)
	}
}

func TestTheChoiceOfAnEditionIsInEachOfThem(t *testing.T) {
	all := resolve(t)
	for path, title := range map[string]string{"/": "Изаберите", "/404.html": "Not here"} {
		choices := all.view(t, path).Choices
		want(t, path+" offers", list(choices, func(c view.Choice) string { return c.Path }), "/en/, /cnr/, /sq/, /sr/, /sr-latn/")
		want(t, path+" language", choices[3].Lang, "sr-Cyrl")
		want(t, path+" name", choices[1].Label, "crnogorski")
		want(t, path+" title", choices[0].Title, title)
	}
	want(t, "title through the conversion", all.view(t, "/").Choices[4].Title, "Izaberite")
	want(t, "noindex", all.view(t, "/404.html").Head.NoIndex, true)
	want(t, "noindex of an edition's own", all.view(t, "/sq/404.html").Head.NoIndex, true)
}

func TestAFallbackTellsHowFarItsTextCanBeReliedOn(t *testing.T) {
	draft := func(title string) *catalog.Text {
		return &catalog.Text{Title: title, Translation: &catalog.Translation{Of: "en", State: "draft", Source: map[string]string{"title": "000000000000"}}}
	}
	all := resolve(t, record("topics/a", &catalog.Topic{Group: "offence"},
		texts{"en": {Title: "Topic"}, "sr": draft("Тема")}))
	v := all.view(t, "/cnr/topics/a/")
	want(t, "fallback", v.Fallback, "sr-latn")
	if v.Translation == nil {
		t.Fatal("nothing says that the text is a translation")
	}
	want(t, "state", v.Translation.State, "draft")
	want(t, "changed parts", strings.Join(v.Translation.StaleKeys, " "), "title")
	if all.view(t, "/sq/topics/a/").Translation != nil {
		t.Error("the original is taken for a translation")
	}
}

func TestAPlaceTakenFromAFallbackBearsItsLanguage(t *testing.T) {
	all := resolve(t,
		record("events/e", &catalog.Event{Type: "workshop", Start: day(2015, 11, 5), End: day(2015, 11, 5)}, texts{"en": {Title: "Event", City: "Belgrade"}}),
		record("agendas/a", &catalog.Agenda{Event: "e"}, some("en cnr sq sr")))
	for _, lead := range [][]view.Value{all.view(t, "/sq/agendas/a/").Lead, all.view(t, "/sq/agendas/").Groups[0].Cards[0].Lead} {
		want(t, "place", lead[0].Label, view.Label{Text: "Belgrade", Lang: "en"})
		want(t, "dates", lead[1].Label, view.Label{Text: "5 nëntor 2015"})
	}
}

func TestATranslationOfATranslationGrowsOldWithIt(t *testing.T) {
	original := &catalog.Text{Title: "New", Summary: "Same"}
	hash := map[string]string{}
	for _, p := range original.Parts() {
		hash[p.Key] = p.Hash()
	}
	middle := &catalog.Text{Title: "Staro", Summary: "Isto", Translation: &catalog.Translation{Of: "en", State: "draft",
		Source: map[string]string{"title": "000000000000", "summary": hash["summary"]}}}
	hash = map[string]string{}
	for _, p := range middle.Parts() {
		hash[p.Key] = p.Hash()
	}
	last := &catalog.Text{Title: "Старо", Summary: "Исто", Translation: &catalog.Translation{Of: "cnr", State: "draft", Source: hash}}
	all := resolve(t, record("topics/a", &catalog.Topic{Group: "offence"}, texts{"en": original, "cnr": middle, "sr": last}))
	want(t, "changed parts", strings.Join(all.view(t, "/sr/topics/a/").Translation.StaleKeys, " "), "title")
}
