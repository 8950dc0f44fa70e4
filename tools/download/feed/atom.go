package feed

import (
	"bytes"
	"encoding/xml"
	"fmt"
	"strings"
)

const (
	atomType = "application/atom+xml"
	jsonType = "application/feed+json"
	htmlType = "text/html"

	// generator is a name for machines; without a version, the same content gives
	// the same bytes.
	generator = "resourceportal"
)

// atomFeed is atom:feed (RFC 4287, section 4.1.1).
type atomFeed struct {
	XMLName   xml.Name   `xml:"http://www.w3.org/2005/Atom feed"`
	Lang      string     `xml:"http://www.w3.org/XML/1998/namespace lang,attr"`
	ID        string     `xml:"id"`
	Title     atomText   `xml:"title"`
	Subtitle  *atomText  `xml:"subtitle"`
	Updated   string     `xml:"updated"`
	Author    atomPerson `xml:"author"`
	Links     []atomLink `xml:"link"`
	Rights    atomText   `xml:"rights"`
	Generator string     `xml:"generator"`
	Entries   []byte     `xml:",innerxml"` // each written once for all feeds
}

// atomItem is atom:entry (section 4.1.2). It has no content, so that it needs a
// link of the relation alternate.
type atomItem struct {
	XMLName    xml.Name       `xml:"entry"`
	ID         string         `xml:"id"`
	Title      atomText       `xml:"title"`
	Updated    string         `xml:"updated"`
	Link       atomLink       `xml:"link"`
	Categories []atomCategory `xml:"category"`
	Summary    *atomText      `xml:"summary"`
}

// atomText is a text construct (section 3.1): one of Text and Markup.
type atomText struct {
	Type   string `xml:"type,attr,omitempty"` // "text" where it is left out
	Lang   string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
	Text   string `xml:",chardata"`
	Markup string `xml:",innerxml"`
}

type atomPerson struct {
	Name string `xml:"name"`
	URI  string `xml:"uri"`
}

type atomLink struct {
	Rel      string `xml:"rel,attr"`
	Type     string `xml:"type,attr"`
	Hreflang string `xml:"hreflang,attr,omitempty"`
	Href     string `xml:"href,attr"`
}

type atomCategory struct {
	Term   string `xml:"term,attr"`
	Scheme string `xml:"scheme,attr"`
	Label  string `xml:"label,attr"`
	Lang   string `xml:"http://www.w3.org/XML/1998/namespace lang,attr,omitempty"`
}

// Atom is the feed as Atom.
func (f Feed) Atom() ([]byte, error) {
	e := f.edition
	doc := atomFeed{
		Lang: e.Lang, ID: e.URL(f.AtomPath()), Title: atomText{Text: f.Title}, Subtitle: textOf(f.about),
		Updated: f.updated(), Author: atomPerson{e.T("site.name"), e.URL(e.Path(""))}, Links: f.links(),
		Rights: atomText{Text: e.T("footer.licence")}, Generator: generator,
	}
	var entries [][]byte
	for _, entry := range f.entries {
		data, err := entry.atom()
		if err != nil {
			return nil, fmt.Errorf("write feed %s: %w", f.AtomPath(), err)
		}
		entries = append(entries, data)
	}
	doc.Entries = append([]byte{'\n'}, bytes.Join(entries, []byte{'\n'})...)
	var b bytes.Buffer
	b.WriteString(xml.Header)
	enc := xml.NewEncoder(&b)
	enc.Indent("", " ")
	if err := enc.Encode(doc); err != nil {
		return nil, fmt.Errorf("write feed %s: %w", f.AtomPath(), err)
	}
	b.WriteByte('\n')
	return b.Bytes(), nil
}

// links leads to the page first: many readers take the first alternate.
func (f Feed) links() []atomLink {
	e := f.edition
	links := []atomLink{
		{"alternate", htmlType, e.Lang, e.URL(f.Path)},
		{"self", atomType, e.Lang, e.URL(f.AtomPath())},
	}
	if !f.OfFilter() {
		links = append(links, atomLink{"alternate", jsonType, e.Lang, e.URL(f.JSONPath())})
	}
	for _, other := range e.Config.Editions {
		if other.Key != e.Key {
			links = append(links, atomLink{"alternate", atomType, other.Lang, e.URL("/" + other.Key + strings.TrimPrefix(f.AtomPath(), "/"+e.Key))})
		}
	}
	return links
}

// writeAtom is the entry's element; the feed it stands in gives it its namespace.
func (e *entry) writeAtom() ([]byte, error) {
	item := atomItem{
		ID: e.url, Title: atomText{Text: e.title.Text, Lang: e.title.Lang}, Updated: timestamp(e.modified),
		Link: atomLink{"alternate", htmlType, e.lang, e.url}, Summary: textOf(e.text),
	}
	for _, c := range e.categories {
		item.Categories = append(item.Categories, atomCategory{c.term, c.scheme, c.label.Text, c.label.Lang})
	}
	return xml.MarshalIndent(item, " ", " ")
}

// textOf is plain for one paragraph, XHTML for several; nil for none.
func textOf(text []paragraph) *atomText {
	switch {
	case len(text) == 0:
		return nil
	case isPlain(text):
		return &atomText{Text: text[0][0].Text, Lang: text[0][0].Lang}
	}
	return &atomText{Type: "xhtml", Markup: `<div xmlns="http://www.w3.org/1999/xhtml">` + markup(text) + `</div>`}
}
