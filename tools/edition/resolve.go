package edition

import (
	"errors"
	"fmt"
	"sync"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/terms"
	"resourceportal/tools/view"
)

// Portal is everything that pages are made from.
type Portal struct {
	Config  catalog.Config
	Catalog *catalog.Catalog
	// Locales are those of the editions, by key.
	Locales map[string]*locale.Locale
}

// resolver makes the pages of one edition.
type resolver struct {
	Portal
	edition catalog.Edition
	locale  *locale.Locale
	// users are the records that use a term of the glossary, by its id.
	users map[string][]*catalog.Record
	// ranks are the records' places in the edition's order.
	ranks map[*catalog.Record]int
	// numbers are the records' places in catalog.Numbered.
	numbers map[*catalog.Record]int
	// err is the first message for the reader's script that is missing.
	err error
}

// Resolve makes the pages of every edition, in the order of config.toml. The
// first site also has the pages that belong to no edition.
func Resolve(p Portal) ([]view.Site, error) {
	// An edition needs the locales of the others: it shows their texts.
	for _, e := range p.Config.Editions {
		if p.Locales[e.Key] == nil {
			return nil, fmt.Errorf("edition %s has no locale", e.Key)
		}
	}
	sites := make([]view.Site, len(p.Config.Editions))
	errs := make([]error, len(sites))
	users, numbers := terms.Users(p.Catalog), numbered(p.Catalog)
	var wg sync.WaitGroup
	for i, e := range p.Config.Editions {
		wg.Go(func() {
			r := newResolver(p, e, p.Locales[e.Key])
			r.users, r.numbers = users, numbers
			sites[i] = view.Site{Key: e.Key, Pages: r.pages()}
			errs[i] = r.err
		})
	}
	wg.Wait()
	if err := errors.Join(errs...); err != nil {
		return nil, err
	}
	if len(sites) > 0 {
		first := p.Config.Editions[0]
		shared, err := newResolver(p, first, p.Locales[first.Key]).sharedPages()
		if err != nil {
			return nil, err
		}
		sites[0].Pages = append(sites[0].Pages, shared...)
	}
	return sites, nil
}

func newResolver(p Portal, e catalog.Edition, loc *locale.Locale) *resolver {
	r := &resolver{Portal: p, edition: e, locale: loc}
	r.rank()
	return r
}

// numbered are the places of all records in catalog.Numbered.
func numbered(c *catalog.Catalog) map[*catalog.Record]int {
	numbers := map[*catalog.Record]int{}
	for i, rec := range c.Numbered() {
		numbers[rec] = i
	}
	return numbers
}

// pages are all pages of the edition.
func (r *resolver) pages() []view.Page {
	pages := append([]view.Page{r.home(), r.missing(), r.searchPage()}, r.yearPages()...)
	for _, s := range catalog.Sections {
		records := r.Catalog.In(s.Name)
		if len(records) == 0 {
			continue
		}
		pages = append(pages, r.section(s.Name, records))
		for _, rec := range records {
			pages = append(pages, r.record(rec))
		}
	}
	for i := range pages {
		pages[i].View.Menu = r.menu(pages[i].View.Section)
		pages[i].View.Footer = r.footer()
		pages[i].View.Kosovo = mentionsKosovo(pages[i])
	}
	return pages
}

// path is where a record, a section ("events") or the home page ("") stands.
func (r *resolver) path(rest string) string { return pathIn(r.edition.Key, rest) }

func pathIn(edition, rest string) string {
	if rest == "" {
		return "/" + edition + "/"
	}
	return "/" + edition + "/" + rest + "/"
}
