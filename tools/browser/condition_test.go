package browser

import (
	"bytes"
	"net/http"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"golang.org/x/net/html"
)

// The search under conditions that are not the best: no scripts, a slow line,
// answers in the wrong order.

func TestWithoutScriptsTheListsDoTheWork(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		p := readProject(t)
		off := p.say(t, edition, "search.off", nil)
		r.withoutScripts()
		r.open(searchAddress(edition))
		if !strings.Contains(r.text("main"), off) {
			t.Errorf("the page does not say %q", off)
		}
		if r.has(".facet input") {
			t.Error("there are boxes that do nothing")
		}
		for _, facet := range []string{"kind", "topic", "country", "year", "language"} {
			links := ask[[]string](r, `facet => [...document.querySelectorAll(".facet input[name=" + facet + "] ~ a")].map(a => a.getAttribute("href"))`, facet)
			if len(links) < 3 {
				t.Errorf("%s: only %d links", facet, len(links))
			}
			for _, link := range links {
				res, err := http.Get(r.host.URL + link)
				if err != nil {
					t.Fatal(err)
				}
				_ = res.Body.Close()
				if res.StatusCode != http.StatusOK {
					t.Errorf("%s: %s gives %d", facet, link, res.StatusCode)
				}
			}
		}
		// One of them, as a reader does it.
		link := list("topic", "prevention")
		r.disclose(link)
		r.click(link)
		r.untilAt("/" + edition + "/topics/prevention/")
		// The form leads to the page that says what to do.
		r.open("/" + edition + "/")
		r.click("header input[name=q]")
		r.typeText("x")
		r.press("Enter")
		r.untilAt("/" + edition + "/search/?q=x")
		if !strings.Contains(r.text("main"), off) {
			t.Error("the form leads to a page that does not say why nothing was found")
		}
	})
}

func TestWithScriptsThePageDoesNotSpeakOfTheirAbsence(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		off := readProject(t).say(t, edition, "search.off", nil)
		r.open(searchAddress(edition))
		r.untilPage("the script has begun", `() => document.querySelector(".facet input:not([hidden])")`)
		if strings.Contains(r.text("main"), off) {
			t.Error("the page says that there are no scripts")
		}
	})
}

// What a query may cost, in bytes over the wire: the script with its interface, and
// what it reads for ten results.
const (
	scriptLimit = 6 << 10
	coldLimit   = 35 << 10
	nextLimit   = 30 << 10
)

func TestSlowLineIsEnough(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		r.slow3G()
		r.host.forget()
		began := time.Now()
		r.open(searchAddress(edition, "q", q.words))
		r.untilListed(edition, q.ref)
		r.quiet()
		script, cold := weight(r.host, `\.js$`), weight(r.host, `^search/`)
		t.Logf("%v; script %d bytes, index %d bytes in %d files, page and style %d bytes",
			time.Since(began).Round(time.Millisecond), script, cold, len(r.host.account()), weight(r.host, `(html|css)$`))
		if script == 0 || script > scriptLimit {
			t.Errorf("the script has %d bytes, limit %d", script, scriptLimit)
		}
		if cold == 0 || cold > coldLimit {
			t.Errorf("the first query reads %d bytes, limit %d", cold, coldLimit)
		}
		r.host.forget()
		r.typeWords(q.after)
		r.press("Enter")
		r.untilQuery("q=" + q.after)
		r.untilListed(edition, q.afterRef)
		r.quiet()
		if next := weight(r.host, `^search/`); next == 0 || next > nextLimit {
			t.Errorf("the next query reads %d bytes, limit %d", next, nextLimit)
		}
		for _, a := range r.host.account() {
			if n := r.host.asked(a.Name); n > 1 {
				t.Errorf("%s is asked for %d times", a.Name, n)
			}
		}
	})
}

// weight sums up the bytes of the answers for files whose names fit.
func weight(h *host, pattern string) int {
	fits := regexp.MustCompile(pattern)
	sum := 0
	for _, a := range h.account() {
		if fits.MatchString(a.Name) {
			sum += a.Bytes
		}
	}
	return sum
}

func TestLateAnswersDoNotOverwriteNewerOnes(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		r.open(searchAddress(edition))
		late := r.host.hold(3, `^search/[0-9a-f]+/`+edition+`/t\d+\.json$`)
		r.typeWords(q.words)
		r.press("Enter")
		r.until("the first query waits for its texts", func() bool { return r.host.caught(late) == 3 })
		r.typeWords("PCC SEE") // in texts that the first query does not ask for
		r.press("Enter")
		r.untilQuery("q=PCC SEE")
		newer := r.untilListed(edition, "laws/pcc-see")
		said := r.status()
		r.host.release(late)
		r.quiet()
		if got := hrefs(r.results()); !slices.Equal(got, hrefs(newer)) || r.status() != said || r.words() != "PCC SEE" {
			t.Errorf("an older answer overwrote a newer one: %q, %q, %v", r.words(), r.status(), got)
		}
	})
}

func TestNothingIsLoadedBeforeItIsWanted(t *testing.T) {
	t.Parallel()
	h := servePortal(t)
	r := newReader(t, h, narrow)
	r.open(searchAddress("en"))
	r.untilPage("the script has begun", `() => document.querySelector(".facet input:not([hidden])")`)
	r.quiet()
	if n := weight(h, `^search/`); n > 0 {
		t.Errorf("%d bytes of the index are read before anything is asked", n)
	}
	r.open("/en/laws/")
	r.quiet()
	if n := weight(h, `^search/`); n > 0 {
		t.Errorf("%d bytes of the index are read before a list is narrowed", n)
	}
	r.open("/en/laws/untoc/")
	r.quiet()
	if n := h.asked("js/search/main.js"); n > 0 || bytes.Contains(h.files["en/laws/untoc/index.html"], []byte("<script src")) {
		t.Error("a page without a search loads its script")
	}
}

func TestFormsHaveLabelsAndLandmarks(t *testing.T) {
	t.Parallel()
	files := portalFiles(t)
	for _, e := range editions(t) {
		for _, page := range []string{"/search/", "/laws/", "/laws/untoc/", "/"} {
			doc := document(t, files, "/"+e.Key+page)
			forms := elements(doc, func(n *html.Node) bool { return n.Data == "form" && attribute(n, "role") == "search" })
			if len(forms) != 1 {
				t.Fatalf("%s%s has %d forms of the search", e.Key, page, len(forms))
			}
			if action := attribute(forms[0], "action"); action != "/"+e.Key+"/search/" || attribute(forms[0], "method") != "" {
				t.Errorf("%s%s: the form leads to %q", e.Key, page, action)
			}
			for _, input := range elements(forms[0], func(n *html.Node) bool { return n.Data == "input" }) {
				id := attribute(input, "id")
				if labels := elements(forms[0], func(n *html.Node) bool { return n.Data == "label" && attribute(n, "for") == id }); id == "" || len(labels) != 1 {
					t.Errorf("%s%s: the field %q has %d labels", e.Key, page, id, len(labels))
				}
			}
		}
		status := elements(document(t, files, searchAddress(e.Key)), func(n *html.Node) bool { return attribute(n, "role") == "status" })
		if len(status) != 1 || strings.TrimSpace(textOf(status[0])) != "" {
			t.Errorf("%s: the status is not there from the start, or not empty", e.Key)
		}
	}
}
