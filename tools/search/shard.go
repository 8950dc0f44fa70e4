package search

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

const (
	// shardSize is how many letters a shard has at most, when more than one
	// word stands in it: a query costs one for each of its words.
	shardSize = 5000
	// longList is how many digits a list of postings has at least that gets a
	// file of its own: words beside it shall not cost what it does.
	longList = 240
	// shortest word of which errors at its beginning are forgiven.
	shortestReversed = 4
)

// root is index.json.
type root struct {
	Units    string   `json:"units"`    // numbers: how many units each record has
	Words    string   `json:"words"`    // where the shards w1… begin: each one's first word, cut
	Reversed string   `json:"reversed"` // the same of r1…
	Phrases  int      `json:"phrases"`  // how many shards of phrases there are
	Suffixes []string `json:"suffixes"` // for words that no text has, longest first
	Light    string   `json:"light"`    // words that no result needs
	Dialect  bool     `json:"dialect,omitempty"`
}

// wordShard is w<i>.json, and r<i>.json, which has words alone.
type wordShard struct {
	// Words are in order, with a space between them, and each one begins with a
	// digit that says how many letters it has in common with the one before.
	Words string `json:"words"`
	// Of are numbers: which of Lists each word has.
	Of string `json:"of,omitempty"`
	// Lists stand with spaces between them. A list is a row of numbers: the
	// distance from the unit before, times eight, and the level. A list "~" is
	// in a file of its own: its number and how many units it has.
	Lists string `json:"lists,omitempty"`
}

// writer writes the index of one language.
type writer struct {
	folder string
	files  map[string][]byte
	err    error
}

func (w *writer) put(name string, v any) {
	data, err := json.Marshal(v)
	if err != nil && w.err == nil {
		w.err = fmt.Errorf("write %s%s: %w", w.folder, name, err)
	}
	w.files[w.folder+name] = data
}

// write writes what was collected; units says how many each record has.
func (w *writer) write(c *collector, units []int) error {
	r := root{
		Units:    string(appendNumbers(nil, units...)),
		Suffixes: c.rules.suffixes(), Light: strings.Join(c.rules.light(), " "), Dialect: c.rules.dialect,
	}
	words := slices.Sorted(maps.Keys(c.words))
	r.Words = w.words(c, words)
	r.Reversed = w.reversed(words)
	r.Phrases = w.phrases(c.phrases)
	w.put("index.json", r)
	return w.err
}

// words writes the shards of words with their lists.
func (w *writer) words(c *collector, words []string) (begins string) {
	lists := make([]string, len(c.lists))
	long := 0
	for i, list := range c.lists {
		data := encodeList(list)
		if len(data) >= longList {
			w.put(fmt.Sprintf("l%d.json", long), string(data))
			data = appendNumbers([]byte{'~'}, long, len(list))
			long++
		}
		lists[i] = string(data)
	}
	s := newSharder(w, "w")
	place := map[int32]int{} // of a class in the shard's lists
	var of, own []byte
	s.flush = func(words string) {
		w.put(s.name(), wordShard{Words: words, Of: string(of), Lists: string(bytes.TrimPrefix(own, []byte(" ")))})
		clear(place)
		of, own = nil, nil
	}
	for _, word := range words {
		class := c.words[word]
		s.add(word, len(of)+len(own))
		at, there := place[class]
		if !there {
			at = len(place)
			place[class] = at
			own = append(append(own, ' '), lists[class]...)
		}
		of = appendNumber(of, at)
	}
	return s.end()
}

// encodeList writes where a word stands.
func encodeList(list []posting) []byte {
	var b []byte
	before := int32(-1)
	for _, p := range list {
		b = appendNumber(b, int(p.unit-before-1)<<3|int(p.level))
		before = p.unit
	}
	return b
}

// reversed writes the words as they are spelled backwards.
func (w *writer) reversed(words []string) (begins string) {
	var backwards []string
	for _, word := range words {
		letters := []rune(word)
		if len(letters) < shortestReversed {
			continue
		}
		slices.Reverse(letters)
		backwards = append(backwards, string(letters))
	}
	slices.Sort(backwards)
	s := newSharder(w, "r")
	s.flush = func(words string) { w.put(s.name(), wordShard{Words: words}) }
	for _, word := range backwards {
		s.add(word, 0)
	}
	return s.end()
}

// phrases writes the shards of phrases, each with a part of the hashes of equal
// size, and says how many there are. A shard is a row of numbers: for each hash
// its distance from the one before, how many units it has, and their distances.
func (w *writer) phrases(all []uint64) int {
	const perShard = 1000
	n := len(all)/perShard + 1
	at := 0
	for i := range n {
		var b []byte
		before := part(i, n)
		end := part(i+1, n)
		for at < len(all) && all[at]>>32 < end {
			h := all[at] >> 32
			from := at
			for at < len(all) && all[at]>>32 == h {
				at++
			}
			b = appendNumbers(b, int(h-before), at-from)
			unit := int64(-1)
			for _, p := range all[from:at] {
				b = appendNumber(b, int(int64(uint32(p))-unit-1))
				unit = int64(uint32(p))
			}
			before = h
		}
		w.put(fmt.Sprintf("p%d.json", i), string(b))
	}
	return n
}

// hashes is how many different ones there are.
const hashes = 1 << 30

// part is the first hash of the i-th of n parts of equal size.
func part(i, n int) uint64 { return (uint64(i)*hashes + uint64(n) - 1) / uint64(n) }

// sharder cuts a row of sorted words into shards.
type sharder struct {
	w      *writer
	prefix string
	flush  func(words string)
	number int
	words  []byte
	before string
	begins []string
}

func newSharder(w *writer, prefix string) *sharder { return &sharder{w: w, prefix: prefix} }

// name is that of the shard that is being filled.
func (s *sharder) name() string { return fmt.Sprintf("%s%d.json", s.prefix, s.number) }

// add puts a word into the shard, or, if it is full with what belongs to its
// words, into the next one.
func (s *sharder) add(word string, beside int) {
	if len(s.words) > 0 && len(s.words)+beside > shardSize {
		s.flush(string(s.words))
		s.number++
		s.begins = append(s.begins, cut(s.before, word))
		s.words, s.before = nil, ""
	}
	common := min(commonPrefix(s.before, word), len(digits)-1)
	if len(s.words) > 0 {
		s.words = append(s.words, ' ')
	}
	s.words = append(append(s.words, digits[common]), string([]rune(word)[common:])...)
	s.before = word
}

// end writes the last shard and says where the others but the first begin.
func (s *sharder) end() (begins string) {
	s.flush(string(s.words))
	return strings.Join(s.begins, " ")
}

// cut is as much of a word as sets it apart from the one before.
func cut(before, word string) string {
	return string([]rune(word)[:commonPrefix(before, word)+1])
}

// commonPrefix counts in letters.
func commonPrefix(a, b string) int {
	ra, rb := []rune(a), []rune(b)
	n := 0
	for n < len(ra) && n < len(rb) && ra[n] == rb[n] {
		n++
	}
	return n
}
