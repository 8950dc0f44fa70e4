package locale

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
)

// part is a piece of a message: words, or the name of the argument that stands
// there.
type part struct {
	literal, name string
}

// countName is the argument that chooses the plural category.
const countName = "Count"

var placeholderRE = regexp.MustCompile(`^\s*\.([A-Za-z][A-Za-z0-9_]*)\s*$`)

// split takes a message apart at its placeholders, {{ .Name }}. Any other
// template code is an error.
func split(s string) ([]part, error) {
	var parts []part
	for s != "" {
		literal, rest, found := strings.Cut(s, "{{")
		if strings.Contains(literal, "}}") {
			return nil, fmt.Errorf("}} without {{")
		}
		if literal != "" {
			parts = append(parts, part{literal: literal})
		}
		if !found {
			break
		}
		code, after, closed := strings.Cut(rest, "}}")
		if !closed {
			return nil, fmt.Errorf("{{ without }}")
		}
		m := placeholderRE.FindStringSubmatch(code)
		if m == nil {
			return nil, fmt.Errorf("{{%s}} is not a placeholder", code)
		}
		parts = append(parts, part{name: m[1]})
		s = after
	}
	return parts, nil
}

// placeholders are the names in a form, sorted, each once.
func (f form) placeholders() []string {
	var names []string
	for _, p := range f.parts {
		if p.name != "" {
			names = append(names, p.name)
		}
	}
	slices.Sort(names)
	return slices.Compact(names)
}

// placeholders are the names in all forms of a message, sorted, each once.
func (e *entry) placeholders() []string {
	var names []string
	for _, f := range e.forms {
		names = append(names, f.placeholders()...)
	}
	slices.Sort(names)
	return slices.Compact(names)
}
