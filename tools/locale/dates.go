package locale

import (
	"fmt"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"resourceportal/tools/catalog"
)

// Date is the date as it stands by itself, as long as what is known of it:
// "31. avgust 2016.", "novembar 2013.", "2013."; "" for the zero date.
func (l *Locale) Date(d catalog.Date) string {
	return l.date(d, l.conv.months, l.conv.monthsAlone)
}

// DateWithWeekday is Date with the day of the week, where the day is known:
// "srijeda, 31. avgust 2016.".
func (l *Locale) DateWithWeekday(d catalog.Date) string {
	w, ok := d.Weekday()
	if !ok {
		return l.Date(d)
	}
	return fill(l.conv.weekdayDate, d, l.conv.months, l.conv.days[w])
}

// DateNumeric is the date in digits, the year in full: "31. 8. 2016.",
// "31/08/2016", "11. 2013.".
func (l *Locale) DateNumeric(d catalog.Date) string {
	switch {
	case d.Day != 0:
		return fill(l.conv.numericDate, d, l.conv.months, "")
	case d.Month != 0:
		return fill(l.conv.numericMonth, d, l.conv.months, "")
	}
	return l.Date(d)
}

// DateInSentence is the date as it stands in running text after "held on",
// "of", "održana": the genitive in Serbian and Montenegrin, "31. avgusta 2016.",
// the indefinite form in Albanian, "31 gusht 2016", as it follows "më".
//
// The dot of a Serbian year is part of it and stays before a word ("31. avgusta
// 2016. u Podgorici", "31. avgusta 2016. godine"); where a mark follows instead,
// join the two with WithMark.
func (l *Locale) DateInSentence(d catalog.Date) string {
	return l.date(d, l.conv.inSentence, l.conv.inSentence)
}

// WithMark puts a mark of punctuation after a date. The dot of a Serbian
// ordinal falls away before a comma, a bracket or a dash that touches it, and
// at the end of a sentence one dot serves for both: WithMark("6. jula 2011.",
// ",") is "6. jula 2011,".
func WithMark(date, mark string) string {
	if r, _ := utf8.DecodeRuneInString(mark); unicode.IsPunct(r) {
		date = strings.TrimSuffix(date, ".")
	}
	return date + mark
}

// Month is the name of a month, 1 to 12, as it stands by itself, in lower case
// but in English; "" for any other number.
func (l *Locale) Month(m int) string {
	if m < 1 || m > 12 {
		return ""
	}
	return l.conv.monthsAlone[m-1]
}

// Weekday is the name of a day of the week, as it stands by itself, in lower
// case but in English; in Albanian with its article.
func (l *Locale) Weekday(w time.Weekday) string {
	if w < time.Sunday || w > time.Saturday {
		return ""
	}
	return l.conv.daysAlone[w]
}

func (l *Locale) date(d catalog.Date, months, monthsAlone [12]string) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fill(l.conv.year, d, months, "")
	case d.Day == 0:
		return fill(l.conv.monthYear, d, monthsAlone, "")
	}
	return fill(l.conv.date, d, months, "")
}

// fill writes a date by a pattern of CLDR. A letter that no pattern of the
// tables has is copied; TestPatternsHaveOnlyKnownFields keeps that from hiding
// a mistake.
func fill(pattern string, d catalog.Date, months [12]string, weekday string) string {
	var b strings.Builder
	for i := 0; i < len(pattern); {
		n := i + 1
		for n < len(pattern) && pattern[n] == pattern[i] {
			n++
		}
		switch field := pattern[i:n]; field {
		case "d":
			b.WriteString(strconv.Itoa(d.Day))
		case "dd":
			fmt.Fprintf(&b, "%02d", d.Day)
		case "M":
			b.WriteString(strconv.Itoa(d.Month))
		case "MM":
			fmt.Fprintf(&b, "%02d", d.Month)
		case "MMMM":
			b.WriteString(months[d.Month-1])
		case "y":
			b.WriteString(strconv.Itoa(d.Year))
		case "EEEE":
			b.WriteString(weekday)
		default:
			b.WriteString(field)
		}
		i = n
	}
	return b.String()
}
