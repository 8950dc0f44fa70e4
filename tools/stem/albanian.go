package stem

import "strings"

// albanian is the stemmer of Albanian after folding: ë as e, ç as c.
//
// Nouns and adjectives meet in all cases, indefinite and definite, and verbs in
// -oj with their participle. A verb and its noun in -im are two classes (trafikoj,
// trafikim), and so are a noun and its adjective (kufi, kufitar).
type albanian struct{}

var (
	// conjugation are the endings of verbs in -oj. Their class ends in o, so that
	// trafikuar does not meet trafik.
	conjugation = newEndings(`oj on ojne oje ohet ohen oi uan uar uara uare uari uarit uarin uarve uarat uarave
		onte onin ohej oheshin ojme oni ohem ohesh uam ua ojini ojeni ojuni`)

	// cases are the endings that go first.
	cases = newEndings(`a e i o u
		it in ut un et at en es
		ve eve ave ive uve esh ash ish eje
		ia ie ise ine ite ies ien iet ieve`)

	// participles are the endings of verbs other than those in -oj, and of the
	// nouns made of them (të miturit).
	participles = newEndings(`ur ura urat urave uri urit urin urve`)

	// endsOfStems are endings in which stems end as well (projekt-et, internet).
	// They are taken off as often as they stand there.
	endsOfStems = newEndings(`it in ut un et at en es ur`)
)

// Stem takes the endings off and undoes the changes of sound at the end of what
// is left.
func (albanian) Stem(word string) string {
	if class, ok := albanianForms[word]; ok {
		return class
	}
	if !isLetters(word) {
		return word
	}
	if rest := conjugation.cut(word, 3); rest != word {
		return rest + "o"
	}
	stem := participles.cut(word, 4)
	if stem == word {
		stem = withoutCase(word)
	}
	if strings.HasSuffix(stem, "itet") {
		return stem
	}
	for {
		rest := endsOfStems.cut(stem, 4)
		if rest == stem {
			break
		}
		stem = rest
	}
	if rest := conjugation.cut(stem, 3); rest != stem {
		return rest + "o"
	}
	return albanianSound(stem)
}

// withoutCase takes the ending of a case off, so that three letters stay.
func withoutCase(word string) string {
	switch {
	case strings.HasSuffix(word, "itet"): // autoritet is not autor
		return word
	case strings.HasSuffix(word, "ujt"): // titujt, of titull
		return word[:len(word)-1]
	case len(word) > 4 && (strings.HasSuffix(word, "ove") || strings.HasSuffix(word, "tive")): // Kosovë, direktivë
		return word[:len(word)-1]
	}
	return cases.cut(word, 3)
}

// albanianSound gives the variants of a stem's end one form.
func albanianSound(stem string) string {
	n := len(stem) - 1
	if n < 3 {
		return stem
	}
	last, before := stem[n], stem[n-1]
	switch {
	case strings.HasSuffix(stem, "uj"): // shembuj, of shembull
		return stem[:n] + "ll"
	case last == 'j' && !isVowel(before) && before != 'g' && before != 'n': // faqja, of faqe
		return stem[:n]
	case last == 'q': // rreziqe, of rrezik
		return stem[:n] + "k"
	case (last == 'r' || last == 'l' || last == 'm') && before == 'e' && !isVowel(stem[n-2]): // veper, vepra; ligjshem, ligjshme
		return stem[:n-1] + stem[n:]
	}
	return stem
}

// Suffixes returns the endings of nouns.
func (albanian) Suffixes() []string {
	return strings.Fields("ohet ojne uara eve ave ive ise ine ite uar esh ash ish ia it in ut un et at en es ve on oi a e i u")
}
