package publish

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
	"time"
)

// times are those of a portal's files, set to a day long ago.
func makeOld(t *testing.T, dir string) time.Time {
	t.Helper()
	old := time.Date(2020, 1, 1, 0, 0, 0, 0, time.UTC)
	err := filepath.WalkDir(dir, func(name string, e os.DirEntry, err error) error {
		if err != nil || e.IsDir() {
			return err
		}
		return os.Chtimes(name, old, old)
	})
	if err != nil {
		t.Fatal(err)
	}
	return old
}

func TestFilesThatDidNotChangeKeepTheirTime(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	put := func(files map[string][]byte) {
		t.Helper()
		AddManifest(files)
		if err := Put(dir, files); err != nil {
			t.Fatal(err)
		}
	}
	big := bytes.Repeat([]byte("0123456789abcdef"), 20000)
	put(map[string][]byte{"same": []byte("same"), "empty": nil, "big": big, "longer": []byte("a"), "other": []byte("abc"), "gone": []byte("gone")})
	old := makeOld(t, dir)
	changed := bytes.Clone(big)
	changed[len(changed)-1] = 'x'
	put(map[string][]byte{"same": []byte("same"), "empty": nil, "big": changed, "longer": []byte("ab"), "other": []byte("xyz"), "new": []byte("new")})
	for name, want := range map[string]bool{"same": true, "empty": true, "big": false, "longer": false, "other": false, "new": false, manifestName: false} {
		info, err := os.Stat(filepath.Join(dir, name))
		if err != nil {
			t.Fatal(err)
		}
		if kept := info.ModTime().Equal(old); kept != want {
			t.Errorf("%s: kept %v", name, kept)
		}
	}
	if data, err := os.ReadFile(filepath.Join(dir, "big")); err != nil || !bytes.Equal(data, changed) {
		t.Error("a changed file has its old bytes")
	}
}

func TestAFileThatSomebodyChangedIsWrittenAnew(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "public")
	files := portal("1")
	if err := Put(dir, files); err != nil {
		t.Fatal(err)
	}
	name := filepath.Join(dir, "version")
	for what, change := range map[string]func() error{
		"other bytes":   func() error { return os.WriteFile(name, []byte("2"), 0o644) },
		"not readable":  func() error { return os.Chmod(name, 0o600) },
		"a link":        func() error { _ = os.Remove(name); return os.Symlink("en/events/e0/index.html", name) },
		"not there":     func() error { return os.Remove(name) },
		"now a folder":  func() error { _ = os.Remove(name); return os.Mkdir(name, 0o755) },
		"half the size": func() error { return os.Truncate(name, 0) },
	} {
		if err := change(); err != nil {
			t.Fatal(what, err)
		}
		if err := Put(dir, files); err != nil {
			t.Fatal(what, err)
		}
		if version, err := whole(dir); err != nil || version != "1" {
			t.Errorf("%s: %q, %v", what, version, err)
		}
		if info, err := os.Lstat(name); err != nil || !info.Mode().IsRegular() || info.Mode().Perm() != 0o644 {
			t.Errorf("%s: %v, %v", what, info.Mode(), err)
		}
	}
}
