package document

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"github.com/yuin/goldmark/ast"
)

// Fault is something that a body must not hold.
type Fault struct {
	Code string // "raw-html", "shortcode", "picture", "link-reference", "link-title", "heading-level", "heading-id"
	Line int
	Text string // what is wrong
	Hint string
}

// shortcode is the one that there is, opening or closing.
var (
	shortcode    = regexp.MustCompile(`\{\{< (?:lang [A-Za-z0-9-]+|/lang) >\}\}`)
	anyShortcode = regexp.MustCompile(`\{\{[<%].*?(?:[>%]\}\}|$)|\{\{[<%]`)
	kebab        = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
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
		}
	})
	if d.references > 0 {
		faults = append(faults, Fault{"link-reference", 1, "address of a link apart from the link", "write [words](address) in one place"})
	}
	faults = append(faults, d.headingFaults()...)
	slices.SortStableFunc(faults, func(a, b Fault) int { return cmp.Compare(a.Line, b.Line) })
	return faults
}

// shortcodeFaults finds other shortcodes than lang, and lang left open.
func (d *Document) shortcodeFaults() []Fault {
	var faults []Fault
	open := 0
	for _, at := range anyShortcode.FindAllIndex(d.source, -1) {
		found := string(d.source[at[0]:at[1]])
		line := d.line(at[0])
		switch {
		case !shortcode.MatchString(found):
			faults = append(faults, Fault{"shortcode", line, "shortcode " + found, "there is one: {{< lang mk >}}words{{< /lang >}}"})
		case strings.Contains(found, "/lang") && open == 0, !strings.Contains(found, "/lang") && open == 1:
			faults = append(faults, Fault{"shortcode", line, found + " without its other half", "write {{< lang mk >}}words{{< /lang >}}, one within no other"})
		case strings.Contains(found, "/lang"):
			open = 0
		default:
			open = 1
		}
	}
	if open != 0 {
		faults = append(faults, Fault{"shortcode", d.line(len(d.source)), "{{< lang … >}} left open", "end it with {{< /lang >}}"})
	}
	return faults
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
