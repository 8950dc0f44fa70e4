package object

import (
	"fmt"
	"strconv"
	"unicode/utf16"
)

// The values of the format beside Go's own bool and int (ISO 32000-1, 7.3).
type (
	// Name is a name without its slash.
	Name string
	// Bytes is a byte string.
	Bytes string
	// Text is a text string: words that a person may read.
	Text string
	// Milli is a number of thousandths.
	Milli int
	// Array is a list of values.
	Array []any
	// Dict is keys, which are strings, each followed by its value. A key whose
	// value is nil is left out.
	Dict []any
	// Ref is the number of an object of the file.
	Ref int
)

// Append writes a value behind b. A value of a type that the format does not have
// is a fault of the caller, and panics.
func Append(b []byte, value any) []byte {
	switch v := value.(type) {
	case bool:
		return strconv.AppendBool(b, v)
	case int:
		return strconv.AppendInt(b, int64(v), 10)
	case Milli:
		return appendMilli(b, int(v))
	case Ref:
		b = strconv.AppendInt(b, int64(v), 10)
		return append(b, " 0 R"...)
	case Name:
		return appendName(b, string(v))
	case Bytes:
		return appendString(b, string(v))
	case Text:
		return appendText(b, string(v))
	case Array:
		b = append(b, '[')
		for i, item := range v {
			if i > 0 {
				b = append(b, ' ')
			}
			b = Append(b, item)
		}
		return append(b, ']')
	case Dict:
		return appendDict(b, v)
	default:
		panic(fmt.Sprintf("object: no value: %T", value))
	}
}

func appendDict(b []byte, d Dict) []byte {
	b = append(b, "<<"...)
	for i := 0; i+1 < len(d); i += 2 {
		if d[i+1] == nil {
			continue
		}
		b = appendName(b, d[i].(string))
		from := len(b)
		b = append(b, ' ')
		b = Append(b, d[i+1])
		switch b[from+1] {
		case '/', '(', '[', '<': // these end a name by themselves
			b = append(b[:from], b[from+1:]...)
		}
	}
	return append(b, ">>"...)
}

func appendMilli(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	b = strconv.AppendInt(b, int64(n/1000), 10)
	if n %= 1000; n != 0 {
		b = append(b, '.', byte('0'+n/100))
		if n %= 100; n != 0 {
			b = append(b, byte('0'+n/10))
			if n %= 10; n != 0 {
				b = append(b, byte('0'+n))
			}
		}
	}
	return b
}

// appendName writes all but plain characters as #xx (7.3.5).
func appendName(b []byte, name string) []byte {
	b = append(b, '/')
	for i := range len(name) {
		switch c := name[i]; {
		case c <= ' ' || c >= 0x7f, c == '#', c == '/', c == '%', c == '(', c == ')', c == '<', c == '>', c == '[', c == ']', c == '{', c == '}':
			b = fmt.Appendf(b, "#%02X", c)
		default:
			b = append(b, c)
		}
	}
	return b
}

// appendString writes a literal string (7.3.4.2); a bare CR would be read as LF.
func appendString(b []byte, s string) []byte {
	b = append(b, '(')
	for i := range len(s) {
		switch c := s[i]; c {
		case '(', ')', '\\':
			b = append(b, '\\', c)
		case '\r':
			b = append(b, '\\', 'r')
		default:
			b = append(b, c)
		}
	}
	return append(b, ')')
}

// appendText writes ASCII as it is and all else as UTF-16 (7.9.2.2).
func appendText(b []byte, s string) []byte {
	ascii := true
	for i := range len(s) {
		ascii = ascii && s[i] < 0x7f && (s[i] >= ' ' || s[i] == '\n')
	}
	if ascii {
		return appendString(b, s)
	}
	wide := []byte{0xfe, 0xff}
	for _, unit := range utf16.Encode([]rune(s)) {
		wide = append(wide, byte(unit>>8), byte(unit))
	}
	return appendString(b, string(wide))
}
