package addressbook_test

import (
	"os"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/shelf"
	"resourceportal/tools/edition"
	"resourceportal/tools/locale"
	"resourceportal/tools/source"
)

// content is the real content in all editions.
func content(t *testing.T) []*shelf.Edition {
	t.Helper()
	all, err := readContent()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var readContent = sync.OnceValues(func() ([]*shelf.Edition, error) {
	project := os.DirFS("../../..")
	config, _, err := source.ReadConfig(project)
	if err != nil {
		return nil, err
	}
	messages, _, err := source.ReadMessages(project, config)
	if err != nil {
		return nil, err
	}
	records, _, err := source.Read(project, config, catalog.Date{})
	if err != nil {
		return nil, err
	}
	locales := map[string]*locale.Locale{}
	for _, e := range config.Editions {
		spec := locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}
		if locales[e.Key], err = locale.New(spec, messages[e.Texts]); err != nil {
			return nil, err
		}
	}
	return shelves(config, records, locales)
})

// shelves are the editions of a catalog.
func shelves(config catalog.Config, records *catalog.Catalog, locales map[string]*locale.Locale) ([]*shelf.Edition, error) {
	sites, err := edition.Resolve(edition.Portal{Config: config, Catalog: records, Locales: locales})
	if err != nil {
		return nil, err
	}
	var all []*shelf.Edition
	for i, e := range config.Editions {
		all = append(all, shelf.New(e, config, records, locales[e.Key], sites[i]))
	}
	return all, nil
}
