package stem

import (
	"slices"
	"strings"
)

// endings is a table of word endings by length: endings[n] holds those of n bytes.
type endings [][]string

// newEndings makes a table of a list of endings separated by spaces.
func newEndings(list string) endings {
	var e endings
	for _, s := range strings.Fields(list) {
		for len(e) <= len(s) {
			e = append(e, nil)
		}
		e[len(s)] = append(e[len(s)], s)
	}
	return e
}

// cut takes the longest ending of the table off a word, if at least min bytes
// stay.
func (e endings) cut(word string, min int) string {
	for n := len(e) - 1; n > 0; n-- {
		if at := len(word) - n; at >= min && slices.Contains(e[n], word[at:]) {
			return word[:at]
		}
	}
	return word
}

// isVowel reports whether b is a vowel of a folded word.
func isVowel(b byte) bool {
	return b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u' || b == 'y'
}

// isLetters reports whether a word has nothing but the letters a to z, of which
// the rules of all languages are made.
func isLetters(word string) bool {
	for i := range len(word) {
		if word[i] < 'a' || word[i] > 'z' {
			return false
		}
	}
	return true
}
