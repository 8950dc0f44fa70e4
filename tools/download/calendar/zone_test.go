package calendar

import (
	"fmt"
	"slices"
	"testing"
	"time"
	_ "time/tzdata" // where the machine has no database

	"github.com/emersion/go-ical"
	"github.com/teambition/rrule-go"
)

const lastYear = 2037

// change is a moment at which the clocks of a zone are set to another offset.
type change struct {
	at     time.Time
	offset int // in seconds
	name   string
}

func (c change) String() string {
	return fmt.Sprintf("%s %+d %s", c.at.UTC().Format(time.DateTime), c.offset, c.name)
}

// TestRulesAreThoseOfTheTimeZoneDatabase compares each zone's VTIMEZONE, read as
// a calendar reads it, with the database that Go has.
func TestRulesAreThoseOfTheTimeZoneDatabase(t *testing.T) {
	for _, r := range rules {
		if r.std.yearly == "" != (r.summer == nil) {
			t.Errorf("%v: clocks that are changed once only", r.zones)
		}
		for _, zone := range r.zones {
			if got, want := described(t, r.timezone(zone), r.since), known(t, zone, r.since); !slices.EqualFunc(got, want, func(a, b change) bool {
				return a.at.Equal(b.at) && a.offset == b.offset && a.name == b.name
			}) {
				t.Errorf("%s:\n%v\nwant\n%v", zone, got[:min(4, len(got))], want[:min(4, len(want))])
			}
		}
	}
}

// known are the state on the first of January and the changes, by Go.
func known(t *testing.T, zone string, since int) []change {
	loc, err := time.LoadLocation(zone)
	if err != nil {
		t.Fatal(err)
	}
	at := time.Date(since, 1, 1, 0, 0, 0, 0, loc)
	var all []change
	for at.Year() <= lastYear {
		name, offset := at.Zone()
		all = append(all, change{at, offset, name})
		_, at = at.ZoneBounds()
		if at.IsZero() {
			break
		}
	}
	return all
}

// described are the same, by the observances of a VTIMEZONE.
func described(t *testing.T, zone *ical.Component, since int) []change {
	t.Helper()
	var all []change
	for _, c := range zone.Children {
		first, err := time.Parse("20060102T150405", c.Props.Get(ical.PropDateTimeStart).Value)
		if err != nil {
			t.Fatal(err)
		}
		from, to := offsetOf(t, c, ical.PropTimezoneOffsetFrom), offsetOf(t, c, ical.PropTimezoneOffsetTo)
		onsets := []time.Time{first}
		option, err := c.Props.RecurrenceRule()
		if err != nil {
			t.Fatal(err)
		}
		if option != nil {
			option.Dtstart = first
			rule, err := rrule.NewRRule(*option)
			if err != nil {
				t.Fatal(err)
			}
			onsets = rule.Between(first, time.Date(lastYear, 12, 31, 0, 0, 0, 0, time.UTC), true)
			if len(onsets) == 0 || !onsets[0].Equal(first) {
				t.Errorf("DTSTART %v is no onset by its own rule", first) // RFC 5545 section 3.8.5.3
			}
		}
		for _, onset := range onsets {
			all = append(all, change{onset.Add(-time.Duration(from) * time.Second), to, c.Props.Get(ical.PropTimezoneName).Value})
		}
	}
	slices.SortFunc(all, func(a, b change) int { return a.at.Compare(b.at) })
	// What began before the first of January goes on then.
	begin := time.Date(since, 1, 1, 0, 0, 0, 0, time.UTC)
	for len(all) > 0 && all[0].at.Before(begin) {
		now := all[0]
		now.at = begin.Add(-time.Duration(now.offset) * time.Second)
		if len(all) > 1 && all[1].at.Before(begin) {
			all = all[1:]
			continue
		}
		all[0] = now
		break
	}
	return all
}

func offsetOf(t *testing.T, c *ical.Component, name string) int {
	at, err := time.Parse("-0700", c.Props.Get(name).Value)
	if err != nil {
		t.Fatal(err)
	}
	_, offset := at.Zone()
	return offset
}

func TestNoZoneHasTwoRulesForAYear(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range rules {
		for _, zone := range r.zones {
			if seen[zone] {
				t.Errorf("%s stands twice: writer.zones holds one rule of each", zone)
			}
			seen[zone] = true
		}
	}
}
