package searchtest

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
	"resourceportal/tools/view"
)

// sites are the pages of the editions, made by package edition from one block of
// records at a time, with the vocabularies: for all records at once it would look
// through ten thousand for each of ten thousand.
//
// The page of every record that is no term is as it would be, but for what the
// search does not read and what is most of a page: menu, footer, the language
// menu and what machines read in its head. A made term of the glossary shows no
// records that use it. Pages of terms and all lists show the first block's
// records only, which are the project's own.
func sites(p Portal, blocks [][]*catalog.Record) ([]view.Site, error) {
	sites := make([]view.Site, len(p.Config.Editions))
	for i, e := range p.Config.Editions {
		sites[i].Key = e.Key
	}
	var terms []*catalog.Record
	for _, rec := range blocks[0] {
		if rec.Kind == catalog.KindTerm {
			terms = append(terms, standIn(rec))
		}
	}
	numbers := map[string]int{}
	for i, rec := range p.Catalog.Numbered() {
		numbers[rec.Ref.String()] = i
	}
	for i, b := range blocks {
		records := slices.Clone(b)
		if i > 0 {
			records = append(records, terms...)
		}
		made, err := edition.Resolve(edition.Portal{Config: p.Config, Catalog: catalog.New(records), Locales: p.Locales})
		if err != nil {
			return nil, err
		}
		bodies := bodiesOf(b)
		for k := range made {
			for _, page := range made[k].Pages {
				if i == 0 || page.Layout == "record" && page.View.Kind != string(catalog.KindTerm) {
					lighten(&page, bodies)
					renumber(&page, "/"+made[k].Key+"/", numbers)
					sites[k].Pages = append(sites[k].Pages, page)
				}
			}
		}
	}
	return sites, nil
}

// standIn has a term's names, for links to it, and no list of what is filed under
// it. A country's code is asked for, so countries stay.
func standIn(rec *catalog.Record) *catalog.Record {
	if _, ok := rec.Facts.(*catalog.Country); ok {
		return rec
	}
	s := *rec
	s.Facts = &catalog.Page{}
	return &s
}

// bodiesOf are the bodies of records' texts, by themselves.
func bodiesOf(records []*catalog.Record) map[string]string {
	bodies := map[string]string{}
	for _, rec := range records {
		for _, t := range rec.Texts {
			bodies[t.Body] = t.Body
		}
	}
	return bodies
}

// lighten takes out what the search does not read. A body that is a text's own
// need not be there twice.
func lighten(page *view.Page, bodies map[string]string) {
	v := &page.View
	v.Menu, v.Footer = nil, nil
	v.Head = view.Head{Canonical: v.Head.Canonical, NoIndex: v.Head.NoIndex}
	if body, ok := bodies[page.Body]; ok {
		page.Body = body
	}
}

// renumber gives cards the numbers that records have in the whole portal.
func renumber(page *view.Page, edition string, numbers map[string]int) {
	for _, g := range page.View.Groups {
		for i := range g.Cards {
			ref, ok := strings.CutPrefix(g.Cards[i].Path, edition)
			if n, there := numbers[strings.TrimSuffix(ref, "/")]; ok && there {
				g.Cards[i].Number = n
			}
		}
	}
}
