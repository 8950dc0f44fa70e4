package locale

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// Section 3 of facts/dates-plurals.md: n by category.
var serbianCategories = map[string][]int{
	"one":   {1, 21, 31, 101, 121, 1001, 10001, 1000001},
	"few":   {2, 3, 4, 22, 23, 24, 102, 122, 1002},
	"other": {0, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 20, 25, 100, 111, 112, 113, 114, 1000, 1011, 1012},
}

var twoCategories = map[string][]int{"one": {1}, "other": {0, 2, 3, 5, 11, 12, 21, 22, 25, 101, 111, 1001}}

func forms(texts ...string) string {
	categories := map[int][]string{2: {"one", "other"}, 3: {"one", "few", "other"}}[len(texts)]
	var b strings.Builder
	b.WriteString("[count]\n")
	for i, text := range texts {
		fmt.Fprintf(&b, "%s = \"{{ .Count }} %s\"\n", categories[i], text)
	}
	return b.String()
}

func TestTChoosesThePluralForm(t *testing.T) {
	for _, tt := range []struct {
		edition    string
		forms      []string
		categories map[string][]int
	}{
		{"cnr", []string{"dokument", "dokumenta", "dokumenata"}, serbianCategories},
		{"sr", []string{"држава", "државе", "држава"}, serbianCategories},
		{"sr-latn", []string{"жртва", "жртве", "жртава"}, serbianCategories},
		{"sq", []string{"dokument", "dokumente"}, twoCategories},
		{"en", []string{"country", "countries"}, twoCategories},
	} {
		l := withMessages(t, tt.edition, forms(tt.forms...))
		for c, numbers := range tt.categories {
			noun := map[string]string{"one": tt.forms[0], "few": tt.forms[1], "other": tt.forms[len(tt.forms)-1]}[c]
			for _, n := range numbers {
				for _, count := range []any{n, int64(n), uint32(n), float64(n)} {
					got, err := l.T("count", map[string]any{"Count": count})
					if err != nil {
						t.Fatal(err)
					}
					check(t, fmt.Sprintf("%s %v", tt.edition, count), got, l.Integer(int64(n))+" "+l.Convert(noun))
				}
			}
		}
	}
}

func TestTCountsTheTestStrings(t *testing.T) {
	for _, tt := range []struct {
		edition string
		forms   []string
		want    map[int]string
	}{
		{"cnr", []string{"dokument", "dokumenta", "dokumenata"}, map[int]string{
			0: "0 dokumenata", 1: "1 dokument", 21: "21 dokument", 22: "22 dokumenta", 25: "25 dokumenata", 111: "111 dokumenata", 1021: "1.021 dokument",
		}},
		{"sr-latn", []string{"документ", "документа", "докумената"}, map[int]string{21: "21 dokument", 22: "22 dokumenta", 25: "25 dokumenata"}},
		{"sq", []string{"dokument", "dokumente"}, map[int]string{1: "1 dokument", 2: "2 dokumente", 21: "21 dokumente", 1234: "1234 dokumente"}},
		{"en", []string{"document", "documents"}, map[int]string{0: "0 documents", 1: "1 document", 2: "2 documents", 1234: "1,234 documents"}},
	} {
		l := withMessages(t, tt.edition, forms(tt.forms...))
		for n, want := range tt.want {
			got, err := l.T("count", map[string]any{"Count": n})
			if err != nil {
				t.Fatal(err)
			}
			check(t, tt.edition, got, want)
		}
	}
}

func TestTPutsArgumentsIn(t *testing.T) {
	type name string
	const file = `say = "Ево: {{ .A }}, {{.B}}."` + "\n"
	for _, tt := range []struct {
		edition string
		a, b    any
		want    string
	}{
		{"sr", "Љиљана", "2016", "Ево: Љиљана, 2016."},
		{"sr-latn", "Љиљана {{ .B }}", 2016, "Evo: Љиљана {{ .B }}, 2.016."}, // arguments are not converted, nor read
		{"cnr", 1234567, 1.5, "Ево: 1.234.567, 1,5."},
		{"en", uint8(7), float32(0.1), "Ево: 7, 0.1."},
		{"sq", -12345, 1234.25, "Ево: -12\u00a0345, 1234,25."},
		{"en", name("N"), time.Second, "Ево: N, 1s."},
	} {
		got, err := withMessages(t, tt.edition, file).T("say", map[string]any{"A": tt.a, "B": tt.b, "C": "not used"})
		if err != nil {
			t.Fatal(err)
		}
		check(t, tt.edition, got, tt.want)
	}
}

func TestTConvertsWordsOnceAndKeepsMarks(t *testing.T) {
	l := withMessages(t, "sr-latn", "a = \"Људи \u2068Правда\u2069 УНОДК-а {{ .Name }}Њ\"\n")
	got, err := l.T("a", map[string]any{"Name": "Џ"})
	if err != nil {
		t.Fatal(err)
	}
	check(t, "T", got, "Ljudi \u2068Правда\u2069 UNODC-a ЏNj")
}

func TestTFailsRatherThanPrintHalfAText(t *testing.T) {
	l := withMessages(t, "cnr", "a = \"{{ .Name }}\"\n[b]\none = \"x\"\nother = \"y\"\n")
	for _, tt := range []struct {
		id   string
		args map[string]any
		want string
	}{
		{"c", nil, `edition "cnr": message "c": there is no such message`},
		{"a", nil, `message "a": argument Name is missing`},
		{"a", map[string]any{"Name": []string{"x"}}, "argument Name: [x] ([]string) is neither a text nor a number"},
		{"a", map[string]any{"Name": nil}, "argument Name: <nil> (<nil>) is neither"},
		{"b", nil, `message "b": argument Count is missing`},
		{"b", map[string]any{"Count": "1"}, "argument Count: 1 (string) is not a number"},
		{"b", map[string]any{"Count": 2}, `message "b": the form "few" is missing`},
	} {
		got, err := l.T(tt.id, tt.args)
		if err == nil || got != "" || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("T(%q, %v) = %q, %v, want error %q", tt.id, tt.args, got, err, tt.want)
		}
	}
	none, err := New(editions["en"], nil)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := none.T("a", nil); err == nil {
		t.Error("a locale without messages has one")
	}
}
