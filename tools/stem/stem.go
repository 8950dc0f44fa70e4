// Package stem puts the forms of a word into one class, so that a search for any
// of them finds all: zakona and zakonima, viktimave and viktimë, crimes and crime.
//
// A stemmer is made for a search index, not for grammar. What it returns names a
// class and need not be a word or even the beginning of one; it is compared with
// other results of the same stemmer and with nothing else. Two words of one class
// find one another, so a class holds the inflected forms of a word (cases,
// numbers, genders, definite forms, and the finite forms of verbs as far as rules
// reach) and leaves derived words out where a reader means something else by
// them: policija and policijski are two classes, and so are crime and criminal.
//
// Each language is a file: a table of endings, a few rules for the sounds that
// change before them, and in a file of its own a table of exceptions.
//
// What it does not do: it does not fold. A word comes in as locale.Fold leaves
// it, lower case and without marks, for South Slavic texts as locale.FoldDialect
// leaves it, too: Latin, ekavian, đ as d. Any other string has a class as well,
// but not one that means anything.
package stem

// Stemmer is the stemmer of a language. Its methods are safe for use by several
// goroutines at once.
type Stemmer interface {
	// Stem returns the name of the class of a folded word. It is empty only if
	// the word is.
	Stem(word string) string

	// Suffixes returns endings in folded spelling, longest first, 400 bytes at
	// most in all. They serve where the stemmer cannot be run, in a browser, for
	// a word that no text has: such a word without one of them (three letters
	// must stay), with none or with any other of them, is probably a form of the
	// same word.
	Suffixes() []string
}

// named lists the stemmers by the names that config.toml calls them.
var named = []struct {
	name    string
	stemmer Stemmer
}{
	{"albanian", albanian{}},
	{"english", english{}},
	{"south-slavic", southSlavic{}},
}

// Named returns the stemmer of that name, and whether there is one.
func Named(name string) (Stemmer, bool) {
	for _, n := range named {
		if n.name == name {
			return n.stemmer, true
		}
	}
	return nil, false
}

// Names returns the names of all stemmers, in alphabetical order.
func Names() []string {
	names := make([]string, len(named))
	for i, n := range named {
		names[i] = n.name
	}
	return names
}
