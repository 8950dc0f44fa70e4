package compose_test

import (
	"encoding/json"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/compose"
	"resourceportal/tools/sheet"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// content is a small portal: an event with its paper and agenda, a treaty, two
// contacts, one of them with a number that readers may not see.
var content = map[string]string{
	"topics/prevention/record.toml":     "group = \"response\"\n",
	"topics/prevention/en.md":           "+++\ntitle = \"Prevention\"\n+++\n",
	"topics/prevention/sq.md":           "+++\ntitle = \"Parandalimi\"\n[translation]\nof = \"en\"\nstate = \"draft\"\n+++\n",
	"countries/xk/record.toml":          "group = \"western-balkans\"\ncode = \"XK\"\n",
	"countries/xk/en.md":                "+++\ntitle = \"Kosovo*\"\n+++\n",
	"countries/me/record.toml":          "group = \"western-balkans\"\ncode = \"ME\"\n",
	"countries/me/en.md":                "+++\ntitle = \"Montenegro\"\n+++\n",
	"organisations/iom/record.toml":     "group = \"international\"\n",
	"organisations/iom/en.md":           "+++\ntitle = \"IOM\"\n+++\n",
	"events/a-2016/record.toml":         "type = \"workshop\"\nstart = 2016-08-31\nend = 2016-09-01\ncountry = \"me\"\norganisers = [\"iom\"]\ntopics = [\"prevention\"]\n" + readIn("start", "end", "country", "organisers", "city"),
	"events/a-2016/en.md":               "+++\ntitle = \"Workshop\"\nsummary = \"Two days.\"\ncity = \"Podgorica\"\n+++\nSee [the law](/laws/l/) and [below](#aims).\n\n## Aims {#aims}\n\nA note.[^1]\n\n[^1]: Words.\n",
	"events/a-2016/sr.md":               "+++\ntitle = \"Радионица\"\nsummary = \"Два дана.\"\ncity = \"Подгорица\"\n[translation]\nof = \"en\"\nstate = \"draft\"\n+++\nСаветовање.\n",
	"agendas/a-2016-agenda/record.toml": "event = \"a-2016\"\n\n[[session]]\nid = \"opening\"\nkind = \"opening\"\ndate = 2016-08-31\nstart = \"09:00\"\nend = \"09:30\"\nsources = [\"s\"]\n\n[[session]]\nid = \"talk\"\nkind = \"discussion\"\nsources = [\"s\"]\n" + readIn(),
	"agendas/a-2016-agenda/en.md":       "+++\ntitle = \"Agenda\"\n[session.opening]\ntitle = \"Welcome\"\nnote = \"Hosts.\"\n[session.talk]\ntitle = \"Talk\"\n+++\n",
	"laws/l/record.toml":                "type = \"convention\"\nissuer = \"iom\"\nadopted = 2000-11-15\n\n[[party]]\ncountry = \"xk\"\nstatus = \"not-listed\"\nsources = [\"s\"]\n\n[[party]]\ncountry = \"me\"\nstatus = \"party\"\nconsent = 2006-10-23\nhow = \"succession\"\nsources = [\"s\"]\n\n[[article]]\nid = \"a5\"\nnumber = \"5\"\ntopic = \"prevention\"\nsources = [\"s\"]\n" + readIn("issuer", "adopted"),
	"laws/l/en.md":                      "+++\ntitle = \"Convention\"\n[article.a5]\nsubject = \"Duties\"\n+++\n",
	"contacts/c/record.toml":            "type = \"hotline\"\ncountry = \"me\"\nchecked = 2026-11-20\n\n[[channel]]\nid = \"line\"\ntype = \"phone\"\nvalue = \"+382 20 111\"\npublish = true\nsources = [\"s\"]\n\n[[channel]]\nid = \"hidden\"\ntype = \"phone\"\nvalue = \"+382 20 999\"\npublish = false\nsources = [\"s\"]\n" + readIn("country"),
	"contacts/c/en.md":                  "+++\ntitle = \"Line\"\nsummary = \"A line.\"\n[channel.line]\nuse = \"Day and night\"\n[channel.hidden]\nuse = \"Secret use\"\n+++\n",
	"contacts/k/record.toml":            "type = \"ngo\"\ncountry = \"xk\"\nchecked = 2026-11-19\n" + readIn("country"),
	"contacts/k/en.md":                  "+++\ntitle = \"Shelter office\"\n+++\n",
}

// readIn is a source that the facts named rest on.
func readIn(facts ...string) string {
	text := "\n[source.s]\ntitle = \"The source\"\nurl = \"https://example.org/source?a=b\"\nread = 2026-11-21\n"
	if len(facts) > 0 {
		data, _ := json.Marshal(facts)
		text += "facts = " + string(data) + "\n"
	}
	return text
}

// in is an edition of the small portal.
func in(t *testing.T, key string) *shelf.Edition {
	t.Helper()
	return shelftest.ByKey(t, shelftest.Of(t, content), key)
}

func compose1(t *testing.T, e *shelf.Edition, ref string) sheet.Sheet {
	t.Helper()
	s, ok := compose.Record(e, shelftest.Record(t, e, ref))
	if !ok {
		t.Fatalf("%s has no sheet in %s", ref, e.Key)
	}
	return s
}

// text is everything that a sheet says, in order; links as [words](address),
// notes as ^mark.
func text(s sheet.Sheet) string {
	var b strings.Builder
	line := func(spans ...sheet.Span) {
		for _, span := range spans {
			switch {
			case span.Break:
				b.WriteString(" / ")
			case span.Note > 0:
				b.WriteString("^" + s.Notes[span.Note-1].Mark)
			case span.Href != "":
				b.WriteString("[" + span.Text + "](" + span.Href + ")")
			default:
				b.WriteString(span.Text)
			}
		}
		b.WriteString("\n")
	}
	line(s.Title)
	line(s.Lead...)
	line(s.Summary)
	for _, n := range s.Notices {
		line(n...)
	}
	for _, f := range s.Facts {
		b.WriteString(f.Name + ": ")
		for _, v := range f.Values {
			line(v...)
		}
	}
	var blocks func([]sheet.Block)
	blocks = func(all []sheet.Block) {
		for _, block := range all {
			if len(block.Spans) > 0 {
				line(block.Spans...)
			}
			blocks(block.Blocks)
			for _, item := range block.Items {
				blocks(item)
			}
			if block.Table != nil {
				for _, row := range append([][]sheet.Cell{block.Table.Head}, block.Table.Rows...) {
					for _, c := range row {
						line(c.Spans...)
					}
				}
			}
		}
	}
	blocks(s.Blocks)
	for _, n := range s.Notes {
		b.WriteString("^" + n.Mark + " ")
		blocks(n.Blocks)
	}
	return b.String()
}

// says checks that a text has all pieces, in their order.
func says(t *testing.T, got string, pieces ...string) {
	t.Helper()
	rest := got
	for _, p := range pieces {
		_, after, found := strings.Cut(rest, p)
		if !found {
			t.Errorf("no %q (in its order) in\n%s", p, got)
			return
		}
		rest = after
	}
}

func TestEventSaysWhatItsPageSaysAndWhatPaperNeeds(t *testing.T) {
	e := in(t, "en")
	s := compose1(t, e, "events/a-2016")
	says(t, text(s), "Workshop\n", "Podgorica, 31", "Two days.", "Place: Podgorica\n", "[Montenegro](https://example.org/en/countries/me/)",
		"Organisers: [IOM]", "Language edition: English", "Last checked against its sources: 21", "Sources: [1 source, listed at the end](#page_sources)", "Portal: [Against",
		"Licence: [Texts of the portal: CC BY 4.0.", "See [the law](https://example.org/en/laws/l/) and [below](#aims).", "Aims", "A note.^1",
		"Papers and agenda", "[Agenda](https://example.org/en/agendas/a-2016-agenda/)", "Sources", "The source; read on 21", "[https://example.org/source?a=b](https://example.org/source?a=b)", "^1 Words.")
	if s.Kind != "Workshop" || s.Address != "https://example.org/en/events/a-2016/" || s.Lang != "en" || s.ID != "a-2016" {
		t.Errorf("kind %q, address %q, language %q, id %q", s.Kind, s.Address, s.Lang, s.ID)
	}
	if m := s.Meta; m.Modified != "2026-11-21" || len(m.Authors) != 1 || m.Authors[0] != m.Publisher || len(m.Subjects) != 1 || m.License != catalog.License {
		t.Errorf("meta %+v", m)
	}
	if s.Words.Page != "Page {page} of {pages}" || s.Words.Note != "Note {mark}" {
		t.Errorf("words %+v", s.Words)
	}
}

func TestOnlyEditionsThatHaveTheTextHaveASheet(t *testing.T) {
	for key, want := range map[string]bool{"en": true, "cnr": false, "sq": false, "sr": true, "sr-latn": true} {
		e := in(t, key)
		if _, ok := compose.Record(e, shelftest.Record(t, e, "events/a-2016")); ok != want {
			t.Errorf("%s: %v", key, ok)
		}
	}
	e := in(t, "en")
	if _, ok := compose.Record(e, shelftest.Record(t, e, "topics/prevention")); ok {
		t.Error("a topic has a sheet")
	}
}

func TestTranslationSaysHowFarItCanBeReliedOn(t *testing.T) {
	s := compose1(t, in(t, "sr-latn"), "events/a-2016")
	if len(s.Notices) == 0 || s.Notices[0][1].Href != "https://example.org/en/events/a-2016/" {
		t.Fatalf("notices %+v", s.Notices)
	}
	says(t, text(s), "Radionica", "Podgorica", "Savetovanje.")
	if s.Lang != "sr-Latn" {
		t.Errorf("language %q", s.Lang)
	}
	// The country has no Serbian text: its name is marked as the language it is in.
	for _, f := range s.Facts {
		for _, v := range f.Values {
			if v[0].Text == "Montenegro" && v[0].Lang != "en" {
				t.Errorf("a foreign name without its language: %+v", v)
			}
		}
	}
}

func TestAgendaIsInTheOrderOfItsDays(t *testing.T) {
	says(t, text(compose1(t, in(t, "en"), "agendas/a-2016-agenda")), "Programme", "Wednesday", "Welcome / 09:00–09:30, Opening", "Hosts.", "Day not stated", "Talk / Discussion")
}

func TestTheFirstAsteriskOfKosovoLeadsToItsNote(t *testing.T) {
	s := compose1(t, in(t, "en"), "laws/l")
	got := text(s)
	says(t, got, "Articles to look at", "Prevention", "Article 5 Duties", "Who is bound", "Country", "[Kosovo](https://example.org/en/countries/xk/)^*", "not in the list",
		"Montenegro", "party", "not known", "23", "/ succession", "^* This designation is without prejudice")
	if strings.Count(got, "^*") != 2 {
		t.Errorf("more than one reference:\n%s", got)
	}
}

func TestNoteStandsAtTheEndWhereTheNameIsInTheTitleAlone(t *testing.T) {
	e := in(t, "en")
	s, ok := compose.ContactsOf(e, shelftest.Record(t, e, "countries/xk"))
	if !ok {
		t.Fatal("no sheet")
	}
	says(t, text(s), "Contacts: Kosovo*", "Shelter office")
	if got := text(s); !strings.Contains(got, "This designation") {
		t.Errorf("no footnote in\n%s", got)
	}
}

func TestContactsShowOnlyWhatMayBeSeen(t *testing.T) {
	e := in(t, "en")
	sheets := []sheet.Sheet{compose1(t, e, "contacts/c")}
	of, _ := compose.ContactsOf(e, shelftest.Record(t, e, "countries/me"))
	all, _ := compose.AllContacts(e)
	for _, s := range append(sheets, of, all) {
		got := text(s)
		says(t, got, "Line", "Telephone", "[+382 20 111](tel:+38220111)", "Day and night")
		for _, secret := range []string{"20 999", "Secret"} {
			if strings.Contains(got, secret) {
				t.Errorf("%s shows %q:\n%s", s.Title.Text, secret, got)
			}
		}
	}
	says(t, text(compose1(t, e, "contacts/k")), "How to reach them: No number or address")
}

func TestComposingLeavesThePagesAsTheyAre(t *testing.T) {
	e := in(t, "en")
	before, err := json.Marshal(e.Page(catalog.Ref{Section: "laws", ID: "l"}))
	if err != nil {
		t.Fatal(err)
	}
	first, second := compose1(t, e, "laws/l"), compose1(t, e, "laws/l")
	after, err := json.Marshal(e.Page(catalog.Ref{Section: "laws", ID: "l"}))
	if err != nil || string(before) != string(after) {
		t.Error("the page changed")
	}
	if text(first) != text(second) {
		t.Error("two sheets of one page differ")
	}
}
