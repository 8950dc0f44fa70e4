package publish

import (
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
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
	if _, err := os.Stat(filepath.Dir(dir)); err != nil {
		return fmt.Errorf("publish to %s: the folder around it: %w", dir, err)
	}
	if err := sweep(dir); err != nil {
		return fmt.Errorf("clear up after a build that was stopped: %w", err)
	}
	stage, lock, err := newStage(dir)
	if err != nil {
		return fmt.Errorf("publish: %w", err)
	}
	// What cannot be removed now is removed by the next build.
	defer func() { _ = discard(stage, dir, lock) }()
	tree := filepath.Join(stage, treeName)
	if err := write(tree, dir, files); err != nil {
		return fmt.Errorf("write the portal: %w", err)
	}
	// Writing took a while: somebody may have put something else there.
	if err := checkTarget(dir); err != nil {
		return fmt.Errorf("publish to %s: %w", dir, err)
	}
	if err := swap(tree, dir); err != nil {
		return fmt.Errorf("put the portal in place: %w", err)
	}
	return nil
}

func stagePrefix(dir string) string { return "." + filepath.Base(dir) + "-" }

// isStage reports whether a name is that of a folder of builds of dir. The
// digits set it apart from those of "public-old", which is another portal.
func isStage(name, dir string) bool {
	rest, ok := strings.CutPrefix(name, stagePrefix(dir))
	return ok && rest != "" && strings.Trim(rest, "0123456789") == ""
}

// newStage makes a folder to work in and takes its lock.
func newStage(dir string) (stage string, lock *flock.Flock, err error) {
	for {
		stage, err = os.MkdirTemp(filepath.Dir(dir), stagePrefix(dir)+"*")
		if err != nil {
			return "", nil, err
		}
		lock = flock.New(filepath.Join(stage, lockName))
		err = lock.Lock()
		if err == nil && holds(lock) {
			return stage, lock, nil
		}
		_ = lock.Unlock()
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			_ = os.RemoveAll(stage)
			return "", nil, err
		}
		// Another build swept the folder away before it was locked.
	}
}

// holds reports whether the file that is locked still is the one in the folder.
func holds(lock *flock.Flock) bool {
	locked, err := lock.Stat()
	if err != nil {
		return false
	}
	there, err := os.Stat(lock.Path())
	return err == nil && os.SameFile(locked, there)
}

// discard removes a folder whose lock is held, and lets go of the lock. An old
// portal in it that has no other place goes back to its own. The lock's file goes
// last, so that a build killed meanwhile leaves what the next one can tell.
func discard(stage, dir string, lock *flock.Flock) error {
	if err := recoverOld(stage, dir); err != nil {
		_ = lock.Unlock()
		return err
	}
	_ = os.RemoveAll(filepath.Join(stage, treeName))
	_ = os.RemoveAll(filepath.Join(stage, treeName+oldSuffix))
	err := os.RemoveAll(stage)
	_ = lock.Unlock()
	if err != nil {
		// Windows removes no file that is open.
		err = os.RemoveAll(stage)
	}
	return err
}

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
	open, err := os.Open(dir)
	if errors.Is(err, fs.ErrNotExist) {
		return checkTarget(dir)
	}
	if err != nil {
		return err
	}
	defer open.Close()
	err = checkFolder(dir)
	if err != nil && !at(open, dir) {
		return checkTarget(dir) // another build replaced it while we looked
	}
	return err
}

// at reports whether an open file or folder is the one of that name.
func at(open *os.File, name string) bool {
	opened, err := open.Stat()
	if err != nil {
		return false
	}
	there, err := os.Lstat(name)
	return err == nil && os.SameFile(opened, there)
}

func checkFolder(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil || len(entries) == 0 {
		return err
	}
	// Other things than portals have a manifest.json as well.
	var m Manifest
	data, err := os.ReadFile(filepath.Join(dir, manifestName))
	if err != nil || json.Unmarshal(data, &m) != nil || m.Files == nil {
		return fmt.Errorf("%w: it holds other files and no %s of a portal", ErrNotPortal, manifestName)
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
		if !e.IsDir() || !isStage(e.Name(), dir) {
			continue
		}
		lock := flock.New(filepath.Join(stage, lockName), flock.SetFlag(os.O_RDONLY))
		switch free, err := lock.TryLock(); {
		case errors.Is(err, fs.ErrNotExist):
			// Killed before it had its lock, or just about to take it, and then
			// it makes another folder. One that holds anything is not ours.
			_ = os.Remove(stage)
			continue
		case err != nil || !free:
			continue
		}
		if err := discard(stage, dir, lock); err != nil {
			return err
		}
	}
	return nil
}
