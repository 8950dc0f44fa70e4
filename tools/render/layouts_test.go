package render

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"unicode"
)

var (
	action  = regexp.MustCompile(`(?s)\{\{-? /\*.*?\*/ -?\}\}|\{\{.*?\}\}`)
	tag     = regexp.MustCompile(`(?s)<!doctype html>|<\?.*?\?>|</?[a-zA-Z][^>]*>`)
	spoken  = regexp.MustCompile(`(?:aria-label|alt|title|placeholder)="([^"]*)"`)
	literal = regexp.MustCompile(`"[^"]*"`)
)

// layouts calls f with every template.
func layouts(t *testing.T, f func(name, text string)) {
	t.Helper()
	project := os.DirFS("../../layouts")
	seen := 0
	err := fs.WalkDir(project, ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		data, err := fs.ReadFile(project, name)
		seen++
		f(name, string(data))
		return err
	})
	if err != nil || seen == 0 {
		t.Fatal(seen, err)
	}
}

func hasLetter(s string) bool { return strings.ContainsFunc(s, unicode.IsLetter) }

func TestTemplatesHoldNoWordsOfTheirOwn(t *testing.T) {
	layouts(t, func(name, text string) {
		text = action.ReplaceAllString(text, "")
		for _, m := range spoken.FindAllStringSubmatch(text, -1) {
			if hasLetter(m[1]) {
				t.Errorf("%s says %q in an attribute", name, m[1])
			}
		}
		for _, words := range strings.Fields(tag.ReplaceAllString(text, " ")) {
			if hasLetter(words) {
				t.Errorf("%s says %q", name, words)
			}
		}
	})
}

func TestTemplatesCompareNoLanguageWithAString(t *testing.T) {
	languages := map[string]bool{`"en"`: true, `"cnr"`: true, `"sq"`: true, `"sr"`: true, `"sr-latn"`: true}
	layouts(t, func(name, text string) {
		for _, a := range action.FindAllString(text, -1) {
			for _, s := range literal.FindAllString(a, -1) {
				if languages[s] {
					t.Errorf("%s names the language %s", name, s)
				}
			}
		}
	})
}

func TestEveryPartialOpensWithItsContract(t *testing.T) {
	layouts(t, func(name, text string) {
		if strings.HasPrefix(name, "_partials/") && !strings.HasPrefix(text, "{{- /* Args: ") {
			t.Errorf("%s does not say what it takes and gives", name)
		}
	})
}

func TestEveryPartialIsUsed(t *testing.T) {
	var all strings.Builder
	layouts(t, func(_, text string) { all.WriteString(text) })
	layouts(t, func(name, _ string) {
		if partial, ok := strings.CutPrefix(name, "_partials/"); ok && !strings.Contains(all.String(), `partial "`+partial+`"`) {
			t.Errorf("nothing uses %s", name)
		}
	})
}
