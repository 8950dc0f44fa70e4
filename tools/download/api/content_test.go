package api

import (
	"errors"
	"os"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/shelf"
	"resourceportal/tools/edition"
	"resourceportal/tools/locale"
	read "resourceportal/tools/source"
)

// realEditions are the portal's own content in all editions.
func realEditions(t testing.TB) []*shelf.Edition {
	t.Helper()
	editions, err := once()
	if err != nil {
		t.Fatal(err)
	}
	return editions
}

var once = sync.OnceValues(func() ([]*shelf.Edition, error) { return load(func(*catalog.Catalog) {}) })

// load reads the portal's own content and changes it before editions are made.
func load(change func(*catalog.Catalog)) ([]*shelf.Edition, error) {
	project := os.DirFS("../../..")
	config, _, err := read.ReadConfig(project)
	if err != nil {
		return nil, err
	}
	messages, _, err := read.ReadMessages(project, config)
	if err != nil {
		return nil, err
	}
	records, problems, err := read.Read(project, config, catalog.Date{})
	if err != nil {
		return nil, err
	}
	if problems.HasErrors() {
		return nil, errors.New(problems[0].String())
	}
	change(records)
	return resolve(config, records, messages)
}

// resolve makes the editions of a catalog; messages are those of their texts.
func resolve(config catalog.Config, records *catalog.Catalog, messages map[string]*locale.Messages) ([]*shelf.Edition, error) {
	portal := edition.Portal{Config: config, Catalog: records, Locales: map[string]*locale.Locale{}}
	for _, e := range config.Editions {
		loc, err := locale.New(locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}, messages[e.Texts])
		if err != nil {
			return nil, err
		}
		portal.Locales[e.Key] = loc
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
}
