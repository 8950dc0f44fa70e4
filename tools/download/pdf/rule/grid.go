package rule

import (
	"slices"
	"strings"
)

// checkTable holds a table against ISO 14289-1, 7.2 and 7.5, and ISO 32000-1,
// 14.8.4.3.4.
func (c *checker) checkTable(e *element) {
	kinds := e.kinds()
	count := func(kind name) (n int) {
		for _, k := range kinds {
			if k == kind {
				n++
			}
		}
		return n
	}
	for i, k := range kinds {
		if !slices.Contains([]name{"TR", "THead", "TBody", "TFoot", "Caption"}, k) {
			c.broke("UA-7.2-3 (Matterhorn 09-004)", "%v has a %s", e, k)
		}
		if k == "Caption" && i > 0 && i < len(kinds)-1 {
			c.broke("UA-7.2-16 (Matterhorn 09-004)", "%v has a caption that is neither its first nor its last", e)
		}
	}
	if count("Caption") > 1 {
		c.broke("UA-7.2-39 (Matterhorn 09-004)", "%v has %d captions", e, count("Caption"))
	}
	if count("THead") > 1 {
		c.broke("UA-7.2-11 (Matterhorn 09-004)", "%v has %d heads", e, count("THead"))
	}
	if count("TFoot") > 1 {
		c.broke("UA-7.2-12 (Matterhorn 09-004)", "%v has %d feet", e, count("TFoot"))
	}
	if count("TFoot") > 0 && count("TBody") == 0 {
		c.broke("UA-7.2-13 (Matterhorn 09-004)", "%v has a foot and no body", e)
	}
	if count("THead") > 0 && count("TBody") == 0 {
		c.broke("UA-7.2-14 (Matterhorn 09-004)", "%v has a head and no body", e)
	}
	c.checkGrid(e, c.rows(e))
}

// rows are the rows of a table in their order.
func (c *checker) rows(table *element) []*element {
	var rows []*element
	for _, part := range table.below() {
		if part.kind == "TR" {
			rows = append(rows, part)
			continue
		}
		for _, row := range part.below() {
			if row.kind == "TR" {
				rows = append(rows, row)
				continue
			}
			switch part.kind {
			case "THead":
				c.broke("UA-7.2-36 (Matterhorn 09-004)", "%v has a %s", part, row.kind)
			case "TBody":
				c.broke("UA-7.2-37 (Matterhorn 09-004)", "%v has a %s", part, row.kind)
			case "TFoot":
				c.broke("UA-7.2-38 (Matterhorn 09-004)", "%v has a %s", part, row.kind)
			}
		}
	}
	return rows
}

// checkGrid lays the cells of a table on a grid, which they must fill.
func (c *checker) checkGrid(table *element, rows []*element) {
	taken := make([]map[int]bool, len(rows))
	for i := range taken {
		taken[i] = map[int]bool{}
	}
	headers, columns := 0, 0
	for i, row := range rows {
		column := 0
		for _, cell := range row.below() {
			if cell.kind != "TH" && cell.kind != "TD" {
				c.broke("UA-7.2-10 (Matterhorn 09-004)", "%v has a %s", row, cell.kind)
				continue
			}
			if cell.kind == "TH" {
				headers++
			}
			c.checkCell(cell)
			for taken[i][column] {
				column++
			}
			wide, high := c.span(cell, "ColSpan"), c.span(cell, "RowSpan")
			if i+high > len(rows) {
				c.broke("UA-7.2-41 (Matterhorn 09-004)", "%v goes beyond the last row of its table", cell)
				high = len(rows) - i
			}
			for y := i; y < i+high; y++ {
				for x := column; x < column+wide; x++ {
					if taken[y][x] {
						c.broke("UA-7.2-15 (Matterhorn 09-004)", "%v lies on another cell", cell)
					}
					taken[y][x] = true
				}
			}
			column += wide
		}
		columns = max(columns, len(taken[i]))
	}
	for i := range rows {
		if len(taken[i]) != columns {
			c.broke("UA-7.2-43 (Matterhorn 09-004)", "row %d of %v has %d columns of %d", i+1, table, len(taken[i]), columns)
		}
	}
	if headers == 0 || columns == 0 {
		c.broke("UA-7.5 (Matterhorn 15-001)", "%v has no header", table)
	}
}

// span is over how many columns or rows a cell goes.
func (c *checker) span(cell *element, key name) int {
	o := c.attribute(cell, "Table", key)
	if o == nil {
		return 1
	}
	n, ok := o.(integer)
	if !ok || n < 1 || n > 1000 {
		c.broke("PDF-14.8.5.7", "%v: its %s is no number from 1", cell, key)
		return 1
	}
	return int(n)
}

// checkCell wants a header to say what it is the header of.
func (c *checker) checkCell(cell *element) {
	if cell.kind == "TH" && c.attribute(cell, "Table", "Scope") == nil {
		c.broke("UA-7.5-1 (Matterhorn 15-003)", "%v has no Scope", cell)
	}
	for _, o := range c.array(c.attribute(cell, "Table", "Headers")) {
		id, _ := c.resolve(o).(str)
		found := false
		for _, e := range c.tree.all {
			other, _ := c.resolve(e.dict["ID"]).(str)
			found = found || e.kind == "TH" && other == id && strings.TrimSpace(string(id)) != ""
		}
		if !found {
			c.broke("UA-7.5-2", "%v: its header %q is none", cell, id)
		}
	}
}
