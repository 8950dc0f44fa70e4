package searchtest

import (
	"regexp"
	"strings"
	"testing"
)

func TestQueriesHaveTheHitsTheySay(t *testing.T) {
	p := smallCorpus(t)
	kinds := map[string]int{}
	for _, language := range p.Config.TextLanguages() {
		queries := p.QuerySet(language)
		if texts := p.Queries(language); len(queries) < 34 || len(texts) != len(queries) {
			t.Errorf("%s has %d queries", language, len(queries))
		}
		var texts []string
		for _, rec := range p.Catalog.All() {
			if text := rec.Texts[language]; text != nil {
				texts = append(texts, "\n"+strings.ToLower(readable(text))+"\n")
			}
		}
		seen := map[string]bool{}
		for _, q := range queries {
			kinds[q.Kind]++
			if seen[q.Text] {
				t.Errorf("%s: %q is asked twice", language, q.Text)
			}
			seen[q.Text] = true
			if least := map[string]int{"single": 1, "foreign": 0}; q.Hits < page && q.Hits != least[q.Kind] {
				t.Errorf("%s: %s %q has %d hits", language, q.Kind, q.Text, q.Hits)
			}
			want := q.Hits
			switch q.Kind {
			case "typing error", "typed plainly":
				want = 0
			}
			switch got := grep(texts, q); {
			case q.Kind == "prefix" && got < want, q.Kind != "prefix" && got != want:
				t.Errorf("%s: %s %q stands in %d texts, want %d", language, q.Kind, q.Text, got, want)
			}
		}
	}
	t.Log(kinds)
}

// grep counts the texts that have all words of a query, by another way than words.
func grep(texts []string, q Query) int {
	wanted := strings.Fields(q.Text)
	if phrase, ok := strings.CutPrefix(q.Text, `"`); ok {
		wanted = []string{strings.TrimSuffix(phrase, `"`)}
	}
	end := `([^\pL\p{Nd}]|$)`
	if q.Kind == "prefix" {
		end = ""
	}
	var all []*regexp.Regexp
	for _, w := range wanted {
		all = append(all, regexp.MustCompile(`(^|[^\pL\p{Nd}])`+regexp.QuoteMeta(w)+end))
	}
	n := 0
	for _, text := range texts {
		has := true
		for i, re := range all {
			has = has && strings.Contains(text, wanted[i]) && re.MatchString(text)
		}
		if has {
			n++
		}
	}
	return n
}
