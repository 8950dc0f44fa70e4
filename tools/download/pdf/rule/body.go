package rule

import (
	"bytes"
	"fmt"
	"regexp"
	"strconv"
)

var (
	objectHead = regexp.MustCompile(`^([0-9]+)([ \t\r\n\f\x00]+)([0-9]+)([ \t\r\n\f\x00]+)obj`)
	endObject  = []byte("endobj")
	endStream  = []byte("endstream")
)

// readObject reads the object at an entry and gives the place behind it. A
// negative number is not yet known.
func (f *file) readObject(number int, e entry) (object, int, error) {
	where := fmt.Sprintf("object %d", number)
	if e.offset < 0 || e.offset >= len(f.data) {
		return nil, 0, fmt.Errorf("%s: its place %d is outside the file", where, e.offset)
	}
	head := objectHead.FindSubmatch(f.data[e.offset:min(e.offset+64, len(f.data))])
	if head == nil {
		return nil, 0, fmt.Errorf("%s: there is none at byte %d", where, e.offset)
	}
	n, err := strconv.Atoi(string(head[1]))
	if err != nil || number >= 0 && (n != number || string(head[3]) != strconv.Itoa(e.generation)) {
		return nil, 0, fmt.Errorf("%s: at byte %d stands object %s %s", where, e.offset, head[1], head[3])
	}
	where = fmt.Sprintf("object %d", n)
	pos := e.offset + len(head[0])
	if len(head[2]) != 1 || len(head[4]) != 1 || e.offset > 0 && !lineEnd(f.data[e.offset-1]) || pos < len(f.data) && !lineEnd(f.data[pos]) {
		f.report("A-6.1.9-1", "%s: its number, generation and obj do not stand on a line of their own with single spaces", where)
	}
	l := lexer{data: f.data, pos: pos, where: where, report: f.report, refs: true}
	o, err := l.next()
	if err != nil {
		return nil, 0, fmt.Errorf("%s: %w", where, err)
	}
	if word, ok := o.(keyword); ok {
		return nil, 0, fmt.Errorf("%s: the word %.20q where an object begins", where, word)
	}
	l.skip()
	if d, ok := o.(dict); ok && bytes.HasPrefix(f.data[l.pos:], []byte("stream")) {
		s := &stream{dict: d, number: n}
		if l.pos, err = f.readStream(s, l.pos+len("stream")); err != nil {
			return nil, 0, fmt.Errorf("%s: %w", where, err)
		}
		o = s
	}
	if !bytes.HasPrefix(f.data[l.pos:], endObject) {
		return nil, 0, fmt.Errorf("%s: no endobj at byte %d", where, l.pos)
	}
	end := l.pos + len(endObject)
	if !lineEnd(f.data[l.pos-1]) || end < len(f.data) && !lineEnd(f.data[end]) {
		f.report("A-6.1.9-1", "%s: its endobj does not stand on a line of its own", where)
	}
	return o, end, nil
}

func lineEnd(b byte) bool { return b == '\n' || b == '\r' }

// readStream reads the bytes of a stream whose keyword ends at pos, and gives the
// place of endobj.
func (f *file) readStream(s *stream, pos int) (int, error) {
	switch {
	case bytes.HasPrefix(f.data[pos:], []byte("\r\n")):
		pos += 2
	case bytes.HasPrefix(f.data[pos:], []byte("\n")):
		pos++
	default:
		f.report("A-6.1.7-2", "object %d: the word stream is not followed by a line feed", s.number)
	}
	length, err := f.length(s.dict["Length"])
	if err != nil {
		return 0, err
	}
	if length < 0 || pos+length > len(f.data) {
		return 0, fmt.Errorf("its Length is %d", length)
	}
	s.raw = f.data[pos : pos+length]
	rest := f.data[pos+length:]
	eol := 0
	for eol < len(rest) && eol < 2 && lineEnd(rest[eol]) {
		eol++
	}
	if eol == 2 && string(rest[:2]) != "\r\n" {
		eol = 1
	}
	if !bytes.HasPrefix(rest[eol:], endStream) {
		f.report("A-6.1.7-1", "object %d: its Length %d is not that of its bytes", s.number, length)
		end := bytes.Index(rest, endStream)
		if end < 0 {
			return 0, fmt.Errorf("no endstream")
		}
		eol = end
	} else if eol == 0 {
		f.report("A-6.1.7-2", "object %d: no line ends before endstream", s.number)
	}
	l := lexer{data: f.data, pos: pos + length + eol + len(endStream)}
	l.skip()
	return l.pos, nil
}

// length is the value of a Length, which may stand in an object of its own that
// has not been read.
func (f *file) length(o object) (int, error) {
	if r, ok := o.(ref); ok {
		e, known := f.entries[r.number]
		if !known || e.container != 0 || e.offset >= len(f.data) {
			return 0, fmt.Errorf("its Length %v is no object", r)
		}
		head := objectHead.Find(f.data[e.offset:min(e.offset+64, len(f.data))])
		l := lexer{data: f.data, pos: e.offset + len(head), where: "Length", report: func(string, string, ...any) {}}
		var err error
		if o, err = l.next(); err != nil || head == nil {
			return 0, fmt.Errorf("its Length %v cannot be read", r)
		}
	}
	n, ok := o.(integer)
	if !ok {
		return 0, fmt.Errorf("it has no Length")
	}
	return int(n), nil
}

// readCompressed reads an object of an object stream (ISO 32000-1, 7.5.7).
func (f *file) readCompressed(number int, e entry) {
	s, ok := f.objects[e.container].(*stream)
	if !ok || s.dict["Type"] != name("ObjStm") {
		f.report("PDF-7.5.7", "object %d is to be in object %d, which is no object stream", number, e.container)
		return
	}
	data, err := f.decode(s)
	if err != nil {
		return // checkStreams says so
	}
	first, ok1 := s.dict["First"].(integer)
	count, ok2 := s.dict["N"].(integer)
	if !ok1 || !ok2 || int(first) > len(data) || first < 0 || e.index >= int(count) {
		f.report("PDF-7.5.7", "object %d is not in object stream %d", number, e.container)
		return
	}
	head := lexer{data: data[:first], where: fmt.Sprintf("object stream %d", e.container), report: f.report}
	var at [2]object
	for range e.index + 1 {
		at[0], _ = head.next()
		at[1], _ = head.next()
	}
	offset, ok := at[1].(integer)
	if at[0] != integer(number) || !ok || offset < 0 || int(first+offset) > len(data) {
		f.report("PDF-7.5.7", "object %d is not in object stream %d", number, e.container)
		return
	}
	l := lexer{data: data, pos: int(first + offset), where: fmt.Sprintf("object %d", number), report: f.report, refs: true}
	o, err := l.next()
	if _, word := o.(keyword); err != nil || word {
		f.report("PDF-7.5.7", "object %d in object stream %d cannot be read", number, e.container)
		return
	}
	f.objects[number] = o
}
