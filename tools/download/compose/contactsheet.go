package compose

import (
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/sheet"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// ContactsOf is the sheet of all contacts of a country, for the wall and the
// pocket; ok is false when there are none.
func ContactsOf(e *shelf.Edition, country *catalog.Record) (s sheet.Sheet, ok bool) {
	records := e.ContactsOf(country.ID)
	if len(records) == 0 {
		return sheet.Sheet{}, false
	}
	c := composer{e}
	name := e.Name("countries", country.ID)
	title := view.Label{Text: e.T("print.contacts_of", "Country", name.Text)}
	s = c.frame("contacts", title, e.Path(country.Ref.String()), e.FileDate(records...))
	s.Notices = c.drafts(records)
	s.Facts = c.sheetFacts(records)
	for _, rec := range e.ByUrgency(records) {
		s.Blocks = append(s.Blocks, c.contact(rec, 2)...)
	}
	c.footnote(&s)
	return s, true
}

// drafts says that some of several records are translations that nobody has
// reviewed.
func (c composer) drafts(records []*catalog.Record) [][]sheet.Span {
	for _, rec := range records {
		if t := c.Page(rec.Ref).View.Translation; t != nil && t.State == "draft" {
			return [][]sheet.Span{{{Text: c.T("print.drafts")}}}
		}
	}
	return nil
}

// AllContacts is the sheet of every contact, by country; those that work for the
// whole region stand where their group stands in the list of contacts.
func AllContacts(e *shelf.Edition) (s sheet.Sheet, ok bool) {
	section := e.SectionPage("contacts")
	if section == nil {
		return sheet.Sheet{}, false
	}
	c := composer{e}
	records := e.Catalog.In("contacts")
	s = c.frame("contacts", view.Label{Text: e.T("section.contacts")}, e.Path("contacts"), e.FileDate(records...))
	s.Summary = sheet.Span{Text: e.T("print.contacts_text")}
	s.Notices = c.drafts(records)
	s.Facts = c.sheetFacts(records)
	for _, g := range section.View.Groups {
		name := sheet.Span{}
		switch {
		case g.Key != "":
			name.Text = e.T(g.Key)
		case g.Name != nil:
			name = c.label(g.Name.Label)
		}
		s.Blocks = append(s.Blocks, heading(2, name))
		var records []*catalog.Record
		for _, card := range g.Cards {
			if rec := e.RecordAt(card.Path); rec != nil {
				records = append(records, rec)
			}
		}
		for _, rec := range e.ByUrgency(records) {
			s.Blocks = append(s.Blocks, c.contact(rec, 3)...)
		}
	}
	c.footnote(&s)
	return s, true
}

// sheetFacts say what a sheet of many records must say of itself.
func (c composer) sheetFacts(records []*catalog.Record) []sheet.Fact {
	value := func(text string) [][]sheet.Span { return [][]sheet.Span{{{Text: text}}} }
	facts := []sheet.Fact{{Name: c.T("print.edition"), Values: value(c.T("edition." + c.Key))}}
	if d := shelf.Newest(records); !d.IsZero() {
		facts = append(facts, sheet.Fact{Name: c.T("print.as_of"), Values: value(c.Locale.NoBreak(c.Locale.Date(d)))})
	}
	return append(facts, c.portal(), c.licence())
}

// short are the facts that somebody needs who wants to reach a contact.
func short(rows []view.Row) []view.Row {
	return slices.DeleteFunc(slices.Clone(rows), func(row view.Row) bool {
		return row.Key == "fact.topics" || row.Key == "fact.audiences"
	})
}

// contact is one of many: its name, what it is, and a table of the ways to reach it.
func (c composer) contact(rec *catalog.Record, level int) []sheet.Block {
	v := &c.Page(rec.Ref).View
	t := &sheet.TableData{RowHeader: true, Columns: make([]sheet.Align, 2)}
	facts := append(c.channels(v), c.facts(short(v.Facts))...)
	if v.Checked != nil {
		facts = append(facts, sheet.Fact{Name: c.T("print.as_of"), Values: [][]sheet.Span{{c.value(*v.Checked)}}})
	}
	for _, f := range facts {
		var spans []sheet.Span
		for i, value := range f.Values {
			if i > 0 {
				spans = append(spans, sheet.Span{Break: true})
			}
			spans = append(spans, value...)
		}
		t.Rows = append(t.Rows, []sheet.Cell{cell(sheet.Span{Text: f.Name}), cell(spans...)})
	}
	name := c.label(v.Title)
	blocks := []sheet.Block{heading(level, name)}
	blocks[0].ID = rec.ID
	about := []sheet.Span{{Text: c.kind(v), Emphasis: true}}
	if v.Summary.Text != "" {
		about = append(about, sheet.Span{Break: true}, c.label(v.Summary))
	}
	return append(blocks, sheet.Block{Kind: sheet.Paragraph, Spans: about}, sheet.Block{Kind: sheet.Table, Table: t})
}
