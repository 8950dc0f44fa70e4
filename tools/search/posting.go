package search

import (
	"cmp"
	"maps"
	"math"
	"slices"
	"strings"
	"unicode/utf16"

	"resourceportal/tools/locale"
)

// posting says that a word stands in a unit, and how much it counts there.
type posting struct {
	unit  int32
	level uint8 // 0 to 7
}

// collector gathers what stands where in the units of one language.
type collector struct {
	rules     rules
	abroad    map[string]rules // of all languages
	classes   map[string]int32 // stem class by name
	words     map[string]int32 // class of a word as the index spells it
	spellings map[string]int32 // class of a word as locale.Words gives it
	lists     [][]posting      // by class, units ascending
	phrases   []uint64         // hash of a phrase << 32 | unit
	units     int32
	foreign   []foreign

	counts map[int32]float64 // of the unit that is being read, by class
}

// foreign is a word of another language that names something here.
type foreign struct {
	word     string // as locale.Words gives it
	language string
	class    int32 // here
}

func newCollector(language string, all map[string]rules) *collector {
	return &collector{
		rules: all[language], abroad: all, classes: map[string]int32{}, words: map[string]int32{},
		spellings: map[string]int32{}, counts: map[int32]float64{},
	}
}

// add reads the next unit.
func (c *collector) add(p page, u unit) {
	weight := aboveWeight
	if u.first {
		weight = p.weight
	}
	c.title(p.title.Text, weight)
	if p.name.Text != p.title.Text {
		c.title(p.name.Text, weight*nameWeight/titleWeight)
	}
	if u.first {
		c.text(p.unseen, unseenWeight, "")
	}
	for i, l := range p.lines[u.from:u.to] {
		if i == 0 || l.anchor != p.lines[u.from+i-1].anchor {
			c.text(l.heading, headingWeight, "")
		}
		c.text(cmp.Or(l.words, l.text), l.weight, l.language)
	}
	for class, count := range c.counts {
		c.lists[class] = append(c.lists[class], posting{c.units, level(count)})
	}
	clear(c.counts)
	c.units++
}

// title reads a name. One of few words is about each of them.
func (c *collector) title(text string, weight float64) {
	n := max(1, len(strings.Fields(text)))
	c.text(text, weight*(1+4/float64(n)), "")
}

// text reads words that each count the same; language is theirs, if it is another
// one whose rules are known.
func (c *collector) text(text string, weight float64, language string) {
	for paragraph := range strings.SplitSeq(text, "\n") {
		var before []string
		for _, w := range locale.Words(paragraph) {
			class := c.class(w.Text, language)
			c.counts[class] += weight
			spellings := []string{c.rules.fold(w.Text)}
			if other, ok := w.Respelled(paragraph); ok && !c.rules.dialect {
				c.counts[c.class(other, language)] += weight
				spellings = append(spellings, other)
			}
			if language != "" {
				c.foreign = append(c.foreign, foreign{w.Text, language, class})
			}
			if w.Joined {
				continue
			}
			for _, word := range spellings {
				c.phrase(word)
				for _, one := range before {
					c.phrase(one + " " + word)
				}
			}
			before = spellings
		}
	}
}

// class is that of a word that locale.Words gave.
func (c *collector) class(spelling, language string) int32 {
	if class, ok := c.spellings[spelling]; ok {
		return class
	}
	word := c.rules.fold(spelling)
	class, known := c.words[word]
	if !known {
		name := c.rules.stem(word)
		if r, ok := c.abroad[language]; ok {
			name = language + " " + r.stem(r.fold(spelling))
		}
		if class, known = c.classes[name]; !known {
			class = int32(len(c.lists))
			c.classes[name] = class
			c.lists = append(c.lists, nil)
		}
		c.words[word] = class
	}
	c.spellings[spelling] = class
	return class
}

// learn adds the forms that names of other languages have in those languages'
// texts: "избеглице" finds the topic "Заштита избеглица" in English, too.
func (c *collector) learn(others map[string]forms) {
	for _, f := range c.foreign {
		for _, form := range others[f.language].of(f.word) {
			word := c.rules.fold(form)
			if _, known := c.words[word]; !known {
				c.words[word] = f.class
			}
		}
	}
}

// forms are the words of a language by their class.
type forms struct {
	classes map[string]int32
	words   map[int32][]string
}

func (c *collector) forms() forms {
	f := forms{maps.Clone(c.spellings), map[int32][]string{}}
	for _, word := range slices.Sorted(maps.Keys(c.spellings)) {
		f.words[c.spellings[word]] = append(f.words[c.spellings[word]], word)
	}
	return f
}

// of are the forms of a word that the language's texts have.
func (f forms) of(word string) []string {
	if class, ok := f.classes[word]; ok {
		return f.words[class]
	}
	return nil
}

func (c *collector) phrase(words string) {
	c.phrases = append(c.phrases, uint64(hash(words))<<32|uint64(c.units))
}

// finish puts in order what came in the order of units.
func (c *collector) finish() {
	slices.Sort(c.phrases)
	// A copy, so that what the row grew through is freed.
	c.phrases = slices.Clone(slices.Compact(c.phrases))
}

// level is how much a word counts in a unit, in eight steps, each 1.8 times the one
// before: once in the body is the first, once in a title of ten words the fourth,
// and the last is for the page that gathers everything on what the word names.
func level(count float64) uint8 {
	return uint8(max(0, min(7, math.Log(max(count, 1))/math.Log(1.8))))
}

// hash is FNV-1a over the units of UTF-16, as the browser counts them, in the 30
// bits that its arithmetic leaves positive.
func hash(s string) uint32 {
	h := uint32(2166136261)
	for _, unit := range utf16.Encode([]rune(s)) {
		h ^= uint32(unit)
		h *= 16777619
	}
	return h >> 2
}
