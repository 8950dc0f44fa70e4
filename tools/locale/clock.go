package locale

import (
	"fmt"
	"strings"
)

// Time is a time of day in 24 hours, as everywhere on the portal: "09:05".
func (l *Locale) Time(hour, minute int) string {
	return strings.NewReplacer(
		"HH", fmt.Sprintf("%02d", hour),
		"mm", fmt.Sprintf("%02d", minute),
	).Replace(l.conv.clock)
}

// TimeRange is a period within a day: "09:00–17:30". Equal times give Time.
func (l *Locale) TimeRange(hour1, minute1, hour2, minute2 int) string {
	if hour1 == hour2 && minute1 == minute2 {
		return l.Time(hour1, minute1)
	}
	return l.Time(hour1, minute1) + closeDash + l.Time(hour2, minute2)
}
