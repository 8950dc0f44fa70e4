package face

import (
	"encoding/binary"
	"slices"
)

// FontFile is the TrueType program to embed, with the outlines of the glyphs
// added, of those that they are put together from, and of .notdef. It has the
// tables that PDF asks of a CIDFontType2 (ISO 32000-1, 9.9, table 126) and no
// others: a reader needs no cmap, and the faces have no instructions.
//
// Glyphs keep their numbers. Those left out have no outline and no width, and
// the program ends with the last one used.
func (u *Use) FontFile() []byte {
	p := u.face.program()
	used := p.withParts(u.glyphs())
	count := int(used[len(used)-1]) + 1

	var glyf []byte
	ends := make([]int, count)
	hmtx := make([]byte, 4*count)
	next := 0
	for _, g := range used {
		for ; next < int(g); next++ {
			ends[next] = len(glyf)
		}
		glyf = append(glyf, p.outlines[g]...)
		for len(glyf)%4 != 0 {
			glyf = append(glyf, 0)
		}
		ends[g] = len(glyf)
		next = int(g) + 1
		binary.BigEndian.PutUint16(hmtx[4*int(g):], uint16(p.advance(g)))
		binary.BigEndian.PutUint16(hmtx[4*int(g)+2:], uint16(p.bearing(g)))
	}
	loca, long := locations(ends)

	head := slices.Clone(p.head)
	binary.BigEndian.PutUint32(head[8:], 0) // the checksum, which assemble sets
	binary.BigEndian.PutUint16(head[50:], long)
	hhea := slices.Clone(p.hhea)
	binary.BigEndian.PutUint16(hhea[34:], uint16(count))
	maxp := slices.Clone(p.maxp)
	binary.BigEndian.PutUint16(maxp[4:], uint16(count))
	return assemble([]table{
		{"glyf", glyf}, {"head", head}, {"hhea", hhea}, {"hmtx", hmtx}, {"loca", loca}, {"maxp", maxp},
	})
}

// locations is the loca table for glyphs that end at these bytes, and its format:
// 0 for halved numbers of two bytes, 1 for numbers of four.
func locations(ends []int) (loca []byte, format uint16) {
	if ends[len(ends)-1] > 2*0xFFFF {
		loca = make([]byte, 4, 4+4*len(ends))
		for _, end := range ends {
			loca = binary.BigEndian.AppendUint32(loca, uint32(end))
		}
		return loca, 1
	}
	loca = make([]byte, 2, 2+2*len(ends))
	for _, end := range ends {
		loca = binary.BigEndian.AppendUint16(loca, uint16(end/2))
	}
	return loca, 0
}

// The flags of a composite glyph's part (OpenType 1.9.1, "glyf", Composite Glyph
// Description) that say how long its record is.
const (
	argsAreWords   = 0x0001
	haveScale      = 0x0008
	moreComponents = 0x0020
	haveXYScale    = 0x0040
	haveTwoByTwo   = 0x0080
)

// parts are the glyphs that a composite glyph is put together from; none for a
// simple one.
func (p *program) parts(g uint16) []uint16 {
	outline := p.outlines[g]
	if len(outline) < 10 || i16(outline, 0) >= 0 {
		return nil
	}
	var parts []uint16
	for at := 10; at+4 <= len(outline); {
		flags := u16(outline, at)
		parts = append(parts, u16(outline, at+2))
		if flags&moreComponents == 0 {
			break
		}
		at += 6
		if flags&argsAreWords != 0 {
			at += 2
		}
		switch {
		case flags&haveScale != 0:
			at += 2
		case flags&haveXYScale != 0:
			at += 4
		case flags&haveTwoByTwo != 0:
			at += 8
		}
	}
	return parts
}

// withParts are the glyphs, .notdef, and all that they are put together from, in
// order.
func (p *program) withParts(glyphs []uint16) []uint16 {
	seen := map[uint16]bool{}
	var all []uint16
	for queue := append([]uint16{0}, glyphs...); len(queue) > 0; queue = queue[1:] {
		g := queue[0]
		if seen[g] || int(g) >= len(p.outlines) {
			continue
		}
		seen[g] = true
		all = append(all, g)
		queue = append(queue, p.parts(g)...)
	}
	slices.Sort(all)
	return all
}
