package searchtest

import (
	"regexp"
	"strings"
	"unicode"
)

func asItIs(s string) string { return s }

// plainName leaves out the marks, as English newspapers do.
var plainName = strings.NewReplacer("č", "c", "ć", "c", "š", "s", "ž", "z", "đ", "dj").Replace

// albanianName writes a name by its sound.
var albanianName = strings.NewReplacer("č", "ç", "ć", "q", "š", "sh", "ž", "zh", "đ", "gj", "nj", "nj", "lj", "lj", "dž", "xh").Replace

// cyrillic writes Montenegrin and Serbian Latin in Cyrillic. It is for made-up
// words: one that has n and j apart is spelled as if it had not.
var cyrillic = strings.NewReplacer(
	"lj", "љ", "nj", "њ", "dž", "џ", "Lj", "Љ", "Nj", "Њ", "Dž", "Џ",
	"a", "а", "b", "б", "c", "ц", "č", "ч", "ć", "ћ", "d", "д", "đ", "ђ", "e", "е", "f", "ф", "g", "г",
	"h", "х", "i", "и", "j", "ј", "k", "к", "l", "л", "m", "м", "n", "н", "o", "о", "p", "п", "r", "р",
	"s", "с", "š", "ш", "t", "т", "u", "у", "v", "в", "z", "з", "ž", "ж",
	"A", "А", "B", "Б", "C", "Ц", "D", "Д", "E", "Е", "F", "Ф", "G", "Г", "H", "Х", "I", "И", "J", "Ј",
	"K", "К", "L", "Л", "M", "М", "N", "Н", "O", "О", "P", "П", "R", "Р", "S", "С", "T", "Т", "U", "У",
	"V", "В", "Z", "З",
).Replace

var (
	longYat  = regexp.MustCompile(`([bcčćdfghkmnprstvzžš])ije([bcčćdfghkmnprstvzžš])`)
	shortYat = regexp.MustCompile(`([bdfgkmpstvz])je([bcčćdfghklmnprstvzžš])`)
)

// serbian is the Serbian spelling of a Montenegrin stem: e for ije and je, in
// Cyrillic.
func serbian(stem string) string {
	stem = longYat.ReplaceAllString(stem, "${1}e${2}")
	return cyrillic(shortYat.ReplaceAllString(stem, "${1}e${2}"))
}

// kebab is a text as part of an id: letters without marks, and digits.
func kebab(s string) string {
	words := strings.FieldsFunc(plainName(strings.ToLower(s)), func(c rune) bool {
		return c > unicode.MaxASCII || !unicode.IsLetter(c) && !unicode.IsDigit(c)
	})
	return strings.Join(words, "-")
}
