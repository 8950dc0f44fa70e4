package table

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"
)

// XLSX writes tables into one Office Open XML workbook (ECMA-376), a sheet for
// each, and a last sheet with their notes.
//
// Each sheet is a defined table with a header row that stays in sight, is
// repeated on every printed page and has a filter in each column. All cells are
// text, so nothing in them is run or rounded, but for days, which are dates shown
// as yyyy-mm-dd in every country; a month, a year and a day before March 1900,
// which a workbook cannot hold as a date, stay text. Addresses are links.
//
// What the workbook says of itself is the first table's About. A cell that is
// longer than a workbook can hold is an error.
func XLSX(tables ...Table) ([]byte, error) {
	if len(tables) == 0 {
		return nil, errors.New("write workbook: no table")
	}
	b := &book{File: excelize.NewFile(), names: map[string]bool{}}
	data, err := b.write(tables)
	// Close has nothing to close but temporary files, which no table of ours
	// needs; its error is told when there is no other.
	if closed := b.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, fmt.Errorf("write workbook %s: %w", tables[0].ID, err)
	}
	return data, nil
}

// book is a workbook that is being written.
type book struct {
	*excelize.File
	style styles
	names map[string]bool // of sheets, in small letters
}

func (b *book) write(tables []Table) ([]byte, error) {
	var err error
	if b.style, err = b.newStyles(); err != nil {
		return nil, err
	}
	notes := notesOf(tables)
	// A new workbook has a sheet, which becomes the first of ours.
	for i, t := range slices.Concat(tables, []Table{notes}) {
		if err := t.check(); err != nil {
			return nil, err
		}
		name := b.sheetName(t.Name)
		if i == 0 {
			err = b.SetSheetName(b.GetSheetName(0), name)
		} else {
			_, err = b.NewSheet(name)
		}
		if err != nil {
			return nil, err
		}
		if err := b.sheet(name, t); err != nil {
			return nil, fmt.Errorf("sheet %q: %w", name, err)
		}
	}
	if err := b.properties(tables[0].About); err != nil {
		return nil, err
	}
	buf, err := b.WriteToBuffer()
	if err != nil {
		return nil, err
	}
	return repack(buf.Bytes())
}

// notesOf are the notes of all tables, each once, under the name of their sheet.
func notesOf(tables []Table) Table {
	t := Table{ID: "notes", Name: tables[0].About.NotesName}
	t.Head, t.heads = []string{t.Name}, map[int]bool{}
	seen := map[string]bool{}
	for _, from := range tables {
		t.heads[len(t.Rows)] = true
		t.Rows = append(t.Rows, []string{from.Name})
		for _, note := range from.Notes {
			if note != "" && !seen[note] {
				seen[note] = true
				t.Rows = append(t.Rows, []string{note})
			}
		}
	}
	return t
}

// properties are what the workbook says of itself. The dates are those of the
// content: no clock is asked.
func (b *book) properties(a About) error {
	p := &excelize.DocProperties{
		Title: a.Title, Subject: a.Publisher, Creator: a.Publisher, LastModifiedBy: a.Publisher, Language: a.Lang,
	}
	if d := a.Modified; !d.IsZero() {
		p.Created = fmt.Sprintf("%04d-%02d-%02dT00:00:00Z", d.Year, max(d.Month, 1), max(d.Day, 1))
		p.Modified = p.Created
	}
	return b.SetDocProps(p)
}

// forbidden cannot stand in the name of a sheet, which has no more than 31 UTF-16
// units and neither begins nor ends with an apostrophe.
var forbidden = strings.NewReplacer(":", " ", `\`, " ", "/", " ", "?", " ", "*", " ", "[", " ", "]", " ")

// sheetName is a name as a workbook takes it, unlike those of the sheets before.
func (b *book) sheetName(name string) string {
	name = strings.Join(strings.Fields(forbidden.Replace(strings.ToValidUTF8(name, ""))), " ")
	name = strings.Trim(shorten(name, 31), " '")
	if name == "" {
		name = "–"
	}
	unique := name
	for n := 2; b.names[strings.ToLower(unique)]; n++ {
		number := fmt.Sprintf(" %d", n)
		unique = shorten(name, 31-len(number)) + number
	}
	b.names[strings.ToLower(unique)] = true
	return unique
}

// shorten cuts a text down to a number of UTF-16 units.
func shorten(s string, limit int) string {
	units := 0
	for i, r := range s {
		if units += utf16.RuneLen(r); units > limit {
			return s[:i]
		}
	}
	return s
}
