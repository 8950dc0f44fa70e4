package search

import (
	"encoding/xml"
	"fmt"
	"strings"
	"unicode/utf8"

	"resourceportal/tools/shelf"
)

// What a description can hold (OpenSearch 1.1, draft 6): letters of its short
// name, and of what it says of the search.
const (
	longestName  = 16
	longestAbout = 1024
)

// openSearchType is the media type of a description.
const openSearchType = "application/opensearchdescription+xml"

// description is an OpenSearch description document.
type description struct {
	XMLName       xml.Name        `xml:"http://a9.com/-/spec/opensearch/1.1/ OpenSearchDescription"`
	ShortName     string          `xml:"ShortName"`
	Description   string          `xml:"Description"`
	URLs          []openSearchURL `xml:"Url"`
	Language      string          `xml:"Language"`
	InputEncoding string          `xml:"InputEncoding"`
	// SearchForm is Mozilla's: where the browser goes when nothing was typed. The
	// specification leaves elements of other namespaces to whom they are for.
	SearchForm string `xml:"http://www.mozilla.org/2006/browser/search/ SearchForm"`
}

// openSearchURL is an address of the search; "{searchTerms}" in it stands for
// what a reader types.
type openSearchURL struct {
	Type     string `xml:"type,attr"`
	Rel      string `xml:"rel,attr,omitempty"` // "results" where it is left out
	Method   string `xml:"method,attr,omitempty"`
	Template string `xml:"template,attr"`
}

// openSearch describes the search of an edition to browsers, which then offer it
// among their search engines: search/opensearch.xml in the edition's folder.
//
// It fails on a name or a text that is empty or longer than the specification
// allows, since a browser would leave the search out without a word. A message
// that i18n/ lacks is in e.Err.
func openSearch(e *shelf.Edition) ([]byte, error) {
	page := e.URL(e.Path("search"))
	d := description{
		ShortName:   e.T("search.opensearch_name"),
		Description: e.T("search.opensearch_about"),
		URLs: []openSearchURL{
			{Type: "text/html", Method: "get", Template: literal(page) + "?q={searchTerms}"},
			{Type: openSearchType, Rel: "self", Template: literal(page) + "opensearch.xml"},
		},
		Language: e.Lang, InputEncoding: "UTF-8", SearchForm: page,
	}
	if e.Err() != nil {
		return nil, e.Err()
	}
	for _, text := range []struct {
		key, words string
		most       int
	}{{"search.opensearch_name", d.ShortName, longestName}, {"search.opensearch_about", d.Description, longestAbout}} {
		if n := utf8.RuneCountInString(text.words); n == 0 || n > text.most {
			return nil, fmt.Errorf("edition %s: text %q has %d letters, it needs 1 to %d: %q", e.Key, text.key, n, text.most, text.words)
		}
	}
	data, err := xml.MarshalIndent(d, "", " ")
	if err != nil {
		return nil, fmt.Errorf("describe the search of edition %s: %w", e.Key, err)
	}
	return append(append([]byte(xml.Header), data...), '\n'), nil
}

// literal is an address in a template, where braces begin a parameter.
func literal(address string) string {
	return strings.NewReplacer("{", "%7B", "}", "%7D").Replace(address)
}
