package edition

import (
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// original is a text of every kind of part.
func original() *catalog.Text {
	return &catalog.Text{
		Title: "Title", Summary: "Summary.", City: "Belgrade", Variants: []string{"variant"},
		Sessions: map[string]catalog.SessionText{"one": {Title: "First session", Note: "Note."}, "two": {Title: "Second session"}},
		Body:     "Beginning.\n\n## Background {#background}\n\nText.\n\n### Below {#below}\n\nMore.\n\n## Results {#results}\n\nText.\n",
	}
}

// translated is that text in Serbian, made from the original as it is.
func translated(from *catalog.Text) *catalog.Text {
	source := map[string]string{}
	for _, p := range from.Parts() {
		source[p.Key] = p.Hash()
	}
	return &catalog.Text{
		Title: "Наслов", Summary: "Сажетак.", City: "Београд", Variants: []string{"облик"},
		Sessions:    map[string]catalog.SessionText{"one": {Title: "Прва сједница", Note: "Белешка."}, "two": {Title: "Друга сједница"}},
		Body:        "Почетак.\n\n## Позадина {#background}\n\nТекст.\n\n### Испод {#below}\n\nЈош.\n\n## Резултати {#results}\n\nТекст.\n",
		Translation: &catalog.Translation{Of: "en", State: "reviewed", Source: source},
	}
}

// staleParts are what a page says has changed: names with the language that they
// bear, then keys.
func staleParts(v data) string {
	if v.Translation == nil {
		return "no translation"
	}
	names := list(v.Translation.Stale, func(l view.Label) string { return l.Text + "@" + l.Lang })
	return names + "|" + strings.Join(v.Translation.StaleKeys, " ")
}

func TestExactlyTheChangedPartsOfATranslationAreListed(t *testing.T) {
	replace := func(old, new string) func(o, s *catalog.Text) {
		return func(o, _ *catalog.Text) { o.Body = strings.Replace(o.Body, old, new, 1) }
	}
	for name, tt := range map[string]struct {
		change func(original, translation *catalog.Text)
		want   string
	}{
		"nothing":               {func(o, _ *catalog.Text) {}, "|"},
		"white space":           {replace("Text.\n\n###", "Text.\n\n\n###"), "|"},
		"title":                 {func(o, _ *catalog.Text) { o.Title = "Another" }, "|title"},
		"short title":           {func(o, _ *catalog.Text) { o.Short = "T" }, "|title"},
		"summary":               {func(o, _ *catalog.Text) { o.Summary = "Another." }, "|summary"},
		"title and place":       {func(o, _ *catalog.Text) { o.Title, o.City = "Another", "Tirana" }, "|title city"},
		"variants":              {func(o, _ *catalog.Text) { o.Variants = []string{"other"} }, "|variants"},
		"beginning of the text": {replace("Beginning", "Start"), "|body"},
		"section":               {replace("Background {#background}\n\nText", "Background {#background}\n\nNew"), "Позадина@|"},
		"what is below":         {replace("More", "Less"), "Позадина@|"},
		"heading":               {replace("## Results", "## Outcome"), "Резултати@|"},
		"session":               {func(o, _ *catalog.Text) { o.Sessions["two"] = catalog.SessionText{Title: "Other"} }, "Друга сједница@|"},
		"note of a session": {func(o, _ *catalog.Text) {
			o.Sessions["one"] = catalog.SessionText{Title: "First session", Note: "New."}
		}, "Прва сједница@|"},
		"new section":         {replace("## Results", "## Follow-up {#follow-up}\n\nNew.\n\n## Results"), "Follow-up@en|"},
		"new session":         {func(o, _ *catalog.Text) { o.Sessions["three"] = catalog.SessionText{Title: "Third"} }, "Third@en|"},
		"section with new id": {replace("{#results}", "{#outcome}"), "Results@en, Резултати@|"},
		"section that is gone": {func(o, _ *catalog.Text) {
			o.Body = o.Body[:strings.Index(o.Body, "## Results")]
		}, "Резултати@|"},
		"section gone from both": {func(o, s *catalog.Text) {
			o.Body = o.Body[:strings.Index(o.Body, "## Results")]
			s.Body = s.Body[:strings.Index(s.Body, "## Резултати")]
		}, "|"},
		"section only the translation has": {func(_, s *catalog.Text) { s.Body += "\n## Додатак {#added}\n\nТекст.\n" }, "|"},
		"all": {func(o, _ *catalog.Text) {
			*o = catalog.Text{Title: "A", Summary: "B", Body: "C\n\n## D {#background}\n\nE\n\n## F {#results}\n\nG\n"}
		}, "Позадина@, Резултати@, Прва сједница@, Друга сједница@|title summary body city variants"},
		"never noted": {func(o, s *catalog.Text) { o.Title, s.Translation.Source = "Another", nil }, "|"},
	} {
		en := original()
		sr := translated(en)
		tt.change(en, sr)
		all := resolve(t, record("agendas/a", &catalog.Agenda{Event: "e"}, texts{"en": en, "sr": sr}))
		want(t, name, staleParts(all.view(t, "/sr/agendas/a/")), tt.want)
	}
}

func TestChangedPartsAreNamedInTheReadersScript(t *testing.T) {
	en := original()
	sr := translated(en)
	en.Body = strings.ReplaceAll(en.Body, "Text.", "New.") + "\n## New {#new}\n"
	all := resolve(t, record("agendas/a", &catalog.Agenda{Event: "e"}, texts{"en": en, "sr": sr}))
	want(t, "Latin", staleParts(all.view(t, "/sr-latn/agendas/a/")), "Pozadina@, Rezultati@, New@en|")
	want(t, "original", staleParts(all.view(t, "/en/agendas/a/")), "no translation")
	want(t, "fallback", staleParts(all.view(t, "/sq/agendas/a/")), "no translation")
	for edition, path := range map[string]string{"sr": "/en/agendas/a/", "sr-latn": "/en/agendas/a/"} {
		tr := all.view(t, "/"+edition+"/agendas/a/").Translation
		want(t, "state", tr.State, "reviewed")
		want(t, "of", tr.Of, "en")
		want(t, "path of the original", tr.Path, path)
	}
}

func TestATranslationGrowsOldByTheTextItWasMadeFrom(t *testing.T) {
	en, sr := original(), original()
	cnr := translated(sr)
	cnr.Translation.Of = "sr"
	sr.Summary = "Another."
	en.Title = "Another"
	sr.Translation = &catalog.Translation{Of: "en", State: "draft"}
	all := resolve(t, record("agendas/a", &catalog.Agenda{Event: "e"}, texts{"en": en, "sr": sr, "cnr": cnr}))
	want(t, "stale", staleParts(all.view(t, "/cnr/agendas/a/")), "|summary")
	want(t, "path of the original", all.view(t, "/cnr/agendas/a/").Translation.Path, "/sr/agendas/a/")
}

const cyrillicBody = "Први став, [веза љубави](/laws/untoc/#дeо) и `код ћирилицом`.\n\n" +
	"## Његов наслов {#heading-id}\n\n" +
	"- {{< lang mk >}}Ѓорѓи Љубов{{< /lang >}} је ту, \u2068Душанов законик\u2069 такође.\n\n" +
	"| Џак | Дом |\n|---|---|\n| лук | `ш` |\n\nБелешка.[^1]\n\n[^1]: Ђак <https://пример.срб/ш>\n"

const latinBody = "Prvi stav, [veza ljubavi](/laws/untoc/#дeо) i `код ћирилицом`.\n\n" +
	"## Njegov naslov {#heading-id}\n\n" +
	"- {{< lang mk >}}Ѓорѓи Љубов{{< /lang >}} je tu, Душанов законик takođe.\n\n" +
	"| Džak | Dom |\n|---|---|\n| luk | `ш` |\n\nBeleška.[^1]\n\n[^1]: Đak <https://пример.срб/ш>\n"

// cyrillic are records with Cyrillic in all that a text or record can hold.
func cyrillic() []*catalog.Record {
	law := &catalog.Law{
		Type: "act", Common: catalog.Common{
			Sources:     map[string]catalog.Source{"a": {Title: "Службени лист", Lang: "sr-Cyrl"}},
			Attachments: []catalog.Attachment{{ID: "f", Type: "pdf", Files: []catalog.File{{Name: "f.sr.pdf", Lang: "sr", Data: make([]byte, 2000)}}}},
		},
		Names:       []catalog.Name{{Lang: "sr-Cyrl", Value: "Закон о странцима"}, {Lang: "sr", Value: "Закон"}, {Lang: "mk", Value: "Закон за странци"}},
		Identifiers: []catalog.Identifier{{Scheme: "gazette", Value: "Сл. гласник 24/18", Lang: "sr-Cyrl"}},
		Articles:    []catalog.Article{{ID: "a", Number: "5а", Headings: map[string]string{"sr-Cyrl": "Чланак"}}},
	}
	return []*catalog.Record{
		record("laws/a", law, texts{"sr": {
			Title: "Наслов \u2068ЛЖ\u2069", Summary: "Сажетак UNODC-а.", Body: cyrillicBody,
			Articles:    map[string]catalog.ArticleText{"a": {Subject: "Предмет"}},
			Attachments: map[string]catalog.AttachmentText{"f": {Title: "Прилог"}},
		}}),
		record("contacts/c", &catalog.Contact{Type: "ngo", Channels: []catalog.Channel{
			{ID: "address", Type: "address", Value: "Немањина 11", Lang: "sr-Cyrl", Publish: true},
		}}, texts{"sr": {Title: "Служба", City: "Ниш", Channels: map[string]catalog.ChannelText{"address": {Use: "Писма"}}}}),
		record("events/e", &catalog.Event{Type: "workshop", Start: catalog.Date{Year: 2016, Month: 6, Day: 7}}, texts{"sr": {Title: "Скуп", City: "Ниш"}}),
		record("agendas/g", &catalog.Agenda{Event: "e", Sessions: []catalog.Session{{ID: "s", Kind: "opening"}}}, texts{"sr": {
			Title: "Дневни ред", Sessions: map[string]catalog.SessionText{"s": {Title: "Отварање", Note: "Напомена"}},
		}}),
		record("glossary/t", &catalog.Gloss{}, texts{"sr": {Title: "Жртва", Variants: []string{"оштећени"}}}),
	}
}

func TestTheScriptConversionMeetsOurTextsOnly(t *testing.T) {
	all := resolve(t, cyrillic()...)
	law := all["/sr-latn/laws/a/"]
	want(t, "title", law.Title, "Naslov ЛЖ")
	want(t, "summary", law.View.Summary, view.Label{Text: "Sažetak UNODC-a."})
	want(t, "body", law.Body, latinBody)
	want(t, "subject of an article", law.View.Articles[0].List[0].Subject.Text, "Predmet")
	want(t, "number of an article", law.View.Articles[0].List[0].Number, "5а")
	want(t, "heading of an article", law.View.Articles[0].List[0].Headings[0], view.Label{Text: "Чланак", Lang: "sr-Cyrl"})
	want(t, "title of a file", law.View.Files[0].Title.Text, "Prilog")
	want(t, "path of a file", law.View.Files[0].Files[0].Path, "/files/laws/a/f.sr.pdf")
	want(t, "names", list(law.View.Names, func(n view.Name) string { return n.Text + "@" + n.Lang }), "Закон о странцима@sr-Cyrl, Закон@sr-Cyrl, Закон за странци@mk")
	want(t, "identifier", law.View.Fact("identifier.gazette")[0].Label, view.Label{Text: "Сл. гласник 24/18", Lang: "sr-Cyrl"})
	want(t, "source", law.View.Sources[0].Title, view.Label{Text: "Службени лист", Lang: "sr-Cyrl"})

	contact := all.view(t, "/sr-latn/contacts/c/")
	want(t, "use of a channel", contact.Channels[0].Use.Text, "Pisma")
	want(t, "address", contact.Channels[0].Value.Label, view.Label{Text: "Немањина 11", Lang: "sr-Cyrl"})
	want(t, "place", contact.Fact("fact.place")[0].Text, "Niš")

	session := all.view(t, "/sr-latn/agendas/g/").Days[0].Sessions[0]
	want(t, "session", session.Title.Text+", "+session.Note.Text, "Otvaranje, Napomena")
	want(t, "place and date", list(all.view(t, "/sr-latn/agendas/g/").Lead, valueText), "Niš, 7. jun 2016.")
	want(t, "variant", all.view(t, "/sr-latn/glossary/t/").Fact("fact.variants")[0].Text, "oštećeni")
}

func TestTheCyrillicEditionStaysCyrillic(t *testing.T) {
	all := resolve(t, cyrillic()...)
	law := all["/sr/laws/a/"]
	want(t, "title", law.Title, "Наслов ЛЖ")
	want(t, "body", law.Body, strings.NewReplacer("\u2068", "", "\u2069", "").Replace(cyrillicBody))
	want(t, "name in the edition's own language", law.View.Names[0].Lang, "")
	want(t, "place", all.view(t, "/sr/contacts/c/").Fact("fact.place")[0].Label, view.Label{Text: "Ниш"})
	// A fallback to the Latin edition is converted just the same.
	want(t, "title of a fallback", all.view(t, "/cnr/laws/a/").Title, view.Label{Text: "Naslov ЛЖ", Lang: "sr-Latn"})
	want(t, "body of a fallback", all["/cnr/laws/a/"].Body, latinBody)
}

func TestMarksOfTheConversionAreNeverShown(t *testing.T) {
	for path, page := range resolve(t, cyrillic()...) {
		if strings.ContainsAny(encoded(t, page), "\u2068\u2069") {
			t.Errorf("%s shows U+2068 or U+2069", path)
		}
	}
}
