package shelf_test

import (
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
	"resourceportal/tools/view"
)

var config = catalog.Config{
	BaseURL: "https://example.org/sub/",
	Editions: []catalog.Edition{
		{Key: "cnr", Lang: "cnr-Latn", Format: "sr-Latn-ME", Texts: "cnr", Fallback: []string{"sq"}},
		{Key: "sq", Lang: "sq", Format: "sq", Texts: "sq", Fallback: []string{"cnr"}},
	},
	Languages: []string{"cnr", "sq"},
}

const messages = `
[choose]
title = "Choose"
text = "Open"
[missing]
title = "Missing"
text = "Home"
[site]
name = "Portal"
[greeting]
text = "{{ .Word }} of {{ .Place }}"
[footer]
kosovo = "* The footnote."
`

// in is an edition of a small portal.
func in(t *testing.T, key string, records ...*catalog.Record) *shelf.Edition {
	t.Helper()
	return shelftest.ByKey(t, shelftest.Small(t, config, messages, records...), key)
}

// record is one with a title in a language.
func record(ref, lang, title string, facts catalog.Facts) *catalog.Record {
	r, _ := catalog.ParseRef(ref)
	section, _ := catalog.SectionNamed(r.Section)
	return &catalog.Record{
		Ref: r, Kind: section.Kind, Facts: facts, Original: lang,
		Texts: map[string]*catalog.Text{lang: {Lang: lang, Title: title}},
	}
}

func contact(id, title string, facts catalog.Contact) *catalog.Record {
	facts.Type = "ngo"
	return record("contacts/"+id, "cnr", title, &facts)
}

func date(t *testing.T, s string) catalog.Date {
	t.Helper()
	d, err := catalog.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func read(t *testing.T, days ...string) map[string]catalog.Source {
	t.Helper()
	all := map[string]catalog.Source{}
	for _, s := range days {
		all[s] = catalog.Source{Title: s, Read: date(t, s), Date: date(t, "2026-12-31")}
	}
	return all
}

// refs are records in a row.
func refs(records []*catalog.Record) string {
	var all []string
	for _, rec := range records {
		all = append(all, rec.Ref.String())
	}
	return strings.Join(all, " ")
}

func check[T comparable](t *testing.T, what string, got, want T) {
	t.Helper()
	if got != want {
		t.Errorf("%s: got %v, want %v", what, got, want)
	}
}

func TestANameIsWhatListsCallARecord(t *testing.T) {
	rec := contact("line", "Linija sa dugim imenom", catalog.Contact{})
	rec.Texts["cnr"].Short = "Linija"
	check(t, "in its language", in(t, "cnr", rec).Name("contacts", "line"), view.Label{Text: "Linija"})
	check(t, "in another edition", in(t, "sq", rec).Name("contacts", "line"), view.Label{Text: "Linija", Lang: "cnr-Latn"})
	check(t, "of nothing", in(t, "cnr", rec).Name("contacts", "nobody"), view.Label{Text: "nobody"})
	check(t, "text of its own", in(t, "cnr", rec).Has(rec), true)
	check(t, "text of another", in(t, "sq", rec).Has(rec), false)
}

func TestWordsAreATextOrTheMessageItNames(t *testing.T) {
	e := in(t, "sq")
	check(t, "text", e.Words(view.Value{Label: view.Label{Text: "Bar"}}), "Bar")
	check(t, "message", e.Words(view.Value{Key: "site.name"}), "Portal")
	check(t, "message with arguments", e.Words(view.Value{Key: "greeting.text", Args: map[string]any{"Word": "Port", "Place": "Bar"}}), "Port of Bar")
	check(t, "the same by its key", e.T("greeting.text", "Place", "Bar", "Word", "Port"), "Port of Bar")
	if err := e.Err(); err != nil {
		t.Error(err)
	}
}

func TestTheFirstMissingMessageIsKept(t *testing.T) {
	e := in(t, "sq")
	check(t, "missing", e.T("no.such"), "")
	e.T("neither.this")
	e.T("site.name")
	if err := e.Err(); err == nil || !strings.Contains(err.Error(), "sq") || !strings.Contains(err.Error(), `"no.such"`) {
		t.Errorf("got %v", err)
	}
}

func TestALabelIsInItsOwnLanguageOrTheEditions(t *testing.T) {
	e := in(t, "sq")
	check(t, "own", e.LangOf(view.Label{Text: "Linija", Lang: "cnr-Latn"}), "cnr-Latn")
	check(t, "edition's", e.LangOf(view.Label{Text: "Linjë"}), "sq")
	langs, words := e.ByLang([]view.Value{
		{Label: view.Label{Text: "Linija", Lang: "cnr-Latn"}}, {Key: "site.name"}, {Label: view.Label{Text: "Kuća", Lang: "cnr-Latn"}},
	})
	check(t, "languages", strings.Join(langs, "|"), "cnr-Latn|")
	check(t, "in Montenegrin", strings.Join(words["cnr-Latn"], ", "), "Linija, Kuća")
	check(t, "in Albanian", strings.Join(words[""], ", "), "Portal")
}

func TestProseHasTheFootnoteWhereTheNameIsShown(t *testing.T) {
	e := in(t, "sq")
	for _, tt := range []struct {
		what       string
		paragraphs []string
		beside     string
		want       string
	}{
		{"nothing", nil, "", ""},
		{"no name", []string{"One.", "", "Two."}, "Beside.", "One.\n\nTwo."},
		{"the name", []string{"Kosovo* and others.", ""}, "", "Kosovo* and others.\n\n* The footnote."},
		{"the name beside it", []string{"One."}, "Kosovo*", "One.\n\n* The footnote."},
	} {
		given := slices.Clone(tt.paragraphs)
		check(t, tt.what, e.Prose(tt.paragraphs, tt.beside), tt.want)
		if !slices.Equal(given, tt.paragraphs) {
			t.Errorf("%s: the given paragraphs are %q now", tt.what, tt.paragraphs)
		}
	}
}

func TestAddressesHaveThePathOfTheBase(t *testing.T) {
	e := in(t, "cnr", contact("line", "Linija", catalog.Contact{}))
	ref := catalog.Ref{Section: "contacts", ID: "line"}
	check(t, "home", e.Path(""), "/cnr/")
	check(t, "section", e.Path("contacts"), "/cnr/contacts/")
	check(t, "record", e.Path(ref.String()), "/cnr/contacts/line/")
	check(t, "address", e.URL(e.Path("")), "https://example.org/sub/cnr/")
	check(t, "address of a page", e.PageURL(ref), "https://example.org/sub/cnr/contacts/line/")
	check(t, "page", e.Page(ref).Path, "/cnr/contacts/line/")
	check(t, "page of a section", e.SectionPage("contacts").Path, "/cnr/contacts/")
	check(t, "no page", e.Page(catalog.Ref{Section: "contacts", ID: "nobody"}), nil)
	check(t, "no page of a section", e.SectionPage("laws"), nil)
}

func TestRecordAtIsTheOneThatAPageShows(t *testing.T) {
	rec := contact("line", "Linija", catalog.Contact{})
	e := in(t, "cnr", rec)
	check(t, "its page", e.RecordAt("/cnr/contacts/line/"), rec)
	for _, path := range []string{"", "/", "/cnr/", "/cnr/contacts/", "/cnr/contacts/nobody/", "/sq/contacts/line/", "/404.html"} {
		check(t, path, e.RecordAt(path), nil)
	}
}

func TestNamesStandInTheOrderOfTheAlphabet(t *testing.T) {
	for _, tt := range []struct {
		edition string
		names   []string // in order
	}{
		{"cnr", []string{"Cetinje", "Cvijet", "Čas", "Ćup", "Duga", "Džep", "Đak", "Luk", "Ljeto", "Nuk", "Njuh", "Sud", "Šah", "Zub", "Žabljak"}},
		{"sq", []string{"Cak", "Çam", "Duro", "Dhe", "Emër", "Ëndërr", "Gur", "Gjak", "Lum", "Llak", "Sy", "Shkup", "Tropojë", "Thes", "Zi", "Zhabjak"}},
	} {
		var records []*catalog.Record
		for i, name := range tt.names {
			// The ids run the other way.
			records = append(records, record("contacts/"+string(rune('z'-i)), tt.edition, name, &catalog.Contact{Type: "ngo"}))
		}
		e := in(t, tt.edition, records...)
		var got []string
		for _, rec := range e.In("contacts") {
			got = append(got, e.Name("contacts", rec.ID).Text)
		}
		if !slices.Equal(got, tt.names) {
			t.Errorf("%s:\n%q\nwant\n%q", tt.edition, got, tt.names)
		}
		sorted := slices.Clone(records)
		slices.Reverse(sorted)
		e.SortByName(sorted)
		check(t, "sorted", refs(sorted), refs(records))
	}
}

func TestNamesakesStandInTheOrderOfTheirIDs(t *testing.T) {
	records := []*catalog.Record{
		contact("b", "Linija", catalog.Contact{}), record("laws/a", "cnr", "Linija", &catalog.Law{}), contact("a", "Linija", catalog.Contact{}),
	}
	in(t, "cnr", records...).SortByName(records)
	check(t, "order", refs(records), "contacts/a laws/a contacts/b")
}

func TestModifiedIsTheNewestDayOfReadingOrChecking(t *testing.T) {
	for _, tt := range []struct {
		what string
		rec  *catalog.Record
		want string
	}{
		{"no source", record("laws/a", "cnr", "A", &catalog.Law{}), ""},
		{"several sources", record("laws/a", "cnr", "A", &catalog.Law{Common: catalog.Common{Sources: read(t, "2026-11-20", "2026-11-21", "2025-12-30")}}), "2026-11-21"},
		{"checked later", contact("a", "A", catalog.Contact{Common: catalog.Common{Sources: read(t, "2026-11-20")}, Checked: date(t, "2026-11-22")}), "2026-11-22"},
		{"checked before", contact("a", "A", catalog.Contact{Common: catalog.Common{Sources: read(t, "2026-11-20")}, Checked: date(t, "2026-11-01")}), "2026-11-20"},
	} {
		check(t, tt.what, shelf.Modified(tt.rec).String(), tt.want)
	}
}

func TestAFileIsAsNewAsItsNewestRecord(t *testing.T) {
	never := record("laws/never", "cnr", "N", &catalog.Law{})
	older := record("laws/older", "cnr", "O", &catalog.Law{Common: catalog.Common{Sources: read(t, "2026-10-01")}})
	newer := record("laws/newer", "cnr", "W", &catalog.Law{Common: catalog.Common{Sources: read(t, "2026-11-21")}})
	check(t, "none", shelf.Newest(nil).String(), "")
	check(t, "never", shelf.Newest([]*catalog.Record{never}).String(), "")
	check(t, "newest", shelf.Newest([]*catalog.Record{older, newer, never}).String(), "2026-11-21")

	e := in(t, "cnr", never, older, newer)
	check(t, "of a record", e.FileDate(older, never).String(), "2026-10-01")
	check(t, "of one never read", e.FileDate(never).String(), "2026-11-21")
	check(t, "of nothing", e.FileDate().String(), "2026-11-21")
	check(t, "where nothing was ever read", in(t, "cnr", never).FileDate(never).String(), "2016-08-31")
}

func TestAboutATopicOrACountryAreTheRecordsThatSaySo(t *testing.T) {
	topics := catalog.Common{Topics: []string{"prevention"}}
	e := in(t, "cnr",
		record("topics/prevention", "cnr", "Prevencija", &catalog.Topic{}),
		record("countries/me", "cnr", "Crna Gora", &catalog.Country{}),
		record("events/e", "cnr", "Radionica", &catalog.Event{Country: "me"}),
		record("papers/p", "cnr", "Rad", &catalog.Paper{Common: topics, Event: "e"}),
		record("agendas/a", "cnr", "Program", &catalog.Agenda{Common: topics, Event: "e"}),
		record("laws/l", "cnr", "Zakon", &catalog.Law{Common: topics, Country: "me"}),
		record("laws/other", "cnr", "Drugi", &catalog.Law{Country: "al"}),
		contact("c", "Linija", catalog.Contact{Common: topics, Country: "me"}),
		record("pages/about", "cnr", "O nama", &catalog.Page{Common: topics}),
		record("glossary/g", "cnr", "Pojam", &catalog.Gloss{Common: topics}),
	)
	check(t, "topic", refs(e.About("topics", "prevention")), "agendas/a contacts/c laws/l papers/p")
	check(t, "country", refs(e.About("countries", "me")), "contacts/c events/e laws/l")
	check(t, "another section", refs(e.About("events", "e")), "")
}

func TestContactsOfACountryStandInTheOrderOfTheirNames(t *testing.T) {
	e := in(t, "cnr",
		contact("a", "Žene", catalog.Contact{Country: "me"}), contact("b", "Šah", catalog.Contact{Country: "me"}), contact("c", "Sud", catalog.Contact{Country: "me"}),
		contact("d", "Ana", catalog.Contact{Country: "al"}), contact("e", "Ana", catalog.Contact{}),
	)
	check(t, "contacts", refs(e.ContactsOf("me")), "contacts/c contacts/b contacts/a")
	check(t, "none", refs(e.ContactsOf("rs")), "")
}

func TestTheProjectsOwnNamesAreInOrderInEveryEdition(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		records := e.In("contacts")
		if len(records) == 0 {
			t.Fatalf("%s has no contacts", e.Key)
		}
		for i, rec := range records[1:] {
			before, name := e.Name("contacts", records[i].ID).Text, e.Name("contacts", rec.ID).Text
			if e.Locale.Compare(before, name) > 0 {
				t.Errorf("%s: %q stands before %q", e.Key, before, name)
			}
			if e.RecordAt(e.Path(rec.Ref.String())) != rec {
				t.Errorf("%s: the page of %s shows another record", e.Key, rec.Ref)
			}
		}
	}
}
