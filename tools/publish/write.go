package publish

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"

	"golang.org/x/sync/errgroup"
)

// writers is how many folders are written at a time: most of the time goes into
// waiting for the disk.
const writers = 8

// write writes the files into a new folder. The manifest comes last: without it
// a folder is no portal.
func write(tree string, files map[string][]byte) error {
	if err := os.Mkdir(tree, 0o755); err != nil {
		return err
	}
	folders := map[string][]string{}
	for name := range files {
		if !fs.ValidPath(name) {
			return fmt.Errorf("%q is no path within the portal", name)
		}
		if name != manifestName {
			folders[path.Dir(name)] = append(folders[path.Dir(name)], name)
		}
	}
	var group errgroup.Group
	group.SetLimit(writers)
	for folder, names := range folders {
		group.Go(func() error {
			if err := os.MkdirAll(filepath.Join(tree, filepath.FromSlash(folder)), 0o755); err != nil {
				return err
			}
			for _, name := range names {
				if err := writeFile(tree, name, files[name]); err != nil {
					return err
				}
			}
			return nil
		})
	}
	if err := group.Wait(); err != nil {
		return err
	}
	if data, ok := files[manifestName]; ok {
		return writeFile(tree, manifestName, data)
	}
	return nil
}

func writeFile(tree, name string, data []byte) error {
	return os.WriteFile(filepath.Join(tree, filepath.FromSlash(name)), data, 0o644)
}
