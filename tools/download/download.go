package download

import (
	"errors"

	"golang.org/x/sync/errgroup"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/api"
	"resourceportal/tools/download/cache"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
	"resourceportal/tools/shelf"
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

// Make derives all files; there are none when there are problems. The input's
// pages stay as they are.
func Make(in Input) (Result, error) {
	if problems := checkCharacters(in.Catalog); len(problems) > 0 {
		return Result{Problems: problems.Sorted()}, nil
	}
	m := &maker{Input: in, version: version(), books: map[*shelf.Edition]books{}}
	for i, e := range in.Config.Editions {
		s := shelf.New(e, in.Config, in.Catalog, in.Locales[e.Key], in.Sites[i])
		m.editions = append(m.editions, s)
		m.books[s] = newBooks(s)
	}
	var files map[string][]byte
	var group errgroup.Group
	group.Go(func() (err error) {
		files, err = api.Files(in.Config, in.Catalog, m.editions)
		return err
	})
	group.Go(func() error {
		if err := m.make(m.plan); err != nil {
			return err
		}
		// A pack holds files that were made before it.
		return m.make(m.planPacks)
	})
	if err := group.Wait(); err != nil {
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
	if len(m.problems) > 0 {
		return Result{Problems: m.problems.Sorted()}, nil
	}
	return Result{Files: files, Sites: m.list()}, nil
}

// make makes what is planned for each edition, several files at a time. The
// products are in the order of the plans, whichever is done first.
func (m *maker) make(plan func(*shelf.Edition) []*product) error {
	plans := make([][]*product, len(m.editions))
	var editions, files errgroup.Group
	files.SetLimit(workers)
	for i, e := range m.editions {
		editions.Go(func() error {
			plans[i] = plan(e)
			for _, p := range plans[i] {
				files.Go(func() error { return m.makeOne(p) })
			}
			return nil
		})
	}
	err := editions.Wait()
	if err := errors.Join(err, files.Wait()); err != nil {
		return err
	}
	for _, products := range plans {
		m.products = append(m.products, products...)
	}
	return nil
}
