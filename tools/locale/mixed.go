package locale

import "unicode"

// MixedWord is a word with letters of two scripts in it, and where it begins in
// its text, in bytes.
type MixedWord struct {
	Word   string
	Offset int
}

// MixedScript reports whether a word mixes Cyrillic and Latin letters within a
// run without a hyphen, an apostrophe or another mark: "UNODCа" with a Cyrillic
// а does, "UNODC-а" does not.
func MixedScript(word string) bool { return len(MixedScripts(word)) > 0 }

// MixedScripts are the runs of a text that mix Cyrillic and Latin letters, which
// look alike on the page and differ in search.
func MixedScripts(s string) []MixedWord {
	var found []MixedWord
	start, latin, cyrillic := -1, false, false
	end := func(at int) {
		if start >= 0 && latin && cyrillic {
			found = append(found, MixedWord{s[start:at], start})
		}
		start, latin, cyrillic = -1, false, false
	}
	for i, r := range s {
		switch {
		case unicode.Is(unicode.Latin, r):
			latin = true
		case unicode.Is(unicode.Cyrillic, r):
			cyrillic = true
		case unicode.IsDigit(r), unicode.IsMark(r), r == zeroWidthNonJoiner:
			// part of a word, of neither script
		default:
			end(i)
			continue
		}
		if start < 0 {
			start = i
		}
	}
	end(len(s))
	return found
}
