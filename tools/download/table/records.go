package table

import (
	"cmp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// Records is everything that the portal has, a row each, at its number
// (catalog.Numbered): row n is record n, and so is line n+1 of the CSV file, the
// head being the first. The reader's script takes the lines of a search's result
// out of that file by their numbers alone, so no cell has a line break in it and
// no record is left out.
//
// What can have several values has them in one cell, in the order of their names.
// The date is that of the list by year (Catalog.Date).
func Records(e *shelf.Edition) Table {
	s := newSheet(e, "records", e.T("table.records"), []string{"table.record_id"},
		column{e.T("table.section"), Text},
		column{e.T("fact.type"), Text},
		column{e.T("table.title"), Text},
		column{e.T("table.summary"), Text},
		column{e.T("section.topics"), Text},
		column{e.T("section.countries"), Text},
		column{e.T("section.audiences"), Text},
		column{e.T("section.organisations"), Text},
		column{e.T("fact.date"), Date},
		column{e.T("table.language"), Text},
		column{e.T("table.text"), Text},
	)
	for _, rec := range e.Catalog.Numbered() {
		s.records = append(s.records, rec)
		s.record(rec, e.Page(rec.Ref))
	}
	for i := range s.Head {
		s.Head[i] = oneLine(s.Head[i])
	}
	for _, row := range s.Rows {
		for i := range row {
			row[i] = oneLine(row[i])
		}
	}
	return s.finish("")
}

func (s *sheet) record(rec *catalog.Record, p *view.Page) {
	s.row(p,
		s.e.T("section."+rec.Section), s.typeOf(rec, p), p.View.Title.Text, p.View.Summary.Text,
		s.terms(rec, catalog.FacetTopic), s.terms(rec, catalog.FacetCountry),
		s.terms(rec, catalog.FacetAudience), s.terms(rec, catalog.FacetOrganisation),
		s.e.Catalog.Date(rec).String(), s.e.T("edition."+cmp.Or(p.View.Fallback, s.e.Key)), s.state(p),
		s.e.PageURL(rec.Ref), rec.ID)
}

// typeOf is what a record is, in the singular. A page about the portal is no more
// than its section says.
func (s *sheet) typeOf(rec *catalog.Record, p *view.Page) string {
	switch {
	case p.View.Type != "":
		return s.e.T("type." + p.View.Type)
	case rec.Kind == catalog.KindTerm:
		return s.e.T("kind." + rec.Section)
	case rec.Kind == catalog.KindPage:
		return ""
	}
	return s.e.T("kind." + string(rec.Kind))
}

// terms are the names of a record's values of a facet.
func (s *sheet) terms(rec *catalog.Record, facet catalog.Facet) string {
	var terms []*catalog.Record
	for _, id := range s.e.Catalog.Values(rec, facet) {
		if term := s.e.Catalog.Get(catalog.Ref{Section: facet.Section(), ID: id}); term != nil {
			terms = append(terms, term)
		}
	}
	s.e.SortByName(terms)
	var names []string
	for _, term := range terms {
		names = append(names, s.e.Name(term.Section, term.ID).Text)
	}
	return join(names)
}

// oneLine is a cell without what any program takes for the end of a line: those
// of Unicode 5.8, and the tabs between them. Spaces that do not break stay.
func oneLine(cell string) string {
	if !strings.ContainsFunc(cell, breaks) {
		return cell
	}
	lines := strings.FieldsFunc(cell, breaks)
	for i := range lines {
		lines[i] = strings.Trim(lines[i], " ")
	}
	return strings.Join(slices.DeleteFunc(lines, func(line string) bool { return line == "" }), " ")
}

func breaks(r rune) bool {
	return r >= '\t' && r <= '\r' || r >= '\x1c' && r <= '\x1e' || r == '\u0085' || r == '\u2028' || r == '\u2029'
}
