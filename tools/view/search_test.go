package view

import (
	"encoding/json"
	"testing"
)

func TestFormsAreAsShortAsTheyCanBe(t *testing.T) {
	for want, forms := range map[string]Forms{
		`"a"`:                              {"other": "a"},
		`{"one":"a","other":"b"}`:          {"one": "a", "few": "b", "other": "b"},
		`"b"`:                              {"one": "b", "other": "b"},
		`{"few":"c","one":"a"}`:            {"one": "a", "few": "c"},
		`{"few":"c","one":"","other":"b"}`: {"one": "", "few": "c", "other": "b"},
	} {
		if got, err := json.Marshal(forms); err != nil || string(got) != want {
			t.Errorf("%v: %s, %v, want %s", forms, got, err, want)
		}
	}
}
