package locale

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// Fold is what a search compares instead of a text: without case, marks and
// script. It takes apart what Unicode does (NFKD: ǆ, ﬁ), makes letters small,
// drops the marks of Latin, Greek, Cyrillic and Arabic and what has no width
// within a word, and writes Cyrillic and few letters without decomposition in a–z:
// "Ђорђевић", "Đorđević" and "Dordevic" are "dordevic", "Žrtve" is "zrtve". Other
// letters and marks stay (þ, ħ, ґ, Hebrew points, the titlo, the stroke that
// stretches an Arabic word), and so does everything between words.
// Fold(Fold(s)) is Fold(s), unless something without width stood between two
// marks that stay and that Unicode orders otherwise.
//
// static/js/search/fold.js does the same to each word that a reader types; a test
// in tools/search runs it against Words. All sets are as short as they are because
// the browser has them too: the search script has 6 KB.
func Fold(s string) string {
	if plain, ok := foldASCII(s); ok {
		return plain
	}
	s = small(norm.NFKD.String(s))
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		switch {
		case r >= cyrillicFirst && r < cyrillicFirst+rune(len(cyrillic)):
			b.WriteString(cyrillic[r-cyrillicFirst])
		case r < utf8.RuneSelf:
			b.WriteByte(byte(r))
		case unicode.Is(unseen, r):
		default:
			if latin, ok := undecomposed[r]; ok {
				b.WriteString(latin)
			} else {
				b.WriteRune(r)
			}
		}
	}
	return b.String()
}

// small makes letters small as JavaScript does, which writes Σ at the end of a
// word as ς.
func small(s string) string {
	if strings.ContainsRune(s, 'Σ') {
		return cases.Lower(language.Und).String(s)
	}
	return strings.ToLower(s)
}

// foldASCII folds a text of ASCII only, which most words are.
func foldASCII(s string) (string, bool) {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return "", false
		}
	}
	return strings.ToLower(s), true
}

// cyrillic are the letters from U+0430 on in a–z: Serbian and Montenegrin by
// their Latin alphabet, the others so that most of a name meets its Latin form.
// й, ѓ, ё, ї, ќ, ѝ and ў come without their marks; ъ is Bulgarian here, since
// Russian hardly has it, and щ is Russian.
var cyrillic = strings.Split("a,b,v,g,d,e,z,z,i,i,k,l,m,n,o,p,r,s,t,u,f,h,c,c,s,sc,a,y,,e,ju,ja,"+
	"e,e,d,g,je,dz,i,i,j,lj,nj,c,k,i,u,dz", ",")

const cyrillicFirst = 'а'

// undecomposed are letters of European names that Unicode does not take apart. ð
// stands for đ in old files.
var undecomposed = map[rune]string{
	'ß': "ss", 'æ': "ae", 'ð': "d", 'ø': "o", 'đ': "d", 'ı': "i", 'ł': "l", 'œ': "oe",
}

// unseen is dropped, in whole blocks: the soft hyphen; accents and apostrophes
// that stand as letters of their own, and combining marks; Arabic marks, with the
// Arabic comma, question mark and digits in the same blocks; and what has no
// width, the marks of the script conversion among it.
var unseen = rangeTable(
	0x00AD, 0x00AD, 0x02B0, 0x036F, 0x0600, 0x061F, 0x064B, 0x0670, 0x200B, 0x200F, 0x2060, 0x206F,
)

// rangeTable is a set of runes of the first plane: first, last, first, last …
func rangeTable(bounds ...uint16) *unicode.RangeTable {
	t := &unicode.RangeTable{}
	for i := 0; i < len(bounds); i += 2 {
		t.R16 = append(t.R16, unicode.Range16{Lo: bounds[i], Hi: bounds[i+1], Stride: 1})
		if bounds[i+1] <= unicode.MaxLatin1 {
			t.LatinOffset++
		}
	}
	return t
}
