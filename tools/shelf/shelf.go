// Package shelf is what the writers of downloads take things from: the portal in
// one edition, records and pages together.
//
// A record (package catalog) has the facts that no language changes; its page
// (package view) has what this edition shows of it, in the reader's words. A
// writer takes dates, codes and ids from the record and words from the page.
//
// The package writes no file.
package shelf

import (
	"fmt"
	"strings"
	"sync"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/view"
)

// Edition is the portal in one edition. It may be used by several goroutines.
type Edition struct {
	catalog.Edition
	Config  catalog.Config
	Catalog *catalog.Catalog
	Locale  *locale.Locale

	pages   map[string]*view.Page
	ranking sync.Once
	ranks   map[*catalog.Record]int // places in the order of names
	mu      sync.Mutex
	err     error
}

// New puts the pages of a site beside the records.
func New(e catalog.Edition, config catalog.Config, records *catalog.Catalog, loc *locale.Locale, site view.Site) *Edition {
	s := &Edition{Edition: e, Config: config, Catalog: records, Locale: loc, pages: map[string]*view.Page{}}
	for i := range site.Pages {
		s.pages[site.Pages[i].Path] = &site.Pages[i]
	}
	return s
}

// T is a message of i18n/ in the edition's words; args are pairs of a
// placeholder's name and its value. A message that is missing is kept for Err.
func (s *Edition) T(key string, args ...any) string {
	values := map[string]any{}
	for i := 0; i+1 < len(args); i += 2 {
		values[fmt.Sprint(args[i])] = args[i+1]
	}
	return s.message(key, values)
}

// Words are those of a value of a page: its text, or the message that it names.
func (s *Edition) Words(v view.Value) string {
	if v.Key != "" {
		return s.message(v.Key, v.Args)
	}
	return v.Text
}

func (s *Edition) message(key string, values map[string]any) string {
	text, err := s.Locale.T(key, values)
	if err != nil {
		s.mu.Lock()
		defer s.mu.Unlock()
		if s.err == nil {
			s.err = fmt.Errorf("edition %s: text %q: %w", s.Key, key, err)
		}
	}
	return text
}

// Err is the first message that was asked for and is missing.
func (s *Edition) Err() error {
	s.mu.Lock()
	defer s.mu.Unlock()
	return s.err
}

// Path is where a record ("events/athens-2014"), a section ("events") or the
// home page ("") stands, from the portal's root: "/en/events/athens-2014/".
func (s *Edition) Path(rest string) string {
	if rest == "" {
		return "/" + s.Key + "/"
	}
	return "/" + s.Key + "/" + rest + "/"
}

// URL is the whole address of a path.
func (s *Edition) URL(path string) string {
	return s.Config.BaseURL + strings.TrimPrefix(path, "/")
}

// Page is what the edition shows of a record; nil when there is no such record.
func (s *Edition) Page(ref catalog.Ref) *view.Page { return s.pages[s.Path(ref.String())] }

// PageURL is the whole address of a record's page.
func (s *Edition) PageURL(ref catalog.Ref) string { return s.URL(s.Path(ref.String())) }

// Name is what lists call a record; its Lang is empty when it is the edition's.
func (s *Edition) Name(section, id string) view.Label {
	if p := s.Page(catalog.Ref{Section: section, ID: id}); p != nil {
		return p.View.Name
	}
	return view.Label{Text: id}
}

// Has reports whether a record has a text in the edition's own language: what it
// shows is no fallback.
func (s *Edition) Has(rec *catalog.Record) bool { return rec.Texts[s.Texts] != nil }

// In are the records of a section, in the edition's order of names.
func (s *Edition) In(section string) []*catalog.Record {
	records := s.Catalog.In(section)
	s.SortByName(records)
	return records
}

// SectionPage is the list of a section; nil when it has no records.
func (s *Edition) SectionPage(section string) *view.Page { return s.pages[s.Path(section)] }

// RecordAt is the record that a page of the edition shows, by its path; nil when
// it shows none.
func (s *Edition) RecordAt(path string) *catalog.Record {
	ref, ok := catalog.ParseRef(strings.Trim(strings.TrimPrefix(path, s.Path("")), "/"))
	if !ok {
		return nil
	}
	return s.Catalog.Get(ref)
}
