package locale

import (
	"bytes"
	"slices"
	"strings"
	"testing"
)

// Section 6 of facts/dates-plurals.md.
const (
	sortCNR = "C Cetinje Čačak Ćuprija Danilovgrad Džep Đakovica Lovćen Lukavac Ljubuški Nikšić Novi·Pazar Njegoši Sombor Subotica Šid Śevernik Zeta Žabljak Źenica"
	sortSQ  = "Cërrik Çorovodë Dibër Dropull Durrës Dhërmi Elbasan Ersekë Ëndrra Gramsh Gjirokastër Lushnjë Llogara Nivicë Nokshiq Njegosh Roskovec Rrogozhinë Sarandë Selenicë Shkodër Tiranë Tropojë Thethi Zogaj Zhabjak"
)

// sortedAs fails unless the words, from any start, sort into the order given.
func sortedAs(t *testing.T, l *Locale, order []string) {
	t.Helper()
	for _, start := range [][]string{reversed(order), byBytes(order)} {
		byCompare, byKey := slices.Clone(start), slices.Clone(start)
		slices.SortFunc(byCompare, l.Compare)
		slices.SortFunc(byKey, func(a, b string) int { return bytes.Compare(l.Key(a), l.Key(b)) })
		if !slices.Equal(byCompare, order) {
			t.Errorf("Compare sorts\n%q, want\n%q", byCompare, order)
		}
		if !slices.Equal(byKey, order) {
			t.Errorf("Key sorts\n%q, want\n%q", byKey, order)
		}
	}
}

func reversed(s []string) []string { s = slices.Clone(s); slices.Reverse(s); return s }
func byBytes(s []string) []string  { s = slices.Clone(s); slices.Sort(s); return s }

func words(s string) []string {
	w := strings.Fields(s)
	for i := range w {
		w[i] = strings.ReplaceAll(w[i], "·", " ")
	}
	return w
}

func TestWordsSortInTheOrderOfTheirAlphabet(t *testing.T) {
	for _, tt := range []struct{ name, edition, order string }{
		{"places", "cnr", sortCNR},
		{"places", "sq", sortSQ},
		{"digraphs are letters", "sr-latn", "dan dno dud džep đak lopta luk ljubav ljut mast noga nuz njega obala"},
		{"azbuka", "sr", "авион ђак ехо јаје кућа лопта луд љубав нога нуз њега ћуп ухо цар џеп шума"},
		{"Cyrillic before Latin", "sr", "17 азил шума PDF UNODC"},
		{"Ś after all of Š, also inside", "cnr", "pasa paša paši pašž paśa paśi pata s sz š šz ś śa t"},
		{"Ź after all of Ž, also inside", "cnr", "ježa ježiž jeźa jeźi z zz ž žž ź źa"},
		{"small before capital", "cnr", "šut Šut śut Śut"},
		{"Ś is S with an accent", "sr-latn", "sat setva sever śever severa"},
		{"spaces count", "sr-latn", "Novi·Pazar Novi·Sad Novipazar"},
		{"accents count last", "en", "resume résumé resumes"},
		{"Đ and Č as D and C", "en", "Čačak Cetinje Podgorica"},
	} {
		t.Run(tt.edition+" "+tt.name, func(t *testing.T) { sortedAs(t, edition(t, tt.edition), words(tt.order)) })
	}
}

func TestEveryAlphabetIsInItsOwnOrder(t *testing.T) {
	for name, count := range map[string]int{"en": 26, "cnr": 32, "sq": 36, "sr": 30, "sr-latn": 30} {
		l := edition(t, name)
		alphabet := l.Alphabet()
		if len(alphabet) != count {
			t.Errorf("%s has %d letters, want %d", name, len(alphabet), count)
		}
		sortedAs(t, l, alphabet)
		small := make([]string, count)
		for i, letter := range alphabet {
			small[i] = strings.ToLower(letter)
			check(t, name+": Initial of a letter", l.Initial(letter), letter)
			check(t, name+": Initial of a small letter", l.Initial(small[i]), letter)
			check(t, name+": Initial in capitals", l.Initial(strings.ToUpper(letter)+"A"), letter)
			if l.Section(letter) != i {
				t.Errorf("%s: Section(%q) = %d, want %d", name, letter, l.Section(letter), i)
			}
		}
		sortedAs(t, l, small)
		alphabet[0] = "changed"
		if l.Alphabet()[0] == "changed" {
			t.Errorf("%s: Alphabet gives its own table away", name)
		}
	}
}

func TestASplitDigraphIsTwoLetters(t *testing.T) {
	for _, split := range []string{"\u034f", "\u200c"} {
		l := edition(t, "sr-latn")
		sortedAs(t, l, []string{"in" + split + "jekcija", "inkubator", "injekcija", "injz"})
		sortedAs(t, l, []string{"nadzor", "nad" + split + "živeti", "nadživeti"})
		check(t, "Initial", l.Initial("n"+split+"jok"), "N")
		check(t, "Initial", edition(t, "sq").Initial("s"+split+"hpejt"), "S")
	}
}

func TestCompareIsZeroForEqualTextsOnly(t *testing.T) {
	l := edition(t, "cnr")
	for _, tt := range []struct{ a, b string }{
		{"injekcija", "in\u00adjekcija"}, {"š", "s\u030c"}, {"a", "a\x00"}, {"a", "\u2068a\u2069"}, {"a\xff", "a\ufffd"},
	} {
		if l.Compare(tt.a, tt.b) == 0 || l.Compare(tt.a, tt.b) != -l.Compare(tt.b, tt.a) {
			t.Errorf("Compare(%q, %q) = %d and %d", tt.a, tt.b, l.Compare(tt.a, tt.b), l.Compare(tt.b, tt.a))
		}
	}
	if l.Compare("Śever", "Śever") != 0 {
		t.Error("a text is not equal to itself")
	}
}

func TestTheTextDecidesOnlyBetweenEqualWeights(t *testing.T) {
	for _, tt := range []struct {
		weights1, weights2 string
		text1, text2       string
	}{
		{"\x05", "\x05\x00", "z", "a"}, {"\x05", "\x05\x00\x00", "z", ""}, {"", "\x00", "z", "a"},
		{"\x05\x00\x01", "\x05\x01", "z", "a"}, {"\x05", "\x05", "a", "b"}, {"\x05", "\x05", "", "\x00"},
	} {
		if bytes.Compare(keyOf([]byte(tt.weights1), tt.text1), keyOf([]byte(tt.weights2), tt.text2)) >= 0 {
			t.Errorf("%q %q does not sort before %q %q", tt.weights1, tt.text1, tt.weights2, tt.text2)
		}
	}
}

func TestFormsOfOneLetterStandTogether(t *testing.T) {
	l := edition(t, "cnr")
	sortedAs(t, l, []string{"šal", "s\u030cala", "šalb"})
	sortedAs(t, l, []string{"śa", "s\u0301b", "śc"})
	sortedAs(t, l, []string{"dža", "ǆb", "džc"})
	sortedAs(t, edition(t, "sq"), []string{"nza", "nja", "ǌb", "njc"})
	sortedAs(t, l, []string{"zaa", "\u2068zab\u2069", "zac"})
}

func TestInitialIsALetterOfTheAlphabet(t *testing.T) {
	for _, tt := range []struct{ edition, word, want string }{
		{"cnr", "ljudska prava", "Lj"}, {"cnr", "LJUDI", "Lj"}, {"cnr", "Lovćen", "L"},
		{"cnr", "Njegoši", "Nj"}, {"cnr", "Nikšić", "N"}, {"cnr", "džep", "Dž"}, {"cnr", "Danilovgrad", "D"},
		{"cnr", "Đakovica", "Đ"}, {"cnr", "Śevernik", "Ś"}, {"cnr", "s\u0301ever", "Ś"}, {"cnr", "źenica", "Ź"},
		{"cnr", "„Zaštita“", "Z"}, {"cnr", "\u2068Europol\u2069", "E"}, {"cnr", "ǈubav", "Lj"},
		{"cnr", "Émile", "E"}, {"cnr", "Özil", "O"}, {"cnr", "Washington", "#"}, {"cnr", "2016", "#"},
		{"cnr", "", "#"}, {"cnr", "—", "#"}, {"cnr", "Људи", "#"}, {"cnr", "l", "L"},
		{"sr-latn", "Śevernik", "S"}, {"sr-latn", "čamac", "Č"}, {"sr-latn", "ćup", "Ć"},
		{"sr", "Људи", "Љ"}, {"sr", "џеп", "Џ"}, {"sr", "јаје", "Ј"}, {"sr", "PDF", "#"}, {"sr", "С\u0301евер", "С"},
		{"sq", "Gjirokastër", "Gj"}, {"sq", "Gramsh", "G"}, {"sq", "XHAMI", "Xh"}, {"sq", "çështje", "Ç"},
		{"sq", "ǋerëz", "Nj"}, {"sq", "Ëndrra", "Ë"}, {"sq", "rrjet", "Rr"}, {"sq", "Wien", "#"},
		{"en", "Čačak", "C"}, {"en", "Đakovica", "D"}, {"en", "öffentlich", "O"}, {"en", "17 May", "#"},
	} {
		l := edition(t, tt.edition)
		check(t, tt.edition+": Initial of "+tt.word, l.Initial(tt.word), tt.want)
		if tt.want == "#" && l.Section("#") != len(l.Alphabet()) {
			t.Errorf("%s: Section of # is %d", tt.edition, l.Section("#"))
		}
	}
}
