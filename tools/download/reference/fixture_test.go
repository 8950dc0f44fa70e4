package reference

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

// portal is the project's own content in all editions, read once.
var portal = sync.OnceValues(func() ([]*shelf.Edition, error) {
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
	return shelves(config, records, messages)
})

// shelves resolves records for every edition.
func shelves(config catalog.Config, records *catalog.Catalog, messages map[string]*locale.Messages) ([]*shelf.Edition, error) {
	p := edition.Portal{Config: config, Catalog: records, Locales: map[string]*locale.Locale{}}
	for _, e := range config.Editions {
		spec := locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}
		loc, err := locale.New(spec, messages[e.Texts])
		if err != nil {
			return nil, err
		}
		p.Locales[e.Key] = loc
	}
	sites, err := edition.Resolve(p)
	if err != nil {
		return nil, err
	}
	var all []*shelf.Edition
	for i, e := range config.Editions {
		all = append(all, shelf.New(e, config, records, p.Locales[e.Key], sites[i]))
	}
	return all, nil
}

// editions are those of the project's own content.
func editions(t testing.TB) []*shelf.Edition {
	t.Helper()
	all, err := portal()
	if err != nil {
		t.Fatal(err)
	}
	return all
}
