package stem

import "strings"

// southSlavic is the stemmer of Serbian and Montenegrin after folding: Latin
// letters without marks, ekavian, đ as d.
//
// Nouns, adjectives and participles are its business; of verbs the infinitive,
// the third person and the participle in -l meet for the regular classes. What
// one language of cases writes alike cannot be told apart: radnici is the plural
// of radnik and the dative of radnica, so that the two are one class.
type southSlavic struct{}

var (
	// declension are the endings of nouns, adjectives and verbs that go first.
	declension = newEndings(`a e i o u oga ome omu emu ima ama imo amo emo ujuci ajuci`)

	// consonantal are endings in which some stems end as well (problem, izlog,
	// razvoj). They are taken off as often as they stand there, so that problema
	// meets problem.
	consonantal = newEndings(`om em og eg oj im ih`)

	// verbal are the extensions of the infinitive, the participle in -l and the
	// present in -aju. Long nouns in -at and -al lose them in all their forms.
	verbal = newEndings(`al il el ul at it et ut aj`)

	// plural are the extensions of short nouns (sud-ov-i) and of verbs in -ovati,
	// present those of the same verbs in the present.
	plural  = newEndings(`ov ev`)
	present = newEndings(`uj`)
)

// Stem takes off the ending, then the extensions, and undoes the changes of sound
// at the end of what is left.
func (southSlavic) Stem(word string) string {
	if class, ok := southSlavicForms[word]; ok {
		return class
	}
	if len(word) < 3 || !isLetters(word) {
		return word
	}
	stem := withoutEnding(word)
	stem = verbal.cut(stem, 5)
	stem = plural.cut(stem, 3)
	stem = present.cut(stem, 5)
	stem = hardened(withoutFleeting(contracted(stem)))
	if class, ok := southSlavicStems[stem]; ok {
		return class
	}
	return stem
}

// withoutEnding takes the endings of a word off, so that three letters stay.
func withoutEnding(word string) string {
	if rest, ok := strings.CutSuffix(word, "scu"); ok && (strings.HasSuffix(rest, "o") || strings.HasSuffix(rest, "a")) {
		return rest + "st" // nadleznoscu, of nadleznost; vlascu, of vlast
	}
	last := len(word) - 1
	if word[last] == 'o' && isVowel(word[last-1]) {
		return word[:last] + "l" // deo of del-a, rekao of rekl-a
	}
	stem := declension.cut(word, 3)
	for {
		rest := consonantal.cut(withoutVowel(stem), 3)
		if rest == stem {
			return stem
		}
		stem = rest
	}
}

// withoutVowel takes a last vowel off, if three letters stay.
func withoutVowel(stem string) string {
	if last := len(stem) - 1; last >= 3 && isVowel(stem[last]) {
		return stem[:last]
	}
	return stem
}

// contractions are ends of stems that differ between the forms of a word. The
// first that fits is applied if min letters stay before it.
var contractions = []struct {
	from, to string
	min      int
}{
	{"ioc", "ilac", 2}, {"aoc", "alac", 2}, // tuzioca, of tuzilac
	{"atak", "ac", 2}, {"adak", "ac", 2}, {"etak", "ec", 1}, {"edak", "ec", 2}, // podatak, podaci
	{"itak", "ic", 2}, {"utak", "uc", 2}, {"tk", "c", 2}, // trenutak, trenutka, trenuci
	{"zak", "sk", 2},                               // prelazak, prelaska
	{"anin", "an", 2},                              // gradanin, gradani
	{"loz", "l", 3},                                // predlozi, of predlog, of which -og is gone
	{"nij", "n", 2},                                // vazniji, of vazan
	{"kl", "k", 4}, {"gl", "g", 4}, {"sl", "s", 4}, // pomogla, of pomog-ao
	{"nt", "n", 3}, {"kt", "k", 3}, {"rt", "r", 3}, {"pt", "p", 3}, // dokument, of dokumen-at-a
}

func contracted(stem string) string {
	for _, c := range contractions {
		if rest, ok := strings.CutSuffix(stem, c.from); ok && len(rest) >= c.min {
			return rest + c.to
		}
	}
	return stem
}

// withoutFleeting drops the a that comes and goes between the last two consonants
// (tuzilac, tuzilca; zrtava, zrtva), if the word keeps a syllable. The t of
// koristan, korisna goes with it.
func withoutFleeting(stem string) string {
	n := len(stem) - 1
	if strings.HasSuffix(stem, "lj") || strings.HasSuffix(stem, "nj") {
		n--
	}
	if n >= 3 && stem[n-1] == 'a' && stem[n] != 'j' && !isVowel(stem[n]) && !isVowel(stem[n-2]) && hasSyllable(stem[:n-1]) {
		stem = stem[:n-1] + stem[n:]
	}
	if rest, ok := strings.CutSuffix(stem, "stn"); ok && len(rest) >= 2 {
		return rest + "sn"
	}
	return stem
}

// hasSyllable reports whether s has a vowel or an r that stands for one (zrtv).
func hasSyllable(s string) bool {
	for i := range len(s) {
		if isVowel(s[i]) || s[i] == 'r' && i > 0 && i < len(s)-1 && !isVowel(s[i+1]) {
			return true
		}
	}
	return false
}

// hardened makes one letter of those that change before e and i (korak, koraci;
// istraga, istrazi; uspeh, uspesi), and drops the j of podrucj-e, which is lost in
// podruc-em.
func hardened(stem string) string {
	n := len(stem) - 1
	if n >= 3 && stem[n] == 'j' && !isVowel(stem[n-1]) && stem[n-1] != 'l' && stem[n-1] != 'n' {
		stem = stem[:n]
		n--
	}
	if n < 2 {
		return stem
	}
	switch stem[n] {
	case 'k':
		return stem[:n] + "c"
	case 'g':
		return stem[:n] + "z"
	case 'h':
		return stem[:n] + "s"
	}
	return stem
}

// Suffixes returns the endings of nouns and adjectives.
func (southSlavic) Suffixes() []string {
	return strings.Fields("ovima evima skog skom ovi ova ove evi eva eve oga ome ima ama om em og oj im ih a e i o u")
}
