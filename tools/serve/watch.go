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

// Watcher sees changes to a project.
type Watcher struct {
	root    string
	watcher *fsnotify.Watcher
}

// Watch begins to watch the project in the folder root: what changes from now on
// is seen by Run.
func Watch(root string) (*Watcher, error) {
	w, err := fsnotify.NewWatcher()
	if err != nil {
		return nil, fmt.Errorf("watch: %w", err)
	}
	watcher := &Watcher{root, w}
	if err := watcher.add(); err != nil {
		_ = w.Close()
		return nil, fmt.Errorf("watch: %w", err)
	}
	return watcher, nil
}

// add watches all folders that there are; those watched already stay so.
func (w *Watcher) add() error {
	// The root itself is watched for config.toml, which editors may replace.
	if err := w.watcher.Add(w.root); err != nil {
		return err
	}
	for _, name := range watched {
		if err := addTree(w.watcher, filepath.Join(w.root, name)); err != nil {
			return err
		}
	}
	return nil
}

// Run calls changed after each change, never twice at a time, until the context
// ends. What goes wrong on the way, such as a folder that may not be read, is
// told to trouble, and watching goes on.
func (w *Watcher) Run(ctx context.Context, changed func(), trouble func(error)) {
	defer w.watcher.Close()
	timer := time.NewTimer(settle)
	timer.Stop()
	for {
		select {
		case <-ctx.Done():
			return
		case e := <-w.watcher.Events:
			if !relevant(w.root, e) {
				continue
			}
			if e.Has(fsnotify.Create) {
				// A new folder, which may have been filled already.
				if err := addTree(w.watcher, e.Name); err != nil {
					trouble(fmt.Errorf("watch: %w", err))
				}
			}
			timer.Reset(settle)
		case err := <-w.watcher.Errors:
			trouble(fmt.Errorf("watch: %w", err))
			// Events may have been lost: look at everything again.
			if err := w.add(); err != nil {
				trouble(fmt.Errorf("watch: %w", err))
			}
			timer.Reset(settle)
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
