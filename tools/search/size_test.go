package search_test

import (
	"bytes"
	"compress/gzip"
	"fmt"
	"os"
	"runtime"
	"runtime/debug"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/evanw/esbuild/pkg/api"

	"resourceportal/tools/search"
	"resourceportal/tools/search/searchtest"
)

// What a search may cost a reader, compressed, in a portal of 10,000 records.
const (
	mostCold   = 35 << 10 // the first query, with ten results
	mostNext   = 30 << 10 // one after it
	mostScript = 6 << 10
	large      = 10_000
)

// compressed is the size of data as a server sends it.
func compressed(data []byte) int {
	var b bytes.Buffer
	w, _ := gzip.NewWriterLevel(&b, gzip.BestCompression)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}

// cost is what a query loads, and its ten first results.
func (b *browser) cost(t *testing.T, language, edition, text string) (loaded, results int) {
	t.Helper()
	from := len(b.loaded)
	f, err := b.search(language, text, nil, false)
	if err != nil {
		t.Fatalf("%s %q: %v", language, text, err)
	}
	results = min(10, len(f.Hits))
	for _, h := range f.Hits[:results] {
		if _, err := b.show(edition, h, f); err != nil {
			t.Fatalf("%s %q: %v", language, text, err)
		}
	}
	for _, name := range b.loaded[from:] {
		loaded += compressed(b.files[name])
	}
	return loaded, results
}

func TestASearchOfALargePortalCostsLittle(t *testing.T) {
	p := searchtest.Corpus(t, large)
	debug.FreeOSMemory()
	made, err := search.Make(search.Input{Config: p.Config, Catalog: p.Catalog, Locales: p.Locales, Sites: p.Sites})
	if err != nil {
		t.Fatal(err)
	}
	folder := ""
	for name := range made.Files {
		if f, ok := strings.CutSuffix(name, "facet-kind.json"); ok {
			folder = f
		}
	}
	for _, e := range p.Config.Editions {
		var cold, next []int
		used := newBrowser(t, made.Files, folder)
		for i, text := range p.Queries(e.Texts) {
			loaded, results := newBrowser(t, made.Files, folder).cost(t, e.Texts, e.Key, text)
			cold = append(cold, loaded)
			if loaded > mostCold {
				t.Errorf("%s: %q costs %d bytes for %d results, at most %d", e.Key, text, loaded, results, mostCold)
			}
			if loaded, _ = used.cost(t, e.Texts, e.Key, text); i == 0 {
				continue
			}
			next = append(next, loaded)
			if loaded > mostNext {
				t.Errorf("%s: %q costs %d bytes more, at most %d", e.Key, text, loaded, mostNext)
			}
		}
		t.Logf("%s: %d queries of %d records, first %s, next %s", e.Key, len(cold), large, spread(cold), spread(next))
	}
}

// spread says how figures lie, in KB.
func spread(all []int) string {
	slices.Sort(all)
	return fmt.Sprintf("median %.1f KB, most %.1f KB", float64(all[len(all)/2])/1024, float64(all[len(all)-1])/1024)
}

func TestTheScriptIsSmall(t *testing.T) {
	dir, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	for _, entry := range []string{"main.js", "list.js"} {
		result := api.Build(api.BuildOptions{
			EntryPoints: []string{"../../static/js/search/" + entry}, AbsWorkingDir: dir, Bundle: true, Format: api.FormatESModule,
			MinifyWhitespace: true, MinifyIdentifiers: true, MinifySyntax: true, Target: api.ES2020,
		})
		if len(result.Errors) > 0 {
			t.Fatal(result.Errors)
		}
		size := compressed(result.OutputFiles[0].Contents)
		t.Logf("%s: %d bytes compressed", entry, size)
		if size > mostScript {
			t.Errorf("%s: %d bytes compressed, at most %d", entry, size, mostScript)
		}
	}
}

// BenchmarkMake says how long the index of a large portal takes, and how much
// memory at its height beside what it is made from.
func BenchmarkMake(b *testing.B) {
	p := searchtest.Corpus(b, large)
	debug.FreeOSMemory()
	before := heap()
	var most uint64
	done := make(chan bool)
	go func() {
		for tick := time.NewTicker(20 * time.Millisecond); ; {
			select {
			case <-tick.C:
				most = max(most, heap())
			case <-done:
				tick.Stop()
				done <- true
				return
			}
		}
	}()
	for b.Loop() {
		if _, err := search.Make(search.Input{Config: p.Config, Catalog: p.Catalog, Locales: p.Locales, Sites: p.Sites}); err != nil {
			b.Fatal(err)
		}
	}
	done <- true
	<-done
	b.ReportMetric(float64(most-before)/1e6, "MB")
}

// heap is what is in use or waits to be collected, in bytes.
func heap() uint64 {
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapInuse
}
