package rule

import (
	"fmt"
	"unicode/utf16"
)

// object is nil (null), bool, integer, real, name, str, array, dict, ref, *stream
// or, in a content stream, keyword (ISO 32000-1, 7.3).
type object any

type (
	integer int64
	real    float64
	name    string // without the solidus, its number signs resolved
	str     string // bytes, its escapes resolved
	array   []object
	dict    map[name]object
	ref     struct{ number, generation int }
	keyword string
)

// stream is a stream with its bytes as they stand in the file.
type stream struct {
	dict
	raw    []byte
	number int
	// decoded are the bytes behind the filters, once they were asked for.
	decoded []byte
	failed  error
}

func (r ref) String() string { return fmt.Sprintf("%d %d R", r.number, r.generation) }

// resolve is what a reference leads to; nil when it leads nowhere.
func (f *file) resolve(o object) object {
	for range 16 { // a longer chain is a circle
		r, ok := o.(ref)
		if !ok {
			return o
		}
		o = f.objects[r.number]
	}
	return nil
}

// dict is a dictionary or that of a stream; nil when it is neither. A nil dict
// has no entries.
func (f *file) dict(o object) dict {
	switch o := f.resolve(o).(type) {
	case dict:
		return o
	case *stream:
		return o.dict
	}
	return nil
}

func (f *file) stream(o object) *stream { s, _ := f.resolve(o).(*stream); return s }
func (f *file) array(o object) array    { a, _ := f.resolve(o).(array); return a }
func (f *file) name(o object) name      { n, _ := f.resolve(o).(name); return n }

// integer is an integer, or -1 with false.
func (f *file) integer(o object) (int, bool) {
	if n, ok := f.resolve(o).(integer); ok {
		return int(n), true
	}
	return -1, false
}

// number is an integer or a real.
func (f *file) number(o object) (float64, bool) {
	switch n := f.resolve(o).(type) {
	case integer:
		return float64(n), true
	case real:
		return float64(n), true
	}
	return 0, false
}

// numbers are the numbers of an array; false when there are not n of them.
func (f *file) numbers(o object, n int) ([]float64, bool) {
	a := f.array(o)
	if len(a) != n {
		return nil, false
	}
	all := make([]float64, n)
	for i := range a {
		v, ok := f.number(a[i])
		if !ok {
			return nil, false
		}
		all[i] = v
	}
	return all, true
}

// text is a text string (ISO 32000-1, 7.9.2.2) in UTF-8; false when the object is
// no string, or none that PDF 1.7 can read.
func (f *file) text(o object) (string, bool) {
	s, ok := f.resolve(o).(str)
	if !ok {
		return "", false
	}
	if len(s) >= 2 && s[0] == 0xFE && s[1] == 0xFF {
		return utf16Text([]byte(s[2:]))
	}
	if len(s) >= 3 && s[:3] == "\xEF\xBB\xBF" { // UTF-8 came with PDF 2.0
		return "", false
	}
	var out []rune
	for i := range len(s) {
		r := pdfDoc(s[i])
		if r == 0 {
			return "", false
		}
		out = append(out, r)
	}
	return string(out), true
}

// utf16Text reads UTF-16 with the high byte first; false for half characters.
func utf16Text(b []byte) (string, bool) {
	if len(b)%2 != 0 {
		return "", false
	}
	units := make([]uint16, len(b)/2)
	for i := range units {
		units[i] = uint16(b[2*i])<<8 | uint16(b[2*i+1])
	}
	runes := utf16.Decode(units)
	for i, r := range runes {
		if r == 0xFFFD && !(i < len(units) && units[i] == 0xFFFD) {
			return "", false
		}
	}
	return string(runes), true
}

// pdfDoc is a character of PDFDocEncoding (ISO 32000-1, annex D.2), 0 for a byte
// that has none.
func pdfDoc(b byte) rune {
	switch {
	case b == '\t' || b == '\n' || b == '\r' || b >= 0x20 && b <= 0x7E || b >= 0xA1 && b != 0xAD:
		return rune(b)
	case b >= 0x18 && b <= 0x1F:
		return []rune("\u02D8\u02C7\u02C6\u02D9\u02DD\u02DB\u02DA\u02DC")[b-0x18]
	case b >= 0x80 && b <= 0x9E:
		return []rune("•†‡…—–ƒ⁄‹›−‰„“”‘’‚™ﬁﬂŁŒŠŸŽıłœšž")[b-0x80]
	case b == 0xA0:
		return '€'
	}
	return 0
}
