package search_test

import (
	"fmt"
	"io/fs"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode/utf16"

	"github.com/dop251/goja"
	"github.com/evanw/esbuild/pkg/api"

	"resourceportal/tools/locale"
)

// foldScript is static/js/search/fold.js as browsers get it. Each call has many
// words: what is slow in goja is the way there and back.
type foldScript struct {
	vm              *goja.Runtime
	words, dialects goja.Callable
}

// foldLines write what fold.js finds as the tests compare it.
const foldLines = `({
	words: (text) => folding.words(text).map((w) => [w.text, w.start, w.end, w.joined].join(" ")).join("\n"),
	dialects: (words) => words.split("\n").map(folding.dialect).join("\n"),
})`

func newFoldScript(t *testing.T) *foldScript {
	t.Helper()
	built := api.Build(api.BuildOptions{
		EntryPoints:       []string{filepath.FromSlash("../../static/js/search/fold.js")},
		Bundle:            true,
		MinifyWhitespace:  true,
		MinifySyntax:      true,
		MinifyIdentifiers: true,
		Format:            api.FormatIIFE,
		GlobalName:        "folding",
		Target:            api.ES2018,
	})
	if len(built.Errors) > 0 {
		t.Fatalf("fold.js: %v", built.Errors)
	}
	s := &foldScript{vm: goja.New()}
	if _, err := s.vm.RunString(string(built.OutputFiles[0].Contents)); err != nil {
		t.Fatal(err)
	}
	lines, err := s.vm.RunString(foldLines)
	if err != nil {
		t.Fatal(err)
	}
	for name, f := range map[string]*goja.Callable{"words": &s.words, "dialects": &s.dialects} {
		var ok bool
		if *f, ok = goja.AssertFunction(lines.ToObject(s.vm).Get(name)); !ok {
			t.Fatalf("%s is no function", name)
		}
	}
	return s
}

// lines runs one of the script's functions on a text.
func (s *foldScript) lines(t *testing.T, f goja.Callable, text string) []string {
	t.Helper()
	v, err := f(goja.Undefined(), s.vm.ToValue(text))
	if err != nil {
		t.Fatalf("%.200q: %v", text, err)
	}
	return strings.Split(v.String(), "\n")
}

// same compares all that both sides make of a text, and returns how many words
// that are.
func (s *foldScript) same(t *testing.T, text string) int {
	t.Helper()
	units := utf16Offsets(text)
	var want []string
	distinct := map[string]bool{}
	for _, w := range locale.Words(text) {
		want = append(want, fmt.Sprintln(w.Text, units[w.Start], units[w.End], w.Joined))
		distinct[w.Text] = true
	}
	got := s.lines(t, s.words, text)
	for i, line := range want {
		if i >= len(got) || got[i] != strings.TrimSpace(line) {
			t.Fatalf("%.200q: word %d is %q in Go, %q in JavaScript", text, i, line, got[min(i, len(got)-1)])
		}
	}
	if len(want) > 0 && len(got) > len(want) {
		t.Fatalf("%.200q: %q is a word in JavaScript only", text, got[len(want)])
	}
	s.sameDialect(t, slices.Sorted(maps.Keys(distinct)))
	return len(want)
}

func (s *foldScript) sameDialect(t *testing.T, words []string) {
	t.Helper()
	for i, got := range s.lines(t, s.dialects, strings.Join(words, "\n")) {
		if want := locale.FoldDialect(words[i]); got != want {
			t.Fatalf("%q: dialect %q in Go, %q in JavaScript", words[i], want, got)
		}
	}
}

// utf16Offsets has, for each byte of a text where a rune begins and for its end,
// how many UTF-16 units stand before it.
func utf16Offsets(text string) []int {
	offsets := make([]int, len(text)+1)
	units := 0
	for i, r := range text {
		offsets[i] = units
		units += utf16.RuneLen(r)
	}
	offsets[len(text)] = units
	return offsets
}

// TestFoldScriptAgreesOnTheTextsOfThePortal has everything between blanks once:
// no word and no compound reaches beyond.
func TestFoldScriptAgreesOnTheTextsOfThePortal(t *testing.T) {
	distinct, texts := map[string]bool{}, 0
	err := fs.WalkDir(os.DirFS("../../content"), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || filepath.Ext(name) != ".md" {
			return err
		}
		text, err := os.ReadFile(filepath.Join("../../content", name))
		if err != nil {
			return err
		}
		texts++
		for word := range strings.FieldsSeq(string(text)) {
			distinct[word] = true
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	words := newFoldScript(t).same(t, strings.Join(slices.Sorted(maps.Keys(distinct)), " "))
	if texts < 100 || words < 5000 {
		t.Errorf("only %d texts of %d different words were compared", texts, words)
	}
	t.Logf("%d texts, %d different words", texts, words)
}

// TestFoldScriptAgreesOnCodePoints has each by itself, within a word, and beside
// what Words looks for: all up to Arabic, punctuation, ligatures and every edge of
// a set; of the others a sample.
func TestFoldScriptAgreesOnCodePoints(t *testing.T) {
	edges := []rune{0x1FFF, 0x2000, 0x303F, 0x3040, 0xD7FF, 0xE000, 0xF8FF, 0xF900, 0xFEFE, 0xFEFF, 0xFF21, 0xFFFD, 0x10000, 0x1D400, 0x1F600, 0x2F800}
	all := func(r rune) bool {
		return r < 0x0700 || r >= 0x1E00 && r < 0x2200 || r >= 0xFB00 && r < 0xFB20 || slices.Contains(edges, r)
	}
	var text strings.Builder
	for r := rune(0); r < 0x30000; r++ {
		switch {
		case all(r):
			fmt.Fprintf(&text, " %c Ab%[1]cc a-%[1]c-b a’s%[1]c %[1]c’s", r)
		case r%61 == 0:
			fmt.Fprintf(&text, " Ab%cc", r) // a surrogate half is U+FFFD
		}
	}
	newFoldScript(t).same(t, text.String())
}

// alphabets are what the random words are made of: each piece is as likely.
var alphabets = [][]string{
	strings.Split("abcčćdđefghijklmnoprsštuvzžśź", ""),
	strings.Split("ABCČĆDĐEFGHIJKLMNOPRSŠTUVZŽŚŹëçËÇİıßæøłŁœÐ", ""),
	strings.Split("абвгдђежзијклљмнњопрстћуфхцчџшАБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШѓќѕйіїєґщъыьэюя", ""),
	{"ǆ", "ǅ", "Ǆ", "ǉ", "ǈ", "Ǉ", "ǌ", "ǋ", "Ǌ", "ﬁ", "с\u0301", "З\u0301", "z\u030c", "\u00ad", "\u200b", "\u2068", "\u2069", "Σ", "σ", "ς"},
	{"-", "‐", "‑", "'", "’", "‘", "ʼ", "’s", "'S", "’s ", " ", ".", "s", "1", "²", "😀", "\u0301"},
	{"dj", "ije", "je", "lj", "nj", "j", "sj", "slj", "s", "u", "l", "n", "d", "i", "e", "r", "k", "a", "o", "t"},
}

func TestFoldScriptAgreesOnRandomWords(t *testing.T) {
	s, random := newFoldScript(t), rand.New(rand.NewPCG(5, 2016))
	for range 20 {
		var text strings.Builder
		for range 500 {
			text.WriteString(randomWord(random) + ", ")
		}
		s.same(t, text.String())
	}
}

// randomWord is of one alphabet, or of a few one after another.
func randomWord(random *rand.Rand) string {
	var b strings.Builder
	alphabet := alphabets[random.IntN(len(alphabets))]
	for range 1 + random.IntN(12) {
		if random.IntN(8) == 0 {
			alphabet = alphabets[random.IntN(len(alphabets))]
		}
		b.WriteString(alphabet[random.IntN(len(alphabet))])
	}
	return b.String()
}

// TestFoldScriptAgreesOnTheDialect has words of three of the pieces that the
// rules of FoldDialect look at, and the words that it lists.
func TestFoldScriptAgreesOnTheDialect(t *testing.T) {
	var words []string
	middle := []string{"dj", "ije", "je", "j", "i", "e", "ijej", "jeje", "a", ""}
	pieces := []string{"", "l", "n", "d", "s", "r", "pr", "zapl", "sjutr", "utr", "o", "1", "ħ", "ħl", "dj", "em", "en", "eg", "g", "m", "v", "t", "k"}
	for _, a := range pieces {
		for _, b := range middle {
			for _, c := range pieces {
				words = append(words, a+b+c, "o"+a+b+c, a+b+c+"a")
			}
		}
	}
	for _, head := range []string{"", "naj", "malo", "oba", "o", "u", "ne"} {
		for _, word := range []string{"prije", "poslije", "dvije", "obje", "obije", "dio", "djio", "cio", "htio", "prje", "posle", "constructor"} {
			words = append(words, head+word, head+word+"d")
		}
	}
	newFoldScript(t).sameDialect(t, words)
}
