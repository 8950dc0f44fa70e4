package searchtest

import (
	"math/rand/v2"
	"strconv"
	"unicode"
	"unicode/utf8"
)

// writer writes the texts of one record in one language.
type writer struct {
	*model
	*lexicon
	language string
	topics   int // how many there are
	subject  *subject
	rng      *rand.Rand
	out      []byte
}

// What becomes of a word of content, in hundredths: it stays as often as the
// caller wants, of the others some get another ending and the rest are replaced.
const (
	mostlyKept = 85
	usual      = 64
	hardlyKept = 30
	reinflect  = 20
	ofOwn      = 22 // replacements that are a concept of the record's own
	ofTopic    = 43 // replacements that are a concept of one of its topics
	twoOwn     = 30 // own concepts that the next one follows: a phrase
)

// How often concepts come by their rank. With these, 10,000 records have sixty to
// ninety thousand forms of words, and four forms in ten stand once.
const (
	slope, shift       = 1.45, 12
	ownSlope, ownShift = 1.15, 30
)

// write writes a template; of its words of content, keep of a hundred stay.
func (w *writer) write(t template, keep int) {
	for i, p := range t {
		w.out = append(w.out, p.before...)
		switch {
		case p.kind == number:
			w.number(p.word)
		case p.kind == fixed, w.rng.IntN(100) < keep:
			w.out = append(w.out, p.word...)
		case len(p.endings) > 0 && w.rng.IntN(100) < reinflect:
			w.out = append(append(w.out, p.stem...), w.ending(p.endings)...)
		case p.capital:
			w.name()
		default:
			at := len(w.out)
			w.word()
			if i == 0 {
				w.capitalize(at)
			}
		}
	}
}

// line is a template as one text.
func (w *writer) line(t template, keep int) string {
	w.out = w.out[:0]
	w.write(t, keep)
	return string(w.out)
}

// capitalize makes the letter at a place in the text a capital.
func (w *writer) capitalize(at int) {
	c, size := utf8.DecodeRune(w.out[at:])
	if upper := unicode.ToUpper(c); utf8.RuneLen(upper) == size {
		utf8.AppendRune(w.out[:at], upper)
	}
}

// word writes a word that fits the subject.
func (w *writer) word() {
	s := w.subject
	switch u := w.rng.IntN(100); {
	case u < ofOwn:
		k := min(w.rng.IntN(len(s.own)), w.rng.IntN(len(s.own)))
		w.form(s.own[k])
		if k+1 < len(s.own) && w.rng.IntN(100) < twoOwn {
			w.out = append(w.out, ' ')
			w.form(s.own[k+1])
		}
	case u < ofOwn+ofTopic && len(s.ranks) > 0:
		topic := s.ranks[min(w.rng.IntN(len(s.ranks)), w.rng.IntN(len(s.ranks)))]
		w.form(conceptOf(topic, w.topics, zipf(w.rng.Float64(), ranksOf(w.topics), slope, shift)))
	default:
		w.form(general(zipf(w.rng.Float64(), generals, slope, shift)))
	}
}

// name writes the name of a place or a body.
func (w *writer) name() {
	k := zipf(w.rng.Float64(), concepts/20, 1.4, 5)
	w.form(k*20 + 17 + w.rng.IntN(3))
}

// form writes a concept's word in one of its forms.
func (w *writer) form(concept int) {
	w.out = append(append(w.out, w.stems[concept]...), w.ending(w.paradigms[concept])...)
}

// ending is one of a paradigm's; the first ones come more often.
func (w *writer) ending(p paradigm) string {
	return p[min(w.rng.IntN(len(p)), w.rng.IntN(len(p)), w.rng.IntN(len(p)))]
}

// number writes another number of as many digits; a year stays near the record's.
func (w *writer) number(digits string) {
	n, err := strconv.Atoi(digits)
	switch {
	case err != nil || len(digits) == 1 || len(digits) > 6:
		w.out = append(w.out, digits...)
	case len(digits) == 4 && n > 1900 && n < 2100:
		w.out = strconv.AppendInt(w.out, int64(max(1990, w.subject.year-w.rng.IntN(4))), 10)
	case len(digits) == 2 && n <= 31:
		w.out = strconv.AppendInt(w.out, int64(10+w.rng.IntN(19)), 10)
	default:
		low := 1
		for range len(digits) - 1 {
			low *= 10
		}
		w.out = strconv.AppendInt(w.out, int64(low+w.rng.IntN(9*low)), 10)
	}
}
