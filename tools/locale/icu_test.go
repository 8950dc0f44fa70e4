package locale

import (
	"encoding/json"
	"os"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
)

// icuFile is what testdata/icu/print.mjs printed.
type icuFile struct {
	ICU, CLDR string
	Formats   map[string]struct {
		Plurals   string // a letter of icuCategories for each number from 0
		Fractions [][2]any
		Numbers   [][2]any
		Dates     [12]string // 1 January 2016, 2 February …
		Months    [12]string // of 2013
		Full      [7]string  // from Sunday, 21 August 2016
		Numeric   string     // 3 August 2016
		Time      string     // 15:05
		Lists     [4]string
	}
	Order map[string][]string
}

var icuCategories = map[rune]string{'0': "zero", '1': "one", '2': "two", 'f': "few", 'm': "many", '.': "other"}

// deviations are the places where we differ from ICU on purpose: format and
// what ICU prints, then what we print.
var deviations = map[[2]string]string{
	// The Montenegrin standard has "ponedjeljak"; CLDR is ekavian here.
	{"sr-Latn-ME", "ponedeljak, 22. avgust 2016."}: "ponedjeljak, 22. avgust 2016.",
	// Times are in 24 hours everywhere.
	{"sq", "03:05 m.d."}: "15:05",
}

func readICU(t *testing.T) icuFile {
	t.Helper()
	data, err := os.ReadFile("testdata/icu/icu.json")
	if err != nil {
		t.Fatal(err)
	}
	var f icuFile
	if err := json.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	if f.ICU == "" || len(f.Formats) != len(Formats()) || len(f.Order) != 3 {
		t.Fatalf("testdata/icu/icu.json is not whole: ICU %q, %d formats, %d orders", f.ICU, len(f.Formats), len(f.Order))
	}
	return f
}

func TestWordsAndNumbersAreICUs(t *testing.T) {
	used := map[[2]string]bool{}
	for format, icu := range readICU(t).Formats {
		l, err := New(Spec{Format: format}, nil)
		if err != nil {
			t.Fatal(err)
		}
		same := func(what, got, want string) {
			t.Helper()
			key := [2]string{format, want}
			if ours, ok := deviations[key]; ok {
				used[key], want = true, ours
			}
			check(t, format+": "+what, got, want)
		}
		for m := 1; m <= 12; m++ {
			same("Date", l.Date(catalog.Date{Year: 2016, Month: m, Day: m}), icu.Dates[m-1])
			same("Date", l.Date(catalog.Date{Year: 2013, Month: m}), icu.Months[m-1])
		}
		for i, want := range icu.Full {
			same("DateWithWeekday", l.DateWithWeekday(catalog.Date{Year: 2016, Month: 8, Day: 21 + i}), want)
		}
		same("DateNumeric", l.DateNumeric(catalog.Date{Year: 2016, Month: 8, Day: 3}), icu.Numeric)
		same("Time", l.Time(15, 5), icu.Time)
		for n, want := range icu.Lists {
			same("List", l.List([]string{"A", "B", "C", "D"}[:n+1]), want)
		}
		for _, pair := range icu.Numbers {
			n, want := pair[0].(float64), pair[1].(string)
			_, fraction, found := strings.Cut(want, l.Decimal(0.5, 1)[1:2])
			if !found {
				same("Integer", l.Integer(int64(n)), want)
			}
			same("Decimal", l.Decimal(n, len(fraction)), want)
		}
	}
	for key := range deviations {
		if !used[key] {
			t.Errorf("ICU no longer prints %q for %s: remove the deviation", key[1], key[0])
		}
	}
}

func TestPluralCategoriesAreICUs(t *testing.T) {
	for format, icu := range readICU(t).Formats {
		l, err := New(Spec{Format: format}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for n, letter := range icu.Plurals {
			for _, n := range []any{n, float64(n), int64(-n)} {
				got, err := category(l.tag, n)
				if want := icuCategories[letter]; err != nil || got != want {
					t.Errorf("%s: category of %v is %q, %v, want %q", format, n, got, err, want)
				}
			}
		}
		for _, pair := range icu.Fractions {
			got, err := category(l.tag, pair[0])
			if err != nil || got != pair[1] {
				t.Errorf("%s: category of %v is %q, %v, want %q", format, pair[0], got, err, pair[1])
			}
		}
	}
}

func TestWordsSortAsInICU(t *testing.T) {
	for format, words := range readICU(t).Order {
		if len(words) < 250 {
			t.Errorf("%s: only %d words", format, len(words))
		}
		l, err := New(Spec{Format: format}, nil)
		if err != nil {
			t.Fatal(err)
		}
		for i := 1; i < len(words); i++ {
			if l.Compare(words[i-1], words[i]) >= 0 {
				t.Errorf("%s: %q is not before %q", format, words[i-1], words[i])
			}
		}
	}
}
