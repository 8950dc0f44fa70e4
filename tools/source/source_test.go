package source_test

import (
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
	"resourceportal/tools/source"
)

// read reads a project whose config.toml is sound.
func read(t testing.TB, p fs.FS) (*catalog.Catalog, problem.List) {
	t.Helper()
	config, problems, err := source.ReadConfig(p)
	if err != nil || len(problems) > 0 {
		t.Fatalf("config.toml: %v %v", err, problems)
	}
	records, problems, err := source.Read(p, config, catalog.Date{})
	if err != nil {
		t.Fatal(err)
	}
	return records, problems
}

// A change spoils a project.
type change func(t *testing.T, p fstest.MapFS)

// edit puts other words in the place of some that a file has once.
func edit(name, old, new string) change {
	return func(t *testing.T, p fstest.MapFS) {
		t.Helper()
		f := p[name]
		if f == nil || strings.Count(string(f.Data), old) != 1 {
			t.Fatalf("%s does not have %q once", name, old)
		}
		p[name] = file(strings.Replace(string(f.Data), old, new, 1))
	}
}

func write(name, data string) change {
	return func(_ *testing.T, p fstest.MapFS) { p[name] = file(data) }
}

func remove(names ...string) change {
	return func(t *testing.T, p fstest.MapFS) {
		t.Helper()
		for _, name := range names {
			if p[name] == nil {
				t.Fatalf("there is no %s", name)
			}
			delete(p, name)
		}
	}
}

func all(changes ...change) change {
	return func(t *testing.T, p fstest.MapFS) {
		t.Helper()
		for _, c := range changes {
			c(t, p)
		}
	}
}

// want is one problem that a change must lead to.
type want struct {
	code, file string
	at         string // the beginning of the line, see lineOf; "" for the whole file
	text, hint string // words that these must hold
}

// problemCase is one change and everything that it leads to, in order.
type problemCase struct {
	name   string
	change change
	want   []want
}

func runProblemCases(t *testing.T, cases []problemCase, found func(*testing.T, fstest.MapFS) problem.List) {
	for _, tt := range cases {
		t.Run(tt.name, func(t *testing.T) {
			p := project()
			tt.change(t, p)
			expect(t, p, found(t, p), tt.want...)
		})
	}
}

func readProblems(t *testing.T, p fstest.MapFS) problem.List {
	_, problems := read(t, p)
	return problems
}

// expect compares the problems with the wanted ones, one by one.
func expect(t *testing.T, p fstest.MapFS, got problem.List, wanted ...want) {
	t.Helper()
	if len(got) != len(wanted) {
		t.Fatalf("got %d problems, want %d:\n%v", len(got), len(wanted), got)
	}
	for i, w := range wanted {
		if g := got[i]; g.Code != w.code || g.Pos.File != w.file || g.Pos.Line != lineOf(t, p, w) ||
			!strings.Contains(g.Text, w.text) || !strings.Contains(g.Hint, w.hint) || g.Text == "" || g.Hint == "" {
			t.Errorf("got  %v\nwant %+v in line %d", g, w, lineOf(t, p, w))
		}
	}
}

// lineOf is the number of the one line that begins with the wanted words; "^" is
// the first line.
func lineOf(t *testing.T, p fstest.MapFS, w want) int {
	t.Helper()
	switch w.at {
	case "":
		return 0
	case "^":
		return 1
	}
	line := 0
	for i, s := range strings.Split(string(p[w.file].Data), "\n") {
		if strings.HasPrefix(s, w.at) {
			if line > 0 {
				t.Fatalf("%s has two lines %q", w.file, w.at)
			}
			line = i + 1
		}
	}
	if line == 0 {
		t.Fatalf("%s has no line %q", w.file, w.at)
	}
	return line
}

// brokenFS is a disk that cannot read one of its files or folders.
type brokenFS struct {
	fstest.MapFS
	name string
	err  error
}

func (b brokenFS) ReadFile(name string) ([]byte, error) {
	if name == b.name {
		return nil, b.err
	}
	return b.MapFS.ReadFile(name)
}

func (b brokenFS) ReadDir(name string) ([]fs.DirEntry, error) {
	if name == b.name {
		return nil, b.err
	}
	return b.MapFS.ReadDir(name)
}

func TestProjectWithoutMistakeReadsWithoutProblem(t *testing.T) {
	p := project()
	records, problems := read(t, p)
	expect(t, p, problems)
	expect(t, p, messageProblems(t, p))
	kinds := map[catalog.Kind]bool{}
	for _, r := range records.All() {
		kinds[r.Kind] = true
		if len(r.Texts) != 4 || r.Original != "en" {
			t.Errorf("%s has %d texts, original %q", r.Ref, len(r.Texts), r.Original)
		}
	}
	for _, s := range catalog.Sections {
		if !kinds[s.Kind] || len(records.In(s.Name)) == 0 {
			t.Errorf("the fixture has no %s", s.Name)
		}
	}
}
