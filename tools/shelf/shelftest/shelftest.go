// Package shelftest makes editions for the tests of what writes downloads. It is
// for tests only: no program imports it.
//
// Real has the project's own content, Of other content under the project's own
// config.toml and i18n/, and Small has records made in the test, with no more
// messages than it needs.
package shelftest

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"testing/fstest"

	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
	"resourceportal/tools/locale"
	"resourceportal/tools/shelf"
	"resourceportal/tools/source"
)

// Real are the editions of the project's own content, read once. Tests share
// them and leave them as they are.
func Real(t testing.TB) []*shelf.Edition {
	t.Helper()
	all, err := realEditions()
	if err != nil {
		t.Fatal(err)
	}
	return all
}

var realEditions = sync.OnceValues(func() ([]*shelf.Edition, error) {
	p, err := Read()
	if err != nil {
		return nil, err
	}
	return shelves(p)
})

// Read reads the project's own content anew, for a test that changes it.
func Read() (edition.Portal, error) {
	project, err := root()
	if err != nil {
		return edition.Portal{}, err
	}
	return read(project, project)
}

// Of are the editions of content, by its files' names within content/:
// "laws/l/en.md". A mistake in it fails the test, as does a message that the test
// asks for and i18n/ lacks.
func Of(t testing.TB, content map[string]string) []*shelf.Edition {
	t.Helper()
	project, err := root()
	if err != nil {
		t.Fatal(err)
	}
	files := fstest.MapFS{}
	for name, text := range content {
		files["content/"+name] = &fstest.MapFile{Data: []byte(text)}
	}
	p, err := read(project, files)
	if err != nil {
		t.Fatal(err)
	}
	all := Resolve(t, p)
	t.Cleanup(func() {
		for _, e := range all {
			if err := e.Err(); err != nil {
				t.Error(err)
			}
		}
	})
	return all
}

// Small are the editions of a few records; messages are a file of i18n/ that
// serves all of them.
func Small(t testing.TB, config catalog.Config, messages string, records ...*catalog.Record) []*shelf.Edition {
	t.Helper()
	m, problems := locale.ParseMessages("i18n/en.toml", []byte(messages))
	m, more := locale.ParseMessages("i18n/en.toml", []byte(messages+spoken(config, m)))
	if problems = append(problems, more...); len(problems) > 0 {
		t.Fatal(problems)
	}
	all := map[string]*locale.Messages{}
	for _, e := range config.Editions {
		all[e.Texts] = m
	}
	p, err := portal(config, catalog.New(records), all)
	if err != nil {
		t.Fatal(err)
	}
	return Resolve(t, p)
}

// spoken are the messages that every portal needs for the reader's script and
// that these do not have.
func spoken(config catalog.Config, messages *locale.Messages) string {
	var b strings.Builder
	for _, key := range edition.ScriptWords(config) {
		if !slices.Contains(messages.Keys(), key) {
			fmt.Fprintf(&b, "\n[%s]\nother = %q\n", key, key)
		}
	}
	return b.String()
}

// Resolve are the editions of a portal.
func Resolve(t testing.TB, p edition.Portal) []*shelf.Edition {
	t.Helper()
	all, err := shelves(p)
	if err != nil {
		t.Fatal(err)
	}
	return all
}

// ByKey is the edition of a key.
func ByKey(t testing.TB, all []*shelf.Edition, key string) *shelf.Edition {
	t.Helper()
	for _, e := range all {
		if e.Key == key {
			return e
		}
	}
	t.Fatalf("no edition %s", key)
	return nil
}

// Record is the record that a ref names: "laws/untoc".
func Record(t testing.TB, e *shelf.Edition, ref string) *catalog.Record {
	t.Helper()
	r, _ := catalog.ParseRef(ref)
	rec := e.Catalog.Get(r)
	if rec == nil {
		t.Fatalf("no record %s", ref)
	}
	return rec
}

// root is the project: the nearest folder above the test that has a config.toml.
func root() (fs.FS, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "config.toml")); err == nil {
			return os.DirFS(dir), nil
		}
		above := filepath.Dir(dir)
		if above == dir {
			return nil, errors.New("no folder above the test has a config.toml")
		}
		dir = above
	}
}

// read takes config.toml and i18n/ from one place and content/ from another.
func read(project, content fs.FS) (edition.Portal, error) {
	config, configProblems, err := source.ReadConfig(project)
	if err != nil {
		return edition.Portal{}, err
	}
	messages, messageProblems, err := source.ReadMessages(project, config)
	if err != nil {
		return edition.Portal{}, err
	}
	records, problems, err := source.Read(content, config, catalog.Date{})
	if err != nil {
		return edition.Portal{}, err
	}
	problems = append(append(configProblems, messageProblems...), problems...)
	if problems.HasErrors() {
		var all []error
		for _, p := range problems {
			all = append(all, errors.New(p.String()))
		}
		return edition.Portal{}, errors.Join(all...)
	}
	return portal(config, records, messages)
}

// portal gives every edition its locale; messages are by language of texts.
func portal(config catalog.Config, records *catalog.Catalog, messages map[string]*locale.Messages) (edition.Portal, error) {
	p := edition.Portal{Config: config, Catalog: records, Locales: map[string]*locale.Locale{}}
	for _, e := range config.Editions {
		spec := locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}
		loc, err := locale.New(spec, messages[e.Texts])
		if err != nil {
			return edition.Portal{}, err
		}
		p.Locales[e.Key] = loc
	}
	return p, nil
}

func shelves(p edition.Portal) ([]*shelf.Edition, error) {
	sites, err := edition.Resolve(p)
	if err != nil {
		return nil, err
	}
	var all []*shelf.Edition
	for i, e := range p.Config.Editions {
		all = append(all, shelf.New(e, p.Config, p.Catalog, p.Locales[e.Key], sites[i]))
	}
	return all, nil
}
