package calendar

import (
	"slices"

	"github.com/emersion/go-ical"
)

// rule is how the clocks of some zones go, from the first day of a year on.
type rule struct {
	since  int
	std    clock
	summer *clock // nil where clocks are not changed
	zones  []string
}

// clock is a time that a zone has for a part of the year. Offsets are those of
// RFC 5545 section 3.3.14.
type clock struct {
	name   string // TZNAME
	offset string
	onset  string // its first onset from the year before since on, in the time before it
	yearly string // when it begins in each year
}

const (
	lastSundayOfMarch   = "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"
	lastSundayOfOctober = "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"
)

// rules are the zones in which events have hours: those of Europe whose clocks
// follow the Union's one rule (Directive 2000/84/EC: the last Sundays of March
// and October at 01:00 UTC, as in fact since 1996), and two with fixed time.
//
// They stand here and are not asked of the machine's time zone database, which
// is another one on each machine; the test holds them against that of Go for
// every change of clocks until 2037. It fails when the Union gives up summer
// time: then a rule gets its end and another one follows.
var rules = []rule{
	{
		since:  1997,
		std:    clock{"GMT", "+0000", "19961027T020000", lastSundayOfOctober},
		summer: &clock{"BST", "+0100", "19970330T010000", lastSundayOfMarch},
		zones:  []string{"Europe/London"},
	},
	{
		since:  1997,
		std:    clock{"GMT", "+0000", "19961027T020000", lastSundayOfOctober},
		summer: &clock{"IST", "+0100", "19970330T010000", lastSundayOfMarch},
		zones:  []string{"Europe/Dublin"},
	},
	{
		since:  1997,
		std:    clock{"WET", "+0000", "19961027T020000", lastSundayOfOctober},
		summer: &clock{"WEST", "+0100", "19970330T010000", lastSundayOfMarch},
		zones:  []string{"Europe/Lisbon"},
	},
	{
		since:  1997,
		std:    clock{"CET", "+0100", "19961027T030000", lastSundayOfOctober},
		summer: &clock{"CEST", "+0200", "19970330T020000", lastSundayOfMarch},
		zones: []string{
			"Europe/Amsterdam", "Europe/Andorra", "Europe/Belgrade", "Europe/Berlin", "Europe/Bratislava",
			"Europe/Brussels", "Europe/Budapest", "Europe/Copenhagen", "Europe/Ljubljana", "Europe/Luxembourg",
			"Europe/Madrid", "Europe/Malta", "Europe/Monaco", "Europe/Oslo", "Europe/Paris", "Europe/Podgorica",
			"Europe/Prague", "Europe/Rome", "Europe/San_Marino", "Europe/Sarajevo", "Europe/Skopje",
			"Europe/Stockholm", "Europe/Tirane", "Europe/Vaduz", "Europe/Vatican", "Europe/Vienna",
			"Europe/Warsaw", "Europe/Zagreb", "Europe/Zurich",
		},
	},
	{
		since:  2004,
		std:    clock{"EET", "+0200", "20031026T040000", lastSundayOfOctober},
		summer: &clock{"EEST", "+0300", "20040328T030000", lastSundayOfMarch},
		zones: []string{
			"Asia/Nicosia", "Europe/Athens", "Europe/Bucharest", "Europe/Helsinki", "Europe/Kyiv",
			"Europe/Riga", "Europe/Sofia", "Europe/Tallinn", "Europe/Vilnius",
		},
	},
	{since: 2017, std: clock{name: "+03", offset: "+0300", onset: "20170101T000000"}, zones: []string{"Europe/Istanbul"}},
	{since: 2015, std: clock{name: "MSK", offset: "+0300", onset: "20150101T000000"}, zones: []string{"Europe/Moscow"}},
}

// ruleOf finds the rule of a zone in a year; nil when there is none.
func ruleOf(zone string, year int) *rule {
	for i, r := range rules {
		if year >= r.since && slices.Contains(r.zones, zone) {
			return &rules[i]
		}
	}
	return nil
}

// timezone is the VTIMEZONE of a zone (RFC 5545 section 3.6.5).
func (r *rule) timezone(zone string) *ical.Component {
	c := ical.NewComponent(ical.CompTimezone)
	set(c, ical.PropTimezoneID, zone)
	if r.summer == nil {
		c.Children = []*ical.Component{r.std.observance(ical.CompTimezoneStandard, r.std.offset)}
		return c
	}
	c.Children = []*ical.Component{
		r.std.observance(ical.CompTimezoneStandard, r.summer.offset),
		r.summer.observance(ical.CompTimezoneDaylight, r.std.offset),
	}
	return c
}

func (k clock) observance(name, from string) *ical.Component {
	c := ical.NewComponent(name)
	set(c, ical.PropDateTimeStart, k.onset)
	set(c, ical.PropTimezoneOffsetFrom, from)
	set(c, ical.PropTimezoneOffsetTo, k.offset)
	set(c, ical.PropTimezoneName, k.name)
	if k.yearly != "" {
		set(c, ical.PropRecurrenceRule, k.yearly)
	}
	return c
}

// set gives a component a property whose value needs no escaping. Params are
// pairs of a name and a value.
func set(c *ical.Component, name, value string, params ...string) {
	p := ical.NewProp(name)
	p.Value = value
	for i := 0; i+1 < len(params); i += 2 {
		p.Params.Set(params[i], params[i+1])
	}
	c.Props.Add(p)
}
