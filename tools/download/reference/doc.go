// Package reference makes references to papers and laws, for those who cite them:
// CSL-JSON, BibTeX and RIS to take away, and the elements that reference managers
// and search engines read in the head of a page.
//
// What is cited is the paper or the law itself, not our page about it: its
// address is that of the official text where the record has one, and our page is
// named in the notes. Where there is none, the address is that of our page, and
// the notes say that only a summary stands there.
//
// The title is that of the edition's text, in the language the reference bears;
// the official name, where the record has another one, stands beside it as the
// original title. Authors are organisations of the record, never persons, and
// nobody where the record has none. A date that is not known is left out, and one
// known to the month is given to the month; the day of entry into force is a note
// and never the date of a work.
//
// The package does no I/O, formats no citation in any style, and makes no
// reference to other kinds of record: Has says which it can.
package reference
