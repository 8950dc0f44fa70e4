package pdf

import (
	"strings"

	"resourceportal/tools/sheet"
)

// link is a link of the text: to an address, or to a place in the file.
type link struct {
	elem  *elem
	uri   string
	dest  *dest
	words string // what it is called
	bare  bool   // without a line below it
}

// text turns spans into text within an element; with none it is decoration, and its
// links are none. The spans are in the element's language where they do not say
// another.
func (d *document) text(e *elem, lang string, spans []sheet.Span, st style) *text {
	t := &text{}
	if e != nil {
		e.in(common(lang, spans))
	}
	for len(spans) > 0 {
		n := 1
		switch sp := spans[0]; {
		case sp.Break:
			t.end()
		case sp.Note != 0:
			d.reference(t, e, lang, sp.Note, st)
		case sp.Href != "":
			for n < len(spans) && spans[n].Href == sp.Href {
				n++
			}
			d.link(t, e, lang, spans[:n], st)
		default:
			d.words(t, e, lang, sp, st, nil)
		}
		spans = spans[n:]
	}
	return t
}

// common is the language of spans that have the same one, else lang.
func common(lang string, spans []sheet.Span) string {
	found := ""
	for _, sp := range spans {
		switch own := sp.Lang; {
		case sp.Break || sp.Note != 0:
		case own == "" || found != "" && own != found:
			return lang
		default:
			found = own
		}
	}
	if found == "" {
		return lang
	}
	return found
}

// words adds a span's words. in is the element of the text, or of its link.
func (d *document) words(t *text, in *elem, lang string, sp sheet.Span, st style, l *link) {
	if sp.Text == "" {
		return
	}
	if sp.Lang != "" {
		lang = sp.Lang
	}
	r := run{size: st.size, color: ink, lang: lang, link: l}
	if sp.Code {
		st.sans, r.size = true, st.size*92/100
	}
	if l != nil {
		r.color = blue
	}
	r.face, r.slant = st.face(sp.Strong, sp.Emphasis)
	if in != nil {
		if lang != in.lang {
			in = in.add("Span").in(lang)
		}
		if sp.Code {
			in = in.add("Code")
		}
		r.slot = in.last()
	}
	t.add(r, sp.Text)
}

// last is the slot at the end of an element, so that words of several looks are one
// piece of text to those who listen.
func (e *elem) last() *slot {
	if n := len(e.kids); n > 0 && e.kids[n-1].slot != nil {
		return e.kids[n-1].slot
	}
	return e.slot()
}

// link adds spans that are one link.
func (d *document) link(t *text, e *elem, lang string, spans []sheet.Span, st style) {
	l := &link{words: flat(spans)}
	switch href := spans[0].Href; {
	case e == nil:
	case strings.HasPrefix(href, "#"):
		l.dest = d.dests[href[1:]]
	case reachable(href):
		l.uri = address(href)
	}
	if l.uri == "" && l.dest == nil || !visible(l.words) {
		l = nil
	} else {
		e = e.add("Link").in(common(lang, spans))
		l.elem = e
	}
	for _, sp := range spans {
		d.words(t, e, lang, sp, st, l)
	}
}

// reachable reports whether an address is of a kind that links may lead to.
func reachable(href string) bool {
	scheme, rest, ok := strings.Cut(href, ":")
	if !ok || rest == "" {
		return false
	}
	switch strings.ToLower(scheme) {
	case "http", "https", "mailto", "tel":
		return true
	}
	return false
}

// address writes an address in ASCII (ISO 32000-1, 12.6.4.7).
func address(href string) string {
	const hex = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(href) {
		if c := href[i]; c <= ' ' || c >= 0x7f {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}

// flat is the words of spans alone.
func flat(spans []sheet.Span) string {
	var b strings.Builder
	for _, sp := range spans {
		if sp.Break {
			b.WriteByte(' ')
		}
		b.WriteString(sp.Text)
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

// tongue is the language of a block within an element.
func tongue(e *elem, lang string) string {
	if lang != "" {
		return lang
	}
	return e.lang
}
