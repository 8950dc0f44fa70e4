package audit

import (
	"bytes"
	"compress/gzip"
	"net/url"
	"sync"

	"resourceportal/tools/problem"
)

// maxWeight is what a page may cost an old phone, compressed, with its style
// sheets: one round trip of a fresh connection.
const maxWeight = 14 << 10

// checkWeight finds pages that cost more.
func checkWeight(p *portal, pg *page, problems *problem.List) {
	styles := 0
	for _, n := range pg.elements {
		if !relates(n, "stylesheet") {
			continue
		}
		if u, err := url.Parse(attribute(n, "href")); err == nil {
			name, _ := p.target(pg, u)
			styles += p.weights.of(name, p.Files[name])
		}
	}
	data := p.Files[pg.name]
	if styles+len(data) <= maxWeight {
		return // it would even fit as it is
	}
	if weight := styles + compressed(data); weight > maxWeight {
		problems.Warnf("heavy-page", problem.Pos{File: "public/" + pg.name}, "cut its text or its list into several pages",
			"%.1f KB compressed, with its style sheet; at most %d KB load at once", float64(weight)/1024, maxWeight>>10)
	}
}

// weights remembers what files weigh that many pages share.
type weights struct {
	mu    sync.Mutex
	known map[string]int
}

func (w *weights) of(name string, data []byte) int {
	w.mu.Lock()
	defer w.mu.Unlock()
	if _, ok := w.known[name]; !ok {
		if w.known == nil {
			w.known = map[string]int{}
		}
		w.known[name] = compressed(data)
	}
	return w.known[name]
}

// gzipWriters are used again: each one takes a good part of a megabyte.
var gzipWriters = sync.Pool{New: func() any { return gzip.NewWriter(nil) }}

// compressed is the size of data as a server sends it.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := gzipWriters.Get().(*gzip.Writer)
	defer gzipWriters.Put(w)
	w.Reset(&b)
	// Writing to memory cannot fail.
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}
