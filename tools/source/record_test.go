package source_test

import (
	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
	"resourceportal/tools/source"
	"strings"
	"testing"
)

const (
	event      = "content/events/podgorica/record.toml"
	paper      = "content/papers/concept/record.toml"
	agenda     = "content/agendas/programme/record.toml"
	convention = "content/laws/convention/record.toml"
	code       = "content/laws/code/record.toml"
	contact    = "content/contacts/line/record.toml"
	me         = "content/countries/me/record.toml"
	topic      = "content/topics/trafficking/record.toml"
)

func TestMistakesInKeysOfARecord(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"unknown key", edit(event, "time_zone =", "timezone ="), []want{
			{"unknown-key", event, "timezone", `unknown key "timezone"`, `did you mean "time_zone"?`}}},
		{"unknown key like no other", edit(event, "time_zone =", "zzzzzzzzzzzzzzzz ="), []want{
			{"unknown-key", event, "zzzz", `"zzzzzzzzzzzzzzzz"`, "known keys: attachment, audiences,"}}},
		{"unknown key in a table", edit(event, "lang = \"en\"", "language = \"en\""), []want{
			{"unknown-key", event, "language =", `unknown key "language"`, `did you mean "lang"?`}}},
		{"missing key", edit(event, "start = 2016-08-31\n", ""), []want{
			{"missing-key", event, `type = "workshop"`, `"start" is missing`, "start = …"}}},
		{"missing key in one table of several", edit(agenda, "[[session]]\nid = \"closing\"\n", "[[session]] # closing\n"), []want{
			{"missing-key", agenda, "[[session]] # closing", `"id" is missing in [session]`, "id = …"}}},
		{"text where a number belongs", edit(event, "participants = 113", "participants = \"113\""), []want{
			{"wrong-type", event, "participants", `"participants" must be a number, not the text "113"`, "write a number"}}},
		{"number where text belongs", edit(event, "type = \"workshop\"", "type = 5"), []want{
			{"wrong-type", event, "type", `"type" must be text in quotation marks, not the number 5`, "quotation marks"}}},
		{"text where a list belongs", edit(event, `organisers = ["iom"]`, `organisers = "iom"`), []want{
			{"wrong-type", event, "organisers", `"organisers" must be a list`, "[ ]"}}},
		{"text where yes or no belongs", edit(contact, "publish = true", `publish = "yes"`), []want{
			{"wrong-type", contact, "publish", `"channel.publish" must be true or false, not the text "yes"`, "true or false"}}},
		{"text where a table belongs", edit(topic, "group", "source = \"x\"\ngroup"), []want{
			{"wrong-type", topic, "source", `"source" must be a table, not the text "x"`, "table"}}},
		{"number in a list of texts", edit(event, `languages = ["en"]`, `languages = ["en", 1]`), []want{
			{"wrong-type", event, "languages", `"languages" must be text`, ""}}},
		{"number where a date belongs", edit(event, "end = 2016-09-01", "end = 2016"), []want{
			{"wrong-type", event, "end", `"end" must be a date, not the number 2016`, `in quotation marks: "2016"`}}},
		{"time of day where a date belongs", edit(event, "end = 2016-09-01", "end = 2016-09-01T09:00:00"), []want{
			{"wrong-type", event, "end", "has a time of day", "2016-08-31"}}},
		{"TOML syntax error", edit(event, "participants = 113", "participants 113"), []want{
			{"syntax", event, "participants", "expected '.' or '='", ""}}},
		{"brackets without end", edit(event, "participants = 113", "participants = "+strings.Repeat("[", 2000)), []want{
			{"syntax", event, "participants", "more than 1000", "the record beside it"}}},
		{"duplicate key", edit(event, "participants = 113", "participants = 113\nparticipants = 114"), []want{
			{"syntax", event, "participants = 114", "'participants' has already been defined", "each key stands once"}}},
		{"duplicate table", edit(event, "[source.report]", "[source.report]\n[source.report]#"), []want{
			{"syntax", event, "[source.report]#", "has already been defined", "each key stands once"}}},
		{"record.toml missing", remove(event), []want{
			{"no-record", "content/events/podgorica", "", "there is no record.toml", "copy the record.toml"}}},
	}, readProblems)
}

func TestMistakesInValuesOfARecord(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"word that is none of the known", edit(event, `"workshop"`, `"workshp"`), []want{
			{"unknown-word", event, "type", `"workshp"`, `did you mean "workshop"?`}}},
		{"language that config.toml does not have", edit(event, `["cnr", "sq"]`, `["cnr", "xx"]`), []want{
			{"unknown-language", event, "interpretation", `"xx"`, "known languages: cnr, en,"}}},
		{"language of a heading", edit(convention, "{ cnr =", "{ cnx ="), []want{
			{"unknown-language", convention, "headings", `"cnx"`, `did you mean "cnr"?`}}},
		{"address without its scheme", edit(convention, "url = \"https://treaties", "url = \"treaties"), []want{
			{"url", convention, "url", `"treaties.un.org/"`, "https://…"}}},
		{"time of day", edit(agenda, `"09:00"`, `"9.00"`), []want{
			{"time", agenda, "start", `"9.00" is not a time of day`, "09:00"}}},
		{"time of day that no clock shows", edit(agenda, `"09:30"`, `"24:30"`), []want{
			{"time", agenda, "end", `"24:30"`, "09:00"}}},
		{"time zone", edit(event, "Europe/Podgorica", "Europe/Montenegro"), []want{
			{"time-zone", event, "time_zone", `"Europe/Montenegro"`, "Europe/Podgorica"}}},
		{"country code in small letters", edit(me, `"ME"`, `"me"`), []want{
			{"country-code", me, "code", `"me"`, "two capital letters"}}},
		{"country code that no country has", edit(me, `"ME"`, `"ZZ"`), []want{
			{"country-code", me, "code", `"ZZ"`, "two capital letters"}}},
		{"country code of a former kind", edit(me, `"ME"`, `"UK"`), []want{
			{"country-code", me, "code", `"UK"`, "two capital letters"}}},
		{"white space at an end", edit(event, `"Europe/Podgorica"`, `" Europe/Podgorica"`), []want{
			{"time-zone", event, "time_zone", `" Europe/Podgorica"`, "Europe/Podgorica"},
			{"white-space", event, "time_zone", `"time_zone"`, "delete it"}}},
		{"empty text", edit(convention, "url = \"https://treaties.un.org/\"", "url = \"\""), []want{
			{"empty-text", convention, "url", `"url" is empty`, "leave the line out"}}},
		{"text of spaces", edit(convention, "url = \"https://treaties.un.org/\"", "url = \"  \""), []want{
			{"empty-text", convention, "url", `"url" is empty`, "leave the line out"}}},
		{"empty list", edit(event, `topics = ["trafficking"]`, "topics = []"), []want{
			{"empty-list", event, "topics", `"topics" is an empty list`, "leave the line out"}}},
		{"value twice in a list", edit(event, `["cnr", "sq"]`, `["sq", "sq"]`), []want{
			{"twice", event, "interpretation", `"sq"`, "leave one out"}}},
		{"control character by its number", edit(event, "Report on", `Report\u0007on`), []want{
			{"control-character", event, "title", `"source.report.title"`, "delete it"}}},
		{"control character that nobody sees, by its number", edit(event, "Report on", `Report\u200bon`), []want{
			{"invisible-character", event, "title", "U+200B", "delete it"}}},
		{"braces", edit(event, "Report on", "Report {{ on"), []want{
			{"braces", event, "title", "{{ in the text", "leave the braces out"}}},
		{"braces in a front matter", edit(albanian, "city = \"Punëtori\"", "city = \"Punëtori}}\""), []want{
			{"braces", albanian, "city", "}} in the text", ""}}},
		{"nobody took part", edit(event, "participants = 113", "participants = 0"), []want{
			{"positive", event, "participants", `"participants" must be at least 1, not 0`, "leave the line out"}}},
		{"address with a user", edit(convention, "https://treaties.un.org/", "https://treaties.un.org@evil.example/"), []want{
			{"url", convention, "url", "evil.example", "https://…"}}},
		{"address with a quotation mark", edit(convention, "https://treaties.un.org/", "https://treaties.un.org/'x"), []want{
			{"url", convention, "url", "'x", "https://…"}}},
		{"address with a backslash", edit(convention, "https://treaties.un.org/", `https://treaties.un.org/\\x`), []want{
			{"url", convention, "url", "x", "https://…"}}},
		{"id that every page has", all(edit(contact, `id = "sos"`, `id = "main"`),
			edit("content/contacts/line/en.md", "channel.sos", "channel.main"), edit("content/contacts/line/cnr.md", "channel.sos", "channel.main"),
			edit("content/contacts/line/sq.md", "channel.sos", "channel.main"), edit("content/contacts/line/sr.md", "channel.sos", "channel.main")), []want{
			{"same-id", contact, `id = "main"`, `place "main"`, "another id"}}},
		{"id of a session", edit(agenda, `id = "closing"`, `id = "Closing Words"`), []want{
			{"id", agenda, `id = "Closing`, `"Closing Words"`, "closing-words"}}},
	}, readProblems)
}

func TestMistakesInDates(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"day that does not exist", edit(event, "start = 2016-08-31", "start = 2016-02-30"), []want{
			{"date", event, "start", "2016-02-30", "existing day as 2016-08-31"}}},
		{"day that does not exist, as text", edit(event, "start = 2016-08-31", `start = "2016-02-30"`), []want{
			{"date", event, "start", `"2016-02-30" is not a date of the calendar`, "2016-08-31"}}},
		{"date as people write it", edit(event, "start = 2016-08-31", `start = "31.8.2016."`), []want{
			{"date", event, "start", `"31.8.2016."`, "2016-08-31"}}},
		{"year that no calendar has", edit(event, "start = 2016-08-31", "start = 0000-01-01"), []want{
			{"date", event, "start", `"0000-01-01"`, "2016-08-31"}}},
		{"end before start", edit(event, "end = 2016-09-01", "end = 2016-08-30"), []want{
			{"date-order", event, "end", "ends before it starts: 2016-08-31, 2016-08-30", "one of the two dates"}}},
		{"end year before start month", edit(event, "end = 2016-09-01", `end = "2015"`), []want{
			{"date-precision", event, "end", "2016-08-31, 2015", "both as days"}}},
		{"end year before start year", all(edit(event, "start = 2016-08-31", `start = "2016"`), edit(event, "end = 2016-09-01", `end = "2015"`)), []want{
			{"date-order", event, "end", "2016, 2015", "one of the two dates"}}},
		{"year that the start lies in", edit(event, "end = 2016-09-01", `end = "2016"`), []want{
			{"date-precision", event, "end", "not equally precise: 2016-08-31, 2016", "both as days"}}},
		{"session with an end alone", edit(agenda, "start = \"09:00\"\n", ""), []want{
			{"session-time", agenda, "end", `"opening" has an end and no start`, "start ="}}},
		{"in force before adopted", edit(convention, "\nin_force = 2003-09-29", "\nin_force = 1999-09-29"), []want{
			{"date-order", convention, "in_force = 1999", "before it was adopted", ""}}},
		{"open before adopted", edit(convention, "opened = 2000-12-12", "opened = 2000-01-12"), []want{
			{"date-order", convention, "opened", "open for signature before it was adopted", ""}}},
		{"bound before signed", edit(convention, "signed = 2000-12-12", "signed = 2006-12-12"), []want{
			{"date-order", convention, "consent", "bound before it signed", ""}}},
		{"in force before consent", edit(convention, "consent = 2006-10-23", "consent = 2006-10-24"), []want{
			{"date-order", convention, "in_force = 2006", "in force before it consented", ""}}},
		{"dates of no party", edit(convention, `status = "not-listed"`, "status = \"not-listed\"\nsigned = 2000-12-12"), []want{
			{"party-dates", convention, `status = "not-listed"`, "no party", "leave the dates out"}}},
		{"source read before its date", edit(event, "read = 2026-11-21", "read = 2016-09-01"), []want{
			{"date-order", event, "read", "read before its own date", ""}}},
		{"session ends before it starts", edit(agenda, `"09:30"`, `"08:30"`), []want{
			{"date-order", agenda, "end", `"opening" ends before it starts`, "one of the two times"}}},
		{"session before the event", edit(agenda, "date = 2016-08-31", "date = 2016-08-30"), []want{
			{"date-order", agenda, "date", "from 2016-08-31 to 2016-09-01", ""}}},
		{"event whose end nobody knows", endless, nil},
		{"session before such an event", all(endless, edit(agenda, "date = 2016-08-31", "date = 2016-08-30")), []want{
			{"date-order", agenda, "date", `"opening" is on 2016-08-30`, ""}}},
	}, readProblems)
}

func TestChannelsHoldOneNumberOrAddress(t *testing.T) {
	tests := []struct {
		kind  string
		good  []string
		wrong []string
	}{
		{"phone", []string{"116 666", "0800/222-25", "+43-1 514 36 0", "(011) 785 00 00", "+381.11.308", "192"},
			[]string{"12", "1234567890123456", "116 666 or 192", "011 785, 192", "-192", "/192", "+43 1 +43 2", "tel:192", "192 ext 3", "192;phone-context=x"}},
		{"email", []string{"trafficking@coe.int", "a.b+c@sos-linija.example.org"},
			[]string{"coe.int", "a@b", "a@coe.int?subject=x", "a b@coe.int", "a@coe.int, b@coe.int", "<a@coe.int>", "a@@coe.int", "a@coe..int"}},
		{"address", []string{"Ustanička 29, Beograd"}, nil},
	}
	for _, tt := range tests {
		value := func(s string) change {
			return all(edit(contact, `type = "phone"`, `type = "`+tt.kind+`"`), edit(contact, `"116 666"`, `"`+s+`"`))
		}
		var cases []problemCase
		for _, s := range tt.good {
			cases = append(cases, problemCase{s, value(s), nil})
		}
		for _, s := range tt.wrong {
			cases = append(cases, problemCase{s, value(s), []want{{tt.kind, contact, "value", s, "write"}}})
		}
		runProblemCases(t, cases, readProblems)
	}
}

func TestNumberOfALawsMakers(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"issuer and country", edit(convention, "issuer = \"iom\"\n", "issuer = \"iom\"\ncountry = \"me\" # both\n"), []want{
			{"issuer", convention, `country = "me" # both`, "not both", "leave one"},
			{"no-source", convention, `country = "me" # both`, `"country"`, `add "country"`}}},
		{"neither", all(edit(code, "country = \"me\"\n", ""), edit(code, `"country", `, "")), []want{
			{"issuer", code, "type", "whose law", "national one"}}},
		{"neither, but parties", all(edit(convention, "issuer = \"iom\"\n", ""), edit(convention, `"issuer", `, "")), nil},
	}, readProblems)
}

func TestContactsThatNobodyHasCheckedForHalfAYearAreWarnedOf(t *testing.T) {
	p := project()
	config, _, err := source.ReadConfig(p)
	if err != nil {
		t.Fatal(err)
	}
	tests := []struct {
		today catalog.Date
		want  int
	}{
		{catalog.Date{}, 0},
		{catalog.Date{Year: 2027, Month: 5, Day: 20}, 0}, // 180 days
		{catalog.Date{Year: 2027, Month: 5, Day: 21}, 1},
	}
	for _, tt := range tests {
		_, problems, err := source.Read(p, config, tt.today)
		if err != nil {
			t.Fatal(err)
		}
		if len(problems) != tt.want {
			t.Errorf("on %s: %v", tt.today, problems)
		}
		for _, found := range problems {
			if found.Code != "old-contact" || found.Severity != problem.Warning || found.Pos.Line == 0 {
				t.Errorf("on %s: %v", tt.today, found)
			}
		}
	}
}

// endless takes an event's last day away.
var endless = all(edit(event, "end = 2016-09-01\n", ""), edit(event, `"start", "end", `, `"start", `))
