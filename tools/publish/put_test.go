package publish

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/gofrs/flock"
)

func TestPutFillsAnEmptyPlace(t *testing.T) {
	for name, prepare := range map[string]func(t *testing.T, dir string){
		"nothing there":   func(*testing.T, string) {},
		"an empty folder": func(t *testing.T, dir string) { plant(t, dir, "/") },
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "public")
			prepare(t, dir)
			mustPut(t, dir, "one")
			wantVersion(t, dir, "one")
			wantEntries(t, parent, "public")
		})
	}
}

func TestPutReplacesAnOldPortalWhole(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	old := portal("old")
	old["only/in/the/old.html"] = []byte("old")
	AddManifest(old)
	if err := Put(dir, old); err != nil {
		t.Fatal(err)
	}
	plant(t, dir, "added by hand.txt")
	mustPut(t, dir, "new")
	wantVersion(t, dir, "new")
	wantEntries(t, parent, "public")
}

func TestPutTakesAPathRelativeToTheWorkingFolder(t *testing.T) {
	parent := t.TempDir()
	t.Chdir(parent)
	mustPut(t, "public", "one")
	mustPut(t, "./public/", "two")
	wantVersion(t, filepath.Join(parent, "public"), "two")
	wantEntries(t, parent, "public")
}

func TestPutMakesFilesThatAServerCanRead(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	mustPut(t, dir, "one")
	for name, want := range map[string]fs.FileMode{".": 0o755, "en": 0o755, "version": 0o644, "manifest.json": 0o644} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if got := info.Mode().Perm(); got&0o444 != want&0o444 || got&^want != 0 {
			t.Errorf("%s has mode %o, want %o", name, got, want)
		}
	}
}

func TestPutRefusesToReplaceWhatIsNoPortal(t *testing.T) {
	for name, prepare := range map[string]func(t *testing.T, dir string){
		"a folder of other files":     func(t *testing.T, dir string) { plant(t, dir, "holiday.jpg", "en/index.html") },
		"a folder with a hidden file": func(t *testing.T, dir string) { plant(t, dir, ".git/HEAD") },
		"a web extension": func(t *testing.T, dir string) {
			plant(t, dir, "background.js")
			if err := os.WriteFile(filepath.Join(dir, "manifest.json"), []byte(`{"manifest_version": 3, "name": "x"}`), 0o644); err != nil {
				t.Fatal(err)
			}
		},
		"a folder whose manifest is none": func(t *testing.T, dir string) { plant(t, dir, "manifest.json") },
		"a file":                          func(t *testing.T, dir string) { plant(t, filepath.Dir(dir), "public") },
		"a link to a portal": func(t *testing.T, dir string) {
			other := filepath.Join(t.TempDir(), "other")
			mustPut(t, other, "linked")
			link(t, other, dir)
		},
		"a link to nowhere": func(t *testing.T, dir string) { link(t, filepath.Join(dir, "gone"), dir) },
	} {
		t.Run(name, func(t *testing.T) {
			parent := t.TempDir()
			dir := filepath.Join(parent, "public")
			prepare(t, dir)
			before := listing(t, dir)
			err := Put(dir, portal("new"))
			if !errors.Is(err, ErrNotPortal) || !strings.Contains(err.Error(), dir) {
				t.Errorf("Put: %v, want ErrNotPortal and the folder's name", err)
			}
			if after := listing(t, dir); after != before {
				t.Errorf("the folder was\n%s\nand is\n%s", before, after)
			}
			wantEntries(t, parent, "public")
		})
	}
}

func TestPutThatFailsLeavesTheOldPortalAndNoLitter(t *testing.T) {
	for name, bad := range map[string]string{
		"a path that leads out":           "../outside.html",
		"a whole path":                    "/etc/portal.html",
		"a path with a way back":          "en/../sq.html",
		"an empty path":                   "",
		"a path of two slashes":           "en//index.html",
		"a file where a folder must be":   "version/index.html",
		"a folder where a file must be":   "en/events",
		"a name too long for the machine": "en/" + strings.Repeat("x", 300),
		"a name with a zero byte":         "en/a\x00b",
	} {
		t.Run(name, func(t *testing.T) {
			files := portal("new")
			files[bad] = []byte("bad")

			parent := t.TempDir()
			dir := filepath.Join(parent, "public")
			if err := Put(dir, files); err == nil {
				t.Error("Put into an empty place did not fail")
			}
			wantEntries(t, parent)

			mustPut(t, dir, "old")
			if err := Put(dir, files); err == nil {
				t.Error("Put over a portal did not fail")
			}
			wantVersion(t, dir, "old")
			wantEntries(t, parent, "public")
		})
	}
}

func TestPutIntoAFolderThatIsNotThereFails(t *testing.T) {
	parent := t.TempDir()
	if err := Put(filepath.Join(parent, "missing", "public"), portal("new")); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("Put: %v, want fs.ErrNotExist", err)
	}
	wantEntries(t, parent)
}

func TestAFileThatTheDiskRefusesLeavesTheOldPortal(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	mustPut(t, dir, "old")
	files := portal("new")
	files["en/"+strings.Repeat("x", 300)+".html"] = []byte("no file system takes so long a name")
	if err := Put(dir, files); err == nil {
		t.Error("Put: no error")
	}
	wantVersion(t, dir, "old")
	wantEntries(t, parent, "public")
}

func TestPutSweepsWhatKilledBuildsLeft(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	mustPut(t, dir, "old")
	plant(t, parent,
		".public-1/lock", ".public-1/tree/en/index.html", // killed while writing
		".public-22/lock", ".public-22/tree/manifest.json", ".public-22/tree.old/x", // killed after the exchange
		".public-333/", // killed before it had its lock
		".public-4/lock",
	)
	mustPut(t, dir, "new")
	wantVersion(t, dir, "new")
	wantEntries(t, parent, "public")
}

func TestPutLeavesAloneWhatIsNotItsOwn(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	plant(t, parent,
		".public-5/notes.txt",            // no lock: not of our making
		".public-6",                      // a file
		".public-old-7/lock",             // of a portal called public-old
		".public-old-7/tree.old/version", // the old portal of that one
		".public-/lock", ".public-8x/lock", ".other-9/lock", "public-10/lock",
	)
	mustPut(t, dir, "new")
	wantVersion(t, dir, "new")
	wantEntries(t, parent, ".other-9", ".public-", ".public-5", ".public-6", ".public-8x", ".public-old-7", "public", "public-10")
	wantEntries(t, filepath.Join(parent, ".public-old-7"), "lock", "tree.old")
}

func TestPutLeavesTheFolderOfALivingBuild(t *testing.T) {
	parent := t.TempDir()
	dir := filepath.Join(parent, "public")
	plant(t, parent, ".public-77/lock", ".public-77/tree/en/index.html")
	lock := flock.New(filepath.Join(parent, ".public-77", "lock"))
	if err := lock.Lock(); err != nil {
		t.Fatal(err)
	}
	mustPut(t, dir, "one")
	wantEntries(t, parent, ".public-77", "public")
	wantEntries(t, filepath.Join(parent, ".public-77", "tree"), "en")

	if err := lock.Unlock(); err != nil {
		t.Fatal(err)
	}
	mustPut(t, dir, "two")
	wantEntries(t, parent, "public")
}
