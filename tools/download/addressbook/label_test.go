package addressbook_test

import (
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/emersion/go-vcard"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf/shelftest"
)

// labelled are the properties of a name with their labels, as go-vcard reads them:
// "116 666 = SOS line". One without a label is alone.
func labelled(c vcard.Card, name string) string {
	of := map[string]string{}
	for _, label := range c["X-ABLABEL"] {
		of[label.Group] = label.Value
	}
	var all []string
	for _, f := range c[name] {
		s := f.Value
		if label := of[f.Group]; label != "" {
			s += " = " + label
		}
		all = append(all, s)
	}
	return strings.Join(all, "\n")
}

func TestEachOfSeveralNumbersSaysWhatItIsFor(t *testing.T) {
	rec, _, text := contact("x",
		catalog.Channel{ID: "seat", Type: "address", Value: "Main St. 1", Publish: true},
		catalog.Channel{ID: "sos", Type: "phone", Value: "116 666", Publish: true},
		catalog.Channel{ID: "private", Type: "phone", Value: "+382 99 000 111"},
		catalog.Channel{ID: "mail", Type: "email", Value: "sos@line.example", Publish: true},
		catalog.Channel{ID: "police-emergency", Type: "phone", Value: "122", Publish: true},
		catalog.Channel{ID: "press", Type: "email", Value: "press@line.example", Publish: true},
	)
	text.Channels["sos"] = catalog.ChannelText{Use: "The SOS line. It is not the police."}
	text.Channels["police-emergency"] = catalog.ChannelText{Use: "The police, in an emergency. Call it now."}
	data := card(t, english(t, rec), rec)
	var got []string
	for _, l := range lines(data) {
		if strings.HasPrefix(l, "item") || strings.HasPrefix(l, "TEL") || strings.HasPrefix(l, "EMAIL") {
			got = append(got, l)
		}
	}
	check(t, "lines", strings.Join(got, "\n"), `item1.TEL;TYPE=x-sos;PREF=1:116 666
item1.X-ABLabel:The SOS line
item2.EMAIL;TYPE=x-mail;PREF=1:sos@line.example
item2.X-ABLabel:For mail
item3.TEL;TYPE=x-police-emergency:122
item3.X-ABLabel:The police\, in an emergency
item4.EMAIL;TYPE=x-press:press@line.example
item4.X-ABLabel:For press`)
	check(t, "numbers as read", labelled(read(t, data)[0], "TEL"), "116 666 = The SOS line\n122 = The police, in an emergency")
}

func TestLabelIsShort(t *testing.T) {
	for _, tt := range []struct{ name, a, b, labelA, labelB string }{
		{"first sentence", "The line. Not the police.", "The police! Call now.", "The line", "The police"},
		{"one sentence, no stop", "The line", "The police", "The line", "The police"},
		{"an abbreviation", "Linija br. 5, npr. MUP. Druga.", "Policija", "Linija br. 5, npr. MUP", "Policija"},
		{"a stop within", "Linija minist. unutrašnjih poslova. Druga.", "Policija", "Linija minist. unutrašnjih poslova", "Policija"},
		{"a name of few letters", "Policia në Mal të Zi. Telefononi.", "Linja SOS", "Policia në Mal të Zi", "Linja SOS"},
		{"the footnote's mark", "Полиција на Косову*. Позовите.", "Линија", "Полиција на Косову*", "Линија"},
		{"sixty letters", strings.Repeat("реч ", 14) + "речи.", "Б", strings.Repeat("реч ", 14) + "речи", "Б"},
		{"more", strings.Repeat("реч ", 13) + "реч, речица.", "Б", strings.Repeat("реч ", 13) + "реч…", "Б"},
		{"a word without an end", strings.Repeat("р", 99), "Б", strings.Repeat("р", 59) + "…", "Б"},
		{"all begin alike, short", "You reach the line.", "You reach the police.", "You reach the line", "You reach the police"},
		{"all begin alike, long", "You reach the SOS line for victims of human trafficking in Montenegro.", "You reach the police in an emergency in Montenegro.",
			"SOS line for victims of human trafficking in Montenegro", "Police in an emergency in Montenegro"},
		{"with a comma", "На овом броју јавља се СОС линија за жртве трговине људима у Црној Гори.", "На овом броју, у хитном случају, јавља се полиција.",
			"Јавља се СОС линија за жртве трговине људима у Црној Гори", "У хитном случају, јавља се полиција"},
		{"one within the other", "The office", "The office of the foundation that answers requests for help from Albania.",
			"The office", "The office of the foundation that answers requests for help…"},
		{"what is said of none", "", "The police", "a", "The police"},
		{"nothing that a line can hold", "\x01", "The police", "a", "The police"},
		{"nothing but stops", "...", "The police", "a", "The police"},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, _, text := contact("x", catalog.Channel{ID: "a", Type: "phone", Value: "1", Publish: true}, catalog.Channel{ID: "b", Type: "phone", Value: "2", Publish: true})
			text.Channels["a"], text.Channels["b"] = catalog.ChannelText{Use: tt.a}, catalog.ChannelText{Use: tt.b}
			check(t, "labels", labelled(read(t, card(t, english(t, rec), rec))[0], "TEL"), "1 = "+tt.labelA+"\n2 = "+tt.labelB)
		})
	}
}

// TestPoliceIsNotTheHelpline is what a reader saw on a telephone: 122 under the name
// of the SOS line and nothing beside it.
func TestPoliceIsNotTheHelpline(t *testing.T) {
	const shown = 40 // letters of a label on a small screen
	sos, police := regexp.MustCompile(`SOS|СОС`), regexp.MustCompile(`(?i)polic|полиц`)
	for _, e := range shelftest.Real(t) {
		rec := shelftest.Record(t, e, "contacts/me-sos-116666")
		numbers := strings.Split(labelled(read(t, card(t, e, rec))[0], "TEL"), "\n")
		if len(numbers) != 2 {
			t.Fatalf("%s: %q", e.Key, numbers)
		}
		for i, want := range []struct {
			number   string
			is, isNo *regexp.Regexp
		}{{"116 666", sos, police}, {"122", police, sos}} {
			number, label, _ := strings.Cut(numbers[i], " = ")
			seen := []rune(label)
			seen = seen[:min(len(seen), shown)]
			if number != want.number || !want.is.MatchString(string(seen)) || want.isNo.MatchString(label) {
				t.Errorf("%s: %q, of which a telephone shows %q", e.Key, numbers[i], string(seen))
			}
		}
	}
}

// TestRealLabelsSayWhatTheTextsSay looks at every contact with several numbers: the
// words that a label left out at the beginning must not be what the sense hangs on.
func TestRealLabelsSayWhatTheTextsSay(t *testing.T) {
	no := regexp.MustCompile(`(?i)(^|\P{L})(not|no|never|without|ne|nije|nema|nisu|nikad|bez|не|није|нема|нису|никад|без|nuk|jo|mos|pa|s’)($|\P{L})`)
	several := 0
	for _, e := range shelftest.Real(t) {
		for _, rec := range e.In("contacts") {
			c := read(t, card(t, e, rec))[0]
			var uses []string
			for _, channel := range e.Page(rec.Ref).View.Channels {
				if channel.Type == "phone" {
					uses = append(uses, channel.Use.Text)
				}
			}
			if len(uses) < 2 {
				check(t, rec.ID+": labels", len(c["X-ABLABEL"]), 0)
				continue
			}
			several++
			seen := map[string]bool{}
			for i, number := range strings.Split(labelled(c, "TEL"), "\n") {
				_, label, _ := strings.Cut(number, " = ")
				if length := utf8.RuneCountInString(label); length == 0 || length > 60 || seen[label] {
					t.Errorf("%s %s: label %q", e.Key, rec.ID, label)
				}
				seen[label] = true
				lead, _, found := strings.Cut(strings.ToLower(uses[i]), strings.ToLower(strings.TrimSuffix(label, "…")))
				if !found || no.MatchString(lead) {
					t.Errorf("%s %s: label %q of %q", e.Key, rec.ID, label, uses[i])
				}
			}
		}
	}
	if several == 0 {
		t.Error("no contact has several numbers")
	}
}

func TestNoteTellsHowFarTheTextCanBeReliedOn(t *testing.T) {
	const (
		draft    = "A draft. Original: English."
		fallback = "Shown as in: the English edition."
		address  = "https://portal.example/%/contacts/x/"
		footnote = "* The footnote."
	)
	translated := func(state string) *catalog.Text {
		return &catalog.Text{Lang: "sq", Title: "Linja", Summary: "Kosova*.", Translation: &catalog.Translation{Of: "en", State: state}}
	}
	for _, tt := range []struct {
		name, edition string
		text          *catalog.Text // in Albanian
		want          []string      // behind the address
	}{
		{"the original", "en", translated("draft"), nil},
		{"a draft", "sq", translated("draft"), []string{draft, footnote}},
		{"a reviewed translation", "sq", translated("reviewed"), []string{footnote}},
		{"none", "sq", nil, []string{fallback}},
	} {
		t.Run(tt.name, func(t *testing.T) {
			rec, _, _ := contact("x", phone("122"))
			if tt.text != nil {
				rec.Texts["sq"] = tt.text
			}
			note := value(read(t, card(t, in(t, tt.edition, rec), rec))[0], "NOTE")
			want := append([]string{strings.Replace(address, "%", tt.edition, 1)}, tt.want...)
			all := strings.Split(note, "\n\n")
			check(t, "end of the note", strings.Join(all[max(0, len(all)-len(want)):], "\n\n"), strings.Join(want, "\n\n"))
			check(t, "drafts", strings.Count(note, draft), strings.Count(strings.Join(want, ""), draft))
		})
	}
}
