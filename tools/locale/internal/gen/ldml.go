package main

import (
	"strconv"

	"golang.org/x/text/unicode/cldr"
)

// The functions of this file take one value out of one file of CLDR, or the
// zero value where the file leaves it to what it inherits from.

func gregorian(x *cldr.LDML) *cldr.Calendar {
	if x.Dates == nil || x.Dates.Calendars == nil {
		return nil
	}
	for _, c := range x.Dates.Calendars.Calendar {
		if c.Type == "gregorian" {
			return c
		}
	}
	return nil
}

func monthNames(context string) func(*cldr.LDML) []string {
	return func(x *cldr.LDML) []string {
		c := gregorian(x)
		if c == nil || c.Months == nil {
			return nil
		}
		names := make([]string, 12)
		for _, mc := range c.Months.MonthContext {
			for _, w := range mc.MonthWidth {
				if !inContext(mc.Type, context, w.Type, isRoot(x)) {
					continue
				}
				for _, m := range w.Month {
					if n, err := strconv.Atoi(m.Type); err == nil && n >= 1 && n <= 12 {
						names[n-1] = m.Data()
					}
				}
			}
		}
		return names
	}
}

func dayNames(context string) func(*cldr.LDML) []string {
	order := map[string]int{"sun": 0, "mon": 1, "tue": 2, "wed": 3, "thu": 4, "fri": 5, "sat": 6}
	return func(x *cldr.LDML) []string {
		c := gregorian(x)
		if c == nil || c.Days == nil {
			return nil
		}
		names := make([]string, 7)
		for _, dc := range c.Days.DayContext {
			for _, w := range dc.DayWidth {
				if !inContext(dc.Type, context, w.Type, isRoot(x)) {
					continue
				}
				for _, d := range w.Day {
					names[order[d.Type]] = d.Data()
				}
			}
		}
		return names
	}
}

// inContext picks the wide names of a context. Root has the stand-alone names
// only as an alias of the format names.
func inContext(have, want, width string, root bool) bool {
	if root {
		want = "format"
	}
	return have == want && width == "wide"
}

func isRoot(x *cldr.LDML) bool { return x.Identity.Language.Type == "root" }

func dateFormat(length string) func(*cldr.LDML) string {
	return func(x *cldr.LDML) string {
		c := gregorian(x)
		if c == nil || c.DateFormats == nil {
			return ""
		}
		for _, f := range c.DateFormats.DateFormatLength {
			if f.Type == length && len(f.DateFormat) > 0 && len(f.DateFormat[0].Pattern) > 0 {
				return f.DateFormat[0].Pattern[0].Data()
			}
		}
		return ""
	}
}

func available(id string) func(*cldr.LDML) string {
	return func(x *cldr.LDML) string {
		c := gregorian(x)
		if c == nil || c.DateTimeFormats == nil {
			return ""
		}
		for _, a := range c.DateTimeFormats.AvailableFormats {
			for _, item := range a.DateFormatItem {
				if item.Id == id {
					return item.Data()
				}
			}
		}
		return ""
	}
}

func listPart(part string) func(*cldr.LDML) string {
	return func(x *cldr.LDML) string {
		if x.ListPatterns == nil {
			return ""
		}
		for _, p := range x.ListPatterns.ListPattern {
			if p.Type != "" && p.Type != "standard" {
				continue
			}
			for _, lp := range p.ListPatternPart {
				if lp.Type == part {
					return lp.Data()
				}
			}
		}
		return ""
	}
}

func minimumGrouping(x *cldr.LDML) string {
	if x.Numbers == nil || len(x.Numbers.MinimumGroupingDigits) == 0 {
		return ""
	}
	return x.Numbers.MinimumGroupingDigits[0].Data()
}
