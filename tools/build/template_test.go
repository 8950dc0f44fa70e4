package build

import (
	"io/fs"
	"os"
	"path"
	"strings"
	"testing"
	"testing/fstest"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
	"resourceportal/tools/source"
)

// A template is what a maintainer begins a record with: copied under an id of its
// own it must be one without mistakes, in every language.
func TestTemplatesAreRecordsOnceTheyAreCopied(t *testing.T) {
	project := fstest.MapFS{}
	copies := map[string]bool{}
	root := os.DirFS("../..")
	for _, top := range []string{"config.toml", "content"} {
		err := fs.WalkDir(root, top, func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() {
				return err
			}
			data, err := fs.ReadFile(root, name)
			if dir, file := path.Split(name); strings.HasSuffix(dir, "/_template/") {
				name = path.Join(path.Dir(path.Clean(dir)), "begun-from-template", file)
				copies[path.Dir(name)] = true
			}
			project[name] = &fstest.MapFile{Data: data}
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	for _, dir := range []string{"content/papers/begun-from-template", "content/agendas/begun-from-template"} {
		if !copies[dir] {
			t.Errorf("there is no template for %s", path.Dir(dir))
		}
	}
	config, problems, err := source.ReadConfig(project)
	if err != nil || len(problems) > 0 {
		t.Fatal(err, problems)
	}
	records, problems, err := source.Read(project, config, catalog.Date{})
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range problems {
		if copies[path.Dir(p.Pos.File)] && p.Severity == problem.Error {
			t.Errorf("%v", p)
		}
	}
	for dir := range copies {
		ref, _ := catalog.ParseRef(strings.TrimPrefix(dir, "content/"))
		rec := records.Get(ref)
		if rec == nil {
			t.Errorf("%s is no record", dir)
			continue
		}
		for _, lang := range config.TextLanguages() {
			if rec.Texts[lang] == nil {
				t.Errorf("%s has no text in %s", dir, lang)
			}
		}
	}
}
