package searchtest

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// concepts are what made-up words mean. Each has a word in every language; its
// place in the table is its rank by frequency.
const concepts = 54_000

// classOf is what a concept's words are: half of them nouns.
func classOf(concept int) class {
	switch k := concept % 20; {
	case k < 10:
		return noun
	case k < 14:
		return adjective
	case k < 17:
		return verb
	case k < 19:
		return place
	}
	return acronym
}

// lexicon are the made-up words of one language.
type lexicon struct {
	stems     []string // by concept
	paradigms []paradigm
}

// newLexicons makes the words of the languages. Stems are made after the words
// given for a language, which must be in an order of their own.
func newLexicons(languages []string, words map[string][]string) (map[string]*lexicon, error) {
	stems := map[string][]string{}
	for _, language := range append([]string{placesOf}, languages...) {
		g, ok := grammars[language]
		if !ok || len(words[g.stemsOf]) == 0 {
			return nil, fmt.Errorf("language %q has no grammar, or no words to learn its spelling from", language)
		}
		if stems[g.stemsOf] == nil {
			stems[g.stemsOf] = newSpeller(words[g.stemsOf]).stems(concepts, words[g.stemsOf], rand.New(rand.NewPCG(seed, 1)))
		}
	}
	all := map[string]*lexicon{}
	for _, language := range languages {
		g := grammars[language]
		all[language] = newLexicon(g, stems[g.stemsOf], stems[placesOf])
	}
	return all, nil
}

func newLexicon(g grammar, stems, names []string) *lexicon {
	l := &lexicon{stems: make([]string, concepts), paradigms: make([]paradigm, concepts)}
	// Each language inflects a concept in a way of its own.
	rng := rand.New(rand.NewPCG(seed, 2))
	for i := range concepts {
		choice := g.paradigms[classOf(i)]
		l.paradigms[i] = choice[rng.IntN(len(choice))]
		switch classOf(i) {
		case place:
			l.stems[i] = g.name(capitalized(names[i]))
		case acronym:
			l.stems[i] = initials(i)
		default:
			l.stems[i] = g.spell(stems[i])
		}
	}
	return l
}

// initials are the name of a body: three to five capitals, the same in every
// language and script, as those of most are.
func initials(concept int) string {
	const letters = "ABCDEFGIKMNOPRSTUVZ"
	var b strings.Builder
	for n, rest := 3+concept/20%3, concept*7919+12345; b.Len() < n; rest /= len(letters) {
		b.WriteByte(letters[rest%len(letters)])
	}
	return b.String()
}

// zipf is a rank below n: rank r comes in proportion to 1/(r+shift)^slope. The
// uniform u is of [0, 1); slope is not 1.
func zipf(u float64, n int, slope, shift float64) int {
	first, last := math.Pow(shift, 1-slope), math.Pow(float64(n)+shift, 1-slope)
	return min(n-1, int(math.Pow(first+u*(last-first), 1/(1-slope))-shift))
}

func capitalized(s string) string {
	c, size := utf8.DecodeRuneInString(s)
	return string(unicode.ToUpper(c)) + s[size:]
}
