package reference

import (
	"fmt"
	"regexp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// kind is what sort of work is cited.
type kind int

const (
	report kind = iota
	legislation
	treaty
)

// work is what all formats say, in an edition's words.
type work struct {
	key      string // "laws-untoc": ASCII, the same in all editions
	kind     kind
	genre    string // "Concept paper"
	title    string
	short    string // empty when it is the title
	original string // official name; empty when it is the title
	authors  []view.Label
	// authority is the organisation that a law was adopted within.
	authority    view.Label
	jurisdiction string // country of a law
	issued       catalog.Date
	lang         string // BCP 47 tag of title and abstract
	url, page    string // address of the work, and of our page
	number       string
	gazette      string // where it was published: a citation as it stands
	event        *event
	abstract     string
	keywords     []string
	facts        []fact   // what no format has a field for
	notes        []string // whole sentences
	// spare says in words what some formats have no field for.
	spare struct{ original, authority, jurisdiction, event fact }
}

// event is what a paper was written for.
type event struct {
	title, place string
	start, end   catalog.Date
}

// fact is a line "name: value".
type fact struct{ name, value string }

// Has reports whether a reference can be made to a record: whether it is a paper
// or a law.
func Has(rec *catalog.Record) bool {
	switch rec.Facts.(type) {
	case *catalog.Paper, *catalog.Law:
		return true
	}
	return false
}

// newWork gathers what is said of a record. It is an error to ask for one that
// Has knows nothing of, or that the edition has no page for.
func newWork(e *shelf.Edition, rec *catalog.Record) (*work, error) {
	p := e.Page(rec.Ref)
	if p == nil || !Has(rec) {
		return nil, fmt.Errorf("reference to %s: neither a paper nor a law of edition %s", rec.Ref, e.Key)
	}
	v := p.View
	w := &work{
		key:      rec.Section + "-" + rec.ID,
		title:    clean(v.Title.Text),
		lang:     v.Lang,
		page:     e.PageURL(rec.Ref),
		abstract: clean(v.Summary.Text),
	}
	if short := clean(v.Name.Text); short != w.title {
		w.short = short
	}
	for _, id := range rec.Common().Topics {
		w.keywords = append(w.keywords, clean(e.Name("topics", id).Text))
	}
	switch f := rec.Facts.(type) {
	case *catalog.Paper:
		w.paper(e, f)
	case *catalog.Law:
		w.law(e, f)
	}
	w.spell(e)
	w.say(e, v.Translation)
	return w, nil
}

// say adds the sentences: where our summary is, how far the title can be relied
// on, and the footnote of Kosovo*.
func (w *work) say(e *shelf.Edition, t *view.Translation) {
	if w.url == "" {
		w.url = w.page
		w.notes = append(w.notes, e.T("reference.summary"))
	} else {
		w.notes = append(w.notes, e.T("reference.page", "Portal", e.T("site.name"), "Address", w.page))
	}
	if t != nil {
		w.notes = append(w.notes, e.T("notice."+t.State, "Language", e.T("language."+t.Of)))
	}
	if slices.ContainsFunc(w.words(), catalog.NamesKosovo) {
		w.notes = append(w.notes, e.T("footer.kosovo"))
	}
}

// spell puts into words what some formats have no field for.
func (w *work) spell(e *shelf.Edition) {
	w.spare.original = fact{e.T("record.names"), w.original}
	w.spare.authority = fact{e.T("fact.issuer"), w.authority.Text}
	w.spare.jurisdiction = fact{e.T("fact.country"), w.jurisdiction}
	if w.event == nil {
		return
	}
	words := []string{w.event.title, w.event.place, e.Locale.Range(w.event.start, w.event.end)}
	words = slices.DeleteFunc(words, func(s string) bool { return s == "" })
	w.spare.event = fact{e.T("fact.event"), strings.Join(words, ", ")}
}

// words are all that a reader may see of a work.
func (w *work) words() []string {
	all := []string{w.title, w.short, w.original, w.authority.Text, w.jurisdiction, w.number, w.gazette, w.abstract}
	all = append(all, w.keywords...)
	for _, a := range w.authors {
		all = append(all, a.Text)
	}
	for _, f := range w.facts {
		all = append(all, f.value)
	}
	if w.event != nil {
		all = append(all, w.event.title, w.event.place)
	}
	return all
}

// lines are facts and sentences, for formats that have one place for all.
func (w *work) lines(more ...fact) []string {
	var lines []string
	for _, f := range append(more, w.facts...) {
		if f.value != "" {
			lines = append(lines, f.name+": "+f.value)
		}
	}
	return append(lines, w.notes...)
}

// add adds a fact, if there is anything to say.
func (w *work) add(name, value string) {
	if value = clean(value); value != "" {
		w.facts = append(w.facts, fact{name, value})
	}
}

// clean is a text on one line, in valid UTF-8 and without control characters.
func clean(s string) string {
	s = strings.Map(func(r rune) rune {
		if r < ' ' || r >= 0x7f && r < 0xa0 || r == '\u2028' || r == '\u2029' {
			return ' '
		}
		return r
	}, strings.ToValidUTF8(s, "\ufffd"))
	return strings.TrimSpace(spaces.ReplaceAllString(s, " "))
}

var spaces = regexp.MustCompile(` {2,}`)
