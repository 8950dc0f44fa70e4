package table

import "strings"

// guard puts an apostrophe before what a spreadsheet would run as a formula when
// it opens a CSV file (OWASP, "CSV Injection"): =, +, - or @ in either width. They
// count at the beginning of a cell, and behind whatever ends a cell or a line for
// a program that expects another separator. Spaces, tabs and quotation marks in
// front do not hide them, and quotation marks around the cell would not help:
// they are gone when the program looks at it.
//
// Telephone numbers begin with "+" and stay as they are: see telephone. Nothing
// else is touched, since an apostrophe stays in the data for every program but a
// spreadsheet.
func guard(cell string) string {
	if !strings.ContainsAny(cell, runnable) {
		return cell
	}
	var b strings.Builder
	if cell[0] == '\t' {
		b.WriteByte('\'')
	}
	for cell != "" {
		end := len(cell)
		if i := strings.IndexAny(cell[1:], ",;\t\n"); i >= 0 {
			end = i + 1
		}
		words := strings.TrimLeft(cell[:end], ",;\t\n \u00a0\"")
		b.WriteString(cell[:end-len(words)])
		if words != "" && strings.ContainsRune(runnable, first(words)) && !telephone(words) {
			b.WriteByte('\'')
		}
		b.WriteString(words)
		cell = cell[end:]
	}
	return b.String()
}

// runnable are the beginnings of a formula, and the tab that may hide one.
const runnable = "=+-@＝＋－＠\t"

func first(s string) rune {
	for _, r := range s {
		return r
	}
	return 0
}

// telephone reports whether a text is a number in international form that no
// spreadsheet can work out: "+382 20 241-819". A space between two digits, or a
// bracket next to one, makes no formula; and "+38220241819" is only a number.
// "+382-20-241819" would be worked out and is no telephone number here.
func telephone(s string) bool {
	s = strings.TrimRight(strings.ReplaceAll(s, "\u00a0", " "), " .\"")
	if len(s) < 2 || s[0] != '+' || !digit(s[1]) {
		return false
	}
	only, broken := true, false
	for i := 1; i < len(s); i++ {
		c := s[i]
		switch {
		case digit(c):
		case strings.IndexByte(" ()-.", c) < 0:
			return false
		default:
			only = false
			before, after := digit(s[i-1]), i+1 < len(s) && digit(s[i+1])
			broken = broken || c == ' ' && before && after || c == '(' && before || c == ')' && after
		}
	}
	return only || broken
}

func digit(c byte) bool { return c >= '0' && c <= '9' }
