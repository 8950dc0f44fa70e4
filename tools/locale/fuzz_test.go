package locale

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/transform"
)

// inPieces converts with windows of the given sizes, or larger where Transform
// asks for it.
func inPieces(t *testing.T, s string, window, room int) string {
	t.Helper()
	tr, src, out := CyrillicToLatin(), []byte(s), []byte{}
	for n := window; len(src) > 0; {
		n = min(n, len(src))
		dst := make([]byte, room)
		nDst, nSrc, err := tr.Transform(dst, src[:n], n == len(src))
		out, src = append(out, dst[:nDst]...), src[nSrc:]
		switch {
		case err == transform.ErrShortSrc && n < len(src)+nSrc:
			n++
			continue
		case err == transform.ErrShortDst && nSrc == 0:
			room++
		case err != nil && err != transform.ErrShortDst && err != transform.ErrShortSrc:
			t.Fatal(err)
		case err == transform.ErrShortSrc:
			t.Fatalf("%q: more is wanted at the end", s)
		}
		n = window
	}
	return string(out)
}

func FuzzCyrillicToLatin(f *testing.F) {
	for _, s := range []string{
		"ЉУДИМА Људи Љ. УНОДК-а УНОДКА", "а\u2068Њ\u2069Њ", "С\u0301с\u0301З\u0301", "Њ\u0301\u0301\u0301\u0301\u0301У",
		"ǄǅǆǇ", "\xd0", "а\xff", "УНОД", "https://osce.org ПДФ", strings.Repeat("Њ", 2050),
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		whole := latin(t, s)
		if !utf8.ValidString(whole) {
			t.Errorf("%q becomes %q, which is not UTF-8", s, whole)
		}
		if again := latin(t, whole); again != whole {
			t.Errorf("%q becomes %q and then %q", s, whole, again)
		}
		for _, w := range [][2]int{{1, 1}, {2, 3}, {3, 64}, {7, 5}, {64, 1}} {
			if got := inPieces(t, s, w[0], w[1]); got != whole {
				t.Errorf("%q in windows of %v becomes %q, whole %q", s, w, got, whole)
			}
		}
		slow, err := io.ReadAll(transform.NewReader(iotest.OneByteReader(strings.NewReader(s)), CyrillicToLatin()))
		if err != nil || string(slow) != whole {
			t.Errorf("%q byte by byte becomes %q, %v, whole %q", s, slow, err, whole)
		}
		// Marked, with the marks of the text itself taken out, it stays.
		plain := strings.Map(func(r rune) rune {
			if r == markOpen || r == markClose {
				return -1
			}
			return r
		}, strings.ToValidUTF8(s, ""))
		marked := "\u2068" + plain + "\u2069"
		if got := latin(t, marked); got != marked {
			t.Errorf("%q becomes %q", marked, got)
		}
		// Without marks no Serbian letter is left.
		for _, r := range latin(t, plain) {
			if _, cyrillic := letters[r]; cyrillic || unicode.Is(unicode.Cyrillic, r) && digraphs[r].title != "" {
				t.Errorf("%q leaves %q", plain, r)
			}
		}
	})
}

func FuzzParseMessages(f *testing.F) {
	f.Add([]byte(reference))
	f.Add([]byte(serbian))
	f.Add([]byte("a.\"b.c\" = '''\n{{ x'''\n[[d]]\n[e]\nother = 1\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		m, problems := ParseMessages("i18n/x.toml", data)
		for _, p := range append(problems, CheckMessages(m, []LocaleMessages{{m, "sr-Latn"}})...) {
			if p.Pos.File == "" || p.Code == "" || p.Hint == "" || p.Pos.Line > bytes.Count(data, []byte("\n"))+1 {
				t.Errorf("problem without a place: %+v", p)
			}
		}
		l, err := New(editions["sr-latn"], m)
		if err != nil {
			t.Fatal(err)
		}
		seen := map[string]bool{}
		for _, key := range m.Keys() {
			if seen[key] {
				t.Errorf("key %q is there twice", key)
			}
			seen[key] = true
			args := map[string]any{countName: 5}
			for _, name := range m.keys[key].placeholders() {
				args[name] = 5
			}
			if _, err := l.T(key, args); err != nil {
				if _, ok := m.keys[key].form("other"); ok {
					t.Errorf("T(%q): %v", key, err)
				}
			}
		}
	})
}

func FuzzCompareAndKey(f *testing.F) {
	f.Add("Śever", "Šid", "S")
	f.Add("in\u034fjekcija", "injekcija", "in\u200cjekcija")
	f.Add("а", "PDF", "\uffff")
	f.Add("\x00", "", "\xff")
	var all []*Locale
	for name := range editions {
		all = append(all, edition(f, name))
	}
	f.Fuzz(func(t *testing.T, a, b, c string) {
		for _, l := range all {
			name := l.Spec().Edition
			ab, bc, ac := l.Compare(a, b), l.Compare(b, c), l.Compare(a, c)
			if k := bytes.Compare(l.Key(a), l.Key(b)); k != ab {
				t.Errorf("%s: Compare(%q, %q) = %d, their keys %d", name, a, b, ab, k)
			}
			if l.Compare(b, a) != -ab {
				t.Errorf("%s: Compare(%q, %q) = %d, the other way %d", name, a, b, ab, l.Compare(b, a))
			}
			if (ab == 0) != (a == b) {
				t.Errorf("%s: Compare(%q, %q) = %d", name, a, b, ab)
			}
			if ab < 0 && bc < 0 && ac >= 0 {
				t.Errorf("%s: %q < %q < %q, but the first is not before the last", name, a, b, c)
			}
			if i := l.Initial(a); l.Section(i) == len(l.Alphabet()) && i != noInitial {
				t.Errorf("%s: Initial(%q) = %q", name, a, i)
			}
		}
	})
}
