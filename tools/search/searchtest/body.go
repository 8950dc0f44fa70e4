package searchtest

import (
	"slices"
	"strconv"
)

// long is from how many words on a text has as many sections as it needs.
const long = 1_000

// sectionWords is how many words a section of a long text has, about.
const sectionWords = 220

// body writes a text of about as many English words under the headings of an
// outline.
func (w *writer) body(o *outline, words int) string {
	words = words * w.length[w.language] / 100
	heads := w.headings(o, words)
	w.out = w.out[:0]
	if len(heads) == 0 {
		return ""
	}
	for i, h := range heads {
		w.out = append(w.out, "## "...)
		keep := mostlyKept
		if i >= len(o.heads[w.language]) {
			keep = hardlyKept
		}
		w.write(h.words, keep)
		w.out = append(append(append(w.out, " {#"...), h.id...), "}\n\n"...)
		w.paragraphs(words / len(heads))
	}
	return string(w.out)
}

// headings are those of the outline; a long text has them again, with a number,
// until there are enough.
func (w *writer) headings(o *outline, words int) []heading {
	heads := o.heads[w.language]
	if words < long || len(heads) == 0 {
		return heads
	}
	heads = slices.Clone(heads)
	own := len(heads)
	for i := own; i < words/sectionWords; i++ {
		h := heads[i%own]
		heads = append(heads, heading{h.id + "-" + strconv.Itoa(i/own+1), h.words})
	}
	return heads
}

// paragraphs writes as many words, in paragraphs of two to five sentences and now
// and then a list.
func (w *writer) paragraphs(words int) {
	for words > 0 {
		if w.rng.IntN(12) == 0 {
			for range 3 + w.rng.IntN(4) {
				w.out = append(w.out, "- "...)
				words -= w.sentence()
				w.out = append(w.out, '\n')
			}
			w.out = append(w.out, '\n')
			continue
		}
		words -= w.sentence()
		for range 1 + w.rng.IntN(4) {
			if words <= 0 {
				break
			}
			w.out = append(w.out, ' ')
			words -= w.sentence()
		}
		w.out = append(w.out, "\n\n"...)
	}
}

// sentence writes one of the content, mostly one on a topic of the subject, and
// counts its words.
func (w *writer) sentence() int {
	s := w.subject
	from := w.pools[pool{w.language, s.section, ""}]
	if len(s.topics) > 0 && w.rng.IntN(100) < 65 {
		if on := w.pools[pool{w.language, s.section, s.topics[w.rng.IntN(len(s.topics))]}]; len(on) >= fewest {
			from = on
		}
	}
	t := from[w.rng.IntN(len(from))]
	w.write(t, usual)
	return t.words()
}

// fewest are the sentences that a pool must have to be drawn from: with fewer, a
// topic would be known by them.
const fewest = 20
