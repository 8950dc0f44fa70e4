package locale

import (
	"fmt"
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"

	"resourceportal/tools/problem"
)

// LocaleMessages is a file of messages and the format of an edition made from it.
type LocaleMessages struct {
	Messages *Messages
	Format   string
}

// CheckMessages compares every file with the reference, which decides what keys
// there are, in what order, with which placeholders, and which of them count
// something; and looks at every text by itself. The reference is checked too if
// it is one of all.
//
// A form may leave out {{ .Count }}, as "one" in English does, but not where it
// stands for several numbers and the reference tells them: Serbian "one" is also
// for 21.
func CheckMessages(reference *Messages, all []LocaleMessages) problem.List {
	var problems problem.List
	for _, lm := range all {
		if _, known := cldrTables[lm.Format]; !known {
			problems.Errorf("i18n-format", problem.Pos{File: lm.Messages.file},
				"use one of "+strings.Join(Formats(), ", "), "format %q is not known", lm.Format)
			continue
		}
		c := &checker{
			reference: reference,
			messages:  lm.Messages,
			format:    lm.Format,
			needed:    integerCategories(language.Make(lm.Format)),
		}
		c.keys()
		c.order()
		for _, e := range lm.Messages.list {
			c.texts(e)
			if ref, ok := reference.keys[e.key]; ok {
				c.plural(e, ref)
				c.placeholders(e, ref)
			}
		}
		problems = append(problems, c.problems...)
	}
	// Editions made from one file have the same problems; Sorted has them once.
	return problems.Sorted()
}

// checker compares one file with the reference.
type checker struct {
	reference, messages *Messages
	format              string
	needed              map[string][]int // categories of whole numbers
	problems            problem.List
}

func (c *checker) pos(line int) problem.Pos { return problem.Pos{File: c.messages.file, Line: line} }

func (c *checker) keys() {
	line := 1 // where the last key stands that the file has: a missing one belongs behind it
	for _, ref := range c.reference.list {
		if e, ok := c.messages.keys[ref.key]; ok {
			line = e.line
			continue
		}
		c.problems.Errorf("i18n-missing-key", c.pos(line),
			fmt.Sprintf("translate it from %s:%d and put it behind this line's message", c.reference.file, ref.line),
			"message %q is missing", ref.key)
	}
	for _, e := range c.messages.list {
		if _, ok := c.reference.keys[e.key]; !ok {
			c.problems.Errorf("i18n-unknown-key", c.pos(e.line),
				fmt.Sprintf("remove it, or add it to %s", c.reference.file),
				"message %q is not in the reference", e.key)
		}
	}
}

// order reports the fewest messages that must be moved for the file to have the
// order of the reference: those outside a longest run that is in order.
func (c *checker) order() {
	place := map[string]int{}
	for i, ref := range c.reference.list {
		place[ref.key] = i
	}
	var common []*entry
	for _, e := range c.messages.list {
		if _, ok := place[e.key]; ok {
			common = append(common, e)
		}
	}
	stays := longestRise(common, func(e *entry) int { return place[e.key] })
	for i, e := range common {
		if stays[i] {
			continue
		}
		hint := "move it to the beginning"
		if p := place[e.key]; p > 0 {
			hint = fmt.Sprintf("move it behind %q", c.reference.list[p-1].key)
		}
		c.problems.Errorf("i18n-order", c.pos(e.line), hint, "message %q is not where the reference has it", e.key)
	}
}

// longestRise marks the members of a longest subsequence with rising rank.
func longestRise[T any](list []T, rank func(T) int) []bool {
	length, before := make([]int, len(list)), make([]int, len(list))
	last := -1
	for i := range list {
		length[i], before[i] = 1, -1
		for j := range i {
			if rank(list[j]) < rank(list[i]) && length[j]+1 > length[i] {
				length[i], before[i] = length[j]+1, j
			}
		}
		if last < 0 || length[i] > length[last] {
			last = i
		}
	}
	stays := make([]bool, len(list))
	for ; last >= 0; last = before[last] {
		stays[last] = true
	}
	return stays
}

func (c *checker) plural(e, ref *entry) {
	if !ref.plural() {
		if e.plural() {
			c.problems.Errorf("i18n-plural", c.pos(e.line), `leave only "other", or give the reference plural forms`,
				"message %q has plural forms and the reference has none", e.key)
		}
		return
	}
	for _, category := range slices.Sorted(maps.Keys(c.needed)) {
		if _, ok := e.form(category); !ok {
			c.problems.Errorf("i18n-plural", c.pos(e.line),
				fmt.Sprintf("%s needs it for %s", c.format, examples(c.needed[category])),
				"message %q has no form %q", e.key, category)
		}
	}
	for _, f := range e.forms {
		if _, ok := c.needed[f.category]; !ok {
			c.problems.Errorf("i18n-plural", c.pos(f.line), "remove it",
				"message %q has a form %q, which no number takes in %s", e.key, f.category, c.format)
		}
	}
}

func (c *checker) placeholders(e, ref *entry) {
	wanted := ref.placeholders()
	other, _ := ref.form("other")
	countTold := slices.Contains(other.placeholders(), countName)
	for _, f := range e.forms {
		names := f.placeholders()
		for _, name := range names {
			if !slices.Contains(wanted, name) {
				c.problems.Errorf("i18n-placeholder", c.pos(f.line), known(wanted),
					"message %q, form %q: {{ .%s }} is not in the reference", e.key, f.category, name)
			}
		}
		for _, name := range wanted {
			switch numbers := c.needed[f.category]; {
			case slices.Contains(names, name):
			case name != countName:
				c.problems.Errorf("i18n-placeholder", c.pos(f.line), "put it where the number, name or date belongs",
					"message %q, form %q: {{ .%s }} is missing", e.key, f.category, name)
			case countTold && len(numbers) > 1:
				c.problems.Errorf("i18n-placeholder", c.pos(f.line),
					fmt.Sprintf("this form stands for %s", examples(numbers)),
					"message %q, form %q: {{ .%s }} is missing", e.key, f.category, name)
			}
		}
	}
}

var (
	htmlRE = regexp.MustCompile(`<[A-Za-z/!?]|&(#\d+|#[xX][0-9A-Fa-f]+|[A-Za-z][A-Za-z0-9]*);`)
	urlRE  = regexp.MustCompile(`(?i)\b(https?|ftp|mailto|tel):|\bwww\.|[\w.+-]+@[\w-]+\.\w`)
)

// texts looks at the words of a message, which need no reference.
func (c *checker) texts(e *entry) {
	if len(e.forms) == 0 {
		c.problems.Errorf("i18n-empty", c.pos(e.line), `write "other"`, "message %q has no text", e.key)
	}
	for _, f := range e.forms {
		if strings.TrimSpace(f.text) == "" {
			c.problems.Errorf("i18n-empty", c.pos(f.line), "write a text",
				"message %q, form %q: the text is empty", e.key, f.category)
		}
		if m := htmlRE.FindString(f.text); m != "" {
			c.problems.Errorf("i18n-markup", c.pos(f.line), "put markup into the template",
				"message %q, form %q: %q is HTML", e.key, f.category, m)
		}
		if m := urlRE.FindString(f.text); m != "" {
			c.problems.Errorf("i18n-markup", c.pos(f.line), "put addresses into the template or the configuration",
				"message %q, form %q: %q is an address", e.key, f.category, m)
		}
		for _, word := range MixedScripts(f.text) {
			c.problems.Errorf("i18n-mixed-script", c.pos(f.line), "type the word anew in one script",
				"message %q, form %q: %q mixes Cyrillic and Latin letters", e.key, f.category, word.Word)
		}
	}
}

// examples are the first few of the numbers that a category stands for.
func examples(numbers []int) string {
	s := make([]string, 0, 5)
	for _, n := range numbers[:min(len(numbers), 4)] {
		s = append(s, fmt.Sprint(n))
	}
	if len(numbers) > 4 {
		s = append(s, "…")
	}
	return strings.Join(s, ", ")
}

func known(names []string) string {
	if len(names) == 0 {
		return "the reference has no placeholders here"
	}
	return "the reference has {{ ." + strings.Join(names, " }}, {{ .") + " }}"
}
