package document

import (
	"bytes"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// shortcode is the one that there is, opening or closing.
var (
	shortcode    = regexp.MustCompile(`\{\{< (?:lang ([A-Za-z0-9-]+)|/lang) >\}\}`)
	anyShortcode = regexp.MustCompile(`\{\{[<%].*?(?:[>%]\}\}|$)|\{\{[<%]`)
	braces       = regexp.MustCompile(`\{\{|\}\}`)
)

// Place is something that stands in the source: the tag of {{< lang mk >}}, or
// two braces.
type Place struct {
	Text      string
	Line, Col int
}

// Languages are the tags of all {{< lang … >}}, in order.
func (d *Document) Languages() []Place {
	var all []Place
	for _, at := range shortcode.FindAllSubmatchIndex(d.source, -1) {
		if at[2] >= 0 {
			all = append(all, Place{string(d.source[at[2]:at[3]]), d.line(at[0]), d.column(at[0])})
		}
	}
	return all
}

// Braces are all {{ and }} that belong to no shortcode.
func (d *Document) Braces() []Place {
	rest := anyShortcode.ReplaceAllFunc(d.source, func(found []byte) []byte { return bytes.Repeat([]byte(" "), len(found)) })
	var all []Place
	for _, at := range braces.FindAllIndex(rest, -1) {
		all = append(all, Place{string(rest[at[0]:at[1]]), d.line(at[0]), d.column(at[0])})
	}
	return all
}

const wholeShortcode = "write {{< lang mk >}}words{{< /lang >}} within one paragraph, list item, table cell or heading, one within no other"

// shortcodeFaults finds other shortcodes than lang, lang left open, across blocks,
// around nothing, and any within code, where Hugo would see it all the same.
func (d *Document) shortcodeFaults() []Fault {
	var faults []Fault
	add := func(offset int, text, hint string) {
		faults = append(faults, Fault{"shortcode", d.line(offset), text, hint})
	}
	texts := d.texts()
	var open []int // place of {{< lang … >}}, while one is open
	var parent ast.Node
	for _, at := range anyShortcode.FindAllIndex(d.source, -1) {
		found := string(d.source[at[0]:at[1]])
		closes := strings.Contains(found, "/lang")
		t := textAt(texts, at[0])
		switch {
		case d.deep < 0 && (t == nil || t.Parent().Kind() == ast.KindCodeSpan):
			add(at[0], found+" within code or an address", "no shortcode can stand there, not even one that is shown: leave the braces out")
		case shortcode.FindString(found) != found:
			add(at[0], "shortcode "+found, "there is one: {{< lang mk >}}words{{< /lang >}}")
		case closes && open == nil, !closes && open != nil:
			add(at[0], found+" without its other half", wholeShortcode)
		case closes:
			switch {
			case len(bytes.TrimSpace(d.source[open[1]:at[0]])) == 0:
				add(open[0], "{{< lang … >}} around nothing", "put the words between the two halves, or take both out")
			case bytes.ContainsAny(d.source[open[1]:at[0]], "[]"):
				add(open[0], "a link or a square bracket within {{< lang … >}}", "put {{< lang … >}} within the words of the link, and leave brackets out")
			case t != nil && t.Parent() != parent:
				add(open[0], "{{< lang … >}} that ends in another block, link or emphasis than it begins", wholeShortcode)
			}
			open = nil
		default:
			open = at
			if t != nil {
				parent = t.Parent()
			}
		}
	}
	if open != nil {
		add(len(d.source), "{{< lang … >}} left open", "end it with {{< /lang >}}")
	}
	return faults
}

// texts are the pieces of text, of code spans too, in the order of the source.
func (d *Document) texts() []*ast.Text {
	var all []*ast.Text
	d.walk(func(n ast.Node) {
		if t, ok := n.(*ast.Text); ok {
			all = append(all, t)
		}
	})
	slices.SortStableFunc(all, func(a, b *ast.Text) int { return a.Segment.Start - b.Segment.Start })
	return all
}

// textAt is the piece of text in which an offset lies, or nil.
func textAt(texts []*ast.Text, offset int) *ast.Text {
	i, _ := slices.BinarySearchFunc(texts, offset, func(t *ast.Text, offset int) int {
		if t.Segment.Start <= offset {
			return -1
		}
		return 1
	})
	if i > 0 && offset < texts[i-1].Segment.Stop {
		return texts[i-1]
	}
	return nil
}
