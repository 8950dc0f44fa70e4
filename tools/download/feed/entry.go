package feed

import (
	"cmp"
	"fmt"
	"strings"
	"sync"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// entry is a record in a feed.
type entry struct {
	ref        catalog.Ref
	url        string // of its page, and its id
	lang       string // BCP 47 tag of the page's prose
	title      view.Label
	text       []paragraph
	categories []category
	values     map[catalog.Facet][]string // by which feeds are chosen
	modified   catalog.Date
	date       catalog.Date // of the record itself; zero when it has none

	// atom and json write the entry when they are first asked, whoever asks.
	atom, json func() ([]byte, error)
}

// category is what a record is filed under.
type category struct {
	scheme string // whole address of the page that lists the terms
	term   string // id, the same in all editions
	label  view.Label
}

// entry is that of a record; nil for what is no news.
func (m *maker) entry(rec *catalog.Record) *entry {
	page, modified := m.edition.Page(rec.Ref), shelf.Modified(rec)
	if page == nil || modified.IsZero() || !rec.Kind.Newsworthy() {
		return nil
	}
	v := &page.View
	e := &entry{
		ref: rec.Ref, url: m.edition.PageURL(rec.Ref), lang: v.Lang, title: v.Title,
		categories: m.categories(rec, v), values: m.values(rec), modified: modified, date: m.dateOf(rec),
	}
	words := []string{v.Title.Text}
	for _, c := range e.categories {
		words = append(words, c.label.Text)
	}
	if lead := m.lead(v.Lead); len(lead) > 0 {
		e.text = append(e.text, lead)
	}
	if v.Summary.Text != "" {
		e.text = append(e.text, paragraph{v.Summary})
	}
	e.text = m.withFootnote(e.text, words...)
	e.atom = sync.OnceValues(e.writeAtom)
	e.json = sync.OnceValues(func() ([]byte, error) { return e.writeJSON(m.edition.Lang) })
	return e
}

// values are those of a record's facets that feeds are chosen by.
func (m *maker) values(rec *catalog.Record) map[catalog.Facet][]string {
	values := map[catalog.Facet][]string{}
	for _, facet := range catalog.Facets {
		values[facet] = m.edition.Catalog.Values(rec, facet)
	}
	return values
}

// categories are what the record is, and its topics.
func (m *maker) categories(rec *catalog.Record, v *view.Data) []category {
	term, key := v.Type, "type."+v.Type
	if term == "" {
		term, key = string(rec.Kind), "kind."+string(rec.Kind)
	}
	all := []category{{m.edition.URL(m.edition.Path(rec.Section)), term, view.Label{Text: m.edition.T(key)}}}
	topics := m.edition.URL(m.edition.Path("topics"))
	for _, id := range rec.Common().Topics {
		all = append(all, category{topics, id, m.edition.Name("topics", id)})
	}
	return all
}

// lead is the line of place and dates.
func (m *maker) lead(values []view.Value) paragraph {
	var line paragraph
	for _, value := range values {
		if len(line) > 0 {
			line = append(line, view.Label{Text: ", "})
		}
		label := value.Label
		if value.Key != "" {
			label = view.Label{Text: m.edition.T(value.Key, pairs(value.Args)...)}
		}
		line = append(line, label)
	}
	return line
}

func pairs(args map[string]any) []any {
	var all []any
	for name, value := range args { // T puts them into a map again: no order is lost
		all = append(all, name, value)
	}
	return all
}

// dateOf is the record's own day: an event's first, a law's adoption.
func (m *maker) dateOf(rec *catalog.Record) catalog.Date {
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		return f.Start
	case *catalog.Paper:
		if !f.Date.IsZero() {
			return f.Date
		}
		return m.begins(f.Event)
	case *catalog.Agenda:
		return m.begins(f.Event)
	case *catalog.Law:
		for _, d := range []catalog.Date{f.Adopted, f.Opened, f.InForce} {
			if !d.IsZero() {
				return d
			}
		}
	}
	return catalog.Date{}
}

// begins is the first day of an event.
func (m *maker) begins(id string) catalog.Date {
	if rec := m.edition.Catalog.Get(catalog.Ref{Section: "events", ID: id}); rec != nil {
		if f, ok := rec.Facts.(*catalog.Event); ok {
			return f.Start
		}
	}
	return catalog.Date{}
}

// newestFirst compares days as they are written: of 2016 and 2016-08, the one
// that is known better counts as newer.
func newestFirst(a, b *entry) int {
	return cmp.Or(
		strings.Compare(b.modified.String(), a.modified.String()),
		strings.Compare(b.date.String(), a.date.String()),
		strings.Compare(a.ref.ID, b.ref.ID),
		strings.Compare(a.ref.Section, b.ref.Section),
	)
}

// timestamp is the beginning of a day, a month or a year, as RFC 3339 has it.
func timestamp(d catalog.Date) string {
	return fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, max(d.Month, 1), max(d.Day, 1))
}
