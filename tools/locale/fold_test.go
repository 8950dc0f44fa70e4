package locale

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

func TestFoldForgetsCaseMarksAndScript(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{"Law on Foreigners, 2016", "law on foreigners, 2016"},
		{"ČĆŠŽĐ čćšžđ", "ccszd ccszd"},
		{"C\u030cS\u0327 s\u0301", "cs s"},
		{"Śutra, śekira, źenica", "sutra, sekira, zenica"},
		{"Pejë, çështje", "peje, ceshtje"},
		{"АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ", "abvgddezzijklljmnnjoprstcufhccdzs"},
		{"абвгдђежзијклљмнњопрстћуфхцчџш", "abvgddezzijklljmnnjoprstcufhccdzs"},
		{"С\u0301утра, з\u0301еница", "sutra, zenica"},
		{"ѓакон, ќерка, ѕвезда, ѝ, ѐ", "gakon, kerka, dzvezda, i, e"},
		{"Щастливый съезд юноши, объявление, ёлка, эхо, я", "scastlivyi saezd junosi, obajavlenie, elka, eho, ja"},
		{"Київ, є, ўсё", "kiiv, je, use"},
		{"Ǆ ǅ ǆ Ǉ ǈ ǉ Ǌ ǋ ǌ", "dz dz dz lj lj lj nj nj nj"},
		{"Ærø, Œuvre, Straße, STRASSE, STRAẞE, Łódź, Ðorđe", "aero, oeuvre, strasse, strasse, strasse, lodz, dorde"},
		{"Þór, Ħal, ґанок", "þor, ħal, ґanok"},
		{"İstanbul, Iğdır, ısı", "istanbul, igdir, isi"},
		{"ﬁnancing oﬃce Ⅷ", "financing office viii"},
		{"ΣΊΣΥΦΟΣ Σίσυφος ΟΔΟΣ Σ", "σισυφος σισυφος οδος σ"},
		{"\u212a \u212b", "k a"},
		{"الْعَرَبِيَّة، أمر؟", "العربية امر"},
		{"מִשְׁפָּט", "מִשְׁפָּט"},
		{"kri\u00adjum\u200bčar\u200denje \u2068OSCE\u2069-a", "krijumcarenje osce-a"},
		{"Kosovo* (2008)", "kosovo* (2008)"},
		{"日本 ひ ქართული", "日本 ひ ქართული"},
		{"a\xffb", "a\ufffdb"},
	} {
		if got := Fold(tt.text); got != tt.want {
			t.Errorf("Fold(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

// TestFoldIsTheSameForBothScripts converts by the rules of the edition, which are
// written elsewhere and not for searches.
func TestFoldIsTheSameForBothScripts(t *testing.T) {
	for _, cyrillic := range []string{
		"Ђорђевић", "кријумчарење миграната", "Љиљана и Његош, џеп и инјекција", "ЊЕГОШ ЏУНГЛА ЉУДИ", "С\u0301утра из\u0301ешће", "надживети",
	} {
		if got, want := Fold(cyrillic), Fold(latin(t, cyrillic)); got != want {
			t.Errorf("%q: folded %q, in Latin %q", cyrillic, got, want)
		}
	}
}

func TestFoldingAgainChangesNothing(t *testing.T) {
	for r := range rune(unicode.MaxRune + 1) {
		for _, s := range []string{string(r), "a" + string(r) + "j"} {
			once := Fold(s)
			if again := Fold(once); again != once {
				t.Fatalf("%q (%U) folds to %q and then to %q", s, r, once, again)
			}
		}
	}
}

// list shows words as tests write them: a joined one has a plus.
func list(words []Word) string {
	var texts []string
	for _, w := range words {
		if w.Joined {
			w.Text = "+" + w.Text
		}
		texts = append(texts, w.Text)
	}
	return strings.Join(texts, " ")
}

func TestWords(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"", ""},
		{" – … 😀 ² ½ 𝐀 ™ → Ⅷ \ufeff", ""},
		{"Trafficking in Persons, Especially Women (2000).", "trafficking in persons especially women 2000"},
		{"„Službeni list CG“, br. 57/2016", "sluzbeni list cg br 57 2016"},
		{"co-operation", "co operation +cooperation"},
		{"co‐operation co‑operation", "co operation +cooperation co operation +cooperation"},
		{"UNODC-a, state-of-the-art", "unodc a +unodca state of the art +stateoftheart"},
		{"2016–2020, a—b", "2016 2020 a b"},
		{"a - b, c-, -d, e--f", "a b c d e f"},
		{"a-\u00ad-b, a-ь, ь-\u00ad", "a b +ab a +a"},
		{"kri\u00adjum\u200dčari", "krijumcari"},
		{"victim’s victim's VICTIM'S victim‘s, victimʼs", "victim victim victim victim victims"},
		{"victims’ rights, driver's-licence", "victims rights driver licence"},
		{"mother-in-law's", "mother in law +motherinlaw"},
		{"s'ka, t’i, ç'është, don't", "s ka t i c eshte don t"},
		{"it's’s ’s", "it s s"},
		{"victim’st victim’s2 victim’s\u0301", "victim st victim s2 victim s"},
		{"\u2068UNODC\u2069-ов", "unodc ov +unodcov"},
		{"члан 12а, Закон о странцима", "clan 12a zakon o strancima"},
		{"\u0301 \u00ad a", "a"},
		{"㈱ ŀl nº ｆ ﬁne", "株 ll n fine"},
		{"3×4", "3×4"},
		{"العربية، ٢٠١٦", "العربية"},
		{"law² art.3 e_f", "law art 3 e f"},
		{"a\xffb", "a b"},
	} {
		if got := list(Words(tt.text)); got != tt.want {
			t.Errorf("%q: words %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestWordsStandWhereTheySay(t *testing.T) {
	text := "Жртва’s co‑operation"
	got := fmt.Sprint(Words(text))
	want := fmt.Sprint([]Word{
		{Text: "zrtva", Start: 0, End: 10}, {Text: "co", Start: 15, End: 17}, {Text: "operation", Start: 20, End: 29},
		{Text: "cooperation", Start: 15, End: 29, Joined: true},
	})
	if got != want {
		t.Errorf("words %s, want %s", got, want)
	}
}

// TestWordsAreLettersMarksAndDigits allows what the blocks take in besides, and
// misses no letter of today's writing.
func TestWordsAreLettersMarksAndDigits(t *testing.T) {
	letter := []*unicode.RangeTable{unicode.L, unicode.M, unicode.Nd}
	for r := range rune(0x00C0) {
		if want := unicode.In(r, letter...) && !strings.ContainsRune("ªµº", r) || r == 0x00AD; inWord(r) != want {
			t.Errorf("%U is in a word: %t, want %t", r, inWord(r), want)
		}
	}
	for r := rune(0x00C0); r < 0xF900; r++ {
		signs := r >= 0x2000 && r < 0x3040 || r >= 0xD800
		if unicode.In(r, letter...) && !signs && !inWord(r) {
			t.Errorf("%U is not in a word", r)
		}
		if signs && inWord(r) && !unicode.Is(unseen, r) {
			t.Errorf("%U is in a word", r)
		}
	}
}

func TestWordsOfFoldedWordsAreThemselves(t *testing.T) {
	for r := range rune(0x10000) {
		for _, w := range Words("a" + string(r) + "b") {
			if again := Words(w.Text); len(again) != 1 || again[0].Text != w.Text {
				t.Errorf("%U gives the word %q, which is %q", r, w.Text, list(again))
			}
		}
	}
}

func FuzzWords(f *testing.F) {
	for _, s := range []string{
		"co-operation’s victim's a-b-c", "ǅĳŉ﷽ﬁ\u0149", "З\u0301еница-ь", "\xff-\u00ad’s", "Σ-Σ", "İ’S", "vijeće djjeca lijjek", "e\u0301\u0323",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		if once := Fold(s); norm.NFKD.IsNormalString(once) && Fold(once) != once {
			t.Errorf("%q folds to %q and then to %q", s, once, Fold(once))
		}
		if once := FoldDialect(s); FoldDialect(once) != once {
			t.Errorf("%q has the dialect %q and then %q", s, once, FoldDialect(once))
		}
		words := Words(s)
		last := 0
		for _, w := range words {
			if w.Start >= w.End || !utf8.ValidString(s[w.Start:w.End]) {
				t.Fatalf("%q: %+v does not stand between runes", s, w)
			}
			again := Words(w.Text)
			if norm.NFKD.IsNormalString(w.Text) && (len(again) != 1 || again[0].Text != w.Text) {
				t.Errorf("%q: the word %q is %q", s, w.Text, list(again))
			}
			if w.Joined {
				continue
			}
			if w.Start < last || wordText(s[w.Start:w.End]) != w.Text {
				t.Errorf("%q: %+v is %q", s, w, s[w.Start:w.End])
			}
			last = w.End
		}
		if joined := slices.IndexFunc(words, func(w Word) bool { return w.Joined }); joined == 0 {
			t.Errorf("%q: %q is joined from nothing", s, words[joined].Text)
		}
	})
}
