package xhtml

import (
	"strings"
	"unicode"

	"resourceportal/tools/sheet"
)

// spans prints words; neighbours with the same address are one link.
func (p *printer) spans(spans []sheet.Span) {
	for i := 0; i < len(spans); {
		end := i + 1
		for end < len(spans) && linked(spans[i]) && linked(spans[end]) && spans[end].Href == spans[i].Href {
			end++
		}
		p.link(spans[i:end])
		i = end
	}
}

func linked(s sheet.Span) bool { return s.Href != "" && s.Note == 0 && !s.Break }

// link prints spans of one address, or of none.
func (p *printer) link(spans []sheet.Span) {
	href := ""
	if linked(spans[0]) && !p.plain {
		href = p.href(spans[0].Href)
	}
	if href != "" {
		p.print("<a", attr("href", href), ">")
	}
	for _, s := range spans {
		switch {
		case s.Note != 0:
			p.reference(s.Note)
		case s.Break && p.plain:
			p.print(" ")
		case s.Break:
			p.print("<br/>")
		default:
			p.span(s)
		}
	}
	if href != "" {
		p.print("</a>")
	}
}

func (p *printer) span(s sheet.Span) {
	before := p.lang
	attrs := p.enter(s.Lang)
	var tags []string
	for _, t := range []struct {
		on  bool
		tag string
	}{{s.Strong, "strong"}, {s.Emphasis, "em"}, {s.Code, "code"}} {
		if t.on {
			tags = append(tags, t.tag)
		}
	}
	if attrs != "" && len(tags) == 0 {
		tags = []string{"span"}
	}
	for _, t := range tags {
		p.print("<", t, attrs, ">")
		attrs = ""
	}
	p.print(Escape(s.Text))
	for i := len(tags) - 1; i >= 0; i-- {
		p.print("</", tags[i], ">")
	}
	p.lang = before
}

// reference prints what leads to a note. A mark that is a sign, such as the
// asterisk of a name, stays with the words also where links have no place.
func (p *printer) reference(n int) {
	if n < 1 || n > len(p.s.Notes) {
		return // Check says so
	}
	mark := p.s.Notes[n-1].Mark
	if p.plain {
		if sign(mark) {
			p.print(Escape(mark))
		}
		return
	}
	p.used[n-1]++
	before := p.lang
	attrs := p.enter(p.s.Lang)
	p.lang = before
	link := "<a class=\"sheet-noteref\"" + attr("id", p.own("ref", n, p.used[n-1])) + p.epub("noteref") +
		" role=\"doc-noteref\"" + attr("href", "#"+p.own("note", n)) +
		label(strings.ReplaceAll(p.s.Words.Note, "{mark}", mark)) + attrs + ">" + Escape(mark) + "</a>"
	if sign(mark) { // it stands high by itself
		p.print(link)
	} else {
		p.print("<sup>", link, "</sup>")
	}
}

// sign tells whether a mark has neither letters nor digits.
func sign(mark string) bool {
	return !strings.ContainsFunc(mark, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) })
}

// epub is the attribute with what a reader of EPUB makes of an element: a term of
// the EPUB 3 Structural Semantics Vocabulary 1.1.
func (p *printer) epub(term string) string {
	if !p.o.EPUB {
		return ""
	}
	return attr("epub:type", term)
}

// Text is what spans say, on one line and without the marks of notes, save those
// that are signs.
func Text(s sheet.Sheet, spans []sheet.Span) string {
	var b strings.Builder
	for _, sp := range spans {
		switch {
		case sp.Break:
			b.WriteByte(' ')
		case sp.Note == 0:
			b.WriteString(written(sp.Text))
		case 0 < sp.Note && sp.Note <= len(s.Notes) && sign(s.Notes[sp.Note-1].Mark):
			b.WriteString(written(s.Notes[sp.Note-1].Mark))
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func empty(spans []sheet.Span) bool {
	for _, s := range spans {
		if s.Text != "" || s.Note != 0 {
			return false
		}
	}
	return true
}
