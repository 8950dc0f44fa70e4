package xhtml

import "strings"

// Escape makes text that may stand between tags and in attributes' quotation
// marks. It drops what XML has no way to write; see the package's comment.
func Escape(text string) string {
	return escaper(text, false)
}

// attr is an attribute with a space before it. Line ends and tabs in its value
// are kept from becoming spaces (XML 1.0, section 3.3.3).
func attr(name, value string) string {
	return " " + name + "=\"" + escaper(value, true) + "\""
}

func escaper(text string, attribute bool) string {
	var b strings.Builder
	b.Grow(len(text))
	for _, r := range text {
		switch {
		case r == '&':
			b.WriteString("&amp;")
		case r == '<':
			b.WriteString("&lt;")
		case r == '>':
			b.WriteString("&gt;")
		case r == '"':
			b.WriteString("&quot;")
		case r == '\r': // else it would become U+000A, or none: section 2.11
			b.WriteString("&#13;")
		case attribute && r == '\n':
			b.WriteString("&#10;")
		case attribute && r == '\t':
			b.WriteString("&#9;")
		case character(r):
			b.WriteRune(r)
		}
	}
	return b.String()
}

// character tells whether a text in XML can have the character: the production
// Char of XML 1.0, section 2.2.
func character(r rune) bool {
	return r == '\t' || r == '\n' || r == '\r' ||
		0x20 <= r && r <= 0xD7FF || 0xE000 <= r && r <= 0xFFFD || 0x10000 <= r && r <= 0x10FFFF
}

// written is the text without the characters that cannot be written.
func written(text string) string {
	return strings.Map(func(r rune) rune {
		if character(r) {
			return r
		}
		return -1
	}, text)
}
