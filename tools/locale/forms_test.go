package locale

import (
	"fmt"
	"maps"
	"strings"
	"testing"
)

const countedMessages = `
[found]
one = "{{ .Count }} запис за „{{ .Query }}“"
few = "{{ .Count }} записа за „{{ .Query }}“"
other = "{{ .Count }} записа, за „{{ .Query }}“"
[error]
other = "Није учитано."
`

// counted is a locale of messages that count something.
func counted(t *testing.T, convert string) *Locale {
	t.Helper()
	m, problems := ParseMessages("i18n/sr.toml", []byte(countedMessages))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	l, err := New(Spec{Edition: "x", Lang: "sr", Format: "sr-Cyrl", Texts: "sr", Convert: convert}, m)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func TestFormsLeavePlacesForArguments(t *testing.T) {
	for _, tt := range []struct {
		convert, id string
		args        map[string]any
		want        map[string]string
	}{
		{"", "found", nil, map[string]string{"one": "{Count} запис за „{Query}“", "few": "{Count} записа за „{Query}“", "other": "{Count} записа, за „{Query}“"}},
		{"cyrl-latn", "found", nil, map[string]string{"one": "{Count} zapis za „{Query}“", "few": "{Count} zapisa za „{Query}“", "other": "{Count} zapisa, za „{Query}“"}},
		{"", "found", map[string]any{"Query": "реч"}, map[string]string{"one": "{Count} запис за „реч“", "few": "{Count} записа за „реч“", "other": "{Count} записа, за „реч“"}},
		{"cyrl-latn", "found", map[string]any{"Query": "реч"}, map[string]string{"one": "{Count} zapis za „реч“", "few": "{Count} zapisa za „реч“", "other": "{Count} zapisa, za „реч“"}},
		{"cyrl-latn", "error", nil, map[string]string{"other": "Nije učitano."}},
	} {
		got, err := counted(t, tt.convert).Forms(tt.id, tt.args)
		if err != nil || !maps.Equal(got, tt.want) {
			t.Errorf("%s with %v: %v, %v", tt.id, tt.args, got, err)
		}
	}
}

// A program that picks the form of a number and puts it in says what T says.
func TestFormsFilledInAreTheMessage(t *testing.T) {
	l := counted(t, "cyrl-latn")
	forms, err := l.Forms("found", nil)
	if err != nil {
		t.Fatal(err)
	}
	for n := range 130 {
		args := map[string]any{"Count": n, "Query": "реч"}
		want, err := l.T("found", args)
		if err != nil {
			t.Fatal(err)
		}
		form, err := category(l.tag, n)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.NewReplacer("{Count}", fmt.Sprint(n), "{Query}", "реч").Replace(forms[form]); got != want {
			t.Errorf("%d: %q, want %q", n, got, want)
		}
	}
}

func TestFormsThatCannotBeMadeAreErrors(t *testing.T) {
	l := counted(t, "")
	for id, args := range map[string]map[string]any{"unknown": nil, "found": {"Query": []string{"a"}}} {
		if forms, err := l.Forms(id, args); err == nil || !strings.Contains(err.Error(), id) {
			t.Errorf("%s: %v, %v", id, forms, err)
		}
	}
}
