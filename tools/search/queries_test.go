package search_test

import (
	"slices"
	"testing"
)

// readers finds what the search page of an edition shows first: the results of its
// own language; those of another one if the own has none, or only such as are
// guessed and the other one has the very words.
func (r realIndex) readers(b *browser, edition, text string) ([]string, error) {
	languages := []string{r.language(edition)}
	e, _ := r.portal.Config.Edition(edition)
	for _, key := range e.Fallback {
		languages = append(languages, r.language(key))
	}
	languages = append(languages, r.portal.Config.TextLanguages()...)
	var guessed []string
	for i, language := range languages {
		if slices.Contains(languages[:i], language) {
			continue
		}
		f, err := b.search(language, text, nil, false)
		if err != nil {
			return nil, err
		}
		switch refs := r.refs(f.Hits); {
		case len(refs) > 0 && !f.Corrected:
			return refs, nil
		case guessed == nil:
			guessed = refs
		}
	}
	return guessed, nil
}

func TestReadersFindWhatTheyLookFor(t *testing.T) {
	r := real(t)
	b := newBrowser(t, r.files, r.folder)
	judge(t, func(edition, text string) ([]string, error) { return r.readers(b, edition, text) })
}
