// Package edition decides what each edition shows: which text of a record, in
// what words, dates and order, with what links.
//
// Resolve turns a catalog into the pages of every edition. A page is plain
// data: the templates select, sort and group nothing. Texts that the edition
// lacks are taken along its fallback chain and carry the language they are in;
// a translation that is older than its original says which parts have changed.
//
// The package does no I/O, writes no HTML and knows no template. The words of
// the interface stay keys of i18n/ here; the templates look them up.
package edition
