package reference

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

func (w *work) paper(e *shelf.Edition, f *catalog.Paper) {
	w.kind, w.genre = report, e.T("type."+f.Type)
	w.issued, w.url = f.Date, f.URL
	for _, id := range f.Organisations {
		w.authors = append(w.authors, organisation(e, id))
	}
	rec := e.Catalog.Get(catalog.Ref{Section: "events", ID: f.Event})
	if rec == nil {
		return
	}
	held, p := rec.Facts.(*catalog.Event), e.Page(rec.Ref)
	if p == nil {
		return
	}
	w.event = &event{title: clean(p.View.Title.Text), start: held.Start, end: held.End}
	// The page has the city, without an address, and the country, a link.
	var place []string
	for _, v := range p.View.Fact("fact.place") {
		if v.Key == "" {
			place = append(place, clean(v.Text))
		}
	}
	w.event.place = strings.Join(place, ", ")
}

// organisation is the whole name of an organisation, not the short one of lists.
func organisation(e *shelf.Edition, id string) view.Label {
	if p := e.Page(catalog.Ref{Section: "organisations", ID: id}); p != nil {
		return view.Label{Text: clean(p.View.Title.Text), Lang: p.View.Title.Lang}
	}
	return view.Label{Text: id}
}
