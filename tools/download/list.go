package download

import (
	"cmp"
	"slices"
	"strings"

	"resourceportal/tools/download/reference"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// large is the size, in bytes, from which a reader is warned before a click.
const large = 25 << 20

// list notes the files on copies of the pages that offer them.
func (m *maker) list() []view.Site {
	offers := map[string][]*product{} // by page
	for _, p := range m.products {
		if p.entry.Data != nil {
			offers[p.page] = append(offers[p.page], p)
		}
	}
	sites := slices.Clone(m.Sites)
	for i, e := range m.editions {
		sites[i].Pages = slices.Clone(sites[i].Pages)
		for j := range sites[i].Pages {
			page := &sites[i].Pages[j]
			for _, p := range offers[page.Path] {
				m.offer(e, p, &page.View)
			}
			m.offerOthers(e, page, offers)
			if rec := e.RecordAt(page.Path); rec != nil && reference.Has(rec) && e.Has(rec) {
				page.View.Head.Meta = append(slices.Clone(page.View.Head.Meta), reference.Meta(e, rec)...)
			}
		}
	}
	return sites
}

// offer notes a file of the page's own edition.
func (m *maker) offer(e *shelf.Edition, p *product, v *view.Data) {
	if p.key == "feed" {
		v.Head.Feeds = append(v.Head.Feeds, view.Feed{Path: "/" + p.path(), Type: feedTypes[p.format()]})
	}
	v.Downloads = append(v.Downloads, m.download(e, p))
}

var feedTypes = map[string]string{"atom": "application/atom+xml", "json": "application/feed+json"}

// offerOthers notes the documents of the same record in the other editions. A
// page that shows another edition's text has that one's documents as its own.
func (m *maker) offerOthers(e *shelf.Edition, page *view.Page, offers map[string][]*product) {
	rest, ok := strings.CutPrefix(page.Path, e.Path(""))
	if !ok {
		return
	}
	for _, other := range m.editions {
		if other.Key == e.Key {
			continue
		}
		var documents []view.Download
		for _, p := range offers[other.Path("")+rest] {
			if p.input != nil && printers[p.format()] != nil {
				documents = append(documents, m.download(e, p))
			}
		}
		if page.View.Fallback == other.Key {
			page.View.Downloads = append(documents, page.View.Downloads...)
			continue
		}
		if len(documents) > 0 {
			for i := range documents {
				documents[i].Key, documents[i].Edition, documents[i].Lang = "", "", ""
			}
			page.View.Others = append(page.View.Others, view.Others{Edition: other.Key, Lang: other.Lang, Files: documents})
		}
	}
}

// typeNames are what formats are called that their ending does not name.
var typeNames = map[string]string{"bib": "BibTeX", "atom": "Atom", "xlsx": "Excel", "docx": "Word"}

// typeName is what a file's format is called.
func (p *product) typeName() string {
	switch {
	case p.format() == "json" && p.key == "feed":
		return "JSON Feed"
	case p.format() == "json":
		return "CSL-JSON"
	}
	return cmp.Or(typeNames[p.format()], strings.ToUpper(p.format()))
}

// download is a file as a page of an edition shows it.
func (m *maker) download(e *shelf.Edition, p *product) view.Download {
	return view.Download{
		Key: p.key, Path: "/" + p.path(), Type: p.typeName(),
		Edition: p.edition.Key, Lang: p.edition.Lang,
		Size: e.Locale.FileSize(int64(len(p.entry.Data))), Pages: p.entry.Pages, Large: len(p.entry.Data) > large,
	}
}
