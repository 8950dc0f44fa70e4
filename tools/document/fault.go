package document

import (
	"bytes"
	"cmp"
	"fmt"
	"regexp"
	"slices"

	"github.com/yuin/goldmark/ast"
)

// Fault is something that a body must not hold.
type Fault struct {
	// Code is "raw-html", "shortcode", "picture", "link-reference", "link-title",
	// "footnote", "code-language", "nesting", "heading-level", "heading-id" or
	// "heading-empty".
	Code string
	Line int
	Text string // what is wrong
	Hint string
}

var (
	kebab         = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	noteReference = regexp.MustCompile(`\[\^[^\]\[\n]+\]`)
)

// Faults are all there are, in the order of the source.
func (d *Document) Faults() []Fault {
	faults := d.shortcodeFaults()
	d.walk(func(n ast.Node) {
		add := func(code, text, hint string) {
			faults = append(faults, Fault{code, d.line(d.offset(n)), text, hint})
		}
		switch n := n.(type) {
		case *ast.HTMLBlock, *ast.RawHTML:
			add("raw-html", "HTML in the text", "write it in Markdown; a sign < that is meant as such is written \\<")
		case *ast.Image:
			add("picture", "picture in the text", "pictures cannot be shown in every format: say it in words or in a table")
		case *ast.Link:
			if len(n.Title) > 0 {
				add("link-title", "title in a link", "readers on phones never see it: write [words](address)")
			}
		case *ast.LinkReferenceDefinition:
			add("link-reference", "address of a link apart from the link", "write [words](address) in one place")
		case *ast.FencedCodeBlock:
			if n.Info != nil {
				add("code-language", "a word behind the marks that open the code: "+string(n.Info.Value(d.source)), "leave the word after ``` out: nothing is coloured")
			}
		}
	})
	if d.deep >= 0 {
		faults = append(faults, Fault{"nesting", d.line(d.deep), fmt.Sprintf("more than %d lists, quotes or emphases within each other", maxDepth), "write it flat; a sign > or * that is meant as such is written \\> or \\*"})
	}
	faults = append(faults, d.noteFaults()...)
	faults = append(faults, d.headingFaults()...)
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	return faults
}

// noteFaults finds footnotes without a reference and references without one.
func (d *Document) noteFaults() []Fault {
	var faults []Fault
	for _, n := range d.unused {
		faults = append(faults, Fault{"footnote", d.line(n.offset), "note [^" + n.label + "] that nothing refers to", "write [^" + n.label + "] where it belongs, delete the note, or give a second one of that name its own"})
	}
	texts := d.texts()
	for _, at := range noteReference.FindAllIndex(d.source, -1) {
		t := textAt(texts, at[0])
		if t == nil || t.Parent().Kind() == ast.KindCodeSpan || escaped(d.source[:at[0]]) {
			continue
		}
		found := string(d.source[at[0]:at[1]])
		faults = append(faults, Fault{"footnote", d.line(at[0]), found + " without its note", "add a paragraph " + found + ": with the words of the note"})
	}
	return faults
}

// escaped reports whether what follows stands behind a backslash that is none
// itself.
func escaped(before []byte) bool {
	return (len(before)-len(bytes.TrimRight(before, `\`)))%2 == 1
}

func (d *Document) headingFaults() []Fault {
	var faults []Fault
	seen := map[string]bool{}
	level := 1
	for _, h := range d.Headings() {
		switch {
		case h.Level == 1:
			faults = append(faults, Fault{"heading-level", h.Line, "heading of the first level", "the title is the page's first heading: begin with ##"})
		case h.Level > level+1:
			faults = append(faults, Fault{"heading-level", h.Line, "heading that skips a level", "use one # less, so that the outline has no gap"})
		}
		level = max(h.Level, 2)
		if h.empty {
			faults = append(faults, Fault{"heading-empty", h.Line, "heading without words", "write what the section is about; an address can stand below it"})
		}
		switch {
		case h.ID == "":
			faults = append(faults, Fault{"heading-id", h.Line, "heading without an id: " + h.Text, "write ## " + h.Text + " {#some-id}, with the same id in every language"})
		case !kebab.MatchString(h.ID):
			faults = append(faults, Fault{"heading-id", h.Line, "heading id " + h.ID, "use small letters a-z, digits and hyphens, the same in every language"})
		case seen[h.ID]:
			faults = append(faults, Fault{"heading-id", h.Line, "heading id " + h.ID + " a second time", "give each heading an id of its own"})
		}
		seen[h.ID] = true
	}
	return faults
}
