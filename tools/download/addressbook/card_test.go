package addressbook_test

import (
	"bytes"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/addressbook"
	"resourceportal/tools/shelf/shelftest"
)

// full is a contact that has everything, with the records that it names.
func full() (*catalog.Record, []*catalog.Record) {
	rec, f, text := contact("x",
		catalog.Channel{ID: "sos", Type: "phone", Value: "116 666", Publish: true, Sources: []string{"old"}},
		catalog.Channel{ID: "mail", Type: "email", Value: "sos@line.example", Publish: true},
		catalog.Channel{ID: "seat", Type: "address", Value: `House "A"; Main St. 1, Skopje`, Lang: "mk", Publish: true},
		catalog.Channel{ID: "private", Type: "phone", Value: "+382 99 000 111", Sources: []string{"leak"}},
	)
	f.Country, f.Website, f.Languages, f.Topics = "mk", "https://line.example/?a=1,2", []string{"mk", "sq"}, []string{"x"}
	f.Names = []catalog.Name{{Lang: "en", Value: "Helpline x"}, {Lang: "mk", Value: "Линија; за помош"}}
	f.Sources = map[string]catalog.Source{
		"old":  {Title: "Old", Date: catalog.Date{Year: 2018, Month: 10, Day: 19}, Read: catalog.Date{Year: 2026, Month: 11, Day: 22}},
		"leak": {Title: "A list of private numbers"},
	}
	text.Summary, text.City = "A line, for all.", "Skopje"
	return rec, []*catalog.Record{
		rec, record("countries/mk", &catalog.Country{Code: "MK"}, &catalog.Text{Title: "North Macedonia"}),
		record("topics/x", &catalog.Topic{}, &catalog.Text{Title: "Protection, help"}),
	}
}

func TestCardHasEverythingInItsOrder(t *testing.T) {
	rec, records := full()
	const want = `BEGIN:VCARD
VERSION:4.0
PRODID:-//Resource portal//Address book//EN
UID:urn:uuid:7044834c-a361-5b72-b337-51aa46c42905
REV:20261122T000000Z
KIND:org
LANGUAGE:en
SOURCE:https://portal.example/en/contacts/x/
FN:Helpline x
N:;;;;
ORG:Helpline x
NICKNAME;ALTID=1;LANGUAGE=mk:Линија\; за помош
TEL;TYPE=work:116 666
EMAIL;TYPE=work:sos@line.example
ADR;TYPE=work;LANGUAGE=mk;LABEL="House ^'A^'; Main St. 1, Skopje":;;House "A"\; Main St. 1\, Skopje;;;;
URL;TYPE=work:https://line.example/?a=1,2
LANG:mk
LANG:sq
CATEGORIES:Helpline,Protection\, help
NOTE:A line\, for all.\n\nTelephone: 116 666\nFor sos.\nSource of 19 October 2018.\n\nE-mail: sos@line.example\nFor mail.\n\nAddress: House "A"\; Main St. 1\, Skopje\nFor seat.\n\nOfficial names\nЛинија\; за помош\n\nChecked: 21 November 2026\n\nhttps://portal.example/en/contacts/x/
X-ABShowAs:COMPANY
END:VCARD`
	data := card(t, english(t, records...), rec)
	read(t, data)
	check(t, "card", strings.ReplaceAll(strings.Join(lines(data), "\n"), "\u00a0", " "), want)
}

func TestWhatIsNotToBePublishedIsNowhere(t *testing.T) {
	rec, records := full()
	hidden := []string{"99000111", "private", "A list of private numbers"}
	for _, e := range shelftest.Small(t, config, messages, records...) {
		data := card(t, e, rec)
		all := strings.Join(lines(data), "\n")
		for _, s := range hidden {
			if strings.Contains(all, s) || strings.Contains(strings.NewReplacer(" ", "", "\u00a0", "").Replace(all), s) {
				t.Errorf("%s: the card has %q:\n%s", e.Key, s, all)
			}
		}
		// What is found when it is there: the same channel, published.
		f := rec.Facts.(*catalog.Contact)
		f.Channels[3].Publish = true
		shown := strings.ReplaceAll(strings.Join(lines(card(t, in(t, e.Key, records...), rec)), "\n"), " ", "")
		f.Channels[3].Publish = false
		if !strings.Contains(shown, hidden[0]) || !strings.Contains(shown, hidden[1]) {
			t.Errorf("%s: a published channel is not in the card:\n%s", e.Key, shown)
		}
	}
	none, _, _ := contact("none", catalog.Channel{ID: "a", Type: "address", Value: "Secret street"})
	data := card(t, english(t, none), none)
	check(t, "ADR", line(data, "ADR"), "")
	if note := value(read(t, data)[0], "NOTE"); !strings.Contains(note, "No number was found.") || strings.Contains(note, "Secret") {
		t.Errorf("the note says %q", note)
	}
}

func TestNumberCanBeDialledAsItStands(t *testing.T) {
	for _, tt := range []struct{ written, tel string }{
		{"116 666", "116 666"},
		{"0800/222-25", "0800/222-25"},
		{"+382 20 241 819", "+382 20 241 819"},
		{"+382 (20) 241-819", "+382 (20) 241-819"},
		{"+382 (0)20 241-819", "+38220241819"},
	} {
		rec, _, _ := contact("x", phone(tt.written))
		c := read(t, card(t, english(t, rec), rec))[0]
		check(t, tt.written, value(c, "TEL"), tt.tel)
		if note := value(c, "NOTE"); !strings.Contains(note, "Telephone: "+tt.written+"\n") {
			t.Errorf("the note does not have %q as it is written: %q", tt.written, note)
		}
	}
}

func TestPlaceStandsInForAnAddress(t *testing.T) {
	country := record("countries/me", &catalog.Country{Code: "ME"}, &catalog.Text{Title: "Montenegro"})
	for _, tt := range []struct{ name, city, country, want string }{
		{"both", "Podgorica", "me", "ADR;TYPE=work:;;;Podgorica;;;Montenegro"},
		{"country", "", "me", "ADR;TYPE=work:;;;;;;Montenegro"},
		{"city", "Bar; Montenegro", "", `ADR;TYPE=work:;;;Bar\; Montenegro;;;`},
		{"neither", "", "", ""},
	} {
		rec, f, text := contact("x", phone("122"))
		text.City, f.Country = tt.city, tt.country
		check(t, tt.name, line(card(t, english(t, rec, country), rec), "ADR"), tt.want)
	}
}

func TestTextsOfAnotherLanguageSaySo(t *testing.T) {
	rec, records := full()
	data := card(t, in(t, "sq", records...), rec)
	check(t, "LANGUAGE", line(data, "LANGUAGE"), "LANGUAGE:sq")
	check(t, "FN", line(data, "FN"), "FN;LANGUAGE=en:Helpline x")
	check(t, "ORG", line(data, "ORG"), "ORG;LANGUAGE=en:Helpline x")
	if note := line(data, "NOTE"); !strings.HasPrefix(note, "NOTE;LANGUAGE=en:") {
		t.Error(note)
	}
	// The kind is a message of the edition, the topic's name is not translated.
	all := strings.Join(lines(data), "\n")
	check(t, "CATEGORIES", strings.Contains(all, "\nCATEGORIES:Helpline\nCATEGORIES;LANGUAGE=en:Protection\\, help\n"), true)
}

func TestFootnoteStandsWhereTheNameStands(t *testing.T) {
	for _, tt := range []struct {
		name   string
		change func(f *catalog.Contact, text *catalog.Text)
		want   bool
	}{
		{"nowhere", func(*catalog.Contact, *catalog.Text) {}, false},
		{"title", func(_ *catalog.Contact, text *catalog.Text) { text.Title = "Police, Kosovo*" }, true},
		{"summary", func(_ *catalog.Contact, text *catalog.Text) { text.Summary = "Policia e Kosovës*." }, true},
		{"use", func(_ *catalog.Contact, text *catalog.Text) {
			text.Channels["line"] = catalog.ChannelText{Use: "На Косову*."}
		}, true},
		{"country", func(f *catalog.Contact, _ *catalog.Text) { f.Country = "xk" }, true},
		{"the body alone", func(_ *catalog.Contact, text *catalog.Text) { text.Body = "Kosovo*" }, false},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, f, text := contact("x", phone("192"))
			tt.change(f, text)
			xk := record("countries/xk", &catalog.Country{Code: "XK"}, &catalog.Text{Title: "Kosovo*"})
			note := value(read(t, card(t, english(t, rec, xk), rec))[0], "NOTE")
			check(t, "footnote", strings.HasSuffix(note, "\n\n* The footnote."), tt.want)
		})
	}
}

func TestCardsStandByName(t *testing.T) {
	b, _, _ := contact("b")
	a, _, last := contact("a")
	last.Title = "Zebra"
	e := english(t, a, b)
	given := []*catalog.Record{a, b}
	data, err := addressbook.NewBook(addressbook.V4, e).Cards(given)
	if err != nil {
		t.Fatal(err)
	}
	check(t, "file", string(data), string(card(t, e, b))+string(card(t, e, a)))
	check(t, "records as they were", slices.Equal(given, []*catalog.Record{a, b}), true)
	if data, err := addressbook.NewBook(addressbook.V4, e).Cards(nil); data != nil || err != nil {
		t.Errorf("of none: %q, %v", data, err)
	}
}

func TestOtherRecordsAreErrors(t *testing.T) {
	rec, _, _ := contact("x")
	country := record("countries/me", &catalog.Country{Code: "ME"}, &catalog.Text{Title: "Montenegro"})
	stranger, _, _ := contact("stranger")
	e := english(t, rec, country)
	for _, other := range []*catalog.Record{country, stranger} {
		if data, err := addressbook.NewBook(addressbook.V4, e).Cards([]*catalog.Record{rec, other}); err == nil || data != nil {
			t.Errorf("%s: %q, %v", other.Ref, data, err)
		}
	}
}

func TestUIDStaysWhateverChanges(t *testing.T) {
	rec, records := full()
	want := line(card(t, english(t, records...), rec), "UID")
	rec, records = full()
	rec.Texts["en"].Title = "Renamed"
	other, _, _ := contact("other")
	moved := config
	moved.BaseURL = "https://elsewhere.example/portal/"
	for _, e := range shelftest.Small(t, moved, messages, append(records, other)...) {
		check(t, e.Key, line(card(t, e, rec), "UID"), want)
	}
}

func TestRealContentIsReadBack(t *testing.T) {
	uids := map[string]string{} // by record
	for _, e := range shelftest.Real(t) {
		records := e.In("contacts")
		data, err := addressbook.NewBook(addressbook.V4, e).Cards(records)
		if err != nil {
			t.Fatal(err)
		}
		cards := read(t, data)
		check(t, e.Key+": cards", len(cards), len(records))
		if len(records) < 60 {
			t.Fatalf("%d contacts only", len(records))
		}
		for i, rec := range records {
			page, f := e.Page(rec.Ref), rec.Facts.(*catalog.Contact)
			check(t, "FN", value(cards[i], "FN"), page.View.Name.Text)
			check(t, "ORG", value(cards[i], "ORG"), page.View.Name.Text)
			got := map[string]int{"phone": len(cards[i]["TEL"]), "email": len(cards[i]["EMAIL"])}
			for _, c := range f.Channels {
				if c.Publish {
					got[c.Type]--
				} else if bytes.Contains(bytes.ReplaceAll(data, []byte("\r\n "), nil), []byte(c.Value)) {
					t.Errorf("%s: %s is not to be published", rec.Ref, c.ID)
				}
			}
			check(t, rec.ID+": phones left", got["phone"], 0)
			check(t, rec.ID+": addresses of mail left", got["email"], 0)
			uid := value(cards[i], "UID")
			if before := uids[rec.ID]; before != "" && before != uid {
				t.Errorf("%s has the UIDs %s and %s", rec.Ref, before, uid)
			}
			uids[rec.ID] = uid
		}
		again, err := addressbook.NewBook(addressbook.V4, e).Cards(records)
		check(t, "same bytes twice", bytes.Equal(data, again) && err == nil, true)
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
	different := map[string]bool{}
	for _, uid := range uids {
		different[uid] = true
	}
	check(t, "different UIDs", len(different), len(uids))
}

func FuzzTextsNeverBreakACard(f *testing.F) {
	for _, s := range []string{"plain", "a, b; c\\d\n", "\r\nEND:VCARD\r\n", "\xff\x00\x1b", "Kosovo*", strings.Repeat("љ", 100), "\"^:;,", "\u2028\u0085\u2068", ".;:="} {
		f.Add(s, s, s, s)
	}
	f.Fuzz(func(t *testing.T, title, use, channel, lang string) {
		rec, facts, text := contact("x",
			catalog.Channel{ID: "a", Type: "phone", Value: channel, Publish: true}, catalog.Channel{ID: "b", Type: "email", Value: channel, Publish: true},
			catalog.Channel{ID: "c", Type: "address", Value: channel, Lang: lang, Publish: true}, catalog.Channel{ID: "d", Type: "address", Value: "MARK"},
			catalog.Channel{ID: "e", Type: "phone", Value: channel, Publish: true})
		text.Title, text.Summary, text.City = title, use, channel
		text.Channels["a"], text.Channels["e"] = catalog.ChannelText{Use: use}, catalog.ChannelText{Use: title + " " + use}
		facts.Website, facts.Languages, facts.Topics = channel, []string{lang}, []string{title, use}
		facts.Names = []catalog.Name{{Lang: lang, Value: use}}
		data, err := addressbook.V4.Card(english(t, rec), rec)
		if err != nil {
			t.Fatal(err)
		}
		cards := read(t, data)
		check(t, "cards", len(cards), 1)
		for _, label := range cards[0]["X-ABLABEL"] {
			if length := utf8.RuneCountInString(label.Value); length == 0 || length > 60 && !strings.Contains(label.Value, `\;`) {
				t.Errorf("label of %d letters: %q", length, label.Value)
			}
		}
		if strings.Contains(string(data), "MARK") && !strings.Contains(title+use+channel+lang, "MARK") {
			t.Error("a channel that is not to be published")
		}
	})
}
