package searchtest

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf/shelftest"
)

// figures are what is counted of a language's texts.
type figures struct {
	texts, tokens, forms, once, bytes int
	median, ninety, longest           int // words of a text
}

func measure(language string, records []*catalog.Record) figures {
	var f figures
	var lengths []int
	forms := map[string]int{}
	for _, rec := range records {
		t := rec.Texts[language]
		if t == nil {
			continue
		}
		n := 0
		all := strings.Join([]string{t.Title, t.Short, t.Summary, t.City, unseen.ReplaceAllString(t.Body, " ")}, "\n")
		for _, s := range t.Sessions {
			all += "\n" + s.Title + " " + s.Note
		}
		for _, s := range t.Articles {
			all += "\n" + s.Subject
		}
		for _, s := range t.Channels {
			all += "\n" + s.Use
		}
		for word := range tokens(strings.ToLower(all)) {
			forms[word]++
			n++
		}
		lengths = append(lengths, n)
		f.tokens += n
		f.bytes += len(all)
	}
	for _, n := range forms {
		if n == 1 {
			f.once++
		}
	}
	slices.Sort(lengths)
	f.texts, f.forms = len(lengths), len(forms)
	f.median, f.ninety, f.longest = lengths[f.texts/2], lengths[f.texts*9/10], lengths[f.texts-1]
	return f
}

// TestVocabularyGrowsAsThatOfLanguages holds the texts of 10,000 records against
// Heaps' law: ten times the text has three to five times the words.
func TestVocabularyGrowsAsThatOfLanguages(t *testing.T) {
	real, err := shelftest.Read()
	if err != nil {
		t.Fatal(err)
	}
	recordsOf := func(n int) []*catalog.Record {
		blocks, err := newRecords(real.Config, real.Catalog, n, blockSize)
		if err != nil {
			t.Fatal(err)
		}
		return slices.Concat(blocks...)
	}
	few, many := recordsOf(1_000), recordsOf(10_000)
	languages := real.Config.TextLanguages()
	got := make([][2]figures, len(languages))
	var wg sync.WaitGroup
	for i, language := range languages {
		wg.Go(func() { got[i] = [2]figures{measure(language, few), measure(language, many)} })
	}
	wg.Wait()
	for i, language := range languages {
		f, f0 := got[i][1], got[i][0]
		t.Logf("%s: %d texts, %d words (median %d, one in ten over %d, longest %d), %d bytes; %d forms, %d of them once",
			language, f.texts, f.tokens, f.median, f.ninety, f.longest, f.bytes, f.forms, f.once)
		if f.forms < 50_000 || f.forms > 105_000 {
			t.Errorf("%s has %d forms", language, f.forms)
		}
		if once := 100 * f.once / f.forms; once < 30 || once > 60 {
			t.Errorf("%s: %d of 100 forms stand once", language, once)
		}
		growth := math.Log(float64(f.forms)/float64(f0.forms)) / math.Log(float64(f.tokens)/float64(f0.tokens))
		t.Logf("%s: forms grow with the %.2fth power of the words", language, growth)
		if growth < 0.4 || growth > 0.75 {
			t.Errorf("%s: forms grow with the %.2fth power of the words", language, growth)
		}
		if f.median < 150 || f.median > 240 {
			t.Errorf("%s: half of the texts have %d words or fewer", language, f.median)
		}
		if share := float64(f.texts) / 10_000; share < 0.95 || share > 1 {
			t.Errorf("%s has %d texts", language, f.texts)
		}
	}
	long, lacking := 0, 0
	first := languages[0]
	for _, rec := range many {
		if t := rec.Texts[first]; t != nil && strings.Count(t.Body, " ") >= 1_450 {
			long++
		}
		if len(rec.Texts) < len(languages) {
			lacking++
		}
	}
	t.Logf("%d long texts, %d records lack one or two languages", long, lacking)
	if long < 900 || long > 1_100 || lacking < 450 || lacking > 700 {
		t.Errorf("%d texts are long, %d records lack one", long, lacking)
	}
}

func TestTemplatesAreTheTextsTheyWereMadeFrom(t *testing.T) {
	real, err := shelftest.Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, rec := range real.Catalog.All() {
		for language, text := range rec.Texts {
			for _, s := range append(sentences(text.Body), text.Title, text.Body, "") {
				var got strings.Builder
				for _, p := range cut(s, grammars[language], nil) {
					got.WriteString(p.before + p.word)
					if len(p.endings) > 0 && !slices.ContainsFunc(p.endings, func(e string) bool { return p.stem+e == p.word }) {
						t.Errorf("%q is no form of %s with %q", p.word, p.stem, p.endings)
					}
				}
				if got.String() != s {
					t.Fatalf("%q became %q", s, got.String())
				}
			}
		}
	}
}

func TestSentencesAreCutWhereOneEnds(t *testing.T) {
	got := sentences("The law of 31. August is new. It holds\nin [Serbia](/countries/rs/) and elsewhere. 15 states are bound by it. Is **this bold** or is it not?")
	// The name of a month is taken for the head of a sentence: no grammar is known.
	// "August is new." is too short to stand alone.
	want := []string{
		"The law of 31.", "It holds in [Serbia](/countries/rs/) and elsewhere. 15 states are bound by it.",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestSerbianStemsAreEkavianAndCyrillic(t *testing.T) {
	for stem, want := range map[string]string{
		"vrijem": "врем", "mjest": "мест", "djevojk": "девојк", "snijeg": "снег", "ljubav": "љубав", "njeg": "њег", "prijatelj": "пријатељ",
		"udžben": "уџбен", "sjen": "сен", "šćuć": "шћућ",
	} {
		if got := serbian(stem); got != want {
			t.Errorf("%s became %s, want %s", stem, got, want)
		}
	}
}

func TestMadeWordsAreSpelledAsTheLanguageIs(t *testing.T) {
	read := []string{"granica", "granicom", "kontrola", "organizacija", "pravosudni", "migranti", "krivica", "posljedica", "kontrolni", "policija", "policijski", "zakon", "zakonski"}
	stems := newSpeller(read).stems(6, read, rand.New(rand.NewPCG(1, 2)))
	seen := map[string]bool{}
	for _, stem := range stems {
		if seen[stem] || slices.Contains(read, stem) || len(stem) < 4 || len(stem) > longestStem {
			t.Errorf("stem %q", stem)
		}
		seen[stem] = true
		// Every pair of letters is one that was read.
		for i := range len(stem) - 1 {
			if !strings.Contains(strings.Join(read, " "), stem[i:i+2]) {
				t.Errorf("%q has %q, which no word has", stem, stem[i:i+2])
			}
		}
	}
	if len(stems) != 6 {
		t.Errorf("%d stems", len(stems))
	}
}

func TestRanksFollowZipf(t *testing.T) {
	rng := rand.New(rand.NewPCG(3, 4))
	const n = 1_000
	var counts [n]int
	for range 1_000_000 {
		counts[zipf(rng.Float64(), n, 1.2, 3)]++
	}
	// The ratio of two ranks is that of the law, but for the rounding of small ones.
	for _, r := range [][2]int{{10, 20}, {20, 100}, {50, 200}} {
		want := math.Pow((float64(r[1])+3.5)/(float64(r[0])+3.5), 1.2)
		if got := float64(counts[r[0]]) / float64(counts[r[1]]); math.Abs(got-want) > 0.15*want {
			t.Errorf("rank %d comes %.2f times as often as rank %d, want %.2f", r[0], got, r[1], want)
		}
	}
	if zipf(0, n, 1.2, 3) != 0 || zipf(math.Nextafter(1, 0), n, 1.2, 3) != n-1 {
		t.Error("the first and the last rank cannot be drawn")
	}
}

func TestConceptsHaveOneTopicOrNone(t *testing.T) {
	const topics = 20
	seen := map[int]bool{}
	add := func(concept int) {
		if concept < 0 || concept >= concepts || seen[concept] {
			t.Fatalf("concept %d", concept)
		}
		seen[concept] = true
	}
	for topic := range topics {
		for rank := range ranksOf(topics) {
			add(conceptOf(topic, topics, rank))
		}
	}
	for rank := range generals {
		add(general(rank))
	}
	if len(seen) < concepts*99/100 {
		t.Errorf("%d of %d concepts can be drawn", len(seen), concepts)
	}
}
