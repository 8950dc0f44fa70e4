package addressbook

import (
	"fmt"
	"slices"
	"strings"
	"time"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// ContentType is the media type of the files (RFC 6350 section 10.1).
const ContentType = "text/vcard; charset=utf-8"

// productID names what made a card (RFC 6350 section 6.7.3), without a version:
// the same content is the same file.
const productID = "-//Resource portal//Address book//EN"

// Version is that of the format.
type Version string

// V4 is what this package is about. The address book of Android refuses it, and
// old telephones do: they have V3 (RFC 2426), which says the same but for the
// languages of names and of the contact.
const (
	V4 Version = "4.0"
	V3 Version = "3.0"
)

// Card is the file of one contact, a record of the kind contact.
func (version Version) Card(e *shelf.Edition, rec *catalog.Record) ([]byte, error) {
	f, ok := rec.Facts.(*catalog.Contact)
	if !ok {
		return nil, fmt.Errorf("card of %s: not a contact", rec.Ref)
	}
	page := e.Page(rec.Ref)
	if page == nil {
		return nil, fmt.Errorf("card of %s: no page in edition %s", rec.Ref, e.Key)
	}
	w := &writer{Edition: e, version: version}
	w.card(rec, f, &page.View)
	return w.file, nil
}

// writer writes the lines of a card in a fixed order.
type writer struct {
	*shelf.Edition
	version Version
	file    []byte
	items   int // groups so far
}

// since4 are the properties and parameters that version 3.0 does not have.
var since4 = []string{"KIND", "LANG", "LANGUAGE", "ALTID", "PREF", "LABEL"}

// line adds a property whose value has been escaped. Params are pairs of a name
// and a value; those with an empty value are left out.
func (w *writer) line(name, value string, params ...string) {
	if w.version == V3 && slices.Contains(since4, name) {
		return
	}
	var list []contentline.Param
	for i := 0; i+1 < len(params); i += 2 {
		// The parameter LANGUAGE, unlike the property, is an old one.
		if w.version == V3 && params[i] != "LANGUAGE" && slices.Contains(since4, params[i]) {
			continue
		}
		if params[i+1] != "" {
			list = append(list, contentline.Param{Name: params[i], Value: params[i+1]})
		}
	}
	w.file = contentline.Append(w.file, name, list, value)
}

// text adds a property that is a text, unless that is empty.
func (w *writer) text(name, text string, params ...string) {
	if text != "" {
		w.line(name, contentline.Text(text), params...)
	}
}

// card adds a card. VERSION stands first, as RFC 6350 section 6.7.9 wants it.
func (w *writer) card(rec *catalog.Record, f *catalog.Contact, v *view.Data) {
	w.line("BEGIN", "VCARD")
	w.line("VERSION", string(w.version))
	w.line("PRODID", productID)
	w.line("UID", "urn:uuid:"+contentline.UID(rec.Ref.String()))
	if d := shelf.Modified(rec); !d.IsZero() {
		w.line("REV", time.Date(d.Year, time.Month(max(d.Month, 1)), max(d.Day, 1), 0, 0, 0, 0, time.UTC).Format("20060102T150405Z"))
	}
	w.line("KIND", "org")
	w.text("LANGUAGE", w.Lang) // of the card, RFC 9554 section 3.3
	w.line("SOURCE", contentline.URI(w.PageURL(rec.Ref)))
	w.names(v)
	marks := marks(f, v.Channels)
	for i, c := range v.Channels {
		w.channel(c, marks[i])
	}
	w.place(v)
	if f.Website != "" {
		w.line("URL", contentline.URI(f.Website), "TYPE", "work")
	}
	for _, tag := range f.Languages {
		w.line("LANG", contentline.Text(tag))
	}
	w.categories(v)
	w.note(rec, v)
	w.line("X-ABShowAs", "COMPANY")
	w.line("END", "VCARD")
}

// names are the name in the edition and the official ones.
func (w *writer) names(v *view.Data) {
	w.line("FN", contentline.Text(v.Name.Text), "LANGUAGE", v.Name.Lang)
	w.line("N", ";;;;")
	w.line("ORG", contentline.Text(v.Name.Text), "LANGUAGE", v.Name.Lang)
	for _, n := range official(v) {
		w.text("NICKNAME", n.Text, "ALTID", "1", "LANGUAGE", w.LangOf(n))
	}
}

// official are the names as they stand in sources, without that in the edition.
func official(v *view.Data) []view.Label {
	var all []view.Label
	for _, n := range v.Names {
		if n.Text != v.Name.Text {
			all = append(all, n.Label)
		}
	}
	return all
}

// channel adds a way to reach the contact. Readers that know no TYPE "work" take
// such a line nevertheless, while Outlook leaves out lines without one. Of several
// numbers each has its mark instead.
func (w *writer) channel(c view.Channel, m mark) {
	switch c.Type {
	case "phone":
		w.reach("TEL", number(c.Value), m)
	case "email":
		w.reach("EMAIL", c.Value.Text, m)
	case "address":
		w.line("ADR", ";;"+contentline.Text(c.Value.Text)+";;;;",
			"TYPE", "work", "LANGUAGE", c.Value.Lang, "LABEL", c.Value.Text)
	}
}

// number is what a telephone can take: the number as written, or as it is dialled
// where a telephone that leaves out what is no digit would dial another one.
func number(v view.Value) string {
	dialled := strings.TrimPrefix(v.Href, "tel:")
	digits := strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' || c == '+' {
			return c
		}
		return -1
	}, v.Text)
	if dialled != "" && dialled != digits {
		return dialled
	}
	return v.Text
}

// place adds the city and the country, unless an address is there, which has
// them. On the page they are links to countries and plain names of cities.
func (w *writer) place(v *view.Data) {
	if slices.ContainsFunc(v.Channels, func(c view.Channel) bool { return c.Type == "address" }) {
		return
	}
	var city, country view.Label
	for _, value := range v.Fact("fact.place") {
		switch {
		case value.Key != "": // the place is not known
		case value.Path != "":
			country = value.Label
		default:
			city = value.Label
		}
	}
	if city.Text == "" && country.Text == "" {
		return
	}
	lang := city.Lang
	if city.Text == "" {
		lang = country.Lang
	}
	w.line("ADR", ";;;"+contentline.Text(city.Text)+";;;"+contentline.Text(country.Text), "TYPE", "work", "LANGUAGE", lang)
}
