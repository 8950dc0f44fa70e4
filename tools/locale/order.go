package locale

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// An author splits a digraph into two letters ("in͏jekcija") with either of these;
// neither is seen.
const (
	graphemeJoiner     = '\u034f'
	zeroWidthNonJoiner = '\u200c'
)

// ordering is how a format sorts.
type ordering struct {
	base     language.Tag        // the tailoring of x/text that comes nearest
	own      func(string) string // gives letters weights that base has not
	alphabet []string
}

// afterAll sorts behind every letter: CLDR gives U+FFFF the highest weight.
const afterAll = "\uffff"

// orderings by format; section 4 of facts/dates-plurals.md. x/text has no
// tailoring for Serbian Latin: the Croatian one is the same order. Ś and Ź stand
// after all of Š and all of Ž in Montenegrin; a Š with a weight behind all
// letters after it is just that. Serbian Cyrillic has its own script before the
// Latin one, which x/text does not do.
var orderings = map[string]ordering{
	"en-GB":   {base: language.BritishEnglish, own: asItIs, alphabet: strings.Fields("A B C D E F G H I J K L M N O P Q R S T U V W X Y Z")},
	"sq":      {base: language.Albanian, own: asItIs, alphabet: strings.Fields("A B C Ç D Dh E Ë F G Gj H I J K L Ll M N Nj O P Q R Rr S Sh T Th U V X Xh Y Z Zh")},
	"sr-Cyrl": {base: language.Serbian, own: latinLast, alphabet: strings.Fields("А Б В Г Д Ђ Е Ж З И Ј К Л Љ М Н Њ О П Р С Т Ћ У Ф Х Ц Ч Џ Ш")},
	"sr-Latn": {base: language.Croatian, own: asItIs, alphabet: strings.Fields("A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P R S Š T U V Z Ž")},
	"sr-Latn-ME": {
		base:     language.Croatian,
		own:      strings.NewReplacer("ś", "š"+afterAll, "Ś", "Š"+afterAll, "ź", "ž"+afterAll, "Ź", "Ž"+afterAll).Replace,
		alphabet: strings.Fields("A B C Č Ć D Dž Đ E F G H I J K L Lj M N Nj O P R S Š Ś T U V Z Ž Ź"),
	},
}

func asItIs(s string) string { return s }

func latinLast(s string) string {
	var b strings.Builder
	for _, r := range s {
		if unicode.Is(unicode.Latin, r) {
			b.WriteString(afterAll)
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Alphabet has the letters of the language in its order, digraphs with a small
// second letter: "Lj".
func (l *Locale) Alphabet() []string { return slices.Clone(l.order.alphabet) }

// Compare orders texts as the language does; it is 0 for equal strings only, so
// that a sorted list is the same whatever it was sorted from.
func (l *Locale) Compare(a, b string) int { return bytes.Compare(l.Key(a), l.Key(b)) }

// Key is the sort key of a text: bytes.Compare of two keys is Compare of their
// texts. To sort a long list, make the keys once.
func (l *Locale) Key(s string) []byte {
	k := l.keyers.Get().(*keyer)
	defer l.keyers.Put(k)
	return keyOf(k.weights(k.all, s), s)
}

// keyOf joins weights and the text itself, which decides last. Weights contain
// zeros and have no end; written like this, those that are the beginning of
// others sort first whatever the text.
func keyOf(weights []byte, s string) []byte {
	key := make([]byte, 0, len(weights)+len(s)+12)
	for _, w := range weights {
		key = append(key, w)
		if w == 0 {
			key = append(key, 0xff)
		}
	}
	key = append(key, 0, 0)
	return append(key, s...)
}

// keyer makes weights. Collators and buffers have state: each goroutine takes
// its own from the locale's pool.
type keyer struct {
	all     *collate.Collator // letters, then accents, then case
	letters *collate.Collator // letters only
	own     func(string) string
	buffer  collate.Buffer
}

func newKeyer(o ordering) *keyer {
	return &keyer{
		all:     collate.New(o.base),
		letters: collate.New(o.base, collate.Loose),
		own:     o.own,
	}
}

// weights are valid until the next call.
func (k *keyer) weights(c *collate.Collator, s string) []byte {
	k.buffer.Reset()
	return c.KeyFromString(&k.buffer, k.own(sortable(s)))
}

// sortable leaves in a text only what counts for its place: invisible characters
// go, but for the mark that splits a digraph.
func sortable(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case r == zeroWidthNonJoiner, r == graphemeJoiner:
			return graphemeJoiner
		case unicode.Is(unicode.Cf, r):
			return -1
		}
		return r
	}, s)
	return norm.NFC.String(s)
}
