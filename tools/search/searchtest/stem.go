package searchtest

import (
	"math/rand/v2"
	"strings"
	"unicode"
	"unicode/utf8"
)

// speller makes stems that look like a language's own: which letter comes next
// depends on the two before it, as often as in the words it has read.
type speller map[[2]rune][]rune

// newSpeller reads words, whose order counts.
func newSpeller(words []string) speller {
	s := speller{}
	for _, w := range words {
		var last [2]rune
		for _, c := range w {
			s[last] = append(s[last], c)
			last = [2]rune{last[1], c}
		}
		s[last] = append(s[last], 0)
	}
	return s
}

// longestStem is the length at which a stem is cut off.
const longestStem = 8

// stem makes one of at least four letters that ends in a consonant, so that endings can
// follow.
func (s speller) stem(rng *rand.Rand) string {
	for {
		var b strings.Builder
		var last [2]rune
		for n := 0; n < longestStem; n++ {
			next := s[last]
			c := next[rng.IntN(len(next))]
			if c == 0 {
				break
			}
			b.WriteRune(c)
			last = [2]rune{last[1], c}
		}
		stem := strings.TrimRight(b.String(), "aeiouyë")
		if n := utf8.RuneCountInString(stem); n >= 4 && strings.ContainsAny(stem, "aeiouyë") {
			return stem
		}
	}
}

// stems makes n that differ from one another and from the given words.
func (s speller) stems(n int, words []string, rng *rand.Rand) []string {
	taken := make(map[string]bool, n+len(words))
	for _, w := range words {
		taken[w] = true
	}
	all := make([]string, 0, n)
	for len(all) < n {
		if stem := s.stem(rng); !taken[stem] {
			taken[stem] = true
			all = append(all, stem)
		}
	}
	return all
}

// learnable are the words that show how a language spells: small letters alone,
// none that is long or short.
func learnable(w string) bool {
	n := 0
	for _, c := range w {
		if !unicode.IsLower(c) {
			return false
		}
		n++
	}
	return n >= 5 && n <= 14
}
