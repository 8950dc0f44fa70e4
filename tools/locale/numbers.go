package locale

import (
	"math"
	"strings"

	"golang.org/x/text/number"
)

// noBreakSpace stands between a number and its unit.
const noBreakSpace = "\u00a0"

// Integer is a whole number with the language's group marks: "1.234", "1,234".
// Albanian groups with U+00A0, and only from five digits on: "1234".
func (l *Locale) Integer(n int64) string {
	return l.printer.Sprint(number.Decimal(n, l.grouping(math.Abs(float64(n)))...))
}

// Decimal is a number with exactly so many digits after the decimal mark.
func (l *Locale) Decimal(f float64, digits int) string {
	scale := math.Pow10(digits)
	printed := math.Round(math.Abs(f)*scale) / scale
	return l.printer.Sprint(number.Decimal(f, append(l.grouping(printed), number.Scale(digits))...))
}

// grouping leaves the group marks out where the language wants more digits
// before the first one than x/text, which has no such rule, would wait for.
func (l *Locale) grouping(abs float64) []number.Option {
	if abs < math.Pow10(l.conv.minGrouping+2) {
		return []number.Option{number.NoSeparator()}
	}
	return nil
}

// units are the decimal multiples of the byte. Their symbols are the same in all
// languages, as SI has them.
var units = []string{"B", "kB", "MB", "GB", "TB", "PB", "EB"}

// FileSize is a number of bytes in the largest unit that leaves it at least 1,
// to one decimal under 10: "812 B", "2,4 MB", "24 MB". U+00A0 stands before the
// unit.
func (l *Locale) FileSize(bytes int64) string {
	size, unit := float64(bytes), 0
	// 999.5 would be printed as 1000 of a unit: the next one has it as 1.
	for size >= 999.5 && unit < len(units)-1 {
		size /= 1000
		unit++
	}
	digits := 0
	if rounded := math.Round(size * 10); unit > 0 && rounded < 100 && math.Mod(rounded, 10) != 0 {
		digits = 1
	}
	return l.Decimal(size, digits) + noBreakSpace + units[unit]
}

// List joins items as a sentence does: "A, B i C"; no comma stands before the
// last.
func (l *Locale) List(items []string) string {
	switch len(items) {
	case 0:
		return ""
	case 1:
		return items[0]
	case 2:
		return pair(l.conv.listTwo, items[0], items[1])
	}
	last := len(items) - 1
	list := items[0]
	for i, item := range items[1:last] {
		pattern := l.conv.listMiddle
		if i == 0 {
			pattern = l.conv.listStart
		}
		list = pair(pattern, list, item)
	}
	return pair(l.conv.listEnd, list, items[last])
}

func pair(pattern, a, b string) string {
	return strings.NewReplacer("{0}", a, "{1}", b).Replace(pattern)
}
