package serve

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/fsnotify/fsnotify"
)

func TestOnlyWhatAPortalIsMadeFromCounts(t *testing.T) {
	root := filepath.FromSlash("/project")
	tests := []struct {
		name string
		op   fsnotify.Op
		want bool
	}{
		{"content/events/a/en.md", fsnotify.Write, true},
		{"content/events/new", fsnotify.Create, true},
		{"i18n/sq.toml", fsnotify.Rename, true},
		{"layouts/page.html", fsnotify.Write, true},
		{"static/css/main.css", fsnotify.Remove, true},
		{"config.toml", fsnotify.Write, true},
		{"config.toml", fsnotify.Chmod, false},
		{"public/index.html", fsnotify.Write, false},
		{"README.md", fsnotify.Write, false},
		{"content/events/a/en.md~", fsnotify.Write, false},
		{"content/events/a/.en.md.swp", fsnotify.Write, false},
		{"content/events/a/4913.swp", fsnotify.Write, false},
	}
	for _, tt := range tests {
		e := fsnotify.Event{Name: filepath.Join(root, filepath.FromSlash(tt.name)), Op: tt.op}
		if got := relevant(root, e); got != tt.want {
			t.Errorf("%s %s: %v", tt.op, tt.name, got)
		}
	}
}

func TestSavesAreSeenAlsoInFoldersMadeLater(t *testing.T) {
	root := t.TempDir()
	for _, dir := range []string{"content/events", "i18n", "layouts", "static"} {
		if err := os.MkdirAll(filepath.Join(root, dir), 0o755); err != nil {
			t.Fatal(err)
		}
	}
	config := filepath.Join(root, "config.toml")
	save := func(name string) {
		t.Helper()
		if err := os.WriteFile(name, []byte("x"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	save(config)
	watcher, err := Watch(root)
	if err != nil {
		t.Fatal(err)
	}
	// What is saved before Run begins is seen, too.
	save(config)
	ctx, cancel := context.WithCancel(t.Context())
	changed, ended := make(chan bool, 100), make(chan bool)
	go func() {
		watcher.Run(ctx, func() { changed <- true }, func(err error) { t.Errorf("trouble: %v", err) })
		close(ended)
	}()
	wait := func(what string) {
		t.Helper()
		select {
		case <-changed:
		case <-time.After(10 * time.Second):
			t.Fatalf("no call after %s", what)
		}
	}
	wait("a save before Run")
	folder := filepath.Join(root, "content", "events", "a")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	wait("a new folder")
	save(filepath.Join(folder, "en.md"))
	wait("a file in the new folder")
	cancel()
	<-ended
}
