package publish

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/gofrs/flock"
)

// A build works in a folder of its own beside the portal:
//
//	.public-1234/lock    held while the build lives
//	.public-1234/tree    the new portal; after the exchange, the old one
const (
	lockName = "lock"
	treeName = "tree"
)

// ErrNotPortal says that the folder to be replaced holds something else.
var ErrNotPortal = errors.New("not a portal")

// Put makes dir hold exactly the files, which are named by paths with slashes.
// The folder around dir must exist.
func Put(dir string, files map[string][]byte) (err error) {
	dir, err = filepath.Abs(dir)
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	if err := checkTarget(dir); err != nil {
		return fmt.Errorf("publish to %s: %w", dir, err)
	}
	if err := sweep(dir); err != nil {
		return fmt.Errorf("clear up after a build that was stopped: %w", err)
	}
	stage, err := os.MkdirTemp(filepath.Dir(dir), stagePrefix(dir)+"*")
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	lock := flock.New(filepath.Join(stage, lockName))
	if err := lock.Lock(); err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	// What cannot be removed now is removed by the next build.
	defer func() {
		_ = lock.Unlock()
		_ = os.RemoveAll(stage)
	}()
	tree := filepath.Join(stage, treeName)
	if err := write(tree, files); err != nil {
		return fmt.Errorf("write the portal: %w", err)
	}
	if err := swap(tree, dir); err != nil {
		return fmt.Errorf("put the portal in place: %w", err)
	}
	return nil
}

func stagePrefix(dir string) string { return "." + filepath.Base(dir) + "-" }

// checkTarget refuses to replace what is not a portal: --out may name anything.
func checkTarget(dir string) error {
	info, err := os.Lstat(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	if !info.IsDir() {
		return fmt.Errorf("%w: it is a file or a link", ErrNotPortal)
	}
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		return err
	}
	if _, err := os.Stat(filepath.Join(dir, manifestName)); err != nil {
		return fmt.Errorf("%w: it holds other files and no %s", ErrNotPortal, manifestName)
	}
	return nil
}

// sweep removes what builds that were killed left behind. A folder whose lock is
// held belongs to a build that lives.
func sweep(dir string) error {
	entries, err := os.ReadDir(filepath.Dir(dir))
	if err != nil {
		return err
	}
	for _, e := range entries {
		stage := filepath.Join(filepath.Dir(dir), e.Name())
		if !e.IsDir() || !strings.HasPrefix(e.Name(), stagePrefix(dir)) {
			continue
		}
		lock := flock.New(filepath.Join(stage, lockName))
		if _, err := os.Stat(lock.Path()); err != nil {
			continue // not of our making, or just being made
		}
		if free, err := lock.TryLock(); err != nil || !free {
			continue
		}
		err := recoverOld(stage, dir)
		_ = lock.Unlock()
		if err != nil {
			return err
		}
		if err := os.RemoveAll(stage); err != nil {
			return err
		}
	}
	return nil
}

// write writes the files into a new folder. The manifest comes last: without it
// a folder is no portal.
func write(tree string, files map[string][]byte) error {
	if err := os.Mkdir(tree, 0o755); err != nil {
		return err
	}
	made := map[string]bool{}
	names := slices.Sorted(maps.Keys(files))
	slices.SortStableFunc(names, func(a, b string) int {
		return boolInt(a == manifestName) - boolInt(b == manifestName)
	})
	for _, name := range names {
		if !fs.ValidPath(name) {
			return fmt.Errorf("%q is no path within the portal", name)
		}
		to := filepath.Join(tree, filepath.FromSlash(name))
		if parent := filepath.Dir(to); !made[parent] {
			if err := os.MkdirAll(parent, 0o755); err != nil {
				return err
			}
			made[parent] = true
		}
		if err := os.WriteFile(to, files[name], 0o644); err != nil {
			return err
		}
	}
	return nil
}

func boolInt(b bool) int {
	if b {
		return 1
	}
	return 0
}
