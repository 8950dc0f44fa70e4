package search_test

import (
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf/shelftest"
)

// categories are what makes a query hard, with the editions in which it can: a
// script needs another one, a dialect or a second spelling a language that has it.
var categories = map[string][]string{
	"exact":      {"en", "cnr", "sq", "sr", "sr-latn"}, // as it stands in the texts
	"marks":      {"en", "cnr", "sq", "sr", "sr-latn"}, // without diacritics
	"script":     {"cnr", "sr", "sr-latn"},             // Cyrillic where Latin is read, or the reverse
	"inflected":  {"en", "cnr", "sq", "sr", "sr-latn"}, // another case or number
	"dialect":    {"en", "cnr", "sr", "sr-latn"},       // ekavian and ijekavian, dj for đ; British and American
	"typing":     {"en", "cnr", "sq", "sr", "sr-latn"}, // a letter wrong, missing, doubled or swapped
	"prefix":     {"en", "cnr", "sq", "sr", "sr-latn"}, // a word cut off
	"several":    {"en", "cnr", "sq", "sr", "sr-latn"}, // two to five words
	"phrase":     {"en", "cnr", "sq", "sr", "sr-latn"}, // in quotation marks
	"across":     {"en", "cnr", "sq", "sr", "sr-latn"}, // its name in another language
	"identifier": {"en", "cnr", "sq", "sr", "sr-latn"}, // numbers and acronyms
	"name":       {"en", "cnr", "sq", "sr", "sr-latn"}, // of institutions, laws and places
	"question":   {"en", "cnr", "sq", "sr", "sr-latn"}, // as people type under stress
}

const (
	leastQueries   = 260
	leastOfAKind   = 4    // queries of a category in an edition
	mostWanted     = 8    // of the first ten
	mostOfAllRight = 0.70 // of the records: what more match says nothing
)

func TestTheQueriesCoverEveryCategoryAndEdition(t *testing.T) {
	queries := readQueries(t)
	if len(queries) < leastQueries {
		t.Errorf("%d queries, want %d", len(queries), leastQueries)
	}
	count := map[[2]string]int{}
	seen := map[[2]string]bool{}
	for _, q := range queries {
		if !slices.Contains(categories[q.Category], q.Edition) {
			t.Errorf("%s: category %q makes no sense in edition %q", q.Text, q.Category, q.Edition)
		}
		count[[2]string{q.Category, q.Edition}]++
		key := [2]string{q.Edition, strings.ToLower(strings.Join(strings.Fields(q.Text), " "))}
		if seen[key] {
			t.Errorf("%s has %q twice", q.Edition, q.Text)
		}
		seen[key] = true
	}
	for _, category := range slices.Sorted(maps.Keys(categories)) {
		for _, edition := range categories[category] {
			if n := count[[2]string{category, edition}]; n < leastOfAKind {
				t.Errorf("%s, %s: %d queries, want %d", category, edition, n, leastOfAKind)
			}
		}
	}
}

func TestEveryWantedRecordExistsAndIsRight(t *testing.T) {
	texts := visibleTexts(t)
	records := shelftest.Real(t)[0].Catalog
	for _, q := range readQueries(t) {
		if len(q.Want) == 0 || len(q.Want) > mostWanted || len(q.Right) == 0 {
			t.Errorf("%s %q: %d wanted, %d expressions", q.Edition, q.Text, len(q.Want), len(q.Right))
		}
		for i, ref := range q.Want {
			parsed, ok := catalog.ParseRef(ref)
			switch {
			case !ok || records.Get(parsed) == nil:
				t.Errorf("%s %q wants %s, which does not exist", q.Edition, q.Text, ref)
			case slices.Contains(q.Want[:i], ref):
				t.Errorf("%s %q wants %s twice", q.Edition, q.Text, ref)
			case !q.Right.match(texts[q.Edition][ref]):
				t.Errorf("%s %q wants %s, which is not right", q.Edition, q.Text, ref)
			}
		}
	}
}

func TestEveryExpressionTellsRecordsApart(t *testing.T) {
	texts := visibleTexts(t)
	seen := map[[2]string]bool{}
	for _, q := range readQueries(t) {
		for _, re := range q.Right {
			key := [2]string{q.Edition, re.String()}
			if !seen[key] && matchesTooMany(re, texts[q.Edition]) {
				t.Errorf("%s %q: %s matches more than %.0f %% of the records", q.Edition, q.Text, re, 100*mostOfAllRight)
			}
			seen[key] = true
		}
	}
}

// matchesTooMany stops as soon as enough records do not match: matching is slow.
// That each expression matches something the wanted records show.
func matchesTooMany(re *regexp.Regexp, texts map[string]string) bool {
	others := int((1 - mostOfAllRight) * float64(len(texts)))
	for _, text := range texts {
		if !re.MatchString(text) {
			others--
		}
		if others <= 0 {
			return false
		}
	}
	return true
}

func TestTheJudgeCountsWhatIsMissingAndWhatIsWrong(t *testing.T) {
	texts := map[string]string{"a/1": "\nżaba\n", "a/2": "\nžabe\n", "a/3": "\nŽABAMA\n", "a/4": "\nrok\n"}
	q := query{Want: []string{"a/2", "a/4"}}
	if err := q.Right.UnmarshalTOML([]any{`\PLžab(a|e)`, "a|e"}); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		what              string
		results           []string
		missing, wrong    string
		recall, precision float64
	}{
		{"all that is wanted", []string{"a/4", "a/2"}, "", "", 1, 1},
		{"another right one", []string{"a/3", "a/4", "a/2"}, "", "", 1, 1},
		{"one that only looks right", []string{"a/1", "a/2"}, "a/4", "a/1", 0.5, 0.5},
		{"one twice", []string{"a/2", "a/2", "a/4"}, "", "a/2", 1, 2.0 / 3},
		{"one that does not exist", []string{"a/5", "a/2", "a/4"}, "", "a/5", 1, 2.0 / 3},
		{"beyond the tenth", append(slices.Repeat([]string{"a/3"}, 10), "a/2"), "a/2 a/4", strings.TrimSpace(strings.Repeat("a/3 ", 9)), 0, 0.1},
	} {
		v := pronounce(q, tt.results, texts)
		if strings.Join(v.missing, " ") != tt.missing || strings.Join(v.wrong, " ") != tt.wrong {
			t.Errorf("%s: missing %v, wrong %v", tt.what, v.missing, v.wrong)
		}
		if math.Abs(v.recall()-tt.recall) > 1e-9 || math.Abs(v.precision()-tt.precision) > 1e-9 {
			t.Errorf("%s: recall %f, precision %f", tt.what, v.recall(), v.precision())
		}
	}
	if v := pronounce(q, nil, texts); v.recall() != 0 || v.String() != "  : missing a/2 a/4 (nothing found)" {
		t.Errorf("nothing found: %q", v)
	}
	if s := score([]verdict{pronounce(q, nil, texts), pronounce(q, []string{"a/1", "a/2"}, texts)}); s.recall != 0.25 || s.precision != 0.5 || s.queries != 2 {
		t.Errorf("several: %+v", s)
	}
}

func TestARightExpressionMustBeOne(t *testing.T) {
	for _, value := range []any{"(", []any{"a", 1}, 1} {
		var all expressions
		if err := all.UnmarshalTOML(value); err == nil {
			t.Errorf("%v is taken", value)
		}
	}
}
