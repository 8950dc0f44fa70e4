// Package table makes lists of the portal for people who work with a
// spreadsheet: contacts, parties to treaties, the glossary, all records.
//
// Contacts, Parties, Glossary and Records choose the columns and fill them in an edition's
// words; CSV and XLSX write a Table and know nothing of what is in it. The same
// table gives the same bytes, on any machine and on any day.
//
// A row is the smallest thing that a reader filters by: a channel of a contact, a
// country's standing towards a law, a term, a record. What belongs to all rows of a contact
// or a law is repeated in each, so that no row needs its neighbours to be
// understood after sorting and filtering. The last columns are the address of the
// page, the ids, and a note where one is due (the footnote of Kosovo*, or the
// language of a text that has not been translated).
//
// Dates are ISO 8601, as long as what is known: "2013-11-05", "2013-11", "2013".
// Several values in a cell are joined with "; ". An empty cell is a value that no
// source gave.
//
// Channels that are not to be published stay out.
//
// The package writes no file, reads no content, and translates nothing.
package table
