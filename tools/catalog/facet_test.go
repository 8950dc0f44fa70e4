package catalog

import (
	"slices"
	"strings"
	"testing"
)

func TestARecordHasTheValuesOfItsFacets(t *testing.T) {
	workshop := &Record{Ref: Ref{"events", "w"}, Facts: &Event{Start: Date{Year: 2016, Month: 8}}}
	for _, tt := range []struct {
		facts Facts
		facet Facet
		want  string
	}{
		{&Event{Country: "me", Countries: []string{"xk", "al", "me"}}, FacetCountry, "al me xk"},
		{&Event{}, FacetCountry, ""},
		{&Paper{Countries: []string{"rs", "al"}}, FacetCountry, "al rs"},
		{&Law{Country: "ba"}, FacetCountry, "ba"},
		{&Law{Parties: []Party{{Country: "al"}, {Country: "me"}}}, FacetCountry, ""},
		{&Contact{Country: "mk"}, FacetCountry, "mk"},
		{&Agenda{Event: "w"}, FacetCountry, ""},
		{&Event{Common: Common{Topics: []string{"smuggling", "prevention"}}}, FacetTopic, "prevention smuggling"},
		{&Agenda{Sessions: []Session{{Audiences: []string{"judges"}}, {Audiences: []string{"judges", "ngos"}}}}, FacetAudience, "judges ngos"},
		{&Law{Issuer: "un"}, FacetOrganisation, "un"},
		{&Event{Start: Date{Year: 2014, Month: 9, Day: 3}}, FacetYear, "2014"},
		{&Agenda{Event: "w"}, FacetYear, "2016"},
		{&Paper{Event: "w"}, FacetYear, "2016"},
		{&Paper{Event: "w", Date: Date{Year: 2015}}, FacetYear, "2015"},
		{&Paper{Event: "unknown"}, FacetYear, ""},
		{&Law{Adopted: Date{Year: 2000}, Opened: Date{Year: 2001}}, FacetYear, "2000"},
		{&Law{Opened: Date{Year: 2001}}, FacetYear, "2001"},
		{&Contact{Country: "mk"}, FacetYear, ""},
		{&Contact{}, FacetKind, "x"},
		{&Contact{}, FacetLanguage, "cnr en"},
	} {
		rec := &Record{Ref: Ref{"x", "y"}, Facts: tt.facts, Texts: map[string]*Text{"en": {}, "cnr": {}}}
		got := strings.Join(New([]*Record{workshop, rec}).Values(rec, tt.facet), " ")
		if got != tt.want {
			t.Errorf("%s of %T: %q, want %q", tt.facet, tt.facts, got, tt.want)
		}
	}
}

func TestRecordsAlikeHaveNumbersSideBySide(t *testing.T) {
	law := func(id, country string) *Record {
		return &Record{Ref: Ref{"laws", id}, Facts: &Law{Country: country}, Texts: map[string]*Text{"en": {}}}
	}
	records := []*Record{
		{Ref: Ref{"contacts", "a"}, Facts: &Contact{Country: "al"}},
		law("b", "rs"), law("a", "me"), law("d", "me"), law("c", "al"),
		{Ref: Ref{"events", "z"}, Facts: &Event{}},
	}
	var got []string
	for _, r := range New(records).Numbered() {
		got = append(got, r.Ref.String())
	}
	want := []string{"events/z", "laws/c", "laws/a", "laws/d", "laws/b", "contacts/a"}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}
