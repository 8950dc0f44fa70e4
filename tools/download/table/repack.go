package table

import (
	"archive/zip"
	"bytes"
	"cmp"
	"compress/flate"
	"io"
	"slices"
	"time"
)

// repack writes a zip file anew with its entries in one order and of one time, so
// that what it holds alone decides its bytes. The list of content types comes
// first, where readers that take a file as it arrives look for it.
func repack(data []byte) ([]byte, error) {
	from, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	files := slices.SortedFunc(slices.Values(from.File), func(a, b *zip.File) int {
		return cmp.Or(cmp.Compare(place(a.Name), place(b.Name)), cmp.Compare(a.Name, b.Name))
	})
	var buf bytes.Buffer
	to := zip.NewWriter(&buf)
	to.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		return flate.NewWriter(w, flate.BestCompression)
	})
	for _, f := range files {
		if err := copyFile(to, f); err != nil {
			return nil, err
		}
	}
	if err := to.Close(); err != nil {
		return nil, err
	}
	return buf.Bytes(), nil
}

func place(name string) int {
	if name == "[Content_Types].xml" {
		return 0
	}
	return 1
}

// oldest is the first time that a zip file can bear.
var oldest = time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC)

func copyFile(to *zip.Writer, f *zip.File) error {
	w, err := to.CreateHeader(&zip.FileHeader{Name: f.Name, Method: zip.Deflate, Modified: oldest})
	if err != nil {
		return err
	}
	r, err := f.Open()
	if err != nil {
		return err
	}
	if _, err := io.Copy(w, r); err != nil {
		return err
	}
	return r.Close()
}
