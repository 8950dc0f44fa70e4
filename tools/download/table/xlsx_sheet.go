package table

import (
	"fmt"
	"net/url"
	"regexp"
	"strings"
	"time"
	"unicode/utf16"

	"github.com/xuri/excelize/v2"

	"resourceportal/tools/catalog"
)

// styles are the looks of cells, by their numbers in the workbook.
type styles struct {
	head, text, long, date, link int
}

// face is the font of a workbook that names none.
const face = "Calibri"

func (b *book) newStyles() (s styles, err error) {
	top := &excelize.Alignment{Vertical: "top", WrapText: true}
	iso := "yyyy-mm-dd"
	for _, style := range []struct {
		to *int
		*excelize.Style
	}{
		{&s.head, &excelize.Style{
			Alignment: top,
			Font:      &excelize.Font{Bold: true, Color: "000000", Family: face, Size: 11},
			Fill:      excelize.Fill{Type: "pattern", Pattern: 1, Color: []string{"DDE3EA"}},
		}},
		// "@" keeps a number text when somebody edits it; Excel shows no text of more
		// than 255 characters in it.
		{&s.text, &excelize.Style{Alignment: top, NumFmt: 49}},
		{&s.long, &excelize.Style{Alignment: top}},
		{&s.date, &excelize.Style{Alignment: &excelize.Alignment{Vertical: "top", Horizontal: "left"}, CustomNumFmt: &iso}},
		{&s.link, &excelize.Style{Alignment: top, NumFmt: 49, Font: &excelize.Font{Underline: "single", Color: "0B4F9E", Family: face, Size: 11}}},
	} {
		if *style.to, err = b.NewStyle(style.Style); err != nil {
			return s, err
		}
	}
	return s, nil
}

// sheet fills a sheet that is empty.
func (b *book) sheet(name string, t Table) error {
	if len(t.Head) == 0 {
		return nil
	}
	for i, cell := range t.Head {
		if err := b.cell(name, i, 0, cell, Text, b.style.head); err != nil {
			return err
		}
	}
	for j, row := range t.Rows {
		for i, cell := range row {
			kind := t.kind(i)
			if isAddress(cell) {
				kind = Link
			}
			style := b.style.text
			switch {
			case t.heads[j]:
				style = b.style.head
			case units(cell) > 255:
				style = b.style.long
			}
			if err := b.cell(name, i, j+1, cell, kind, style); err != nil {
				return err
			}
		}
	}
	if err := b.frame(name, t); err != nil {
		return err
	}
	return b.layout(name, t)
}

// isAddress reports whether a text is wholly an address of the web.
func isAddress(s string) bool {
	return strings.HasPrefix(s, "https://") && !strings.ContainsAny(s, " \n")
}

// cell writes a cell; column and row are counted from 0.
func (b *book) cell(sheet string, column, row int, value string, kind Kind, style int) error {
	at, err := excelize.CoordinatesToCellName(column+1, row+1)
	if err != nil {
		return err
	}
	value = tidy(value)
	if n := units(value); n > excelize.TotalCellChars {
		return fmt.Errorf("cell %s has %d characters, %d are possible", at, n, excelize.TotalCellChars)
	}
	serial, isDay := serial(value)
	switch {
	case kind == Date && isDay:
		style, err = b.style.date, b.SetCellInt(sheet, at, serial)
	case value != "":
		err = b.SetCellStr(sheet, at, escape(value))
	}
	if target, ok := target(value); err == nil && kind == Link && ok {
		style, err = b.style.link, b.SetCellHyperLink(sheet, at, target, "External")
	}
	if err != nil {
		return err
	}
	return b.SetCellStyle(sheet, at, at, style)
}

// target is an address as the part of a workbook that lists its links takes it
// (ECMA-376, part 2, 8.3): a URI of ASCII characters. Excel offers to repair a
// file with any other, and with one of more than 2,079 characters; ok is false
// for what is none, and the cell stays text.
func target(address string) (uri string, ok bool) {
	u, err := url.Parse(address)
	if err != nil || u.Scheme == "" {
		return "", false
	}
	uri = u.String()
	return uri, len(uri) <= 2079 && !strings.ContainsFunc(uri, func(r rune) bool { return r <= ' ' || r >= 0x7f })
}

// escapes look like the escapes that a workbook has for a character.
var escapes = regexp.MustCompile(`_x[0-9A-Fa-f]{4}_`)

// escape writes what XML cannot hold, and what would be read as an escape, as
// ECMA-376, part 1, 22.9.2.19 (ST_Xstring) has it: "_x0001_".
func escape(s string) string {
	s = escapes.ReplaceAllString(s, "_x005F$0")
	if !strings.ContainsFunc(s, control) {
		return s
	}
	var b strings.Builder
	for _, r := range s {
		if control(r) {
			fmt.Fprintf(&b, "_x%04X_", r)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func control(r rune) bool {
	return r < ' ' && r != '\t' && r != '\n' || r == 0xfffe || r == 0xffff
}

func units(s string) int {
	n := 0
	for _, r := range s {
		n += utf16.RuneLen(r)
	}
	return n
}

// serial is a day as workbooks count them: 1 March 1900 is 61. Days before it
// are counted differently by different programs, because of a 29 February 1900
// that never was (ECMA-376, part 1, 18.17.4.1); ok is false for them and for what
// is no day.
func serial(iso string) (n int64, ok bool) {
	d, err := catalog.ParseDate(iso)
	if err != nil || d.Day == 0 {
		return 0, false
	}
	days, _ := epoch.DaysUntil(d)
	return int64(days), days > 60
}

var epoch = catalog.Date{Year: 1899, Month: int(time.December), Day: 30}

// frame makes the cells a table: a name, a heading row that stays in sight and
// filters. A table without rows cannot be one (ECMA-376 wants a row of data).
func (b *book) frame(sheet string, t Table) error {
	last, err := excelize.CoordinatesToCellName(len(t.Head), len(t.Rows)+1)
	if err != nil {
		return err
	}
	if len(t.Rows) > 0 && len(t.Head) > 1 {
		if err := distinct(t.Head); err != nil {
			return err
		}
		if err := b.AddTable(sheet, &excelize.Table{Range: "A1:" + last, Name: t.ID, StyleName: "TableStyleLight1"}); err != nil {
			return err
		}
	}
	if err := b.SetSheetDimension(sheet, "A1:"+last); err != nil {
		return err
	}
	return b.SetPanes(sheet, &excelize.Panes{
		Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft",
		Selection: []excelize.Selection{{SQRef: "A2", ActiveCell: "A2", Pane: "bottomLeft"}},
	})
}

// distinct finds column names that a defined table cannot have: it would be
// given others, and Excel would offer to repair the file.
func distinct(head []string) error {
	seen := map[string]bool{}
	for i, name := range head {
		key := strings.ToLower(tidy(name))
		if key == "" || seen[key] {
			return fmt.Errorf("column %d: the name %q is empty or not the only one", i+1, name)
		}
		seen[key] = true
	}
	return nil
}
