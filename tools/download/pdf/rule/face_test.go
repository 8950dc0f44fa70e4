package rule

import (
	"fmt"
	"strings"
	"testing"
)

func TestAFontProgramThatIsNotWholeIsRefused(t *testing.T) {
	cut := func(tag string, n int) func(map[string]string) {
		return func(tables map[string]string) { tables[tag] = tables[tag][:len(tables[tag])-n] }
	}
	set := func(tag string, at int, with string) func(map[string]string) {
		return func(tables map[string]string) {
			tables[tag] = tables[tag][:at] + with + tables[tag][at+len(with):]
		}
	}
	for name, change := range map[string]func(map[string]string){
		"no glyphs":               func(tables map[string]string) { delete(tables, "glyf") },
		"a short head":            cut("head", 1),
		"another magic number":    set("head", 12, "\x00"),
		"no units":                set("head", 18, "\x00\x00"),
		"short widths":            cut("hmtx", 4),
		"no widths":               set("hhea", 34, "\x00\x00"),
		"short places":            cut("loca", 4),
		"places out of order":     set("loca", 4, "\x7F"),
		"a place behind the end":  cut("glyf", 4),
		"places of another width": set("head", 50, "\x00\x00"),
	} {
		if _, err := parseFace([]byte(trueTypeWith(change))); err == nil {
			t.Errorf("%s is accepted", name)
		}
	}
	whole := trueType()
	if _, err := parseFace([]byte(whole)); err != nil {
		t.Error(err)
	}
	for n := range len(whole) {
		if _, err := parseFace([]byte(whole[:n])); err == nil {
			t.Errorf("its first %d bytes are accepted", n)
		}
	}
}

// Short places count in pairs of bytes.
func TestShortPlacesAreRead(t *testing.T) {
	f, err := parseFace([]byte(trueTypeWith(func(tables map[string]string) {
		tables["head"] = tables["head"][:50] + "\x00\x00" + tables["head"][52:]
		short := ""
		for long := tables["loca"]; long != ""; long = long[4:] {
			short += numbers("H", (int(long[2])<<8|int(long[3]))/2)
		}
		tables["loca"] = short
	})))
	if err != nil {
		t.Fatal(err)
	}
	if b, ok := f.bounds(2); !ok || b != [4]int{0, 0, 400, 700} {
		t.Errorf("bounds of glyph 2: %v, %v", b, ok)
	}
	if _, ok := f.bounds(1); ok {
		t.Error("the space has ink")
	}
}

func TestPredictorsAreTakenBack(t *testing.T) {
	for filter, row := range map[string]string{
		"\x00": "\x0a\x14\x1e", "\x01": "\x0a\x0a\x0a", "\x02": "\x09\x12\x1b", "\x03": "\x0a\x0e\x13", "\x04": "\x09\x0a\x0a",
	} {
		f := file{}
		parms := dict{"Predictor": integer(15), "Columns": integer(3)}
		// The line above is 1 2 3, and the line is 10 20 30.
		got, err := f.unpredict([]byte("\x00\x01\x02\x03"+filter+row), parms)
		if want := "\x01\x02\x03\x0a\x14\x1e"; err != nil || string(got) != want {
			t.Errorf("filter %x: %x, want %x; %v", filter, got, want, err)
		}
	}
}

func TestAPieceOfUnicodeThatIsNoneIsRefused(t *testing.T) {
	for name, text := range map[string]string{
		"one byte":            "1 beginbfchar <01> <0041> endbfchar",
		"no letters":          "1 beginbfchar <0001> <> endbfchar",
		"a range backwards":   "1 beginbfrange <0002> <0001> <0041> endbfrange",
		"a range of two rows": "1 beginbfrange <00FF> <0101> <0041> endbfrange",
		"a list too short":    "1 beginbfrange <0001> <0002> [<0041>] endbfrange",
		"a range without end": "1 beginbfrange <0001> <0002> 65 endbfrange",
		"a list without size": "beginbfchar <0001> <0041> endbfchar",
		"a broken string":     "1 beginbfchar <0001",
		"two meanings":        "2 beginbfchar <0001> <0041> <0001> <0042> endbfchar",
		"half a character":    "1 beginbfrange <0001> <0002> [<D800> <0041>] endbfrange",
	} {
		m := cmap{unicode: map[int]string{}}
		whole := "1 begincodespacerange <0000> <FFFF> endcodespacerange " + text
		if err := m.read([]byte(whole), func(string, string, ...any) {}); err == nil {
			t.Errorf("%s is accepted: %v", name, m.unicode)
		}
	}
}

func TestTextStringsAreRead(t *testing.T) {
	for in, want := range map[str]string{
		"plain": "plain", "\x84\x18\x80\xA0\xE9": "\u2014\u02D8\u2022\u20AC\u00E9", "\xFE\xFF\x04\x10\x00a": "\u0410a", "": "",
		"\xFE\xFF\xD8\x3D\xDE\x00": "\U0001F600", "\xFE\xFF\xFF\xFD": "\uFFFD",
	} {
		if got, ok := new(file).text(in); !ok || got != want {
			t.Errorf("%q is %q, want %q", in, got, want)
		}
	}
	for _, in := range []object{str("\xFE\xFFa"), str("\xFE\xFF\xD8\x3D"), str("\xEF\xBB\xBFa"), str("\x7F"), str("\x01"), name("a"), nil} {
		if got, ok := new(file).text(in); ok {
			t.Errorf("%s is read as %q", strings.TrimSpace(fmt.Sprintf("%q", in)), got)
		}
	}
}
