package publish

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// portal is a portal of several folders, all of whose files tell its version.
func portal(version string) map[string][]byte {
	files := map[string][]byte{"version": []byte(version)}
	for i := range 3 {
		for _, edition := range []string{"en", "cnr", "sq"} {
			name := fmt.Sprintf("%s/events/e%d/index.html", edition, i)
			files[name] = []byte(strings.Repeat(version+" "+name+"\n", 40))
		}
	}
	AddManifest(files)
	return files
}

// whole reads a portal and tells its version; the error says what is missing,
// damaged or too much.
func whole(dir string) (version string, err error) {
	root, err := os.OpenRoot(dir)
	if err != nil {
		return "", err
	}
	defer root.Close()
	version, names, err := readAll(root)
	if err != nil {
		return "", err
	}
	err = fs.WalkDir(root.FS(), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || names[name] || name == manifestName || name == sumsName {
			return err
		}
		return fmt.Errorf("%s is left over", name)
	})
	return version, err
}

// readAll reads what the manifest of an opened portal names.
func readAll(root *os.Root) (version string, names map[string]bool, err error) {
	data, err := root.ReadFile(manifestName)
	if err != nil {
		return "", nil, err
	}
	var m Manifest
	if err := json.Unmarshal(data, &m); err != nil {
		return "", nil, err
	}
	names = map[string]bool{}
	for _, e := range m.Files {
		data, err := root.ReadFile(e.Path)
		if err != nil {
			return "", nil, err
		}
		if sum := sha256.Sum256(data); hex.EncodeToString(sum[:]) != e.SHA256 {
			return "", nil, fmt.Errorf("%s is not the file that the manifest names", e.Path)
		}
		if e.Path == "version" {
			version = string(data)
		}
		names[e.Path] = true
	}
	return version, names, nil
}

func wantVersion(t *testing.T, dir, want string) {
	t.Helper()
	if got, err := whole(dir); err != nil || got != want {
		t.Errorf("portal is %q, %v; want a whole %q", got, err, want)
	}
}

func mustPut(t *testing.T, dir, version string) {
	t.Helper()
	if err := Put(dir, portal(version)); err != nil {
		t.Fatal(err)
	}
}

// wantEntries compares what stands in a folder, by name.
func wantEntries(t *testing.T, dir string, want ...string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, e := range entries {
		got = append(got, e.Name())
	}
	if !slices.Equal(got, want) {
		t.Errorf("the folder holds %q, want %q", got, want)
	}
}

// plant makes files, and the folders that they stand in; a name with a slash at
// its end is a folder.
func plant(t *testing.T, dir string, names ...string) {
	t.Helper()
	for _, name := range names {
		to := filepath.Join(dir, filepath.FromSlash(name))
		if err := os.MkdirAll(filepath.Dir(to), 0o755); err != nil {
			t.Fatal(err)
		}
		var err error
		if strings.HasSuffix(name, "/") {
			err = os.MkdirAll(to, 0o755)
		} else {
			err = os.WriteFile(to, []byte("planted"), 0o644)
		}
		if err != nil {
			t.Fatal(err)
		}
	}
}

func link(t *testing.T, to, name string) {
	t.Helper()
	if err := os.Symlink(to, name); err != nil {
		t.Skip(err)
	}
}

// listing is everything under a name, with modes and contents; links are told,
// not followed.
func listing(t *testing.T, name string) string {
	t.Helper()
	var b strings.Builder
	err := filepath.WalkDir(name, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		data, to := []byte(nil), ""
		switch {
		case e.Type() == fs.ModeSymlink:
			to, err = os.Readlink(name)
		case e.Type().IsRegular():
			data, err = os.ReadFile(name)
		}
		fmt.Fprintf(&b, "%s %s %s %s\n", name, e.Type(), to, data)
		return err
	})
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		t.Fatal(err)
	}
	return b.String()
}
