package source

import "testing"

func TestNearestKnownWord(t *testing.T) {
	sections := []string{"events", "papers", "laws"}
	many := make([]string, 30)
	for i := range many {
		many[i] = "a-long-word"
	}
	tests := []struct {
		written string
		known   []string
		want    string
	}{
		{"event", sections, `did you mean "events"?`},
		{"evnets", sections, `did you mean "events"?`},
		{"Laws", sections, `did you mean "laws"?`},
		{"paperwork", []string{"paper"}, `did you mean "paper"?`},
		{"xyz", sections, "known words: events, laws, papers"},
		{"exe", []string{"txt"}, "known words: txt"},
		{"e", nil, "there are no words yet"},
		{"xyz", many, "30 words are known: see the folders in content/"},
	}
	for _, tt := range tests {
		if got := nearest("words", tt.written, tt.known); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.written, got, tt.want)
		}
	}
}

func TestLettersToChange(t *testing.T) {
	tests := []struct {
		a, b string
		want int
	}{
		{"", "", 0}, {"a", "", 1}, {"", "ab", 2}, {"law", "laws", 1}, {"law", "low", 1}, {"lwa", "law", 1}, {"punë", "pune", 1}, {"kitten", "sitting", 3},
	}
	for _, tt := range tests {
		if got := editDistance(tt.a, tt.b); got != tt.want {
			t.Errorf("%q, %q: got %d, want %d", tt.a, tt.b, got, tt.want)
		}
	}
}
