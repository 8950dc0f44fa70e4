package table

import (
	"strings"
	"unicode/utf8"

	"github.com/xuri/excelize/v2"
)

// The widths are in characters, the heights in points.
const (
	narrow, wide  = 11, 48 // of a column
	portrait      = 100    // of a page, and of a sheet of text
	legible       = 220    // of what can still be read when it is fitted to a page
	line, tallest = 15, 409
)

// layout sets widths, heights and the paper.
func (b *book) layout(sheet string, t Table) error {
	total, widths := 0, widths(t)
	for i, width := range widths {
		letters, err := excelize.ColumnNumberToName(i + 1)
		if err != nil {
			return err
		}
		if err := b.SetColWidth(sheet, letters, letters, float64(width)); err != nil {
			return err
		}
		total += width
	}
	for j, row := range append([][]string{t.Head}, t.Rows...) {
		if err := b.SetRowHeight(sheet, j+1, float64(height(row, widths))); err != nil {
			return err
		}
	}
	return b.paper(sheet, total)
}

// widths gives each column the width of its longest line, within bounds: the rest
// is wrapped.
func widths(t Table) []int {
	if len(t.Head) == 1 {
		return []int{portrait}
	}
	var all []int
	for i := range t.Head {
		longest := utf8.RuneCountInString(t.Head[i]) + 3 // the button of the filter
		for _, row := range t.Rows {
			for text := range strings.SplitSeq(row[i], "\n") {
				longest = max(longest, utf8.RuneCountInString(text))
			}
		}
		all = append(all, min(max(longest+2, narrow), wide))
	}
	return all
}

// height is that of a row's tallest cell. It is written down, since not every
// program works it out: one that does not prints each row over the next.
func height(row []string, widths []int) int {
	lines := 1
	for i, cell := range row {
		n := 0
		for text := range strings.SplitSeq(cell, "\n") {
			n += wrapped(text, widths[i]-2)
		}
		lines = max(lines, n)
	}
	return min(lines*line, tallest)
}

// wrapped counts the lines of a text that is broken between words, and within
// those that are longer than a line.
func wrapped(text string, width int) int {
	lines, used := 1, 0
	for word := range strings.FieldsSeq(text) {
		n := utf8.RuneCountInString(word)
		if used > 0 && used+1+n > width {
			lines, used = lines+1, 0
		} else if used > 0 {
			used++
		}
		used += n
		for used > width {
			lines, used = lines+1, used-width
		}
	}
	return lines
}

// paper sets up the paper: A4, with the heading row on every page. A table that
// would be too small to read on one page's width goes over several, and then its
// first column is on every page too.
func (b *book) paper(sheet string, width int) error {
	a4, across, down, fit := 9, (width+legible-1)/legible, 0, true
	orientation, titles := "portrait", "$1:$1"
	if width > portrait {
		orientation = "landscape"
	}
	if across > 1 {
		titles = "$A:$A,$1:$1"
	}
	if err := b.SetPageLayout(sheet, &excelize.PageLayoutOptions{
		Size: &a4, Orientation: &orientation, FitToWidth: &across, FitToHeight: &down,
	}); err != nil {
		return err
	}
	if err := b.SetSheetProps(sheet, &excelize.SheetPropsOptions{FitToPage: &fit}); err != nil {
		return err
	}
	quoted := "'" + strings.ReplaceAll(sheet, "'", "''") + "'!"
	return b.SetDefinedName(&excelize.DefinedName{
		Name: "_xlnm.Print_Titles", Scope: sheet, RefersTo: quoted + strings.ReplaceAll(titles, ",", ","+quoted),
	})
}
