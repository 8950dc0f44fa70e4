package feed

import (
	"cmp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// most is how many entries a feed has.
const most = 50

// Feed is what belongs to one page of an edition.
type Feed struct {
	Path  string // of the page it belongs to: "/en/", "/en/laws/", "/en/topics/prevention/"
	Title string // for a list of subscriptions: the page's name and the portal's

	about   []paragraph
	entries []*entry // newest first, never empty
	edition *shelf.Edition
}

// AtomPath is where the Atom form stands: "/en/laws/feed.atom".
func (f Feed) AtomPath() string { return f.Path + "feed.atom" }

// JSONPath is where the JSON form stands: "/en/laws/feed.json".
func (f Feed) JSONPath() string { return f.Path + "feed.json" }

// All are the feeds of an edition that have entries: home, sections, topics,
// countries. A message that i18n/ lacks is in e.Err.
func All(e *shelf.Edition) []Feed {
	m := maker{edition: e, entries: map[catalog.Ref]*entry{}}
	feeds := []Feed{m.feed("", e.T("site.name"), m.told(view.Label{Text: e.T("site.tagline")}), e.Catalog.All())}
	for _, s := range catalog.Sections {
		if !newsworthy[s.Kind] || len(e.Catalog.In(s.Name)) == 0 {
			continue
		}
		title := m.title(e.T("section." + s.Name))
		feeds = append(feeds, m.feed(s.Name, title, m.told(view.Label{Text: e.T("intro." + s.Name)}), e.Catalog.In(s.Name)))
	}
	for _, section := range []string{"topics", "countries"} {
		for _, term := range e.Catalog.In(section) {
			name, summary := e.Name(section, term.ID), view.Label{}
			if p := e.Page(term.Ref); p != nil {
				summary = p.View.Summary
			}
			feeds = append(feeds, m.feed(term.Ref.String(), m.title(name.Text), m.told(summary, name.Text), e.About(section, term.ID)))
		}
	}
	return slices.DeleteFunc(feeds, func(f Feed) bool { return len(f.entries) == 0 })
}

// newsworthy are the kinds of record that are entries of feeds.
var newsworthy = map[catalog.Kind]bool{
	catalog.KindEvent: true, catalog.KindPaper: true, catalog.KindAgenda: true, catalog.KindLaw: true, catalog.KindContact: true,
}

// maker makes the feeds of one edition; each record becomes an entry once.
type maker struct {
	edition *shelf.Edition
	entries map[catalog.Ref]*entry
}

func (m *maker) feed(rest, title string, about []paragraph, records []*catalog.Record) Feed {
	f := Feed{Path: m.edition.Path(rest), Title: title, about: about, edition: m.edition}
	for _, rec := range records {
		if e := m.entry(rec); e != nil {
			f.entries = append(f.entries, e)
		}
	}
	slices.SortFunc(f.entries, newestFirst)
	f.entries = f.entries[:min(most, len(f.entries))]
	return f
}

// title joins a page's name and the portal's as the title of a page does.
func (m *maker) title(name string) string { return name + " – " + m.edition.T("site.name") }

// told is what a feed is about, with the footnote that it or its name, the
// other words, may need.
func (m *maker) told(summary view.Label, words ...string) []paragraph {
	var about []paragraph
	if summary.Text != "" {
		about = append(about, paragraph{summary})
	}
	return m.withFootnote(about, words...)
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

// updated is the day of the newest entry.
func (f Feed) updated() string { return timestamp(f.entries[0].modified) }
