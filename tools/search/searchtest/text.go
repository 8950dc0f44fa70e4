package searchtest

import (
	"slices"

	"resourceportal/tools/catalog"
)

// text is a draft's text in a language; nil if it is one of those that the
// record lacks.
func (m *maker) text(d *draft, language string) *catalog.Text {
	if slices.Contains(m.lacking(d), language) {
		return nil
	}
	w := &writer{
		model: m.model, lexicon: m.lexicons[language], language: language, topics: len(m.topics),
		subject: &d.subject, rng: chance("text", language, d.Ref),
	}
	f := d.outline.fields[language]
	t := &catalog.Text{Lang: language, Title: w.line(f.title, hardlyKept), Short: w.line(f.short, hardlyKept), Summary: w.line(f.summary, usual)}
	t.City = m.cityIn(d.city, language)
	switch f := d.Facts.(type) {
	case *catalog.Agenda:
		t.Sessions = map[string]catalog.SessionText{}
		for _, s := range f.Sessions {
			text := catalog.SessionText{Title: w.line(pick(w.rng, m.sessions[language]), hardlyKept)}
			if w.rng.IntN(3) == 0 {
				w.out = w.out[:0]
				w.sentence()
				text.Note = string(w.out)
			}
			t.Sessions[s.ID] = text
		}
	case *catalog.Law:
		t.Articles = map[string]catalog.ArticleText{}
		for _, a := range f.Articles {
			t.Articles[a.ID] = catalog.ArticleText{Subject: w.line(pick(w.rng, m.subjects[language]), usual)}
		}
	case *catalog.Contact:
		t.Channels = map[string]catalog.ChannelText{}
		for _, c := range f.Channels {
			t.Channels[c.ID] = catalog.ChannelText{Use: w.line(pick(w.rng, m.uses[language]), usual)}
		}
	case *catalog.Gloss:
		if w.rng.IntN(4) == 0 {
			t.Variants = []string{w.line(d.outline.fields[language].title, hardlyKept)}
		}
	}
	if d.words > 0 {
		t.Body = w.body(d.outline, d.words)
	}
	return t
}

// complete are the sections whose records have a text in every language: their
// names are on the pages of all others.
var complete = []string{"topics", "audiences", "countries", "organisations", "series"}

// lackingOf is how many of a hundred records lack one language or two.
const lackingOf = 6

// lacking are the languages in which a record has no text, never its first one.
func (m *maker) lacking(d *draft) []string {
	rng := chance("lacking", d.Ref)
	if slices.Contains(complete, d.Section) || rng.IntN(100) >= lackingOf {
		return nil
	}
	others := slices.DeleteFunc(slices.Clone(m.languages), func(language string) bool { return language == d.Original })
	return some(rng, others, 1+rng.IntN(2))
}

func (m *maker) cityIn(c city, language string) string {
	switch {
	case c.names != nil:
		return c.names[language]
	case c.concept > 0:
		l := m.lexicons[language]
		return l.stems[c.concept] + l.paradigms[c.concept][0]
	}
	return ""
}
