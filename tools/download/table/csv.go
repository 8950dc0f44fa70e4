package table

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"strings"
)

// CSV writes a table by RFC 4180: a heading row, lines that end in CRLF, quotes
// where they are needed. It begins with the mark of UTF-8 (U+FEFF), without which
// Excel reads the letters of another alphabet. What stands between the cells is
// Table.Comma; RFC 4180 has a comma alone there, but Excel opens a file at a
// double click by the separator of the reader's country.
//
// Cells are as they are in the table but for two things: a line break within a
// cell is CRLF, and a cell that a spreadsheet would run as a formula begins with
// an apostrophe (see guard).
func CSV(t Table) ([]byte, error) {
	if err := t.check(); err != nil {
		return nil, err
	}
	var buf bytes.Buffer
	buf.WriteString("\ufeff")
	w := csv.NewWriter(&buf)
	w.UseCRLF = true
	if t.Comma != 0 {
		w.Comma = t.Comma
	}
	for _, row := range append([][]string{t.Head}, t.Rows...) {
		cells := make([]string, len(row))
		for i, cell := range row {
			cells[i] = guard(tidy(cell))
		}
		if err := w.Write(cells); err != nil {
			return nil, fmt.Errorf("write table %s as CSV: %w", t.ID, err)
		}
	}
	w.Flush()
	if err := w.Error(); err != nil {
		return nil, fmt.Errorf("write table %s as CSV: %w", t.ID, err)
	}
	return buf.Bytes(), nil
}

var lineBreaks = strings.NewReplacer("\r\n", "\n", "\r", "\n")

// tidy is a cell in valid UTF-8 with one kind of line break.
func tidy(cell string) string {
	return lineBreaks.Replace(strings.ToValidUTF8(cell, "\ufffd"))
}
