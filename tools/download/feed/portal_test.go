package feed_test

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"io"
	"maps"
	"net/url"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/mmcdole/gofeed/atom"
	"github.com/mmcdole/gofeed/json"

	"resourceportal/tools/download/feed"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// written is a feed in its forms.
type written struct {
	feed       feed.Feed
	atom, json []byte
}

func write(t testing.TB, f feed.Feed) written {
	t.Helper()
	w := written{feed: f}
	var err error
	if w.atom, err = f.Atom(); err != nil {
		t.Fatal(err)
	}
	if f.OfFilter() {
		return w
	}
	if w.json, err = f.JSON(); err != nil {
		t.Fatal(err)
	}
	return w
}

// ofPages are the feeds of an edition that pages have.
func ofPages(e *shelf.Edition) []feed.Feed { return slices.DeleteFunc(feed.All(e), feed.Feed.OfFilter) }

func readAtom(t *testing.T, data []byte) *atom.Feed {
	t.Helper()
	f, err := new(atom.Parser).Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return f
}

func readJSON(t *testing.T, data []byte) *json.Feed {
	t.Helper()
	f, err := new(json.Parser).Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatalf("%v in\n%s", err, data)
	}
	return f
}

// node is an element of XML, whatever it is.
type node struct {
	name  xml.Name
	attrs map[string]string
	nodes []*node
	text  string
}

func parseXML(t *testing.T, data []byte) *node {
	t.Helper()
	root := &node{}
	open := []*node{root}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return root.nodes[0]
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name, attrs: map[string]string{}}
			for _, a := range token.Attr {
				n.attrs[a.Name.Local] = a.Value
			}
			top.nodes = append(top.nodes, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			for _, n := range open {
				n.text += string(token)
			}
		}
	}
}

func (n *node) all(name string) []*node {
	return slices.DeleteFunc(slices.Clone(n.nodes), func(c *node) bool { return c.name.Local != name })
}

// one is the text of the only element of a name.
func (n *node) one(t *testing.T, name string) string {
	t.Helper()
	found := n.all(name)
	if len(found) != 1 {
		t.Errorf("%d elements %s in %s", len(found), name, n.name.Local)
		return ""
	}
	return found[0].text
}

const (
	atomSpace  = "http://www.w3.org/2005/Atom"
	xhtmlSpace = "http://www.w3.org/1999/xhtml"
)

// checkAtom holds a document against RFC 4287; the numbers are its sections.
func checkAtom(t *testing.T, data []byte) {
	t.Helper()
	f := parseXML(t, data)
	if f.name != (xml.Name{Space: atomSpace, Local: "feed"}) || f.attrs["lang"] == "" {
		t.Errorf("root %v, attributes %v", f.name, f.attrs) // 4.1.1, 2
	}
	newest := checkCommon(t, f)
	if len(f.all("author")) == 0 || f.all("author")[0].one(t, "name") == "" { // 4.1.1, 3.2.1
		t.Error("no author of all entries")
	}
	last := ""
	for _, e := range f.all("entry") {
		updated := checkCommon(t, e)
		if last != "" && updated > last {
			t.Errorf("%s stands behind %s", updated, last)
		}
		last = updated
		if updated > newest {
			t.Errorf("the feed of %s has an entry of %s", newest, updated)
		}
		for _, c := range e.all("category") { // 4.2.2
			if _, err := url.ParseRequestURI(c.attrs["scheme"]); err != nil || c.attrs["term"] == "" || c.attrs["label"] == "" {
				t.Errorf("category %v", c.attrs)
			}
		}
	}
	if entries := f.all("entry"); len(entries) == 0 || entries[0].one(t, "updated") != newest {
		t.Errorf("the feed is not as new as its newest entry")
	}
}

// checkCommon is what holds for feeds (4.1.1) and entries (4.1.2).
func checkCommon(t *testing.T, n *node) (updated string) {
	t.Helper()
	if id, err := url.Parse(n.one(t, "id")); err != nil || !id.IsAbs() { // 4.2.6
		t.Errorf("id %v: %v", id, err)
	}
	if strings.TrimSpace(n.one(t, "title")) == "" { // 4.2.14
		t.Error("empty title")
	}
	updated = n.one(t, "updated")
	if _, err := time.Parse(time.RFC3339, updated); err != nil { // 3.3
		t.Error(err)
	}
	alternates := map[string]bool{}
	for _, l := range n.all("link") {
		if u, err := url.Parse(l.attrs["href"]); err != nil || !u.IsAbs() { // 4.2.7.1
			t.Errorf("link %v", l.attrs)
		}
		key := l.attrs["type"] + " " + l.attrs["hreflang"]
		if l.attrs["rel"] == "alternate" {
			if alternates[key] {
				t.Errorf("two alternates of %s", key)
			}
			alternates[key] = true
		}
	}
	if len(alternates) == 0 {
		t.Errorf("%s without an alternate", n.name.Local)
	}
	for _, c := range n.nodes {
		switch c.name.Local {
		case "summary", "subtitle":
			if c.attrs["type"] == "xhtml" { // 3.1.1.3
				if len(c.nodes) != 1 || c.nodes[0].name != (xml.Name{Space: xhtmlSpace, Local: "div"}) {
					t.Errorf("%s is not one div", c.name.Local)
				}
			} else if len(c.nodes) > 0 {
				t.Errorf("%s has elements", c.name.Local)
			}
		case "id", "title", "updated", "author", "link", "rights", "generator", "entry", "category":
		default:
			t.Errorf("unexpected element %s in %s", c.name.Local, n.name.Local)
		}
	}
	return updated
}

func TestEveryFeedOfAPageIsAtomAndJSONFeed(t *testing.T) {
	there := map[string]bool{}
	for _, e := range shelftest.Real(t) {
		for _, f := range ofPages(e) {
			there[e.URL(f.AtomPath())], there[e.URL(f.JSONPath())] = true, true
		}
	}
	for _, e := range shelftest.Real(t) {
		for _, f := range ofPages(e) {
			w := write(t, f)
			checkAtom(t, w.atom)
			a, j := readAtom(t, w.atom), readJSON(t, w.json)
			if a.Version != "1.0" || a.Language != e.Lang || j.Version != "https://jsonfeed.org/version/1.1" || j.Language != e.Lang {
				t.Errorf("%s: Atom %s in %s, JSON Feed %s in %s", f.Path, a.Version, a.Language, j.Version, j.Language)
			}
			if a.Title != f.Title || j.Title != f.Title || len(a.Entries) != len(j.Items) || len(a.Entries) > 50 {
				t.Errorf("%s: %q with %d entries, %q with %d", f.Path, a.Title, len(a.Entries), j.Title, len(j.Items))
			}
			if j.FeedURL != e.URL(f.JSONPath()) || a.ID != e.URL(f.AtomPath()) || j.HomePageURL != e.URL(f.Path) || a.Links[0].Href != e.URL(f.Path) {
				t.Errorf("%s: wrong addresses", f.Path)
			}
			for _, l := range a.Links[1:] {
				if !there[l.Href] {
					t.Errorf("%s leads to %s, which is no feed", f.Path, l.Href)
				}
			}
			ids := map[string]bool{}
			for i, entry := range a.Entries {
				item := j.Items[i]
				if entry.ID != item.ID || entry.Title != item.Title || entry.Updated != item.DateModified || entry.Links[0].Href != item.URL {
					t.Errorf("%s: entry %d differs between the forms", f.Path, i)
				}
				if (item.ContentText == "") == (item.ContentHTML == "") {
					t.Errorf("%s: item %s has not one content", f.Path, item.ID)
				}
				if ids[entry.ID] {
					t.Errorf("%s: id %s twice", f.Path, entry.ID)
				}
				ids[entry.ID] = true
			}
		}
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
}

func TestEveryPageWithSuchRecordsHasAFeed(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		got := map[string]bool{}
		for _, f := range ofPages(e) {
			got[f.Path] = true
		}
		want := map[string]bool{e.Path(""): true}
		for _, s := range []string{"events", "papers", "agendas", "laws", "contacts"} {
			want[e.Path(s)] = true
		}
		for _, s := range []string{"topics", "countries", "audiences", "organisations"} {
			for _, rec := range e.Catalog.In(s) {
				if len(e.About(s, rec.ID)) > 0 {
					want[e.Path(rec.Ref.String())] = true
				}
			}
		}
		for _, rec := range e.Catalog.All() {
			if d := e.Catalog.Date(rec); !d.IsZero() {
				want[e.Path(fmt.Sprintf("years/%d", d.Year))] = true
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("got %v,\nwant %v", slices.Sorted(maps.Keys(got)), slices.Sorted(maps.Keys(want)))
		}
	}
}

func TestWhatShowsKosovoHasTheFootnote(t *testing.T) {
	shown := 0
	for _, e := range shelftest.Real(t) {
		footnote := e.T("footer.kosovo")
		for _, f := range ofPages(e) {
			w := write(t, f)
			root, items := parseXML(t, w.atom), readJSON(t, w.json).Items
			for i, n := range root.all("entry") {
				words := n.text
				for _, c := range n.all("category") {
					words += c.attrs["label"]
				}
				has := strings.Contains(words, "Kosovo*") || strings.Contains(words, "Kosova*") || strings.Contains(words, "Косово*") || strings.Contains(words, "Косову*")
				if has {
					shown++
				}
				if has && !strings.Contains(words, footnote) {
					t.Errorf("%s: %s without the footnote", f.Path, n.one(t, "id"))
				}
				if item := items[i]; has && !strings.Contains(item.ContentHTML, footnote) {
					t.Errorf("%s: %s without the footnote in JSON", f.Path, item.ID)
				}
			}
			if f.Path == e.Path("countries/xk") && !strings.Contains(root.one(t, "subtitle"), footnote) {
				t.Errorf("%s: no footnote under the name of the feed", f.Path)
			}
		}
	}
	if shown == 0 {
		t.Error("no entry shows the name")
	}
}

func TestTheSameContentGivesTheSameBytes(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		first, second := feed.All(e), feed.All(e)
		for i := range first {
			a, b := write(t, first[i]), write(t, second[i])
			if !bytes.Equal(a.atom, b.atom) || !bytes.Equal(a.json, b.json) {
				t.Errorf("%s differs", first[i].Path)
			}
		}
	}
}

func BenchmarkAllEditions(b *testing.B) {
	editions := shelftest.Real(b)
	bytes, feeds := 0, 0
	for b.Loop() {
		bytes, feeds = 0, 0
		for _, e := range editions {
			for _, f := range feed.All(e) {
				w := write(b, f)
				bytes, feeds = bytes+len(w.atom)+len(w.json), feeds+1
			}
		}
	}
	b.ReportMetric(float64(feeds), "feeds")
	b.ReportMetric(float64(bytes), "bytes")
}
