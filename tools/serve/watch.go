package serve

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/fsnotify/fsnotify"
)

// watched are what a portal is made from.
var watched = []string{"content", "i18n", "layouts", "static", "config.toml"}

// settle is how long the files must be still before a change counts: editors
// save in several steps.
const settle = 80 * time.Millisecond

// Watch calls changed after each change to the project in the folder root, never
// twice at a time, until the context ends.
func Watch(ctx context.Context, root string, changed func()) error {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	defer w.Close()
	// The root itself is watched for config.toml, which editors may replace.
	if err := w.Add(root); err != nil {
		return fmt.Errorf("watch: %w", err)
	}
	for _, name := range watched {
		if err := addTree(w, filepath.Join(root, name)); err != nil {
			return fmt.Errorf("watch: %w", err)
		}
	}
	timer := time.NewTimer(settle)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return nil
		case e := <-w.Events:
			if !relevant(root, e) {
				continue
			}
			if e.Has(fsnotify.Create) {
				// A new folder, which may have been filled already.
				if err := addTree(w, e.Name); err != nil {
					return fmt.Errorf("watch: %w", err)
				}
			}
			timer.Reset(settle)
		case err := <-w.Errors:
			return fmt.Errorf("watch: %w", err)
		case <-timer.C:
			changed()
		}
	}
}

// addTree watches a folder and all in it; what is no folder is left out.
func addTree(w *fsnotify.Watcher, dir string) error {
	return filepath.WalkDir(dir, func(name string, e fs.DirEntry, err error) error {
		switch {
		case errors.Is(err, fs.ErrNotExist):
			return nil // gone again
		case err != nil:
			return err
		case e.IsDir():
			return w.Add(name)
		}
		return nil
	})
}

// relevant leaves out the portal that is built, and what editors do beside the
// file that they save.
func relevant(root string, e fsnotify.Event) bool {
	if e.Op == fsnotify.Chmod {
		return false
	}
	rel, err := filepath.Rel(root, e.Name)
	if err != nil {
		return false
	}
	base := filepath.Base(rel)
	if strings.HasPrefix(base, ".") || strings.HasSuffix(base, "~") || strings.HasSuffix(base, ".swp") {
		return false
	}
	top, _, _ := strings.Cut(filepath.ToSlash(rel), "/")
	return slices.Contains(watched, top)
}
