// Package object writes files of the format PDF 1.7 (ISO 32000-1): values, numbered
// objects, streams and the table that finds them.
//
// Objects are packed into object streams and the table is a stream, so a file is
// small. The same calls give the same bytes. The package knows nothing of pages or
// text, and reads no file.
package object

import (
	"bytes"
	"compress/zlib"
	"crypto/sha256"
)

// packed is how many objects an object stream holds at most. A reader has to
// unpack all of them to reach one, and their places are written in one byte.
const packed = 200

// File is a file that is being made.
type File struct {
	objects []object // the object n is at n-1
	zip     *zlib.Writer
}

type object struct {
	value  any
	stream []byte // of a stream, whose dictionary value is
	isFile bool   // a stream, which cannot be packed
}

// New gives a number whose object is set later.
func (f *File) New() Ref {
	f.objects = append(f.objects, object{})
	return Ref(len(f.objects))
}

// Set says what an object is.
func (f *File) Set(r Ref, value any) { f.objects[r-1].value = value }

// Add is New and Set.
func (f *File) Add(value any) Ref {
	r := f.New()
	f.Set(r, value)
	return r
}

// Stream adds a stream: its dictionary without Length, and its data, which is
// compressed.
func (f *File) Stream(dict Dict, data []byte) Ref {
	dict = append(dict[:len(dict):len(dict)], "Filter", Name("FlateDecode"))
	return f.Plain(dict, f.deflate(data))
}

// Plain adds a stream whose data is written as it is.
func (f *File) Plain(dict Dict, data []byte) Ref {
	r := f.New()
	dict = append(dict[:len(dict):len(dict)], "Length", len(data))
	f.objects[r-1] = object{value: dict, stream: data, isFile: true}
	return r
}

// deflate compresses with zlib as far as it goes. A compressor is a megabyte, so a
// file has one.
func (f *File) deflate(data []byte) []byte {
	var b bytes.Buffer
	// Neither a known level nor a buffer in memory can fail.
	if f.zip == nil {
		f.zip, _ = zlib.NewWriterLevel(&b, zlib.BestCompression)
	} else {
		f.zip.Reset(&b)
	}
	_, _ = f.zip.Write(data)
	_ = f.zip.Close()
	return b.Bytes()
}

// place is where the table of a file finds an object (7.5.8.3): at an offset, or
// as the index-th of an object stream.
type place struct {
	kind, at, index int
}

// Bytes is the file. Its identifier is made from all that stands in it.
func (f *File) Bytes(catalog, info Ref) []byte {
	// A comment of bytes above 127 tells programs that the file is no text (7.5.2).
	out := []byte("%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
	count := len(f.objects)
	places := make([]place, count, count+count/packed+2)
	var loose []int
	for i := range f.objects {
		o := &f.objects[i]
		if !o.isFile {
			loose = append(loose, i)
			continue
		}
		places[i] = place{1, len(out), 0}
		out = o.append(out, i+1)
	}
	for len(loose) > 0 {
		n := min(packed, len(loose))
		for index, i := range loose[:n] {
			places[i] = place{2, len(places) + 1, index}
		}
		places = append(places, place{1, len(out), 0})
		pack := f.pack(loose[:n])
		out = pack.append(out, len(places))
		loose = loose[n:]
	}
	return f.end(out, places, catalog, info)
}

// append writes a stream as an object of the file.
func (o *object) append(out []byte, number int) []byte {
	out = Append(out, number)
	out = append(out, " 0 obj\n"...)
	out = Append(out, o.value)
	out = append(out, "\nstream\n"...)
	out = append(out, o.stream...)
	return append(out, "\nendstream\nendobj\n"...)
}

// pack makes an object stream (7.5.7).
func (f *File) pack(indexes []int) object {
	var head, body []byte
	for _, i := range indexes {
		head = Append(head, i+1)
		head = append(head, ' ')
		head = Append(head, len(body))
		head = append(head, ' ')
		body = Append(body, f.objects[i].value)
		body = append(body, '\n')
	}
	data := f.deflate(append(head, body...))
	return object{
		value: Dict{"Type", Name("ObjStm"), "N", len(indexes), "First", len(head),
			"Filter", Name("FlateDecode"), "Length", len(data)},
		stream: data,
	}
}

// end writes the cross-reference stream (7.5.8) behind a file's objects.
func (f *File) end(out []byte, places []place, catalog, info Ref) []byte {
	at := len(out)
	places = append(places, place{1, at, 0})
	wide := 3
	for limit := 1 << 24; at >= limit; limit <<= 8 {
		wide++
	}
	table := make([]byte, wide+2, (len(places)+1)*(wide+2)) // the object 0 is free
	table[wide+1] = 0xff
	for _, p := range places {
		table = append(table, byte(p.kind))
		for shift := 8 * (wide - 1); shift >= 0; shift -= 8 {
			table = append(table, byte(p.at>>shift))
		}
		table = append(table, byte(p.index))
	}
	sum := sha256.Sum256(out)
	id := Bytes(sum[:16])
	data := f.deflate(table)
	xref := object{
		value: Dict{"Type", Name("XRef"), "Size", len(places) + 1, "W", Array{1, wide, 1},
			"Root", catalog, "Info", info, "ID", Array{id, id},
			"Filter", Name("FlateDecode"), "Length", len(data)},
		stream: data,
	}
	out = xref.append(out, len(places))
	out = append(out, "startxref\n"...)
	out = Append(out, at)
	return append(out, "\n%%EOF\n"...)
}
