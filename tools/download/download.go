package download

import (
	"golang.org/x/sync/errgroup"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/api"
	"resourceportal/tools/download/cache"
	"resourceportal/tools/download/shelf"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
	"resourceportal/tools/view"
)

// Input is everything that files are derived from.
type Input struct {
	Config  catalog.Config
	Catalog *catalog.Catalog
	Locales map[string]*locale.Locale // by edition
	Sites   []view.Site               // in the order of Config.Editions
	Cache   cache.Cache
	// Attachments are the files that records bring with them, by path.
	Attachments map[string][]byte
}

// Result is what was derived.
type Result struct {
	Files map[string][]byte // by path: "en/laws/untoc/untoc.pdf"
	// Sites are the input's, their pages with the files that they offer.
	Sites    []view.Site
	Problems problem.List // sorted
}

// Make derives all files. The input's pages stay as they are.
func Make(in Input) (Result, error) {
	m := &maker{Input: in, version: version()}
	for i, e := range in.Config.Editions {
		m.editions = append(m.editions, shelf.New(e, in.Config, in.Catalog, in.Locales[e.Key], in.Sites[i]))
	}
	for _, e := range m.editions {
		m.plan(e)
	}
	if err := m.make(m.products); err != nil {
		return Result{}, err
	}
	// A pack holds files that were made before it.
	made := len(m.products)
	for _, e := range m.editions {
		m.planPacks(e)
	}
	if err := m.make(m.products[made:]); err != nil {
		return Result{}, err
	}
	files, err := api.Files(in.Config, in.Catalog, m.editions)
	if err != nil {
		return Result{}, err
	}
	for _, p := range m.products {
		if p.entry.Data != nil {
			files[p.path()] = p.entry.Data
		}
	}
	for _, e := range m.editions {
		if err := e.Err(); err != nil {
			return Result{}, err
		}
	}
	return Result{Files: files, Sites: m.list(), Problems: m.problems.Sorted()}, nil
}

// make makes products, several at a time.
func (m *maker) make(products []*product) error {
	var group errgroup.Group
	group.SetLimit(workers)
	for _, p := range products {
		group.Go(func() error { return m.makeOne(p) })
	}
	return group.Wait()
}
