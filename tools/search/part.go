package search

import (
	"cmp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// line is a paragraph of a page, or what stands in its place: a fact, a session,
// a number to call.
type line struct {
	anchor  string // id of the element that it stands under; "" at the head of the page
	heading string // of that element, in plain words
	text    string // as it is shown
	lang    string // of the text, where it is not the page's
	// words are what is found of the text, where that is not all of it.
	words string
	// weight is what one word in it counts, against 1 in the body.
	weight float64
	// language is that of a name in another language than the page's, by whose
	// rules its forms are found, too.
	language string
}

// What a word counts by where it stands. A title is what a page is about; a name
// in another language has to find its page as a title does.
const (
	titleWeight   = 8
	nameWeight    = 7
	headingWeight = 3
	summaryWeight = 3
	bodyWeight    = 1
	factWeight    = 1
	partyWeight   = 0.5
	// aboveWeight is that of a title for the units that do not show it: who types
	// a law and a word finds the heading under which that law has the word.
	aboveWeight = 0.3
	// unseenWeight is that of words that no page shows.
	unseenWeight = 0.5
)

// page is a record's page as the index sees it.
type page struct {
	path  string // as a browser asks for it
	title view.Label
	name  view.Label
	meta  string
	// weight is what a word of the title counts.
	weight float64
	// unseen are words by which it is found, too, and that it does not show.
	unseen string
	lines  []line
}

// collective are the sections whose pages gather everything on a subject: who
// types its name looks for them first.
var collective = map[string]bool{"topics": true, "countries": true}

// reader takes pages apart.
type reader struct {
	*shelf.Edition
	root string
}

// page takes apart the page of a record that the edition has a text of.
func (r reader) page(rec *catalog.Record) page {
	v := &r.Page(rec.Ref).View
	p := page{path: r.root + r.Path(rec.Ref.String()), title: v.Title, name: v.Name, meta: r.meta(v), weight: titleWeight}
	if collective[rec.Section] {
		p.weight *= 3
	}
	add := func(lines ...line) {
		for _, l := range lines {
			if l.text != "" {
				p.lines = append(p.lines, l)
			}
		}
	}
	add(line{text: v.Summary.Text, lang: v.Summary.Lang, weight: summaryWeight})
	p.unseen = r.unseen(rec, v)
	if rec.Kind == catalog.KindTerm {
		add(r.otherNames(rec)...)
	}
	add(r.channels(v)...)
	add(r.facts(v))
	add(r.sessions(v)...)
	add(r.body(r.Page(rec.Ref).Body)...)
	if rec.Kind == catalog.KindLaw {
		add(r.articles(v)...)
		add(r.parties(v))
	}
	add(r.forms(v)...)
	add(r.names(v)...)
	for _, f := range v.Files {
		add(line{anchor: "page_files", heading: r.T("record.files"), text: f.Title.Text, lang: f.Title.Lang, weight: headingWeight})
	}
	return p
}

// meta is what a result says of a record beside its title: what it is, where and
// when, whose.
func (r reader) meta(v *view.Data) string {
	kind := "kind." + v.Kind
	switch {
	case v.Type != "":
		kind = "type." + v.Type
	case v.Kind == string(catalog.KindTerm):
		kind = "kind." + v.Section
	case v.Kind == string(catalog.KindPage):
		kind = "section." + v.Section
	}
	parts := []string{r.T(kind)}
	if lead := r.list(v.Lead); lead != "" {
		parts = append(parts, lead)
	}
	for _, key := range []string{"fact.country", "fact.issuer"} {
		if owner := r.list(v.Fact(key)); owner != "" {
			parts = append(parts, owner)
		}
	}
	return strings.Join(parts, " · ")
}

// list is values in words, one behind the other.
func (r reader) list(values []view.Value) string {
	var words []string
	for _, v := range values {
		words = append(words, r.Words(v))
	}
	return strings.Join(words, ", ")
}

// facts are one line; the words before the values stand on every page and are
// shown, but not found.
func (r reader) facts(v *view.Data) line {
	var shown, words []string
	for _, row := range v.Facts {
		values := r.list(row.Values)
		shown = append(shown, r.T(row.Key)+": "+values)
		words = append(words, values)
	}
	return line{
		anchor: "page_facts", heading: r.T("fact.title"), weight: factWeight,
		text: strings.Join(shown, " · "), words: strings.Join(words, "\n"),
	}
}

// body is cut at headings and at paragraphs.
func (r reader) body(markdown string) []line {
	var lines []line
	for _, s := range document.Parse([]byte(markdown)).Sections() {
		text := document.Parse([]byte(s.Source)).Plain()
		// The section begins with its heading.
		text = strings.TrimPrefix(text, s.Heading)
		for paragraph := range strings.SplitSeq(text, "\n") {
			lines = append(lines, line{anchor: s.ID, heading: s.Heading, text: strings.TrimSpace(paragraph), weight: bodyWeight})
		}
	}
	return lines
}

func (r reader) channels(v *view.Data) []line {
	var lines []line
	for _, c := range v.Channels {
		value := r.Words(c.Value)
		lines = append(lines, line{
			anchor: "page_channels", heading: r.T("contact.channels"), weight: bodyWeight,
			text:  strings.TrimSpace(r.T("contact."+c.Type) + ": " + value + " – " + c.Use.Text),
			words: value + "\n" + c.Use.Text + "\n" + closed(value),
		})
	}
	return lines
}

// closed is a number as people type it who do not know how it is grouped:
// "116 006" is also "116006".
func closed(value string) string {
	return strings.Map(func(r rune) rune {
		if strings.ContainsRune(" \u00a0/-+()", r) {
			return -1
		}
		return r
	}, value)
}

func (r reader) sessions(v *view.Data) []line {
	var lines []line
	for _, day := range v.Days {
		for _, s := range day.Sessions {
			text := cmp.Or(s.Note.Text, r.T("session."+s.Kind))
			lines = append(lines, line{anchor: s.ID, heading: s.Title.Text, text: text, lang: s.Note.Lang, weight: bodyWeight})
		}
	}
	return lines
}

// articles each have an address of their own. Their headings in the law stand as
// they are, in the law's language. Their topics come by address: by name, as the
// page has them, they would be in another order in the other script, and the units
// of one index would not be those of both.
func (r reader) articles(v *view.Data) []line {
	topic := func(group view.Articles) string {
		if group.Name == nil {
			return ""
		}
		return group.Name.Path
	}
	groups := slices.SortedStableFunc(slices.Values(v.Articles), func(a, b view.Articles) int { return cmp.Compare(topic(a), topic(b)) })
	var lines []line
	for _, group := range groups {
		for _, a := range group.List {
			key := "law.article"
			if a.Range {
				key = "law.article_range"
			}
			of := line{anchor: a.ID, heading: r.T(key, "Number", a.Number), weight: bodyWeight}
			of.text, of.lang = a.Subject.Text, a.Subject.Lang
			lines = append(lines, of)
			for _, h := range a.Headings {
				of.text, of.lang, of.language = h.Text, h.Lang, r.languageOf(h.Lang)
				lines = append(lines, of)
			}
		}
	}
	return lines
}

// parties are those that are bound.
func (r reader) parties(v *view.Data) line {
	var names []string
	for _, p := range v.Parties {
		if p.Status == "party" {
			names = append(names, r.Words(p.Name))
		}
	}
	return line{anchor: "page_parties", heading: r.T("law.parties"), text: strings.Join(names, ", "), weight: partyWeight}
}

func (r reader) names(v *view.Data) []line {
	var lines []line
	for _, n := range v.Names {
		l := line{anchor: "page_names", heading: r.T("record.names"), text: n.Text, lang: n.Lang, weight: nameWeight}
		if n.Lang != "" {
			l.language = r.languageOf(n.Lang)
		}
		lines = append(lines, l)
	}
	return lines
}

// languageOf is the language of texts that a tag of HTML says, where that is
// another than the edition's; else "".
func (r reader) languageOf(tag string) string {
	for _, e := range r.Config.Editions {
		if e.Lang == tag && e.Texts != r.Texts {
			return e.Texts
		}
	}
	return ""
}

func (r reader) forms(v *view.Data) []line {
	var lines []line
	for _, f := range v.Forms {
		e, _ := r.Config.Edition(f.Edition)
		for _, term := range append([]view.Label{f.Term}, f.Variants...) {
			l := line{anchor: "page_forms", heading: r.T("glossary.forms"), text: term.Text, lang: term.Lang, weight: nameWeight}
			if e.Texts != r.Texts {
				l.language = e.Texts
			}
			lines = append(lines, l)
		}
	}
	return lines
}

// otherNames are a term's in the languages that the edition is not in: no page
// shows them, and a reader of any language finds the term.
func (r reader) otherNames(rec *catalog.Record) []line {
	var lines []line
	for _, language := range r.Config.TextLanguages() {
		t := rec.Texts[language]
		if t == nil || language == r.Texts {
			continue
		}
		at := slices.IndexFunc(r.Config.Editions, func(e catalog.Edition) bool { return e.Texts == language })
		lines = append(lines, line{text: t.Title, lang: r.Config.Editions[at].Lang, weight: 2 * titleWeight, language: language})
	}
	return lines
}
