package face

import (
	"encoding/binary"
	"fmt"
	"slices"
	"testing"

	"golang.org/x/image/font"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
)

// tablesOf reads a font file's tables and checks its directory against the
// format: order, places, padding and every checksum.
func tablesOf(t testing.TB, file []byte) map[string][]byte {
	t.Helper()
	sum := func(b []byte) (s uint32) {
		for i, c := range b {
			s += uint32(c) << (24 - 8*(i%4))
		}
		return s
	}
	tables := map[string][]byte{}
	previous := ""
	directory := 12 + 16*int(binary.BigEndian.Uint16(file[4:]))
	size := directory
	for at := 12; at < directory; at += 16 {
		tag := string(file[at : at+4])
		offset, length := int(binary.BigEndian.Uint32(file[at+8:])), int(binary.BigEndian.Uint32(file[at+12:]))
		if tag <= previous || offset < directory || offset%4 != 0 {
			t.Fatalf("table %s behind %s is at %d", tag, previous, offset)
		}
		previous = tag
		size += (length + 3) &^ 3
		data := slices.Clone(file[offset : offset+length])
		summed := slices.Clone(data)
		if tag == "head" {
			copy(summed[8:12], "\x00\x00\x00\x00")
		}
		if got, want := sum(summed), binary.BigEndian.Uint32(file[at+4:]); got != want {
			t.Errorf("table %s sums up to %08x, its entry says %08x", tag, got, want)
		}
		tables[tag] = data
	}
	if size != len(file) {
		t.Errorf("file of %d bytes has tables for %d", len(file), size)
	}
	if got := sum(file); got != 0xB1B0AFBA {
		t.Errorf("file sums up to %08x", got)
	}
	return tables
}

// original is a face's whole file as another library reads it.
func original(t testing.TB, f Face) *sfnt.Font {
	t.Helper()
	data, err := files.ReadFile("fonts/" + f.String() + ".ttf")
	if err != nil {
		t.Fatal(err)
	}
	font, err := sfnt.Parse(data)
	if err != nil {
		t.Fatal(err)
	}
	return font
}

// parsed is a subset as another library reads it. This library wants tables that
// PDF does not; they are taken from the whole file.
func parsed(t testing.TB, f Face, file []byte) *sfnt.Font {
	t.Helper()
	whole, err := files.ReadFile("fonts/" + f.String() + ".ttf")
	if err != nil {
		t.Fatal(err)
	}
	subset, add := tablesOf(t, file), tablesOf(t, whole)
	for _, tag := range []string{"OS/2", "cmap", "name", "post"} {
		subset[tag] = add[tag]
	}
	var tables []table
	for tag, data := range subset {
		if tag == "head" {
			copy(data[8:12], "\x00\x00\x00\x00")
		}
		tables = append(tables, table{tag, data})
	}
	slices.SortFunc(tables, func(a, b table) int { return slices.Compare([]byte(a.tag), []byte(b.tag)) })
	font, err := sfnt.Parse(assemble(tables))
	if err != nil {
		t.Fatalf("%s: %v", f, err)
	}
	return font
}

const em = fixed.Int26_6(unitsPerEm << 6)

func outline(t testing.TB, f *sfnt.Font, g uint16) string {
	t.Helper()
	var b sfnt.Buffer
	segments, err := f.LoadGlyph(&b, sfnt.GlyphIndex(g), em, nil)
	if err != nil {
		t.Fatalf("glyph %d: %v", g, err)
	}
	return fmt.Sprint(segments)
}

func width(t testing.TB, f *sfnt.Font, g uint16) int {
	t.Helper()
	var b sfnt.Buffer
	advance, err := f.GlyphAdvance(&b, sfnt.GlyphIndex(g), em, font.HintingNone)
	if err != nil {
		t.Fatalf("glyph %d: %v", g, err)
	}
	return advance.Round()
}

// box is from where to where a glyph's outline goes, from its origin.
func box(t testing.TB, f Face, g uint16) (left, right int) {
	t.Helper()
	var b sfnt.Buffer
	bounds, _, err := original(t, f).GlyphBounds(&b, sfnt.GlyphIndex(g), em, font.HintingNone)
	if err != nil {
		t.Fatal(err)
	}
	return bounds.Min.X.Round(), bounds.Max.X.Round()
}
