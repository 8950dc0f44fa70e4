package pdf

import "resourceportal/tools/sheet"

// What is kept on one page with what follows it.
const (
	smallTable  = bodyRoom * 2 / 5 // a table that is no higher is not parted
	beforeTable = 6                // lines of a paragraph that stays with the table behind it
	beforeList  = 2                // and with the list
	firstItem   = 4                // lines of a list's first item that is not parted
)

// leading is how many lines a block may have to stay with the next one.
func leading(b, next *sheet.Block) int {
	if b.Kind != sheet.Paragraph {
		return 0
	}
	switch next.Kind {
	case sheet.Table:
		return beforeTable
	case sheet.List:
		return beforeList
	}
	return 0
}

// join keeps the items from a place on together, and the last one with what comes
// next, if they are no more than most.
func (f *flow) join(from, most int) {
	if len(f.items)-from > most {
		return
	}
	for i := from; i < len(f.items); i++ {
		f.items[i].keep = true
	}
}

// joinTable keeps a small table together. Of a larger one neither the first row nor
// the last stands alone on a page: two rows at its beginning and last ones at its
// end stay together, unless they are as high as a small table. The table's items
// are those from a place on; rows are the places where its rows begin.
func (f *flow) joinTable(from int, rows []int, last int) {
	end := len(f.items)
	if span(f.items[from:]) <= smallTable {
		f.join(from, end-from)
		f.items[end-1].keep = false
		return
	}
	join := func(rows []int, to int) {
		if len(rows) < 2 || span(f.items[rows[0]:to]) > smallTable {
			return
		}
		for _, next := range rows[1:] {
			f.items[next-1].keep = true
		}
	}
	n := len(rows)
	if n > 2 {
		join(rows[:2], rows[2])
	}
	join(rows[max(0, n-last):], end)
}

// span is how high items are, one below the other.
func span(items []item) int {
	high := 0
	for i := range items {
		if i > 0 {
			high += items[i].space
		}
		high += items[i].height
	}
	return high
}
