package shelf

import (
	"cmp"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// LangOf is the language that a label is in: its own, or else the edition's.
func (s *Edition) LangOf(l view.Label) string { return cmp.Or(l.Lang, s.Lang) }

// ByLang are the words of values, those of each language together, and the
// languages in the order in which they come. The edition's own is "".
func (s *Edition) ByLang(values []view.Value) (langs []string, words map[string][]string) {
	words = map[string][]string{}
	for _, v := range values {
		if words[v.Lang] == nil {
			langs = append(langs, v.Lang)
		}
		words[v.Lang] = append(words[v.Lang], s.Words(v))
	}
	return langs, words
}

// Prose is plain text: those paragraphs that are not empty, and the footnote that
// the name Kosovo* wants where they, or what is shown beside them, have it.
func (s *Edition) Prose(paragraphs []string, beside string) string {
	all := slices.DeleteFunc(slices.Clone(paragraphs), func(p string) bool { return p == "" })
	if catalog.NamesKosovo(beside + "\n" + strings.Join(all, "\n")) {
		all = append(all, s.T("footer.kosovo"))
	}
	return strings.Join(all, "\n\n")
}
