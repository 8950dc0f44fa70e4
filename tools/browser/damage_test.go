package browser

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/network"
	"golang.org/x/net/html"
)

// Files of the search that are missing or damaged: one clear line for the reader,
// and everything works when they are back.

// damage is what can become of a file.
type damage struct {
	name  string
	of    func(data []byte) []byte // nil: the file is gone
	again string                   // what makes the page read the file once more: "Enter" or "reload"
}

// usual are those that happen to files on their way; odd are those that only a
// fault of the host brings about.
var (
	usual = []damage{
		{"missing", func([]byte) []byte { return nil }, "Enter"},
		{"half of it", func(data []byte) []byte { return data[:len(data)/2] }, "Enter"},
		{"no JSON", func([]byte) []byte { return []byte("<!doctype html><title>Error</title>") }, "Enter"},
	}
	odd = []damage{
		{"empty", func([]byte) []byte { return []byte{} }, "Enter"},
		{"an empty object", func([]byte) []byte { return []byte("{}") }, "reload"},
		{"an empty list", func([]byte) []byte { return []byte("[]") }, "reload"},
		{"null", func([]byte) []byte { return []byte("null") }, "reload"},
		{"a text", func([]byte) []byte { return []byte(`"constructor"`) }, "reload"},
		{"numbers for texts", func(data []byte) []byte { return quoted.ReplaceAll(data, []byte("7")) }, "reload"},
	}
)

func TestDamagedIndexIsOneLineForTheReader(t *testing.T) {
	t.Parallel()
	const edition = "sr-latn"
	q := searches[edition]
	for _, tt := range []struct {
		file   string
		filter string // in the address, beside the words
	}{
		{`^search/[0-9a-f]+/facet-country\.json$`, "?country=rs"},
		{`^search/[0-9a-f]+/sr/index\.json$`, ""},
		{`^search/[0-9a-f]+/sr/w\d+\.json$`, ""},
	} {
		for _, d := range slices.Concat(usual, odd) {
			t.Run(fileKind(tt.file)+", "+d.name, func(t *testing.T) {
				t.Parallel()
				h := servePortal(t)
				names := h.matching(t, tt.file)
				for _, name := range names {
					h.damage(name, d.of(h.files[name]))
				}
				r := newReader(t, h, narrow)
				r.open(searchAddress(edition) + tt.filter)
				r.pasteWords(q.words)
				r.press("Enter")
				r.untilError(edition)
				if len(r.results()) > 0 {
					t.Errorf("there are results: %v", hrefs(r.results()))
				}
				r.allowMissingOf(names, d.name == "missing")
				h.mend()
				r.again(d.again)
				r.until("results", func() bool { return len(r.results()) > 0 })
				r.until("the error is gone", func() bool { return r.errors(edition) == 0 })
			})
		}
	}
}

func TestDamagedTextOfAResultIsSaid(t *testing.T) {
	t.Parallel()
	const edition = "en"
	q := searches[edition]
	for _, d := range usual {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			h := servePortal(t)
			// The reader before has seen which texts are read.
			before := newReader(t, h, wide)
			before.open(searchAddress(edition, "q", q.words))
			whole := before.untilListed(edition, q.ref)
			before.quiet()
			var name string
			for _, a := range h.account() {
				if texts.MatchString(a.Name) && strings.Contains(string(h.files[a.Name]), "/"+edition+"/"+q.ref+"/") {
					name = a.Name
				}
			}
			if name == "" {
				t.Fatal("no text of the result was read")
			}
			h.damage(name, d.of(h.files[name]))
			r := newReader(t, h, wide)
			r.open(searchAddress(edition, "q", q.words))
			r.untilError(edition)
			for _, href := range hrefs(r.results()) {
				if !slices.Contains(hrefs(whole), href) || withoutFragment(href) == "/"+edition+"/"+q.ref+"/" {
					t.Errorf("there is a result %s, whose text cannot be read", href)
				}
			}
			r.allowMissingOf([]string{name}, d.name == "missing")
			h.mend()
			r.click(field)
			r.again(d.again)
			r.untilListed(edition, q.ref)
			r.until("the error is gone", func() bool { return r.errors(edition) == 0 })
		})
	}
}

func TestDamagedFilesOfAListLeaveTheList(t *testing.T) {
	t.Parallel()
	const edition = "cnr"
	p := readProject(t)
	for _, d := range usual {
		t.Run(d.name, func(t *testing.T) {
			t.Parallel()
			h := servePortal(t)
			name := h.matching(t, `^search/[0-9a-f]+/facet-country\.json$`)[0]
			h.damage(name, d.of(h.files[name]))
			r := newReader(t, h, narrow)
			r.open("/" + edition + "/laws/?country=me")
			r.untilError(edition)
			if all := p.passing("kind=laws"); len(r.cards()) != len(all) {
				t.Errorf("%d of %d cards are left", len(r.cards()), len(all))
			}
			r.allowMissingOf([]string{name}, d.name == "missing")
			h.mend()
			r.reload()
			want := p.passing("kind=laws&country=me")
			r.until("the list is narrowed", func() bool { return len(r.cards()) == len(want) })
			r.until("the error is gone", func() bool { return r.errors(edition) == 0 })
		})
	}
}

func TestTableThatIsMissingIsSaid(t *testing.T) {
	t.Parallel()
	h := servePortal(t)
	h.damage("en/records.csv", nil)
	r := newReader(t, h, wide)
	r.open("/en/search/?country=me")
	r.openTake()
	r.click("#csv")
	r.untilError("en")
	r.allowMissing("en/records.csv")
	h.mend()
	if data := r.download("#csv"); len(data) == 0 {
		t.Error("the table is empty")
	}
}

func TestScriptThatIsMissingLeavesTheLists(t *testing.T) {
	t.Parallel()
	h := servePortal(t)
	scripts := elements(document(t, h.files, searchAddress("en")), func(n *html.Node) bool { return n.Data == "script" && attribute(n, "src") != "" })
	if len(scripts) != 1 {
		t.Fatalf("the page has %d scripts", len(scripts))
	}
	name := fileName(attribute(scripts[0], "src"))
	h.damage(name, nil)
	r := newReader(t, h, narrow)
	r.open(searchAddress("en"))
	r.allowMissing(name)
	if off := readProject(t).say(t, "en", "search.off", nil); !strings.Contains(r.text("main"), off) {
		t.Errorf("the page does not say %q", off)
	}
	if !r.has(`.facet summary`) {
		t.Error("the lists are not there")
	}
}

func TestLineThatBreaksIsSaidAndMends(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		r.open(searchAddress(edition))
		r.line(&network.Conditions{Offline: true})
		r.typeWords(q.words)
		r.press("Enter")
		r.untilError(edition)
		r.allow("network", "net::ERR_INTERNET_DISCONNECTED")
		r.line(&network.Conditions{DownloadThroughput: -1, UploadThroughput: -1})
		r.press("Enter")
		r.untilListed(edition, q.ref)
		r.until("the error is gone", func() bool { return r.errors(edition) == 0 })
	})
}

// again makes the page read what it could not.
func (r *reader) again(how string) {
	r.t.Helper()
	if how == "reload" {
		r.reload()
		return
	}
	r.press(how)
}

// errors counts how often the page says that something could not be read.
func (r *reader) errors(edition string) int {
	r.t.Helper()
	line := readProject(r.t).say(r.t, edition, "search.error", nil)
	return strings.Count(oneLine(r.text("main")), line)
}

// untilError waits until the page says that something could not be read, and
// checks that it says so once, where it is announced, and is busy no more.
func (r *reader) untilError(edition string) {
	r.t.Helper()
	line := readProject(r.t).say(r.t, edition, "search.error", nil)
	r.until("it is announced that something could not be read", func() bool { return strings.Contains(r.announced(), line) })
	r.quiet()
	if n := r.errors(edition); n != 1 {
		r.t.Errorf("the error is said %d times\n%s", n, r.scene())
	}
}

// allowMissingOf says that some of these files will be found missing, if they are.
func (r *reader) allowMissingOf(names []string, missing bool) {
	if !missing {
		return
	}
	r.allowed = append(r.allowed, allowance{"404 for a damaged file", func(i incident) bool {
		for _, name := range names {
			if i.Kind == "network" && i.URL == r.host.URL+"/"+name && strings.Contains(i.Text, "404") {
				return true
			}
		}
		return false
	}})
}

var (
	quoted = regexp.MustCompile(`"[^"]*"`)
	texts  = regexp.MustCompile(`^search/[0-9a-f]+/[a-z-]+/t\d+\.json$`)
)

// fileKind is the last part of a file's pattern, for the name of a test.
func fileKind(pattern string) string {
	return strings.NewReplacer(`\d+`, "*", `\.`, ".", "$", "").Replace(pattern[strings.LastIndex(pattern, "/")+1:])
}
