package face

import (
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

func TestMetricsAreTheFonts(t *testing.T) {
	for f := range Face(Count) {
		m, whole := f.Metrics(), original(t, f)
		var b sfnt.Buffer
		name, err := whole.Name(&b, sfnt.NameIDPostScript)
		if err != nil || name != m.PostScriptName {
			t.Errorf("%s: the font calls itself %q, %v", m.PostScriptName, name, err)
		}
		want, err := whole.Metrics(&b, em, font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		bounds, err := whole.Bounds(&b, em, font.HintingNone)
		if err != nil {
			t.Fatal(err)
		}
		for _, test := range []struct {
			name string
			got  int
			want fixed.Int26_6
		}{
			{"ascent", m.Ascent, want.Ascent}, {"descent", -m.Descent, want.Descent},
			{"cap height", m.CapHeight, want.CapHeight}, {"x height", m.XHeight, want.XHeight},
			{"left", m.BBox[0], bounds.Min.X}, {"bottom", -m.BBox[1], bounds.Max.Y},
			{"right", m.BBox[2], bounds.Max.X}, {"top", -m.BBox[3], bounds.Min.Y},
		} {
			if fixed.I(test.got) != test.want {
				t.Errorf("%s: %s is %d, want %v", f, test.name, test.got, test.want)
			}
		}
		post := whole.PostTable()
		if float64(m.ItalicAngle) != post.ItalicAngle*1000 || m.UnderlinePosition != int(post.UnderlinePosition) || m.UnderlineThickness != int(post.UnderlineThickness) {
			t.Errorf("%s: %+v, want %+v", f, m, post)
		}
		if m.StrikePosition <= m.UnderlineThickness || m.StrikePosition >= m.XHeight || m.StrikeThickness <= 0 {
			t.Errorf("%s: line through the text at %d, %d thick", f, m.StrikePosition, m.StrikeThickness)
		}
	}
}

func TestFlagsAreOfTheStyle(t *testing.T) {
	for f, want := range map[Face]int{
		Serif: 6, SerifItalic: 70, SerifBold: 6, SerifBoldItalic: 70, Sans: 4, SansBold: 4,
	} {
		if got := f.Metrics().Flags; got != want {
			t.Errorf("%s: flags %d, want %d", f, got, want)
		}
	}
}

// TestStemIsTheMeasuredOne cuts the letter l half way up, where its outline is
// straight.
func TestStemIsTheMeasuredOne(t *testing.T) {
	for f := range Face(Count) {
		var b sfnt.Buffer
		segments, err := original(t, f).LoadGlyph(&b, sfnt.GlyphIndex(shape(t, f, "en", "l")[0].ID), em, nil)
		if err != nil {
			t.Fatal(err)
		}
		y := -float64(em) * 350.5 / unitsPerEm
		var at []float64
		var from fixed.Point26_6
		for _, s := range segments {
			to := s.Args[0]
			if s.Op == sfnt.SegmentOpQuadTo {
				to = s.Args[1]
			}
			if x0, y0, x1, y1 := float64(from.X), float64(from.Y), float64(to.X), float64(to.Y); s.Op == sfnt.SegmentOpLineTo && (y0 <= y) != (y1 <= y) {
				at = append(at, x0+(y-y0)*(x1-x0)/(y1-y0))
			}
			from = to
		}
		if len(at) != 2 {
			t.Fatalf("%s: the letter l is cut at %v", f, at)
		}
		stem := (max(at[0], at[1]) - min(at[0], at[1])) / 64
		if got := float64(f.Metrics().StemV); got < stem-0.5 || got > stem+0.5 {
			t.Errorf("%s: stem %v, want %v", f, got, stem)
		}
	}
}
