package search_test

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// visible is what a reader of an edition sees of a record, a piece a line, in the
// edition's spelling: its titles, kind and type, summary, facts, texts, sessions,
// articles, ways to reach it, official names, and the forms of a term. It is taken
// from the page and shares nothing with what the index is made from.
//
// It leaves out what is on the page and is not about the record: cards of other
// records, sources, the table of the parties to a treaty, and the words of the
// interface before a value.
func visible(e *shelf.Edition, rec *catalog.Record) string {
	page := e.Page(rec.Ref)
	s := sight{edition: e}
	v := &page.View
	s.add(v.Title.Text, v.Name.Text, v.Summary.Text, e.T("section."+rec.Section), e.T(kindKey(v)))
	s.values(v.Lead)
	for _, row := range v.Facts {
		s.values(row.Values)
	}
	s.add(document.Parse([]byte(page.Body)).Plain())
	s.programme(v.Days)
	s.articles(v.Articles)
	for _, c := range v.Channels {
		s.add(e.T("contact."+c.Type), e.Words(c.Value), c.Use.Text)
	}
	for _, n := range v.Names {
		s.add(n.Text)
	}
	for _, f := range v.Forms {
		s.add(f.Term.Text)
		s.labels(f.Variants)
	}
	return s.text.String()
}

// kindKey is the message that says what a page shows, as its layout chooses it.
func kindKey(v *view.Data) string {
	switch {
	case v.Type != "":
		return "type." + v.Type
	case v.Kind == string(catalog.KindPage):
		return "section.pages"
	case v.Kind == string(catalog.KindTerm):
		return "kind." + v.Section
	}
	return "kind." + v.Kind
}

// sight collects pieces of text.
type sight struct {
	edition *shelf.Edition
	text    strings.Builder
}

func (s *sight) add(pieces ...string) {
	for _, p := range pieces {
		if p != "" {
			// A number that must not break is written with a space of its own.
			s.text.WriteString(strings.ReplaceAll(p, "\u00a0", " ") + "\n")
		}
	}
}

func (s *sight) values(values []view.Value) {
	for _, v := range values {
		s.add(s.edition.Words(v))
	}
}

func (s *sight) labels(labels []view.Label) {
	for _, l := range labels {
		s.add(l.Text)
	}
}

func (s *sight) programme(days []view.Day) {
	for _, day := range days {
		if day.Date != nil {
			s.add(s.edition.Words(*day.Date))
		}
		for _, session := range day.Sessions {
			s.add(session.Title.Text, s.edition.T("session."+session.Kind), session.Note.Text)
			s.values(session.Audiences)
		}
	}
}

func (s *sight) articles(groups []view.Articles) {
	for _, g := range groups {
		if g.Name != nil {
			s.add(s.edition.Words(*g.Name))
		}
		for _, a := range g.List {
			key := "law.article"
			if a.Range {
				key = "law.article_range"
			}
			// Number and subject are one piece: "Article 26 Non-punishment".
			s.add(s.edition.T(key, "Number", a.Number) + " " + a.Subject.Text)
			s.labels(a.Headings)
		}
	}
}
