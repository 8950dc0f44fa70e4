package source

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

// checkTexts holds a record's texts against the record and each other.
func (r *reader) checkTexts(e *entry) {
	for lang, t := range e.Texts {
		if e.facts != nil {
			r.checkItems(e, lang)
		}
		if t.Translation != nil {
			r.checkTranslation(e, lang, t)
		}
		if original := e.texts[e.Original]; original != nil && lang != e.Original {
			r.compareKeys(e.texts[lang], original)
		}
	}
}

// findOriginal finds the one text that is no translation. A file that cannot be
// read may be it: then there is no telling, and that file has its own problem.
func (r *reader) findOriginal(e *entry) {
	dir := problem.Pos{File: e.Dir()}
	langs := r.config.TextLanguages()
	var originals []string
	for _, lang := range langs {
		if t := e.Texts[lang]; t != nil && t.Translation == nil {
			originals = append(originals, lang)
		}
	}
	switch {
	case len(originals) > 0:
		e.Original = originals[0]
	case len(e.unread) > 0:
	case len(e.Texts) == 0:
		r.problems.Errorf("no-text", dir, "write at least one of "+strings.Join(langs, ".md, ")+".md", "there is no text")
	default:
		r.problems.Errorf("no-original", dir, "leave [translation] out of the text that the others were made from", "every text says that it is a translation")
	}
	for _, lang := range originals[min(1, len(originals)):] {
		r.problems.Errorf("two-originals", e.texts[lang].pos(), "add [translation] with of = \""+e.Original+"\" and state = \"draft\"",
			"%s.md and %s.md both say that they are the original", e.Original, lang)
	}
}

var (
	partKey  = regexp.MustCompile(`^(title|summary|city|variants|body|(session|article|channel|attachment)\.[a-z0-9-]+|#[a-z0-9-]+)$`)
	partHash = regexp.MustCompile(`^[0-9a-f]{12}$`)
)

// checkTranslation looks at what a text says of its making.
func (r *reader) checkTranslation(e *entry, lang string, t *catalog.Text) {
	d := e.texts[lang]
	pos, hint := d.pos("translation", "of"), "name the language of the text that it was made from"
	if e.Original != "" {
		hint += ": " + e.Original
	}
	switch of := t.Translation.Of; {
	case !slices.Contains(r.config.Languages, of), slices.Contains(e.unread, of):
		// has its own problem
	case of == lang:
		r.problems.Errorf("translation-of", pos, hint, "the text is a translation of itself")
	case e.Texts[of] == nil:
		r.problems.Errorf("translation-of", pos, hint, "the record has no text %s.md", of)
	case e.Original != "" && !leadsTo(e, lang):
		r.problems.Errorf("translation-of", pos, hint, "%s.md and %s.md are made from each other", lang, of)
	}
	for _, key := range slices.Sorted(maps.Keys(t.Translation.Source)) {
		if !partKey.MatchString(key) || !partHash.MatchString(t.Translation.Source[key]) {
			r.problems.Errorf("translation-source", d.pos("translation", "source", key), "leave [translation.source] to the command: go tool portal translated "+d.file,
				"%s = %q is no mark of a part of the original", tomlKey(key), t.Translation.Source[key])
		}
	}
	if t.Translation.Source == nil {
		r.problems.Warnf("translation-source", d.pos("translation"), "when it says what the original says, run: go tool portal translated "+d.file,
			"nothing tells which state of the original was translated")
	}
}

// leadsTo reports whether one gets from a text, by way of those that each was
// made from, to one that is no translation or cannot be asked.
func leadsTo(e *entry, lang string) bool {
	for range e.Texts {
		t := e.Texts[lang]
		if t == nil || t.Translation == nil {
			return true
		}
		lang = t.Translation.Of
	}
	return e.Texts[lang] == nil || e.Texts[lang].Translation == nil
}

// compareKeys finds words that one language has and the other has not. Those of
// a record's parts are checkItems' matter.
func (r *reader) compareKeys(d, original *decoder) {
	for _, key := range []string{"summary", "city"} {
		_, here := d.doc.values[key]
		_, there := original.doc.values[key]
		switch {
		case there && !here:
			r.problems.Errorf("missing-key", d.pos(), "translate it from "+original.file, "%q is missing", key)
		case here && !there:
			r.problems.Errorf("unknown-key", d.pos(key), "write it into "+original.file+" too, or leave it out", "%q has no counterpart in the original", key)
		}
	}
}
