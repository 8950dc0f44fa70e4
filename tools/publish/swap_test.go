package publish

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/gofrs/flock"
)

// swaps are both ways to put a tree in place: where the system can exchange two
// folders in one step, and where it cannot.
var swaps = map[string]func(tree, dir string) error{"swap": swap, "swapInTwo": swapInTwo}

func TestSwapPutsTheTreeInPlace(t *testing.T) {
	for name, swap := range swaps {
		for _, old := range []bool{false, true} {
			parent := t.TempDir()
			dir, tree := filepath.Join(parent, "public"), filepath.Join(parent, "tree")
			mustPut(t, tree, "new")
			if old {
				mustPut(t, dir, "old")
			}
			if err := swap(tree, dir); err != nil {
				t.Fatalf("%s over an old portal (%t): %v", name, old, err)
			}
			wantVersion(t, dir, "new")
		}
	}
}

func TestSwapThatFailsLeavesTheOldPortal(t *testing.T) {
	for name, swap := range swaps {
		parent := t.TempDir()
		dir := filepath.Join(parent, "public")
		mustPut(t, dir, "old")
		if err := swap(filepath.Join(parent, "missing"), dir); err == nil {
			t.Errorf("%s of a tree that is not there did not fail", name)
		}
		wantVersion(t, dir, "old")
		wantEntries(t, parent, "public")
	}
}

// killedBetweenTwoRenames makes what a build leaves that was killed in the
// middle of swapInTwo: no portal, the old one aside, the new one not in place.
func killedBetweenTwoRenames(t *testing.T) (parent, dir string) {
	t.Helper()
	parent = t.TempDir()
	dir = filepath.Join(parent, "public")
	plant(t, parent, ".public-5/lock")
	mustPut(t, filepath.Join(parent, ".public-5", "tree"), "new")
	mustPut(t, filepath.Join(parent, ".public-5", "tree.old"), "old")
	return parent, dir
}

func TestPutBringsBackAnOldPortalMovedAside(t *testing.T) {
	parent, dir := killedBetweenTwoRenames(t)
	files := portal("newer")
	files["../bad"] = nil
	if err := Put(dir, files); err == nil {
		t.Error("Put of a path that leads out did not fail")
	}
	wantVersion(t, dir, "old")
	wantEntries(t, parent, "public")
}

func TestPutReplacesAnOldPortalMovedAside(t *testing.T) {
	parent, dir := killedBetweenTwoRenames(t)
	mustPut(t, dir, "newer")
	wantVersion(t, dir, "newer")
	wantEntries(t, parent, "public")
}

func TestAnOldPortalMovedAsideDoesNotReplaceANewerOne(t *testing.T) {
	parent, dir := killedBetweenTwoRenames(t)
	newer := filepath.Join(t.TempDir(), "public")
	mustPut(t, newer, "newer")
	if err := os.Rename(newer, dir); err != nil {
		t.Skip(err) // two file systems
	}
	if err := sweep(dir); err != nil {
		t.Fatal(err)
	}
	wantVersion(t, dir, "newer")
	wantEntries(t, parent, "public")
}

// The folder that a build works in may hold the only copy of the old portal, if
// it could neither put the new one in place nor the old one back.
func TestClearingUpKeepsTheOnlyCopyOfTheOldPortal(t *testing.T) {
	parent, dir := killedBetweenTwoRenames(t)
	stage := filepath.Join(parent, ".public-5")
	lock := flock.New(filepath.Join(stage, "lock"))
	if err := lock.Lock(); err != nil {
		t.Fatal(err)
	}
	if err := discard(stage, dir, lock); err != nil {
		t.Fatal(err)
	}
	wantVersion(t, dir, "old")
	wantEntries(t, parent, "public")
}
