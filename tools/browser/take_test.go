package browser

import (
	"encoding/csv"
	"encoding/xml"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/chromedp/cdproto/browser"
	"github.com/chromedp/chromedp"
	"golang.org/x/net/html"
)

// What a reader takes from a filter or a page: tables, feeds, the search itself.

// download clicks on something and gives the file that comes of it.
func (r *reader) download(selector string) []byte {
	r.t.Helper()
	dir := r.t.TempDir()
	_, err := chromedp.CallBrowser(r.ctx, browser.SetDownloadBehavior, browser.SetDownloadBehaviorParams{
		Behavior: browser.SetDownloadBehaviorBehaviorAllow, DownloadPath: dir, BrowserContextID: chromedp.FromContext(r.ctx).BrowserContextID,
	})
	if err != nil {
		r.t.Fatal(err)
	}
	r.click(selector)
	var data []byte
	r.until("the file is there", func() bool {
		names, err := filepath.Glob(filepath.Join(dir, "*.csv"))
		if err != nil || len(names) != 1 {
			return false
		}
		data, err = os.ReadFile(names[0])
		return err == nil && len(data) > 0
	})
	return data
}

func TestTableOfAFilterHasItsRecords(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		p := readProject(t)
		for _, tt := range []struct{ address, filter string }{
			{"/search/?country=me&country=al&kind=laws", "country=me&country=al&kind=laws"},
			{"/laws/?country=me", "country=me&kind=laws"},
		} {
			want := p.passing(tt.filter)
			r.open("/" + edition + tt.address)
			r.openTake()
			r.until("the table is offered", func() bool {
				return r.text("#csv") == p.say(t, edition, "search.csv", map[string]any{"Count": len(want)})
			})
			data := r.download("#csv")
			text, bom := strings.CutPrefix(string(data), "\ufeff")
			if !bom {
				t.Error("the table does not say that it is UTF-8; spreadsheets guess wrong")
			}
			rows := readTable(t, text)
			whole := readTable(t, strings.TrimPrefix(string(r.host.files[edition+"/records.csv"]), "\ufeff"))
			if !slices.Equal(rows[0], whole[0]) {
				t.Errorf("%s: the head is %v, want %v", tt.address, rows[0], whole[0])
			}
			var got []string
			for _, row := range rows[1:] {
				got = append(got, refIn(row, edition))
			}
			slices.Sort(got)
			if !slices.Equal(got, want) {
				t.Errorf("%s: the table has %v, want %v", tt.address, got, want)
			}
		}
	})
}

// readTable reads a table as a spreadsheet of the edition's language would: where
// commas part decimals, semicolons part cells.
func readTable(t *testing.T, text string) [][]string {
	t.Helper()
	table := csv.NewReader(strings.NewReader(text))
	if head, _, _ := strings.Cut(text, "\n"); strings.Contains(head, ";") {
		table.Comma = ';'
	}
	rows, err := table.ReadAll()
	if err != nil || len(rows) < 2 {
		t.Fatalf("%d rows: %v", len(rows), err)
	}
	return rows
}

// refIn finds the address of a record's page in a row: "laws/untoc".
func refIn(row []string, edition string) string {
	for _, cell := range row {
		if address, err := url.Parse(cell); err == nil && address.Scheme == "https" {
			if ref, ours := strings.CutPrefix(address.Path, "/"+edition+"/"); ours {
				return strings.TrimSuffix(ref, "/")
			}
		}
	}
	return strings.Join(row, "; ")
}

func TestFeedsOfFiltersExistAndHoldTheirRecords(t *testing.T) {
	t.Parallel()
	filters := []struct {
		filter string
		exact  bool // a feed of this very filter is offered
	}{
		{"country=me", true},
		{"topic=money-laundering", true},
		{"kind=laws", true},
		{"year=2016", true},
		{"organisation=iom", true},
		{"country=me&kind=laws", true},
		{"country=rs&kind=laws&topic=money-laundering", true},
		{"country=al&country=me", false},
		{"audience=prosecutors&country=me", false},
	}
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		for _, tt := range filters {
			r.open("/" + edition + "/search/?" + tt.filter)
			r.openTake()
			r.untilPage("a feed is offered", `() => document.querySelector("#feed").href`)
			link := ask[string](r, `() => document.querySelector("#feed").pathname`)
			data, ok := r.host.files[fileName(link)]
			if !ok {
				t.Errorf("?%s: there is no %s", tt.filter, link)
				continue
			}
			passed := readProject(t).passing(tt.filter)
			for _, ref := range feedEntries(t, link, data, edition) {
				if tt.exact && !slices.Contains(passed, ref) {
					t.Errorf("?%s: %s has %s", tt.filter, link, ref)
				}
			}
			if says := r.text("#feed"); saysWider(t, edition, says) == tt.exact {
				t.Errorf("?%s: the feed %s is called %q", tt.filter, link, says)
			}
		}
	})
}

// openTake opens what can be taken from a filter.
func (r *reader) openTake() {
	r.t.Helper()
	r.click("#take summary")
	r.until("it is open", func() bool { return r.has("#csv") && r.text("#csv") != "" })
}

// saysWider tells whether the name of a feed says that it has more than was chosen.
func saysWider(t *testing.T, edition, name string) bool {
	t.Helper()
	p := readProject(t)
	begin, _, _ := strings.Cut(p.say(t, edition, "search.feed_wider", map[string]any{"Name": "|"}), "|")
	return strings.HasPrefix(name, strings.TrimSpace(begin)) || name == p.say(t, edition, "search.feed_all", nil)
}

// feedEntries are the records that a feed tells of.
func feedEntries(t *testing.T, name string, data []byte, edition string) []string {
	t.Helper()
	var feed struct {
		Entries []struct {
			Links []struct {
				Href string `xml:"href,attr"`
				Rel  string `xml:"rel,attr"`
			} `xml:"link"`
		} `xml:"entry"`
	}
	if err := xml.Unmarshal(data, &feed); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	var refs []string
	for _, entry := range feed.Entries {
		for _, link := range entry.Links {
			if ref := refIn([]string{link.Href}, edition); link.Rel == "" || link.Rel == "alternate" {
				refs = append(refs, ref)
			}
		}
	}
	if len(refs) == 0 {
		t.Errorf("%s has no entry", name)
	}
	return refs
}

func TestBrowsersCanAddTheSearch(t *testing.T) {
	t.Parallel()
	inEditions(t, func(t *testing.T, r *reader, edition string) {
		q := searches[edition]
		for _, page := range []string{"/", "/search/", "/laws/untoc/"} {
			links := elements(document(t, r.host.files, "/"+edition+page), func(n *html.Node) bool {
				return n.Data == "link" && attribute(n, "rel") == "search" && attribute(n, "type") == "application/opensearchdescription+xml"
			})
			if len(links) != 1 {
				t.Fatalf("%s%s has %d search descriptions", edition, page, len(links))
			}
			name := attribute(links[0], "href")
			var description struct {
				XMLName   xml.Name
				ShortName string
				URLs      []struct {
					Type     string `xml:"type,attr"`
					Template string `xml:"template,attr"`
				} `xml:"Url"`
			}
			if err := xml.Unmarshal(r.host.files[fileName(name)], &description); err != nil {
				t.Fatalf("%s: %v", name, err)
			}
			if description.XMLName.Space != "http://a9.com/-/spec/opensearch/1.1/" || description.XMLName.Local != "OpenSearchDescription" {
				t.Errorf("%s is %v", name, description.XMLName)
			}
			if n := len([]rune(description.ShortName)); n == 0 || n > 16 || description.ShortName != attribute(links[0], "title") {
				t.Errorf("%s: the short name is %q, the link's title %q", name, description.ShortName, attribute(links[0], "title"))
			}
			template := ""
			for _, u := range description.URLs {
				if u.Type == "text/html" {
					template = u.Template
				}
			}
			address, err := url.Parse(strings.Replace(template, "{searchTerms}", url.QueryEscape(q.words), 1))
			if err != nil || !address.IsAbs() {
				t.Fatalf("%s: the template is %q (%v)", name, template, err)
			}
			r.open(address.RequestURI())
			r.untilListed(edition, q.ref)
		}
	})
}
