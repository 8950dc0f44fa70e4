package docx

import (
	"strconv"
	"strings"

	"golang.org/x/text/unicode/bidi"

	"resourceportal/tools/sheet"
)

// look is how words look where a paragraph stands.
type look struct {
	lang string // the sheet's tag of the language around the words
	bold bool   // the paragraph's style is bold already
	size int    // half points, where it is not the style's
	code bool   // a block of code: its lines end, its tabs are tabs
}

// spans writes words: neighbours with the same address are one link.
func (b *book) spans(st *story, spans []sheet.Span, l look) {
	for i := 0; i < len(spans); {
		href := spans[i].Href
		next := i + 1
		for href != "" && next < len(spans) && spans[next].Href == href {
			next++
		}
		if href == "" {
			b.span(st, spans[i], l, false)
		} else {
			b.link(st, href, spans[i:next], l)
		}
		i = next
	}
}

func (b *book) span(st *story, s sheet.Span, l look, linked bool) {
	switch {
	case s.Break:
		st.raw(`<w:r><w:br/></w:r>`)
	case s.Note != 0:
		b.cite(st, s.Note)
	default:
		if s.Lang != "" {
			l.lang = s.Lang
		}
		left, right := b.properties(s, l, linked, false), ""
		for _, d := range directions(s.Text) {
			properties := left
			if d.right {
				if right == "" {
					right = b.properties(s, l, linked, true)
				}
				properties = right
			}
			st.raw(`<w:r>`, properties)
			characters(st, d.text, l.code)
			st.raw(`</w:r>`)
		}
	}
}

// properties is w:rPr, in the schema's order. Only one style of characters
// can stand on words; what the others would add is added by hand.
func (b *book) properties(s sheet.Span, l look, linked, right bool) string {
	var m markup
	style := ""
	switch {
	case linked:
		style = "Hyperlink"
	case s.Code && !l.code:
		style = "HTMLCode"
	case s.Strong:
		style = "Strong"
	case s.Emphasis:
		style = "Emphasis"
	}
	if style != "" {
		m.raw(`<w:rStyle w:val="`, style, `"/>`)
	}
	if s.Code && linked {
		m.raw(monospace)
	}
	// Within a bold style the bold of Strong would cancel that of the paragraph.
	if s.Strong && (style != "Strong" || l.bold) {
		m.raw(`<w:b/><w:bCs/>`)
	}
	if s.Emphasis && style != "Emphasis" {
		m.raw(`<w:i/><w:iCs/>`)
	}
	if s.Code && linked {
		m.raw(`<w:noProof/>`)
	}
	if l.size != 0 {
		size := strconv.Itoa(l.size)
		m.raw(`<w:sz w:val="`, size, `"/><w:szCs w:val="`, size, `"/>`)
	}
	if right {
		m.raw(`<w:rtl/>`)
	}
	m.raw(b.language(l.lang, right))
	if m.Len() == 0 {
		return ""
	}
	return `<w:rPr>` + m.String() + `</w:rPr>`
}

// language is w:lang, where it is not that of the whole sheet. Word has a
// language of its own for East Asian characters and for those that run from the
// right.
func (b *book) language(tag string, right bool) string {
	lang := wordLang(tag)
	if lang == "" || lang == wordLang(b.sheet.Lang) {
		return ""
	}
	lang = escape(lang)
	base, _, _ := strings.Cut(lang, "-")
	switch {
	case right:
		return `<w:lang w:bidi="` + lang + `"/>`
	case base == "zh" || base == "ja" || base == "ko":
		return `<w:lang w:val="` + lang + `" w:eastAsia="` + lang + `"/>`
	}
	return `<w:lang w:val="` + lang + `"/>`
}

// characters writes the content of a run. White space within words is a space;
// in code a line ends and a tab stays. Word has elements of its own for the
// hyphens that may and must not break, whose characters it shows wrongly.
func characters(st *story, text string, code bool) {
	open := false
	start := 0
	put := func(to int) {
		if to == start {
			return
		}
		if !open {
			st.raw(`<w:t xml:space="preserve">`)
			open = true
		}
		st.raw(escape(text[start:to]))
	}
	element := func(at, width int, markup string) {
		put(at)
		if open {
			st.raw(`</w:t>`)
			open = false
		}
		st.raw(markup)
		start = at + width
	}
	for i, r := range text {
		switch r {
		case '\u00AD':
			element(i, 2, `<w:softHyphen/>`)
		case '\u2011':
			element(i, 3, `<w:noBreakHyphen/>`)
		case '\t', '\n', '\r':
			switch {
			case code && r == '\n':
				element(i, 1, `<w:br/>`)
			case code && r == '\t':
				element(i, 1, `<w:tab/>`)
			default:
				put(i)
				start = i + 1
				if !open {
					st.raw(`<w:t xml:space="preserve">`)
					open = true
				}
				st.raw(` `)
			}
		}
	}
	put(len(text))
	if open {
		st.raw(`</w:t>`)
	}
}

// direction is a piece of text that runs one way.
type direction struct {
	text  string
	right bool // from right to left
}

// directions cuts text into what Word must be told to set from right to left,
// from the first to the last letter of such a script with what stands between
// them, and the rest.
func directions(text string) []direction {
	var all []direction
	begin, rightFrom, rightTo := 0, -1, -1
	end := func() {
		if rightFrom > begin {
			all = append(all, direction{text: text[begin:rightFrom]})
		}
		all = append(all, direction{text: text[rightFrom:rightTo], right: true})
		begin, rightFrom = rightTo, -1
	}
	for i, r := range text {
		switch class, width := classOf(r, text[i:]); class {
		case bidi.R, bidi.AL:
			if rightFrom < 0 {
				rightFrom = i
			}
			rightTo = i + width
		case bidi.NSM: // a mark belongs to the letter before it
			if rightFrom >= 0 && rightTo == i {
				rightTo = i + width
			}
		case bidi.L:
			if rightFrom >= 0 {
				end()
			}
		}
	}
	if rightFrom >= 0 {
		end()
	}
	if begin < len(text) {
		all = append(all, direction{text: text[begin:]})
	}
	return all
}

// classOf is a character's class (UAX 9, table 4) and its length in bytes.
func classOf(r rune, at string) (bidi.Class, int) {
	if r < 0x80 {
		if r|0x20 >= 'a' && r|0x20 <= 'z' {
			return bidi.L, 1
		}
		return bidi.ON, 1
	}
	if r < 0x300 || r >= 0x370 && r < 0x590 { // Latin, Greek, Cyrillic, Armenian
		return bidi.L, 2
	}
	p, width := bidi.LookupString(at)
	return p.Class(), max(width, 1)
}

// runsFromRight tells whether the first letter of the words belongs to a script
// that runs from right to left: the paragraph then does so too (UAX 9, rule P2).
func runsFromRight(spans []sheet.Span) bool {
	for _, s := range spans {
		for i, r := range s.Text {
			switch class, _ := classOf(r, s.Text[i:]); class {
			case bidi.L:
				return false
			case bidi.R, bidi.AL:
				return true
			}
		}
	}
	return false
}
