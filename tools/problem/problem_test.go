package problem

import (
	"math/rand"
	"slices"
	"testing"
)

func TestProblemIsPrintedWithPlaceAndHint(t *testing.T) {
	for _, tt := range []struct {
		problem Problem
		want    string
	}{
		{Problem{"missing-file", Error, Pos{"content/a/sr.md", 4, 1}, `file "x.pdf" not found`, "put it beside the page"},
			"content/a/sr.md:4:1: error: file \"x.pdf\" not found [missing-file]\n    hint: put it beside the page"},
		{Problem{"heavy-page", Warning, Pos{File: "public/en/index.html"}, "20 KB", ""},
			"public/en/index.html: warning: 20 KB [heavy-page]"},
		{Problem{"no-title", Error, Pos{File: "a.toml", Line: 12}, "no title", "add one"},
			"a.toml:12: error: no title [no-title]\n    hint: add one"},
	} {
		if got := tt.problem.String(); got != tt.want {
			t.Errorf("got\n%s\nwant\n%s", got, tt.want)
		}
	}
}

func TestPlaceTellsOnlyWhatIsKnown(t *testing.T) {
	for _, tt := range []struct {
		pos  Pos
		want string
	}{
		{Pos{"a.md", 0, 0}, "a.md"},
		{Pos{"a.md", 3, 0}, "a.md:3"},
		{Pos{"a.md", 3, 7}, "a.md:3:7"},
		{Pos{"a.md", 0, 7}, "a.md"},
	} {
		if got := tt.pos.String(); got != tt.want {
			t.Errorf("%#v is %q, want %q", tt.pos, got, tt.want)
		}
	}
}

func TestOnlyErrorsStopABuild(t *testing.T) {
	var list List
	if list.HasErrors() {
		t.Error("an empty list has errors")
	}
	list.Warnf("w", Pos{}, "", "%d KB", 20)
	if list.HasErrors() {
		t.Error("a warning is an error")
	}
	list.Errorf("e", Pos{File: "a"}, "mend %s", "no %q", "title")
	if !list.HasErrors() {
		t.Error("a list with an error has none")
	}
	want := List{
		{Code: "w", Severity: Warning, Text: "20 KB"},
		{Code: "e", Severity: Error, Pos: Pos{File: "a"}, Text: `no "title"`, Hint: "mend %s"},
	}
	if !slices.Equal(list, want) {
		t.Errorf("list is %+v, want %+v", list, want)
	}
}

// sorted is a list in its order; each differs from the one before it in the
// first thing that tells them apart.
var sorted = List{
	{Code: "z", Pos: Pos{"a.md", 0, 0}},
	{Code: "y", Pos: Pos{"a.md", 2, 0}},
	{Code: "x", Pos: Pos{"a.md", 2, 9}},
	{Code: "w", Pos: Pos{"a.md", 10, 1}},
	{Code: "a", Pos: Pos{"b.md", 1, 1}, Text: "z"},
	{Code: "b", Pos: Pos{"b.md", 1, 1}, Text: "a", Severity: Warning},
	{Code: "b", Pos: Pos{"b.md", 1, 1}, Text: "b", Hint: "z"},
	{Code: "b", Pos: Pos{"b.md", 1, 1}, Text: "b", Severity: Warning, Hint: "a"},
	{Code: "b", Pos: Pos{"b.md", 1, 1}, Text: "b", Severity: Warning, Hint: "b"},
}

func TestSortedIsTheSameWhateverTheOrderItCameIn(t *testing.T) {
	r := rand.New(rand.NewSource(1))
	for range 50 {
		list := slices.Clone(sorted)
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := list.Sorted(); !slices.Equal(got, sorted) {
			t.Fatalf("got\n%v\nwant\n%v", got, sorted)
		}
	}
}

func TestSortedHasEachProblemOnce(t *testing.T) {
	r := rand.New(rand.NewSource(2))
	for range 50 {
		list := slices.Concat(sorted, sorted, sorted)
		r.Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := list.Sorted(); !slices.Equal(got, sorted) {
			t.Fatalf("got\n%v\nwant\n%v", got, sorted)
		}
	}
}

func TestSortedLeavesTheListAsItIs(t *testing.T) {
	list := List{{Code: "b"}, {Code: "a"}, {Code: "b"}}
	list.Sorted()
	if !slices.Equal(list, List{{Code: "b"}, {Code: "a"}, {Code: "b"}}) {
		t.Errorf("the list is now %v", list)
	}
	if got := List(nil).Sorted(); len(got) != 0 {
		t.Errorf("an empty list sorted is %v", got)
	}
}
