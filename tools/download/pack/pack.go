// Package pack puts files into one ZIP archive, with a page that leads to them
// and works from the disk, without a network.
//
// All words that a reader sees come with the pack. The same pack gives the same
// bytes.
//
// The package makes none of the files, and decides nothing about what belongs
// into a pack.
package pack

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"crypto/sha256"
	"fmt"
	"hash/crc32"
	"io"
	"path"
	"sync"
)

// Pack is what is put together. Everything lies in one folder, so that unpacking
// leaves no files about.
type Pack struct {
	Name   string // of the folder: kebab-case ASCII
	Lang   string // BCP 47 tag of the words
	Title  string
	Intro  []string // paragraphs
	Groups []Group
	// Address is where the newest pack is found, and its name.
	Address, AddressText string
	Footnotes            []string
}

// Group is a heading with what belongs under it.
type Group struct {
	Title   string
	Entries []Entry
}

// Entry is a record, or a file of several records.
type Entry struct {
	Title string
	Lang  string   // of the title, where it is not the pack's
	Lines []string // what is said of it
	Files []File
}

// File is a file of the pack.
type File struct {
	Name string // path within the pack: "laws/untoc.pdf"; each once
	Text string // of the link: "PDF, 2 pages, 34 kB"
	Content
}

// Content is what a file holds, with its sums: a file that belongs into several
// packs is summed up once.
type Content struct {
	data   []byte
	sha256 [sha256.Size]byte
	crc32  uint32
}

// NewContent sums up the bytes of a file, which must not change after that.
func NewContent(data []byte) Content {
	return Content{data, sha256.Sum256(data), crc32.ChecksumIEEE(data)}
}

// The names of what every pack has.
const (
	indexName = "index.html"
	styleName = "style.css"
	sumsName  = "SHA256SUMS"
)

// Write makes the archive.
func Write(p Pack) ([]byte, error) {
	index, err := p.index()
	if err != nil {
		return nil, err
	}
	files := []File{{Name: indexName, Content: NewContent(index)}, {Name: styleName, Content: NewContent(style)}}
	for _, g := range p.Groups {
		for _, e := range g.Entries {
			files = append(files, e.Files...)
		}
	}
	var sums bytes.Buffer
	size := 0
	for _, f := range files {
		fmt.Fprintf(&sums, "%x  %s\n", f.sha256, f.Name)
		size += len(f.data) + 1024
	}
	files = append(files, File{Name: sumsName, Content: NewContent(sums.Bytes())})
	out := bytes.NewBuffer(make([]byte, 0, size))
	z := zip.NewWriter(out)
	z.RegisterCompressor(zip.Deflate, newCompressor)
	seen := map[string]bool{}
	for _, f := range files {
		if seen[f.Name] {
			return nil, fmt.Errorf("two files of the pack are called %s", f.Name)
		}
		seen[f.Name] = true
		if err := add(z, path.Join(p.Name, f.Name), f.Content); err != nil {
			return nil, err
		}
	}
	if err := z.Close(); err != nil {
		return nil, err
	}
	return out.Bytes(), nil
}

// compressors are used for one file after another: it takes longer to make one
// than to compress a small file. What is left to compress is text, a small part
// of a pack, so speed is worth more than the last byte.
var compressors = sync.Pool{New: func() any {
	// The level is one that there is.
	c, _ := flate.NewWriter(io.Discard, flate.BestSpeed)
	return c
}}

// compressor gives itself back when its file is closed.
type compressor struct{ *flate.Writer }

func newCompressor(w io.Writer) (io.WriteCloser, error) {
	c := compressors.Get().(*flate.Writer)
	c.Reset(w)
	return compressor{c}, nil
}

func (c compressor) Close() error {
	defer compressors.Put(c.Writer)
	return c.Writer.Close()
}

// firstDay is 1 January 1980 as archives write it, the first day that they know.
const firstDay = 1<<5 | 1

// add writes one file. It bears no time but the first there is.
func add(z *zip.Writer, name string, c Content) error {
	//lint:ignore SA1019 CreateRaw writes this field as it stands, and not Modified
	header := &zip.FileHeader{Name: name, Method: zip.Deflate, ModifiedDate: firstDay}
	create := z.CreateHeader
	if packed[path.Ext(name)] {
		header.Method = zip.Store
		header.CRC32 = c.crc32
		header.CompressedSize64 = uint64(len(c.data))
		header.UncompressedSize64 = uint64(len(c.data))
		create = z.CreateRaw
	}
	w, err := create(header)
	if err != nil {
		return err
	}
	_, err = w.Write(c.data)
	return err
}

// packed are the formats that do not get smaller.
var packed = map[string]bool{".pdf": true, ".docx": true, ".xlsx": true, ".epub": true, ".odt": true, ".ods": true, ".zip": true}
