package epub

import (
	"cmp"
	"fmt"
	"strings"

	"resourceportal/tools/download/xhtml"
)

// outline are the options that put lines into the table of contents.
func (p *publication) outline() xhtml.Options { return xhtml.Options{Lang: p.Lang} }

// line is a line of the table of contents, with those below it.
type line struct {
	entry xhtml.Entry
	href  string
	lines []*line
}

// contents is the table of contents. The headings of a book's only text stand
// beside its title, where readers show them without asking; those of several
// texts stand below theirs.
func (p *publication) contents() []*line {
	root := &line{}
	for _, c := range p.chapters {
		open := []*line{root} // a line and those that it stands below
		for _, e := range c.entries {
			l := &line{entry: e, href: c.name}
			if e.ID != "" {
				l.href += "#" + e.ID
			}
			for len(open) > 1 && (open[len(open)-1].entry.Level >= e.Level || !p.several() && open[len(open)-1].entry.Level == 1) {
				open = open[:len(open)-1]
			}
			parent := open[len(open)-1]
			parent.lines = append(parent.lines, l)
			open = append(open, l)
		}
	}
	return root.lines
}

// nav prints the navigation document (EPUB 3.3, section 7). In a book of several
// texts it is read as well, and so begins with the book's title.
func (p *publication) nav() string {
	var b strings.Builder
	b.WriteString(head(p.Lang, p.title.Text) + "<body>\n<main>\n")
	level, title := "h1", cmp.Or(p.Words.Contents, p.title.Text)
	if p.several() {
		lang := ""
		if p.title.Lang != "" {
			lang = xhtml.Lang(p.title.Lang)
		}
		fmt.Fprintf(&b, "<h1%s>%s</h1>\n", lang, xhtml.Escape(p.title.Text))
		level = "h2"
	}
	fmt.Fprintf(&b, "<nav epub:type=\"toc\" role=\"doc-toc\" id=\"toc\" aria-labelledby=\"contents\">\n<%s id=\"contents\">%s</%[1]s>\n", level, xhtml.Escape(title))
	navList(&b, p.contents())
	b.WriteString("</nav>\n</main>\n</body>\n</html>\n")
	return b.String()
}

func navList(b *strings.Builder, lines []*line) {
	b.WriteString("<ol>\n")
	for _, l := range lines {
		fmt.Fprintf(b, "<li><a href=\"%s\">%s</a>", l.href, l.entry.Markup)
		if len(l.lines) > 0 {
			b.WriteString("\n")
			navList(b, l.lines)
		}
		b.WriteString("</li>\n")
	}
	b.WriteString("</ol>\n")
}

// ncx prints the table of contents for readers of EPUB 2 (OPF 2.0.1, section
// 2.4.1), which old telephones have.
func (p *publication) ncx() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<ncx xmlns="http://www.daisy.org/z3986/2005/ncx/" version="2005-1" xml:lang="%s">
<head>
<meta name="dtb:uid" content="%s"/>
</head>
<docTitle><text>%s</text></docTitle>
<navMap>
`, xhtml.Tag(p.Lang), p.id, xhtml.Escape(p.title.Text))
	order := 0
	points(&b, p.contents(), &order)
	b.WriteString("</navMap>\n</ncx>\n")
	return b.String()
}

func points(b *strings.Builder, lines []*line, order *int) {
	for _, l := range lines {
		*order++
		fmt.Fprintf(b, "<navPoint id=\"point-%d\" playOrder=\"%[1]d\">\n<navLabel><text>%s</text></navLabel>\n<content src=\"%s\"/>\n", *order, xhtml.Escape(l.entry.Text), l.href)
		points(b, l.lines, order)
		b.WriteString("</navPoint>\n")
	}
}
