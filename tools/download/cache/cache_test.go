package cache_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"sync"
	"testing"
	"time"

	"resourceportal/tools/download/cache"
)

var entry = cache.Entry{Data: []byte("a file"), Pages: 7}

func same(a, b cache.Entry) bool { return bytes.Equal(a.Data, b.Data) && a.Pages == b.Pages }

func TestWhatWasPutIsFoundAgain(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "not", "there", "yet")
	k := cache.NewKey("tool 1", []byte("input"))
	if _, ok := cache.In(dir).Get(k); ok {
		t.Fatal("an empty cache has an entry")
	}
	cache.In(dir).Put(k, entry)
	if got, ok := cache.In(dir).Get(k); !ok || !same(got, entry) {
		t.Errorf("got %q, %v", got.Data, ok)
	}
	empty := cache.NewKey("tool 1", []byte("other"))
	cache.In(dir).Put(empty, cache.Entry{})
	if got, ok := cache.In(dir).Get(empty); !ok || len(got.Data) != 0 {
		t.Error("an empty file is not kept")
	}
}

func TestKeysDifferWithToolAndEveryPart(t *testing.T) {
	keys := map[cache.Key]string{}
	for name, k := range map[string]cache.Key{
		"one": cache.NewKey("tool", []byte("ab")), "tool": cache.NewKey("tool2", []byte("ab")), "two parts": cache.NewKey("tool", []byte("a"), []byte("b")),
		"other": cache.NewKey("tool", []byte("ac")), "empty part": cache.NewKey("tool", []byte("ab"), nil), "moved": cache.NewKey("toola", []byte("b")),
	} {
		if other, seen := keys[k]; seen {
			t.Errorf("%s and %s have one key", name, other)
		}
		keys[k] = name
	}
}

func TestADamagedEntryIsNotUsed(t *testing.T) {
	dir := t.TempDir()
	k := cache.NewKey("tool", []byte("input"))
	c := cache.In(dir)
	c.Put(k, entry)
	files, err := filepath.Glob(filepath.Join(dir, "??", "*"))
	if err != nil || len(files) != 1 {
		t.Fatalf("files %v, %v", files, err)
	}
	whole, err := os.ReadFile(files[0])
	if err != nil {
		t.Fatal(err)
	}
	for i := range whole {
		damaged := bytes.Clone(whole)
		damaged[i] ^= 1
		for _, data := range [][]byte{damaged, whole[:i]} {
			if err := os.WriteFile(files[0], data, 0o644); err != nil {
				t.Fatal(err)
			}
			if got, ok := c.Get(k); ok {
				t.Fatalf("damage at byte %d is not seen: %q", i, got.Data)
			}
		}
	}
	c.Put(k, entry)
	if got, ok := c.Get(k); !ok || !same(got, entry) {
		t.Error("a damaged entry is not replaced")
	}
}

func TestTwoBuildsAtOnceSeeWholeEntries(t *testing.T) {
	dir := t.TempDir()
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			c := cache.In(dir)
			for i := range 200 {
				k := cache.NewKey("tool", fmt.Append(nil, i%10))
				want := bytes.Repeat([]byte{byte(i % 10)}, 10000)
				if got, ok := c.Get(k); ok && !bytes.Equal(got.Data, want) {
					t.Errorf("entry %d is not whole", i%10)
				}
				c.Put(k, cache.Entry{Data: want})
			}
		})
	}
	wg.Wait()
	if left, _ := filepath.Glob(filepath.Join(dir, "??", "new-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

func TestACacheThatCannotBeWrittenKeepsNothing(t *testing.T) {
	file := filepath.Join(t.TempDir(), "file")
	if err := os.WriteFile(file, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	for name, c := range map[string]cache.Cache{"none": {}, "below a file": cache.In(filepath.Join(file, "cache"))} {
		k := cache.NewKey("tool")
		c.Put(k, entry)
		if _, ok := c.Get(k); ok {
			t.Errorf("%s: has an entry", name)
		}
	}
}

func TestOldEntriesAreRemovedAndNothingElse(t *testing.T) {
	dir := t.TempDir()
	used, unused := cache.NewKey("tool", []byte("used")), cache.NewKey("tool", []byte("unused"))
	c := cache.In(dir)
	c.Put(used, entry)
	c.Put(unused, entry)
	files, _ := filepath.Glob(filepath.Join(dir, "??", "*"))
	strange := filepath.Join(filepath.Dir(files[0]), "notes.txt")
	if err := os.WriteFile(strange, nil, 0o644); err != nil {
		t.Fatal(err)
	}
	long := time.Now().Add(-40 * 24 * time.Hour)
	for _, name := range append(files, strange, filepath.Join(dir, "pruned")) {
		if err := os.Chtimes(name, long, long); err != nil {
			t.Fatal(err)
		}
	}
	if _, ok := c.Get(used); !ok {
		t.Fatal("an old entry is not found")
	}
	c = cache.In(dir)
	if _, ok := c.Get(used); !ok {
		t.Error("an entry that was asked for is removed")
	}
	if _, ok := c.Get(unused); ok {
		t.Error("an entry that nobody asked for stays")
	}
	if _, err := os.Stat(strange); err != nil {
		t.Error("a file that is not the cache's is removed")
	}
}
