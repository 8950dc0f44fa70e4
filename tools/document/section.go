package document

import (
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Section is a heading of level 2 with everything up to the next one. The first
// section of a body is what stands before the first heading; its ID is "".
type Section struct {
	ID      string
	Heading string // plain text
	Source  string // Markdown, heading line included
	Line    int    // of the heading, from 1
}

// Heading is a heading of any level.
type Heading struct {
	Level int
	ID    string // "" when none is given
	Text  string
	Line  int
	empty bool // without words, but maybe with an address
}

// Headings are all of them, in order.
func (d *Document) Headings() []Heading {
	var all []Heading
	d.walk(func(n ast.Node) {
		if h, ok := n.(*ast.Heading); ok {
			all = append(all, Heading{h.Level, headingID(h), d.plain(h), d.line(d.offset(h)), d.words(h, false) == ""})
		}
	})
	return all
}

// Sections cuts the body at its headings of level 2.
func (d *Document) Sections() []Section {
	sections := []Section{{Line: 1}}
	start := 0
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		h, ok := n.(*ast.Heading)
		if !ok || h.Level != 2 {
			continue
		}
		at := d.lineStart(d.offset(h))
		sections[len(sections)-1].Source = string(d.source[start:at])
		sections = append(sections, Section{ID: headingID(h), Heading: d.plain(h), Line: d.line(at)})
		start = at
	}
	sections[len(sections)-1].Source = string(d.source[start:])
	if strings.TrimSpace(sections[0].Source) == "" {
		sections = sections[1:]
	}
	return sections
}

func (d *Document) lineStart(offset int) int {
	for offset > 0 && d.source[offset-1] != '\n' {
		offset--
	}
	return offset
}

func headingID(h *ast.Heading) string {
	id, _ := h.AttributeString("id")
	b, _ := id.([]byte)
	return string(b)
}

var emptyLines = regexp.MustCompile(`\n{2,}`)

// Plain is the body as words: no marks, blocks set apart by a line.
func (d *Document) Plain() string {
	var b strings.Builder
	for n := d.root.FirstChild(); n != nil; n = n.NextSibling() {
		b.WriteString(d.plain(n))
		b.WriteByte('\n')
	}
	return b.String()
}

func (d *Document) plain(n ast.Node) string { return d.words(n, true) }

// words are those of a node, with addresses that stand for themselves or not.
func (d *Document) words(n ast.Node, addresses bool) string {
	var b strings.Builder
	_ = ast.Walk(n, func(n ast.Node, entering bool) (ast.WalkStatus, error) {
		switch n := n.(type) {
		case *ast.Text:
			if entering {
				b.Write(n.Segment.Value(d.source))
				if n.SoftLineBreak() || n.HardLineBreak() {
					b.WriteByte(' ')
				}
			}
		case *ast.AutoLink:
			if entering && addresses {
				b.Write(n.Label(d.source))
			}
		case *ast.String:
			if entering {
				b.Write(n.Value)
			}
		default:
			if !entering && n.Type() == ast.TypeBlock {
				b.WriteByte('\n')
			}
		}
		return ast.WalkContinue, nil
	})
	words := shortcode.ReplaceAllString(b.String(), "")
	return strings.TrimSpace(emptyLines.ReplaceAllString(words, "\n"))
}
