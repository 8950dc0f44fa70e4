package feed

import (
	"bytes"
	"encoding/xml"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// paragraph are words, in the edition's language or in others.
type paragraph []view.Label

// withFootnote adds the footnote when the paragraphs, or other words that are
// shown beside them, have the name that needs one.
func (m *maker) withFootnote(text []paragraph, words ...string) []paragraph {
	for _, p := range text {
		words = append(words, p.words())
	}
	if !catalog.NamesKosovo(strings.Join(words, "\n")) {
		return text
	}
	return append(text, paragraph{{Text: m.edition.T("footer.kosovo")}})
}

func (p paragraph) words() string {
	var b strings.Builder
	for _, l := range p {
		b.WriteString(l.Text)
	}
	return b.String()
}

// isPlain reports whether paragraphs are one text in one language.
func isPlain(text []paragraph) bool { return len(text) == 1 && len(text[0]) == 1 }

// markup is the paragraphs in words that are both HTML and XHTML.
func markup(text []paragraph) string {
	var b bytes.Buffer
	for _, p := range text {
		if len(p) == 1 {
			element(&b, "p", p[0].Lang, func() { escape(&b, p[0].Text) })
			continue
		}
		element(&b, "p", "", func() {
			for _, l := range p {
				if l.Lang == "" {
					escape(&b, l.Text)
					continue
				}
				element(&b, "span", l.Lang, func() { escape(&b, l.Text) })
			}
		})
	}
	return b.String()
}

// element names the language twice: readers show the markup as XML or as HTML.
func element(b *bytes.Buffer, name, lang string, within func()) {
	b.WriteString("<" + name)
	if lang != "" {
		b.WriteString(` lang="`)
		escape(b, lang)
		b.WriteString(`" xml:lang="`)
		escape(b, lang)
		b.WriteString(`"`)
	}
	b.WriteString(">")
	within()
	b.WriteString("</" + name + ">")
}

// escape also puts U+FFFD in the place of what XML cannot hold.
func escape(b *bytes.Buffer, s string) {
	_ = xml.EscapeText(b, []byte(s)) // a buffer takes everything
}
