package face

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode"
	"unicode/utf8"
)

func shape(t testing.TB, f Face, lang, text string) []Glyph {
	t.Helper()
	glyphs, err := Shape(f, lang, text)
	if err != nil {
		t.Fatalf("%s, %s, %q: %v", f, lang, text, err)
	}
	return glyphs
}

// texts are the parts of the text that the glyphs stand for, one per range.
func texts(text string, glyphs []Glyph) []string {
	var parts []string
	for i, g := range glyphs {
		if i == 0 || g.Start != glyphs[i-1].Start {
			parts = append(parts, text[g.Start:g.End])
		}
	}
	return parts
}

func ids(glyphs []Glyph) []uint16 {
	var all []uint16
	for _, g := range glyphs {
		all = append(all, g.ID)
	}
	return all
}

// hbShape writes glyphs as the program hb-shape does.
func hbShape(glyphs []Glyph) string {
	var parts []string
	for _, g := range glyphs {
		s := fmt.Sprintf("%d=%d", g.ID, g.Start)
		if g.XOffset != 0 || g.YOffset != 0 {
			s += fmt.Sprintf("@%d,%d", g.XOffset, g.YOffset)
		}
		parts = append(parts, fmt.Sprintf("%s+%d", s, g.Advance))
	}
	return "[" + strings.Join(parts, "|") + "]"
}

func TestShapeSetsAsHarfBuzzItself(t *testing.T) {
	golden, err := os.ReadFile("testdata/hb-shape.txt")
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(strings.TrimSpace(string(golden)), "\n")
	for _, line := range lines {
		field := strings.Split(line, "\t")
		f := Face(slices.Index(postScriptNames[:], field[0]))
		if got := hbShape(shape(t, f, field[1], field[2])); got != field[3] {
			t.Errorf("%s, %s, %q\n got %s\nwant %s", f, field[1], field[2], got, field[3])
		}
	}
	if len(lines) < 16*Count {
		t.Errorf("only %d texts", len(lines))
	}
}

func TestSerbianItalicsHaveTheirOwnLetters(t *testing.T) {
	for _, f := range []Face{SerifItalic, SerifBoldItalic} {
		for _, letter := range []string{"б", "г", "д", "п", "т"} {
			plain := ids(shape(t, f, "ru", letter))
			for _, lang := range []string{"", "en", "uk", "bg", "el"} {
				if got := ids(shape(t, f, lang, letter)); !slices.Equal(got, plain) {
					t.Errorf("%s: %s in %q is not as in Russian", f, letter, lang)
				}
			}
			serbian := ids(shape(t, f, "sr-Cyrl", letter))
			if slices.Equal(serbian, plain) {
				t.Errorf("%s: %s in Serbian is as in Russian", f, letter)
			}
			for _, lang := range []string{"sr", "SR-cyrl-RS", "sr-Latn", "mk", "mk-MK", "cnr", "cnr-Latn", "cnr-Cyrl-ME", "bs-Cyrl", "sh"} {
				if got := ids(shape(t, f, lang, letter)); !slices.Equal(got, serbian) {
					t.Errorf("%s: %s in %s is not as in Serbian", f, letter, lang)
				}
			}
		}
		macedonian, plain := ids(shape(t, f, "mk", "ѓ")), ids(shape(t, f, "ru", "ѓ"))
		if slices.Equal(macedonian, plain) {
			t.Errorf("%s: ѓ in Macedonian is as in Russian", f)
		}
	}
}

func TestRangesAreWhatGlyphsStandFor(t *testing.T) {
	for _, test := range []struct {
		name, lang, text string
		want             []string
		glyphs           int
	}{
		{"ligatures", "en", "fit flat", []string{"fi", "t", " ", "fl", "a", "t"}, 6},
		{"long ligature", "en", "office", []string{"o", "ffi", "c", "e"}, 4},
		{"non-joiner", "en", "f\u200cit", []string{"f\u200c", "i", "t"}, 3},
		{"mark", "sr", "а\u0300б", []string{"а", "\u0300", "б"}, 3},
		{"mark that makes a letter", "en", "e\u0301s", []string{"e\u0301", "s"}, 2},
		{"soft hyphen", "en", "a\u00adb", []string{"a\u00ad", "b"}, 2},
		{"soft hyphen in ligature", "en", "f\u00adi", []string{"f\u00adi"}, 1},
		{"invisible at the start", "en", "\ufeff\u200ba", []string{"\ufeff\u200ba"}, 1},
		{"invisible at the end", "en", "a\u2060\u200f\ufe0f", []string{"a\u2060\u200f\ufe0f"}, 1},
		{"controls", "en", "\x00a\x1bb\u0080", []string{"\x00a\x1b", "b\u0080"}, 2},
		{"only invisible", "en", "\u00ad\u200b\x01", nil, 0},
		{"spaces", "en", "a\tb\nc\u2028d\u00a0e", []string{"a", "\t", "b", "\n", "c", "\u2028", "d", "\u00a0", "e"}, 9},
		{"line ends", "en", "a\r\nb\rc\n\nd", []string{"a", "\r\n", "b", "\r", "c", "\n", "\n", "d"}, 8},
		{"not UTF-8", "en", "a\xffb", []string{"a", "\xff", "b"}, 3},
		{"scripts", "en", "“Закон” (law) νόμος", strings.Split("“Закон” (law) νόμος", ""), 19},
		{"no script", "sr", "12–34 %", strings.Split("12–34 %", ""), 7},
		{"empty", "sr", "", nil, 0},
	} {
		glyphs := shape(t, Serif, test.lang, test.text)
		if got := texts(test.text, glyphs); !slices.Equal(got, test.want) || len(glyphs) != test.glyphs {
			t.Errorf("%s: %d glyphs for %q, want %d for %q", test.name, len(glyphs), got, test.glyphs, test.want)
		}
	}
}

func TestLineEndsAndTabsAreSetAsSpaces(t *testing.T) {
	space := shape(t, Sans, "en", " ")[0]
	for _, text := range []string{"\t", "\n", "\r", "\r\n", "\v", "\f", "\u0085", "\u2028", "\u2029"} {
		glyphs := shape(t, Sans, "en", text)
		if len(glyphs) != 1 || glyphs[0].ID != space.ID || glyphs[0].Advance != space.Advance {
			t.Errorf("%q is set as %v", text, glyphs)
		}
	}
}

func TestMarksStandOverTheirLetters(t *testing.T) {
	for f := range Face(Count) {
		for _, text := range []string{"а\u0300", "р\u0304", "е\u0311", "r\u0304", "ж\u0301"} {
			glyphs := shape(t, f, "sr", text)
			if len(glyphs) != 2 {
				t.Fatalf("%s: %q has %d glyphs", f, text, len(glyphs))
			}
			letter, mark := glyphs[0], glyphs[1]
			if mark.Advance != 0 {
				t.Errorf("%s: the mark of %q moves on by %d", f, text, mark.Advance)
			}
			left, right := box(t, f, letter.ID)
			markLeft, markRight := box(t, f, mark.ID)
			middle := letter.Advance + mark.XOffset + (markLeft+markRight)/2
			if middle < left+(right-left)/4 || middle > right {
				t.Errorf("%s: the mark of %q is at %d, its letter from %d to %d", f, text, middle, left, right)
			}
		}
	}
}

func TestLackingCharacterIsNamed(t *testing.T) {
	for _, test := range []struct {
		text string
		want rune
	}{
		{"abc ع", 'ع'}, {"日本", '日'}, {"ok 😀 漢", '😀'}, {"a\u00ad\u2500", '─'}, {"\ue000", '\ue000'}, {"a\u0488漢", '\u0488'},
	} {
		for f := range Face(Count) {
			glyphs, err := Shape(f, "en", test.text)
			var missing *MissingError
			if !errors.As(err, &missing) || missing.Rune != test.want || missing.Face != f || glyphs != nil {
				t.Errorf("%s, %q: %v, %v", f, test.text, glyphs, err)
			}
		}
	}
	if got, want := (&MissingError{'ع', SansBold}).Error(), "face NotoSans-Bold lacks character U+0639 'ع'"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	for _, f := range []Face{-1, Count} {
		if _, err := Shape(f, "en", "a"); err == nil {
			t.Errorf("face %d is no error", f)
		}
	}
}

func TestShapeIsTheSameForManyAtOnce(t *testing.T) {
	const text = "Закон о борби против трговине људима, office of the ѓакон"
	var want [Count]string
	for f := range Face(Count) {
		want[f] = hbShape(shape(t, f, "sr", text))
	}
	var all sync.WaitGroup
	for range 8 {
		all.Go(func() {
			for i := range 60 {
				f := Face(i % Count)
				glyphs, err := Shape(f, "sr", text)
				if got := hbShape(glyphs); err != nil || got != want[f] {
					t.Errorf("%s: %s, %v", f, got, err)
				}
			}
		})
	}
	all.Wait()
}

func FuzzShape(f *testing.F) {
	for _, text := range []string{
		"", "office", "а\u0300б", "\ufeff\r\n\x00", "f\u200ci\u00ad", "\xff\xc3", "1⁄2", "ǅ\u0323\u0301", "Ωµ (日本) ع",
		"\u0301\u0301", "\u034f\u0300\u0327", "\u25cc\u0300", "\u1fff\U000e0100",
	} {
		f.Add(text, "sr-Cyrl", int(SerifItalic))
		f.Add(text, "", int(Sans))
	}
	f.Fuzz(func(t *testing.T, text, lang string, face int) {
		fc := Face(uint(face) % Count)
		glyphs, err := Shape(fc, lang, text)
		var missing *MissingError
		if errors.As(err, &missing) {
			if !strings.ContainsRune(text, missing.Rune) {
				t.Fatalf("%q has no %q", text, missing.Rune)
			}
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if len(glyphs) == 0 {
			if i := strings.IndexFunc(text, unicode.IsGraphic); i >= 0 {
				if r, _ := utf8.DecodeRuneInString(text[i:]); copied(string(r)) != "" {
					t.Fatalf("%q has no glyph", text)
				}
			}
			return
		}
		if got := strings.Join(texts(text, glyphs), ""); got != text {
			t.Fatalf("ranges cover %q of %q", got, text)
		}
		use := NewUse(fc)
		for i, g := range glyphs {
			if g.ID == 0 || int(g.ID) >= len(fc.program().outlines) {
				t.Fatalf("glyph %d", g.ID)
			}
			if i > 0 && g.Start < glyphs[i-1].Start || g.Start >= g.End {
				t.Fatalf("glyph %d has the range %d to %d", i, g.Start, g.End)
			}
			if i > 0 && g.Start == glyphs[i-1].Start {
				use.Add(g.ID, "")
			} else {
				use.Add(g.ID, text[g.Start:g.End])
			}
		}
		checkFile(t, use)
		parseCMap(t, use.ToUnicode())
	})
}

func BenchmarkShapeWords(b *testing.B) {
	words := strings.Fields(strings.Repeat("Закон о спречавању трговине људима, кријумчарење миграната и the office of the coordinator, Albania ", 1000))[:10000]
	total := 0
	for b.Loop() {
		for _, w := range words {
			total += len(shape(b, Serif, "sr-Cyrl", w))
		}
	}
	b.ReportMetric(float64(total)/b.Elapsed().Seconds(), "glyphs/s")
}

func BenchmarkShapeParagraphs(b *testing.B) {
	text := strings.Repeat("Закон о спречавању трговине људима и кријумчарења миграната. ", 10)
	total := 0
	for b.Loop() {
		total += len(shape(b, SerifItalic, "sr-Cyrl", text))
	}
	b.ReportMetric(float64(total)/b.Elapsed().Seconds(), "glyphs/s")
}
