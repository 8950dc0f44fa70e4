package epub

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"hash/crc32"
)

// file is a file of the book: the whole of its text, by its path.
type file struct{ name, text string }

// pack makes a ZIP container (EPUB 3.3, section 4.3). The first file is kept as it
// is, and none has extra fields, so that a reader finds the first one's text at
// byte 38. Every file is of the first day that ZIP knows.
func pack(files []file) ([]byte, error) {
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	deflate, err := flate.NewWriter(nil, flate.BestCompression)
	if err != nil {
		return nil, err
	}
	for i, f := range files {
		h := &zip.FileHeader{
			Name: f.name, Method: zip.Store,
			CRC32: crc32.ChecksumIEEE([]byte(f.text)), UncompressedSize64: uint64(len(f.text)),
		}
		//lint:ignore SA1019 Modified would add the extra field that the first file may not have
		h.ModifiedDate = 1<<5 | 1 // 1980-01-01
		data := []byte(f.text)
		if i > 0 {
			var packed bytes.Buffer
			deflate.Reset(&packed)
			if _, err := deflate.Write(data); err != nil {
				return nil, err
			}
			if err := deflate.Close(); err != nil {
				return nil, err
			}
			data, h.Method = packed.Bytes(), zip.Deflate
		}
		h.CompressedSize64 = uint64(len(data))
		part, err := w.CreateRaw(h)
		if err != nil {
			return nil, err
		}
		if _, err := part.Write(data); err != nil {
			return nil, err
		}
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}
