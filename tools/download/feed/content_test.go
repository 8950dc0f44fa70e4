package feed_test

import (
	"errors"
	"os"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/shelf"
	"resourceportal/tools/edition"
	"resourceportal/tools/locale"
	"resourceportal/tools/source"
)

// realEditions are the portal's own content in all editions.
func realEditions(t testing.TB) []*shelf.Edition {
	t.Helper()
	editions, err := loadContent()
	if err != nil {
		t.Fatal(err)
	}
	return editions
}

var loadContent = sync.OnceValues(func() ([]*shelf.Edition, error) {
	project := os.DirFS("../../..")
	config, _, err := source.ReadConfig(project)
	if err != nil {
		return nil, err
	}
	messages, _, err := source.ReadMessages(project, config)
	if err != nil {
		return nil, err
	}
	records, problems, err := source.Read(project, config, catalog.Date{})
	if err != nil {
		return nil, err
	}
	if problems.HasErrors() {
		return nil, errors.New(problems[0].String())
	}
	portal := edition.Portal{Config: config, Catalog: records, Locales: map[string]*locale.Locale{}}
	for _, e := range config.Editions {
		spec := locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}
		if portal.Locales[e.Key], err = locale.New(spec, messages[e.Texts]); err != nil {
			return nil, err
		}
	}
	sites, err := edition.Resolve(portal)
	if err != nil {
		return nil, err
	}
	var editions []*shelf.Edition
	for i, e := range config.Editions {
		editions = append(editions, shelf.New(e, config, records, portal.Locales[e.Key], sites[i]))
	}
	return editions, nil
})
