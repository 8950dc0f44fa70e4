package epub

import (
	"fmt"
	"strings"

	"resourceportal/tools/download/xhtml"
)

// features are what the book offers to those who read in other ways than by eye:
// terms of the Schema.org Accessibility Properties for Discoverability Vocabulary.
var features = []string{"displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents"}

// packageDocument prints what the book is and which files it has (EPUB 3.3,
// section 5).
func (p *publication) packageDocument() string {
	var b strings.Builder
	fmt.Fprintf(&b, `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="%s" dir="%s">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
`, xhtml.Tag(p.Lang), xhtml.Dir(p.Lang))
	p.metadata(&b)
	b.WriteString("</metadata>\n")
	p.manifest(&b)
	p.spine(&b)
	b.WriteString("</package>\n")
	return b.String()
}

// metadata prints Dublin Core (section 5.5.3), the day of modification (5.5.4) and
// what EPUB Accessibility 1.1, section 2.2, asks for. There is no summary of the
// accessibility, since the sheet has no words for it.
func (p *publication) metadata(b *strings.Builder) {
	dc := func(name, lang, value string) {
		if value = oneLine(value); value == "" {
			return
		}
		if lang != "" {
			lang = " xml:lang=\"" + xhtml.Tag(lang) + "\""
		}
		fmt.Fprintf(b, "<dc:%s%s>%s</dc:%[1]s>\n", name, lang, xhtml.Escape(value))
	}
	meta := func(property, value string) {
		fmt.Fprintf(b, "<meta property=\"%s\">%s</meta>\n", property, value)
	}
	fmt.Fprintf(b, "<dc:identifier id=\"id\">%s</dc:identifier>\n", p.id)
	dc("title", p.title.Lang, p.title.Text)
	for _, l := range p.languages() {
		dc("language", "", l)
	}
	for _, a := range p.Meta.Authors {
		dc("creator", "", a)
	}
	dc("publisher", "", p.Meta.Publisher)
	for _, s := range p.Meta.Subjects {
		dc("subject", "", s)
	}
	dc("description", p.Summary.Lang, p.Summary.Text)
	dc("rights", "", p.Meta.License)
	dc("source", "", p.Address)
	meta("dcterms:modified", p.Meta.Modified+"T00:00:00Z")
	meta("schema:accessMode", "textual")
	meta("schema:accessModeSufficient", "textual")
	for _, f := range features {
		meta("schema:accessibilityFeature", f)
	}
	meta("schema:accessibilityHazard", "none")
}

// languages are those of the book and of all its texts, each once.
func (p *publication) languages() []string {
	tags := []string{xhtml.Tag(p.Lang)}
	seen := map[string]bool{strings.ToLower(tags[0]): true}
	for _, c := range p.chapters {
		for _, tag := range xhtml.Languages(c.Sheet) {
			if key := strings.ToLower(tag); !seen[key] {
				seen[key] = true
				tags = append(tags, tag)
			}
		}
	}
	return tags
}

func (p *publication) manifest(b *strings.Builder) {
	fmt.Fprintf(b, "<manifest>\n<item id=\"nav\" href=\"%s\" media-type=\"application/xhtml+xml\" properties=\"nav\"/>\n", navName)
	fmt.Fprintf(b, "<item id=\"ncx\" href=\"%s\" media-type=\"application/x-dtbncx+xml\"/>\n", ncxName)
	fmt.Fprintf(b, "<item id=\"style\" href=\"%s\" media-type=\"text/css\"/>\n", styleName)
	for _, c := range p.chapters {
		fmt.Fprintf(b, "<item id=\"%s\" href=\"%s\" media-type=\"application/xhtml+xml\"/>\n", c.item(), c.name)
	}
	b.WriteString("</manifest>\n")
}

func (p *publication) spine(b *strings.Builder) {
	fmt.Fprintf(b, "<spine toc=\"ncx\" page-progression-direction=\"%s\">\n", xhtml.Dir(p.Lang))
	if p.several() {
		b.WriteString("<itemref idref=\"nav\"/>\n")
	}
	for _, c := range p.chapters {
		fmt.Fprintf(b, "<itemref idref=\"%s\"/>\n", c.item())
	}
	b.WriteString("</spine>\n")
}

// item is the chapter's id in the package document.
func (c chapter) item() string { return strings.TrimSuffix(c.name, ".xhtml") }
