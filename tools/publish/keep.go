package publish

import (
	"bytes"
	"io"
	"os"
)

// keep puts a file of the old portal into the new one, under a second name, if
// it is what would be written: the same bytes, readable by the same people. Most
// files do not change from build to build, and this way they also keep their
// time, by which servers and mirrors know that they are the same. It reports
// whether the file stands in its new place.
func keep(old, name string, data []byte) bool {
	f, err := os.Open(old)
	if err != nil {
		return false
	}
	defer f.Close()
	info, err := f.Stat()
	if err != nil || !info.Mode().IsRegular() || info.Mode().Perm()&0o444 != 0o444 || info.Size() != int64(len(data)) || !same(f, data) {
		return false
	}
	if os.Link(old, name) != nil {
		return false // the disk cannot, or the old portal is gone
	}
	// Another build may have put its portal in place since the file was opened.
	linked, err := os.Lstat(name)
	if err == nil && os.SameFile(info, linked) {
		return true
	}
	_ = os.Remove(name)
	return false
}

// same reports whether a reader gives these bytes and no others.
func same(r io.Reader, data []byte) bool {
	chunk := make([]byte, min(len(data)+1, 64<<10))
	for {
		n, err := r.Read(chunk)
		if n > len(data) || !bytes.Equal(chunk[:n], data[:n]) {
			return false
		}
		data = data[n:]
		if err != nil {
			return err == io.EOF && len(data) == 0
		}
	}
}
