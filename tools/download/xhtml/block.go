package xhtml

import (
	"strconv"

	"resourceportal/tools/sheet"
)

func (p *printer) blocks(blocks []sheet.Block) {
	for _, b := range blocks {
		p.block(b)
	}
}

func (p *printer) block(b sheet.Block) {
	before := p.lang
	attrs := p.anchor(b) + p.enter(b.Lang)
	switch b.Kind {
	case sheet.Heading:
		open, end := heading(p.o.Level + min(max(b.Level, 2), 6) - 1)
		p.element(open+attrs, end, func() { p.spans(b.Spans) })
	case sheet.List:
		p.list(b, attrs)
	case sheet.Quote:
		p.print("<blockquote", attrs, ">\n")
		p.blocks(b.Blocks)
		p.print("</blockquote>\n")
	case sheet.Code:
		// A line end that comes first would be lost in HTML right after <pre>.
		p.element("pre"+attrs, "pre", func() {
			p.print("<code>")
			p.spans(b.Spans)
			p.print("</code>")
		})
	case sheet.Table:
		p.table(b, attrs)
	case sheet.Rule:
		p.print("<hr", attrs, "/>\n")
	default: // a paragraph, and whatever a kind to come has of words
		p.element("p"+attrs, "p", func() { p.spans(b.Spans) })
		p.blocks(b.Blocks)
	}
	p.lang = before
}

// element prints an element on a line of its own.
func (p *printer) element(open, end string, content func()) {
	p.print("<", open, ">")
	content()
	p.print("</", end, ">\n")
}

// anchor is a block's attribute id, if it has one.
func (p *printer) anchor(b sheet.Block) string {
	if id := p.id(b); id != "" {
		return attr("id", id)
	}
	return ""
}

// id is the id of the next block. Headings have one always, for tables of
// contents. The second of two blocks with one id goes without; Check says so.
func (p *printer) id(b sheet.Block) string {
	if b.Kind == sheet.Heading {
		p.headings++
	}
	if printed := p.names[b.ID]; b.ID != "" && !printed {
		p.names[b.ID] = true
		return ID(p.o.Prefix, b.ID)
	}
	if b.Kind == sheet.Heading {
		return p.own("heading", p.headings)
	}
	return ""
}

// list prints a list. An ordered one that starts at zero starts at one: the start
// was left out.
func (p *printer) list(b sheet.Block, attrs string) {
	tag := "ul"
	if b.Ordered {
		tag = "ol"
		if b.Start != 0 && b.Start != 1 {
			attrs += attr("start", strconv.Itoa(b.Start))
		}
	}
	p.print("<", tag, attrs, ">\n")
	for _, item := range b.Items {
		p.item(item)
	}
	p.print("</", tag, ">\n")
}

// item prints a list's item. A paragraph that stands in it alone, or with nothing
// below it but lists, needs no element of its own.
func (p *printer) item(blocks []sheet.Block) {
	p.print("<li>")
	if tight(blocks) {
		p.spans(blocks[0].Spans)
		blocks = blocks[1:]
	}
	if len(blocks) > 0 {
		p.print("\n")
		p.blocks(blocks)
	}
	p.print("</li>\n")
}

func tight(blocks []sheet.Block) bool {
	for i, b := range blocks {
		if i == 0 && (b.Kind != sheet.Paragraph || b.ID != "" || b.Lang != "") || i > 0 && b.Kind != sheet.List {
			return false
		}
	}
	return len(blocks) > 0
}
