// Package cache keeps files that were made from inputs, so that the same inputs
// need not be made into the same files again.
//
// A file is found by a Key: the hash of everything that it was made from, and of
// the tool that made it. The folder of the cache may be deleted at any moment, by
// anybody; several builds may use it at once; what is damaged in it is not used.
// A cache that cannot be read or written only makes a build slower.
//
// It holds no file that differs from a new one, so nothing that is published
// depends on it. It is no store: entries that no build has asked for in a month
// are removed.
package cache

import (
	"bytes"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"os"
	"path/filepath"
)

// Cache is a folder of made files; the zero Cache keeps nothing.
type Cache struct {
	dir string
}

// In is the cache in a folder, which need not exist. Entries too old to be of
// use are removed on the way.
func In(dir string) Cache {
	c := Cache{dir: dir}
	c.prune()
	return c
}

// Key names a file by what it is made from.
type Key [sha256.Size]byte

// NewKey is the key of a file that a tool makes from parts. The tool's name must
// differ whenever it would make another file from the same parts.
func NewKey(tool string, parts ...[]byte) Key {
	h := sha256.New()
	for _, part := range append([][]byte{[]byte(tool)}, parts...) {
		var size [8]byte
		binary.BigEndian.PutUint64(size[:], uint64(len(part)))
		h.Write(size[:])
		h.Write(part)
	}
	return Key(h.Sum(nil))
}

// Entry is a file and what must be known of it without opening it.
type Entry struct {
	Data  []byte
	Pages int // of a PDF; 0 for others
}

// header is what stands before an entry's data: the hash of all that follows it,
// and the number of pages.
const header = sha256.Size + 4

// Get finds an entry; ok is false when there is none, or none that is whole.
func (c Cache) Get(k Key) (e Entry, ok bool) {
	if c.dir == "" {
		return Entry{}, false
	}
	name := c.name(k)
	raw, err := os.ReadFile(name)
	if err != nil || len(raw) < header {
		return Entry{}, false
	}
	sum := sha256.Sum256(raw[sha256.Size:])
	if !bytes.Equal(sum[:], raw[:sha256.Size]) {
		return Entry{}, false
	}
	touch(name)
	return Entry{Data: raw[header:], Pages: int(binary.BigEndian.Uint32(raw[sha256.Size:]))}, true
}

// Put keeps an entry. It appears whole or not at all: the file is written beside
// its place and then renamed. What cannot be written is not kept.
func (c Cache) Put(k Key, e Entry) {
	if c.dir == "" {
		return
	}
	raw := make([]byte, header, header+len(e.Data))
	binary.BigEndian.PutUint32(raw[sha256.Size:], uint32(e.Pages))
	raw = append(raw, e.Data...)
	sum := sha256.Sum256(raw[sha256.Size:])
	copy(raw, sum[:])
	name := c.name(k)
	if os.MkdirAll(filepath.Dir(name), 0o755) != nil {
		return
	}
	tmp, err := os.CreateTemp(filepath.Dir(name), "new-*")
	if err != nil {
		return
	}
	_, err = tmp.Write(raw)
	if closed := tmp.Close(); err != nil || closed != nil || os.Rename(tmp.Name(), name) != nil {
		os.Remove(tmp.Name())
	}
}

// name is where an entry lies: in one of 256 folders.
func (c Cache) name(k Key) string {
	name := hex.EncodeToString(k[:])
	return filepath.Join(c.dir, name[:2], name[2:])
}
