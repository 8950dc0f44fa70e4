package searchtest

import (
	"cmp"
	"iter"
	"maps"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"resourceportal/tools/catalog"
)

// words are which texts of a language have a word: small letters and digits, in
// any one form. It knows no folding and no stems, so that what it counts is less
// than what a search may find.
type words struct {
	texts    []string // in the order of the catalog, without what no reader sees
	postings map[string][]int32
	byCount  []string // all words, the most frequent first
}

// unseen are addresses of links and ids of headings.
var unseen = regexp.MustCompile(`\]\([^)]*\)|\{#[^}]*\}`)

func newWords(language string, c *catalog.Catalog) *words {
	w := &words{postings: map[string][]int32{}}
	for _, rec := range c.All() {
		t := rec.Texts[language]
		if t == nil {
			continue
		}
		n := int32(len(w.texts))
		w.texts = append(w.texts, strings.ToLower(readable(t)))
		for word := range tokens(w.texts[n]) {
			if at := w.postings[word]; len(at) == 0 || at[len(at)-1] != n {
				w.postings[word] = append(at, n)
			}
		}
	}
	w.byCount = slices.SortedFunc(maps.Keys(w.postings), func(a, b string) int {
		return cmp.Or(cmp.Compare(w.count(b), w.count(a)), cmp.Compare(a, b))
	})
	return w
}

// readable is what a text says.
func readable(t *catalog.Text) string {
	var b strings.Builder
	for _, p := range t.Parts() {
		b.WriteString(unseen.ReplaceAllString(p.Text, " "))
		b.WriteByte('\n')
	}
	return b.String()
}

// tokens are the words of a text.
func tokens(text string) iter.Seq[string] {
	return strings.FieldsFuncSeq(text, func(c rune) bool { return !isWord(c) })
}

// count is how many texts have a word.
func (w *words) count(word string) int { return len(w.postings[word]) }

// common counts the texts that have all of the words.
func (w *words) common(all ...string) int {
	at := w.postings[all[0]]
	for _, word := range all[1:] {
		var both []int32
		for _, n := range w.postings[word] {
			if _, found := slices.BinarySearch(at, n); found {
				both = append(both, n)
			}
		}
		at = both
	}
	return len(at)
}

// phrase counts the texts in which two words stand together, with a space.
func (w *words) phrase(first, second string) int {
	n := 0
	for _, at := range w.postings[first] {
		if containsWords(w.texts[at], first+" "+second) {
			n++
		}
	}
	return n
}

// containsWords reports whether a text has a phrase that is no part of longer
// words.
func containsWords(text, phrase string) bool {
	for from := 0; ; {
		at := strings.Index(text[from:], phrase)
		if at < 0 {
			return false
		}
		at += from
		before, _ := utf8.DecodeLastRuneInString(text[:at])
		after, _ := utf8.DecodeRuneInString(text[at+len(phrase):])
		if !isWord(before) && !isWord(after) {
			return true
		}
		from = at + len(phrase)
	}
}

func isWord(c rune) bool { return unicode.IsLetter(c) || unicode.IsDigit(c) }

// between are the words of letters alone, at least so many, that so many texts
// have: the most frequent first.
func (w *words) between(least, most, letters int) []string {
	var all []string
	for _, word := range w.byCount {
		if n := w.count(word); n < least || n > most || utf8.RuneCountInString(word) < letters {
			continue
		}
		if strings.IndexFunc(word, unicode.IsDigit) < 0 {
			all = append(all, word)
		}
	}
	return all
}

// spaced are n of them, evenly spaced.
func spaced(all []string, n int) []string {
	var chosen []string
	for i := range min(n, len(all)) {
		chosen = append(chosen, all[i*len(all)/min(n, len(all))])
	}
	return chosen
}
