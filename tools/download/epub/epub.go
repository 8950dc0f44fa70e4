// Package epub prints sheets as a book: EPUB 3.3, with what readers of EPUB 2 need
// to find their way (a table of contents in NCX).
//
// A book has its text in XHTML (package xhtml), a style sheet that leaves letters
// and colours to the reader, no scripts, no fonts and nothing that is fetched. It
// describes itself as EPUB Accessibility 1.1 wants, and claims no conformance:
// nobody has evaluated it.
//
// A book's identifier is a UUID made from its address (RFC 9562, section 5.5), so
// that a reader's library knows the next edition of the same text as one; dates in
// it are those of the sheet. The same sheets make the same bytes.
//
// The package has no words of its own, checks no facts and opens no files.
package epub

import (
	"cmp"
	"fmt"
	"time"

	"resourceportal/tools/download/xhtml"
	"resourceportal/tools/sheet"
)

// Book is several texts in one file.
type Book struct {
	ID       string // kebab-case ASCII
	Lang     string // BCP 47 tag
	Title    sheet.Span
	Summary  sheet.Span // what libraries show of it; may be empty
	Address  string     // whole web address of the page that shows the same
	Meta     sheet.Meta
	Words    sheet.Words
	Chapters []sheet.Sheet // at least one
}

// Write prints a single text. It is an error for the text to break the contract of
// package sheet so that something would be lost: see xhtml.Check. It is one, too,
// to have no title to be known by, or no day of modification.
func Write(s sheet.Sheet) ([]byte, error) {
	return WriteBook(Book{
		ID: s.ID, Lang: s.Lang, Title: s.Title, Summary: s.Summary, Address: s.Address,
		Meta: s.Meta, Words: s.Words, Chapters: []sheet.Sheet{s},
	})
}

// WriteBook prints several texts, each as a chapter. A link in one to the address
// of another, or to a block in it, leads there within the book. Errors are as for
// Write.
func WriteBook(b Book) ([]byte, error) {
	p, err := newPublication(b)
	if err != nil {
		return nil, fmt.Errorf("write book %q: %w", b.ID, err)
	}
	files := []file{
		{"mimetype", "application/epub+zip"},
		{"META-INF/container.xml", container},
		{folder + packageName, p.packageDocument()},
		{folder + navName, p.nav()},
		{folder + ncxName, p.ncx()},
		{folder + styleName, xhtml.Style() + navStyle},
	}
	for _, c := range p.chapters {
		files = append(files, file{folder + c.name, p.chapter(c)})
	}
	data, err := pack(files)
	if err != nil {
		return nil, fmt.Errorf("write book %q: %w", b.ID, err)
	}
	return data, nil
}

// The book's files, all but two of them in folder.
const (
	folder      = "EPUB/"
	packageName = "package.opf"
	navName     = "nav.xhtml"
	ncxName     = "toc.ncx"
	styleName   = "style.css"
)

// container names the package document (EPUB 3.3, section 4.2.6.3.1).
const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles>
<rootfile full-path="` + folder + packageName + `" media-type="application/oebps-package+xml"/>
</rootfiles>
</container>
`

// navStyle is for the table of contents; its numbers would be those of nothing.
const navStyle = `
nav ol {
	list-style: none;
	padding-inline-start: 1.25em;
}

nav > ol {
	padding-inline-start: 0;
}

nav li {
	margin-block: 0.4em;
}
`

// publication is a book with what its files need to know of each other.
type publication struct {
	Book
	id       string // urn:uuid:…
	title    sheet.Span
	chapters []chapter
	targets  map[string]target // by address
}

// chapter is a sheet with its place in the book.
type chapter struct {
	sheet.Sheet
	name  string // of its file: "chapter-001.xhtml"
	title string // never empty
	// entries are its lines in the table of contents, the first its title.
	entries []xhtml.Entry
}

// target is a chapter that links of others lead to.
type target struct {
	name string
	ids  map[string]bool
}

func newPublication(b Book) (*publication, error) {
	if _, err := time.Parse(time.DateOnly, b.Meta.Modified); err != nil {
		return nil, fmt.Errorf("day of modification %q: not such as 2026-11-21", b.Meta.Modified)
	}
	if len(b.Chapters) == 0 {
		return nil, fmt.Errorf("no chapter")
	}
	p := &publication{Book: b, id: identifier(b), targets: map[string]target{}}
	for i, s := range b.Chapters {
		if err := xhtml.Check(s); err != nil {
			return nil, fmt.Errorf("text %q: %w", s.ID, err)
		}
		c := chapter{Sheet: s, name: fmt.Sprintf("chapter-%03d.xhtml", i+1)}
		c.entries = xhtml.Outline(s, p.outline())
		title := cmp.Or(oneLine(s.Title.Text), oneLine(s.Kind), oneLine(s.ID), oneLine(s.Address))
		if title == "" {
			return nil, fmt.Errorf("text %d of %d: no title", i+1, len(b.Chapters))
		}
		if len(c.entries) == 0 || c.entries[0].Level != 1 {
			c.entries = append([]xhtml.Entry{{Level: 1, Text: title, Markup: xhtml.Escape(title)}}, c.entries...)
		}
		c.title = title
		p.chapters = append(p.chapters, c)
		if _, taken := p.targets[s.Address]; s.Address != "" && !taken {
			p.targets[s.Address] = target{c.name, xhtml.IDs(s)}
		}
	}
	p.title = sheet.Span{Text: oneLine(b.Title.Text), Lang: b.Title.Lang}
	if p.title.Text == "" {
		p.title = sheet.Span{Text: cmp.Or(oneLine(b.ID), oneLine(b.Address), p.chapters[0].title)}
	}
	return p, nil
}

// oneLine is a text without what neither a line nor XML can have.
func oneLine(text string) string { return xhtml.Text(sheet.Sheet{}, []sheet.Span{{Text: text}}) }

// several tells whether the book is more than one text: its contents are a page
// to read, then, and its texts are lines of it above their headings.
func (p *publication) several() bool { return len(p.chapters) > 1 }
