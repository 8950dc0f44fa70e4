package document

import (
	"bytes"
	"regexp"
	"slices"
	"unicode/utf8"

	"github.com/yuin/goldmark"
	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/extension"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/parser"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"
)

// markdown is set up as config.toml sets up Hugo's: [markup.goldmark].
var markdown = goldmark.New(
	goldmark.WithExtensions(extension.Table, extension.Footnote),
	goldmark.WithParserOptions(
		parser.WithHeadingAttribute(),
		// Before the extension's own at 999, which drops the notes that nothing refers to.
		parser.WithASTTransformers(util.Prioritized(unusedNotes{}, 900)),
	),
)

// Document is a parsed body.
type Document struct {
	source []byte
	ends   []int // places of the ends of lines
	root   ast.Node
	unused []note
	deep   int // where the nesting becomes too deep, or -1
}

// note is a footnote that nothing refers to.
type note struct {
	label  string
	offset int
}

// Parse reads Markdown. It never fails: what must not be there is in Faults.
func Parse(source []byte) *Document {
	if at := deepLine(source); at >= 0 {
		return &Document{source: source, ends: lineEnds(source), root: ast.NewDocument(), deep: at}
	}
	ctx := parser.NewContext()
	d := &Document{source: source, ends: lineEnds(source), deep: -1}
	d.root = markdown.Parser().Parse(text.NewReader(source), parser.WithContext(ctx))
	d.unused, _ = ctx.Get(unusedKey).([]note)
	depth, at := d.depth()
	if depth > maxDepth {
		d.deep = at
	}
	if depth > depthToRead {
		d.root = ast.NewDocument()
	}
	return d
}

const (
	// maxDepth is how many lists, quotes, emphases and notes may stand within each
	// other: more than any text needs.
	maxDepth = 20
	// depthToRead is how many there may be for the rest of the text to be looked
	// at: what goes through the tree, here and in Hugo, calls itself for each.
	depthToRead = 200
)

// opening is what a line begins with that opens blocks or is their indent.
var opening = regexp.MustCompile(`^(?:[ \t>]|[-+*][ \t]|[0-9]{1,9}[.)][ \t]|\[\^[^\]\n]*\]:)+`)

// deepLine is where a line begins that opens far too many blocks, or -1. The
// parser needs the square of their number, so it does not get to see them.
func deepLine(source []byte) int {
	at := 0
	for line := range bytes.Lines(source) {
		if len(line) > depthToRead && len(opening.Find(line)) > depthToRead {
			return at
		}
		at += len(line)
	}
	return -1
}

// depth counts the lists, quotes, emphases and notes within each other, and tells
// where they become too many. It does not call itself, however many they are.
func (d *Document) depth() (most, tooDeep int) {
	depth := 0
	n := d.root
	for n != nil {
		if nests(n) {
			depth++
			if depth == maxDepth+1 && most <= maxDepth {
				tooDeep = d.offset(n)
			}
			most = max(most, depth)
		}
		if child := n.FirstChild(); child != nil {
			n = child
			continue
		}
		for n != nil {
			if nests(n) {
				depth--
			}
			if next := n.NextSibling(); next != nil {
				n = next
				break
			}
			n = n.Parent()
		}
	}
	return most, tooDeep
}

func nests(n ast.Node) bool {
	switch n.(type) {
	case *ast.List, *ast.Blockquote, *ast.Emphasis, *ast.Image, *extast.Footnote:
		return true
	}
	return false
}

// unusedNotes finds the footnotes that nothing refers to.
type unusedNotes struct{}

var unusedKey = parser.NewContextKey()

func (unusedNotes) Transform(root *ast.Document, _ text.Reader, ctx parser.Context) {
	var unused []note
	for n := root.FirstChild(); n != nil; n = n.NextSibling() {
		if list, ok := n.(*extast.FootnoteList); ok {
			for n := list.FirstChild(); n != nil; n = n.NextSibling() {
				if f := n.(*extast.Footnote); f.Index < 0 {
					unused = append(unused, note{string(f.Ref), max(f.Pos(), 0)})
				}
			}
		}
	}
	ctx.Set(unusedKey, unused)
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
	i, _ := slices.BinarySearch(d.ends, offset)
	return i + 1
}

// column is the column, in letters from 1, at which an offset of the source lies,
// or 0 in a line so long that nobody could count.
func (d *Document) column(offset int) int {
	start := 0
	if i, _ := slices.BinarySearch(d.ends, offset); i > 0 {
		start = d.ends[i-1] + 1
	}
	if offset-start > maxColumn {
		return 0
	}
	return utf8.RuneCount(d.source[start:offset]) + 1
}

const maxColumn = 10000

// lineEnds are the places of all \n.
func lineEnds(source []byte) []int {
	var ends []int
	for i, c := range source {
		if c == '\n' {
			ends = append(ends, i)
		}
	}
	return ends
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
