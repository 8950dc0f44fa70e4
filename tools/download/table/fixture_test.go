package table

import (
	"fmt"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// small is a portal of a few records in which each rule of the tables shows.
func small(t testing.TB) *shelf.Edition {
	t.Helper()
	day := func(s string) catalog.Date {
		d, err := catalog.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	config := catalog.Config{
		BaseURL: "https://example.org/",
		Editions: []catalog.Edition{
			{Key: "en", Lang: "en", Format: "en-GB", Texts: "en", Fallback: []string{"sr"}},
			{Key: "sr", Lang: "sr-Cyrl", Format: "sr-Cyrl", Texts: "sr", Fallback: []string{"en"}},
		},
		Languages: []string{"en", "sr"},
	}
	sources := map[string]catalog.Source{
		"list": {Title: "A list", Date: day("2018-11"), Read: day("2026-11-21")},
	}
	text := func(title string) map[string]*catalog.Text { return map[string]*catalog.Text{"en": {Title: title}} }
	line := text("Line; for all")
	line["en"].Channels = map[string]catalog.ChannelText{"day": {Use: "By day\nand by night"}, "secret": {Use: "Hidden use"}}
	line["en"].City = "Prishtina"
	records := []*catalog.Record{
		{Ref: catalog.Ref{Section: "contacts", ID: "line"}, Kind: catalog.KindContact, Original: "en", Texts: line, Facts: &catalog.Contact{
			Common: catalog.Common{Sources: sources}, Type: "hotline", Country: "xk", Website: "https://example.com/ž", Checked: day("2026-11-20"),
			Channels: []catalog.Channel{
				{ID: "secret", Type: "phone", Value: "+383 99 999-999", Sources: []string{"list"}},
				{ID: "day", Type: "phone", Value: "+383 38 200-111", Publish: true, Sources: []string{"list"}},
			},
		}},
		{Ref: catalog.Ref{Section: "contacts", ID: "office"}, Kind: catalog.KindContact, Original: "sr", Facts: &catalog.Contact{
			Type: "police", Checked: day("2026-11"),
			Channels: []catalog.Channel{{ID: "secret", Type: "email", Value: "hidden@example.com", Sources: nil}},
		}, Texts: map[string]*catalog.Text{"sr": {Title: "=SUM(A1)"}}},
		{Ref: catalog.Ref{Section: "countries", ID: "xk"}, Kind: catalog.KindTerm, Original: "en", Texts: text("Kosovo*"), Facts: &catalog.Country{Group: "western-balkans", Code: "XK"}},
		{Ref: catalog.Ref{Section: "countries", ID: "al"}, Kind: catalog.KindTerm, Original: "en", Texts: text("Albania"), Facts: &catalog.Country{Group: "western-balkans", Code: "AL"}},
		{Ref: catalog.Ref{Section: "laws", ID: "treaty"}, Kind: catalog.KindLaw, Original: "en", Texts: text("Treaty"), Facts: &catalog.Law{
			Common: catalog.Common{Sources: sources}, Type: "convention", Opened: day("2012-02"),
			Parties: []catalog.Party{
				{Country: "xk", Status: "not-listed", Sources: []string{"list"}},
				{Country: "al", Status: "party", Signed: day("1899-07-29"), Consent: day("2013-11"), How: "accession", InForce: day("2013-12-31"), Sources: []string{"list"}},
			},
		}},
		{Ref: catalog.Ref{Section: "glossary", ID: "trafficking"}, Kind: catalog.KindGloss, Original: "en", Facts: &catalog.Gloss{Common: catalog.Common{Sources: sources}}, Texts: map[string]*catalog.Text{
			"en": {Title: "trafficking", Summary: "What it is"},
			"sr": {Title: "трговина", Variants: []string{"један", "два"}, Translation: &catalog.Translation{Of: "en", State: "draft"}},
		}},
	}
	return shelftest.Small(t, config, words(), records...)[0]
}

// words are the messages that the tables of the small portal ask for. A message
// is its own key, but for those with a placeholder.
func words() string {
	var b strings.Builder
	for _, key := range []string{
		"site.name", "section.contacts", "section.glossary", "law.parties", "law.party_law", "law.party_country", "law.party_status",
		"law.party_signed", "law.party_consent", "law.party_in_force", "fact.type", "fact.country", "fact.place", "fact.website",
		"fact.spoken_languages", "fact.topics", "fact.audiences", "record.names", "record.sources", "type.hotline", "type.police",
		"type.convention", "contact.phone", "status.party", "status.not-listed", "how.accession", "edition.en", "edition.sr",
		"footer.licence", "footer.kosovo", "table.name", "table.country_code", "table.channel", "table.value", "table.use", "table.link",
		"table.source_date", "table.checked", "table.text", "table.text_original", "table.text_draft", "table.page", "table.record_id",
		"table.channel_id", "table.law_id", "table.country_id", "table.note", "table.notes", "table.how", "table.meaning",
		"table.origin_ours", "table.origin_source", "table.origin_original", "table.records", "table.section", "table.title", "table.summary",
		"table.language", "section.topics", "section.countries", "section.audiences", "section.organisations", "section.laws", "fact.date",
		"kind.countries", "kind.gloss",
	} {
		fmt.Fprintf(&b, "[%s]\nother = %q\n", key, key)
	}
	// The resolver asks for these.
	b.WriteString("[choose]\ntitle = \"choose\"\ntext = \"choose\"\n[missing]\ntitle = \"missing\"\ntext = \"missing\"\n")
	for key, placeholder := range map[string]string{
		"notice.fallback": "Language", "table.origin": "Portal", "table.state_of_data": "Date", "table.drafts": "Number", "table.dial": "Column",
		"table.variants_in": "Language", "table.origin_in": "Language",
	} {
		fmt.Fprintf(&b, "[%s]\nother = \"%s {{ .%s }}\"\n", key, key, placeholder)
	}
	return b.String()
}
