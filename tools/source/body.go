package source

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
)

// checkBodies reads the Markdown of every text and looks up its links.
func (r *reader) checkBodies(e *entry) {
	original := e.Texts[e.Original]
	var sections []string
	if original != nil {
		sections = headingIDs(original)
	}
	for _, lang := range slices.Sorted(maps.Keys(e.Texts)) {
		t, d := e.Texts[lang], e.texts[lang]
		doc := document.Parse([]byte(t.Body))
		at := func(line int) problem.Pos {
			return problem.Pos{File: d.file, Line: t.BodyLine + line - 1}
		}
		for _, f := range doc.Faults() {
			r.problems.Errorf(f.Code, at(f.Line), f.Hint, "%s", f.Text)
		}
		for _, h := range doc.Headings() {
			r.checkHeadingID(e, h.ID, at(h.Line))
			if h.ID != "" && original != nil && t != original && !slices.Contains(sections, h.ID) {
				r.problems.Warnf("section-differs", at(h.Line), nearest("sections of the original", h.ID, sections), "the original has no section %q", h.ID)
			}
		}
		for _, l := range doc.Links() {
			r.checkLink(e, l, at(l.Line))
		}
		r.checkKosovo(d, doc, t.Body, at)
	}
}

// checkHeadingID finds headings whose place on the page is taken.
func (r *reader) checkHeadingID(e *entry, id string, pos problem.Pos) {
	for _, group := range itemsOf(e.Record) {
		if slices.Contains(group.ids, id) {
			r.problems.Errorf("same-id", pos, "give the heading another id, in every language", "the %s %q has the same id as this heading", group.table, id)
		}
	}
}

func headingIDs(t *catalog.Text) []string {
	var ids []string
	for _, h := range document.Parse([]byte(t.Body)).Headings() {
		ids = append(ids, h.ID)
	}
	return ids
}

func (r *reader) checkLink(e *entry, l document.Link, pos problem.Pos) {
	target, fragment, internal := l.Internal()
	if !internal {
		if !webAddress(l.Destination) {
			r.problems.Errorf("link", pos, "write /laws/untoc/ for a record of the portal, https://… for an address outside", "%q leads nowhere", l.Destination)
		}
		return
	}
	to := e
	if target != "" {
		if _, section := catalog.SectionNamed(target); section && fragment == "" {
			return
		}
		first, _, _ := strings.Cut(target, "/")
		if _, edition := r.config.Edition(first); edition {
			r.problems.Errorf("link", pos, "leave the edition out: "+strings.TrimPrefix(l.Destination, "/"+first), "%q leads into one edition only", l.Destination)
			return
		}
		r.checkRef(target, pos)
		if to = r.find(target); to == nil {
			return
		}
	}
	if fragment == "" {
		return
	}
	if t := to.Texts[to.Original]; t != nil && !slices.Contains(headingIDs(t), fragment) {
		r.problems.Errorf("link", pos, nearest("sections", fragment, headingIDs(t)), "%q leads to a section that is not there", l.Destination)
	}
}

func (r *reader) find(ref string) *entry {
	for _, e := range r.records {
		if e.Ref.String() == ref {
			return e
		}
	}
	return nil
}

// checkScripts finds words that mix Cyrillic and Latin letters: they look right
// and are found by no search.
func (r *reader) checkScripts(name string, data []byte) {
	line := 1
	for text := range strings.Lines(string(data)) {
		for _, m := range locale.MixedScripts(text) {
			r.problems.Errorf("mixed-scripts", problem.Pos{File: name, Line: line, Col: utf8.RuneCountInString(text[:m.Offset]) + 1},
				"type the whole word anew in one script", "%q mixes Cyrillic and Latin letters: %s", m.Word, strangers(m.Word))
		}
		line++
	}
}

// strangers names the letters of a word that are of the rarer script.
func strangers(word string) string {
	var cyrillic, latin []string
	for _, c := range word {
		switch {
		case unicode.Is(unicode.Cyrillic, c):
			cyrillic = append(cyrillic, string(c))
		case unicode.Is(unicode.Latin, c):
			latin = append(latin, string(c))
		}
	}
	if len(cyrillic) < len(latin) {
		return strings.Join(cyrillic, ", ") + " is Cyrillic"
	}
	return strings.Join(latin, ", ") + " is Latin"
}
