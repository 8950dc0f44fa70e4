package shelf_test

import (
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

func TestTheNewestDayDependsOnNoOrder(t *testing.T) {
	year, month, day := catalog.Date{Year: 2026}, catalog.Date{Year: 2026, Month: 11}, catalog.Date{Year: 2026, Month: 11, Day: 21}
	for range 50 { // maps are looked through in another order each time
		facts := &catalog.Gloss{}
		facts.Sources = map[string]catalog.Source{"a": {Read: month}, "b": {Read: day}, "c": {Read: year}}
		if got := shelf.Modified(&catalog.Record{Facts: facts}); got != day {
			t.Fatalf("got %s, want %s", got, day)
		}
	}
}

func TestADayIsWhole(t *testing.T) {
	for _, d := range []catalog.Date{{Year: 2026}, {Year: 2026, Month: 1}, {Year: 2026, Month: 1, Day: 1}} {
		if got := shelf.Day(d).String(); got != "2026-01-01" {
			t.Errorf("%s: got %s", d, got)
		}
	}
}
