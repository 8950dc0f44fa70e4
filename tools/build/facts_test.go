package build

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
)

// factsDir is where the verified facts lie, on machines that have them. Content
// rests on them, so nothing in it may say otherwise.
const factsDir = "../../../shared/facts"

const wasRead = "source read"

// knownFacts are the facts of one file, as far as content takes them over.
type knownFacts struct {
	Event      []eventFact
	Instrument []instrumentFact
	Contact    []contactFact
	Term       []struct{ ID string }
}

type eventFact struct {
	ID, Start, End, Country string
	Languages               []string `toml:"working_languages"`
	Interpretation          []string
	Verified                map[string]string
}

type instrumentFact struct {
	ID      string
	Fact    []struct{ Key, Value, Verified string }
	Party   []partyFact
	Article []articleFact
}

type contactFact struct {
	ID, Country, Website string
	WebsiteVerified      string `toml:"website_verified"`
	Phone, Email         []channelFact
	Address              []channelFact
}

type partyFact struct {
	Country, Status, Signed, Verified, Note string
	Consent                                 string `toml:"consent_to_be_bound"`
	InForce                                 string `toml:"in_force"`
	// DatesVerified is set where the status was read and the dates were not.
	DatesVerified string `toml:"dates_verified"`
}

type articleFact struct{ Number, Verified string }

type channelFact struct {
	Value, Verified string
	Publish         bool
}

// renamed are the ids that content has in the place of the facts' own.
var renamed = map[string]string{
	// The facts' own id holds a number that may not be published.
	"al-national-helpline": "al-helpline-116006",
	"athens-2014":          "athens-2014-06", "belgrade-2015": "belgrade-2015-11", "podgorica-2016": "podgorica-2016-08",
}

func facts(t *testing.T, file string) knownFacts {
	t.Helper()
	if _, err := os.Stat(factsDir); err != nil {
		t.Skip("the verified facts are not on this machine")
	}
	var k knownFacts
	if _, err := toml.DecodeFile(filepath.Join(factsDir, file), &k); err != nil {
		t.Fatal(err)
	}
	return k
}

// eachRecord calls f for the records of a section that the facts know.
func eachRecord(t *testing.T, section string, index func(id string) int, f func(t *testing.T, rec *catalog.Record, i int)) {
	t.Helper()
	compared := 0
	for _, rec := range data(t).Catalog.In(section) {
		id := rec.ID
		if other, ok := renamed[id]; ok {
			id = other
		}
		i := index(id)
		if i < 0 {
			t.Errorf("%s is not among the facts", rec.Ref)
			continue
		}
		compared++
		t.Run(rec.ID, func(t *testing.T) { f(t, rec, i) })
	}
	if compared == 0 {
		t.Errorf("no record of %s was compared", section)
	}
}

// same fails when content and facts contradict each other. What only the content
// says is printed: it rests on a source of its own record, read since.
func same(t *testing.T, what, content, fact string) {
	t.Helper()
	switch {
	case content == "" || content == fact:
	case fact == "":
		t.Logf("%s: the content adds %q", what, content)
	case !strings.Contains(fact, content):
		t.Errorf("%s: content says %q, the facts say %q", what, content, fact)
	}
}

// added prints what is not among the facts.
func added(t *testing.T, found bool, format string, args ...any) {
	t.Helper()
	if !found {
		t.Logf("the content adds "+format, args...)
	}
}

func TestEventsSayWhatTheFactsSay(t *testing.T) {
	known := facts(t, "events.toml").Event
	index := func(id string) int {
		return slices.IndexFunc(known, func(k eventFact) bool { return k.ID == id })
	}
	eachRecord(t, "events", index, func(t *testing.T, rec *catalog.Record, i int) {
		fact, f := known[i], rec.Facts.(*catalog.Event)
		same(t, "start", f.Start.String(), fact.Start)
		same(t, "end", f.End.String(), fact.End)
		same(t, "country", strings.ToUpper(f.Country), fact.Country)
		same(t, "languages", strings.Join(f.Languages, " "), strings.Join(fact.Languages, " "))
		same(t, "interpretation", strings.Join(f.Interpretation, " "), strings.Join(fact.Interpretation, " "))
		for key, value := range map[string]string{"start": fact.Start, "end": fact.End} {
			if value != "" && fact.Verified[key] != wasRead {
				t.Errorf("%s was not checked", key)
			}
		}
	})
}

func TestLawsSayWhatTheFactsSay(t *testing.T) {
	known := facts(t, "legal.toml").Instrument
	index := func(id string) int {
		return slices.IndexFunc(known, func(k instrumentFact) bool { return k.ID == id })
	}
	eachRecord(t, "laws", index, func(t *testing.T, rec *catalog.Record, i int) {
		fact, f := known[i], rec.Facts.(*catalog.Law)
		values := map[string]string{}
		var all strings.Builder
		for _, one := range fact.Fact {
			if one.Verified == wasRead {
				values[one.Key] = one.Value
				all.WriteString(one.Value + "\n")
			}
		}
		for _, p := range fact.Party {
			all.WriteString(p.Note + "\n")
		}
		for key, date := range map[string]catalog.Date{"adopted": f.Adopted, "opened_for_signature": f.Opened, "entry_into_force": f.InForce} {
			if !date.IsZero() {
				same(t, key, date.String(), values[key])
			}
		}
		for _, id := range f.Identifiers {
			added(t, strings.Contains(all.String(), id.Value), "identifier %q", id.Value)
		}
		for _, p := range f.Parties {
			at := slices.IndexFunc(fact.Party, func(q partyFact) bool {
				return strings.EqualFold(q.Country, p.Country)
			})
			if at < 0 {
				t.Errorf("party %s is not among the facts", p.Country)
				continue
			}
			q := fact.Party[at]
			if q.Verified != wasRead {
				t.Errorf("party %s was not checked", p.Country)
			}
			same(t, p.Country+" is a party", boolWord(p.Status == "party"), boolWord(bound[q.Status]))
			for what, pair := range map[string][2]string{
				"signed": {p.Signed.String(), q.Signed}, "consent": {p.Consent.String(), q.Consent}, "in force": {p.InForce.String(), q.InForce},
			} {
				if pair[0] == "" {
					continue
				}
				same(t, p.Country+" "+what, pair[0], pair[1])
				if q.DatesVerified != "" && q.DatesVerified != wasRead {
					t.Errorf("%s %s: the date was not checked", p.Country, what)
				}
			}
		}
		for _, a := range f.Articles {
			number := strings.ReplaceAll(a.Number, "–", "-")
			found := slices.ContainsFunc(fact.Article, func(q articleFact) bool {
				return q.Number == number && q.Verified == wasRead
			})
			added(t, found, "article %s", a.Number)
		}
	})
}

// bound are the words of the facts for a country that is bound.
var bound = map[string]bool{"party": true, "member State of SELEC": true}

func boolWord(b bool) string {
	if b {
		return "yes"
	}
	return "no"
}

func TestContactsSayWhatTheFactsSay(t *testing.T) {
	known := facts(t, "contacts.toml").Contact
	index := func(id string) int {
		return slices.IndexFunc(known, func(k contactFact) bool { return k.ID == id })
	}
	eachRecord(t, "contacts", index, func(t *testing.T, rec *catalog.Record, i int) {
		fact, f := known[i], rec.Facts.(*catalog.Contact)
		if f.Country != "" {
			same(t, "country", strings.ToUpper(f.Country), fact.Country)
		}
		if f.Website != "" {
			same(t, "website", host(f.Website), host(fact.Website))
			added(t, fact.Website == "" || fact.WebsiteVerified == wasRead, "a check of the website %s", f.Website)
		}
		listed := map[string][]channelFact{"phone": fact.Phone, "email": fact.Email, "address": fact.Address}
		for _, c := range f.Channels {
			found := slices.ContainsFunc(listed[c.Type], func(q channelFact) bool {
				return channelKey(c.Type, q.Value) == channelKey(c.Type, c.Value) && q.Publish && q.Verified == wasRead
			})
			if c.Publish && !found {
				t.Errorf("%s %q is not among the facts that may be published", c.Type, c.Value)
			}
		}
	})
}

func TestEveryFactHasItsRecord(t *testing.T) {
	c := data(t).Catalog
	ids := func(section string) map[string]bool {
		all := map[string]bool{}
		for _, rec := range c.In(section) {
			id := rec.ID
			if other, ok := renamed[id]; ok {
				id = other
			}
			all[id] = true
		}
		return all
	}
	check := func(section string, known []string) {
		have := ids(section)
		for _, id := range known {
			if !have[id] {
				t.Errorf("%s has no record %s", section, id)
			}
		}
	}
	var events, laws, contacts, terms []string
	for _, e := range facts(t, "events.toml").Event {
		events = append(events, e.ID)
	}
	for _, i := range facts(t, "legal.toml").Instrument {
		laws = append(laws, i.ID)
	}
	for _, k := range facts(t, "contacts.toml").Contact {
		contacts = append(contacts, k.ID)
	}
	for _, g := range facts(t, "glossary.toml").Term {
		terms = append(terms, g.ID)
	}
	check("events", events)
	check("laws", laws)
	check("contacts", contacts)
	check("glossary", terms)
	t.Logf("%d events, %d laws, %d contacts, %d terms", len(events), len(laws), len(contacts), len(terms))
}

// host is an address without what makes no other site of it.
func host(address string) string {
	_, rest, _ := strings.Cut(strings.TrimSuffix(address, "/"), "://")
	return strings.TrimPrefix(rest, "www.")
}

// channelKey is what a channel is compared by: of a telephone number its figures,
// since sources set them apart in several ways.
func channelKey(kind, value string) string {
	if kind == "phone" {
		return edition.Dial(value)
	}
	return value
}
