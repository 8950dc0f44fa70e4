package locale

import "testing"

// TestDialectsMeet has what a Montenegrin and what a Serbian text writes, and how
// a reader may type it.
func TestDialectsMeet(t *testing.T) {
	for _, alike := range [][]string{
		{"Đorđević", "Ђорђевић", "Djordjevic", "Djordjević", "Dordevic", "ĐORĐEVIĆ"},
		{"vrijeme", "vreme", "време", "вријеме"}, {"djeca", "đeca", "deca", "деца"}, {"vijeće", "veće"},
		{"rješenje", "rešenje"}, {"savjet", "savet"}, {"bezbjednost", "bezbednost"}, {"sprječavanje", "sprečavanje"},
		{"lijek", "lek"}, {"mjesto", "mesto"}, {"smjernice", "smernice"}, {"obavještenje", "obaveštenje"},
		{"dijete", "dete"}, {"prije", "pre"}, {"poslije", "posle"}, {"gdje", "gde"}, {"ovdje", "ovđe", "ovde"},
		{"dvije", "dve"}, {"obje", "obe"}, {"najprije", "najpre"}, {"dio", "deo"}, {"udio", "udeo"}, {"cio", "ceo"},
		{"uvijek", "uvek"}, {"zahtijeva", "zahteva"}, {"sjever", "śever", "sever"}, {"sjutra", "śutra", "sutra", "с\u0301утра"},
		{"sjutrašnji", "sutrašnji"}, {"sjekira", "śekira", "sekira"}, {"zjenica", "źenica", "zenica"},
		{"posljedica", "posledica"}, {"sljedeći", "sledeći"}, {"nasljednik", "naslednik"}, {"dosljedan", "dosledan"},
		{"posljednji", "poslednji"}, {"uslijed", "usled"}, {"unaprijed", "unapred"}, {"naprijed", "napred"},
		{"maloljetnik", "maloletnik"}, {"punoljetan", "punoletan"}, {"zapljena", "zaplena"}, {"ozljeda", "ozleda"},
		{"željeti", "želeti"}, {"željeli", "želeli"}, {"izlječenje", "izlečenje"}, {"ljekar", "lekar"},
		{"ljepota", "lepota"}, {"njega", "nega"}, {"njegov", "negov"}, {"Njemačka", "Nemačka"}, {"hljeb", "hleb"},
		{"snježni", "snežni"}, {"nedjelja", "neđelja", "nedelja"}, {"ponedjeljak", "ponedeljak"}, {"odjeljenje", "odeljenje"},
		{"predsjednik", "predsednik"}, {"djelo", "đelo", "delo"}, {"povrjeđivanje", "povređivanje"}, {"riječ", "reč", "реч"},
		{"zamjenik", "zamenik"}, {"izbjeglica", "izbeglica"}, {"svjedok", "svedok"}, {"procjena", "procena"}, {"mjera", "mera"},
		{"primjenjuje", "primenjuje"}, {"cijena", "cena"}, {"podnijeti", "podneti"}, {"porijeklo", "poreklo"},
		{"izvještaj", "izveštaj"}, {"unaprjeđenje", "unapređenje"}, {"vjera", "vera"}, {"prijevoz", "prevoz"},
		{"zlostavljanje", "злостављање"}, {"krijumčarenje", "кријумчарење"}, {"njihov", "њихов"},
	} {
		want := FoldDialect(Fold(alike[0]))
		for _, word := range alike {
			if got := FoldDialect(Fold(word)); got != want {
				t.Errorf("%q becomes %q, %q becomes %q", word, got, alike[0], want)
			}
		}
	}
}

func TestDialectLeavesOtherWords(t *testing.T) {
	for _, word := range []string{
		"", "j", "je", "ije", "organizacije", "policije", "nije", "nasilje", "krijumcarenjem", "prijateljem", "kraljev",
		"osposobljen", "preseljenik", "misljenje", "ostaloj", "boljeg", "prijem", "prijema", "prijemni", "prijava",
		"jezik", "projekat", "zajednica", "objava", "radio", "vidio", "cuprije", "studio", "medijski", "jedan", "evropa",
		"ljudi", "njima", "nju", "polje", "zemlje",
	} {
		if got := FoldDialect(word); got != word {
			t.Errorf("%q becomes %q", word, got)
		}
	}
}

func TestDialectKeepsWordsApart(t *testing.T) {
	for _, pair := range [][2]string{
		{"prijema", "prema"}, {"nije", "ne"}, {"prije", "prijem"}, {"organizacije", "organizacija"}, {"volje", "vole"},
		{"bolje", "bole"}, {"želje", "žele"}, {"ljudi", "ludi"}, {"njih", "nih"},
	} {
		if got := FoldDialect(Fold(pair[0])); got == FoldDialect(Fold(pair[1])) {
			t.Errorf("%q and %q are both %q", pair[0], pair[1], got)
		}
	}
}

// TestDialectOfAnUnfinishedWord types words letter by letter: once the consonant
// after ije or je is there, what is typed begins the word.
func TestDialectOfAnUnfinishedWord(t *testing.T) {
	for _, tt := range []struct{ typed, word string }{
		{"vr", "vreme"}, {"vrijem", "vreme"}, {"djec", "deca"}, {"dje", "deca"}, {"mjest", "mesto"}, {"posljed", "posledica"},
		{"krijumcarenj", "krijumcarenje"}, {"maloljet", "maloletnik"}, {"Đorđ", "Djordjevic"},
	} {
		typed, word := FoldDialect(Fold(tt.typed)), FoldDialect(Fold(tt.word))
		if len(typed) > len(word) || word[:len(typed)] != typed {
			t.Errorf("%q becomes %q, which does not begin %q", tt.typed, typed, word)
		}
	}
}

func TestRespelled(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Đorđević", "djordjevic"}, {"ÐORÐEVIĆ", "djordjevic"}, {"Ђорђе", "djordje"}, {"međa", "medja"},
		{"Djordjević", "dordevic"}, {"DJORDJEVIC", "dordevic"}, {"adjacent", ""}, {"Dordevic", ""}, {"law", ""},
	} {
		got, ok := Words(tt.text)[0].Respelled(tt.text)
		if got != tt.want || ok != (tt.want != "") {
			t.Errorf("%q: respelled %q, %t, want %q", tt.text, got, ok, tt.want)
		}
	}
	compound := "Đurić-Petrović"
	if got, ok := Words(compound)[2].Respelled(compound); ok {
		t.Errorf("%q as one word: respelled %q", compound, got)
	}
}
