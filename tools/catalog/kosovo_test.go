package catalog_test

import (
	"testing"

	"resourceportal/tools/catalog"
)

func TestKosovoIsFoundByItsAsterisk(t *testing.T) {
	for text, want := range map[string]int{
		"Kosovo*": 6, "in Kosovo* and": 9, "na Kosovu* i Kosovo*": 9, "На Косову*": 17, "Kosova*": 6, "KOSOVO*": 6, "КОСОВО*": 12,
		`Kosovo\*`: 7, "Kosovo": -1, "*Kosovo": -1, "Kosovo *": -1, "": -1, "5 * 3": -1, "kosovska*": 8,
	} {
		if got := catalog.AsteriskOfKosovo(text); got != want {
			t.Errorf("%q: got %d, want %d", text, got, want)
		}
		if got := catalog.NamesKosovo(text); got != (want >= 0) {
			t.Errorf("%q: %v", text, got)
		}
	}
}
