package catalog_test

import (
	"testing"
	"time"

	"resourceportal/tools/catalog"
)

func TestParseDateReadsAsMuchAsIsKnown(t *testing.T) {
	tests := []struct {
		written string
		want    catalog.Date
	}{
		{"2016-08-31", catalog.Date{Year: 2016, Month: 8, Day: 31}},
		{"2016-02-29", catalog.Date{Year: 2016, Month: 2, Day: 29}},
		{"2013-11", catalog.Date{Year: 2013, Month: 11}},
		{"2013", catalog.Date{Year: 2013}},
		{"0001-01-01", catalog.Date{Year: 1, Month: 1, Day: 1}},
	}
	for _, tt := range tests {
		got, err := catalog.ParseDate(tt.written)
		if err != nil || got != tt.want {
			t.Errorf("%q: got %+v, %v", tt.written, got, err)
		}
		if got.String() != tt.written {
			t.Errorf("%q is written %q", tt.written, got)
		}
	}
}

func TestParseDateRefusesWhatTheCalendarDoesNotHave(t *testing.T) {
	for _, s := range []string{"", "2016-02-30", "2015-02-29", "2016-13", "2016-00", "2016-01-00", "0000", "0000-01-01", "16", "2016-8-31", "31.8.2016.", "2016/08/31", "2016-08-31T00:00", "-016", "２０16"} {
		if got, err := catalog.ParseDate(s); err == nil || !got.IsZero() {
			t.Errorf("%q: got %+v, %v", s, got, err)
		}
	}
}

func TestUnknownDateIsWrittenAsNothing(t *testing.T) {
	if d := (catalog.Date{}); !d.IsZero() || d.String() != "" {
		t.Errorf("got %q", d)
	}
	if (catalog.Date{Year: 2016}).IsZero() {
		t.Error("a year is nothing")
	}
}

func TestBeforeIsSureOfEveryDay(t *testing.T) {
	tests := []struct {
		first, second string
		want          bool // that first is before second; the other way round it never is
	}{
		{"2016-08-31", "2016-09-01", true},
		{"2016-08-30", "2016-08-31", true},
		{"2015-12-31", "2016-01-01", true},
		{"2015", "2016-01-01", true},
		{"2015-12", "2016", true},
		{"2016-08", "2016-09-01", true},
		{"2016-08", "2016-09", true},
		{"2016", "2016-09", false},
		{"2016", "2016-09-01", false},
		{"2016-09", "2016-09-02", false},
		{"2016-09-01", "2016-09-01", false},
		{"2016", "2016", false},
	}
	for _, tt := range tests {
		a, b := date(t, tt.first), date(t, tt.second)
		if got := a.Before(b); got != tt.want {
			t.Errorf("%s before %s: %v", a, b, got)
		}
		if b.Before(a) {
			t.Errorf("%s before %s", b, a)
		}
	}
}

func TestWeekdayOfAKnownDay(t *testing.T) {
	if w, ok := date(t, "2016-08-31").Weekday(); w != time.Wednesday || !ok {
		t.Errorf("got %v, %v", w, ok)
	}
	for _, s := range []string{"2016-08", "2016"} {
		if w, ok := date(t, s).Weekday(); ok {
			t.Errorf("%s is a %v", s, w)
		}
	}
}

func date(t *testing.T, s string) catalog.Date {
	t.Helper()
	d, err := catalog.ParseDate(s)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestDaysAreCountedOnlyBetweenKnownDays(t *testing.T) {
	day := func(s string) catalog.Date {
		d, err := catalog.ParseDate(s)
		if err != nil {
			t.Fatal(err)
		}
		return d
	}
	tests := []struct {
		from, to string
		days     int
		ok       bool
	}{
		{"2026-11-21", "2026-11-21", 0, true},
		{"2024-02-28", "2024-03-01", 2, true},
		{"2026-03-28", "2026-03-30", 2, true}, // summer time begins on the 29th
		{"2026-11-21", "2025-11-21", -365, true},
		{"2026-11", "2026-11-21", 0, false},
		{"2026-11-21", "2026", 0, false},
	}
	for _, tt := range tests {
		if days, ok := day(tt.from).DaysUntil(day(tt.to)); days != tt.days || ok != tt.ok {
			t.Errorf("%s to %s: %d %v", tt.from, tt.to, days, ok)
		}
	}
}
