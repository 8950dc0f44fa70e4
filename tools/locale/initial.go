package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// noInitial is what words are under that begin with no letter of the alphabet.
const noInitial = "#"

// Initial is the letter of the alphabet under which a word stands in an A–Z
// list, digraphs included: "Lj", "Gj", "Ś". Marks before the word are passed
// over; a letter with a foreign accent stands under its base. It is "#" for a
// word that begins with a digit or with a letter that the alphabet does not
// have, which may be in the middle of the order ("Wien" in Albanian): sort a
// list by Section first, then by Compare.
func (l *Locale) Initial(s string) string {
	s = strings.TrimLeftFunc(sortable(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsDigit(r)
	})
	for _, letter := range l.order.alphabet {
		if utf8.RuneCountInString(letter) == 2 && hasPrefixFold(s, letter) {
			return letter
		}
	}
	_, n := utf8.DecodeRuneInString(s)
	if letter, ok := l.initials[l.primary(s[:n])]; ok {
		return letter
	}
	return noInitial
}

// Section is the place of an Initial in an A–Z list: that of the letter in the
// Alphabet, and after all letters for "#".
func (l *Locale) Section(initial string) int {
	if i := slices.Index(l.order.alphabet, initial); i >= 0 {
		return i
	}
	return len(l.order.alphabet)
}

// initialsByKey has the letters of the alphabet by their weights.
func (l *Locale) initialsByKey() map[string]string {
	m := make(map[string]string, len(l.order.alphabet))
	for _, letter := range l.order.alphabet {
		m[l.primary(letter)] = letter
	}
	return m
}

// primary is the weight of a letter without its accents and case.
func (l *Locale) primary(s string) string {
	k := l.keyers.Get().(*keyer)
	defer l.keyers.Put(k)
	return string(k.weights(k.letters, s))
}

func hasPrefixFold(s, letter string) bool {
	r1, n1 := utf8.DecodeRuneInString(s)
	r2, n2 := utf8.DecodeRuneInString(s[n1:])
	return n2 > 0 && strings.EqualFold(string([]rune{r1, r2}), letter)
}
