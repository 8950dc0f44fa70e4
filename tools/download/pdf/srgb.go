package pdf

import (
	"encoding/binary"
	"unicode/utf16"
)

// profileName is what the colours of a file are.
const profileName = "sRGB IEC61966-2.1"

// srgb is an ICC profile of version 4 (ISO 15076-1) for the colours of IEC 61966-2-1.
// The primaries are adapted to the illuminant D50, as profiles want them; the numbers
// are those that the International Color Consortium gives, in 1/65536.
func srgb() []byte {
	tags := []struct {
		name string
		data []byte
	}{
		{"desc", localized(profileName)},
		{"cprt", localized("CC0")},
		{"wtpt", xyz(0xf6d6, 0x10000, 0xd32d)}, // D50
		{"chad", fixed("sf32", // from D65 to D50, Bradford
			0x10c42, 0x5de, -0xce4, 0x793, 0xfd8a, -0x45d, -0x25d, 0x3dc, 0xc06e)},
		{"rXYZ", xyz(0x6fa2, 0x38f5, 0x390)},
		{"gXYZ", xyz(0x6299, 0xb785, 0x18da)},
		{"bXYZ", xyz(0x24a0, 0xf84, 0xb6cf)},
		{"rTRC", curve()}, {"gTRC", nil}, {"bTRC", nil}, // nil: the same as the one before
	}
	const header, entry = 128, 12
	table := binary.BigEndian.AppendUint32(nil, uint32(len(tags)))
	var data []byte
	at, size := 0, 0
	for _, t := range tags {
		if t.data != nil {
			for len(data)%4 != 0 {
				data = append(data, 0)
			}
			at, size = header+4+entry*len(tags)+len(data), len(t.data)
			data = append(data, t.data...)
		}
		table = append(table, t.name...)
		table = binary.BigEndian.AppendUint32(table, uint32(at))
		table = binary.BigEndian.AppendUint32(table, uint32(size))
	}
	for len(data)%4 != 0 {
		data = append(data, 0)
	}
	out := make([]byte, header, header+len(table)+len(data))
	binary.BigEndian.PutUint32(out, uint32(header+len(table)+len(data)))
	out[8], out[9] = 4, 0x20 // version 4.2
	copy(out[12:], "mntrRGB XYZ ")
	for i, n := range []uint16{2026, 1, 1, 0, 0, 0} { // a date is wanted: that of this code
		binary.BigEndian.PutUint16(out[24+2*i:], n)
	}
	copy(out[36:], "acsp")
	copy(out[68:], xyz(0xf6d6, 0x10000, 0xd32d)[8:])
	return append(append(out, table...), data...)
}

// localized is a text in the type multiLocalizedUnicode (10.15).
func localized(text string) []byte {
	b := append([]byte("mluc"), 0, 0, 0, 0, 0, 0, 0, 1, 0, 0, 0, 12)
	b = append(b, "enUS"...)
	units := utf16.Encode([]rune(text))
	b = binary.BigEndian.AppendUint32(b, uint32(2*len(units)))
	b = binary.BigEndian.AppendUint32(b, 28)
	for _, u := range units {
		b = binary.BigEndian.AppendUint16(b, u)
	}
	return b
}

// xyz is a colour in the type XYZ (10.31).
func xyz(x, y, z int32) []byte { return fixed("XYZ ", x, y, z) }

// fixed is numbers of a type, in 1/65536.
func fixed(kind string, numbers ...int32) []byte {
	b := append([]byte(kind), 0, 0, 0, 0)
	for _, n := range numbers {
		b = binary.BigEndian.AppendUint32(b, uint32(n))
	}
	return b
}

// curve is the transfer curve in the type parametricCurve, function 3 (10.18):
// ((x+0.055)/1.055)^2.4, and x/12.92 below 0.04045.
func curve() []byte {
	b := fixed("para")
	b = append(b, 0, 3, 0, 0)
	for _, n := range []uint32{0x26666, 0xf2a7, 0xd59, 0x13d0, 0xa5b} {
		b = binary.BigEndian.AppendUint32(b, n)
	}
	return b
}
