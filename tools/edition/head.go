package edition

import (
	"encoding/json"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/view"
)

// ownHead is the head of a page that every edition has: home, a section's list.
func (r *resolver) ownHead(rest string) view.Head {
	h := view.Head{Canonical: r.path(rest), Alternates: r.alternates(rest, r.Config.Editions)}
	h.Alternates = append(h.Alternates, view.Alternate{Hreflang: "x-default", Path: r.defaultPath(rest)})
	for _, e := range r.Config.Editions {
		h.Switch = append(h.Switch, r.version(e, rest, true))
	}
	return h
}

// defaultPath is what x-default points to: for the home pages the choice of an
// edition, for any other page the first edition.
func (r *resolver) defaultPath(rest string) string {
	if rest == "" {
		return "/"
	}
	return pathIn(r.Config.Editions[0].Key, rest)
}

// head is the head of a record's page. Only real versions are told to search
// engines; one that shows another edition's text points to that one.
func (r *resolver) head(rec *catalog.Record, s shown) view.Head {
	rest := rec.Ref.String()
	h := view.Head{Canonical: pathIn(s.from.Key, rest)}
	var real []catalog.Edition
	for _, e := range r.Config.Editions {
		has := rec.Texts[e.Texts] != nil
		h.Switch = append(h.Switch, r.version(e, rest, has))
		if has {
			real = append(real, e)
		}
	}
	if !s.own() {
		h.NoIndex = true
		return h
	}
	h.Alternates = r.alternates(rest, real)
	standard := real[0]
	if first := r.Config.Editions[0]; rec.Texts[first.Texts] == nil {
		standard, _ = r.firstOf(rec.Original)
	}
	h.Alternates = append(h.Alternates, view.Alternate{Hreflang: "x-default", Path: pathIn(standard.Key, rest)})
	return h
}

func (r *resolver) version(e catalog.Edition, rest string, real bool) view.Version {
	return view.Version{Key: e.Key, Label: e.Label, Lang: e.Lang, Path: pathIn(e.Key, rest), Current: e.Key == r.edition.Key, Real: real}
}

func (r *resolver) alternates(rest string, editions []catalog.Edition) []view.Alternate {
	var all []view.Alternate
	for _, e := range editions {
		for _, tag := range e.Hreflang {
			all = append(all, view.Alternate{Hreflang: tag, Path: pathIn(e.Key, rest)})
		}
	}
	return all
}

// mentionsKosovo reports whether a page shows the name that has a footnote.
func mentionsKosovo(p view.Page) bool {
	// The words alone: in "**Kosovo**" the asterisks are not shown.
	if catalog.NamesKosovo(p.Body) && catalog.NamesKosovo(document.Parse([]byte(p.Body)).Plain()) {
		return true
	}
	// A view is data without functions or cycles, which always can be encoded.
	data, _ := json.Marshal(p.View)
	return catalog.NamesKosovo(string(data))
}

// meta are the Dublin Core terms of a record: who may use which text of what.
func (r *resolver) meta(rec *catalog.Record, s shown, v *view.Data) []view.Meta {
	all := []view.Meta{
		{Name: "dcterms.title", Content: v.Title.Text, Lang: v.Title.Lang},
		{Name: "dcterms.language", Content: s.from.Lang},
		{Name: "dcterms.identifier", Content: r.absolute(v.Head.Canonical)},
		{Name: "dcterms.license", Content: catalog.License},
	}
	add := func(name string, values ...string) {
		for _, value := range values {
			if value != "" {
				all = append(all, view.Meta{Name: name, Content: value})
			}
		}
	}
	if v.Summary.Text != "" {
		all = append(all, view.Meta{Name: "dcterms.description", Content: v.Summary.Text, Lang: v.Summary.Lang})
	}
	terms := func(name, section string, ids []string) {
		for _, l := range r.labelsOf(section, ids) {
			all = append(all, view.Meta{Name: name, Content: l.Text, Lang: l.Lang})
		}
	}
	terms("dcterms.subject", "topics", rec.Common().Topics)
	add("dcterms.type", dcType[rec.Kind])
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		add("dcterms.date", strings.TrimSuffix(f.Start.String()+"/"+f.End.String(), "/"))
		terms("dcterms.spatial", "countries", append([]string{f.Country}, f.Countries...))
		terms("dcterms.audience", "audiences", f.Audiences)
	case *catalog.Paper:
		add("dcterms.issued", f.Date.String())
		terms("dcterms.creator", "organisations", f.Organisations)
		terms("dcterms.audience", "audiences", f.Audiences)
		add("dcterms.source", f.URL)
	case *catalog.Law:
		add("dcterms.issued", f.Adopted.String())
		terms("dcterms.spatial", "countries", []string{f.Country})
		add("dcterms.source", f.URL)
	case *catalog.Contact:
		terms("dcterms.spatial", "countries", []string{f.Country})
		add("dcterms.modified", f.Checked.String())
	}
	for _, version := range v.Head.Switch {
		if version.Real && version.Path != v.Head.Canonical {
			add("dcterms.hasVersion", r.absolute(version.Path))
		}
	}
	return all
}

// dcType are terms of the DCMI type vocabulary.
var dcType = map[catalog.Kind]string{
	catalog.KindEvent: "Event", catalog.KindPaper: "Text", catalog.KindAgenda: "Text", catalog.KindLaw: "Text",
	catalog.KindContact: "Text", catalog.KindTerm: "Collection", catalog.KindGloss: "Text", catalog.KindPage: "Text",
}

// labelsOf are the names of terms, each once.
func (r *resolver) labelsOf(section string, ids []string) []view.Label {
	var labels []view.Label
	for _, id := range ids {
		if id == "" {
			continue
		}
		if l := r.link(section, id).Label; !slices.Contains(labels, l) {
			labels = append(labels, l)
		}
	}
	return labels
}

// absolute is the whole address of a path of the portal.
func (r *resolver) absolute(path string) string {
	return r.Config.BaseURL + strings.TrimPrefix(path, "/")
}
