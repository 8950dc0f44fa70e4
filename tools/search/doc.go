// Package search makes the index that the reader's own browser searches in: no
// server is asked, and what somebody looks for stays with them.
//
// There is one index per language of texts, so that both Serbian scripts share
// one, and one table of each facet for all. Everything stands under
// search/<version>/, and the version is a hash of it: a browser that has old
// parts never mixes them with new ones. facet-<facet>.json has the values of all
// records by their number (catalog.Numbered). A language's folder has:
//
//	index.json   how many units each record has, where the shards begin, suffixes,
//	             and the words by which a question is asked
//	w<i>.json    folded words in order, and where each stands
//	l<i>.json    where a frequent word stands
//	r<i>.json    words spelled backwards, for errors at a word's beginning
//	p<i>.json    where exact words and pairs of words stand, for phrases
//
// An edition's folder has the texts that results show, in the edition's spelling,
// a file a unit. A unit is a piece of a page of about a thousand letters; a
// result leads to the heading in it under which the words stand.
//
// A word is folded (locale.Fold, and locale.FoldDialect where the language's
// stemmer wants it), so that script, marks and dialect do not matter. Its forms
// are put together here (package stem), so that the browser needs no stemmer. How
// much a word counts in a unit, by the fields of a page in which it stands, is
// told in eight steps, each half as much again as the one before; the browser adds
// how rare the word is. So a match in a title goes before one in the text, as in
// BM25 with fields, without a length to divide by: units are of one size.
//
// Names in other languages (of terms, of laws as they stand, in the glossary) are
// found by those languages' forms, too.
//
// Beside the index, each edition has search/opensearch.xml, by which a browser
// adds the search to its own.
//
// The script that reads all this is static/js/search. The package does not
// search, does not render the page, and looks only at records: not at lists, and
// not at what a record shows of others.
package search
