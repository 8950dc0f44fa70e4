package docx

import (
	"strings"
	"unicode/utf8"
)

// markup is XML that is being written.
type markup struct{ strings.Builder }

// raw writes its arguments as they are: what is not ours goes through escape
// before.
func (m *markup) raw(parts ...string) {
	for _, part := range parts {
		m.WriteString(part)
	}
}

// escape makes text fit for content and attributes of XML 1.0. A character that
// XML cannot hold becomes U+FFFD, so that it is seen that something stood there.
func escape(s string) string {
	clean := true
	for i := 0; i < len(s) && clean; i++ {
		c := s[i]
		clean = c >= 0x20 && c < utf8.RuneSelf && c != '&' && c != '<' && c != '>' && c != '"'
	}
	if clean {
		return s
	}
	var b strings.Builder
	b.Grow(len(s) + 16)
	for _, r := range s { // a broken byte comes as U+FFFD
		switch r {
		case '&':
			b.WriteString("&amp;")
		case '<':
			b.WriteString("&lt;")
		case '>':
			b.WriteString("&gt;")
		case '"':
			b.WriteString("&quot;")
		case '\t':
			b.WriteString("&#9;")
		case '\n':
			b.WriteString("&#10;")
		case '\r':
			b.WriteString("&#13;")
		default:
			if !isChar(r) {
				r = utf8.RuneError
			}
			b.WriteRune(r)
		}
	}
	return b.String()
}

// isChar is Char of XML 1.0, section 2.2, beyond the white space.
func isChar(r rune) bool {
	return r >= 0x20 && r != 0xFFFE && r != 0xFFFF
}

// namespaces of the parts that hold text.
const (
	nsWord      = `http://schemas.openxmlformats.org/wordprocessingml/2006/main`
	nsRelations = `http://schemas.openxmlformats.org/officeDocument/2006/relationships`

	declaration = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>` + "\n"
	inWord      = ` xmlns:w="` + nsWord + `" xmlns:r="` + nsRelations + `"`
)
