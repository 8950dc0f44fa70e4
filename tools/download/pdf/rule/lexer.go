package rule

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"math"
	"strconv"
	"unicode/utf8"
)

// Limits of ISO 19005-2, 6.1.13.
const (
	longestString = 32767
	longestName   = 127
	largestReal   = 3.403e38
	smallestReal  = 1.175e-38
)

// deepest is how far arrays and dictionaries may stand in one another.
const deepest = 64

// lexer reads objects from bytes (ISO 32000-1, 7.2 and 7.3). It reports what
// PDF/A forbids and stops at what is no PDF at all.
type lexer struct {
	data   []byte
	pos    int
	where  string // "object 7", for messages
	report func(rule, format string, args ...any)
	// refs says that "7 0 R" is a reference: so in a file, not in a content stream.
	refs  bool
	depth int
}

func isSpace(b byte) bool {
	return b == ' ' || b == '\n' || b == '\r' || b == '\t' || b == '\f' || b == 0
}

func isDelimiter(b byte) bool { return bytes.IndexByte([]byte("()<>[]{}/%"), b) >= 0 }

func isRegular(b byte) bool { return !isSpace(b) && !isDelimiter(b) }

func isDigit(b byte) bool { return b >= '0' && b <= '9' }

// skip passes over white space and comments.
func (l *lexer) skip() {
	for l.pos < len(l.data) {
		switch b := l.data[l.pos]; {
		case isSpace(b):
			l.pos++
		case b == '%':
			for l.pos < len(l.data) && l.data[l.pos] != '\n' && l.data[l.pos] != '\r' {
				l.pos++
			}
		default:
			return
		}
	}
}

// peek is the byte n places on; 0 at the end.
func (l *lexer) peek(n int) byte {
	if l.pos+n < len(l.data) {
		return l.data[l.pos+n]
	}
	return 0
}

func (l *lexer) errorf(format string, args ...any) error {
	return fmt.Errorf("%s, byte %d: %s", l.where, l.pos, fmt.Sprintf(format, args...))
}

// next is the next object; io.EOF when there is none.
func (l *lexer) next() (object, error) {
	l.skip()
	if l.pos >= len(l.data) {
		return nil, io.EOF
	}
	switch b := l.data[l.pos]; {
	case b == '/':
		return l.name()
	case b == '(':
		return l.literal()
	case b == '<' && l.peek(1) == '<':
		return l.dictionary()
	case b == '<':
		return l.hexadecimal()
	case b == '[':
		return l.array()
	case isDelimiter(b):
		return nil, l.errorf("%q where an object begins", b)
	}
	return l.word()
}

// word reads a number, a reference or a keyword.
func (l *lexer) word() (object, error) {
	start := l.pos
	for l.pos < len(l.data) && isRegular(l.data[l.pos]) {
		l.pos++
	}
	word := string(l.data[start:l.pos])
	switch word {
	case "true":
		return true, nil
	case "false":
		return false, nil
	case "null":
		return nil, nil
	}
	whole, fraction := numeral(word)
	if whole && l.refs && isDigit(word[0]) {
		if r, ok := l.reference(word); ok {
			return r, nil
		}
	}
	switch {
	case whole:
		n, err := strconv.ParseInt(word, 10, 64)
		if err != nil || n > math.MaxInt32 || n < math.MinInt32 {
			l.report("A-6.1.13-1", "%s: the integer %s is out of range", l.where, word)
		}
		return integer(n), nil
	case fraction:
		v, err := strconv.ParseFloat(word, 64)
		if err != nil || math.Abs(v) > largestReal {
			l.report("A-6.1.13-2", "%s: the number %.40s is out of range", l.where, word)
		}
		if v != 0 && math.Abs(v) < smallestReal {
			l.report("A-6.1.13-5", "%s: the number %.60s is too close to zero", l.where, word)
		}
		return real(v), nil
	}
	return keyword(word), nil
}

// numeral tells integers and reals by their letters; PDF has no exponents.
func numeral(word string) (whole, fraction bool) {
	digits, points := 0, 0
	for i := range len(word) {
		switch b := word[i]; {
		case isDigit(b):
			digits++
		case b == '.':
			points++
		case (b == '+' || b == '-') && i == 0:
		default:
			return false, false
		}
	}
	return digits > 0 && points == 0, digits > 0 && points == 1
}

// reference reads the rest of "7 0 R", whose first number has been read.
func (l *lexer) reference(first string) (ref, bool) {
	ahead := lexer{data: l.data, pos: l.pos}
	ahead.skip()
	start := ahead.pos
	for isDigit(ahead.peek(0)) {
		ahead.pos++
	}
	second := string(l.data[start:ahead.pos])
	ahead.skip()
	if ahead.peek(0) != 'R' || ahead.pos+1 < len(l.data) && isRegular(l.data[ahead.pos+1]) {
		return ref{}, false
	}
	number, err1 := strconv.Atoi(first)
	generation, err2 := strconv.Atoi(second)
	if err1 != nil || err2 != nil {
		return ref{}, false
	}
	l.pos = ahead.pos + 1
	return ref{number, generation}, true
}

func (l *lexer) name() (object, error) {
	l.pos++
	var out []byte
	for ; l.pos < len(l.data) && isRegular(l.data[l.pos]); l.pos++ {
		b := l.data[l.pos]
		if b == '#' {
			high, low := hexDigit(l.peek(1)), hexDigit(l.peek(2))
			if high < 0 || low < 0 || high+low == 0 {
				return nil, l.errorf("a number sign in a name without two hexadecimal digits")
			}
			b = byte(high<<4 | low)
			l.pos += 2
		}
		out = append(out, b)
	}
	if len(out) > longestName {
		l.report("A-6.1.13-4", "%s: the name %.20s… has %d bytes", l.where, out, len(out))
	}
	if !utf8.Valid(out) {
		l.report("A-6.1.8-1", "%s: the name %q is no UTF-8", l.where, out)
	}
	return name(out), nil
}

func hexDigit(b byte) int {
	switch {
	case isDigit(b):
		return int(b - '0')
	case b >= 'a' && b <= 'f':
		return int(b-'a') + 10
	case b >= 'A' && b <= 'F':
		return int(b-'A') + 10
	}
	return -1
}

var errOpen = errors.New("a string, array or dictionary has no end")

func (l *lexer) array() (object, error) {
	l.pos++
	all := array{}
	err := l.until("]", func(o object) error { all = append(all, o); return nil })
	return all, err
}

func (l *lexer) dictionary() (object, error) {
	l.pos += 2
	all := dict{}
	var key *name
	err := l.until(">>", func(o object) error {
		if key != nil {
			all[*key] = o
			key = nil
			return nil
		}
		n, ok := o.(name)
		if !ok {
			return l.errorf("the key of a dictionary is no name")
		}
		if _, twice := all[n]; twice {
			l.report("PDF-7.3.7", "%s: a dictionary has the key %s twice", l.where, n)
		}
		key = &n
		return nil
	})
	if err == nil && key != nil {
		err = l.errorf("the key %s of a dictionary has no value", *key)
	}
	return all, err
}

// until hands over objects to the end of an array or dictionary.
func (l *lexer) until(end string, add func(object) error) error {
	if l.depth++; l.depth > deepest {
		return l.errorf("objects stand too deep in one another")
	}
	defer func() { l.depth-- }()
	for {
		l.skip()
		if bytes.HasPrefix(l.data[l.pos:], []byte(end)) {
			l.pos += len(end)
			return nil
		}
		o, err := l.next()
		if err == io.EOF {
			return l.errorf("%v", errOpen)
		}
		if word, ok := o.(keyword); ok && err == nil {
			err = l.errorf("the word %.20q in an array or dictionary", word)
		}
		if err == nil {
			err = add(o)
		}
		if err != nil {
			return err
		}
	}
}
