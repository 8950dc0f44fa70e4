package stem

import (
	"strings"

	"github.com/blevesearch/snowballstem"
	snowball "github.com/blevesearch/snowballstem/english"
)

// english is Porter's second stemmer (Snowball English) with one spelling for
// British and American words and with exceptions.
//
// Persons who act are not the act: trafficker and smuggler are apart from
// trafficking and smuggling, as prosecutor is from prosecution. Almost every page
// of the portal has the second, and who asks for the first wants few.
type english struct{}

// Stem returns what Snowball makes of the word in its British spelling.
func (english) Stem(word string) string {
	if class, ok := englishForms[word]; ok {
		return class
	}
	if len(word) < 3 || !isLetters(word) {
		return word
	}
	env := snowballstem.NewEnv(british(word))
	snowball.Stem(env)
	stem := env.Current()
	if rest, ok := strings.CutSuffix(stem, "ifi"); ok && len(rest) >= 2 {
		return rest + "if" // ratify, ratification
	}
	if class, ok := englishStems[stem]; ok {
		return class
	}
	return stem
}

// americanEndings are endings in American spelling and the British ones; the
// first that fits is applied.
var americanEndings = []struct{ american, british string }{
	{"izations", "isations"}, {"ization", "isation"}, {"izational", "isational"},
	{"izing", "ising"}, {"izers", "isers"}, {"izer", "iser"}, {"ized", "ised"}, {"izes", "ises"}, {"ize", "ise"},
	{"yzing", "ysing"}, {"yzers", "ysers"}, {"yzer", "yser"}, {"yzed", "ysed"}, {"yzes", "yses"}, {"yze", "yse"},
}

// british returns the British spelling of a word whose American spelling is
// regular; other words are left as they are.
func british(word string) string {
	for _, e := range americanEndings {
		if rest, ok := strings.CutSuffix(word, e.american); ok && len(rest) >= 3 {
			return rest + e.british
		}
	}
	return word
}

// Suffixes returns the endings of nouns and verbs.
func (english) Suffixes() []string {
	return strings.Fields("ations ation ments ings ment ing ers ies ied ed er es s e y")
}
