package rule

// literal reads a string in parentheses (ISO 32000-1, 7.3.4.2).
func (l *lexer) literal() (object, error) {
	l.pos++
	var out []byte
	for open := 1; ; l.pos++ {
		if l.pos >= len(l.data) {
			return nil, l.errorf("%v", errOpen)
		}
		b := l.data[l.pos]
		switch b {
		case '(':
			open++
		case ')':
			if open--; open == 0 {
				l.pos++
				l.measure(len(out))
				return str(out), nil
			}
		case '\r':
			if l.peek(1) == '\n' {
				l.pos++
			}
			b = '\n'
		case '\\':
			l.pos++
			escaped, drop := l.escape()
			if drop {
				continue
			}
			b = escaped
		}
		out = append(out, b)
	}
}

// escape reads what follows a reverse solidus and stops at its last byte. Drop is
// a line that goes on in the next.
func (l *lexer) escape() (b byte, drop bool) {
	b = l.peek(0)
	switch b {
	case 'n':
		return '\n', false
	case 'r':
		return '\r', false
	case 't':
		return '\t', false
	case 'b':
		return '\b', false
	case 'f':
		return '\f', false
	case '(', ')', '\\':
		return b, false
	case '\n':
		return 0, true
	case '\r':
		if l.peek(1) == '\n' {
			l.pos++
		}
		return 0, true
	}
	value, digits := 0, 0
	for digits < 3 && l.peek(0) >= '0' && l.peek(0) <= '7' {
		value = value<<3 | int(l.peek(0)-'0')
		digits++
		l.pos++
	}
	if digits == 0 || value > 255 {
		l.report("PDF-7.3.4.2", "%s: a string has an escape that means nothing", l.where)
	}
	if digits > 0 {
		l.pos--
		return byte(value), false
	}
	return b, false
}

// hexadecimal reads a string in angle brackets (ISO 32000-1, 7.3.4.3).
func (l *lexer) hexadecimal() (object, error) {
	l.pos++
	var out []byte
	digits, high := 0, 0
	for ; ; l.pos++ {
		if l.pos >= len(l.data) {
			return nil, l.errorf("%v", errOpen)
		}
		b := l.data[l.pos]
		if b == '>' {
			l.pos++
			break
		}
		if isSpace(b) {
			continue
		}
		digit := hexDigit(b)
		if digit < 0 {
			l.report("A-6.1.6-2", "%s: a hexadecimal string has %q", l.where, b)
			continue
		}
		if digits++; digits%2 == 1 {
			high = digit
		} else {
			out = append(out, byte(high<<4|digit))
		}
	}
	if digits%2 == 1 {
		l.report("A-6.1.6-1", "%s: a hexadecimal string has %d digits, which is odd", l.where, digits)
		out = append(out, byte(high<<4))
	}
	l.measure(len(out))
	return str(out), nil
}

func (l *lexer) measure(length int) {
	if length >= longestString {
		l.report("A-6.1.13-3", "%s: a string has %d bytes", l.where, length)
	}
}
