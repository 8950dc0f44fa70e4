package edition

import (
	"fmt"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// outline is a page's groups, each with its heading and its cards' titles.
func outline(v data) string {
	return list(v.Groups, func(g view.Group) string {
		name := g.Key
		if g.Name != nil {
			name = g.Name.Text
		}
		return name + ": " + strings.ReplaceAll(list(g.Cards, cardText), ", ", " ")
	})
}

func TestTheGlossaryFollowsTheAlphabet(t *testing.T) {
	terms := func(lang string, words ...string) []*catalog.Record {
		var all []*catalog.Record
		for i, word := range words {
			all = append(all, record(fmt.Sprintf("glossary/t%d", i), &catalog.Gloss{}, titles(lang, word)))
		}
		return all
	}
	for _, tt := range []struct {
		edition string
		terms   []*catalog.Record
		want    string
	}{
		{"en", terms("en", "victim", "Asylum", "abuse", "e-mail", "3D scan", "évasion"), "A: abuse Asylum, E: e-mail évasion, V: victim, #: 3D scan"},
		{"sq", terms("sq", "zhvendosje", "çmim", "cen", "dhunë", "dëm", "zë", "xhep", "gjyq", "grua", "Wien", "shkelje", "sanksion", "ëndërr", "emër", "njeri", "ndalim"),
			"C: cen, Ç: çmim, D: dëm, Dh: dhunë, E: emër, Ë: ëndërr, G: grua, Gj: gjyq, N: ndalim, Nj: njeri, S: sanksion, Sh: shkelje, Xh: xhep, Z: zë, Zh: zhvendosje, #: Wien"},
		{"cnr", terms("cnr", "žrtva", "šteta", "svjedok", "ćutanje", "čovjek", "carina", "džep", "đak", "dom", "ljubav", "lov", "njega", "novac", "śever", "źenica", "zakon"),
			"C: carina, Č: čovjek, Ć: ćutanje, D: dom, Dž: džep, Đ: đak, L: lov, Lj: ljubav, N: novac, Nj: njega, S: svjedok, Š: šteta, Ś: śever, Z: zakon, Ž: žrtva, Ź: źenica"},
		{"sr", terms("sr", "жртва", "љубав", "лов", "ћутање", "туга", "џеп", "азил", "UNODC", "шума"),
			"А: азил, Ж: жртва, Л: лов, Љ: љубав, Т: туга, Ћ: ћутање, Џ: џеп, Ш: шума, #: UNODC"},
		{"sr-latn", terms("sr", "жртва", "љубав", "лов", "ћутање", "џеп", "дом", "азил", "шума", "UNODC"),
			"A: azil, Ć: ćutanje, D: dom, Dž: džep, L: lov, Lj: ljubav, Š: šuma, U: UNODC, Ž: žrtva"},
	} {
		v := resolve(t, tt.terms...).view(t, "/"+tt.edition+"/glossary/")
		want(t, tt.edition, outline(v), tt.want)
		for i, g := range v.Groups {
			want(t, "id", g.ID, fmt.Sprintf("letter-%d", i+1))
		}
	}
}

func TestTermsStandUnderTheNameThatIsShown(t *testing.T) {
	all := resolve(t, record("glossary/a", &catalog.Gloss{}, texts{"en": {Title: "victim", Short: "injured"}}))
	want(t, "list", outline(all.view(t, "/en/glossary/")), "I: injured")
}

func TestSectionsAreGroupedForTheReader(t *testing.T) {
	law := func(id, country string) *catalog.Record {
		return record("laws/"+id, &catalog.Law{Type: "act", Country: country}, titles("en", id))
	}
	contact := func(id, kind, country string) *catalog.Record {
		return record("contacts/"+id, &catalog.Contact{Type: kind, Country: country}, titles("en", id))
	}
	event := func(id, series string, year int) *catalog.Record {
		return record("events/"+id, &catalog.Event{Type: "workshop", Series: series, Start: day(year, 1, 1)}, titles("en", id))
	}
	all := resolve(t, me(), al(), cz(), un(), smuggling(),
		law("zz", "me"), law("aa", "me"), law("bb", "al"), law("world", ""),
		contact("far", "ngo", "cz"), contact("nowhere", "hotline", ""), contact("near", "ngo", "me"), contact("home", "police", "al"), contact("region", "regional", "al"),
		record("series/s", &catalog.Series{Group: "workshops"}, titles("en", "Workshops")),
		event("old", "s", 2013), event("new", "s", 2016), event("single", "", 2015))
	for path, want_ := range map[string]string{
		"/en/laws/":      "group.instruments: world, Albania: bb, Montenegro: aa zz",
		"/cnr/laws/":     "group.instruments: world, Albanija: bb, Crna Gora: aa zz",
		"/sq/laws/":      "group.instruments: world, Mali i Zi: aa zz, Shqipëria: bb",
		"/en/contacts/":  "Albania: home, Montenegro: near, group.beyond: far nowhere region",
		"/en/events/":    "Workshops: new old, group.other-events: single",
		"/en/countries/": "group.western-balkans: Albania Montenegro, group.elsewhere: Czechia",
	} {
		want(t, path, outline(all.view(t, path)), want_)
	}
	want(t, "count", all.view(t, "/sq/laws/").Counts[0], view.Count{Section: "laws", Path: "/sq/laws/", Count: 4})
}

// A record of every kind that can be filed under a term, and one that is not.
func TestATermListsEverythingFiledUnderIt(t *testing.T) {
	topics := catalog.Common{Topics: []string{"smuggling"}}
	j := []string{"judges"}
	all := resolve(t, me(), al(), un(), smuggling(),
		record("audiences/judges", &catalog.Audience{Group: "authorities"}, titles("en", "Judges")),
		record("series/s", &catalog.Series{Group: "workshops"}, titles("en", "Series")),
		record("events/e1", &catalog.Event{Common: topics, Type: "workshop", Start: day(2015, 1, 1), Country: "me", Organisers: []string{"un"}, Series: "s"}, titles("en", "E1")),
		record("events/e2", &catalog.Event{Type: "workshop", Start: day(2016, 1, 1), Countries: []string{"al", "me"}, Audiences: j}, titles("en", "E2")),
		record("events/e3", &catalog.Event{Type: "workshop"}, titles("en", "E3")),
		record("papers/p1", &catalog.Paper{Common: topics, Type: "concept-paper", Event: "e1", Organisations: []string{"un"}, Countries: []string{"me"}, Audiences: j}, titles("en", "P1")),
		record("papers/p2", &catalog.Paper{Type: "concept-paper", Event: "e1"}, titles("en", "P2")),
		record("agendas/a1", &catalog.Agenda{Common: topics, Event: "e1", Sessions: []catalog.Session{{ID: "s"}, {ID: "t", Audiences: j}}}, titles("en", "A1")),
		record("laws/l1", &catalog.Law{Common: topics, Type: "act", Country: "me"}, titles("en", "L1")),
		record("laws/l2", &catalog.Law{Type: "convention", Issuer: "un"}, titles("en", "L2")),
		record("contacts/c1", &catalog.Contact{Common: topics, Type: "ngo", Country: "me", Audiences: j}, titles("en", "C1")),
		record("topics/t1", &catalog.Topic{Common: catalog.Common{Topics: []string{"smuggling", "t1"}}}, titles("en", "T1")),
		record("glossary/g1", &catalog.Gloss{Common: topics}, titles("en", "G1")))
	for path, filed := range map[string]string{
		"/en/topics/smuggling/": "section.events: E1, section.papers: P1, section.agendas: A1, section.laws: L1, section.contacts: C1, section.glossary: G1, section.topics: T1",
		"/en/topics/t1/":        "",
		"/sq/countries/me/":     "section.events: E2 E1, section.papers: P1, section.laws: L1, section.contacts: C1",
		"/sr/countries/al/":     "section.events: E2",
		"/en/organisations/un/": "section.events: E1, section.papers: P1, section.laws: L2",
		"/en/audiences/judges/": "section.events: E2, section.papers: P1, section.agendas: A1, section.contacts: C1",
		"/en/series/s/":         "section.events: E1",
	} {
		want(t, path, outline(all.view(t, path)), filed)
	}
}

func TestRelatedRecordsNameOneAnother(t *testing.T) {
	related := func(refs ...string) catalog.Common { return catalog.Common{Related: refs} }
	all := resolve(t,
		record("laws/a", &catalog.Law{Type: "act", Common: related("laws/b", "laws/b", "pages/p", "laws/a", "laws/missing", "nonsense")}, titles("en", "A")),
		record("laws/b", &catalog.Law{Type: "act", Common: related("laws/a")}, titles("en", "B")),
		record("laws/c", &catalog.Law{Type: "act", Common: related("laws/b")}, titles("en", "C")),
		record("pages/p", &catalog.Page{Menu: "none"}, titles("en", "P")))
	for path, cards := range map[string]string{
		"/en/laws/a/":  "/en/laws/b/, /en/pages/p/",
		"/en/laws/b/":  "/en/laws/a/, /en/laws/c/",
		"/sq/pages/p/": "/sq/laws/a/",
	} {
		want(t, path, list(all.view(t, path).group("related"), cardPath), cards)
	}
}

func TestRelatedRecordsThatThePageShowsAnywayAreLeftOut(t *testing.T) {
	all := resolve(t, smuggling(),
		record("laws/a", &catalog.Law{Type: "act", Common: catalog.Common{Topics: []string{"smuggling"}, Related: []string{"topics/smuggling", "laws/b", "laws/c"}}, Supplements: "b"}, titles("en", "A")),
		record("laws/b", &catalog.Law{Type: "act"}, titles("en", "B")),
		record("laws/c", &catalog.Law{Type: "act"}, titles("en", "C")))
	want(t, "beside its facts", list(all.view(t, "/en/laws/a/").group("related"), cardPath), "/en/laws/c/")
	want(t, "beside its lists", list(all.view(t, "/en/topics/smuggling/").group("related"), cardPath), "")
}

func TestGroupsWithNamesOfTheirOwnHaveOneOrderInAllEditions(t *testing.T) {
	var records []*catalog.Record
	for i, group := range []string{"migration", "response", "offence"} {
		records = append(records, record(fmt.Sprintf("topics/t%d", i), &catalog.Topic{Group: group}, titles("en", group, "sq", "x")))
	}
	all := resolve(t, records...)
	for _, edition := range editions {
		want(t, edition, list(all.view(t, "/"+edition+"/topics/").Groups, func(g view.Group) string { return g.Key }), "group.offence, group.response, group.migration")
	}
}

func TestTheHomePageShowsTheLatestAndTheWay(t *testing.T) {
	records := []*catalog.Record{me(), al(), cz(), smuggling(),
		record("pages/b", &catalog.Page{Menu: "footer", Weight: 2}, titles("en", "Using it")),
		record("pages/a", &catalog.Page{Menu: "footer", Weight: 10}, titles("en", "Accessibility")),
		record("pages/c", &catalog.Page{Menu: "none"}, titles("en", "Hidden")),
	}
	for year := 2012; year < 2017; year++ {
		id := fmt.Sprintf("e%d", year)
		records = append(records, record("events/"+id, &catalog.Event{Type: "workshop", Start: day(year, 1, 1)}, titles("en", id)))
	}
	all := resolve(t, records...)
	home := all.view(t, "/sq/")
	want(t, "latest", list(home.group("latest"), cardText), "e2016, e2015, e2014")
	want(t, "countries of the region", list(home.group("countries"), cardText), "Mali i Zi, Shqipëria")
	want(t, "counts", list(home.Counts, func(c view.Count) string { return fmt.Sprint(c.Path, c.Count) }), "/sq/events/5, /sq/topics/1, /sq/countries/3")
	want(t, "menu", list(home.Menu, func(e view.Entry) string { return fmt.Sprint(e.Path, e.Current) }), "/sq/events/false, /sq/topics/false, /sq/countries/false")
	want(t, "footer", list(home.Footer, func(v view.Value) string { return v.Text + "@" + v.Lang + " " + v.Path }), "Using it@en /sq/pages/b/, Accessibility@en /sq/pages/a/")
	want(t, "current section", all.view(t, "/en/countries/me/").Menu[2].Current, true)
	want(t, "way back", list(all.view(t, "/sq/countries/me/").Crumbs, func(c view.Crumb) string { return c.Path + " " + c.Key }), "/sq/ nav.home, /sq/countries/ section.countries")
	want(t, "number of sections without records", len(resolve(t)), 5*3+2)
}

func TestTheSamePortalGivesTheSamePages(t *testing.T) {
	first := resolve(t, append(cyrillic(), convention(), me(), al(), un(), smuggling(), trafficking())...)
	for range 3 {
		again := resolve(t, append([]*catalog.Record{trafficking(), un(), smuggling(), al(), me(), convention()}, cyrillic()...)...)
		for path, page := range first {
			if encoded(t, page) != encoded(t, again[path]) {
				t.Fatalf("%s differs between two runs", path)
			}
		}
	}
}
