package table

import (
	"fmt"

	"resourceportal/tools/catalog"
)

// Table is a heading row and rows, of one edition.
type Table struct {
	ID    string // "contacts": ASCII, name of the file without its ending
	Name  string // sheet name, in the reader's words
	Head  []string
	Kinds []Kind // of the columns; a column beyond its end is Text
	Rows  [][]string
	// Notes are footnotes, state, licence and addresses, a paragraph each; one
	// that is wholly an address of the web is a link.
	Notes []string
	// Comma is what stands between the cells of a CSV file: ',' or ';'. The zero
	// value is ','.
	Comma rune
	About About
	heads map[int]bool // rows that are headings, in a sheet of notes
}

// About is what a workbook says of itself.
type About struct {
	Title     string
	Publisher string       // the portal's name
	Lang      string       // BCP 47 tag of the edition
	Modified  catalog.Date // newest day on which a source was read; may be zero
	NotesName string       // name of the sheet with the notes
}

// Kind is what a column holds, for formats that tell one from the other.
type Kind int

// The kinds of column.
const (
	Text Kind = iota
	Date      // ISO 8601; one without its day stays text
	Link      // a whole address: "https:", "mailto:" or "tel:"
)

// kind is the kind of a column, counted from 0.
func (t Table) kind(column int) Kind {
	if column < len(t.Kinds) {
		return t.Kinds[column]
	}
	return Text
}

// check finds what no format can write.
func (t Table) check() error {
	for i, row := range t.Rows {
		if len(row) != len(t.Head) {
			return fmt.Errorf("table %s: row %d has %d cells, the head has %d", t.ID, i+1, len(row), len(t.Head))
		}
	}
	return nil
}
