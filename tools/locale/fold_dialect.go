package locale

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// FoldDialect brings the ijekavian and the ekavian form of a South Slavic word
// together, and đ written as dj: "vrijeme" is "vreme", "djordjevic" "dordevic".
// The word is one that Fold has folded. FoldDialect(FoldDialect(w)) is
// FoldDialect(w). A word that is only begun is folded as far as it can be: "vrije"
// is "vrije" still, and "vrijem" is "vrem".
//
//   - dj becomes d: djeca, gdje, Djordjevic;
//   - sjutra, and Montenegrin śutra, become sutra;
//   - ije and je become e between consonants: lijek, mjesto, rješenje. After l
//     and n a je may be the end of lj and nj, and the e an ending's: krijumčarenjem,
//     prijateljev, osposobljen. There it stays before the consonants of endings,
//     but in zapljena and at the beginning of a word: ljepota, njega;
//   - prijem is no prem, which would meet prema;
//   - prije, najprije, poslije, dvije, obje, dio, udio and cio are listed, for at
//     the end of a word the rule would tear organizacija and organizacije apart.
//
// The rules were chosen with the dictionaries of hunspell, which has both dialects
// in one list for Serbian, and with the texts of the portal. Words that are two in
// ijekavian and one in ekavian (dijela and djela, vijeće and veće) are one here.
func FoldDialect(folded string) string {
	word := foldSoft(folded)
	if ekavian, ok := dialectWord(word); ok {
		return ekavian
	}
	if strings.IndexByte(word, 'j') < 0 {
		return word
	}
	out := make([]byte, 0, len(word))
	for i := 0; i < len(word); i++ {
		if rest := word[i:]; isJat(word[:i], rest) {
			i += strings.IndexByte(rest, 'e')
			out = append(out, 'e')
		} else {
			out = append(out, rest[0])
		}
	}
	return string(out)
}

// foldSoft leaves out every j of dj, and that of sjutra.
func foldSoft(s string) string {
	if !strings.Contains(s, "dj") && !strings.Contains(s, "sj") {
		return s
	}
	out := make([]byte, 0, len(s))
	for i := range len(s) {
		if s[i] == 'j' && (endsIn(out, "d") || endsIn(out, "s") && strings.HasPrefix(s[i:], "jutr")) {
			continue
		}
		out = append(out, s[i])
	}
	return string(out)
}

// dialectWord is the ekavian form of few frequent words that no rule reaches.
func dialectWord(folded string) (string, bool) {
	for _, end := range []struct{ ijekavian, ekavian string }{{"ije", "e"}, {"je", "e"}, {"io", "eo"}} {
		if head, ok := strings.CutSuffix(folded, end.ijekavian); ok && slices.Contains(dialectHeads[end.ekavian], head) {
			return head + end.ekavian, true
		}
	}
	return folded, false
}

// dialectHeads are those words without -ije or -je, and without -io.
var dialectHeads = map[string][]string{
	"e":  {"pr", "najpr", "posl", "dv", "ob"},
	"eo": {"d", "ud", "c"},
}

// ofEndings are the consonants before which lje and nje are mostly a soft
// consonant and an ending: -eg, -ej, -em, -en and -ev.
const ofEndings = "gjmnv"

// isJat reports whether the rest of a word begins with an ije or je that is an e
// in ekavian, before being what stands ahead of it.
func isJat(before, rest string) bool {
	if before == "" || isVowelOrJ(before[len(before)-1]) {
		return false
	}
	if after, ok := strings.CutPrefix(rest, "ije"); ok {
		return beginsWithConsonant(after) && !(after[0] == 'm' && strings.HasSuffix(before, "pr"))
	}
	after, ok := strings.CutPrefix(rest, "je")
	if !ok || !beginsWithConsonant(after) {
		return false
	}
	soft := strings.HasSuffix(before, "l") || strings.HasSuffix(before, "n")
	return !soft || before == "zapl" || len(before) == 1 || strings.IndexByte(ofEndings, after[0]) < 0
}

func beginsWithConsonant(s string) bool { return s != "" && !isVowel(s[0]) }

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// isVowelOrJ has j, which after another letter is softness and no more.
func isVowelOrJ(c byte) bool { return c == 'j' || isVowel(c) }

func endsIn(b []byte, end string) bool { return strings.HasSuffix(string(b), end) }

// Respelled is the other folded spelling of a word with đ, for the index of a
// language without FoldDialect: readers who have no đ write the Đorđević of an
// English text as Dordevic, which Fold gives, or as Djordjevic. text is the one
// that Words was given. A capitalised word with dj is a name that may be searched
// for with đ; other words with dj (adjacent) and joined ones have no other spelling.
func (w Word) Respelled(text string) (string, bool) {
	if w.Joined {
		return "", false
	}
	written := text[w.Start:w.End]
	if respelled := writtenWithDj.Replace(written); respelled != written {
		return Fold(respelled), true
	}
	first, _ := utf8.DecodeRuneInString(written)
	if respelled := strings.ReplaceAll(w.Text, "dj", "d"); respelled != w.Text && unicode.IsUpper(first) {
		return respelled, true
	}
	return "", false
}

// The second pair is Icelandic eth, which looks like Đ and stands for it in old files.
var writtenWithDj = strings.NewReplacer("Đ", "dj", "đ", "dj", "Ð", "dj", "ð", "dj", "Ђ", "dj", "ђ", "dj")
