package locale

import (
	"strconv"
	"strings"

	"resourceportal/tools/catalog"
)

// The dash of a range stands close where one word or number is on each side of
// it, and between spaces where a side has several.
const (
	closeDash = "–"
	openDash  = " – "
)

// Range is a period as it stands by itself: "31. avgust – 1. septembar 2016.",
// "11–12. jun 2014.", "2013–2014.". What both dates have in common is said once.
// Equal dates, or a date and the zero date, give Date; dates known to different
// depths are each given in full. The dates are taken in the order they are given.
func (l *Locale) Range(a, b catalog.Date) string {
	switch {
	case a == b, b.IsZero():
		return l.Date(a)
	case a.IsZero():
		return l.Date(b)
	case depth(a) != depth(b):
		return l.Date(a) + openDash + l.Date(b)
	case a.Month == 0:
		// An ordinal loses its dot before a dash.
		return strconv.Itoa(a.Year) + closeDash + l.Date(b)
	case a.Year != b.Year:
		return l.Date(a) + openDash + l.Date(b)
	case a.Day == 0:
		return l.Month(a.Month) + closeDash + l.Date(b)
	case a.Month != b.Month:
		return fill(l.conv.dayMonth, a, l.conv.months, "") + openDash + l.Date(b)
	}
	return strconv.Itoa(a.Day) + closeDash + l.Date(b)
}

// RangeInSentence is a period in running text: "od 31. avgusta do 1. septembra
// 2016.", "nga 31 gushti deri më 1 shtator 2016". Equal dates, or a date and the
// zero date, give DateInSentence, without "from". WithMark joins a mark to it.
func (l *Locale) RangeInSentence(a, b catalog.Date) string {
	switch {
	case a == b, b.IsZero():
		return l.DateInSentence(a)
	case a.IsZero():
		return l.DateInSentence(b)
	}
	s := &l.conv.sentence
	from := byDepth(a, s.fromDay, s.fromMonth, s.fromYear)
	to := byDepth(b, s.toDay, s.toMonth, s.toYear)
	return from + l.first(a, b) + to + l.DateInSentence(b)
}

// first is the first date of a period in a sentence, without what the second
// one will say.
func (l *Locale) first(a, b catalog.Date) string {
	s := &l.conv.sentence
	switch {
	case depth(a) != depth(b) || a.Year != b.Year:
		return l.date(a, s.fromMonths, s.fromMonths)
	case a.Day == 0:
		return s.fromMonths[a.Month-1]
	case a.Month != b.Month:
		return fill(l.conv.dayMonth, a, s.fromMonths, "")
	}
	return fill(s.dayAlone, a, s.fromMonths, "")
}

// depth is how much of a date is known: 1 for a year, 2 for a month, 3 for a day.
func depth(d catalog.Date) int { return byDepth(d, 3, 2, 1) }

func byDepth[T any](d catalog.Date, day, month, year T) T {
	switch {
	case d.Day != 0:
		return day
	case d.Month != 0:
		return month
	}
	return year
}

// NoBreak puts U+00A0 for the spaces of a text that would leave a day at the end
// of a line without its month: in "31. avgust – 1. septembar 2016." those after
// the two days, in "31. 8. 2016." both. Other spaces stay.
func (l *Locale) NoBreak(s string) string {
	words := strings.Split(s, " ")
	var b strings.Builder
	for i, word := range words {
		b.WriteString(word)
		switch {
		case i == len(words)-1:
		case isDay(word) && (l.isMonth(words[i+1]) || startsWithDigit(words[i+1])):
			b.WriteString("\u00a0")
		default:
			b.WriteByte(' ')
		}
	}
	return b.String()
}

// isDay recognises a day or the days of a range, "31", "31.", "11–12.", and a
// month in digits, "8."; but not a year.
func isDay(word string) bool {
	if i := strings.LastIndex(word, closeDash); i >= 0 {
		word = word[i+len(closeDash):]
	}
	n, err := strconv.Atoi(strings.TrimSuffix(word, "."))
	return err == nil && n >= 1 && n <= 31
}

func startsWithDigit(word string) bool {
	return word != "" && word[0] >= '0' && word[0] <= '9'
}

func (l *Locale) isMonth(word string) bool {
	word = strings.TrimRight(word, ".,;:)")
	for m := range 12 {
		switch word {
		case l.conv.months[m], l.conv.inSentence[m], l.conv.sentence.fromMonths[m]:
			return true
		}
	}
	return false
}
