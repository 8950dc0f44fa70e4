package audit

import (
	"bytes"
	"compress/gzip"
	"net/url"

	"resourceportal/tools/problem"
)

// maxWeight is what a page may cost an old phone, compressed, with its style
// sheets: one round trip of a fresh connection.
const maxWeight = 14 << 10

// checkWeight finds pages that cost more.
func checkWeight(p *portal, pg *page, problems *problem.List) {
	weight := compressed(p.Files[pg.name])
	for n := range pg.elements() {
		if n.Data != "link" || attribute(n, "rel") != "stylesheet" {
			continue
		}
		if u, err := url.Parse(attribute(n, "href")); err == nil {
			name, _ := p.target(pg, u)
			weight += compressed(p.Files[name])
		}
	}
	if weight > maxWeight {
		problems.Warnf("heavy-page", problem.Pos{File: "public/" + pg.name}, "cut its text or its list into several pages",
			"%.1f KB compressed, with its style sheet; at most %d KB load at once", float64(weight)/1024, maxWeight>>10)
	}
}

// compressed is the size of data as a server sends it.
func compressed(data []byte) int {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	// Writing to memory cannot fail.
	_, _ = w.Write(data)
	_ = w.Close()
	return b.Len()
}
