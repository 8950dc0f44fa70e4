package searchtest

import (
	"strings"
	"unicode/utf8"
)

// paradigm are the endings that one stem can have, the most frequent first.
type paradigm []string

// class is what a made-up word is.
type class uint8

const (
	noun class = iota
	adjective
	verb
	place
	acronym
	classes
)

// grammar is how a language's made-up words are spelled and inflected.
type grammar struct {
	paradigms [classes][]paradigm
	stemsOf   string              // the language whose stems its words have: itself, or another
	spell     func(string) string // how it writes those
	name      func(string) string // how it writes the name of a place
}

// placesOf is the language that the names of places are made in, for all.
const placesOf = "cnr"

// grammars are by language of texts. The endings are the languages' own, in the
// order of how often the form is met.
var grammars = map[string]grammar{
	"en":  {paradigms: english, stemsOf: "en", spell: asItIs, name: plainName},
	"cnr": {paradigms: slavic, stemsOf: "cnr", spell: asItIs, name: asItIs},
	"sq":  {paradigms: albanian, stemsOf: "sq", spell: asItIs, name: albanianName},
	"sr":  {paradigms: respell(slavic, cyrillic), stemsOf: "cnr", spell: serbian, name: cyrillic},
}

var english = [classes][]paradigm{
	noun: split("_ s", "er ers ing ings ed", "ation ations ational", "ment ments mental", "ity ities", "ance ances ant ants", "_ s ship ships",
		"age ages", "ist ists ism istic", "_ s less"),
	adjective: split("al ally ality", "ive ively iveness", "ous ously", "ic ical ically icity", "able ably ability ables", "ful fully fulness", "ed edly edness", "ent ently ence"),
	verb:      split("_ ed ing s er ers", "e ed ing es er ers", "ise ised ising ises isation", "ate ated ating ates ation ations"),
	place:     split("_"),
	acronym:   split("_"),
}

var slavic = [classes][]paradigm{
	noun: split("_ a u i om e ima", "a e u i om ama", "enje enja enju enjem", "anje anja anju anjem",
		"ija ije iju iji ijama", "ost osti ošću", "nik nika nici nike nicima", "stvo stva stvu stvom",
		"lac laca aoci aocima"),
	adjective: split("i e a og o im ih oj", "ski ske skih ska skog skim sko", "ni ne na nih nog no nim"),
	verb:      split("ati a aju ao ala ali an ana", "iti i e io ila ili en ena", "ovati uje uju ovao ovali ovan"),
	place:     split("_ a u om", "ica ici ice icu", "ovo ovu ova", "evac evcu evca", "ina ini ine inu"),
	acronym:   split("_"),
}

var albanian = [classes][]paradigm{
	noun: split("_ i it e et in eve", "ë a ës ën at ave", "im imi imit imin ime imeve", "i ia isë inë itë ive",
		"je ja jes jen jet jeve", "es esi esit esin esve", "or ori orit orët orëve", "esë esa esës esën esat esave"),
	adjective: split("_ e ë a ët", "shëm shme shmit shmet shmes", "or ore orët oret", "ar are arë aret", "ues uese uesit ueset"),
	verb:      split("on oi uar ojnë ohet oj ohen", "et en ej ur eshin", "is in it ur isin"),
	place:     split("_ i it in", "a ës ën", "ë a ës ën", "ica icës icën icë"),
	acronym:   split("_ _-i _-it"),
}

// split reads paradigms; "_" is the empty ending, and may lead another one.
func split(paradigms ...string) []paradigm {
	all := make([]paradigm, len(paradigms))
	for i, p := range paradigms {
		for _, ending := range strings.Fields(p) {
			all[i] = append(all[i], strings.TrimPrefix(ending, "_"))
		}
	}
	return all
}

// respell writes all endings in another way.
func respell(from [classes][]paradigm, spell func(string) string) [classes][]paradigm {
	var to [classes][]paradigm
	for c, paradigms := range from {
		for _, p := range paradigms {
			q := make(paradigm, len(p))
			for i, ending := range p {
				q[i] = spell(ending)
			}
			to[c] = append(to[c], q)
		}
	}
	return to
}

// shortestStem is how many letters a word of the content must keep for its ending
// to be one.
const shortestStem = 4

// take parts a word of the content into stem and endings, those of the paradigm
// that takes the most of it; no endings when none fits.
func (g grammar) take(word string) (stem string, endings paradigm) {
	stem = word
	for _, c := range []class{noun, adjective, verb} {
		for _, p := range g.paradigms[c] {
			for _, ending := range p {
				if ending == "" || len(p) == 1 {
					continue
				}
				if rest, ok := strings.CutSuffix(word, ending); ok && len(rest) < len(stem) && utf8.RuneCountInString(rest) >= shortestStem {
					stem, endings = rest, p
				}
			}
		}
	}
	return stem, endings
}
