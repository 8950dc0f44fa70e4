package stem_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"resourceportal/tools/locale"
	"resourceportal/tools/stem"
)

// fold prepares words for a stemmer as a search index does.
var fold = map[string]func(string) string{
	"albanian":     locale.Fold,
	"english":      locale.Fold,
	"south-slavic": func(s string) string { return locale.FoldDialect(locale.Fold(s)) },
}

func named(t testing.TB, name string) stem.Stemmer {
	t.Helper()
	s, ok := stem.Named(name)
	if !ok {
		t.Fatalf("no stemmer %q", name)
	}
	return s
}

// TestFormsOfAWordMeet measures the pairs of forms of one word, of the words of
// testdata, that have one class.
func TestFormsOfAWordMeet(t *testing.T) {
	for _, name := range stem.Names() {
		t.Run(name, func(t *testing.T) {
			words := paradigms(t, name)
			if len(words) < 60 {
				t.Errorf("%d words, too few to measure", len(words))
			}
			s := named(t, name)
			var meet, pairs int
			for _, forms := range words {
				good, all := meeting(s, forms)
				meet, pairs = meet+good, pairs+all
				if good < all {
					t.Logf("%s: %s", forms[0], classes(s, forms))
				}
			}
			if got := 100 * float64(meet) / float64(pairs); got < 99 {
				t.Errorf("%.1f %% of %d pairs meet, want 99", got, pairs)
			}
		})
	}
}

// TestWordsMostlyStayApart measures the other way round: of the words of testdata,
// which are all different, how many share a class with another.
func TestWordsMostlyStayApart(t *testing.T) {
	for _, name := range stem.Names() {
		t.Run(name, func(t *testing.T) {
			s := named(t, name)
			first := map[string]string{}
			for _, forms := range paradigms(t, name) {
				class := s.Stem(forms[0])
				if other, ok := first[class]; ok {
					t.Logf("%s is %s", forms[0], other)
				}
				first[class] = forms[0]
			}
			if n, all := len(first), len(paradigms(t, name)); all-n > all/40 {
				t.Errorf("%d words have %d classes", all, n)
			}
		})
	}
}

// paradigms reads testdata: a word a line, its forms folded for the stemmer.
func paradigms(t *testing.T, name string) [][]string {
	t.Helper()
	text, err := os.ReadFile(filepath.Join("testdata", name+".txt"))
	if err != nil {
		t.Fatal(err)
	}
	var words [][]string
	for line := range strings.Lines(string(text)) {
		if forms := strings.Fields(line); len(forms) > 0 && forms[0] != "#" {
			for i := range forms {
				forms[i] = fold[name](forms[i])
			}
			slices.Sort(forms[1:])
			words = append(words, slices.Compact(forms))
		}
	}
	return words
}

// meeting counts the pairs of forms, and those among them that have one class.
func meeting(s stem.Stemmer, forms []string) (meet, pairs int) {
	for i, a := range forms {
		for _, b := range forms[i+1:] {
			pairs++
			if s.Stem(a) == s.Stem(b) {
				meet++
			}
		}
	}
	return meet, pairs
}

func classes(s stem.Stemmer, forms []string) string {
	var b strings.Builder
	for _, form := range forms {
		b.WriteString(form + "=" + s.Stem(form) + " ")
	}
	return b.String()
}

func TestDifferentWordsStayApart(t *testing.T) {
	tests := map[string]string{
		"south-slavic": `rijeka rekao, rijeka riječ, policija policijski, sud sudija, sud suditi, stranac stranka,
			strana stranica, član članak, vlada vlasnik, granica granični, država državni, ministar ministarstvo,
			zakon zakonik, zakon zakonodavac, grad građanin, žena ženski, tužilac tužilaštvo, migrant migracija,
			krijumčar krijumčarenje, organ organizator, trag traži, djelo dio, sporazum spor,
			imovina ime, program progon, naslov našli, poreklo poredak, kriminal kriza,
			Srbija srpski, Evropa evropski, Crna crnogorski, azil azot, pol položaj, posao poslanik, studija student`,
		"albanian": `ligj ligjor, shtet shtetas, shtet shtetësi, drejtë drejtësi, prokuror prokurorisë, kufi kufitar,
			trafik trafikim, trafikim trafikuar, trafikim trafikant, viktimë viktimizim, pasuri pas, autor autoritet,
			fushë fushatë, kusht kushtetutë, ministër ministrisë, vend vendim, vepër veprim, provë pro, serb Serbisë,
			Shqipëri shqiptar, Kosovë kosovar, gjykatë gjyqtar, hetim hetues, krim kriminal, punë punëtori,
			polici policor, numër numëroj, azil azilkërkues, person personal`,
		"english": `crime criminal, authority author, important import, personal person, organ organisation, refugee refuge,
			policy police, proceeds proceed, proceeds proceedings, customs custom, arms arm, trafficker trafficking,
			smuggler smuggling, general generation, minor minority, state statement, university universal, court courtesy,
			international internal, prosecutor prosecution, migrant migration, being be, executive execution, serbia serbian,
			accession access, directive direction, officer office, judge judgment, communication community, relative relation`,
	}
	for name, list := range tests {
		s := named(t, name)
		for pair := range strings.SplitSeq(list, ",") {
			words := strings.Fields(pair)
			if len(words) != 2 {
				t.Fatalf("%q is no pair", pair)
			}
			if class := s.Stem(fold[name](words[0])); class == s.Stem(fold[name](words[1])) {
				t.Errorf("%s: %s and %s are both %s", name, words[0], words[1], class)
			}
		}
	}
}

// TestPhrasesOfThePortalMeet asks as readers do, in the case that comes first.
func TestPhrasesOfThePortalMeet(t *testing.T) {
	tests := []struct{ name, text, query string }{
		{"south-slavic", "u Crnoj Gori", "crna gora"},
		{"south-slavic", "жртава трговине људима", "žrtve trgovina ljudi"},
		{"south-slavic", "krijumčarenjem migranata", "krijumcarenje migrant"},
		{"south-slavic", "sprječavanju trgovine djecom", "sprečavanje trgovina deca"},
		{"south-slavic", "државног тужиоца", "državni tužilac"},
		{"south-slavic", "u Podgorici i Beogradu", "podgorica beograd"},
		{"albanian", "i viktimave të trafikimit", "viktimë trafikim"},
		{"albanian", "në kufijtë e Shqipërisë", "kufi Shqipëri"},
		{"albanian", "e qenieve njerëzore", "qenie njerëzor"},
		{"albanian", "e prokurorëve të Kosovës", "prokuror Kosovë"},
		{"english", "trafficking in children and women", "child woman traffic"},
		{"english", "organized criminal offenses", "organised criminal offence"},
	}
	for _, tt := range tests {
		s := named(t, tt.name)
		text := map[string]bool{}
		for _, word := range strings.Fields(tt.text) {
			text[s.Stem(fold[tt.name](word))] = true
		}
		for _, word := range strings.Fields(tt.query) {
			if !text[s.Stem(fold[tt.name](word))] {
				t.Errorf("%s: %q does not find %q", tt.name, word, tt.text)
			}
		}
	}
}

func TestSuffixesAreAListForTheBrowser(t *testing.T) {
	for _, name := range stem.Names() {
		size, last := 0, 1<<10
		for _, suffix := range named(t, name).Suffixes() {
			if fold[name](suffix) != suffix || suffix == "" {
				t.Errorf("%s: suffix %q is not folded", name, suffix)
			}
			if len(suffix) > last {
				t.Errorf("%s: suffix %q stands after a shorter one", name, suffix)
			}
			size, last = size+len(suffix), len(suffix)
		}
		if size == 0 || size > 400 {
			t.Errorf("%s: %d bytes of suffixes, want 1 to 400", name, size)
		}
	}
}

func TestUnknownNameHasNoStemmer(t *testing.T) {
	if s, ok := stem.Named("klingon"); ok || s != nil {
		t.Errorf("Named = %v, %v", s, ok)
	}
	if names := stem.Names(); !slices.IsSorted(names) {
		t.Errorf("%v are not in order", names)
	}
}

// FuzzStem holds for any string, since words come from any text.
func FuzzStem(f *testing.F) {
	for _, word := range []string{"", "a", "ao", "uo", "scu", "oscu", "zrtava", "kufijve", "ë", "\xff", "iso9001", "eeeeeee", "ize", "στο", "aaaioc", "njnj", "koj"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, word string) {
		for _, name := range stem.Names() {
			s := named(t, name)
			class := s.Stem(word)
			if (class == "") != (word == "") {
				t.Errorf("%s: class of %q is %q", name, word, class)
			}
			if class != s.Stem(word) {
				t.Errorf("%s: %q has two classes", name, word)
			}
			if utf8.ValidString(word) && !utf8.ValidString(class) {
				t.Errorf("%s: class of %q is broken: %q", name, word, class)
			}
		}
	})
}
