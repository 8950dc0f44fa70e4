package rule

import (
	"bytes"
	"errors"
	"maps"
	"regexp"
	"slices"
	"strconv"
)

// entry is where an object stands: in the file, or in an object stream.
type entry struct {
	offset     int // in the file
	generation int
	container  int // number of the object stream, or 0
	index      int // in the container
}

// file is a PDF as bytes and objects (ISO 32000-1, 7.5).
type file struct {
	data    []byte
	entries map[int]entry
	objects map[int]object
	trailer dict
	// body, table and end are where the first object may begin, where the
	// cross-reference section begins, and where that section ends.
	body, table, end int
	report           func(rule, format string, args ...any)
}

var (
	header   = regexp.MustCompile(`^%PDF-1\.[0-7](\r\n|\n|\r)%([^\r\n]*)`)
	tail     = regexp.MustCompile(`startxref(?:\r\n|\n|\r)([0-9]{1,10})(?:\r\n|\n|\r)%%EOF(\r\n|\n|\r)?$`)
	tailText = []byte("%%EOF")
)

// read makes out all objects. An error means that there is nothing to check.
func (f *file) read() error {
	f.checkHeader()
	end := f.data
	if last := bytes.LastIndex(end, tailText); last >= 0 {
		rest := end[last+len(tailText):]
		if s := string(rest); s != "" && s != "\n" && s != "\r" && s != "\r\n" {
			f.report("A-6.1.3-3", "%d bytes stand behind %%%%EOF", len(rest))
			end = end[:last+len(tailText)]
		}
	}
	found := tail.FindSubmatch(end[max(0, len(end)-64):])
	if found == nil {
		return errors.New("no startxref and %%EOF at the end")
	}
	start, err := strconv.Atoi(string(found[1]))
	if err != nil || start >= len(f.data) {
		return errors.New("startxref points outside the file")
	}
	f.table = start
	if bytes.HasPrefix(f.data[start:], []byte("xref")) {
		err = f.readTable(start)
	} else {
		err = f.readTableStream(start)
	}
	if err != nil {
		return err
	}
	if last := bytes.LastIndex(f.data, []byte("startxref")); f.end > last || !blank(f.data[f.end:last]) {
		f.report("PDF-7.5.5", "something stands between the trailer and startxref")
	}
	f.readObjects()
	f.checkTrailer()
	f.checkStreams()
	return nil
}

// checkHeader wants the version first and then bytes that no text has, so that
// programs treat the file as binary.
func (f *file) checkHeader() {
	found := header.FindSubmatch(f.data[:min(len(f.data), 200)])
	if found == nil {
		f.report("A-6.1.2-1", "the file does not begin with %%PDF-1.n, a line's end and a comment")
		return
	}
	high := 0
	for _, b := range found[2] {
		if b <= 127 {
			break
		}
		high++
	}
	if high < 4 {
		f.report("A-6.1.2-2", "the comment below the header does not begin with four bytes above 127")
	}
	f.body = len(found[0])
}

func (f *file) checkTrailer() {
	id := f.array(f.trailer["ID"])
	if len(id) != 2 {
		f.report("A-6.1.3-1", "the trailer has no ID of two strings")
	}
	for _, o := range id {
		if s, ok := o.(str); !ok || len(s) < 16 {
			f.report("A-6.1.3-1", "a half of the trailer's ID is no string of 16 bytes or more")
		}
	}
	if f.trailer["Encrypt"] != nil {
		f.report("A-6.1.3-2", "the file is encrypted")
	}
	if f.trailer["Prev"] != nil {
		f.report("Portal-unknown", "the file has been changed by an incremental update")
	}
	largest := 0
	for number := range f.entries {
		largest = max(largest, number)
	}
	if size, _ := f.integer(f.trailer["Size"]); size != largest+1 {
		f.report("PDF-7.5.5", "the trailer's Size is %d, the largest object number %d", size, largest)
	}
	if largest > 8388607 {
		f.report("A-6.1.13-7", "the file has %d objects", largest)
	}
}

// readObjects reads all objects, and looks whether anything stands between them.
func (f *file) readObjects() {
	numbers := slices.Sorted(maps.Keys(f.entries))
	slices.SortStableFunc(numbers, func(a, b int) int { return f.entries[a].offset - f.entries[b].offset })
	end := f.body
	for _, n := range numbers {
		e := f.entries[n]
		if e.container != 0 {
			continue
		}
		if end >= 0 && (e.offset < end || !blank(f.data[end:min(e.offset, len(f.data))])) {
			f.report("PDF-7.5.3", "before object %d stands what is no object of the cross-reference table, or it begins in another", n)
		}
		o, next, err := f.readObject(n, e)
		if err != nil {
			f.report("PDF-7.3", "%v", err)
			end = -1
			continue
		}
		f.objects[n], end = o, next
	}
	if end >= 0 && end < f.table && !blank(f.data[end:f.table]) {
		f.report("PDF-7.5.3", "before the cross-reference table stands what is no object of it")
	}
	for _, n := range numbers {
		if e := f.entries[n]; e.container != 0 {
			f.readCompressed(n, e)
		}
	}
	f.checkReferences()
}

func blank(b []byte) bool {
	for i := range b {
		if !isSpace(b[i]) {
			return false
		}
	}
	return true
}

// checkReferences wants every reference to lead to an object.
func (f *file) checkReferences() {
	var visit func(where int, o object)
	visit = func(where int, o object) {
		switch o := o.(type) {
		case ref:
			if _, ok := f.objects[o.number]; !ok || f.entries[o.number].generation != o.generation {
				f.report("PDF-7.3.10", "object %d refers to %s, which is no object", where, o)
			}
		case array:
			for _, e := range o {
				visit(where, e)
			}
		case dict:
			for _, e := range o {
				visit(where, e)
			}
		case *stream:
			visit(where, o.dict)
		}
	}
	for n, o := range f.objects {
		visit(n, o)
	}
	visit(0, f.trailer)
}
