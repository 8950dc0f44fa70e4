package api

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// language is one that texts are written in, or made by a script conversion.
type language struct {
	key     tag            // "sr", "sr-Latn": the key of texts
	edition *shelf.Edition // the first edition that shows them
}

// languages are those of the editions.
func languages(editions []*shelf.Edition) []language {
	var all []language
	seen := map[tag]bool{}
	for _, e := range editions {
		if key := keyOf(e); !seen[key] {
			seen[key] = true
			all = append(all, language{key, e})
		}
	}
	return all
}

// keyOf is the key of an edition's texts: their files' name, or, for what a
// conversion makes of them, the tag of the edition.
func keyOf(e *shelf.Edition) tag {
	if e.Convert != "" {
		return tag(e.Lang)
	}
	return tag(e.Texts)
}

// marks are around words that the script conversion left alone.
var marks = strings.NewReplacer("\u2068", "", "\u2069", "")

// words are a text of the language's files as its edition shows them.
func (l language) words(s string) string { return marks.Replace(l.edition.Locale.Convert(s)) }

// of is the text that a record has in the language; nil for none.
func (l language) of(rec *catalog.Record) *catalog.Text { return rec.Texts[l.edition.Texts] }

// speaker writes the words of one document and remembers in which languages it
// has said the name that needs a footnote.
type speaker struct {
	*maker
	named map[tag]bool
}

func (m *maker) speaker() *speaker { return &speaker{m, map[tag]bool{}} }

// heard passes words through that are shown in a language.
func (s *speaker) heard(lang tag, words string) string {
	if !s.named[lang] && catalog.NamesKosovo(words) {
		s.named[lang] = true
	}
	return words
}

// say writes words of a language's files.
func (s *speaker) say(l language, words string) string {
	if words == "" {
		return ""
	}
	return s.heard(l.key, l.words(words))
}

// footnotes are those that the document needs, after all of it has been said.
// Words in a language that no edition has bring none.
func (s *speaker) footnotes() perLanguage[string] {
	notes := perLanguage[string]{}
	for _, l := range s.languages {
		if s.named[l.key] || s.named[tag(l.edition.Lang)] {
			notes[l.key] = l.edition.T("footer.kosovo")
		}
	}
	return notes
}

// message is a message of i18n/ in all languages.
func (m *maker) message(key string) perLanguage[string] {
	all := perLanguage[string]{}
	for _, l := range m.languages {
		all[l.key] = l.edition.T(key)
	}
	return all
}
