package locale

import (
	"strings"
	"testing"

	"golang.org/x/text/transform"
)

func latin(t testing.TB, s string) string {
	t.Helper()
	out, _, err := transform.String(CyrillicToLatin(), s)
	if err != nil {
		t.Fatalf("%q: %v", s, err)
	}
	return out
}

func TestCyrillicBecomesLatin(t *testing.T) {
	for _, tt := range []struct{ name, in, want string }{
		{"every small letter", "абвгдђежзијклљмнњопрстћуфхцчџш", "abvgdđežzijklljmnnjoprstćufhcčdžš"},
		{"every capital", "АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ", "ABVGDĐEŽZIJKLLJMNNJOPRSTĆUFHCČDŽŠ"},
		{"digraph in a word of capitals", "ЉУДИМА, ПОТВРЂИВАЊУ, СПРОВОЂЕЊЕ, ЏЕП", "LJUDIMA, POTVRĐIVANJU, SPROVOĐENJE, DŽEP"},
		{"digraph at the head of a word", "Људима Његош Џеп Љубљана", "Ljudima Njegoš Džep Ljubljana"},
		{"Ljubljana in capitals", "ЉУБЉАНА", "LJUBLJANA"},
		{"last letter of a word of capitals", "ОГАЊ КРАЉ И БЕЧЏ", "OGANJ KRALJ I BEČDŽ"},
		{"last letter before a mark", "„КРАЉ“, КРАЉ-а", "„KRALJ“, KRALJ-a"},
		{"lone letter", "Љ. Петровић; Њ", "Lj. Petrović; Nj"},
		{"two letters", "ЊУ Њу ЉЉ", "NJU Nju LJLJ"},
		{"before an accent", "Њ\u0301у ЊУ\u0301", "Nj\u0301u NJU\u0301"},
		{"before a digit", "Љ2 КРАЉ2", "Lj2 KRALJ2"},
		{"digraphs that are two letters", "инјекција, надживети, конјугација, Танјуг", "injekcija, nadživeti, konjugacija, Tanjug"},
		{"дј is two letters", "дјеца, одјељење, недјеља", "djeca, odjeljenje, nedjelja"},
		{"Montenegrin letters", "С\u0301евер, с\u0301утра, З\u0301еница, изз\u0301", "Śever, śutra, Źenica, izź"},
		{"Latin stays", "osce.org остаје латиницом", "osce.org ostaje latinicom"},
		{"addresses stay", "https://www.unodc.org/ и info@osce.org, PDF, XVIII-12-a", "https://www.unodc.org/ i info@osce.org, PDF, XVIII-12-a"},
		{"numbers and marks stay", "31. август – 1. септембар 2016.", "31. avgust – 1. septembar 2016."},
		{"Latin digraphs of one code point", "ǄEP ǅep ǆep Ǉ ǈ ǉ Ǌ ǋ ǌ", "DŽEP Džep džep LJ Lj lj NJ Nj nj"},
		{"letters of other alphabets stay", "щ ы ѓ ќ Ω", "щ ы ѓ ќ Ω"},
		{"not UTF-8", "а\xffб", "a\ufffdb"},
		{"nothing", "", ""},
	} {
		t.Run(tt.name, func(t *testing.T) { check(t, tt.in, latin(t, tt.in), tt.want) })
	}
}

func TestWholeWordsAreReplacedWithTheirEndings(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"УНОДК", "UNODC"},
		{"УНОДК-а и УНОДК-у", "UNODC-a i UNODC-u"},
		{"(УНОДК)", "(UNODC)"},
		{"анти-УНОДК", "anti-UNODC"},
		{"УНХЦР-ом", "UNHCR-om"}, // letter by letter
		{"УНИЦЕФ ИЦМПД ОЕБС ИОМ", "UNICEF ICMPD OEBS IOM"},
		{"ЦЕДАВ, СЕЛЕК", "CEDAW, SELEC"},
		// Not the whole word, not these letters, marked.
		{"УНОДКА", "UNODKA"}, {"ПУНОДК", "PUNODK"}, {"УНОД", "UNOD"}, {"УНОДК2", "UNODK2"}, {"УНОДК\u0301", "UNODK\u0301"}, {"2УНОДК", "2UNODK"},
		{"Унодк", "Unodk"}, {"\u2068УНОДК\u2069", "\u2068УНОДК\u2069"},
	} {
		check(t, tt.in, latin(t, tt.in), tt.want)
	}
}

func TestEveryExceptionIsNeeded(t *testing.T) {
	for _, e := range wordExceptions {
		check(t, e.cyrillic, latin(t, e.cyrillic), e.latin)
		var mechanical strings.Builder
		for _, r := range e.cyrillic {
			mechanical.WriteString(letters[r])
		}
		if mechanical.String() == e.latin {
			t.Errorf("%s becomes %s without an exception", e.cyrillic, e.latin)
		}
	}
}

func TestMarkedWordsStayAsTheyAre(t *testing.T) {
	for _, tt := range []struct{ in, want string }{
		{"реч \u2068Правда.Ру\u2069 реч", "reč \u2068Правда.Ру\u2069 reč"},
		{"\u2068а \u2068б\u2069 в\u2069 г", "\u2068а \u2068б\u2069 в\u2069 g"},
		{"а\u2069б", "a\u2069b"},
		{"а\u2069б\u2068в\u2069", "a\u2069b\u2068в\u2069"},
		{"\u2068не затвара се", "\u2068не затвара се"},
		{"\u2068ǆ\u2069", "\u2068ǆ\u2069"},
		{"К\u2068Х\u2069Њ", "K\u2068Х\u2069Nj"},
	} {
		check(t, tt.in, latin(t, tt.in), tt.want)
	}
}

func TestConvertIsTheIdentityUnlessTheEditionConverts(t *testing.T) {
	const s = "Људима УНОДК-а"
	for name, want := range map[string]string{"sr-latn": "Ljudima UNODC-a", "sr": s, "cnr": s, "sq": s, "en": s} {
		check(t, name, edition(t, name).Convert(s), want)
	}
	check(t, "a long text", edition(t, "sr-latn").Convert(strings.Repeat("Њ", 10_001)), strings.Repeat("NJ", 10_001))
}

func TestResetForgetsAnOpenMark(t *testing.T) {
	tr := CyrillicToLatin()
	for range 2 {
		out, _, err := transform.String(tr, "а\u2068а") // String resets
		if err != nil || out != "a\u2068а" {
			t.Errorf("got %q, %v", out, err)
		}
	}
}

func TestDecomposeDigraphsMakesTwoLetters(t *testing.T) {
	check(t, "all", DecomposeDigraphs("ǄǅǆǇǈǉǊǋǌ ž"), "DŽDždžLJLjljNJNjnj ž")
}
