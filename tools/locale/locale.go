package locale

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/message"
)

//go:generate go run ./internal/gen -o tables_gen.go

// Spec names an edition's conventions; it comes from config.toml.
type Spec struct {
	Edition string // the edition's name, as in its addresses: "sr-latn"
	Lang    string // BCP 47 tag for HTML: "sr-Latn", "cnr-Latn", "sr-Cyrl", "sq", "en"
	Format  string // CLDR locale of words, numbers and order: "en-GB", "sr-Latn-ME", "sq", "sr-Cyrl", "sr-Latn"
	Texts   string // language of the files it is made from: "en", "cnr", "sq", "sr"
	Convert string // "", or "cyrl-latn" where the texts pass through the script conversion
}

// Locale is what is right for one edition. Its methods may be called from
// several goroutines.
type Locale struct {
	spec     Spec
	conv     conventions
	tag      language.Tag
	printer  *message.Printer
	keyers   sync.Pool // of *keyer
	order    ordering
	initials map[string]string // primary sort key -> letter of the alphabet
	texts    map[string]*text
	convert  func(string) string
}

// New makes the locale of an edition. Messages may be nil where only dates,
// numbers and order are wanted. A Format or Convert that the package does not
// know is an error.
func New(spec Spec, messages *Messages) (*Locale, error) {
	table, ok := cldrTables[spec.Format]
	if !ok {
		return nil, fmt.Errorf("edition %q: format %q is not one of %s",
			spec.Edition, spec.Format, strings.Join(Formats(), ", "))
	}
	convert, ok := conversions[spec.Convert]
	if !ok {
		return nil, fmt.Errorf("edition %q: conversion %q is not one of %q",
			spec.Edition, spec.Convert, slices.Sorted(maps.Keys(conversions)))
	}
	order, tag := orderings[spec.Format], language.Make(spec.Format)
	l := &Locale{
		spec:    spec,
		conv:    corrected(table, corrections[spec.Format]),
		tag:     tag,
		printer: message.NewPrinter(tag),
		order:   order,
		convert: convert,
	}
	l.keyers.New = func() any { return newKeyer(order) }
	l.initials = l.initialsByKey()
	l.texts = compile(messages, convert)
	return l, nil
}

// Spec is what the locale was made from.
func (l *Locale) Spec() Spec { return l.spec }

// Formats are the CLDR locales that a Spec can name, sorted.
func Formats() []string { return slices.Sorted(maps.Keys(cldrTables)) }

// Conversions are the script conversions that a Spec can name, sorted; none is
// "" and not among them.
func Conversions() []string {
	return slices.DeleteFunc(slices.Sorted(maps.Keys(conversions)), func(name string) bool { return name == "" })
}
