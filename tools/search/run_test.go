package search_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"strings"
	"sync"
	"testing"

	"github.com/dop251/goja"
	"github.com/evanw/esbuild/pkg/api"

	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
	"resourceportal/tools/search"
	"resourceportal/tools/shelf/shelftest"
)

// script is the reader's script without its interface, as one file that defines
// Finder.
var script = sync.OnceValues(func() (*goja.Program, error) {
	dir, err := os.Getwd()
	if err != nil {
		return nil, err
	}
	result := api.Build(api.BuildOptions{
		EntryPoints: []string{"../../static/js/search/query.js"}, AbsWorkingDir: dir,
		Bundle: true, Format: api.FormatIIFE, GlobalName: "query", Target: api.ES2018,
	})
	for _, e := range result.Errors {
		return nil, errors.New(e.Text)
	}
	return goja.Compile("query.js", string(result.OutputFiles[0].Contents), true)
})

// browser runs the reader's script on an index in memory.
type browser struct {
	vm     *goja.Runtime
	files  map[string][]byte
	loaded []string // files, in the order in which they were asked for
	finder *goja.Object
}

func newBrowser(t testing.TB, files map[string][]byte, folder string) *browser {
	t.Helper()
	program, err := script()
	if err != nil {
		t.Fatal(err)
	}
	b := &browser{vm: goja.New(), files: files}
	if _, err := b.vm.RunProgram(program); err != nil {
		t.Fatal(err)
	}
	err = b.vm.Set("load", func(name string) *goja.Promise {
		p, resolve, reject := b.vm.NewPromise()
		b.loaded = append(b.loaded, name)
		var v any
		if data, ok := b.files[name]; !ok {
			_ = reject(b.vm.NewGoError(fmt.Errorf("no file %s", name)))
		} else if err := json.Unmarshal(data, &v); err != nil {
			_ = reject(b.vm.NewGoError(fmt.Errorf("%s: %w", name, err)))
		} else {
			parsed, err := b.call("JSON.parse", string(data))
			if err != nil {
				_ = reject(b.vm.NewGoError(err))
			}
			_ = resolve(parsed)
		}
		return p
	})
	if err != nil {
		t.Fatal(err)
	}
	finder, err := b.vm.RunString(fmt.Sprintf("query.finder(%q, load)", folder))
	if err != nil {
		t.Fatal(err)
	}
	b.finder = finder.ToObject(b.vm)
	return b
}

// call calls a function of the script's world, "JSON.parse".
func (b *browser) call(name string, args ...any) (goja.Value, error) {
	f, err := b.vm.RunString(name)
	if err != nil {
		return nil, err
	}
	return b.apply(f, goja.Undefined(), args...)
}

func (b *browser) apply(f, this goja.Value, args ...any) (goja.Value, error) {
	call, ok := goja.AssertFunction(f)
	if !ok {
		return nil, errors.New("no function")
	}
	var values []goja.Value
	for _, a := range args {
		values = append(values, b.vm.ToValue(a))
	}
	return call(this, values...)
}

// method calls a method of the finder.
func (b *browser) method(name string, args ...any) (goja.Value, error) {
	return b.promised(b.finder, name, args...)
}

// promised calls a method and waits for what it promises.
func (b *browser) promised(of *goja.Object, name string, args ...any) (goja.Value, error) {
	v, err := b.apply(of.Get(name), of, args...)
	if err != nil {
		return nil, err
	}
	p, ok := v.Export().(*goja.Promise)
	if !ok {
		return nil, fmt.Errorf("%s promises nothing", name)
	}
	switch p.State() {
	case goja.PromiseStateFulfilled:
		return p.Result(), nil
	case goja.PromiseStateRejected:
		return nil, fmt.Errorf("%s: %v", name, p.Result())
	}
	return nil, fmt.Errorf("%s never ends", name)
}

// hit is a result.
type hit struct {
	Record int     `json:"record"`
	Unit   int     `json:"unit"`
	Score  float64 `json:"score"`
}

// found is what a search gives.
type found struct {
	Hits      []hit    `json:"hits"`
	Corrected bool     `json:"corrected"`
	Missing   []string `json:"missing"`
	value     goja.Value
}

// search looks for words in the texts of a language.
func (b *browser) search(language, text string, filters map[string][]string, typing bool) (found, error) {
	if filters == nil {
		filters = map[string][]string{}
	}
	v, err := b.method("search", language, text, filters, typing)
	if err != nil {
		return found{}, err
	}
	var f found
	data, err := b.vm.ToValue(v).ToObject(b.vm).MarshalJSON()
	if err != nil {
		return found{}, err
	}
	f.value = v
	return f, json.Unmarshal(data, &f)
}

// counts are the results behind each value of a facet.
func (b *browser) counts(f found, facet string) (map[string]int, error) {
	v, err := b.promised(f.value.ToObject(b.vm), "counts", facet)
	if err != nil {
		return nil, err
	}
	counts := map[string]int{}
	return counts, b.vm.ExportTo(v, &counts)
}

// shown is what a result says.
type shown struct {
	Path, Title, Meta, Anchor, Heading, Lang string
	Excerpt                                  [][]any
}

func (b *browser) show(edition string, h hit, f found) (shown, error) {
	v, err := b.method("show", edition, map[string]any{"record": h.Record, "unit": h.Unit}, f.value)
	if err != nil {
		return shown{}, err
	}
	var s shown
	data, err := v.ToObject(b.vm).MarshalJSON()
	if err != nil {
		return shown{}, err
	}
	return s, json.Unmarshal(data, &s)
}

// real is the index of the project's own content.
type realIndex struct {
	portal   edition.Portal
	files    map[string][]byte
	folder   string
	numbered []*catalog.Record
}

var readReal = sync.OnceValues(func() (realIndex, error) {
	p, err := shelftest.Read()
	if err != nil {
		return realIndex{}, err
	}
	sites, err := edition.Resolve(p)
	if err != nil {
		return realIndex{}, err
	}
	r, err := search.Make(search.Input{Config: p.Config, Catalog: p.Catalog, Locales: p.Locales, Sites: sites})
	if err != nil {
		return realIndex{}, err
	}
	index := realIndex{portal: p, files: r.Files, numbered: p.Catalog.Numbered()}
	for name := range r.Files {
		if folder, ok := strings.CutSuffix(name, "facet-kind.json"); ok {
			index.folder = folder
		}
	}
	return index, nil
})

func real(t testing.TB) realIndex {
	t.Helper()
	r, err := readReal()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// refs are the records of hits.
func (r realIndex) refs(hits []hit) []string {
	var refs []string
	for _, h := range hits {
		refs = append(refs, r.numbered[h.Record].Ref.String())
	}
	return refs
}
