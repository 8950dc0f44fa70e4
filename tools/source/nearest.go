package source

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"
)

// nearest is a hint: the known word that is most like the one written, or the
// known ones when none is like it and they are few.
func nearest(what, written string, known []string) string {
	best, distance := "", max(1, (utf8.RuneCountInString(written)+1)/3)+1
	for _, k := range known {
		d := editDistance(strings.ToLower(written), k)
		if len(written) > 3 && len(k) > 3 && (strings.HasPrefix(written, k) || strings.HasPrefix(k, written)) {
			d = min(d, 2) // "language" for "lang"
		}
		if d < distance {
			best, distance = k, d
		}
	}
	switch {
	case best != "":
		return fmt.Sprintf("did you mean %q?", best)
	case len(known) == 0:
		return fmt.Sprintf("there are no %s yet", what)
	case len(known) <= 24:
		return fmt.Sprintf("known %s: %s", what, strings.Join(slices.Sorted(slices.Values(known)), ", "))
	}
	return fmt.Sprintf("%d %s are known: see the folders in content/", len(known), what)
}

// editDistance counts the letters to insert, delete, replace or swap with their
// neighbour.
func editDistance(a, b string) int {
	s, t := []rune(a), []rune(b)
	before := make([]int, len(t)+1)
	last := make([]int, len(t)+1)
	for j := range last {
		last[j] = j
	}
	for i := range s {
		row := make([]int, len(t)+1)
		row[0] = i + 1
		for j := range t {
			cost := 1
			if s[i] == t[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && s[i] == t[j-1] && s[i-1] == t[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last = last, row
	}
	return last[len(t)]
}
