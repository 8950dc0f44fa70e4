package browser

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"resourceportal/tools/catalog"
)

// expected are the counts that a facet shows under a filter, by the rule: as many
// records as would be left if the facet's own choice were left aside and this
// value chosen. Values that nothing is left of are not offered.
func (p *project) expected(facet catalog.Facet, filter string) map[string]int {
	var others []string
	for pair := range strings.SplitSeq(filter, "&") {
		if !strings.HasPrefix(pair, string(facet)+"=") {
			others = append(others, pair)
		}
	}
	passed := p.passing(strings.Join(others, "&"))
	counts := map[string]int{}
	for _, rec := range p.records.All() {
		if slices.Contains(passed, rec.Ref.String()) {
			for _, value := range p.records.Values(rec, facet) {
				counts[value]++
			}
		}
	}
	return counts
}

// checkCounts compares all counts of a page with those of the rule.
func (r *reader) checkCounts(filter string) {
	r.t.Helper()
	p := readProject(r.t)
	for _, facet := range catalog.Facets {
		r.openFacet(string(facet))
		want := p.expected(facet, filter)
		if !r.eventually(func() bool { return maps.Equal(r.counts(string(facet)), want) }) {
			r.t.Fatalf("?%s: the values of %s are\n%v, want\n%v", filter, facet, r.counts(string(facet)), want)
		}
	}
}

func TestFiltersNarrowAndWiden(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		p := readProject(t)
		r.open(searchAddress(edition))
		steps := []struct{ facet, value, filter string }{
			{"country", "me", "country=me"},
			{"country", "rs", "country=me&country=rs"},          // an alternative: more
			{"kind", "laws", "country=me&country=rs&kind=laws"}, // another facet: fewer
			{"kind", "events", "country=me&country=rs&kind=events&kind=laws"},
		}
		for _, step := range steps {
			r.tick(step.facet, step.value)
			r.untilQuery(step.filter)
			r.untilFound(edition, len(p.passing(step.filter)))
			r.checkCounts(step.filter)
			if r.ticked() != step.filter {
				t.Errorf("ticked are %q, want %q", r.ticked(), step.filter)
			}
		}
		for i := len(steps) - 2; i >= 0; i-- {
			r.back()
			r.untilQuery(steps[i].filter)
			r.untilFound(edition, len(p.passing(steps[i].filter)))
			if r.ticked() != steps[i].filter {
				t.Errorf("after going back, ticked are %q, want %q", r.ticked(), steps[i].filter)
			}
		}
		r.tick("country", "me")
		r.untilQuery("")
		if r.ticked() != "" {
			t.Errorf("ticked are %q, want none", r.ticked())
		}
	})
}

func TestFilterOfAnAddressIsThere(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		const filter = "audience=prosecutors&country=me&topic=prosecution"
		r.open("/" + edition + "/search/?" + filter)
		want := readProject(t).passing(filter)
		if len(want) == 0 {
			t.Fatal("no record passes: the test needs another filter")
		}
		r.untilFound(edition, len(want))
		if r.ticked() != filter {
			t.Errorf("ticked are %q, want %q", r.ticked(), filter)
		}
		r.checkCounts(filter)
		r.until("all results", func() bool { return len(r.results()) == min(10, len(want)) })
		for _, href := range hrefs(r.results()) {
			ref := strings.TrimSuffix(strings.TrimPrefix(withoutFragment(href), "/"+edition+"/"), "/")
			if !slices.Contains(want, ref) {
				t.Errorf("%s does not pass the filter", ref)
			}
		}
	})
}

func TestWordsAndFilterTogether(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		r.open(searchAddress(edition, "q", q.words))
		r.untilListed(edition, q.ref)
		all := r.counted()
		r.openFacet("kind")
		r.quiet()
		behind := r.counts("kind")["laws"]
		r.tick("kind", "laws")
		r.untilQuery("kind=laws&q=" + q.words)
		r.untilFound(edition, behind)
		if behind <= 0 || behind >= all {
			t.Errorf("%d of %d results are laws", behind, all)
		}
		for _, href := range hrefs(r.results()) {
			if !strings.HasPrefix(href, "/"+edition+"/laws/") {
				t.Errorf("%s is no law", href)
			}
		}
		if r.words() != q.words {
			t.Errorf("the field has %q", r.words())
		}
		r.back()
		r.untilQuery("q=" + q.words)
		r.untilFound(edition, all)
		r.forward()
		r.untilFound(edition, behind)
		r.reload()
		r.untilFound(edition, behind)
		if r.ticked() != "kind=laws" || r.words() != q.words {
			t.Errorf("after a reload: %q, %q", r.ticked(), r.words())
		}
		r.tick("kind", "laws")
		r.untilQuery("q=" + q.words)
		r.untilFound(edition, all)
	})
}

func TestFilterSurvivesTheLanguageMenu(t *testing.T) {
	t.Parallel()
	h := servePortal(t)
	all := editions(t)
	for i, e := range all {
		other := all[(i+1)%len(all)].Key
		t.Run(e.Key+" to "+other, func(t *testing.T) {
			t.Parallel()
			r := newReader(t, h, []size{wide, narrow}[i%2])
			p := readProject(t)
			const filter = "country=me"
			r.open(searchAddress(e.Key))
			r.typeWords("GRETA")
			r.tick("country", "me")
			r.untilQuery(filter + "&q=GRETA")
			r.click(`nav a[href*="/` + other + `/search/"]`)
			r.untilAt("/" + other + "/search/")
			r.untilQuery(filter + "&q=GRETA")
			r.until("results", func() bool { return len(r.results()) > 0 })
			if r.words() != "GRETA" || r.ticked() != filter {
				t.Errorf("after the change of language: %q, %q", r.words(), r.ticked())
			}
			// The same from a section's list.
			r.open("/" + e.Key + "/laws/?" + filter)
			left := map[string]any{"Count": len(p.passing(filter + "&kind=laws")), "Total": len(p.passing("kind=laws"))}
			r.untilStatus(e.Key, "search.of", left)
			r.click(`nav a[href*="/` + other + `/laws/"]`)
			r.untilAt("/" + other + "/laws/")
			r.untilStatus(other, "search.of", left)
			if r.query() != filter || r.ticked() != filter {
				t.Errorf("after the change of language: %q, %q", r.query(), r.ticked())
			}
		})
	}
}

// cards are the records of the list that are shown, sorted.
func (r *reader) cards() []string {
	r.t.Helper()
	all := ask[[]string](r, `() => [...document.querySelectorAll("main li[data-n]")].filter(e => e.checkVisibility())
		.map(e => e.querySelector("a").getAttribute("href").split("/").slice(2, 4).join("/"))`)
	slices.Sort(all)
	return all
}

func TestListsAreNarrowedInPlace(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		p := readProject(t)
		all := p.passing("kind=laws")
		r.open("/" + edition + "/laws/")
		if !slices.Equal(r.cards(), all) {
			t.Fatalf("the list has %v, want %v", r.cards(), all)
		}
		left := func(filter string) {
			t.Helper()
			want := p.passing(filter + "&kind=laws")
			r.untilQuery(filter)
			r.until("the cards that pass ?"+filter, func() bool { return slices.Equal(r.cards(), want) })
			if len(want) < len(all) {
				r.untilStatus(edition, "search.of", map[string]any{"Count": len(want), "Total": len(all)})
			}
			if r.ticked() != filter {
				t.Errorf("ticked are %q, want %q", r.ticked(), filter)
			}
			if empty := ask[int](r, `() => [...document.querySelectorAll("main section")].filter(s => s.checkVisibility() && s.querySelector("[data-n]") &&
				![...s.querySelectorAll("[data-n]")].some(e => e.checkVisibility())).length`); empty > 0 {
				t.Errorf("?%s: %d headings stand over nothing", filter, empty)
			}
		}
		r.tick("country", "me")
		left("country=me")
		r.tick("topic", "money-laundering")
		left("country=me&topic=money-laundering")
		r.reload()
		left("country=me&topic=money-laundering")
		r.back()
		left("country=me")
		r.tick("country", "me")
		left("")
	})
}

func TestListsOfferWhatNarrows(t *testing.T) {
	t.Parallel()
	files := portalFiles(t)
	p := readProject(t)
	for _, e := range editions(t) {
		for _, section := range catalog.Sections {
			all := p.passing("kind=" + section.Name)
			name := "/" + e.Key + "/" + section.Name + "/"
			if files[fileName(name)] == nil {
				continue
			}
			offered := map[string]int{}
			for _, box := range elements(document(t, files, name), func(n *html.Node) bool { return attribute(n, "type") == "checkbox" }) {
				offered[attribute(box, "name")]++
			}
			for _, facet := range catalog.Facets {
				counts := p.expected(facet, "kind="+section.Name)
				if facet == catalog.FacetKind {
					counts = map[string]int{section.Name: len(all)}
				}
				narrows := false
				for _, n := range counts {
					narrows = narrows || n < len(all)
				}
				if want := len(counts); narrows && offered[string(facet)] != want || !narrows && offered[string(facet)] != 0 {
					t.Errorf("%s offers %d values of %s; %d occur, narrowing: %v", name, offered[string(facet)], facet, want, narrows)
				}
			}
		}
	}
}
