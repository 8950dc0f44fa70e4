package document

import (
	"bytes"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
)

// markdown is set up as config.toml sets up Hugo's: [markup.goldmark].
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Footnote),
	goldmark.WithParserOptions(parser.WithHeadingAttribute()),
)

// Document is a parsed body.
type Document struct {
	source     []byte
	root       ast.Node
	references int
}

// Parse reads Markdown. It never fails: what must not be there is in Faults.
func Parse(source []byte) *Document {
	ctx := parser.NewContext()
	root := markdown.Parser().Parse(text.NewReader(source), parser.WithContext(ctx))
	return &Document{source: source, root: root, references: len(ctx.References())}
}

// walk visits every node once, parents first.
func (d *Document) walk(visit func(n ast.Node)) {
	// Walk's error is the visitor's own, and this one has none.
	_ = ast.Walk(d.root, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		if entering {
			visit(n)
		}
		return ast.WalkContinue, nil
	})
}

// line is the line, from 1, on which an offset of the source lies.
func (d *Document) line(offset int) int {
	return bytes.Count(d.source[:offset], []byte("\n")) + 1
}

// offset is where a node begins in the source: its own place, or that of what it
// stands in when the parser does not tell.
func (d *Document) offset(n ast.Node) int {
	for ; n != nil; n = n.Parent() {
		if at := n.Pos(); at >= 0 && at <= len(d.source) {
			return at
		}
	}
	return 0
}
