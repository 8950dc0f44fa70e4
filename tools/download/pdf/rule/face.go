package rule

import (
	"encoding/binary"
	"errors"
	"fmt"
)

// face is a TrueType font program (OpenType 1.9, "The OpenType Font File").
type face struct {
	tables  map[string][]byte
	units   int // parts of the em
	glyphs  int
	metrics int // entries of hmtx with a width
	long    bool
}

// parseFace reads a font program. The tables that a font in a PDF needs must be
// there and whole (ISO 32000-1, 9.9).
func parseFace(data []byte) (*face, error) {
	if len(data) < 12 || binary.BigEndian.Uint32(data) != 0x00010000 {
		return nil, errors.New("it is no TrueType font")
	}
	f := &face{tables: map[string][]byte{}}
	count := int(binary.BigEndian.Uint16(data[4:]))
	if len(data) < 12+16*count {
		return nil, errors.New("its directory is longer than the font")
	}
	last := ""
	for i := range count {
		record := data[12+16*i:]
		tag := string(record[:4])
		sum, offset, length := binary.BigEndian.Uint32(record[4:]), binary.BigEndian.Uint32(record[8:]), binary.BigEndian.Uint32(record[12:])
		if uint64(offset)+uint64(length) > uint64(len(data)) || offset%4 != 0 {
			return nil, fmt.Errorf("its table %s is outside of it, or not on a word", tag)
		}
		table := data[offset : offset+length]
		if tag <= last {
			return nil, fmt.Errorf("its table %s is not in order", tag)
		}
		if checksum(table, tag == "head") != sum {
			return nil, fmt.Errorf("the checksum of its table %s is wrong", tag)
		}
		last, f.tables[tag] = tag, table
	}
	for tag, least := range map[string]int{"head": 54, "hhea": 36, "maxp": 6, "hmtx": 4, "loca": 4, "glyf": 0} {
		if table, ok := f.tables[tag]; !ok || len(table) < least {
			return nil, fmt.Errorf("it has no table %s", tag)
		}
	}
	return f, f.measure(data)
}

// measure reads the numbers of head, hhea and maxp, and holds the other tables
// against them.
func (f *face) measure(data []byte) error {
	head := f.tables["head"]
	f.units = int(binary.BigEndian.Uint16(head[18:]))
	f.long = binary.BigEndian.Uint16(head[50:]) == 1
	f.glyphs = int(binary.BigEndian.Uint16(f.tables["maxp"][4:]))
	f.metrics = int(binary.BigEndian.Uint16(f.tables["hhea"][34:]))
	if binary.BigEndian.Uint32(head[12:]) != 0x5F0F3CF5 || f.units < 16 || f.units > 16384 {
		return errors.New("its table head is none")
	}
	if sum := checksum(data, false) - binary.BigEndian.Uint32(head[8:]); 0xB1B0AFBA-sum != binary.BigEndian.Uint32(head[8:]) {
		return errors.New("its checksum is wrong")
	}
	if f.metrics < 1 || f.metrics > f.glyphs || len(f.tables["hmtx"]) != 4*f.metrics+2*(f.glyphs-f.metrics) {
		return errors.New("its table hmtx does not have a line for each glyph")
	}
	size := 2
	if f.long {
		size = 4
	}
	if len(f.tables["loca"]) != size*(f.glyphs+1) {
		return errors.New("its table loca does not have a place for each glyph")
	}
	for g := range f.glyphs {
		if from, to := f.place(g), f.place(g+1); from > to || to > len(f.tables["glyf"]) || to > from && to-from < 10 {
			return fmt.Errorf("the place of its glyph %d is none", g)
		}
	}
	return nil
}

// checksum is the sum of a table's words; that of head leaves out its own.
func checksum(table []byte, head bool) uint32 {
	var sum uint32
	for i := 0; i < len(table); i += 4 {
		var word [4]byte
		copy(word[:], table[i:])
		if !head || i != 8 {
			sum += binary.BigEndian.Uint32(word[:])
		}
	}
	return sum
}

// place is where a glyph begins in glyf.
func (f *face) place(glyph int) int {
	if f.long {
		return int(binary.BigEndian.Uint32(f.tables["loca"][4*glyph:]))
	}
	return 2 * int(binary.BigEndian.Uint16(f.tables["loca"][2*glyph:]))
}

// advance is a glyph's width in units; false when there is no such glyph.
func (f *face) advance(glyph int) (int, bool) {
	if glyph < 0 || glyph >= f.glyphs {
		return 0, false
	}
	return int(binary.BigEndian.Uint16(f.tables["hmtx"][4*min(glyph, f.metrics-1):])), true
}

// outline are the bytes of a glyph; nil when it has no ink or is none.
func (f *face) outline(glyph int) []byte {
	if glyph < 0 || glyph >= f.glyphs || f.place(glyph) == f.place(glyph+1) {
		return nil
	}
	return f.tables["glyf"][f.place(glyph):f.place(glyph+1)]
}

// bounds are the left, lower, right and upper bounds of a glyph in units; false
// when it has no ink.
func (f *face) bounds(glyph int) ([4]int, bool) {
	data := f.outline(glyph)
	if data == nil {
		return [4]int{}, false
	}
	var b [4]int
	for i := range b {
		b[i] = int(int16(binary.BigEndian.Uint16(data[2+2*i:])))
	}
	return b, true
}

// Flags of a part of a composite glyph (OpenType 1.9, "glyf").
const (
	partWords    = 0x0001
	partScale    = 0x0008
	partMore     = 0x0020
	partTwoScale = 0x0040
	partMatrix   = 0x0080
)

// whole wants the parts of a composite glyph to be in the font.
func (f *face) whole(glyph, depth int) error {
	data := f.outline(glyph)
	if len(data) < 10 || int16(binary.BigEndian.Uint16(data)) >= 0 {
		return nil
	}
	if depth > 5 {
		return errors.New("its parts stand too deep in one another")
	}
	data = data[10:]
	for more := true; more; {
		if len(data) < 4 {
			return errors.New("its parts have no end")
		}
		flags, part := int(binary.BigEndian.Uint16(data)), int(binary.BigEndian.Uint16(data[2:]))
		if f.outline(part) == nil {
			return fmt.Errorf("its part, glyph %d, is empty", part)
		}
		if err := f.whole(part, depth+1); err != nil {
			return err
		}
		size := 6
		if flags&partWords != 0 {
			size += 2
		}
		switch {
		case flags&partScale != 0:
			size += 2
		case flags&partTwoScale != 0:
			size += 4
		case flags&partMatrix != 0:
			size += 8
		}
		more = flags&partMore != 0
		data = data[min(size, len(data)):]
	}
	return nil
}
