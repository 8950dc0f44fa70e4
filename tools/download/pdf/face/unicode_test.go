package face

import (
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

var (
	bfcharBlock = regexp.MustCompile(`(?s)(\d+) beginbfchar\n(.*?)endbfchar\n`)
	bfchar      = regexp.MustCompile(`^<([0-9A-F]{4})> <((?:[0-9A-F]{4})+)>$`)
)

// parseCMap reads a ToUnicode CMap back and checks its blocks and their order.
func parseCMap(t testing.TB, cmap []byte) map[uint16]string {
	t.Helper()
	all := map[uint16]string{}
	previous := -1
	for _, block := range bfcharBlock.FindAllStringSubmatch(string(cmap), -1) {
		lines := strings.Split(strings.TrimSuffix(block[2], "\n"), "\n")
		if strconv.Itoa(len(lines)) != block[1] || len(lines) > 100 {
			t.Errorf("a block of %s has %d entries", block[1], len(lines))
		}
		for _, line := range lines {
			match := bfchar.FindStringSubmatch(line)
			if match == nil {
				t.Fatalf("entry %q", line)
			}
			g, _ := strconv.ParseUint(match[1], 16, 16)
			if int(g) <= previous {
				t.Errorf("glyph %d is behind %d", g, previous)
			}
			previous = int(g)
			var units []uint16
			for s := match[2]; s != ""; s = s[4:] {
				unit, _ := strconv.ParseUint(s[:4], 16, 16)
				units = append(units, uint16(unit))
			}
			all[uint16(g)] = string(utf16.Decode(units))
		}
	}
	return all
}

func TestToUnicodeGivesTheTextBack(t *testing.T) {
	for _, test := range []struct{ lang, text string }{
		{"en", page}, {"sr-Cyrl", cyrillicPage}, {"sr-Cyrl", "бгдпт а̀ а̏ р̄"}, {"en", "office fi ffl"},
		{"el", "Ελλάδα → 100 €"}, {"en", "1⁄2 ½ №"}, {"en", "a\u00a0b d-e g—h"},
	} {
		for f := range Face(Count) {
			cmap := parseCMap(t, useOf(t, f, test.lang, test.text).ToUnicode())
			var got strings.Builder
			for _, g := range shape(t, f, test.lang, test.text) {
				got.WriteString(cmap[g.ID])
			}
			if want := strings.ReplaceAll(test.text, "\n", " "); got.String() != want {
				t.Errorf("%s: got %q, want %q", f, got.String(), want)
			}
		}
	}
}

func TestGlyphStandsForOneText(t *testing.T) {
	letter := shape(t, Serif, "en", "e")[0].ID
	acute := shape(t, Serif, "sr", "р\u0301")[1].ID
	ligature := shape(t, Serif, "en", "fi")[0].ID
	space := shape(t, Serif, "en", " ")[0].ID
	type add struct {
		glyph uint16
		text  string
	}
	for _, test := range []struct {
		name  string
		adds  []add
		glyph uint16
		want  string
	}{
		{"several letters", []add{{ligature, "fi"}}, ligature, "fi"},
		{"the first in order", []add{{ligature, "ﬁ"}, {ligature, "fi"}, {ligature, "ﬁ"}}, ligature, "fi"},
		{"soft hyphen left out", []add{{ligature, "f\u00adi"}}, ligature, "fi"},
		{"line end", []add{{space, "\r\n"}}, space, " "},
		{"invisible behind a space", []add{{space, " \u200b"}}, space, " "},
		{"letter of a built character", []add{{letter, "é"}, {acute, ""}}, letter, "e"},
		{"mark of a built character", []add{{letter, "é"}, {acute, ""}}, acute, "\u0301"},
		{"letter with mark in one range", []add{{letter, "e\u0301"}}, letter, "e"},
		{"text behind none", []add{{ligature, ""}, {ligature, "fi"}, {ligature, ""}}, ligature, "fi"},
	} {
		use := NewUse(Serif)
		for _, a := range test.adds {
			use.Add(a.glyph, a.text)
		}
		if got := parseCMap(t, use.ToUnicode())[test.glyph]; got != test.want || use.Text(test.glyph) != test.want {
			t.Errorf("%s: got %q, Text %q, want %q", test.name, got, use.Text(test.glyph), test.want)
		}
	}
}

func TestManyGlyphsHaveBlocksOfAHundred(t *testing.T) {
	use := NewUse(Sans)
	want := 0
	for g, r := range Sans.program().own {
		use.Add(uint16(g), "")
		if r != 0 && copied(string(r)) != "" {
			want++
		}
	}
	if got := len(parseCMap(t, use.ToUnicode())); got != want || want < 900 {
		t.Errorf("%d entries, want %d", got, want)
	}
}
