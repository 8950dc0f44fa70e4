package search_test

import (
	"cmp"
	"fmt"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/BurntSushi/toml"

	"resourceportal/tools/shelf/shelftest"
)

// What a search must reach over all queries, each query counting alike. A query
// that finds nothing has no precision: its recall says it.
const (
	leastRecall    = 0.95
	leastPrecision = 0.90
	judged         = 10 // results that are looked at
)

// query is one of testdata/queries.toml: what a reader types in an edition.
type query struct {
	Edition  string
	Category string
	Text     string
	Want     []string // refs that must be among the first ten
	Right    expressions
}

// expressions are regular expressions that a right result matches, all of them;
// in the file one text, or a list.
type expressions []*regexp.Regexp

func (all *expressions) UnmarshalTOML(value any) error {
	values, isList := value.([]any)
	if !isList {
		values = []any{value}
	}
	for _, v := range values {
		text, ok := v.(string)
		if !ok {
			return fmt.Errorf("right: %v is no text", v)
		}
		re, err := regexp.Compile("(?i)" + text)
		if err != nil {
			return fmt.Errorf("right: %w", err)
		}
		*all = append(*all, re)
	}
	return nil
}

func (all expressions) match(text string) bool {
	return !slices.ContainsFunc(all, func(re *regexp.Regexp) bool { return !re.MatchString(text) })
}

// readQueries are the queries of testdata/queries.toml.
func readQueries(t testing.TB) []query {
	t.Helper()
	data, err := os.ReadFile("testdata/queries.toml")
	if err != nil {
		t.Fatal(err)
	}
	var file struct{ Query []query }
	meta, err := toml.Decode(string(data), &file)
	if err != nil {
		t.Fatalf("read queries: %v", err)
	}
	if unknown := meta.Undecoded(); len(unknown) > 0 {
		t.Fatalf("read queries: unknown keys %v", unknown)
	}
	return file.Query
}

// visibleTexts are what readers see of every record, by edition and ref.
func visibleTexts(t testing.TB) map[string]map[string]string {
	t.Helper()
	all := map[string]map[string]string{}
	for _, e := range shelftest.Real(t) {
		texts := map[string]string{}
		for _, rec := range e.Catalog.All() {
			// \PL in an expression is the beginning or the end of a word, here too.
			texts[rec.Ref.String()] = "\n" + visible(e, rec) + "\n"
		}
		if err := e.Err(); err != nil {
			t.Fatal(err)
		}
		all[e.Key] = texts
	}
	return all
}

// verdict is what became of a query.
type verdict struct {
	query
	missing []string // wanted, and not among the first ten
	wrong   []string // among the first ten, and not right
	results int      // that were judged
}

func (v verdict) recall() float64 {
	return 1 - float64(len(v.missing))/float64(len(v.Want))
}

func (v verdict) precision() float64 {
	return 1 - float64(len(v.wrong))/float64(v.results)
}

func (v verdict) String() string {
	s := fmt.Sprintf("%s %s %s:", v.Edition, v.Category, v.Text)
	if len(v.missing) > 0 {
		s += " missing " + strings.Join(v.missing, " ")
	}
	if v.results == 0 {
		return s + " (nothing found)"
	}
	if len(v.wrong) > 0 {
		s += fmt.Sprintf(" wrong %d of %d %s", len(v.wrong), v.results, strings.Join(v.wrong, " "))
	}
	return s
}

// pronounce judges the results of a query, best first; texts are what readers see
// of each record in the query's edition.
func pronounce(q query, results []string, texts map[string]string) verdict {
	results = results[:min(len(results), judged)]
	v := verdict{query: q, results: len(results)}
	for _, ref := range q.Want {
		if !slices.Contains(results, ref) {
			v.missing = append(v.missing, ref)
		}
	}
	for i, ref := range results {
		text, known := texts[ref]
		twice := slices.Contains(results[:i], ref)
		if !known || twice || !slices.Contains(q.Want, ref) && !q.Right.match(text) {
			v.wrong = append(v.wrong, ref)
		}
	}
	return v
}

// judge holds a search against the queries: it prints a table of recall and
// precision at ten by category and edition, and fails the test where they are too
// low, with every query that lacks something. search returns refs of records,
// "laws/untoc", best first; it may return more than ten.
func judge(t *testing.T, search func(edition, text string) ([]string, error)) []verdict {
	t.Helper()
	texts := visibleTexts(t)
	var all []verdict
	for _, q := range readQueries(t) {
		results, err := search(q.Edition, q.Text)
		if err != nil {
			t.Fatalf("%s %q: %v", q.Edition, q.Text, err)
		}
		all = append(all, pronounce(q, results, texts[q.Edition]))
	}
	s := score(all)
	t.Logf("recall / precision at ten, in per cent\n%s%s", table(all), worst(all))
	if s.recall < leastRecall || s.precision < leastPrecision {
		t.Errorf("recall %.3f (at least %.2f), precision %.3f (at least %.2f)", s.recall, leastRecall, s.precision, leastPrecision)
	}
	for _, v := range all {
		if len(v.missing) > 0 || len(v.wrong) > 0 {
			t.Log(v)
		}
	}
	return all
}

// mean is recall and precision over several queries, each counting alike.
type mean struct {
	recall, precision float64
	queries           int
}

func score(all []verdict) mean {
	m := mean{queries: len(all)}
	answered := 0
	for _, v := range all {
		m.recall += v.recall()
		if v.results > 0 {
			m.precision += v.precision()
			answered++
		}
	}
	m.recall /= float64(max(len(all), 1))
	m.precision /= float64(max(answered, 1))
	return m
}

func (m mean) String() string {
	if m.queries == 0 {
		return "–"
	}
	return fmt.Sprintf("%.0f/%.0f (%d)", 100*m.recall, 100*m.precision, m.queries)
}

// table is a line for each category and a column for each edition, in the order of
// the file; the last of each is all of them.
func table(all []verdict) string {
	const allOf = "all"
	editions, categories := []string{}, []string{}
	for _, v := range all {
		if !slices.Contains(editions, v.Edition) {
			editions = append(editions, v.Edition)
		}
		if !slices.Contains(categories, v.Category) {
			categories = append(categories, v.Category)
		}
	}
	editions, categories = append(editions, allOf), append(categories, allOf)
	var b strings.Builder
	line := func(first string, cell func(edition string) string) {
		fmt.Fprintf(&b, "%-12s", first)
		for _, e := range editions {
			fmt.Fprintf(&b, "%14s", cell(e))
		}
		b.WriteString("\n")
	}
	line("", func(edition string) string { return edition })
	for _, c := range categories {
		line(c, func(edition string) string {
			return score(only(all, func(v verdict) bool {
				return (edition == allOf || v.Edition == edition) && (c == allOf || v.Category == c)
			})).String()
		})
	}
	return b.String()
}

// worst are the categories that alone would be too low, the worst first.
func worst(all []verdict) string {
	type low struct {
		category string
		mean
	}
	var lows []low
	for i, v := range all {
		if slices.ContainsFunc(all[:i], func(w verdict) bool { return w.Category == v.Category }) {
			continue
		}
		m := score(only(all, func(w verdict) bool { return w.Category == v.Category }))
		if m.recall < leastRecall || m.precision < leastPrecision {
			lows = append(lows, low{v.Category, m})
		}
	}
	slices.SortStableFunc(lows, func(a, b low) int { return cmp.Compare(a.recall+a.precision, b.recall+b.precision) })
	var b strings.Builder
	for _, l := range lows {
		fmt.Fprintf(&b, "too low: %s %s\n", l.category, l.mean)
	}
	return b.String()
}

func only(all []verdict, keep func(verdict) bool) []verdict {
	var kept []verdict
	for _, v := range all {
		if keep(v) {
			kept = append(kept, v)
		}
	}
	return kept
}
