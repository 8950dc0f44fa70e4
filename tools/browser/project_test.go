package browser

import (
	"os"
	"slices"
	"strings"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/source"
)

// project is what the portal is made from: by it the tests know what a page has
// to say, without asking the page.
type project struct {
	config  catalog.Config
	records *catalog.Catalog
	locales map[string]*locale.Locale // by edition
}

var realProject = sync.OnceValues(func() (*project, error) {
	folder, err := root()
	if err != nil {
		return nil, err
	}
	fsys := os.DirFS(folder)
	p := &project{locales: map[string]*locale.Locale{}}
	if p.config, _, err = source.ReadConfig(fsys); err != nil {
		return nil, err
	}
	messages, _, err := source.ReadMessages(fsys, p.config)
	if err != nil {
		return nil, err
	}
	for _, e := range p.config.Editions {
		spec := locale.Spec{Edition: e.Key, Lang: e.Lang, Format: e.Format, Texts: e.Texts, Convert: e.Convert}
		if p.locales[e.Key], err = locale.New(spec, messages[e.Texts]); err != nil {
			return nil, err
		}
	}
	p.records, _, err = source.Read(fsys, p.config, catalog.Date{})
	return p, err
})

func readProject(t testing.TB) *project {
	t.Helper()
	p, err := realProject()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// say is a message in the words of an edition, with single spaces.
func (p *project) say(t testing.TB, edition, id string, args map[string]any) string {
	t.Helper()
	text, err := p.locales[edition].T(id, args)
	if err != nil {
		t.Fatal(err)
	}
	return oneLine(text)
}

// isolates are the characters that keep a text apart from the direction of the
// words around it; nobody sees them.
var isolates = strings.NewReplacer("\u2066", "", "\u2067", "", "\u2068", "", "\u2069", "")

// oneLine makes every run of spaces one space: pages break lines where they like.
func oneLine(text string) string { return strings.Join(strings.Fields(isolates.Replace(text)), " ") }

// passing are the records that a filter leaves, as "laws/untoc", sorted: values of
// one facet are alternatives, facets narrow one another. A filter is written as
// in an address: "country=me&country=rs&topic=prevention".
func (p *project) passing(filter string) []string {
	wanted := map[catalog.Facet][]string{}
	for pair := range strings.SplitSeq(filter, "&") {
		if facet, value, ok := strings.Cut(pair, "="); ok {
			wanted[catalog.Facet(facet)] = append(wanted[catalog.Facet(facet)], value)
		}
	}
	var passed []string
	for _, rec := range p.records.All() {
		fits := true
		for facet, values := range wanted {
			has := p.records.Values(rec, facet)
			fits = fits && slices.ContainsFunc(values, func(v string) bool { return slices.Contains(has, v) })
		}
		if fits {
			passed = append(passed, rec.Ref.String())
		}
	}
	slices.Sort(passed)
	return passed
}
