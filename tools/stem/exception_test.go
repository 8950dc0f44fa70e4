package stem

import (
	"strings"
	"testing"
)

func TestClassesReadsATable(t *testing.T) {
	got := classes("# nothing\n\none two # a comment\nthree: four five\n")
	want := map[string]string{"one": "one", "two": "one", "four": "three", "five": "three"}
	if len(got) != len(want) {
		t.Errorf("classes = %v, want %v", got, want)
	}
	for word, class := range want {
		if got[word] != class {
			t.Errorf("%s is %q, want %q", word, got[word], class)
		}
	}
}

func TestExceptionsAreFoldedAndApply(t *testing.T) {
	tables := map[string]map[string]string{
		"albanian": albanianForms, "english": englishForms, "south-slavic": southSlavicForms,
	}
	for name, table := range tables {
		s, _ := Named(name)
		for word, class := range table {
			if strings.TrimFunc(word, func(r rune) bool { return r >= 'a' && r <= 'z' }) != "" {
				t.Errorf("%s: %q is not folded", name, word)
			}
			if got := s.Stem(word); got != class {
				t.Errorf("%s: class of %s is %s, want %s", name, word, got, class)
			}
		}
	}
}
