package searchtest

import (
	"math/rand/v2"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"resourceportal/tools/catalog"
)

// Query is something that a reader may look for.
type Query struct {
	Text string
	// Kind is what is tried: "frequent", "middling", "rare", "single", "two words",
	// "three words", "phrase", "prefix", "typing error", "typed plainly", "foreign".
	Kind string
	// Hits is how many texts of the language have these very words (of a typing
	// error, the word that was meant); a search that knows inflection finds more.
	Hits int
}

// page is how many hits a query should have: those of the first page of results.
const page = 10

// Queries are about forty texts to search for in a language, of every kind.
func (p Portal) Queries(language string) []string {
	var texts []string
	for _, q := range p.QuerySet(language) {
		texts = append(texts, q.Text)
	}
	return texts
}

// QuerySet are those queries with what is known of them. All but the "single" and
// the "foreign" ones have ten hits at least. It reads all texts of the language,
// which of ten thousand takes a second or two.
func (p Portal) QuerySet(language string) []Query {
	w := newWords(language, p.Catalog)
	s := &querySet{words: w, rng: chance("queries", language)}
	texts := len(w.texts)
	frequent := w.between(max(page, texts/33), texts/3, 5)
	s.single("frequent", spaced(frequent, 8))
	s.single("middling", spaced(w.between(max(page, texts/200), max(2*page, texts/80), 5), 4))
	s.single("rare", spaced(w.between(page, 2*page, 5), 5))
	s.single("single", spaced(w.between(1, 1, 6), 1))
	several := w.between(max(page, texts/200), texts/5, 5)
	s.several("two words", several, 2, 6)
	s.several("three words", several, 3, 4)
	s.phrases(3)
	s.prefixes(frequent, 3)
	s.typingErrors(several, 3)
	s.typedPlainly(p, language, several, 2)
	s.foreign(p, language, 2)
	return s.queries
}

// querySet gathers queries.
type querySet struct {
	*words
	rng     *rand.Rand
	queries []Query
}

// add takes a query up, unless there is one like it.
func (s *querySet) add(kind, text string, hits int) {
	if !slices.ContainsFunc(s.queries, func(q Query) bool { return q.Text == text }) {
		s.queries = append(s.queries, Query{text, kind, hits})
	}
}

func (s *querySet) single(kind string, all []string) {
	for _, word := range all {
		s.add(kind, word, s.count(word))
	}
}

// tries is how often words are drawn before a query is given up: in a small
// portal there may be none.
const tries = 5_000

// several takes words of one text that ten texts share.
func (s *querySet) several(kind string, from []string, words, n int) {
	known := map[string]bool{}
	for _, word := range from {
		known[word] = true
	}
	for try := 0; n > 0 && try < tries; try++ {
		var in []string
		for word := range tokens(pick(s.rng, s.texts)) {
			if known[word] && !slices.Contains(in, word) {
				in = append(in, word)
			}
		}
		if len(in) < words {
			continue
		}
		chosen := some(s.rng, in, words)
		if hits := s.common(chosen...); hits >= page {
			s.add(kind, strings.Join(chosen, " "), hits)
			n--
		}
	}
}

// phrases takes two words that stand together in ten texts.
func (s *querySet) phrases(n int) {
	seen := map[string]bool{}
	for try := 0; n > 0 && try < tries; try++ {
		fields := strings.Fields(pick(s.rng, s.texts))
		if len(fields) < 2 {
			continue
		}
		at := s.rng.IntN(len(fields) - 1)
		first, second := fields[at], fields[at+1]
		if utf8.RuneCountInString(first) < 5 || utf8.RuneCountInString(second) < 5 || s.count(first) == 0 || s.count(second) == 0 || seen[first] {
			continue // one of them has a mark with it
		}
		if hits := s.phrase(first, second); hits >= page && hits < len(s.texts)/10 {
			seen[first] = true
			s.add("phrase", `"`+first+" "+second+`"`, hits)
			n--
		}
	}
}

// prefixes cuts frequent words off after five letters.
func (s *querySet) prefixes(from []string, n int) {
	for _, word := range spaced(from, 2*n+1) {
		letters := []rune(word)
		if len(letters) > 6 && n > 0 {
			s.add("prefix", string(letters[:5]), s.count(word))
			n--
		}
	}
}

// typingErrors swaps two letters of a word, or leaves one out, so that no text has
// what comes of it.
func (s *querySet) typingErrors(from []string, n int) {
	for try := 0; n > 0 && try < tries && len(from) > 0; try++ {
		word := pick(s.rng, from)
		letters := []rune(word)
		if len(letters) < 7 {
			continue
		}
		at := 2 + s.rng.IntN(len(letters)-4)
		if n%2 == 0 {
			letters = slices.Delete(letters, at, at+1)
		} else {
			letters[at], letters[at+1] = letters[at+1], letters[at]
		}
		if s.count(string(letters)) == 0 {
			s.add("typing error", string(letters), s.count(word))
			n--
		}
	}
}

// typedPlainly is what a reader types whose keyboard lacks the marks, or the
// script; nothing in a language that every keyboard writes.
func (s *querySet) typedPlainly(p Portal, language string, from []string, n int) {
	convert := func(word string) string { return word }
	for _, e := range p.Config.Editions {
		if e.Texts == language && e.Convert != "" {
			convert = p.Locales[e.Key].Convert
		}
	}
	for _, word := range from {
		plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), convert(word))
		if err == nil && plain != word && n > 0 && s.count(plain) == 0 {
			s.add("typed plainly", plain, s.count(word))
			n--
		}
	}
}

// foreign takes words of the field in other languages that this one does not have.
func (s *querySet) foreign(p Portal, language string, n int) {
	field := catalog.New(append(p.Catalog.In("topics"), p.Catalog.In("laws")[:20]...))
	for _, other := range p.Config.TextLanguages() {
		for _, word := range newWords(other, field).between(2, page, 7) {
			if other != language && n > 0 && s.count(word) == 0 {
				s.add("foreign", word, 0)
				n--
				break
			}
		}
	}
}
