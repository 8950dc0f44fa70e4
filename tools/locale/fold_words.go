package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Word is a word of a text as a search knows it.
type Word struct {
	Text       string // folded by Fold, never empty
	Start, End int    // where it stands, in bytes of the text: text[Start:End]
	Joined     bool   // a hyphenated compound as one word, after its pieces
}

// Words are the words of a text in its order. A word is a run of letters, digits
// and marks. A compound, of words with single hyphens between them (- U+2010
// U+2011), gives its pieces and then all of them together, Joined: "co-operation"
// is co, operation, cooperation. An apostrophe ends a word, and an English 's
// after it belongs to no word: "victim’s" is victim. Words that fold to nothing
// are left out, and so are signs into which Unicode takes a letter apart: ㈱ is 株.
// Superscript numbers are signs, and all that is beyond the first plane of Unicode.
func Words(s string) []Word {
	words := make([]Word, 0, len(s)/6)
	for at := 0; at < len(s); {
		end := at + runLength(s[at:])
		if end == at {
			_, n := utf8.DecodeRuneInString(s[at:])
			at += n
			continue
		}
		words, at = appendCompound(words, s, at, end)
		at += possessive(s[at:])
	}
	return words
}

// appendCompound adds the word s[start:end], and if more follow after hyphens,
// those and the whole. It returns the end of all.
func appendCompound(words []Word, s string, start, end int) ([]Word, int) {
	for at, compound := start, false; ; compound = true {
		words = appendWord(words, s, at, end, false)
		at = end + hyphenLength(s[end:])
		n := runLength(s[at:])
		if at == end || n == 0 {
			if compound {
				words = appendWord(words, s, start, end, true)
			}
			return words, end
		}
		end = at + n
	}
}

// appendWord adds s[start:end], unless nothing is left of it.
func appendWord(words []Word, s string, start, end int, joined bool) []Word {
	if text := wordText(s[start:end]); text != "" {
		words = append(words, Word{Text: text, Start: start, End: end, Joined: joined})
	}
	return words
}

// wordText is a word or a compound folded, without hyphens and other signs.
func wordText(s string) string {
	return strings.Map(func(r rune) rune {
		if inWord(r) {
			return r
		}
		return -1
	}, Fold(s))
}

// runLength is how many bytes at the head of s are letters, digits and marks.
func runLength(s string) int {
	for i, r := range s {
		if !inWord(r) {
			return i
		}
	}
	return len(s)
}

func hyphenLength(s string) int {
	switch r, n := utf8.DecodeRuneInString(s); r {
	case '-', '\u2010', '\u2011':
		return n
	}
	return 0
}

// possessive is the length of 's at the head of s, if no word begins with that s.
func possessive(s string) int {
	switch r, n := utf8.DecodeRuneInString(s); r {
	case '\'', '\u2018', '\u2019':
		if rest := s[n:]; rest != "" && rest[0]|0x20 == 's' && runLength(rest) == 1 {
			return n + 1
		}
	}
	return 0
}

func inWord(r rune) bool {
	if r < utf8.RuneSelf {
		return '0' <= r && r <= '9' || 'a' <= r|0x20 && r|0x20 <= 'z'
	}
	return unicode.Is(wordRunes, r)
}

// wordRunes are what words are made of: letters, digits and marks in whole blocks,
// with what else is in them, × and ÷ for instance, and what has no width. No word
// has the signs of ASCII and Latin-1, ª º µ among them; U+2000–303F: punctuation,
// signs, arrows, Coptic, Glagolitic and the rarest Latin letters; surrogates and
// private use; and what comes after the Arabic ligatures: the byte order mark,
// letters in full width.
var wordRunes = rangeTable(
	0x0030, 0x0039, 0x0041, 0x005A, 0x0061, 0x007A, 0x00AD, 0x00AD,
	0x00C0, 0x1FFF, 0x200B, 0x200F, 0x2060, 0x206F, 0x3040, 0xD7FF, 0xF900, 0xFEFE,
)
