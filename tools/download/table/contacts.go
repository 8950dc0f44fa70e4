package table

import (
	"cmp"
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// Contacts is the list of contacts, by country and name.
//
// One row is one channel: a number, an e-mail address or a postal address with
// what it is for. With several in a cell nobody could filter by telephone, copy a
// number, or join the list with letters and messages; and each would stand apart
// from its use. A contact without a published channel has one row. To count the
// contacts, count the ids once each.
//
// A number stands as it was published, and beside it as a "tel:" address: the
// form that a telephone dials and that no spreadsheet takes for a sum.
func Contacts(e *shelf.Edition) Table {
	s := newSheet(e, "contacts", e.T("section.contacts"), []string{"table.record_id", "table.channel_id"},
		column{e.T("table.name"), Text},
		column{e.T("fact.type"), Text},
		column{e.T("fact.country"), Text},
		column{e.T("table.country_code"), Text},
		column{e.T("fact.place"), Text},
		column{e.T("table.channel"), Text},
		column{e.T("table.value"), Text},
		column{e.T("table.use"), Text},
		column{e.T("table.link"), Link},
		column{e.T("table.source_date"), Date},
		column{e.T("fact.website"), Link},
		column{e.T("fact.spoken_languages"), Text},
		column{e.T("fact.topics"), Text},
		column{e.T("fact.audiences"), Text},
		column{e.T("record.names"), Text},
		column{e.T("table.checked"), Date},
		column{e.T("table.text"), Text},
	)
	for _, rec := range s.contacts() {
		p, f := e.Page(rec.Ref), rec.Facts.(*catalog.Contact)
		s.records = append(s.records, rec)
		if len(p.View.Channels) == 0 {
			s.contact(rec, p, f, view.Channel{}, "")
		}
		published := f.Published()
		for i, c := range p.View.Channels[:min(len(p.View.Channels), len(published))] {
			s.contact(rec, p, f, c, published[i].ID)
		}
	}
	return s.finish("contacts", e.T("table.dial", "Column", e.T("table.link")))
}

// contacts are those with a page, by country and name; those of no country last.
func (s *sheet) contacts() []*catalog.Record {
	records := slices.DeleteFunc(s.e.In("contacts"), func(rec *catalog.Record) bool {
		_, ok := rec.Facts.(*catalog.Contact)
		return !ok || s.e.Page(rec.Ref) == nil
	})
	country := func(rec *catalog.Record) string {
		name, _ := s.country(rec.Facts.(*catalog.Contact).Country)
		return name
	}
	slices.SortStableFunc(records, func(a, b *catalog.Record) int {
		switch one, two := country(a), country(b); {
		case (one == "") != (two == ""):
			return cmp.Compare(len(two), len(one))
		default:
			return s.e.Locale.Compare(one, two)
		}
	})
	return records
}

// contact adds the row of a channel, or that of a contact without any.
func (s *sheet) contact(rec *catalog.Record, p *view.Page, f *catalog.Contact, c view.Channel, channel string) {
	name, code := s.country(f.Country)
	kind, dated := "", ""
	if c.Type != "" {
		kind = s.e.T("contact." + c.Type)
	}
	if c.Date != nil {
		dated = c.Date.Time
	}
	var names []string
	for _, n := range p.View.Names {
		names = append(names, n.Text)
	}
	s.row(p,
		p.View.Title.Text, s.e.T("type."+f.Type), name, code, s.place(p),
		kind, c.Value.Text, c.Use.Text, c.Value.Href, dated,
		f.Website, join(s.fact(p, "fact.spoken_languages")), join(s.fact(p, "fact.topics")), join(s.fact(p, "fact.audiences")),
		join(names), f.Checked.String(), s.state(p),
		s.e.PageURL(rec.Ref), rec.ID, channel)
}

// place is the city; the country, a link on the page, has its own column.
func (s *sheet) place(p *view.Page) string {
	for _, v := range p.View.Fact("fact.place") {
		if v.Path == "" && v.Key == "" {
			return v.Text
		}
	}
	return ""
}

// state is how far the text of a page can be relied on.
func (s *sheet) state(p *view.Page) string {
	if t := p.View.Translation; t != nil {
		return s.e.T("table.text_" + t.State)
	}
	return s.e.T("table.text_original")
}
