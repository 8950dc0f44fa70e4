package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// The marks of a foreign word within Cyrillic text: Unicode's "first strong
// isolate" and "pop directional isolate", which no browser shows.
const (
	markOpen  = '\u2068'
	markClose = '\u2069'
)

// conversions are what Spec.Convert can name.
var conversions = map[string]func(string) string{
	"": asItIs,
	"cyrl-latn": func(s string) string {
		// A new transformer each time: it has state, and strings are short.
		t, _, _ := transform.String(CyrillicToLatin(), s)
		return t
	},
}

// Convert passes a text of the edition's source language through the script
// conversion; it is the identity where the Spec converts nothing.
func (l *Locale) Convert(s string) string { return l.convert(s) }

// CyrillicToLatin converts Serbian and Montenegrin Cyrillic to Latin.
//
// Љ, Њ and Џ become LJ, NJ and DŽ before a capital and at the end of a word in
// capitals, else Lj, Nj and Dž. Words of wordExceptions are replaced whole, with
// or without an ending after a hyphen. Text between U+2068 and U+2069 passes as
// it is, the marks are kept; so does everything that is not Serbian or
// Montenegrin Cyrillic, but that the digraphs U+01C4 to U+01CC become two
// letters. A byte that is not UTF-8 becomes U+FFFD.
//
// The transformer has no state but that which Reset clears; one must not be used
// by two goroutines at a time.
func CyrillicToLatin() transform.Transformer { return &toLatin{} }

type toLatin struct {
	marks    int  // open marks around us
	inWord   bool // the last rune was part of a word
	capitals bool // so it was, and its last letter was a capital
}

// Reset forgets what was read.
func (t *toLatin) Reset() { *t = toLatin{} }

// Transform converts as much of src as it can.
func (t *toLatin) Transform(dst, src []byte, atEOF bool) (nDst, nSrc int, err error) {
	for nSrc < len(src) {
		out, size, ok := t.next(src[nSrc:], atEOF)
		if !ok {
			return nDst, nSrc, transform.ErrShortSrc
		}
		if nDst+len(out) > len(dst) {
			return nDst, nSrc, transform.ErrShortDst
		}
		nDst += copy(dst[nDst:], out)
		t.remember(src[nSrc : nSrc+size])
		nSrc += size
	}
	return nDst, nSrc, nil
}

// next is what the text at the head of src becomes, and how many bytes of src
// that covers; ok is false if more of the text must be seen. It changes nothing.
func (t *toLatin) next(src []byte, atEOF bool) (out string, size int, ok bool) {
	if !atEOF && !utf8.FullRune(src) {
		return "", 0, false
	}
	r, size := utf8.DecodeRune(src)
	if t.marks > 0 || r == utf8.RuneError {
		return string(r), size, true
	}
	if !t.inWord {
		switch latin, n, found := exception(src, atEOF); {
		case found == undecided:
			return "", 0, false
		case found == yes:
			return latin, n, true
		}
	}
	if latin, ok := digraphs[r]; ok {
		return t.digraph(latin, src[size:], size, atEOF)
	}
	if acute, ok := acuteLetters[r]; ok {
		switch after, n, known := peek(src[size:], atEOF); {
		case !known:
			return "", 0, false
		case after == combiningAcute:
			return acute, size + n, true
		}
	}
	if latin, ok := letters[r]; ok {
		return latin, size, true
	}
	return string(r), size, true
}

// digraph chooses the case of the second letter.
func (t *toLatin) digraph(latin digraph, rest []byte, size int, atEOF bool) (string, int, bool) {
	if latin.lower() {
		return latin.title, size, true
	}
	// Accents may stand between a letter and the next; more than a few do not.
	for range maxAccents {
		r, n, known := peek(rest, atEOF)
		switch {
		case !known:
			return "", 0, false
		case unicode.IsUpper(r):
			return latin.upper, size, true
		case unicode.IsLetter(r):
			return latin.title, size, true
		case !unicode.Is(unicode.Mn, r):
			return t.lastDigraph(latin), size, true
		}
		rest = rest[n:]
	}
	return t.lastDigraph(latin), size, true
}

const maxAccents = 4

// lastDigraph is the form of the last letter of a word: that of the letter
// before it. A lone letter is as at the head of a name: "Љ. Петровић".
func (t *toLatin) lastDigraph(latin digraph) string {
	if t.capitals {
		return latin.upper
	}
	return latin.title
}

// peek is the first rune of src; known is false if it has not been seen whole.
// At the end of the text it is 0.
func peek(src []byte, atEOF bool) (r rune, size int, known bool) {
	if len(src) == 0 {
		return 0, 0, atEOF
	}
	if !atEOF && !utf8.FullRune(src) {
		return 0, 0, false
	}
	r, size = utf8.DecodeRune(src)
	return r, size, true
}

// remember keeps what the next rune must know of the text just converted.
func (t *toLatin) remember(src []byte) {
	for len(src) > 0 {
		r, size := utf8.DecodeRune(src)
		src = src[size:]
		switch {
		case r == markOpen:
			t.marks++
		case r == markClose && t.marks > 0:
			t.marks--
		}
		switch {
		case unicode.IsLetter(r):
			t.inWord, t.capitals = true, unicode.IsUpper(r)
		case unicode.Is(unicode.Mn, r):
			// an accent belongs to the letter before it
		default:
			t.inWord, t.capitals = unicode.IsDigit(r), false
		}
	}
}

// DecomposeDigraphs writes the single code points for Dž, Lj and Nj, U+01C4 to
// U+01CC, as two letters, which is how everything else here expects them.
func DecomposeDigraphs(s string) string { return decomposer.Replace(s) }

var decomposer = strings.NewReplacer(
	"Ǆ", "DŽ", "ǅ", "Dž", "ǆ", "dž",
	"Ǉ", "LJ", "ǈ", "Lj", "ǉ", "lj",
	"Ǌ", "NJ", "ǋ", "Nj", "ǌ", "nj",
)
