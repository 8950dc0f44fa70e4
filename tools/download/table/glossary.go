package table

import (
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// Glossary is every term in all languages, in the order of the edition's own.
// The terms stand side by side, the edition's first; then what they mean, their
// other forms, and where each was read.
func Glossary(e *shelf.Edition) Table {
	editions := ownFirst(e)
	var columns []column
	for _, other := range editions {
		columns = append(columns, column{e.T("edition." + other.Key), Text})
	}
	columns = append(columns, column{e.T("table.meaning"), Text})
	for _, other := range editions {
		columns = append(columns, column{e.T("table.variants_in", "Language", e.T("edition."+other.Key)), Text})
	}
	for _, other := range editions {
		columns = append(columns, column{e.T("table.origin_in", "Language", e.T("edition."+other.Key)), Text})
	}
	columns = append(columns, column{e.T("fact.topics"), Text})
	s := newSheet(e, "glossary", e.T("section.glossary"), []string{"table.record_id"}, columns...)
	for _, rec := range e.In("glossary") {
		if p := e.Page(rec.Ref); p != nil {
			s.records = append(s.records, rec)
			s.term(rec, p, editions)
		}
	}
	return s.finish("glossary")
}

// ownFirst are the editions in their order, the reader's own before the others.
func ownFirst(e *shelf.Edition) []catalog.Edition {
	editions := slices.Clone(e.Config.Editions)
	slices.SortStableFunc(editions, func(a, b catalog.Edition) int {
		return rank(a.Key == e.Key) - rank(b.Key == e.Key)
	})
	return editions
}

func rank(own bool) int {
	if own {
		return 0
	}
	return 1
}

func (s *sheet) term(rec *catalog.Record, p *view.Page, editions []catalog.Edition) {
	var terms, variants, origins []string
	for _, e := range editions {
		i := slices.IndexFunc(p.View.Forms, func(f view.Form) bool { return f.Edition == e.Key })
		if i < 0 {
			terms, variants, origins = append(terms, ""), append(variants, ""), append(origins, "")
			continue
		}
		form := p.View.Forms[i]
		var others []string
		for _, v := range form.Variants {
			others = append(others, v.Text)
		}
		terms = append(terms, form.Term.Text)
		variants = append(variants, join(others))
		origins = append(origins, s.origin(rec.Texts[e.Texts], form))
	}
	cells := slices.Concat(terms, []string{p.View.Summary.Text}, variants, origins)
	s.row(p, append(cells, join(s.fact(p, "fact.topics")), s.e.PageURL(rec.Ref), rec.ID)...)
}

// origin says whether a form of a term was read in a source. The original of a
// term needs none: it is the word that the others translate.
func (s *sheet) origin(t *catalog.Text, form view.Form) string {
	switch {
	case form.Unsourced:
		return s.e.T("table.origin_ours")
	case t != nil && len(t.Sources) > 0:
		return s.e.T("table.origin_source")
	}
	return s.e.T("table.origin_original")
}
