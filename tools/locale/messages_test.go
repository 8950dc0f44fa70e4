package locale

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/problem"
)

// summary is a list of problems as "line code: text".
func summary(list problem.List) []string {
	var s []string
	for _, p := range list {
		s = append(s, fmt.Sprintf("%d %s: %s", p.Pos.Line, p.Code, p.Text))
	}
	return s
}

func wantProblems(t *testing.T, list problem.List, want ...string) {
	t.Helper()
	if got := summary(list); !slices.Equal(got, want) {
		t.Errorf("problems:\n%s\nwant:\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, p := range list {
		if p.Hint == "" || p.Pos.File == "" {
			t.Errorf("problem without hint or file: %+v", p)
		}
	}
}

func TestParseMessagesReadsHugosFormatInItsOrder(t *testing.T) {
	m, problems := ParseMessages("i18n/en.toml", []byte(`
# The site.
[site]
title = "Portal"

[search.results]
description = "above the list"
one = "{{ .Count }} result"
other = "{{.Count}} results"

[search]
label = """
Search
[not.a.table]
"""
hint = '''one line'''

[date]
other = "Date"
[empty]
[kind.sr-Latn]
other = "Round table"
[kind.description]
other = "Description"
[a]
b = { one = "x", other = "y" }
c.d = "z"
`))
	wantProblems(t, problems)
	want := []string{"site.title", "search.results", "search.label", "search.hint", "date", "kind.sr-Latn", "kind.description", "a.b", "a.c.d"}
	if !slices.Equal(m.Keys(), want) {
		t.Errorf("Keys() = %q, want %q", m.Keys(), want)
	}
	for key, line := range map[string]int{
		"site.title": 4, "search.results": 6, "search.label": 12, "search.hint": 16, "date": 18, "kind.description": 23, "a.b": 26, "a.c.d": 27,
	} {
		if got := m.keys[key].line; got != line {
			t.Errorf("%s is in line %d, want %d", key, got, line)
		}
	}
	if f, _ := m.keys["search.results"].form("other"); f.line != 9 {
		t.Errorf("search.results.other is in line %d, want 9", f.line)
	}
	if m.keys["search.label"].plural() || !m.keys["search.results"].plural() {
		t.Error("a message with forms is not told from one without")
	}
}

func TestParseMessagesRefusesWhatHugoOrWeWouldMisread(t *testing.T) {
	for _, tt := range []struct{ name, file, want string }{
		{"not TOML", "[a]\nb = \n", "2 i18n-syntax: not TOML: expected value but found '\\n' instead"},
		{"a key twice", "[a]\nb = \"x\"\nb = \"y\"\n", "3 i18n-syntax: not TOML: Key 'a.b' has already been defined."},
		{"a number", "[a]\nb = 1\n", `2 i18n-type: "a.b" is neither a text nor a table`},
		{"a table among texts", "[a]\nother = \"x\"\n[a.b]\nc = \"y\"\n", `3 i18n-table: "a.b" stands beside a text of the message "a"`},
		{"a text among forms", "[a]\nother = \"x\"\ntitle = \"y\"\n", `3 i18n-table: "a.title" stands beside a text of the message "a"`},
		{"a reserved word", "[a]\nid = \"x\"\n", `2 i18n-reserved: key "id" has a meaning of its own in Hugo`},
		{"a reserved table", "[translation.a]\nother = \"x\"\n", `1 i18n-reserved: key "translation" has a meaning of its own in Hugo`},
		{"a form without a message", "other = \"x\"\n", `1 i18n-reserved: key "other" has a meaning of its own in Hugo`},
		{"a key in capitals", "[a]\nnoResults = \"x\"\n", `2 i18n-key: key "noResults" is not written as keys are`},
		{"template code", "[a]\nb = \"{{ .Name | upper }}\"\n", `2 i18n-template: "a.b": {{ .Name | upper }} is not a placeholder`},
		{"an open placeholder", "[a]\nb = \"{{ .Name }\"\n", `2 i18n-template: "a.b": {{ without }}`},
		{"a closed placeholder", "[a]\nb = \".Name }} x\"\n", `2 i18n-template: "a.b": }} without {{`},
	} {
		t.Run(tt.name, func(t *testing.T) {
			m, problems := ParseMessages("i18n/sr.toml", []byte(tt.file))
			wantProblems(t, problems, tt.want)
			if m == nil {
				t.Error("no Messages")
			}
		})
	}
}

func TestParseMessagesKeepsGoodMessagesBesideBadOnes(t *testing.T) {
	m, problems := ParseMessages("i18n/sr.toml", []byte("a = 1\nb = \"x\"\n"))
	if len(problems) != 1 || !slices.Equal(m.Keys(), []string{"b"}) {
		t.Errorf("keys %q, problems %v", m.Keys(), problems)
	}
}
