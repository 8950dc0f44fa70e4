// Package terms finds the terms of the glossary in the texts.
//
// Users tells which records use a term. Check lists where an original uses a term of the glossary and its translation
// uses none of the forms that the glossary gives in the translation's language.
// That is advice for a translator, never an error: a good sentence may do
// without the term. Inflected forms are recognised by their beginnings, which is
// enough for a hint and for nothing else.
//
// The package reads and changes nothing.
package terms
