package search

import (
	"fmt"

	"resourceportal/tools/locale"
	"resourceportal/tools/stem"
)

// rules are those of one language: what makes two words one.
type rules struct {
	name    string
	stemmer stem.Stemmer // nil for a language that has none
	dialect bool         // ijekavian and ekavian forms are one word
}

// dialects are the stemmers that want their words in one dialect.
var dialects = map[string]bool{"south-slavic": true}

// rulesNamed are those that config.toml names; none where it names none.
func rulesNamed(name string) (rules, error) {
	if name == "" {
		return rules{}, nil
	}
	s, ok := stem.Named(name)
	if !ok {
		return rules{}, fmt.Errorf("there are no rules %q for finding words", name)
	}
	return rules{name, s, dialects[name]}, nil
}

// fold makes of a word of locale.Words what the index knows it by.
func (r rules) fold(word string) string {
	if r.dialect {
		return locale.FoldDialect(word)
	}
	return word
}

// stem is the class of a word that fold made.
func (r rules) stem(word string) string {
	if r.stemmer == nil {
		return word
	}
	return r.stemmer.Stem(word)
}

func (r rules) suffixes() []string {
	if r.stemmer == nil {
		return []string{}
	}
	return r.stemmer.Suffixes()
}
