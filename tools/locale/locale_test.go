package locale

import (
	"strings"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
)

// The editions of the portal, as its config.toml will have them.
var editions = map[string]Spec{
	"en":      {Edition: "en", Lang: "en", Format: "en-GB", Texts: "en"},
	"cnr":     {Edition: "cnr", Lang: "cnr-Latn", Format: "sr-Latn-ME", Texts: "cnr"},
	"sq":      {Edition: "sq", Lang: "sq", Format: "sq", Texts: "sq"},
	"sr":      {Edition: "sr", Lang: "sr-Cyrl", Format: "sr-Cyrl", Texts: "sr"},
	"sr-latn": {Edition: "sr-latn", Lang: "sr-Latn", Format: "sr-Latn", Texts: "sr", Convert: "cyrl-latn"},
}

func edition(t testing.TB, name string) *Locale {
	t.Helper()
	return withMessages(t, name, "")
}

func withMessages(t testing.TB, name, file string) *Locale {
	t.Helper()
	spec, ok := editions[name]
	if !ok {
		t.Fatalf("no edition %q", name)
	}
	m, problems := ParseMessages("i18n/"+spec.Texts+".toml", []byte(file))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	l, err := New(spec, m)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func date(t testing.TB, s string) catalog.Date {
	t.Helper()
	if s == "" {
		return catalog.Date{}
	}
	d, err := catalog.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func check(t *testing.T, what, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("%s = %q, want %q", what, got, want)
	}
}

func TestNewRefusesWhatItDoesNotKnow(t *testing.T) {
	for _, tt := range []struct{ format, convert, want string }{
		{"cnr", "", `format "cnr" is not one of en-GB, sq, sr-Cyrl, sr-Latn, sr-Latn-ME`},
		{"", "", `format ""`},
		{"sr-Latn", "latn-cyrl", `conversion "latn-cyrl" is not one of ["" "cyrl-latn"]`},
	} {
		_, err := New(Spec{Edition: "x", Format: tt.format, Convert: tt.convert}, nil)
		if err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("format %q, conversion %q: error %v, want %q", tt.format, tt.convert, err, tt.want)
		}
	}
}

func TestEveryFormatHasAllItsTables(t *testing.T) {
	for _, format := range Formats() {
		if _, ok := corrections[format]; !ok {
			t.Errorf("%s has no corrections", format)
		}
		l, err := New(Spec{Format: format}, nil)
		if err != nil {
			t.Fatal(err)
		}
		if l.Spec().Format != format {
			t.Errorf("Spec().Format = %q, want %q", l.Spec().Format, format)
		}
	}
	for format := range corrections {
		if _, ok := cldrTables[format]; !ok {
			t.Errorf("corrections for %s correct nothing", format)
		}
	}
	for format := range orderings {
		if _, ok := cldrTables[format]; !ok {
			t.Errorf("the order of %s is never used", format)
		}
	}
}

func TestALocaleServesSeveralGoroutines(t *testing.T) {
	l := withMessages(t, "cnr", "[documents]\none = \"{{ .Count }} dokument\"\nfew = \"{{ .Count }} dokumenta\"\nother = \"{{ .Count }} dokumenata\"\n")
	words := strings.Fields(sortCNR)
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			for i := range 200 {
				for j := 1; j < len(words); j++ {
					if l.Compare(words[j-1], words[j]) >= 0 {
						t.Errorf("%s is not before %s", words[j-1], words[j])
						return
					}
				}
				s, err := l.T("documents", map[string]any{"Count": 1002 + 10*i})
				if want := l.Integer(int64(1002+10*i)) + " dokumenta"; err != nil || (s != want && i%10 != 1) {
					t.Errorf("T = %q, %v, want %q", s, err, want)
					return
				}
			}
		})
	}
	wg.Wait()
}
