package render

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// addStatic adds the files of static/ as they are, each at its path within it.
// Hugo as a library does not copy them. Style sheets and scripts are left out:
// Hugo bundles them.
func addStatic(files map[string][]byte, dir string) error {
	err := filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		if err != nil {
			return err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return err
		}
		at := filepath.ToSlash(rel)
		switch {
		case at == "css", at == "js":
			return fs.SkipDir
		case e.IsDir(), strings.HasPrefix(e.Name(), "."), strings.HasSuffix(e.Name(), "~"):
			return nil
		case files[at] != nil:
			return fmt.Errorf("static/%s would replace a page of the portal", at)
		}
		files[at], err = os.ReadFile(name)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	return err
}
