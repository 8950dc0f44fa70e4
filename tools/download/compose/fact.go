package compose

import (
	"resourceportal/tools/catalog"
	"resourceportal/tools/sheet"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// channels are the ways to reach a contact, which stand before its other facts:
// what it is for and how old its source is stand under a number.
func (c composer) channels(v *view.Data) []sheet.Fact {
	var all []sheet.Fact
	for _, channel := range v.Channels {
		f := sheet.Fact{Name: c.T("contact." + channel.Type)}
		number := c.value(channel.Value)
		number.Strong = true
		f.Values = append(f.Values, []sheet.Span{number})
		if channel.Use.Text != "" {
			f.Values = append(f.Values, []sheet.Span{c.label(channel.Use)})
		}
		if channel.Date != nil {
			f.Values = append(f.Values, []sheet.Span{{Text: c.T("contact.source_dates", "Date", channel.Date.Text)}})
		}
		all = append(all, f)
	}
	if v.Kind == string(catalog.KindContact) && len(v.Channels) == 0 {
		all = append(all, sheet.Fact{Name: c.T("contact.channels"), Values: [][]sheet.Span{{{Text: c.T("contact.no_channels")}}}})
	}
	return all
}

// facts are a page's, without the type, which stands above the title.
func (c composer) facts(rows []view.Row) []sheet.Fact {
	var all []sheet.Fact
	for _, row := range rows {
		if row.Key == "fact.type" {
			continue
		}
		f := sheet.Fact{Name: c.T(row.Key)}
		if len(row.Values) > fewValues {
			f.Values = append(f.Values, c.enumerate(row.Values))
			all = append(all, f)
			continue
		}
		for _, v := range row.Values {
			f.Values = append(f.Values, []sheet.Span{c.value(v)})
		}
		all = append(all, f)
	}
	return all
}

// fewValues is how many values of a fact stand on a line each; more of them, such
// as a dozen topics, would push the text off the first page.
const fewValues = 3

// imprint says what a sheet of paper must say of itself: its edition, the day on
// which its facts were looked at, its sources and its licence.
func (c composer) imprint(rec *catalog.Record, sources int) []sheet.Fact {
	fact := func(key string, s sheet.Span) sheet.Fact {
		return sheet.Fact{Name: c.T(key), Values: [][]sheet.Span{{s}}}
	}
	all := []sheet.Fact{fact("print.edition", sheet.Span{Text: c.T("edition." + c.Key)})}
	if d := shelf.Modified(rec); !d.IsZero() {
		all = append(all, fact("print.as_of", sheet.Span{Text: c.Locale.NoBreak(c.Locale.Date(d))}))
	}
	if sources > 0 {
		all = append(all, fact("record.sources", sheet.Span{Text: c.T("print.sources", "Count", sources), Href: "#" + sourcesID}))
	}
	return append(all, c.portal(), c.licence())
}

// portal says whose text it is: a sheet that is passed on has left its site.
func (c composer) portal() sheet.Fact {
	return sheet.Fact{Name: c.T("print.portal"), Values: [][]sheet.Span{{{Text: c.T("site.name"), Href: c.URL(c.Path(""))}}}}
}

func (c composer) licence() sheet.Fact {
	return sheet.Fact{Name: c.T("print.licence"), Values: [][]sheet.Span{{{Text: c.T("footer.licence"), Href: catalog.License}}}}
}

// label is a text with its language, as a span.
func (c composer) label(l view.Label) sheet.Span { return sheet.Span{Text: l.Text, Lang: l.Lang} }

// value is a text, a date, a link or a message.
func (c composer) value(v view.Value) sheet.Span {
	s := sheet.Span{Text: c.Words(v), Lang: v.Lang, Href: v.Href}
	if v.Path != "" {
		s.Href = c.URL(v.Path)
	}
	return s
}

// enumerate puts values into one line.
func (c composer) enumerate(values []view.Value) []sheet.Span {
	var all []sheet.Span
	for i, v := range values {
		if i > 0 {
			all = append(all, sheet.Span{Text: ", "})
		}
		all = append(all, c.value(v))
	}
	return all
}

// address makes a link of a body lead where it leads on the web: records are
// written "/laws/untoc/".
func (c composer) address(destination string) string {
	if len(destination) > 0 && destination[0] == '/' {
		return c.URL("/" + c.Key + destination)
	}
	return destination
}
