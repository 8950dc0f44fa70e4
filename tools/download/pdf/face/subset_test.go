package face

import (
	"bytes"
	"compress/zlib"
	"maps"
	"slices"
	"strings"
	"testing"
)

const page = `Zakon o zaštiti žrtava i svjedoka. Trafficking in persons, smuggling of migrants: 1234567890 “quoted” (and) [more]; 50 %?
Ligjet shqiptare për çështjen e trafikimit. Đurđevdan, ćerka, Šibenik, Čačak, Žabljak, NJEGOŠ, QWXY.`

const cyrillicPage = `Закон о заштити жртава и сведока. Љубав, Њива, Џеп, Ђурђевдан, ћерка: фабрика, хлеб, Шумадија, Чачак 1234567890 „навод” (и) [више].`

// useOf is the use of a face for a text.
func useOf(t testing.TB, f Face, lang, text string) *Use {
	t.Helper()
	use := NewUse(f)
	add(t, use, lang, text)
	return use
}

func add(t testing.TB, use *Use, lang, text string) {
	t.Helper()
	start := -1
	for _, g := range shape(t, use.face, lang, text) {
		if g.Start == start {
			use.Add(g.ID, "")
			continue
		}
		use.Add(g.ID, text[g.Start:g.End])
		start = g.Start
	}
}

// checkFile checks the form of the embedded program.
func checkFile(t testing.TB, use *Use) map[string][]byte {
	t.Helper()
	tables := tablesOf(t, use.FontFile())
	if got, want := slices.Sorted(maps.Keys(tables)), []string{"glyf", "head", "hhea", "hmtx", "loca", "maxp"}; !slices.Equal(got, want) {
		t.Errorf("the program has the tables %v, want %v", got, want)
	}
	count := int(u16(tables["maxp"], 4))
	if metrics := int(u16(tables["hhea"], 34)); metrics != count || len(tables["hmtx"]) != 4*count {
		t.Errorf("%d glyphs, %d metrics in %d bytes", count, metrics, len(tables["hmtx"]))
	}
	if size := 2 << u16(tables["head"], 50); len(tables["loca"]) != size*(count+1) {
		t.Errorf("%d glyphs, %d bytes of locations", count, len(tables["loca"]))
	}
	return tables
}

func TestEmbeddedGlyphsAreTheOriginals(t *testing.T) {
	for f := range Face(Count) {
		whole := original(t, f)
		use := useOf(t, f, "sr-Cyrl", cyrillicPage)
		add(t, use, "en", page)
		add(t, use, "el", "ΐ ΰ Ώ → ½ 1⁄2 ǟ ậ")
		checkFile(t, use)
		subset := parsed(t, f, use.FontFile())
		composites := 0
		for _, g := range use.glyphs() {
			if got, want := outline(t, subset, g), outline(t, whole, g); got != want {
				t.Errorf("%s: glyph %d has the outline %s, want %s", f, g, got, want)
			}
			if got, want := width(t, subset, g), width(t, whole, g); got != want {
				t.Errorf("%s: glyph %d is %d wide, want %d", f, g, got, want)
			}
			if len(use.face.program().parts(g)) > 0 {
				composites++
			}
		}
		if composites == 0 {
			t.Errorf("%s: no glyph is put together from others", f)
		}
		if got, want := subset.NumGlyphs(), int(slices.Max(use.glyphs()))+1; got != want {
			t.Errorf("%s: %d glyphs, want %d", f, got, want)
		}
	}
}

func TestGlyphsLeftOutAreEmpty(t *testing.T) {
	use := useOf(t, Serif, "en", "z")
	file := checkFile(t, use)
	used := use.face.program().withParts(use.glyphs())
	for g := range use.glyphs()[0] {
		if slices.Contains(used, g) {
			continue
		}
		if start, end := u16(file["loca"], 2*int(g)), u16(file["loca"], 2*int(g)+2); start != end || u32(file["hmtx"], 4*int(g)) != 0 {
			t.Errorf("glyph %d is still there", g)
		}
	}
}

func TestWholeFaceCanBeEmbedded(t *testing.T) {
	for f := range Face(Count) {
		use, whole := NewUse(f), original(t, f)
		for g := range whole.NumGlyphs() {
			use.Add(uint16(g), "")
		}
		checkFile(t, use)
		subset := parsed(t, f, use.FontFile())
		for g := range uint16(whole.NumGlyphs()) {
			if got, want := outline(t, subset, g), outline(t, whole, g); got != want {
				t.Fatalf("%s: glyph %d has the outline %s, want %s", f, g, got, want)
			}
		}
	}
}

func TestEmptyUseHasAProgramWithNotdef(t *testing.T) {
	use := NewUse(Sans)
	if !use.Empty() {
		t.Error("a new use is not empty")
	}
	use.Add(0xFFFF, "x")
	if !use.Empty() || use.Widths() != nil {
		t.Error("a glyph that the face does not have was added")
	}
	subset := parsed(t, Sans, use.FontFile())
	if got, want := outline(t, subset, 0), outline(t, original(t, Sans), 0); got != want || subset.NumGlyphs() != 1 {
		t.Errorf("%d glyphs, .notdef is %s, want %s", subset.NumGlyphs(), got, want)
	}
}

func TestWidthsAreTheOriginals(t *testing.T) {
	for f := range Face(Count) {
		whole, use := original(t, f), useOf(t, f, "sr", cyrillicPage+page)
		var got []uint16
		for _, run := range use.Widths() {
			for i, w := range run.Widths {
				g := run.First + uint16(i)
				if want := width(t, whole, g); w != want {
					t.Errorf("%s: glyph %d is %d wide, want %d", f, g, w, want)
				}
				got = append(got, g)
			}
		}
		if !slices.Equal(got, use.glyphs()) {
			t.Errorf("%s: widths of %v, want %v", f, got, use.glyphs())
		}
	}
}

func TestSameGlyphsGiveTheSameBytes(t *testing.T) {
	for f := range Face(Count) {
		a, b := useOf(t, f, "en", page), NewUse(f)
		glyphs := shape(t, f, "en", page)
		for i := len(glyphs) - 1; i >= 0; i-- {
			if i == 0 || glyphs[i-1].Start != glyphs[i].Start {
				b.Add(glyphs[i].ID, page[glyphs[i].Start:glyphs[i].End])
			}
		}
		if a.Name() != b.Name() || !bytes.Equal(a.FontFile(), b.FontFile()) || !bytes.Equal(a.ToUnicode(), b.ToUnicode()) {
			t.Errorf("%s: the order of the glyphs matters", f)
		}
		if c := useOf(t, f, "en", page+"Ω"); c.Name() == a.Name() {
			t.Errorf("%s: other glyphs have the same name %s", f, c.Name())
		}
	}
}

func TestNameHasSixCapitals(t *testing.T) {
	for f := range Face(Count) {
		tag, name, _ := strings.Cut(useOf(t, f, "en", page).Name(), "+")
		if len(tag) != 6 || strings.Trim(tag, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" || name != f.Metrics().PostScriptName {
			t.Errorf("%s+%s", tag, name)
		}
	}
}

func TestPageOfTextEmbedsFewBytes(t *testing.T) {
	for f := range Face(Count) {
		for lang, text := range map[string]string{"cnr": page, "sr": cyrillicPage} {
			use := useOf(t, f, lang, text)
			var b bytes.Buffer
			w := zlib.NewWriter(&b)
			w.Write(use.FontFile())
			w.Close()
			t.Logf("%s, %s: %d glyphs, %d bytes, %d deflated", f, lang, len(use.glyphs()), len(use.FontFile()), b.Len())
			if b.Len() > 15000 {
				t.Errorf("%s: %d glyphs take %d bytes", f, len(use.glyphs()), b.Len())
			}
		}
	}
}

func BenchmarkFontFile(b *testing.B) {
	use := useOf(b, SerifItalic, "sr-Cyrl", page+cyrillicPage)
	for b.Loop() {
		use.FontFile()
	}
}
