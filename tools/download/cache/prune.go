package cache

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"time"
)

const (
	// tooOld is how long an entry stays that no build asks for.
	tooOld = 30 * 24 * time.Hour
	// often is how often the folder is looked through, and an entry's time set.
	often = 24 * time.Hour
	// stamp is the file whose time says when the folder was last looked through.
	stamp = "pruned"
)

// touch notes that an entry was asked for, once a day.
func touch(name string) {
	now := time.Now()
	if info, err := os.Stat(name); err == nil && now.Sub(info.ModTime()) > often {
		_ = os.Chtimes(name, now, now)
	}
}

// prune removes what no build has asked for in a month, and what killed builds
// left. Only files that look like the cache's own are touched: the folder is the
// caller's.
func (c Cache) prune() {
	if c.dir == "" {
		return
	}
	mark := filepath.Join(c.dir, stamp)
	now := time.Now()
	if info, err := os.Stat(mark); err == nil && now.Sub(info.ModTime()) < often {
		return
	}
	if os.MkdirAll(c.dir, 0o755) != nil || os.WriteFile(mark, nil, 0o644) != nil {
		return
	}
	_ = os.Chtimes(mark, now, now)
	folders, _ := filepath.Glob(filepath.Join(c.dir, "[0-9a-f][0-9a-f]"))
	for _, folder := range folders {
		entries, _ := os.ReadDir(folder)
		for _, e := range entries {
			if old(e, now) && own(e.Name()) {
				os.Remove(filepath.Join(folder, e.Name()))
			}
		}
	}
}

func old(e fs.DirEntry, now time.Time) bool {
	info, err := e.Info()
	return err == nil && info.Mode().IsRegular() && now.Sub(info.ModTime()) > tooOld
}

// own reports whether a name is one that Put gives.
func own(name string) bool {
	return strings.HasPrefix(name, "new-") || len(name) == 62 && strings.Trim(name, "0123456789abcdef") == ""
}
