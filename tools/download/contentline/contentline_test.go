package contentline

import (
	"fmt"
	"regexp"
	"strings"
	"testing"
	"unicode/utf8"
)

// grammar is a content line once it is unfolded (RFC 5545 section 3.1).
var grammar = regexp.MustCompile(`^[A-Za-z0-9-]+(?:;[A-Za-z0-9-]+=(?:[^\x00-\x08\x0A-\x1F\x7F",;:]*|"[^\x00-\x08\x0A-\x1F\x7F"]*"))*:[^\x00-\x08\x0A-\x1F\x7F]*$`)

// unfolded checks the pieces of a line and puts them together.
func unfolded(t *testing.T, line string) string {
	t.Helper()
	line, found := strings.CutSuffix(line, "\r\n")
	if !found {
		t.Fatalf("%q does not end in CR LF", line)
	}
	var whole strings.Builder
	for i, piece := range strings.Split(line, "\r\n") {
		if len(piece) > 75 {
			t.Errorf("%q has %d octets", piece, len(piece))
		}
		if !utf8.ValidString(piece) {
			t.Errorf("%q cuts a character", piece)
		}
		if i > 0 {
			if piece == "" || piece[0] != ' ' {
				t.Fatalf("%q does not go on a line", piece)
			}
			piece = piece[1:]
		}
		whole.WriteString(piece)
	}
	return whole.String()
}

func TestFoldCutsAt75Octets(t *testing.T) {
	for _, tt := range []struct {
		name, line string
		pieces     int
	}{
		{"empty", "", 1},
		{"75 octets", strings.Repeat("a", 75), 1},
		{"76 octets", strings.Repeat("a", 76), 2},
		{"two full lines", strings.Repeat("a", 75+74), 2},
		{"one more", strings.Repeat("a", 75+74+1), 3},
		{"letters of two octets", strings.Repeat("ж", 75), 3},
		{"letters of three octets", strings.Repeat("€", 100), 5},
		{"letters of four octets", strings.Repeat("😀", 100), 6},
		{"spaces only", strings.Repeat(" ", 200), 3},
		{"backslashes only", strings.Repeat(`\`, 200), 3},
	} {
		t.Run(tt.name, func(t *testing.T) {
			folded := string(Fold(nil, tt.line))
			if got := unfolded(t, folded); got != tt.line {
				t.Errorf("came back as %q", got)
			}
			if got := strings.Count(folded, "\r\n"); got != tt.pieces {
				t.Errorf("%d pieces, want %d", got, tt.pieces)
			}
		})
	}
}

func TestFoldCutsWithinWords(t *testing.T) {
	for shift := range 20 {
		line := strings.Repeat("x", shift) + strings.Repeat(`Otvaranje\n`+"– rad u grupama ", 20)
		pieces := strings.Split(strings.TrimSuffix(string(Fold(nil, line)), "\r\n"), "\r\n ")
		for i, p := range pieces {
			if i > 0 && strings.HasPrefix(p, " ") || i < len(pieces)-1 && strings.ContainsAny(p[len(p)-1:], ` \`) {
				t.Errorf("cut at a bad place: %q", p)
			}
		}
	}
}

// unescaped reads a TEXT, one letter after the other.
func unescaped(t *testing.T, value string) string {
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		switch c := value[i]; c {
		case ',', ';', '\n', '\r':
			t.Errorf("%q stands in %q without an escape", c, value)
		case '\\':
			i++
			if i == len(value) || !strings.Contains(`\,;n`, value[i:i+1]) {
				t.Fatalf("bad escape in %q", value)
			}
			if value[i] == 'n' {
				b.WriteByte('\n')
				continue
			}
			b.WriteByte(value[i])
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

// uncareted reads RFC 6868.
func uncareted(value string) string {
	var b strings.Builder
	for i := 0; i < len(value); i++ {
		if value[i] == '^' && i+1 < len(value) {
			if c, ok := map[byte]byte{'n': '\n', '^': '^', '\'': '"'}[value[i+1]]; ok {
				b.WriteByte(c)
				i++
				continue
			}
		}
		b.WriteByte(value[i])
	}
	return b.String()
}

func checkLine(t *testing.T, text string) {
	t.Helper()
	line := unfolded(t, string(Append(nil, "NOTE", []Param{{"LABEL", text}, {"LANGUAGE", "en"}}, Text(text))))
	if !grammar.MatchString(line) {
		t.Fatalf("%q is no content line", line)
	}
	rest := strings.TrimPrefix(line, "NOTE;LABEL=")
	var param string
	if quoted, ok := strings.CutPrefix(rest, `"`); ok {
		param, rest, _ = strings.Cut(quoted, `"`)
	} else {
		param, rest, _ = strings.Cut(rest, ";")
		rest = ";" + rest
	}
	value, ok := strings.CutPrefix(rest, ";LANGUAGE=en:")
	if !ok {
		t.Fatalf("%q: the parameter does not end where it should", line)
	}
	want := Clean(text)
	if got := uncareted(param); got != want {
		t.Errorf("parameter %q came back as %q", want, got)
	}
	if got := unescaped(t, value); got != want {
		t.Errorf("value %q came back as %q", want, got)
	}
}

var texts = []string{
	"", "plain", "a, b; c: d", `back\slash`, `\n is no line`, "two\nlines", "CR\r\nLF", "a\rb", `"quoted"`, "caret ^n ^^",
	"END:VCARD\r\nBEGIN:VCARD", "a\x00b\x1bc\x7f", "\xff\xfe", "Ђорђе " + strings.Repeat("љњџ ", 60), "tab\there",
	"a\u2028b\u2029c\u0085d", strings.Repeat(`\,;`, 50), strings.Repeat(" ", 300), "\\", "^", "e\u0301" + strings.Repeat("\u0301", 100),
}

func TestLinesHoldAnyText(t *testing.T) {
	for _, text := range texts {
		checkLine(t, text)
	}
}

func FuzzLine(f *testing.F) {
	for _, text := range texts {
		f.Add(text)
	}
	f.Fuzz(checkLine)
}

func TestCleanKeepsWhatIsText(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"Žabljak, Ђ 1\u00a0000 😀", "Žabljak, Ђ 1\u00a0000 😀"},
		{"a\r\nb\rc\nd", "a\nb\nc\nd"},
		{"a\tb", "a b"},
		{"a\x00\x1f\x7f\u0080b", "ab"},
		{"a\xffb", "a\uFFFDb"},
		{"a\u2028b", "a\nb"},
	} {
		if got := Clean(tt.text); got != tt.want {
			t.Errorf("Clean(%q) = %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestListEscapesWithinItsTexts(t *testing.T) {
	if got, want := List([]string{"a, b", "c"}), `a\, b,c`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestURIEndsNoLine(t *testing.T) {
	for _, tt := range []struct{ address, want string }{
		{"https://example.org/en/?a=1,2;b#c", "https://example.org/en/?a=1,2;b#c"},
		{"https://example.org/a%20b", "https://example.org/a%20b"},
		{"https://example.org/\r\nEND:VCARD", "https://example.org/%0D%0AEND:VCARD"},
		{"https://example.org/ž", "https://example.org/%C5%BE"},
	} {
		if got := URI(tt.address); got != tt.want {
			t.Errorf("URI(%q) = %q, want %q", tt.address, got, tt.want)
		}
	}
}

// The values are those of uuid.uuid5 of Python. They may never change: calendars
// and address books know things by them.
func TestUIDIsTheUUIDOfAName(t *testing.T) {
	for name, want := range map[string]string{
		"events/athens-2014": "3a90eda4-7fd9-5458-acba-bb79e533cb83",
		"agendas/a#opening":  "ab18a77d-5578-5ed8-a983-d1f305a08dc8",
		"":                   "8f08ce23-5943-5ff0-95bc-c48a6555ba69",
	} {
		if got := UID(name); got != want {
			t.Errorf("UID(%q) = %s, want %s", name, got, want)
		}
	}
}

func BenchmarkAppend(b *testing.B) {
	text := strings.Repeat("Регионална радионица, Подгорица; ", 100)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		Append(nil, "DESCRIPTION", []Param{{"LANGUAGE", "sr-Cyrl"}}, Text(text))
	}
}

func ExampleAppend() {
	fmt.Printf("%s", Append(nil, "NOTE", []Param{{"LANGUAGE", "en"}}, Text("One, two;\nthree.")))
	// Output: NOTE;LANGUAGE=en:One\, two\;\nthree.
}
