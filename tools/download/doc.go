// Package download derives the files that readers take away: documents to print,
// edit and read without a network, entries for calendars and address books,
// tables, references, feeds, the API, and packs of them. It notes on each page
// what it offers.
//
// A file is made from an edition's pages and the records behind them, and from
// nothing else: the same content and tool give the same bytes. Those that take
// long to make are kept in a cache.
//
// Each format is a package below this one: it knows its format and no other, and
// what it prints comes from package sheet or from the shelf. This package alone
// knows which file belongs where.
//
// It renders no page, and reads and writes no file but the cache's.
package download
