package audit

import (
	"bytes"
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"

	"golang.org/x/net/html"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
)

// Portal is a finished portal with what its pages were made for.
type Portal struct {
	Files   map[string][]byte // by path: "en/index.html"
	Config  catalog.Config
	Locales map[string]*locale.Locale // by edition
}

// page is a page as the rules see it.
type page struct {
	name string // "en/events/index.html"
	// nodes are all of the page, elements those that are elements, in its order.
	nodes, elements []*html.Node
	ids             map[string]bool
	unreadable      error
	// alternates are the files that the page names as versions of itself.
	alternates []string
}

// rules are all there are. One is given the portal, a page, and a place for
// problems.
var rules = []func(*portal, *page, *problem.List){
	checkLinks, checkStructure, checkPolicy, checkWords, checkAlternates, checkWeight,
}

// portal is a Portal whose pages have been parsed.
type portal struct {
	Portal
	base    string // path of the base URL: "/" or "/sub/"
	pages   map[string]*page
	keys    map[string]bool // of i18n/
	weights weights
}

// Check holds every page against every rule.
func Check(in Portal) problem.List {
	p := &portal{Portal: in, base: basePath(in.Config.BaseURL), pages: map[string]*page{}, keys: map[string]bool{}}
	for _, loc := range in.Locales {
		for _, key := range loc.Keys() {
			p.keys[key] = true
		}
	}
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(in.Files)), func(name string) bool { return path.Ext(name) != ".html" })
	pages := make([]*page, len(names))
	each(len(names), func(i int) { pages[i] = parse(names[i], in.Files[names[i]]) })
	for _, pg := range pages {
		p.pages[pg.name] = pg
	}
	each(len(pages), func(i int) { pages[i].alternates = p.alternates(pages[i]) })
	found := make([]problem.List, len(pages))
	each(len(pages), func(i int) {
		if err := pages[i].unreadable; err != nil {
			pages[i].errorf(&found[i], "unreadable", "cut the text or the list into simpler pieces", "browsers cannot read the page: %v", err)
			return
		}
		for _, rule := range rules {
			rule(p, pages[i], &found[i])
		}
	})
	return slices.Concat(found...)
}

// each runs f for all indexes, on all processors.
func each(n int, f func(i int)) {
	var wg sync.WaitGroup
	next := make(chan int)
	for range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := range next {
				f(i)
			}
		})
	}
	for i := range n {
		next <- i
	}
	close(next)
	wg.Wait()
}

func parse(name string, data []byte) *page {
	pg := &page{name: name, ids: map[string]bool{}}
	// Without scripts, since readers have none: what stands in <noscript> counts.
	doc, err := html.ParseWithOptions(bytes.NewReader(data), html.ParseOptionEnableScripting(false))
	if err != nil {
		pg.unreadable = err // nested too deeply, for instance
		return pg
	}
	for n := range doc.Descendants() {
		pg.nodes = append(pg.nodes, n)
		if n.Type != html.ElementNode {
			continue
		}
		pg.elements = append(pg.elements, n)
		if id := attribute(n, "id"); id != "" {
			pg.ids[id] = true
		}
	}
	return pg
}

func (pg *page) errorf(problems *problem.List, code, hint, format string, args ...any) {
	problems.Errorf(code, problem.Pos{File: "public/" + pg.name}, hint, format, args...)
}

// relates reports whether a <link> stands in the relation.
func relates(n *html.Node, rel string) bool {
	return n.Data == "link" && slices.Contains(strings.Fields(strings.ToLower(attribute(n, "rel"))), rel)
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

// basePath is the path under which the portal is published.
func basePath(baseURL string) string {
	_, rest, _ := strings.Cut(baseURL, "://")
	_, rest, _ = strings.Cut(rest, "/")
	return "/" + rest
}

// edition is the edition that a page belongs to; ok is false for those that
// belong to none.
func (p *portal) edition(pg *page) (catalog.Edition, bool) {
	key, _, _ := strings.Cut(pg.name, "/")
	return p.Config.Edition(key)
}
