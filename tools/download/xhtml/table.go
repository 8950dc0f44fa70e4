package xhtml

import (
	"slices"
	"strings"

	"resourceportal/tools/sheet"
)

// The most columns that a telephone has room for, and a tablet. Tables with more
// are marked as wide, or wider: in a window too narrow for them, Style has their
// cells one below the other, each after the name of its column. They tell their
// parts' roles, since browsers forget those of a table that is laid out as
// something else.
const (
	telephone = 3
	tablet    = 5
)

func (p *printer) table(b sheet.Block, attrs string) {
	t := b.Table
	if t == nil {
		t = &sheet.TableData{}
	}
	g := grid{TableData: *t, columns: max(len(t.Columns), len(t.Head))}
	for _, row := range t.Rows {
		g.columns = max(g.columns, len(row))
	}
	class := "sheet-table"
	g.wide = g.columns > telephone
	switch {
	case g.columns > tablet:
		class += " sheet-wider"
	case g.wide:
		class += " sheet-wide"
	}
	role := g.role("table")
	if referring(t.Caption) { // the role forbids links outside of rows, and a caption may not have one
		role = ""
	}
	p.print("<table", attrs, attr("class", class), role, ">\n")
	if !empty(t.Caption) {
		p.element("caption", "caption", func() { p.spans(t.Caption) })
	}
	if len(t.Head) > 0 {
		p.head(&g)
	}
	if len(t.Rows) > 0 {
		p.print("<tbody", g.role("rowgroup"), ">\n")
		for _, row := range t.Rows {
			p.row(&g, row)
		}
		p.print("</tbody>\n")
	}
	p.print("</table>\n")
}

// grid is a table with what its cells need to know of it.
type grid struct {
	sheet.TableData
	columns int
	wide    bool
	labels  []string // names of the columns, where cells repeat them
}

func (g *grid) role(role string) string {
	if !g.wide {
		return ""
	}
	return attr("role", role)
}

// referring tells whether spans lead elsewhere.
func referring(spans []sheet.Span) bool {
	return slices.ContainsFunc(spans, func(s sheet.Span) bool { return s.Note != 0 || s.Href != "" })
}

// head prints the header row. A corner without words is no header.
func (p *printer) head(g *grid) {
	class := "sheet-labels"
	for _, c := range g.Head {
		g.labels = append(g.labels, Text(p.s, c.Spans))
		if referring(c.Spans) { // cells repeat words only, so this must stay
			class = "sheet-head"
		}
	}
	p.print("<thead")
	if g.wide {
		p.print(attr("class", class))
	}
	p.print(g.role("rowgroup"), ">\n<tr", g.role("row"), ">\n")
	for i, c := range g.Head {
		if empty(c.Spans) {
			p.cell(g, i, "td", g.role("cell"), c)
		} else {
			p.cell(g, i, "th", attr("scope", "col")+g.role("columnheader"), c)
		}
	}
	p.print("</tr>\n</thead>\n")
}

func (p *printer) row(g *grid, row []sheet.Cell) {
	p.print("<tr", g.role("row"), ">\n")
	for i, c := range row {
		if i == 0 && g.RowHeader && !empty(c.Spans) {
			p.cell(g, i, "th", attr("scope", "row")+g.role("rowheader"), c)
			continue
		}
		attrs := g.role("cell")
		if g.wide && i < len(g.labels) && g.labels[i] != "" {
			attrs += attr("data-label", g.labels[i])
		}
		p.cell(g, i, "td", attrs, c)
	}
	p.print("</tr>\n")
}

func (p *printer) cell(g *grid, column int, tag, attrs string, c sheet.Cell) {
	if column < len(g.Columns) {
		switch g.Columns[column] {
		case sheet.Center:
			attrs += attr("class", "sheet-center")
		case sheet.End:
			attrs += attr("class", "sheet-end")
		}
	}
	p.element(strings.TrimSpace(tag+attrs), tag, func() { p.spans(c.Spans) })
}
