// Package compose makes sheets: what an edition's page shows of a record, put in
// the order in which it is read on paper.
//
// It says what the page says, in the page's words, and adds what a page does not
// need and a sheet of paper does: the edition, the day of its facts, the licence
// and whole addresses. Where Kosovo* is named, its asterisk leads to the footnote.
//
// The package prints nothing.
package compose

import (
	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/sheet"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// Record is the sheet of an event, a paper, an agenda, a law or a contact; ok is
// false for a record that has none, and where the edition shows the text of
// another one, which has the sheet.
func Record(e *shelf.Edition, rec *catalog.Record) (s sheet.Sheet, ok bool) {
	if !Printed(rec.Kind) || !e.Has(rec) {
		return sheet.Sheet{}, false
	}
	c := composer{e}
	v := &e.Page(rec.Ref).View
	s = c.frame(rec.ID, v.Title, e.Path(rec.Ref.String()), e.FileDate(rec))
	s.Kind = c.kind(v)
	s.Lead = c.enumerate(v.Lead)
	s.Summary = c.label(v.Summary)
	s.Notices = c.notices(v)
	s.Facts = append(c.channels(v), c.facts(v.Facts)...)
	s.Facts = append(s.Facts, c.imprint(rec, len(v.Sources))...)
	s.Blocks = c.programme(v.Days)
	body, notes := document.Parse([]byte(e.Page(rec.Ref).Body)).Tree(c.address)
	s.Blocks = append(s.Blocks, body...)
	s.Notes = notes
	s.Blocks = append(s.Blocks, c.articles(v.Articles)...)
	s.Blocks = append(s.Blocks, c.parties(v.Parties)...)
	s.Blocks = append(s.Blocks, c.names(v.Names)...)
	s.Blocks = append(s.Blocks, c.files(v.Files)...)
	s.Blocks = append(s.Blocks, c.groups(v.Groups)...)
	s.Blocks = append(s.Blocks, c.sources(v.Sources)...)
	for _, id := range rec.Common().Topics {
		s.Meta.Subjects = append(s.Meta.Subjects, e.Name("topics", id).Text)
	}
	c.footnote(&s)
	return s, true
}

// Printed reports whether records of a kind have a sheet.
func Printed(k catalog.Kind) bool {
	switch k {
	case catalog.KindEvent, catalog.KindPaper, catalog.KindAgenda, catalog.KindLaw, catalog.KindContact:
		return true
	}
	return false
}

// composer makes the sheets of an edition.
type composer struct{ *shelf.Edition }

// frame is what every sheet has.
func (c composer) frame(id string, title view.Label, path string, modified catalog.Date) sheet.Sheet {
	return sheet.Sheet{
		ID:      id,
		Lang:    c.Lang,
		Title:   c.label(title),
		Address: c.URL(path),
		// The words are the portal's, whoever wrote the paper or the law.
		Meta: sheet.Meta{Authors: []string{c.T("site.name")}, Publisher: c.T("site.name"), License: catalog.License, Modified: shelf.Day(modified).String()},
		Words: sheet.Words{
			Page:     c.T("print.page", "Page", "{page}", "Pages", "{pages}"),
			Contents: c.T("print.contents"),
			Notes:    c.T("print.notes"),
			Note:     c.T("print.note", "Mark", "{mark}"),
			Back:     c.T("print.back"),
			Facts:    c.T("fact.title"),
			QR:       c.T("print.qr"),
			Code:     c.T("print.code"),
		},
	}
}

// kind is what the record is, as func/kind.html says it.
func (c composer) kind(v *view.Data) string {
	if v.Type != "" {
		return c.T("type." + v.Type)
	}
	return c.T("kind." + v.Kind)
}

// notices tell how far the text can be relied on.
func (c composer) notices(v *view.Data) [][]sheet.Span {
	t := v.Translation
	if t == nil {
		return nil
	}
	all := [][]sheet.Span{{
		{Text: c.T("notice."+t.State, "Language", c.T("language."+t.Of)) + " "},
		{Text: c.T("notice.original"), Href: c.URL(t.Path)},
	}}
	if len(t.Stale)+len(t.StaleKeys) == 0 {
		return all
	}
	changed := []sheet.Span{{Text: c.T("notice.stale")}}
	for _, key := range t.StaleKeys {
		changed = append(changed, sheet.Span{Break: true}, sheet.Span{Text: c.T("part." + key)})
	}
	for _, l := range t.Stale {
		changed = append(changed, sheet.Span{Break: true}, c.label(l))
	}
	return append(all, changed)
}
