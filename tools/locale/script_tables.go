package locale

import (
	"strings"
	"unicode"
)

// combiningAcute makes the Montenegrin Cyrillic letters С́ and З́, which have no
// code points of their own.
const combiningAcute = '\u0301'

var acuteLetters = map[rune]string{'С': "Ś", 'с': "ś", 'З': "Ź", 'з': "ź"}

// letters are those that become one letter whatever stands around them, and the
// Latin digraphs of one code point, which become two.
var letters = map[rune]string{
	'А': "A", 'Б': "B", 'В': "V", 'Г': "G", 'Д': "D", 'Ђ': "Đ", 'Е': "E", 'Ж': "Ž",
	'З': "Z", 'И': "I", 'Ј': "J", 'К': "K", 'Л': "L", 'М': "M", 'Н': "N", 'О': "O",
	'П': "P", 'Р': "R", 'С': "S", 'Т': "T", 'Ћ': "Ć", 'У': "U", 'Ф': "F", 'Х': "H",
	'Ц': "C", 'Ч': "Č", 'Ш': "Š",
	'а': "a", 'б': "b", 'в': "v", 'г': "g", 'д': "d", 'ђ': "đ", 'е': "e", 'ж': "ž",
	'з': "z", 'и': "i", 'ј': "j", 'к': "k", 'л': "l", 'м': "m", 'н': "n", 'о': "o",
	'п': "p", 'р': "r", 'с': "s", 'т': "t", 'ћ': "ć", 'у': "u", 'ф': "f", 'х': "h",
	'ц': "c", 'ч': "č", 'ш': "š",
	'Ǆ': "DŽ", 'ǅ': "Dž", 'ǆ': "dž",
	'Ǉ': "LJ", 'ǈ': "Lj", 'ǉ': "lj",
	'Ǌ': "NJ", 'ǋ': "Nj", 'ǌ': "nj",
}

// digraph is a letter that becomes two; a small letter has one form only.
type digraph struct{ title, upper string }

func (d digraph) lower() bool { return d.upper == "" }

var digraphs = map[rune]digraph{
	'Љ': {"Lj", "LJ"}, 'Њ': {"Nj", "NJ"}, 'Џ': {"Dž", "DŽ"},
	'љ': {title: "lj"}, 'њ': {title: "nj"}, 'џ': {title: "dž"},
}

// wordExceptions are words that do not go letter by letter: short names of
// institutions and conventions that Serbian Cyrillic spells by sound and Latin
// text as their owners do. A word matches whole, in this case of letters; an
// ending after a hyphen is converted as usual (УНОДК-а, UNODC-a). Most such
// names need no entry, for they come out right by themselves (УНХЦР, УНИЦЕФ,
// ИЦМПД, ЦЕПОЛ).
var wordExceptions = []struct{ cyrillic, latin string }{
	{"ГРЕКО", "GRECO"},   // Group of States against Corruption
	{"ЕКОСОК", "ECOSOC"}, // Economic and Social Council of the UN
	{"ЕКПАТ", "ECPAT"},
	{"ЕУЛЕКС", "EULEX"},
	{"ИКАО", "ICAO"},
	{"РАКВИАК", "RACVIAC"},
	{"СЕКИ", "SECI"},   // the older name of SELEC
	{"СЕЛЕК", "SELEC"}, // Southeast European Law Enforcement Center
	{"ТАИЕКС", "TAIEX"},
	{"УНИКРИ", "UNICRI"},
	{"УНКАК", "UNCAC"}, // UN Convention against Corruption
	{"УНОДК", "UNODC"},
	{"УНТОК", "UNTOC"}, // UN Convention against Transnational Organized Crime
	{"ЦЕДАВ", "CEDAW"},
}

type answer int

const (
	no answer = iota
	yes
	undecided // the text seen so far could still become an exception
)

// exception finds an exception at the head of src, where a word begins. It looks
// no further than the longest exception and one rune.
func exception(src []byte, atEOF bool) (latin string, size int, found answer) {
	result := no
	for _, e := range wordExceptions {
		switch n := len(e.cyrillic); {
		case len(src) < n:
			if !atEOF && strings.HasPrefix(e.cyrillic, string(src)) {
				result = undecided
			}
		case string(src[:n]) == e.cyrillic:
			r, _, known := peek(src[n:], atEOF)
			switch {
			case !known:
				result = undecided
			case !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.Mn, r):
				return e.latin, n, yes
			}
		}
	}
	return "", 0, result
}
