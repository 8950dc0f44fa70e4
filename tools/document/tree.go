package document

import (
	"strconv"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"

	"resourceportal/tools/sheet"
)

// Tree is the body as blocks to print, with its notes in the order in which they
// are referred to. The addresses of links pass through link, which may be nil. A
// body with faults gives a tree without what is faulty, as far as it can be read.
func (d *Document) Tree(link func(destination string) string) ([]sheet.Block, []sheet.Note) {
	if link == nil {
		link = func(destination string) string { return destination }
	}
	t := &tree{Document: d, link: link, foreign: d.foreignParts()}
	blocks := t.blocks(d.root)
	return blocks, t.notes
}

// tree makes blocks from the parser's nodes.
type tree struct {
	*Document
	link    func(string) string
	foreign []foreignPart
	notes   []sheet.Note
}

func (t *tree) blocks(parent ast.Node) []sheet.Block {
	var all []sheet.Block
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		switch n := n.(type) {
		case *ast.Heading:
			all = append(all, sheet.Block{Kind: sheet.Heading, Level: n.Level, ID: headingID(n), Spans: t.spans(n)})
		case *ast.Paragraph, *ast.TextBlock:
			if spans := t.spans(n); len(spans) > 0 {
				all = append(all, sheet.Block{Kind: sheet.Paragraph, Spans: spans})
			}
		case *ast.List:
			all = append(all, t.list(n))
		case *ast.Blockquote:
			all = append(all, sheet.Block{Kind: sheet.Quote, Blocks: t.blocks(n)})
		case *ast.CodeBlock, *ast.FencedCodeBlock:
			all = append(all, sheet.Block{Kind: sheet.Code, Spans: []sheet.Span{{Text: t.lines(n), Code: true}}})
		case *ast.ThematicBreak:
			all = append(all, sheet.Block{Kind: sheet.Rule})
		case *extast.Table:
			all = append(all, sheet.Block{Kind: sheet.Table, Table: t.table(n)})
		case *extast.FootnoteList:
			t.footnotes(n)
		}
	}
	return all
}

func (t *tree) list(n *ast.List) sheet.Block {
	list := sheet.Block{Kind: sheet.List, Ordered: n.IsOrdered(), Start: n.Start}
	for item := n.FirstChild(); item != nil; item = item.NextSibling() {
		list.Items = append(list.Items, t.blocks(item))
	}
	return list
}

// lines are those of a block of code.
func (t *tree) lines(n ast.Node) string {
	var b strings.Builder
	lines := n.Lines()
	for i := range lines.Len() {
		at := lines.At(i)
		b.Write(at.Value(t.source))
	}
	return b.String()
}

func (t *tree) table(n *extast.Table) *sheet.TableData {
	table := &sheet.TableData{}
	for _, a := range n.Alignments {
		table.Columns = append(table.Columns, aligns[a])
	}
	for row := n.FirstChild(); row != nil; row = row.NextSibling() {
		cells := make([]sheet.Cell, 0, len(table.Columns))
		for cell := row.FirstChild(); cell != nil; cell = cell.NextSibling() {
			cells = append(cells, sheet.Cell{Spans: t.spans(cell)})
		}
		for len(cells) < len(table.Columns) {
			cells = append(cells, sheet.Cell{})
		}
		cells = cells[:len(table.Columns)]
		if _, ok := row.(*extast.TableHeader); ok {
			table.Head = cells
			continue
		}
		table.Rows = append(table.Rows, cells)
	}
	return table
}

var aligns = map[extast.Alignment]sheet.Align{
	extast.AlignLeft: sheet.Start, extast.AlignNone: sheet.Start, extast.AlignCenter: sheet.Center, extast.AlignRight: sheet.End,
}

// footnotes are numbered by the parser in the order of their references.
func (t *tree) footnotes(list *extast.FootnoteList) {
	for n := list.FirstChild(); n != nil; n = n.NextSibling() {
		if f, ok := n.(*extast.Footnote); ok && f.Index > 0 {
			for len(t.notes) < f.Index {
				t.notes = append(t.notes, sheet.Note{Mark: strconv.Itoa(len(t.notes) + 1)})
			}
			t.notes[f.Index-1].Blocks = t.blocks(f)
		}
	}
}
