package source

import (
	"html"
	"maps"
	"regexp"
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
		at := func(line, col int) problem.Pos {
			return problem.Pos{File: d.file, Line: t.BodyLine + line - 1, Col: col}
		}
		for _, f := range doc.Faults() {
			r.problems.Errorf(f.Code, at(f.Line, 0), f.Hint, "%s", f.Text)
		}
		for _, l := range doc.Languages() {
			if !slices.Contains(r.config.Languages, l.Text) {
				r.problems.Errorf("unknown-language", at(l.Line, l.Col), nearest("languages", l.Text, r.config.Languages), "unknown language %q", l.Text)
			}
		}
		for _, b := range doc.Braces() {
			r.problems.Errorf("braces", at(b.Line, b.Col), bracesHint, "%s in the text", b.Text)
		}
		r.checkEntities(t, at)
		var ids []string
		for _, h := range doc.Headings() {
			ids = append(ids, h.ID)
			r.checkHeadingID(e, h.ID, at(h.Line, 0))
			if h.ID != "" && original != nil && t != original && !slices.Contains(sections, h.ID) {
				r.problems.Warnf("section-differs", at(h.Line, 0), nearest("sections of the original", h.ID, sections), "the original has no section %q", h.ID)
			}
		}
		if original != nil && t != original {
			r.missingSections(e, t, sections, ids)
		}
		for _, l := range doc.Links() {
			r.checkLink(e, l, at(l.Line, l.Col))
		}
		r.checkKosovo(d, doc, t.Body, at)
	}
}

// entity is a character written by its name or number.
var entity = regexp.MustCompile(`&#?[A-Za-z0-9]+;`)

// checkEntities finds characters that nobody sees and that are written in Markdown's way.
func (r *reader) checkEntities(t *catalog.Text, at func(line, col int) problem.Pos) {
	for _, m := range entity.FindAllStringIndex(t.Body, -1) {
		for _, c := range html.UnescapeString(t.Body[m[0]:m[1]]) {
			if isInvisible(c) {
				before := t.Body[:m[0]]
				r.problems.Errorf("invisible-character", at(strings.Count(before, "\n")+1, utf8.RuneCountInString(before[strings.LastIndexByte(before, '\n')+1:])+1),
					invisibleHint(c), "a character that nobody sees: %s", t.Body[m[0]:m[1]])
			}
		}
	}
}

const bracesHint = "leave the braces out: they are instructions to the programs that make the pages"

// missingSections warns of sections of the original that a translation lacks.
func (r *reader) missingSections(e *entry, t *catalog.Text, sections, ids []string) {
	pos := problem.Pos{File: e.texts[t.Lang].file, Line: t.BodyLine}
	if t.Body == "" {
		pos.Line-- // the line that ends the front matter
	}
	for _, id := range sections {
		if !slices.Contains(ids, id) {
			r.problems.Warnf("section-missing", pos, "translate it from "+e.texts[e.Original].file+", under a heading with {#"+id+"}", "the section %q of the original is missing", id)
		}
	}
}

// reservedIDs are those that the pages themselves have, and that an author could
// write; the others have an underscore or a colon.
var reservedIDs = []string{"main"}

// checkHeadingID finds headings whose place on the page is taken.
func (r *reader) checkHeadingID(e *entry, id string, pos problem.Pos) {
	if slices.Contains(reservedIDs, id) {
		r.problems.Errorf("same-id", pos, "give the heading another id, in every language", "every page has a place %q of its own", id)
	}
	for _, group := range itemsOf(e.Record) {
		if slices.Contains(group.ids, id) {
			r.problems.Errorf("same-id", pos, "give the heading another id, in every language", "the %s %q has the same id as this heading", group.table, id)
		}
	}
}

func headingIDs(t *catalog.Text) []string {
	var ids []string
	for _, h := range document.Parse([]byte(t.Body)).Headings() {
		if h.ID != "" { // else it has a problem of its own
			ids = append(ids, h.ID)
		}
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
			r.checkAddress(l, target, fragment, pos)
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
	if !r.checkAddress(l, target, fragment, pos) || fragment == "" {
		return
	}
	if t := to.Texts[to.Original]; t != nil && !slices.Contains(headingIDs(t), fragment) {
		r.problems.Errorf("link", pos, nearest("sections", fragment, headingIDs(t)), "%q leads to a section that is not there", l.Destination)
	}
}

// checkAddress wants the slash at the end of a page's address: without it the
// reader is sent on, and on some servers the place on the page is lost.
func (r *reader) checkAddress(l document.Link, target, fragment string, pos problem.Pos) bool {
	address := strings.ReplaceAll("/"+target+"/", "//", "/")
	if written, _, _ := strings.Cut(l.Destination, "#"); written == address || written == "" {
		return true
	}
	if fragment != "" {
		address += "#" + fragment
	}
	r.problems.Errorf("link", pos, "write "+address, "%q is written in another way than the page's address", l.Destination)
	return false
}

func (r *reader) find(ref string) *entry {
	for _, e := range r.records {
		if e.Ref.String() == ref {
			return e
		}
	}
	return nil
}

// checkScripts finds words that mix Cyrillic and Latin letters, which look right
// and are found by no search, and characters that nobody sees at all.
func (r *reader) checkScripts(name string, data []byte) {
	line := 1
	for text := range strings.Lines(string(data)) {
		for _, m := range locale.MixedScripts(text) {
			r.problems.Errorf("mixed-scripts", problem.Pos{File: name, Line: line, Col: utf8.RuneCountInString(text[:m.Offset]) + 1},
				"type the whole word anew in one script", "%q mixes Cyrillic and Latin letters: %s", m.Word, strangers(m.Word))
		}
		col := 0
		for _, c := range text {
			if col++; isInvisible(c) {
				r.problems.Errorf("invisible-character", problem.Pos{File: name, Line: line, Col: col}, invisibleHint(c), "a character that nobody sees: %U", c)
			}
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
