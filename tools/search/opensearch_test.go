package search

import (
	"bytes"
	"encoding/xml"
	"io"
	"net/url"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
	"resourceportal/tools/view"
)

// element is one of XML, as a parser sees it that knows nothing of the writer.
type element struct {
	name  xml.Name
	attrs map[string]string
	text  string
}

// elements are those within a document's root, and the root first.
func elements(t *testing.T, data []byte) []element {
	t.Helper()
	var all []element
	depth := 0
	for d := xml.NewDecoder(bytes.NewReader(data)); ; {
		token, err := d.Token()
		if err == io.EOF {
			return all
		}
		if err != nil {
			t.Fatalf("%v in\n%s", err, data)
		}
		switch token := token.(type) {
		case xml.StartElement:
			e := element{name: token.Name, attrs: map[string]string{}}
			for _, a := range token.Attr {
				e.attrs[a.Name.Local] = a.Value
			}
			if depth++; depth > 2 {
				t.Errorf("%s stands within another element", token.Name.Local)
			}
			all = append(all, e)
		case xml.EndElement:
			depth--
		case xml.CharData:
			if depth == 2 { // between the elements stand spaces alone
				all[len(all)-1].text += string(token)
			}
		}
	}
}

const (
	openSearchSpace = "http://a9.com/-/spec/opensearch/1.1/"
	mozillaSpace    = "http://www.mozilla.org/2006/browser/search/"
)

// checkOpenSearch holds a description against OpenSearch 1.1, draft 6; the comments
// name its elements.
func checkOpenSearch(t *testing.T, e *shelf.Edition, data []byte) {
	t.Helper()
	all := elements(t, data)
	if all[0].name != (xml.Name{Space: openSearchSpace, Local: "OpenSearchDescription"}) {
		t.Errorf("root %v", all[0].name)
	}
	one := func(space, name string) string {
		found := slices.DeleteFunc(slices.Clone(all), func(x element) bool { return x.name != xml.Name{Space: space, Local: name} })
		if len(found) != 1 {
			t.Errorf("%d elements %s", len(found), name)
			return ""
		}
		return found[0].text
	}
	for name, most := range map[string]int{"ShortName": 16, "Description": 1024} { // plain text, no markup
		if text := one(openSearchSpace, name); strings.TrimSpace(text) == "" || utf8.RuneCountInString(text) > most || strings.ContainsAny(text, "<>&") {
			t.Errorf("%s is %q", name, text)
		}
	}
	if got := one(openSearchSpace, "Language"); got != e.Lang { // Language
		t.Errorf("language %q, want %q", got, e.Lang)
	}
	if got := one(openSearchSpace, "InputEncoding"); got != "UTF-8" {
		t.Errorf("encoding %q", got)
	}
	page := e.Config.BaseURL + e.Key + "/search/"
	if got := one(mozillaSpace, "SearchForm"); got != page {
		t.Errorf("the form is at %q", got)
	}
	results := 0
	for _, x := range all[1:] {
		if x.name.Local != "Url" {
			continue
		}
		template := x.attrs["template"]
		switch x.attrs["rel"] {
		case "self": // "self" leads to the description itself
			if template != page+"opensearch.xml" || x.attrs["type"] != "application/opensearchdescription+xml" {
				t.Errorf("self is %v", x.attrs)
			}
			continue
		case "", "results":
		default:
			t.Errorf("unknown relation %q", x.attrs["rel"])
		}
		results++
		if x.attrs["type"] != "text/html" || !strings.EqualFold(x.attrs["method"], "get") || strings.Count(template, "{") != 1 || strings.Count(template, "{searchTerms}") != 1 {
			t.Errorf("results are at %v", x.attrs)
		}
		u, err := url.Parse(strings.ReplaceAll(template, "{searchTerms}", url.QueryEscape("кријумчарење & co")))
		if err != nil || !u.IsAbs() || u.Query().Get("q") != "кријумчарење & co" || !strings.HasPrefix(u.String(), page) {
			t.Errorf("a query goes to %v: %v", u, err)
		}
	}
	if results != 1 {
		t.Errorf("%d addresses of results", results)
	}
}

func TestTheProjectsSearchIsDescribedToBrowsers(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		data, err := openSearch(e)
		if err != nil {
			t.Errorf("%s: %v", e.Key, err)
			continue
		}
		checkOpenSearch(t, e, data)
		if again, err := openSearch(e); err != nil || !bytes.Equal(again, data) {
			t.Errorf("%s: other bytes the second time: %v", e.Key, err)
		}
	}
}

// described is an edition with nothing but the two texts of a description, as
// TOML writes them; "" leaves a text out.
func described(t *testing.T, base, name, about, convert string) *shelf.Edition {
	t.Helper()
	var file strings.Builder
	for key, text := range map[string]string{"name": name, "about": about} {
		if text != "" {
			file.WriteString("[search.opensearch_" + key + "]\nother = " + text + "\n")
		}
	}
	messages, problems := locale.ParseMessages("i18n/sr.toml", []byte(file.String()))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	edition := catalog.Edition{Key: "sr-latn", Lang: "sr-Latn", Format: "sr-Latn", Texts: "sr", Convert: convert}
	loc, err := locale.New(locale.Spec{Edition: edition.Key, Lang: edition.Lang, Format: edition.Format, Texts: edition.Texts, Convert: convert}, messages)
	if err != nil {
		t.Fatal(err)
	}
	config := catalog.Config{BaseURL: base, Editions: []catalog.Edition{edition}}
	return shelf.New(edition, config, catalog.New(nil), loc, view.Site{Key: edition.Key})
}

func TestADescriptionKeepsTheLimitsOfTheSpecification(t *testing.T) {
	text := func(letter string, n int) string { return `"` + strings.Repeat(letter, n) + `"` }
	for _, tt := range []struct {
		what, name, about, convert string
		wrong                      string // key of the text that is; "" for none
	}{
		{"as long as they may be", text("ж", 16), text("ж", 1024), "", ""},
		{"as long as they may be, converted", text("ж", 16), text("ж", 1024), "cyrl-latn", ""},
		{"a name too long", text("a", 17), text("a", 5), "", "search.opensearch_name"},
		{"a name too long once it is converted", text("љ", 9), text("a", 5), "cyrl-latn", "search.opensearch_name"},
		{"a text too long", text("a", 5), text("a", 1025), "", "search.opensearch_about"},
		{"no name", "", text("a", 5), "", "search.opensearch_name"},
		{"no text", text("a", 5), "", "", "search.opensearch_about"},
		{"markup", `"<b> & \"c\""`, `"]]> <!-- é"`, "", ""},
	} {
		e := described(t, "https://example.org/", tt.name, tt.about, tt.convert)
		data, err := openSearch(e)
		switch {
		case tt.wrong != "" && (err == nil || !strings.Contains(err.Error(), tt.wrong)):
			t.Errorf("%s: got %v", tt.what, err)
		case tt.wrong == "" && err != nil:
			t.Errorf("%s: %v", tt.what, err)
		case tt.what == "markup":
			if all := elements(t, data); all[1].text != `<b> & "c"` || all[2].text != "]]> <!-- é" {
				t.Errorf("markup became %+v", all[1:3])
			}
		case tt.wrong == "":
			checkOpenSearch(t, e, data)
		}
	}
}

func TestADescriptionWorksUnderAFolder(t *testing.T) {
	for _, base := range []string{"https://example.org/sub/", "http://localhost:1313/", "https://example.org/a%20b/"} {
		e := described(t, base, `"A"`, `"B"`, "")
		data, err := openSearch(e)
		if err != nil {
			t.Fatal(err)
		}
		checkOpenSearch(t, e, data)
	}
}

// What stands in braces is a parameter, wherever in the address it is.
func TestBracesOfTheAddressAreNoParameter(t *testing.T) {
	data, err := openSearch(described(t, "https://example.org/{searchTerms}/", `"A"`, `"B"`, ""))
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range elements(t, data) {
		if n := strings.Count(x.attrs["template"], "{"); n > 1 || n == 1 && !strings.HasSuffix(x.attrs["template"], "?q={searchTerms}") {
			t.Errorf("template %q", x.attrs["template"])
		}
	}
}
