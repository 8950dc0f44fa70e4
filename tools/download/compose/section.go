package compose

import (
	"strings"

	"resourceportal/tools/sheet"
	"resourceportal/tools/view"
)

// sourcesID is where the list of sources stands; no heading of a body can have an
// underscore in its id.
const sourcesID = "page_sources"

func heading(level int, spans ...sheet.Span) sheet.Block {
	return sheet.Block{Kind: sheet.Heading, Level: level, Spans: spans}
}

func list(items [][]sheet.Block) sheet.Block { return sheet.Block{Kind: sheet.List, Items: items} }

// item is an item of a list that is one paragraph.
func item(spans ...sheet.Span) []sheet.Block {
	return []sheet.Block{{Kind: sheet.Paragraph, Spans: spans}}
}

// programme are the sessions of an agenda, by day.
func (c composer) programme(days []view.Day) []sheet.Block {
	if len(days) == 0 {
		return nil
	}
	blocks := []sheet.Block{heading(2, sheet.Span{Text: c.T("agenda.programme")})}
	for _, day := range days {
		name := c.T("agenda.undated")
		if day.Date != nil {
			name = c.Words(*day.Date)
		}
		var items [][]sheet.Block
		for _, s := range day.Sessions {
			items = append(items, c.session(s))
		}
		blocks = append(blocks, heading(3, sheet.Span{Text: name}), list(items))
	}
	return blocks
}

func (c composer) session(s view.Session) []sheet.Block {
	title := c.label(s.Title)
	title.Strong = true
	first := []sheet.Span{title}
	var about []string
	if s.Time != "" {
		about = append(about, s.Time)
	}
	if s.Part != "" {
		about = append(about, c.T("part_of_day."+s.Part))
	}
	if kind := c.T("session." + s.Kind); kind != s.Title.Text {
		about = append(about, kind)
	}
	if len(about) > 0 {
		first = append(first, sheet.Span{Break: true}, sheet.Span{Text: strings.Join(about, ", ")})
	}
	blocks := item(first...)
	if s.Note.Text != "" {
		blocks = append(blocks, item(c.label(s.Note))...)
	}
	if len(s.Audiences) > 0 {
		only := []sheet.Span{{Text: c.T("agenda.only_for") + " "}}
		blocks = append(blocks, item(append(only, c.enumerate(s.Audiences)...)...)...)
	}
	return blocks
}

// articles are the provisions of a law, by topic.
func (c composer) articles(groups []view.Articles) []sheet.Block {
	if len(groups) == 0 {
		return nil
	}
	blocks := []sheet.Block{heading(2, sheet.Span{Text: c.T("law.articles")})}
	for _, g := range groups {
		name := sheet.Span{Text: c.T("law.other_articles")}
		if g.Name != nil {
			name = c.value(*g.Name)
			name.Href = ""
		}
		var items [][]sheet.Block
		for _, a := range g.List {
			items = append(items, c.article(a))
		}
		blocks = append(blocks, heading(3, name), list(items))
	}
	return blocks
}

func (c composer) article(a view.Article) []sheet.Block {
	key := "law.article"
	if a.Range {
		key = "law.article_range"
	}
	spans := []sheet.Span{{Text: c.T(key, "Number", a.Number), Strong: true}, {Text: " "}, c.label(a.Subject)}
	for _, h := range a.Headings {
		spans = append(spans, sheet.Span{Break: true}, sheet.Span{Text: c.T("law.heading") + " "}, c.label(h))
	}
	return item(spans...)
}

// parties is the table of countries bound by a treaty.
func (c composer) parties(parties []view.Party) []sheet.Block {
	if len(parties) == 0 {
		return nil
	}
	title := sheet.Span{Text: c.T("law.parties")}
	t := &sheet.TableData{RowHeader: true, Columns: make([]sheet.Align, 5)}
	for _, key := range []string{"law.party_country", "law.party_status", "law.party_signed", "law.party_consent", "law.party_in_force"} {
		t.Head = append(t.Head, cell(sheet.Span{Text: c.T(key)}))
	}
	for _, p := range parties {
		row := []sheet.Cell{cell(c.value(p.Name)), cell(sheet.Span{Text: c.T("status." + p.Status)})}
		if p.Status != "party" {
			dash := cell(sheet.Span{Text: "–"})
			t.Rows = append(t.Rows, append(row, dash, dash, dash))
			continue
		}
		consent := []sheet.Span{c.dateOrUnknown(p.Consent)}
		if p.How != "" {
			consent = append(consent, sheet.Span{Break: true}, sheet.Span{Text: c.T("how." + p.How)})
		}
		t.Rows = append(t.Rows, append(row, cell(c.dateOrUnknown(p.Signed)), cell(consent...), cell(c.dateOrUnknown(p.InForce))))
	}
	return []sheet.Block{heading(2, title), {Kind: sheet.Table, Table: t}}
}

func cell(spans ...sheet.Span) sheet.Cell { return sheet.Cell{Spans: spans} }

func (c composer) dateOrUnknown(v *view.Value) sheet.Span {
	if v == nil {
		return sheet.Span{Text: c.T("record.unknown")}
	}
	return c.value(*v)
}

// names are official names, each with its language.
func (c composer) names(names []view.Name) []sheet.Block {
	if len(names) == 0 {
		return nil
	}
	t := &sheet.TableData{RowHeader: true, Columns: make([]sheet.Align, 2)}
	for _, n := range names {
		t.Rows = append(t.Rows, []sheet.Cell{cell(sheet.Span{Text: c.T("language." + n.Language)}), cell(c.label(n.Label))})
	}
	t.Head = []sheet.Cell{cell(sheet.Span{Text: c.T("glossary.language")}), cell(sheet.Span{Text: c.T("print.name")})}
	return []sheet.Block{heading(2, sheet.Span{Text: c.T("record.names")}), {Kind: sheet.Table, Table: t}}
}

// files are the attachments, with their addresses.
func (c composer) files(files []view.Attachment) []sheet.Block {
	var items [][]sheet.Block
	for _, a := range files {
		for _, f := range a.Files {
			name := c.label(a.Title)
			name.Href = c.URL(f.Path)
			about := strings.Join([]string{a.Type, c.T("language." + f.Language), f.Size, a.License}, ", ")
			items = append(items, item(name, sheet.Span{Break: true}, sheet.Span{Text: about}))
		}
	}
	if len(items) == 0 {
		return nil
	}
	return []sheet.Block{heading(2, sheet.Span{Text: c.T("record.files")}), list(items)}
}

// groups are other records, with their addresses.
func (c composer) groups(groups []view.Group) []sheet.Block {
	var blocks []sheet.Block
	for _, g := range groups {
		name := sheet.Span{Text: ""}
		switch {
		case g.Key != "":
			name.Text = c.T(g.Key)
		case g.Name != nil:
			name = c.value(*g.Name)
			name.Href = ""
		}
		var items [][]sheet.Block
		for _, card := range g.Cards {
			link := c.label(card.Title)
			link.Href = c.URL(card.Path)
			spans := []sheet.Span{link}
			if lead := c.enumerate(card.Lead); len(lead) > 0 {
				spans = append(append(spans, sheet.Span{Break: true}), lead...)
			}
			items = append(items, item(spans...))
		}
		blocks = append(blocks, heading(2, name), list(items))
	}
	return blocks
}

// sources are where the facts were read, with whole addresses: paper has no links.
func (c composer) sources(sources []view.Source) []sheet.Block {
	if len(sources) == 0 {
		return nil
	}
	title := heading(2, sheet.Span{Text: c.T("record.sources")})
	title.ID = sourcesID
	var items [][]sheet.Block
	for _, s := range sources {
		spans := []sheet.Span{c.label(s.Title)}
		var when []string
		if s.Date != nil {
			when = append(when, c.T("record.source_date", "Date", s.Date.Text))
		}
		when = append(when, c.T("record.source_read", "Date", s.Read.Text))
		spans = append(spans, sheet.Span{Text: "; " + strings.Join(when, "; ")})
		if s.Href != "" {
			spans = append(spans, sheet.Span{Break: true}, sheet.Span{Text: s.Href, Href: s.Href})
		}
		items = append(items, item(spans...))
	}
	return []sheet.Block{title, {Kind: sheet.Paragraph, Spans: []sheet.Span{{Text: c.T("print.sources_text")}}}, list(items)}
}
