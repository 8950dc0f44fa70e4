package catalog

import (
	"fmt"
	"time"
)

// Date is a day, a month or a year of the Gregorian calendar: Day is 0 when
// only the month is known, Month and Day are 0 when only the year is. The zero
// Date is "not known".
type Date struct {
	Year, Month, Day int
}

// ParseDate reads "2016-08-31", "2013-11" or "2013". A day that the calendar
// does not have is an error.
func ParseDate(s string) (Date, error) {
	for _, layout := range []string{time.DateOnly, "2006-01", "2006"} {
		if len(s) != len(layout) {
			continue
		}
		t, err := time.Parse(layout, s)
		if err != nil || t.Year() == 0 {
			return Date{}, fmt.Errorf("%q is not a date of the calendar", s)
		}
		d := Date{Year: t.Year(), Month: int(t.Month()), Day: t.Day()}
		if len(s) < len(time.DateOnly) {
			d.Day = 0
		}
		if len(s) < len("2006-01") {
			d.Month = 0
		}
		return d, nil
	}
	return Date{}, fmt.Errorf("%q is not a date: write 2016-08-31, 2016-08 or 2016", s)
}

// IsZero reports whether nothing is known.
func (d Date) IsZero() bool { return d == Date{} }

// String is the ISO 8601 form, as long as what is known: "2016-08-31",
// "2016-08", "2016", or "" for the zero Date.
func (d Date) String() string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d-%02d", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d-%02d-%02d", d.Year, d.Month, d.Day)
}

// Before reports whether every day that d can be comes before every day that e
// can be: 2013 is not before 2013-11, nor after it.
func (d Date) Before(e Date) bool {
	switch {
	case d.Year != e.Year:
		return d.Year < e.Year
	case d.Month != e.Month:
		return d.Month != 0 && d.Month < e.Month
	}
	return d.Day != 0 && d.Day < e.Day
}

// Weekday is the day of the week; ok is false when the day is not known.
func (d Date) Weekday() (w time.Weekday, ok bool) {
	if d.Day == 0 {
		return 0, false
	}
	return d.midnight().Weekday(), true
}

// DaysUntil counts the days from d to e; ok is false when one of the two days is
// not known.
func (d Date) DaysUntil(e Date) (days int, ok bool) {
	if d.Day == 0 || e.Day == 0 {
		return 0, false
	}
	return int(e.midnight().Sub(d.midnight()).Hours() / 24), true
}

func (d Date) midnight() time.Time {
	return time.Date(d.Year, time.Month(d.Month), d.Day, 0, 0, 0, 0, time.UTC)
}
