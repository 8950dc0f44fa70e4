package xhtml

import (
	"strconv"

	"resourceportal/tools/sheet"
)

// notes prints the notes. Their heading is a heading only in a page: readers of
// EPUB that show notes where they are referred to would leave it without any.
func (p *printer) notes() {
	if len(p.s.Notes) == 0 {
		return
	}
	switch title := p.s.Words.Notes; {
	case p.o.EPUB || title == "":
		p.print("<section class=\"sheet-notes\"", p.epub("footnotes"), label(title), ">\n")
	default:
		id := attr("id", p.own("notes", 0))
		p.print("<section class=\"sheet-notes\"", attr("aria-labelledby", p.own("notes", 0)), ">\n")
		open, end := heading(p.o.Level + 1)
		p.element(open+id, end, func() { p.print(Escape(title)) })
	}
	for i := range p.s.Notes {
		p.note(i + 1)
	}
	p.print("</section>\n")
}

// note prints a note: its mark in its first paragraph, the ways back in its last.
// One that nothing refers to is none to a reader of EPUB, who would not find it.
func (p *printer) note(n int) {
	note, term := p.s.Notes[n-1], ""
	if p.uses[n-1] > 0 {
		term = p.epub("footnote")
	}
	p.print("<aside", attr("id", p.own("note", n)), term, " role=\"doc-footnote\" class=\"sheet-note\">\n")
	blocks := note.Blocks
	if len(blocks) == 0 || !plainParagraph(blocks[0]) {
		blocks = append([]sheet.Block{{Kind: sheet.Paragraph}}, blocks...)
	}
	if !plainParagraph(blocks[len(blocks)-1]) && p.uses[n-1] > 0 {
		blocks = append(blocks[:len(blocks):len(blocks)], sheet.Block{Kind: sheet.Paragraph})
	}
	for i, b := range blocks {
		first, last := i == 0 && note.Mark != "", i == len(blocks)-1 && p.uses[n-1] > 0
		if !first && !last {
			p.block(b)
			continue
		}
		p.element("p"+p.anchor(b), "p", func() {
			if first {
				p.print("<span class=\"sheet-mark\">", Escape(note.Mark), "</span> ")
			}
			before := p.lang
			if attrs := p.enter(b.Lang); attrs != "" { // the mark and the way back are ours
				p.print("<span", attrs, ">")
				p.spans(b.Spans)
				p.print("</span>")
			} else {
				p.spans(b.Spans)
			}
			p.lang = before
			if last {
				p.back(n)
			}
		})
	}
	p.print("</aside>\n")
}

func plainParagraph(b sheet.Block) bool { return b.Kind == sheet.Paragraph }

// ways is the most places that a note has ways back to. One that half the text
// refers to, such as that of a name with an asterisk, has one to the first place
// only; browsers and readers have a way back of their own.
const ways = 5

// back prints a way back to each place that refers to a note.
func (p *printer) back(n int) {
	places := p.uses[n-1]
	if places > ways {
		places = 1
	}
	for k := 1; k <= places; k++ {
		name, arrow := p.s.Words.Back, "↑" // in every font, unlike the bent one
		if places > 1 {
			number := strconv.Itoa(k)
			if name != "" {
				name += " (" + number + ")"
			}
			arrow += "<sup>" + number + "</sup>"
		}
		p.print(" <a class=\"sheet-back\" role=\"doc-backlink\"", attr("href", "#"+p.own("ref", n, k)), label(name), ">", arrow, "</a>")
	}
}
