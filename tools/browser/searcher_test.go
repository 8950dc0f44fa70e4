package browser

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// What a reader does on the pages of the search, and on lists that can be
// narrowed.

const (
	field = "main input[name=q]"
	more  = "#results ~ button" // for more results
)

// result is an item of a list of results.
type result struct {
	Href     string // as it stands in the page
	Text     string // of the link, and of the part that it leads to
	Lang     string // of the item; "" for the page's
	Hreflang string // of the link
	Marks    []string
}

// readResults gives the items of the list that the selector fits.
const readResults = `selector => [...document.querySelectorAll(selector + " > li")].map(item => {
	const link = item.querySelector("a");
	return {
		Href: link.getAttribute("href"), Text: item.querySelector(".result__title").innerText.trim(), Lang: item.lang, Hreflang: link.hreflang,
		Marks: [...item.querySelectorAll("mark")].map(mark => mark.innerText),
	};
})`

// results are those shown in the list of results.
func (r *reader) results() []result {
	r.t.Helper()
	return ask[[]result](r, readResults, "#results")
}

// hrefs are where results lead.
func hrefs(results []result) []string {
	var all []string
	for _, each := range results {
		all = append(all, each.Href)
	}
	return all
}

// status is what is announced first: how many results there are.
func (r *reader) status() string {
	r.t.Helper()
	return oneLine(ask[string](r, `() => document.querySelector("main [role=status] #status").textContent`))
}

// announced is the count and what else is announced with it.
func (r *reader) announced() string {
	r.t.Helper()
	return r.text("main [role=status]")
}

// words are what stands in the field.
func (r *reader) words() string {
	r.t.Helper()
	return ask[string](r, `selector => document.querySelector(selector).value`, field)
}

// typeWords puts the cursor into the field, which need not be empty, and types.
func (r *reader) typeWords(words string) {
	r.t.Helper()
	r.clickField()
	r.typeText(words)
}

// pasteWords puts words in the place of those in the field.
func (r *reader) pasteWords(words string) {
	r.t.Helper()
	r.clickField()
	r.paste(words)
}

// clickField puts the cursor into the field; what comes next replaces what is there.
func (r *reader) clickField() {
	r.t.Helper()
	r.click(field)
	if r.words() != "" {
		r.do("select all", selectAll)
	}
}

// untilStatus waits until the status says a message of the edition.
func (r *reader) untilStatus(edition, id string, args map[string]any) {
	r.t.Helper()
	want := readProject(r.t).say(r.t, edition, id, args)
	r.until("the status says "+strconv.Quote(want), func() bool { return strings.Contains(r.status(), want) })
}

// untilFound waits until the status says how many results there are.
func (r *reader) untilFound(edition string, count int) {
	r.t.Helper()
	r.untilStatus(edition, "search.found", map[string]any{"Count": count})
}

// untilListed waits until a result leads to the record of the edition, whatever
// part of it, and the status counts the results in the edition's own words. It
// gives the results.
func (r *reader) untilListed(edition, ref string) []result {
	r.t.Helper()
	want := "/" + edition + "/" + ref + "/"
	var all []result
	r.until("a result leads to "+want, func() bool {
		all = r.results()
		return slices.ContainsFunc(all, func(each result) bool { return withoutFragment(each.Href) == want })
	})
	r.until("the status counts them", func() bool {
		count := r.counted()
		return strings.Contains(r.status(), readProject(r.t).say(r.t, edition, "search.found", map[string]any{"Count": count}))
	})
	if count := r.counted(); count < len(all) {
		r.t.Errorf("%d results are counted, %d are listed", count, len(all))
	}
	return all
}

var digits = regexp.MustCompile(`[0-9]+(?:[.,\x{a0}\x{202f} ][0-9]{3})*`)

// counted is the first number in the status; -1 for none.
func (r *reader) counted() int {
	r.t.Helper()
	return number(r.status())
}

// number is the first number in a text, whatever parts its thousands; -1 for none.
func number(text string) int {
	written := notDigit.ReplaceAllString(digits.FindString(text), "")
	n, err := strconv.Atoi(written)
	if err != nil {
		return -1
	}
	return n
}

var notDigit = regexp.MustCompile(`[^0-9]`)

func withoutFragment(href string) string {
	page, _, _ := strings.Cut(href, "#")
	return page
}

// box selects that of a facet's value, list the link to the list of its records.
func box(facet, id string) string {
	return fmt.Sprintf("main .facet input[name=%q][value=%q]", facet, id)
}
func list(facet, id string) string { return box(facet, id) + " ~ a" }

// tick clicks on the box of a facet's value, ticked or not; what is closed around it
// is opened first, as a reader would.
func (r *reader) tick(facet, id string) {
	r.t.Helper()
	r.untilPage("there is a box for "+facet+"="+id, `selector => {
		const e = document.querySelector(selector);
		return e && !e.hidden;
	}`, box(facet, id))
	r.disclose(box(facet, id))
	r.click(box(facet, id))
}

// disclose opens everything that is closed around an element.
func (r *reader) disclose(selector string) {
	r.t.Helper()
	const closed = `selector => {
		let outermost = null;
		for (let e = document.querySelector(selector).parentElement; e; e = e.parentElement) {
			if (e.localName === "details" && !e.open) outermost = e;
		}
		return outermost && outermost.querySelector("summary");
	}`
	for ask[bool](r, `selector => !!(`+closed+`)(selector)`, selector) {
		r.clickOn("what is closed around "+selector, closed, selector)
		r.quiet()
	}
}

// openFacet opens a facet, and what is around it; a facet that has no value to offer
// is not there.
func (r *reader) openFacet(facet string) {
	r.t.Helper()
	first := ask[string](r, `facet => {
		const e = [...document.querySelectorAll("main .facet input[name=" + facet + "]")].find(e => !e.closest("li").hidden);
		return e && !e.closest(".facet").hidden ? e.value : "";
	}`, facet)
	if first != "" {
		r.disclose(list(facet, first))
	}
}

// ticked are the values whose boxes are ticked, as in an address, sorted.
func (r *reader) ticked() string {
	r.t.Helper()
	all := ask[[]string](r, `() => [...document.querySelectorAll(".facet input:checked")].map(e => e.name + "=" + e.value)`)
	slices.Sort(all)
	return strings.Join(all, "&")
}

// counts are the numbers behind the values of a facet; those that are not offered
// are left out.
func (r *reader) counts(facet string) map[string]int {
	r.t.Helper()
	texts := ask[map[string]string](r, `facet => Object.fromEntries([...document.querySelectorAll(".facet input[name=" + facet + "]")]
		.map(e => [e.value, e.closest("li")]).filter(([_, item]) => !item.hidden).map(([id, item]) => [id, item.querySelector(".facet__count").textContent]))`, facet)
	counts := map[string]int{}
	for id, text := range texts {
		counts[id] = number(text)
	}
	return counts
}

// query are the parameters of the address, as "country=me&q=words", sorted.
func (r *reader) query() string {
	r.t.Helper()
	address, err := url.Parse(r.address())
	if err != nil {
		r.t.Fatal(err)
	}
	all := address.Query()
	for _, values := range all {
		slices.Sort(values)
	}
	decoded, err := url.QueryUnescape(all.Encode())
	if err != nil {
		r.t.Fatal(err)
	}
	return decoded
}

// untilQuery waits for the parameters of the address.
func (r *reader) untilQuery(want string) {
	r.t.Helper()
	r.until("the address has ?"+want, func() bool { return r.query() == want })
}

// searchAddress is that of the search page of an edition.
func searchAddress(edition string, pairs ...string) string {
	query := url.Values{}
	for i := 0; i+1 < len(pairs); i += 2 {
		query.Add(pairs[i], pairs[i+1])
	}
	if len(query) == 0 {
		return "/" + edition + "/search/"
	}
	return "/" + edition + "/search/?" + query.Encode()
}

// inEditions runs a test in each edition of the portal, at hosts of their own, in
// windows of both sizes by turns.
func inEditions(t *testing.T, run func(t *testing.T, r *reader, edition string)) {
	for i, e := range editions(t) {
		s := []size{narrow, wide}[i%2]
		t.Run(e.Key+", "+s.Name, func(t *testing.T) {
			t.Parallel()
			run(t, newReader(t, servePortal(t), s), e.Key)
		})
	}
}
