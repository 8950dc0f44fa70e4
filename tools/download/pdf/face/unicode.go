package face

import (
	"bytes"
	"fmt"
	"unicode/utf16"
)

// blockSize is how many entries a CMap's block may have (Adobe Technical Note
// #5014, CMap and CIDFont Files, "beginbfchar").
const blockSize = 100

// ToUnicode is the CMap that says which text each glyph stands for, so that a
// reader can search, copy and listen (ISO 32000-1, 9.10.3), uncompressed and by
// glyph number. A glyph may stand for several characters. One whose text nobody
// gave, and which is no character's own, has no entry.
func (u *Use) ToUnicode() []byte {
	var b bytes.Buffer
	b.WriteString("/CIDInit /ProcSet findresource begin\n" +
		"12 dict begin\n" +
		"begincmap\n" +
		"/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n" +
		"/CMapName /Adobe-Identity-UCS def\n" +
		"/CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n")
	var known []uint16
	for _, g := range u.glyphs() {
		if u.texts[g] != "" {
			known = append(known, g)
		}
	}
	for len(known) > 0 {
		block := known[:min(blockSize, len(known))]
		known = known[len(block):]
		fmt.Fprintf(&b, "%d beginbfchar\n", len(block))
		for _, g := range block {
			fmt.Fprintf(&b, "<%04X> <", g)
			for _, unit := range utf16.Encode([]rune(u.texts[g])) {
				fmt.Fprintf(&b, "%04X", unit)
			}
			b.WriteString(">\n")
		}
		b.WriteString("endbfchar\n")
	}
	b.WriteString("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n")
	return b.Bytes()
}
