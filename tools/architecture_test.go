// Package tools holds the programs of the portal; this test holds their
// directions: what may import what.
package tools

import (
	"go/parser"
	"go/token"
	"io/fs"
	"os"
	"path"
	"slices"
	"strconv"
	"strings"
	"testing"
)

const module = "resourceportal/tools/"

// allowed are the packages of ours that each package may import. A stage may
// import the ground and no other stage; the ground imports ground only.
var allowed = map[string][]string{
	// ground
	"problem":             nil,
	"sheet":               nil,
	"document":            {"sheet"},
	"catalog":             {"document"},
	"locale":              {"catalog", "problem"},
	"locale/internal/gen": nil,
	"terms":               {"catalog", "document", "problem"},
	"stem":                nil,
	"view":                nil,
	"shelf":               {"catalog", "locale", "view"},
	"shelf/shelftest":     {"catalog", "edition", "locale", "shelf", "source"}, // only tests import it
	// stages
	"source":  {"catalog", "document", "locale", "problem", "stem"},
	"edition": {"catalog", "document", "locale", "terms", "view"},
	"audit":   {"catalog", "locale", "problem"},
	"publish": nil,
	"render":  {"locale", "view"},
	"search":  {"catalog", "document", "locale", "shelf", "stem", "view"},
	// a large portal for the tests of the search; only tests import it
	"search/searchtest": {"catalog", "document", "edition", "locale", "shelf/shelftest", "view"},
	// parts of the stage download: the writers below the door; no writer imports
	// another
	"download/compose":     {"catalog", "document", "shelf", "sheet", "view"},
	"download/cache":       nil,
	"download/contentline": nil,
	"download/pdf/face":    nil,
	"download/pdf/object":  nil,
	"download/pdf/rule":    nil,
	"download/pdf":         {"download/pdf/face", "download/pdf/object", "sheet"},
	"download/docx":        {"sheet"},
	"download/xhtml":       {"sheet"},
	"download/epub":        {"download/xhtml", "sheet"},
	"download/calendar":    {"catalog", "download/contentline", "shelf", "view"},
	"download/addressbook": {"catalog", "download/contentline", "shelf", "view"},
	"download/table":       {"catalog", "shelf", "locale", "view"},
	"download/reference":   {"catalog", "shelf", "locale", "view"},
	"download/feed":        {"catalog", "shelf", "view"},
	"download/api":         {"catalog", "shelf", "view"},
	"download/pack":        nil,
	"download": {
		"catalog", "download/addressbook", "download/api", "download/cache", "download/calendar", "download/compose", "download/docx",
		"download/epub", "download/feed", "download/pack", "download/pdf", "download/pdf/face", "download/reference", "shelf",
		"download/table", "locale", "problem", "sheet", "view",
	},
	// above the stages
	"build":  {"audit", "catalog", "download", "download/cache", "edition", "locale", "problem", "publish", "render", "search", "source", "terms", "view"},
	"serve":  {"build", "problem", "publish"},
	"portal": {"build", "catalog", "problem", "publish", "serve", "source"},
	// tests alone: what a reader's browser does with the finished portal
	"browser": nil,
}

// onlyOneImporter are modules that one package alone may know.
var onlyOneImporter = map[string]string{
	"github.com/gohugoio/hugo": "render",
	"github.com/bep/":          "render",
	"github.com/spf13/afero":   "render",
}

// onlyForTests are packages of ours that no program imports.
var onlyForTests = []string{"shelf/shelftest", "search/searchtest", "browser"}

// imports lists what the Go files of each package import, tests left out.
func imports(t *testing.T) map[string][]string {
	t.Helper()
	all := map[string][]string{}
	err := fs.WalkDir(os.DirFS("."), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || path.Ext(name) != ".go" || strings.HasSuffix(name, "_test.go") {
			return err
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		pkg := path.Dir(name)
		all[pkg] = append(all[pkg], nil...)
		for _, spec := range f.Imports {
			imported, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			all[pkg] = append(all[pkg], imported)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return all
}

func TestPackagesImportOnlyWhatTheDesignAllows(t *testing.T) {
	found := imports(t)
	if len(found) < len(allowed) {
		t.Fatalf("found %d packages, the design has %d", len(found), len(allowed))
	}
	for _, pkg := range onlyForTests {
		if _, there := found[pkg]; !there {
			t.Errorf("there is no package %s", pkg)
		}
	}
	for pkg, imported := range found {
		may, known := allowed[pkg]
		if !known {
			t.Errorf("package %s is not in the design", pkg)
		}
		for _, name := range imported {
			ours, ok := strings.CutPrefix(name, module)
			switch {
			case !ok:
			case slices.Contains(onlyForTests, ours) && !slices.Contains(onlyForTests, pkg):
				t.Errorf("%s imports %s, which is for tests", pkg, ours)
			case !slices.Contains(may, ours):
				t.Errorf("%s imports %s", pkg, ours)
			}
		}
	}
}

func TestOnePackageAloneKnowsHugo(t *testing.T) {
	importers := map[string]bool{}
	for pkg, imported := range imports(t) {
		for _, name := range imported {
			for prefix, only := range onlyOneImporter {
				if strings.HasPrefix(name, prefix) {
					importers[prefix] = true
					if pkg != only {
						t.Errorf("%s imports %s, which only %s may", pkg, name, only)
					}
				}
			}
		}
	}
	if len(importers) != len(onlyOneImporter) {
		t.Errorf("imported by anybody: %v, listed: %v", importers, onlyOneImporter)
	}
}
