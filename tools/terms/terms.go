package terms

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/problem"
)

// Check looks at every translation in the catalog.
func Check(c *catalog.Catalog) problem.List {
	var problems problem.List
	for _, rec := range c.All() {
		if rec.Kind == catalog.KindGloss {
			continue
		}
		words := map[string][]string{}
		for lang, text := range rec.Texts {
			words[lang] = contentWords(plain(text))
		}
		for _, gloss := range c.In("glossary") {
			checkTerm(rec, gloss, words, &problems)
		}
	}
	return problems
}

// Users are, by the id of each term of the glossary, the records whose original
// uses it, in the catalog's order. Vocabularies and pages about the portal do not
// count.
func Users(c *catalog.Catalog) map[string][]*catalog.Record {
	users := map[string][]*catalog.Record{}
	for _, rec := range c.All() {
		switch rec.Kind {
		case catalog.KindGloss, catalog.KindTerm, catalog.KindPage:
			continue
		}
		words := contentWords(plain(rec.Texts[rec.Original]))
		for _, gloss := range c.In("glossary") {
			if t := gloss.Texts[rec.Original]; t != nil && uses(words, t) {
				users[gloss.ID] = append(users[gloss.ID], rec)
			}
		}
	}
	return users
}

// checkTerm looks for one term in all texts of a record.
func checkTerm(rec, gloss *catalog.Record, words map[string][]string, problems *problem.List) {
	for _, lang := range slices.Sorted(maps.Keys(rec.Texts)) {
		t, original := rec.Texts[lang].Translation, ""
		if t != nil {
			original = t.Of
		}
		there, here := gloss.Texts[original], gloss.Texts[lang]
		if there == nil || here == nil || !uses(words[original], there) || uses(words[lang], here) {
			continue
		}
		problems.Warnf("term", problem.Pos{File: rec.Dir() + "/" + lang + ".md"},
			"the glossary has: "+strings.Join(forms(here), ", "),
			"the original says %q, the translation uses none of the glossary's forms", there.Title)
	}
}

// plain is everything that a text says, in words.
func plain(t *catalog.Text) string {
	var b strings.Builder
	for _, p := range t.Parts() {
		b.WriteString(document.Parse([]byte(p.Text)).Plain())
		b.WriteByte('\n')
	}
	return b.String()
}

// forms are the term and its variants.
func forms(gloss *catalog.Text) []string { return append([]string{gloss.Title}, gloss.Variants...) }

// uses reports whether words hold one of a term's forms.
func uses(words []string, gloss *catalog.Text) bool {
	return slices.ContainsFunc(forms(gloss), func(form string) bool { return contains(words, contentWords(form)) })
}

// shortWord is the length up to which a word is taken for an article, a
// preposition or a linking word, which change or vanish with the case.
const shortWord = 3

// contentWords are the words of a text in small letters, without the short ones.
func contentWords(text string) []string {
	words := strings.FieldsFunc(strings.ToLower(text), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return slices.DeleteFunc(words, func(w string) bool { return len([]rune(w)) <= shortWord })
}

// contains reports whether the words of a form stand together, in any
// inflection.
func contains(words, form []string) bool {
	if len(form) == 0 {
		return false // nothing but short words: nothing can be told
	}
	for i := 0; i+len(form) <= len(words); i++ {
		if slices.EqualFunc(words[i:i+len(form)], form, sameStem) {
			return true
		}
	}
	return false
}

// ending is how many letters an ending may have; of words longer than shortStem
// at least seven letters in ten must be the same.
const (
	ending    = 3
	shortStem = 5
)

// sameStem reports whether two words begin alike, up to their endings.
func sameStem(a, b string) bool {
	s, t := []rune(a), []rune(b)
	if len(s) > len(t) {
		s, t = t, s
	}
	common := 0
	for common < len(s) && s[common] == t[common] {
		common++
	}
	return common >= shortWord && common >= len(t)-ending && (len(s) <= shortStem || 10*common >= 7*len(t))
}
