// Package xhtml prints a sheet as a fragment of XHTML, for what stands in <main>
// of a book's chapter or of a page that is read offline.
//
// The fragment is well-formed XML whatever the sheet's fields hold, and reads the
// same to a parser of HTML: lang stands beside xml:lang, and no element is closed
// by itself but br and hr. It has no scripts, no styles and no addresses but the
// sheet's links. Its classes all begin with "sheet-"; Style has rules for them.
//
// All words come from the sheet and are escaped. Characters that XML 1.0 (section
// 2.2, Char) has no way to write are dropped: the control characters below U+0020
// but tab and line ends, U+FFFE, U+FFFF. A byte that is not UTF-8 becomes U+FFFD.
//
// A sheet that breaks the contract of package sheet is printed as well as it can
// be; Check says what is lost.
//
// The package prints no whole document, has no words of its own and reads nothing.
package xhtml

import (
	"fmt"
	"strings"

	"resourceportal/tools/sheet"
)

// Options are what differs between the documents that a sheet is printed into.
// The zero value is for a page of HTML that shows one sheet.
type Options struct {
	// Prefix keeps the ids of sheets on one page apart: give each another one,
	// such as the sheet's ID. Without one the ids are those that ID makes.
	Prefix string
	// Level is that of the title's heading, 1 to 6; zero is 1. Headings below
	// the sixth level are h6 with aria-level.
	Level int
	// EPUB puts epub:type on notes and what refers to them; the document must
	// declare xmlns:epub. Readers then show a note where it is referred to and
	// may hide it where it stands, so that no heading stands above the notes.
	EPUB bool
	// Lang is the language of the element that the fragment is put into, if it
	// is not the sheet's.
	Lang string
	// Link, if any, gives the address to print for that of a link which leads out
	// of the sheet, such as that of a file beside this one; "" makes the link
	// plain words.
	Link func(href string) string
}

// Body is the sheet but for its address, in the order of the sheet's fields.
func Body(s sheet.Sheet, o Options) string {
	p := newPrinter(s, o)
	attrs := p.enter(s.Lang)
	if attrs != "" {
		p.print("<div", attrs, ">\n")
	}
	p.header()
	p.notices()
	p.facts()
	p.blocks(s.Blocks)
	p.notes()
	if attrs != "" {
		p.print("</div>\n")
	}
	return p.b.String()
}

// printer prints one sheet.
type printer struct {
	b strings.Builder
	s sheet.Sheet
	o Options
	// lang is the language of what is being printed.
	lang string
	// plain leaves out links, notes and ids: for words that stand elsewhere too.
	plain bool
	// names are the ids that links may lead to, true when printed.
	names map[string]bool
	// uses is how often each note is referred to, used how often that has been
	// printed.
	uses, used []int
	headings   int // of Blocks, printed
}

func newPrinter(s sheet.Sheet, o Options) *printer {
	if o.Level < 1 {
		o.Level = 1
	}
	p := &printer{s: s, o: o, lang: s.Lang, names: map[string]bool{}}
	if o.Lang != "" {
		p.lang = o.Lang
	}
	p.uses, p.used = make([]int, len(s.Notes)), make([]int, len(s.Notes))
	walk(s, visitor{
		block: func(b sheet.Block, _ string) { p.names[b.ID] = false },
		span: func(sp sheet.Span, _ string) {
			if 0 < sp.Note && sp.Note <= len(p.uses) {
				p.uses[sp.Note-1]++
			}
		},
	})
	return p
}

func (p *printer) print(parts ...string) {
	for _, part := range parts {
		p.b.WriteString(part)
	}
}

// header is what a text is called, and what it says in short.
func (p *printer) header() {
	p.print("<header class=\"sheet-header\">\n")
	if title := []sheet.Span{p.s.Title}; Text(p.s, title) != "" || p.s.Title.Note != 0 {
		id := ""
		if p.o.Prefix != "" {
			id = attr("id", ID(p.o.Prefix, ""))
		}
		open, end := heading(p.o.Level)
		p.print("<", open, id, " class=\"sheet-title\">")
		p.spans(title)
		p.print("</", end, ">\n")
	}
	if p.s.Kind != "" {
		p.print("<p class=\"sheet-kind\">", Escape(p.s.Kind), "</p>\n")
	}
	p.line("sheet-lead", p.s.Lead)
	p.line("sheet-summary", []sheet.Span{p.s.Summary})
	p.print("</header>\n")
}

// line is a paragraph of its own class, unless there is nothing to say in it.
func (p *printer) line(class string, spans []sheet.Span) {
	if empty(spans) {
		return
	}
	p.print("<p class=\"", class, "\">")
	p.spans(spans)
	p.print("</p>\n")
}

func (p *printer) notices() {
	if len(p.s.Notices) == 0 {
		return
	}
	p.print("<div class=\"sheet-notices\">\n")
	for _, n := range p.s.Notices {
		p.line("sheet-notice", n)
	}
	p.print("</div>\n")
}

// facts are terms and descriptions rather than a table: they stay readable in the
// narrowest window, and are one below the other where a reader knows no CSS.
func (p *printer) facts() {
	if len(p.s.Facts) == 0 {
		return
	}
	p.print("<section class=\"sheet-facts\"", label(p.s.Words.Facts), ">\n<dl>\n")
	for _, f := range p.s.Facts {
		p.print("<div>\n<dt>", Escape(f.Name), "</dt>\n")
		values := f.Values
		if len(values) == 0 {
			values = [][]sheet.Span{nil} // a term without description is not valid
		}
		for _, v := range values {
			p.print("<dd>")
			p.spans(v)
			p.print("</dd>\n")
		}
		p.print("</div>\n")
	}
	p.print("</dl>\n</section>\n")
}

// heading is what opens and ends the heading of a level.
func heading(level int) (open, end string) {
	if level > 6 {
		return fmt.Sprintf("h6 aria-level=\"%d\"", level), "h6"
	}
	return fmt.Sprintf("h%d", level), fmt.Sprintf("h%d", level)
}

// label names an element for those who do not see it.
func label(name string) string {
	if name == "" {
		return ""
	}
	return attr("aria-label", name)
}
