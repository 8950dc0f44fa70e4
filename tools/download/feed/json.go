package feed

import (
	"bytes"
	"encoding/json"
	"fmt"
	"strings"
)

// jsonFeed is the top level of https://www.jsonfeed.org/version/1.1/.
type jsonFeed struct {
	Version     string            `json:"version"`
	Title       string            `json:"title"`
	HomePageURL string            `json:"home_page_url"`
	FeedURL     string            `json:"feed_url"`
	Description string            `json:"description,omitempty"`
	Authors     []jsonAuthor      `json:"authors"`
	Language    string            `json:"language"`
	Items       []json.RawMessage `json:"items"` // each written once for all feeds
}

type jsonAuthor struct {
	Name string `json:"name"`
	URL  string `json:"url"`
}

// jsonItem has one of the two contents, of which the format wants at least one.
type jsonItem struct {
	ID           string   `json:"id"`
	URL          string   `json:"url"`
	Title        string   `json:"title"`
	ContentText  string   `json:"content_text,omitempty"`
	ContentHTML  string   `json:"content_html,omitempty"`
	DateModified string   `json:"date_modified"`
	Tags         []string `json:"tags"`
	Language     string   `json:"language,omitempty"` // where it is not that of the feed
}

// JSON is the feed of a page as JSON Feed.
func (f Feed) JSON() ([]byte, error) {
	e := f.edition
	doc := jsonFeed{
		Version: "https://jsonfeed.org/version/1.1", Title: f.Title,
		HomePageURL: e.URL(f.Path), FeedURL: e.URL(f.JSONPath()),
		Authors: []jsonAuthor{{e.T("site.name"), e.URL(e.Path(""))}}, Language: e.Lang,
	}
	var about []string
	for _, p := range f.about {
		about = append(about, p.words())
	}
	doc.Description = strings.Join(about, "\n\n")
	for _, entry := range f.entries {
		item, err := entry.json()
		if err != nil {
			return nil, fmt.Errorf("write feed %s: %w", f.JSONPath(), err)
		}
		doc.Items = append(doc.Items, item)
	}
	data, err := encode(doc)
	if err != nil {
		return nil, fmt.Errorf("write feed %s: %w", f.JSONPath(), err)
	}
	return data, nil
}

// encode writes without the escapes that only scripts within HTML need.
func encode(v any) ([]byte, error) {
	var b bytes.Buffer
	enc := json.NewEncoder(&b)
	enc.SetEscapeHTML(false)
	if err := enc.Encode(v); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// writeJSON is the entry as an item of a feed in a language.
func (e *entry) writeJSON(feedLang string) ([]byte, error) {
	item := jsonItem{ID: e.url, URL: e.url, Title: e.title.Text, DateModified: timestamp(e.modified)}
	switch {
	case len(e.text) == 0:
		item.ContentText = e.title.Text
	case isPlain(e.text):
		item.ContentText = e.text[0][0].Text
	default:
		item.ContentHTML = markup(e.text)
	}
	for _, c := range e.categories {
		item.Tags = append(item.Tags, c.label.Text)
	}
	if e.lang != feedLang {
		item.Language = e.lang
	}
	return encode(item)
}
