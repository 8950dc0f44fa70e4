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

// write writes the files into a new folder, those that the old portal has too by
// giving them a second name. The manifest comes last: without it a folder is no
// portal.
func write(tree, old string, files map[string][]byte) error {
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
				if err := writeFile(tree, old, name, files[name]); err != nil {
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
		return writeFile(tree, old, manifestName, data)
	}
	return nil
}

func writeFile(tree, old, name string, data []byte) error {
	path := filepath.Join(tree, filepath.FromSlash(name))
	if keep(filepath.Join(old, filepath.FromSlash(name)), path, data) {
		return nil
	}
	return os.WriteFile(path, data, 0o644)
}
