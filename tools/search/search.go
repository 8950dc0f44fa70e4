package search

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"maps"
	"net/url"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// Input is what the index is made from.
type Input struct {
	Config  catalog.Config
	Catalog *catalog.Catalog
	Locales map[string]*locale.Locale // by edition
	Sites   []view.Site               // in the order of the editions
}

// Result is the index, and the pages with a note of where it stands.
type Result struct {
	Files map[string][]byte // by path: "search/0f3c…/facet-topic.json"
	Sites []view.Site
}

// Make makes the index of all languages.
func Make(in Input) (Result, error) {
	base, err := url.Parse(in.Config.BaseURL)
	if err != nil {
		return Result{}, fmt.Errorf("read the base URL: %w", err)
	}
	m := maker{root: strings.TrimSuffix(base.Path, "/"), Input: in, numbered: in.Catalog.Numbered(), rules: map[string]rules{}, files: map[string][]byte{}}
	for i, e := range in.Config.Editions {
		m.editions = append(m.editions, shelf.New(e, in.Config, in.Catalog, in.Locales[e.Key], in.Sites[i]))
	}
	if err := m.addFacets(); err != nil {
		return Result{}, err
	}
	if err := m.languages(); err != nil {
		return Result{}, fmt.Errorf("make the search's index: %w", err)
	}
	folder := "search/" + version(m.files) + "/"
	files := make(map[string][]byte, len(m.files))
	for name, data := range m.files {
		files[folder+name] = data
	}
	for _, e := range m.editions {
		data, err := openSearch(e)
		if err != nil {
			return Result{}, err
		}
		files[strings.TrimPrefix(e.Path("search"), "/")+"opensearch.xml"] = data
		if err := e.Err(); err != nil {
			return Result{}, err
		}
	}
	return Result{Files: files, Sites: noted(in.Sites, "/"+folder)}, nil
}

// maker makes the index.
type maker struct {
	Input
	root     string // path before the portal's own paths: "" or "/sub"
	numbered []*catalog.Record
	editions []*shelf.Edition
	rules    map[string]rules  // by language
	files    map[string][]byte // by path within the index
}

// languages makes the indexes of all languages: first all are read, then each
// learns the others' forms of names, and is written.
func (m *maker) languages() error {
	languages := m.Config.TextLanguages()
	for _, e := range slices.Backward(m.Config.Editions) {
		r, err := rulesNamed(e.Search)
		if err != nil {
			return err
		}
		m.rules[e.Texts] = r
	}
	collectors := make(map[string]*collector, len(languages))
	counts := make(map[string][]int, len(languages))
	// One language after the other: each takes all its texts into memory.
	for _, language := range languages {
		c, units, err := m.read(language)
		if err != nil {
			return fmt.Errorf("%s: %w", language, err)
		}
		collectors[language], counts[language] = c, units
	}
	// Whoever learns adds words: all see the others as they were read.
	known := make(map[string]forms, len(languages))
	for _, language := range languages {
		known[language] = collectors[language].forms()
	}
	for _, language := range languages {
		collectors[language].learn(known)
	}
	for _, language := range languages {
		w := writer{folder: language + "/", files: m.files}
		if err := w.write(collectors[language], counts[language]); err != nil {
			return fmt.Errorf("%s: %w", language, err)
		}
		delete(collectors, language)
	}
	return nil
}

// read reads all texts of a language, and writes those of its editions.
func (m *maker) read(language string) (c *collector, units []int, err error) {
	var editions []reader
	for _, e := range m.editions {
		if e.Texts == language {
			editions = append(editions, reader{e, m.root})
		}
	}
	c = newCollector(language, m.rules)
	units = make([]int, len(m.numbered))
	for number, rec := range m.numbered {
		if rec.Texts[language] == nil {
			continue
		}
		p := editions[0].page(rec)
		cuts := p.units()
		units[number] = len(cuts)
		first := int(c.units)
		for _, u := range cuts {
			c.add(p, u)
		}
		for i, e := range editions {
			shown, cuts := p, cuts
			if i > 0 {
				shown = e.page(rec)
				cuts = shown.like(p, cuts)
			}
			if err := addTexts(m.files, e.Key, shown, cuts, first); err != nil {
				return nil, nil, err
			}
		}
	}
	c.finish()
	return c, units, nil
}

// addTexts adds the files of a page's units, the first of which has a number.
func addTexts(files map[string][]byte, edition string, p page, cuts []unit, first int) error {
	for i, u := range cuts {
		data, err := p.file(u)
		if err != nil {
			return err
		}
		// A folder of an edition may bear a language's name: "t" sets them apart.
		files[fmt.Sprintf("%s/t%d.json", edition, first+i)] = data
	}
	return nil
}

// version is a name for these files and no others.
func version(files map[string][]byte) string {
	sum := sha256.New()
	for _, name := range slices.Sorted(maps.Keys(files)) {
		fmt.Fprintf(sum, "%s %d\n", name, len(files[name]))
		sum.Write(files[name])
	}
	return hex.EncodeToString(sum.Sum(nil))[:12]
}

// noted are the sites with the index's address on the pages that search.
func noted(sites []view.Site, index string) []view.Site {
	sites = slices.Clone(sites)
	for i := range sites {
		sites[i].Pages = slices.Clone(sites[i].Pages)
		for j := range sites[i].Pages {
			v := &sites[i].Pages[j].View
			if v.Search != nil {
				s := *v.Search
				s.Index = index
				v.Search = &s
			}
		}
	}
	return sites
}
