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
	for n := range pg.elements() {
		if !relates(n, "stylesheet") {
			continue
		}
		if u, err := url.Parse(attribute(n, "href")); err == nil {
			name, _ := p.target(pg, u)
			styles += p.weights.of(name, p.Files[name])
		}
	}
	data := p.Files[pg.name]
	// The quick way takes a little more room: what fits even so need not be
	// weighed exactly.
	if styles+compressed(data, gzip.BestSpeed) <= maxWeight {
		return
	}
	if weight := styles + compressed(data, gzip.DefaultCompression); weight > maxWeight {
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
		w.known[name] = compressed(data, gzip.DefaultCompression)
	}
	return w.known[name]
}

// compressed is the size of data as a server sends it.
func compressed(data []byte, level int) int {
	var b bytes.Buffer
	// The level is one of gzip's own, and writing to memory cannot fail.
	w, _ := gzip.NewWriterLevel(&b, level)
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}
