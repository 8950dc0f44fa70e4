package table

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// sheet is a table that is being filled.
type sheet struct {
	Table
	e       *shelf.Edition
	records []*catalog.Record // whose facts stand in it
	noted   bool              // the footnote of Kosovo* is due
}

// column is the head of a column: its name, in the reader's words, and its kind.
type column struct {
	name string
	kind Kind
}

// newSheet begins a table; the columns of the page, the ids and the note, which
// all tables have, follow those given.
func newSheet(e *shelf.Edition, id, name string, ids []string, columns ...column) *sheet {
	columns = append(columns, column{e.T("table.page"), Link})
	for _, id := range ids {
		columns = append(columns, column{e.T(id), Text})
	}
	columns = append(columns, column{e.T("table.note"), Text})
	s := &sheet{e: e, Table: Table{ID: id, Name: name, Comma: comma(e)}}
	for _, c := range columns {
		s.Head = append(s.Head, c.name)
		s.Kinds = append(s.Kinds, c.kind)
	}
	return s
}

// comma is what Excel expects between the cells of a CSV file where the
// edition's readers live: ';' where the decimal mark is a comma. That is how
// Windows sets its list separator, and Excel reads a CSV file by that. A first
// line "sep=;" would tell it too, but Excel then no longer looks for the mark of
// UTF-8, and every other program takes the line for the heading row.
func comma(e *shelf.Edition) rune {
	if strings.Contains(e.Locale.Decimal(0.5, 1), ",") {
		return ';'
	}
	return ','
}

// row adds a row about a record; the note is put at its end.
func (s *sheet) row(p *view.Page, cells ...string) {
	var notes []string
	if p.View.Fallback != "" {
		notes = append(notes, s.e.T("notice.fallback", "Language", s.e.T("edition."+p.View.Fallback)))
	}
	if slices.ContainsFunc(cells, catalog.NamesKosovo) {
		s.noted = true
		notes = append(notes, s.e.T("footer.kosovo"))
	}
	s.Rows = append(s.Rows, append(cells, strings.Join(notes, " ")))
}

// finish adds what stands under the table and what a workbook says of itself.
func (s *sheet) finish(section string, notes ...string) Table {
	e := s.e
	modified := shelf.Newest(s.records)
	s.About = About{
		Title:     s.Name,
		Publisher: e.T("site.name"),
		Lang:      e.Lang,
		Modified:  modified,
		NotesName: e.T("table.notes"),
	}
	s.Notes = append(s.Notes, e.T("table.origin", "Portal", s.About.Publisher), e.URL(e.Path(section)))
	if !modified.IsZero() {
		s.Notes = append(s.Notes, e.T("table.state_of_data", "Date", e.Locale.Date(modified)))
	}
	s.Notes = append(s.Notes, notes...)
	if drafts := s.drafts(); drafts > 0 {
		s.Notes = append(s.Notes, e.T("table.drafts", "Number", drafts))
	}
	s.Notes = append(s.Notes, e.T("footer.licence"), catalog.License)
	if s.noted {
		s.Notes = append(s.Notes, e.T("footer.kosovo"))
	}
	return s.Table
}

// drafts counts the records whose text nobody has reviewed.
func (s *sheet) drafts() int {
	n := 0
	for _, rec := range s.records {
		if t := s.e.Page(rec.Ref).View.Translation; t != nil && t.State == "draft" {
			n++
		}
	}
	return n
}

// fact are the values of a page's line of facts, in the reader's words.
func (s *sheet) fact(p *view.Page, key string) []string {
	var words []string
	for _, v := range p.View.Fact(key) {
		if v.Key != unknown { // an empty cell says the same
			words = append(words, s.e.Words(v))
		}
	}
	return words
}

// unknown stands on a page in the place of a value that no source gave.
const unknown = "record.unknown"

// join puts several values into a cell.
func join(values []string) string { return strings.Join(values, "; ") }

// country is a country's name and code; both are empty for none.
func (s *sheet) country(id string) (name, code string) {
	rec := s.e.Catalog.Get(catalog.Ref{Section: "countries", ID: id})
	if rec == nil {
		return "", ""
	}
	if f, ok := rec.Facts.(*catalog.Country); ok {
		code = f.Code
	}
	return s.e.Name("countries", id).Text, code
}
