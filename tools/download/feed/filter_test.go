package feed_test

import (
	"cmp"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/feed"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// ofFilters are the feeds of an edition that filters have, by where they stand.
func ofFilters(e *shelf.Edition) map[string]feed.Feed {
	all := map[string]feed.Feed{}
	for _, f := range feed.All(e) {
		if f.OfFilter() {
			all[f.AtomPath()] = f
		}
	}
	return all
}

// passing are the records that a filter leaves, newest first, by the facets alone:
// every combination of values is tried on every record.
func passing(e *shelf.Edition, chosen map[catalog.Facet]string) []*catalog.Record {
	var left []*catalog.Record
	for _, rec := range e.Catalog.All() {
		passes := !shelf.Modified(rec).IsZero()
		for facet, value := range chosen {
			passes = passes && slices.Contains(e.Catalog.Values(rec, facet), value)
		}
		switch rec.Section {
		case "events", "papers", "agendas", "laws", "contacts":
		default:
			passes = false
		}
		if passes {
			left = append(left, rec)
		}
	}
	slices.SortStableFunc(left, func(a, b *catalog.Record) int {
		return cmp.Compare(shelf.Modified(b).String(), shelf.Modified(a).String())
	})
	return left
}

// combinations are two or three values of kind, topic and country, by the file
// that their feed would be.
func combinations(e *shelf.Edition) map[string]map[catalog.Facet]string {
	kinds := []string{""}
	for _, s := range catalog.Sections {
		kinds = append(kinds, s.Name)
	}
	ids := func(section string) []string {
		all := []string{""}
		for _, rec := range e.Catalog.In(section) {
			all = append(all, rec.ID)
		}
		return all
	}
	all := map[string]map[catalog.Facet]string{}
	for _, kind := range kinds {
		for _, topic := range ids("topics") {
			for _, country := range ids("countries") {
				chosen, name := map[catalog.Facet]string{}, ""
				for _, of := range []struct {
					facet catalog.Facet
					value string
				}{{"kind", kind}, {"topic", topic}, {"country", country}} {
					if of.value != "" {
						chosen[of.facet] = of.value
						name += "." + string(of.facet) + "-" + of.value
					}
				}
				if len(chosen) > 1 {
					all["/"+e.Key+"/feeds/"+name[1:]+".atom"] = chosen
				}
			}
		}
	}
	return all
}

func TestEveryFilterThatLeavesRecordsHasAFeedOfTheNewest(t *testing.T) {
	e := shelftest.Real(t)[0]
	feeds, full := ofFilters(e), 0
	for name, chosen := range combinations(e) {
		want := passing(e, chosen)
		f, there := feeds[name]
		if there != (len(want) > 0) {
			t.Errorf("%s: there %v, with %d records", name, there, len(want))
			continue
		}
		if !there {
			continue
		}
		a := readAtom(t, write(t, f).atom)
		if len(a.Entries) != min(len(want), 20) {
			t.Errorf("%s: %d entries of %d", name, len(a.Entries), len(want))
		}
		if len(want) > 20 {
			full++
		}
		for i, entry := range a.Entries {
			if !slices.ContainsFunc(want, func(rec *catalog.Record) bool { return e.PageURL(rec.Ref) == entry.ID }) {
				t.Errorf("%s: %s does not pass", name, entry.ID)
			}
			if day := shelf.Modified(want[i]).String(); !strings.HasPrefix(entry.Updated, day) {
				t.Errorf("%s: entry %d is of %s, the newest of those left is of %s", name, i, entry.Updated, day)
			}
		}
		delete(feeds, name)
	}
	if len(feeds) > 0 {
		t.Errorf("nobody can choose %v", slices.Sorted(maps.Keys(feeds)))
	}
	if full == 0 {
		t.Error("no feed is full: nothing shows that it ends")
	}
}

func TestAFilterHasItsFeedInEveryEdition(t *testing.T) {
	editions := shelftest.Real(t)
	names := func(e *shelf.Edition) []string {
		var all []string
		for _, name := range slices.Sorted(maps.Keys(ofFilters(e))) {
			all = append(all, strings.TrimPrefix(name, "/"+e.Key))
		}
		return all
	}
	first := names(editions[0])
	if len(first) == 0 {
		t.Fatal("no feeds")
	}
	for _, e := range editions[1:] {
		if !slices.Equal(names(e), first) {
			t.Errorf("%s has other feeds than %s", e.Key, editions[0].Key)
		}
	}
}

func TestAFilterIsValidAtomAndLeadsToItsList(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		chosen := combinations(e)
		for name, f := range ofFilters(e) {
			w := write(t, f)
			checkAtom(t, w.atom)
			root := parseXML(t, w.atom)
			if got := root.one(t, "id"); got != e.URL(name) {
				t.Errorf("%s: id %s", name, got)
			}
			var kinds []string
			for _, link := range root.all("link") {
				kinds = append(kinds, link.attrs["rel"]+" "+link.attrs["type"]+" "+link.attrs["hreflang"])
			}
			if len(kinds) != 2+len(e.Config.Editions)-1 || kinds[0] != "alternate text/html "+e.Lang || kinds[1] != "self application/atom+xml "+e.Lang {
				t.Errorf("%s: links %q", name, kinds)
			}
			checkList(t, e, root.all("link")[0].attrs["href"], chosen[name])
		}
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
}

// checkList wants an address to choose what a filter has chosen.
func checkList(t *testing.T, e *shelf.Edition, address string, chosen map[catalog.Facet]string) {
	t.Helper()
	u, err := url.Parse(address)
	if err != nil {
		t.Error(err)
		return
	}
	got := map[catalog.Facet]string{}
	for facet, values := range u.Query() {
		got[catalog.Facet(facet)] = strings.Join(values, "|")
	}
	u.RawQuery = ""
	page := "search"
	if chosen["kind"] != "" {
		page, got["kind"] = chosen["kind"], chosen["kind"]
	}
	if u.String() != e.URL(e.Path(page)) || !maps.Equal(got, chosen) {
		t.Errorf("%v leads to %s", chosen, address)
	}
}

func TestAFilterIsNamedAfterItsValues(t *testing.T) {
	serbian := law("one", "2026-01-01", "2005")
	serbian.Facts.(*catalog.Law).Country = "rs"
	serbian.Common().Topics = []string{"prevention"}
	other := law("two", "2026-01-01", "")
	other.Facts.(*catalog.Law).Country = "xk"
	other.Common().Topics = []string{"prevention"}
	e := editionOf(t, "en", serbian, other, topic("prevention", "Prevention"), country("rs", "Serbia"), country("xk", "Kosovo*"))
	var got []string
	for _, f := range feed.All(e) {
		if f.OfFilter() {
			about := parseXML(t, write(t, f).atom).all("subtitle")
			got = append(got, fmt.Sprintf("%s | %s | %s | %v", f.AtomPath(), f.Path, f.Title, len(about) > 0 && about[0].text == "* The footnote."))
		}
	}
	want := []string{
		"/en/feeds/topic-prevention.country-rs.atom | /en/search/?topic=prevention&country=rs | Serbia, Prevention – Portal | false",
		"/en/feeds/topic-prevention.country-xk.atom | /en/search/?topic=prevention&country=xk | Kosovo*, Prevention – Portal | true",
		"/en/feeds/kind-laws.country-rs.atom | /en/laws/?country=rs | Laws, Serbia – Portal | false",
		"/en/feeds/kind-laws.country-xk.atom | /en/laws/?country=xk | Laws, Kosovo* – Portal | true",
		"/en/feeds/kind-laws.topic-prevention.atom | /en/laws/?topic=prevention | Laws, Prevention – Portal | false",
		"/en/feeds/kind-laws.topic-prevention.country-rs.atom | /en/laws/?topic=prevention&country=rs | Laws, Serbia, Prevention – Portal | false",
		"/en/feeds/kind-laws.topic-prevention.country-xk.atom | /en/laws/?topic=prevention&country=xk | Laws, Kosovo*, Prevention – Portal | true",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if err := e.Err(); err != nil {
		t.Error(err)
	}
}

func TestAYearHasAFeedOfItsRecords(t *testing.T) {
	e := editionOf(t, "en", law("one", "2026-01-01", "1998-05"), law("two", "2026-01-01", "2016-02-03"), law("three", "2026-01-02", "2016"), law("never", "", "1999"))
	var got []string
	for _, f := range ofPages(e) {
		if strings.Contains(f.Path, "/years/") {
			a := readAtom(t, write(t, f).atom)
			got = append(got, fmt.Sprintf("%s %s %d", f.Path, f.Title, len(a.Entries)))
		}
	}
	if want := []string{"/en/years/2016/ From 2016 – Portal 2", "/en/years/1998/ From 1998 – Portal 1"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func country(id, title string) *catalog.Record {
	return &catalog.Record{
		Ref: catalog.Ref{Section: "countries", ID: id}, Kind: catalog.KindTerm, Facts: &catalog.Country{Group: "western-balkans"},
		Original: "en", Texts: map[string]*catalog.Text{"en": {Lang: "en", Title: title}},
	}
}
