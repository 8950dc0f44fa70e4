// Package contentline writes the lines that calendars (iCalendar, RFC 5545) and
// address books (vCard, RFC 6350) are made of: a name, parameters and a value,
//
//	NOTE;LANGUAGE=en:One\, two
//
// in lines of at most 75 octets that end in CR LF. Both formats took the line
// from the same older one and still share it; what a property means, which ones
// there are and how often, is the business of the packages above.
//
// Whatever the texts hold, a line is a line: bytes that are no UTF-8 become
// U+FFFD, and control characters, which no line may have, are left out.
package contentline

import (
	"strings"
	"unicode/utf8"
)

// maxOctets is the length of a line without its CR LF: RFC 5545 section 3.1 and
// RFC 6350 section 3.2 say SHOULD, and some readers take it for a MUST.
const maxOctets = 75

// Param is a parameter with one value: nothing here needs a list of them.
type Param struct {
	Name  string // ASCII, as the RFCs have it
	Value string
}

// Append adds a line to dst. The value is written as it is: Text and URI make
// one that cannot end the line.
func Append(dst []byte, name string, params []Param, value string) []byte {
	var line strings.Builder
	line.WriteString(name)
	for _, p := range params {
		line.WriteString(";" + p.Name + "=" + ParamValue(p.Value))
	}
	line.WriteString(":" + value)
	return Fold(dst, line.String())
}

// Fold adds a line that has no end yet, in pieces of at most 75 octets: each but
// the first begins with a space, which is no part of the line.
//
// It never cuts a character. It also keeps away from spaces and backslashes where
// it can, since there are readers that cut white space off the ends of the pieces,
// or look for "\n" before they put the pieces together.
func Fold(dst []byte, line string) []byte {
	room := maxOctets
	for len(line) > room {
		at := cut(line, room)
		dst = append(dst, line[:at]...)
		dst = append(dst, "\r\n "...)
		line, room = line[at:], maxOctets-1
	}
	dst = append(dst, line...)
	return append(dst, "\r\n"...)
}

// lookBack is how many octets a piece may be shorter to end at a good place.
const lookBack = 24

// cut is the best place within the first room octets of a longer line. It is
// never 0: the longest character has four octets.
func cut(line string, room int) int {
	whole := 0
	for at := room; at > room-lookBack; at-- {
		if !utf8.RuneStart(line[at]) {
			continue
		}
		if whole == 0 {
			whole = at
		}
		if !strings.ContainsRune(" \t\\", rune(line[at-1])) && !strings.ContainsRune(" \t", rune(line[at])) {
			return at
		}
	}
	if whole == 0 { // no UTF-8: Fold was given what Clean did not see
		return room
	}
	return whole
}

// Clean is text that a line can hold once it is escaped: UTF-8, without control
// characters, its lines ending in "\n". A tab becomes a space.
func Clean(text string) string {
	text = strings.ReplaceAll(strings.ToValidUTF8(text, "\uFFFD"), "\r\n", "\n")
	return strings.Map(func(c rune) rune {
		switch {
		case c == '\t':
			return ' '
		case c == '\n', c == '\r', c == '\v', c == '\f', c == 0x85, c == 0x2028, c == 0x2029:
			return '\n' // all that a reader might take for the end of a line
		case c < ' ', c >= 0x7F && c < 0xA0:
			return -1
		}
		return c
	}, text)
}

var escapes = strings.NewReplacer(`\`, `\\`, ",", `\,`, ";", `\;`, "\n", `\n`)

// Text is a value of the type TEXT (RFC 5545 section 3.3.11, RFC 6350 section
// 3.4). It also fits as one of several values, or as a component of one.
func Text(text string) string { return escapes.Replace(Clean(text)) }

// List is a value of several texts.
func List(texts []string) string {
	escaped := make([]string, len(texts))
	for i, text := range texts {
		escaped[i] = Text(text)
	}
	return strings.Join(escaped, ",")
}

// URI is a value of the type URI, which no escape belongs into: what a line or a
// URI (RFC 3986) cannot hold is percent-encoded.
func URI(address string) string {
	var b strings.Builder
	for i := range len(address) {
		switch c := address[i]; {
		case c <= ' ', c >= 0x7F, strings.IndexByte("\"<>\\^`{|}", c) >= 0:
			const digits = "0123456789ABCDEF"
			b.Write([]byte{'%', digits[c>>4], digits[c&15]})
		default:
			b.WriteByte(c)
		}
	}
	return b.String()
}

var carets = strings.NewReplacer("^", "^^", "\n", "^n", `"`, "^'")

// ParamValue is the value of a parameter, encoded by RFC 6868 and in quotes where
// it needs them.
func ParamValue(text string) string {
	text = carets.Replace(Clean(text))
	if strings.ContainsAny(text, ",;:") {
		return `"` + text + `"`
	}
	return text
}
