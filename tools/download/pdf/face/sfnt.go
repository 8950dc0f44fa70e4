package face

import (
	"encoding/binary"
	"math/bits"
)

// table is one table of a font file.
type table struct {
	tag  string
	data []byte
}

// assemble is the font file of tables, which are in the order of their tags and
// have head among them (OpenType 1.9.1, "OpenType Font File"). Every table starts
// at a multiple of four bytes, and head's checkSumAdjustment makes the whole file
// sum up to the number that the format wants. The tables' data stays as it is.
func assemble(tables []table) []byte {
	n := len(tables)
	log := bits.Len(uint(n)) - 1
	file := binary.BigEndian.AppendUint32(nil, 0x00010000) // TrueType outlines
	for _, v := range []int{n, 16 << log, log, 16*n - 16<<log} {
		file = binary.BigEndian.AppendUint16(file, uint16(v))
	}
	offset := 12 + 16*n
	for _, t := range tables {
		file = append(file, t.tag...)
		file = binary.BigEndian.AppendUint32(file, checksum(t.data))
		file = binary.BigEndian.AppendUint32(file, uint32(offset))
		file = binary.BigEndian.AppendUint32(file, uint32(len(t.data)))
		offset += (len(t.data) + 3) &^ 3
	}
	head := 0
	for _, t := range tables {
		if t.tag == "head" {
			head = len(file)
		}
		file = append(file, t.data...)
		for len(file)%4 != 0 {
			file = append(file, 0)
		}
	}
	binary.BigEndian.PutUint32(file[head+8:], 0xB1B0AFBA-checksum(file))
	return file
}

// checksum is the sum of the data's four-byte numbers, with zeros behind it to
// fill the last.
func checksum(data []byte) uint32 {
	var sum uint32
	for ; len(data) >= 4; data = data[4:] {
		sum += binary.BigEndian.Uint32(data)
	}
	var rest [4]byte
	copy(rest[:], data)
	return sum + binary.BigEndian.Uint32(rest[:])
}
