package edition

import (
	"fmt"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

func day(y, m, d int) catalog.Date { return catalog.Date{Year: y, Month: m, Day: d} }

func TestAnEventTellsItsPlaceItsDaysAndWhatBelongsToIt(t *testing.T) {
	all := resolve(t, me(), un(),
		record("events/a", &catalog.Event{
			Type: "workshop", Start: day(2016, 8, 31), End: day(2016, 9, 1), Country: "me", Organisers: []string{"un"},
			Languages: []string{"en", "sq"}, Participants: 113, LedTo: []string{"b"},
		}, texts{"en": {Title: "A", City: "Podgorica"}, "sr": {Title: "А", City: "Подгорица"}}),
		record("events/b", &catalog.Event{Type: "conference", Start: day(2017, 5, 2), End: day(2017, 5, 2)}, titles("en", "B")),
		record("papers/p", &catalog.Paper{Type: "concept-paper", Event: "a", Date: catalog.Date{Year: 2016, Month: 8}}, titles("en", "Paper")),
		record("papers/q", &catalog.Paper{Type: "concept-paper", Event: "b"}, titles("en", "Other")),
		record("agendas/g", &catalog.Agenda{Event: "a"}, titles("en", "Agenda")))

	v := all.view(t, "/en/events/a/")
	want(t, "lead", list(v.Lead, valueText), "Podgorica, 31 August – 1 September 2016")
	want(t, "first day", v.Fact("fact.begins")[0].Text+" "+v.Fact("fact.begins")[0].Time, "Wednesday, 31\u00a0August 2016 2016-08-31")
	want(t, "place", list(v.Fact("fact.place"), valueText), "Podgorica, Montenegro")
	want(t, "languages", list(v.Fact("fact.working_languages"), func(v view.Value) string { return v.Key }), "language.en, language.sq")
	want(t, "participants", v.Fact("fact.participants")[0].Args["Count"], any(113))
	want(t, "led to", v.Fact("fact.led_to")[0].Path, "/en/events/b/")
	want(t, "documents", list(v.group("documents"), cardPath), "/en/papers/p/, /en/agendas/g/")
	want(t, "follows", all.view(t, "/en/events/b/").Fact("fact.follows")[0].Path, "/en/events/a/")
	want(t, "lead of a day without place", list(all.view(t, "/en/events/b/").Lead, valueText), "2 May 2017")
	want(t, "lead in Latin", list(all.view(t, "/sr-latn/events/a/").Lead, valueText), "Podgorica, 31. avgust – 1. septembar 2016.")

	for _, v := range []data{v, all.view(t, "/en/events/b/")} {
		for _, row := range v.Facts {
			if len(row.Values) == 0 {
				t.Errorf("%s: the line %s is empty", v.Title.Text, row.Key)
			}
		}
	}
	if all.view(t, "/en/events/b/").Fact("fact.participants") != nil {
		t.Error("the number of participants is told where it is not known")
	}

	p := all.view(t, "/sq/papers/p/")
	want(t, "lead of a paper", list(p.Lead, valueText), "Podgorica, 31 gusht – 1 shtator 2016")
	want(t, "event of a paper", p.Fact("fact.event")[0].Path, "/sq/events/a/")
	want(t, "month of a paper", p.Fact("fact.date")[0].Time, "2016-08")
}

func TestSessionsStandUnderTheirDay(t *testing.T) {
	agenda := &catalog.Agenda{Event: "e", Sessions: []catalog.Session{
		{ID: "late", Kind: "discussion", Date: day(2015, 11, 6), Start: "09:00", End: "10:30"},
		{ID: "open", Kind: "opening", Date: day(2015, 11, 5), Part: "morning", Start: "14:00"},
		{ID: "all", Kind: "discussion", Audiences: []string{"police", "judges"}},
		{ID: "close", Kind: "closing", Date: day(2015, 11, 5)},
	}}
	words := map[string]catalog.SessionText{"late": {Title: "Late"}, "open": {Title: "Open", Note: "Note"}, "all": {Title: "All"}, "close": {Title: "Close"}}
	all := resolve(t,
		record("audiences/judges", &catalog.Audience{Group: "authorities"}, titles("en", "Judges")),
		record("audiences/police", &catalog.Audience{Group: "authorities"}, titles("en", "Police")),
		record("events/e", &catalog.Event{Type: "workshop", Start: day(2015, 11, 5), End: day(2015, 11, 6)}, titles("en", "Event")),
		record("agendas/a", agenda, texts{"en": {Title: "A", Sessions: words}}))

	days := all.view(t, "/cnr/agendas/a/").Days
	if len(days) != 3 {
		t.Fatalf("%d days, want three", len(days))
	}
	if days[2].Date != nil {
		t.Errorf("sessions without a day stand under %v", days[2].Date)
	}
	want(t, "first day", days[0].Date.Text+" "+days[0].Date.Time, "četvrtak, 5.\u00a0novembar 2015. 2015-11-05")
	want(t, "second day", days[1].Date.Time, "2015-11-06")
	for i, ids := range []string{"open, close", "late", "all"} {
		want(t, "sessions", list(days[i].Sessions, func(s view.Session) string { return s.ID }), ids)
	}
	want(t, "audiences", list(days[2].Sessions[0].Audiences, valueText), "Judges, Police")
	open := days[0].Sessions[0]
	want(t, "title in a fallback", open.Title, view.Label{Text: "Open", Lang: "en"})
	want(t, "note in a fallback", open.Note, view.Label{Text: "Note", Lang: "en"})
	want(t, "part and hour", open.Part+" "+open.Time, "morning 14:00")
	want(t, "no note", days[1].Sessions[0].Note, view.Label{})
	want(t, "hours", days[1].Sessions[0].Time, "09:00–10:30")
	want(t, "lead", list(all.view(t, "/en/agendas/a/").Lead, valueText), "5–6 November 2015")
}

func convention() *catalog.Record {
	return record("laws/untoc", &catalog.Law{
		Type: "convention", Issuer: "un", Adopted: day(2000, 11, 15), URL: "https://www.unodc.org/untoc/?lang=en",
		Identifiers: []catalog.Identifier{{Scheme: "unts", Value: "vol. 2225"}, {Scheme: "unts", Value: "p. 209"}, {Scheme: "cets", Value: "5", Country: "me"}},
		Parties: []catalog.Party{
			{Country: "me", Status: "party", How: "succession", Consent: day(2006, 10, 23)},
			{Country: "cz", Status: "not-listed"}, {Country: "hr", Status: "party"}, {Country: "al", Status: "party"},
		},
		Articles: []catalog.Article{
			{ID: "a1", Number: "1"}, {ID: "a5", Number: "5", Topic: "trafficking"}, {ID: "a6", Number: "6", Topic: "smuggling"},
			{ID: "a7", Number: "7", Topic: "trafficking", Headings: map[string]string{"en": "Heading", "sr-Latn": "Naslov"}}, {ID: "a8", Number: "8–10", Headings: map[string]string{"en": "Final Provisions", "sq": "Dispozita"}},
		},
	}, texts{"en": {Title: "Convention", Articles: map[string]catalog.ArticleText{"a7": {Subject: "What it is about"}, "a8": {Subject: "Final provisions"}}}})
}

func TestPartiesStandInTheOrderOfTheAlphabet(t *testing.T) {
	all := resolve(t, me(), cz(), hr(), al(), un(), smuggling(), trafficking(), convention())
	for edition, order := range map[string]string{
		"en":      "Albania, Croatia, Czechia, Montenegro",
		"cnr":     "Albanija, Crna Gora, Češka, Hrvatska",
		"sq":      "Çekia, Kroacia, Mali i Zi, Shqipëria",
		"sr":      "Албанија, Хрватска, Црна Гора, Чешка",
		"sr-latn": "Albanija, Crna Gora, Češka, Hrvatska",
	} {
		want(t, edition, list(all.view(t, "/"+edition+"/laws/untoc/").Parties, func(p view.Party) string { return p.Name.Text }), order)
	}
	p := all.view(t, "/sq/laws/untoc/").Parties[2]
	want(t, "standing", p.Name.Path+" "+p.Status+" "+p.How, "/sq/countries/me/ party succession")
	want(t, "date of consent", p.Consent.Time, "2006-10-23")
	if p.Signed != nil || p.InForce != nil {
		t.Errorf("dates that are not known: %v, %v", p.Signed, p.InForce)
	}
	want(t, "treaties of a country", list(all.view(t, "/sq/countries/me/").Parties, func(p view.Party) string { return p.Name.Path + " " + p.How }), "/sq/laws/untoc/ succession")
}

func TestArticlesStandUnderTheirTopic(t *testing.T) {
	all := resolve(t, un(), smuggling(), trafficking(), convention())
	for edition, order := range map[string]string{
		"en":      "Smuggling of migrants: 6; Trafficking: 5 7; -: 1 8–10",
		"sq":      "Kontrabanda e migrantëve: 6; Trafikimi: 5 7; -: 1 8–10",
		"sr":      "Кријумчарење миграната: 6; Трговина људима: 5 7; -: 1 8–10",
		"sr-latn": "Krijumčarenje migranata: 6; Trgovina ljudima: 5 7; -: 1 8–10",
	} {
		var groups []string
		for _, g := range all.view(t, "/"+edition+"/laws/untoc/").Articles {
			name := "-"
			if g.Name != nil {
				name = g.Name.Text
			}
			groups = append(groups, name+": "+strings.ReplaceAll(list(g.List, func(a view.Article) string { return a.Number }), ",", ""))
		}
		want(t, edition, strings.Join(groups, "; "), order)
	}
	a := all.view(t, "/sr-latn/laws/untoc/").Articles[1].List[1]
	want(t, "subject", a.Subject, view.Label{Text: "What it is about", Lang: "en"})
	wantAll(t, "headings as they stand", a.Headings, view.Label{Text: "Heading", Lang: "en"}, view.Label{Text: "Naslov"})

	last := all.view(t, "/en/laws/untoc/").Articles[2].List
	want(t, "one article", last[0].Range, false)
	want(t, "several articles", last[1].Range, true)
	wantAll(t, "headings that do not repeat our words", last[1].Headings, view.Label{Text: "Dispozita", Lang: "sq"})

	provisions := all.view(t, "/en/topics/trafficking/").Articles
	if len(provisions) != 1 {
		t.Fatalf("%d laws have provisions on trafficking, want one", len(provisions))
	}
	want(t, "law", provisions[0].Name.Path, "/en/laws/untoc/")
	want(t, "provisions", list(provisions[0].List, func(a view.Article) string { return a.ID }), "a5, a7")
}

func TestALawTellsWhatIdentifiesIt(t *testing.T) {
	all := resolve(t, me(), un(), smuggling(), trafficking(), convention(),
		record("laws/protocol", &catalog.Law{Type: "protocol", Supplements: "untoc", Country: "me"}, titles("en", "Protocol")))
	v := all.view(t, "/en/laws/untoc/")
	want(t, "identifiers of one scheme", list(v.Fact("identifier.unts"), valueText), "vol. 2225, p. 209")
	want(t, "identifier of a country", list(v.Fact("identifier.cets"), valueText), "5, Montenegro")
	want(t, "official text", v.Fact("fact.official_text")[0].Text+" "+v.Fact("fact.official_text")[0].Href, "www.unodc.org/untoc https://www.unodc.org/untoc/?lang=en")
	want(t, "supplemented by", v.Fact("fact.supplemented_by")[0].Path, "/en/laws/protocol/")
	want(t, "supplements", all.view(t, "/en/laws/protocol/").Fact("fact.supplements")[0].Path, "/en/laws/untoc/")
}

func TestChannelsThatAreNotPublishedAreNowhere(t *testing.T) {
	contact := &catalog.Contact{
		Type: "police", Country: "me", Website: "https://police.example/", Checked: day(2026, 11, 21),
		Common: catalog.Common{Sources: map[string]catalog.Source{"a": {Title: "A", Date: day(2018, 10, 19)}, "b": {Title: "B"}, "c": {Title: "C", Date: day(2014, 1, 2)}}},
		Channels: []catalog.Channel{
			{ID: "open-line", Type: "phone", Value: "+382 (0)20 241-819", Publish: true, Sources: []string{"c", "a", "b"}},
			{ID: "secret-line", Type: "phone", Value: "555 0001"},
			{ID: "mail", Type: "email", Value: "office@police.example", Publish: true},
			{ID: "secret-mail", Type: "email", Value: "secret@police.example"},
			{ID: "secret-address", Type: "address", Value: "Secret street 1"},
		},
	}
	uses := func(s string) map[string]catalog.ChannelText {
		return map[string]catalog.ChannelText{
			"open-line": {Use: s + " open"}, "mail": {Use: s + " mail"},
			"secret-line": {Use: s + " secret"}, "secret-mail": {Use: s + " secret"}, "secret-address": {Use: s + " secret"},
		}
	}
	// Everything has changed since it was translated, also what is not shown.
	stamp := map[string]string{"title": "old", "channel.open-line": "old", "channel.secret-line": "old", "channel.secret-mail": "old"}
	all := resolve(t, me(), record("contacts/c", contact, texts{
		"en": {Title: "Police", Channels: uses("for")},
		"sq": {Title: "Policia", Channels: uses("për"), Translation: &catalog.Translation{Of: "en", State: "draft", Source: stamp}},
		"sr": {Title: "Полиција", Channels: map[string]catalog.ChannelText{"open-line": {Use: "за"}}, Translation: &catalog.Translation{Of: "en", State: "draft", Source: stamp}},
	}))
	for path, page := range all {
		text := strings.ToLower(encoded(t, page))
		for _, secret := range []string{"secret", "5550001", "555 0001"} {
			if strings.Contains(text, secret) {
				t.Errorf("%s shows %q", path, secret)
			}
		}
	}
	v := all.view(t, "/sq/contacts/c/")
	want(t, "channels", list(v.Channels, func(c view.Channel) string { return c.Type + " " + c.Value.Href + " " + c.Use.Text }),
		"phone tel:+38220241819 për open, email mailto:office@police.example për mail")
	want(t, "day of the newest source", v.Channels[0].Date.Time, "2018-10-19")
	want(t, "checked", v.Checked.Time, "2026-11-21")
	want(t, "website", v.Fact("fact.website")[0].Text, "police.example")
	want(t, "stale", staleParts(v), "për mail@, për open@|title")
}

func TestATermOfTheGlossaryIsShownInAllLanguages(t *testing.T) {
	all := resolve(t, smuggling(), record("glossary/victim", &catalog.Gloss{Common: catalog.Common{Topics: []string{"smuggling"}}}, texts{
		"en": {Title: "victim", Variants: []string{"injured party", "survivor"}}, "sr": {Title: "жртва"},
	}))
	v := all.view(t, "/sr-latn/glossary/victim/")
	want(t, "forms", list(v.Forms, func(f view.Form) string {
		return fmt.Sprintf("%s %s@%s %v", f.Edition, f.Term.Text, f.Term.Lang, f.Unsourced)
	}),
		"en victim@en false, sr жртва@sr-Cyrl true, sr-latn žrtva@ true")
	want(t, "path", v.Forms[0].Path, "/en/glossary/victim/")
	want(t, "variants of a form", list(v.Forms[0].Variants, labelText), "injured party, survivor")
	want(t, "variants", list(all.view(t, "/en/glossary/victim/").Fact("fact.variants"), valueText), "injured party, survivor")
	want(t, "topics", list(v.Fact("fact.topics"), valueText), "Krijumčarenje migranata")
}

func TestATermOfTheGlossaryListsTheRecordsThatUseIt(t *testing.T) {
	all := resolve(t,
		record("glossary/victim", &catalog.Gloss{}, titles("en", "victim of trafficking")),
		record("laws/a", &catalog.Law{Type: "act"}, texts{"en": {Title: "Act", Body: "On victims of trafficking.\n"}}),
		record("laws/b", &catalog.Law{Type: "act"}, texts{"en": {Title: "Other act", Body: "On borders.\n"}}))
	want(t, "users", list(all.view(t, "/sq/glossary/victim/").group("users"), cardPath), "/sq/laws/a/")
}

func TestSourcesBearTheirLanguage(t *testing.T) {
	sources := map[string]catalog.Source{
		"a": {Title: "Zakon", Lang: "cnr", Read: day(2026, 11, 21)}, "b": {Title: "Ligji", Lang: "sq", URL: "https://a.example/"}, "c": {Title: "Act", Date: catalog.Date{Year: 2013}},
	}
	all := resolve(t, record("laws/a", &catalog.Law{Type: "act", Common: catalog.Common{Sources: sources}}, titles("en", "A")))
	for edition, labels := range map[string]string{
		"en": "Act@, Ligji@sq, Zakon@cnr-Latn", "cnr": "Act@en, Ligji@sq, Zakon@", "sq": "Act@en, Ligji@, Zakon@cnr-Latn",
	} {
		want(t, edition, list(all.view(t, "/"+edition+"/laws/a/").Sources, func(s view.Source) string { return s.Title.Text + "@" + s.Title.Lang }), labels)
	}
	s := all.view(t, "/en/laws/a/").Sources
	want(t, "year of a source", s[0].Date.Text, "2013")
	want(t, "address", s[1].Href, "https://a.example/")
	want(t, "day it was read", s[2].Read.Time, "2026-11-21")
}

func TestFilesTellTheirSizeAndLanguage(t *testing.T) {
	a := catalog.Attachment{ID: "f", Type: "pdf", License: "CC BY 4.0", Files: []catalog.File{{Name: "f.en.pdf", Lang: "en", Data: make([]byte, 2_400_000)}, {Name: "f.sq.pdf", Lang: "sq", Data: []byte("x")}}}
	all := resolve(t, record("laws/a", &catalog.Law{Type: "act", Common: catalog.Common{Attachments: []catalog.Attachment{a}}},
		texts{"en": {Title: "A", Attachments: map[string]catalog.AttachmentText{"f": {Title: "Text of the act"}}}}))
	f := all.view(t, "/sq/laws/a/").Files[0]
	want(t, "title", f.Title, view.Label{Text: "Text of the act", Lang: "en"})
	want(t, "type and licence", f.Type+", "+f.License, "PDF, CC BY 4.0")
	want(t, "files", list(f.Files, func(f view.File) string { return f.Path + " " + f.Language + " " + f.Size }),
		"/files/laws/a/f.en.pdf en 2,4\u00a0MB, /files/laws/a/f.sq.pdf sq 1\u00a0B")
}

func TestWhatReadersLookForAndNobodyFoundIsSaidToBeUnknown(t *testing.T) {
	all := resolve(t,
		record("laws/a", &catalog.Law{Type: "act", Adopted: day(2000, 11, 15)}, titles("en", "Act")),
		record("contacts/c", &catalog.Contact{Type: "police", Checked: day(2026, 11, 21)}, titles("en", "Police")))
	law, contact := all.view(t, "/en/laws/a/"), all.view(t, "/en/contacts/c/")
	want(t, "known", law.Fact("fact.adopted")[0].Text, "15\u00a0November 2000")
	want(t, "unknown day", law.Fact("fact.in_force")[0].Key, "record.unknown")
	want(t, "unknown place", contact.Fact("fact.place")[0].Key, "record.unknown")
	want(t, "unknown website", contact.Fact("fact.website")[0].Key, "record.unknown")
}

func TestAnEventsDaysAreShownAsFarAsTheyAreKnown(t *testing.T) {
	event := func(id string, start, end catalog.Date) *catalog.Record {
		return record("events/"+id, &catalog.Event{Type: "workshop", Start: start, End: end}, titles("en", "Event"))
	}
	all := resolve(t, event("one", day(2018, 6, 11), day(2018, 6, 11)), event("open", day(2018, 6, 11), catalog.Date{}))
	one, open := all.view(t, "/en/events/one/"), all.view(t, "/en/events/open/")
	want(t, "the only day", one.Fact("fact.date")[0].Time, "2018-06-11")
	want(t, "a first day of one", len(one.Fact("fact.begins")), 0)
	want(t, "first day", open.Fact("fact.begins")[0].Time, "2018-06-11")
	want(t, "last day", open.Fact("fact.ends")[0].Key, "record.unknown")
	want(t, "lead", list(open.Lead, valueText), "11 June 2018")
	for _, m := range open.Head.Meta {
		if m.Name == "dcterms.date" {
			want(t, "dcterms.date", m.Content, "2018-06-11")
		}
	}
	if strings.Contains(open.Head.JSONLD, "endDate") {
		t.Errorf("an end that nobody knows: %s", open.Head.JSONLD)
	}
}
