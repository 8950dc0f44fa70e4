package rule

import (
	"encoding/binary"
	"slices"
	"strings"
)

// trueType is a font of boxes: .notdef, one glyph for each of letters, and one that
// is empty and belongs to none. All are 500 wide but the space.
func trueType() string { return trueTypeWith(func(map[string]string) {}) }

// trueTypeWith is that font with other tables.
func trueTypeWith(change func(map[string]string)) string {
	count := len([]rune(letters)) + 2
	box := numbers("HHHHH", 1, 0, 0, 400, 700) + numbers("H", 3) + numbers("H", 0) + "\x01\x01\x01\x01" +
		numbers("HHHH", 0, 400, 0, -400) + numbers("HHHH", 0, 0, 700, 0)
	if len(box)%4 != 0 {
		box += strings.Repeat("\x00", 4-len(box)%4)
	}
	// The last letter is glyph 2 and glyph 3 together.
	composite := numbers("HHHHH", -1, 0, 0, 400, 800) + numbers("HH", 0x0022, 2) + "\x00\x00" + numbers("HH", 0x0003, 3) + numbers("HH", 0, 100)
	for len(composite)%4 != 0 {
		composite += "\x00"
	}
	glyf, loca, hmtx := "", numbers("I", 0), ""
	for g := range count {
		switch {
		case g == count-2:
			glyf += composite
		case g != 1 && g != count-1:
			glyf += box
		}
		loca += numbers("I", len(glyf))
		width := 500
		if g == 1 {
			width = 250
		}
		hmtx += numbers("HH", width, 0)
	}
	head := numbers("IIIIHH", 0x10000, 0x10000, 0, 0x5F0F3CF5, 0, 1000) + strings.Repeat("\x00", 16) +
		numbers("HHHHHHHHH", 0, 0, 400, 800, 0, 8, 2, 1, 0)
	hhea := numbers("IHHH", 0x10000, 800, -200, 0) + strings.Repeat("\x00", 24) + numbers("H", count)
	maxp := numbers("IH", 0x10000, count) + strings.Repeat("\x00", 26)
	tables := map[string]string{"glyf": glyf, "head": head, "hhea": hhea, "hmtx": hmtx, "loca": loca, "maxp": maxp}
	change(tables)
	return sfnt(tables)
}

// sfnt puts tables together with their checksums.
func sfnt(tables map[string]string) string {
	var tags []string
	for tag := range tables {
		tags = append(tags, tag)
	}
	slices.Sort(tags)
	sum := func(s string) uint32 {
		var total uint32
		for padded := s + "\x00\x00\x00"; len(padded) >= 4; padded = padded[4:] {
			total += binary.BigEndian.Uint32([]byte(padded))
		}
		return total
	}
	directory, body := numbers("IHHHH", 0x10000, len(tags), 0, 0, 0), ""
	at := 12 + 16*len(tags)
	head := 0
	for _, tag := range tags {
		if tag == "head" {
			head = at + len(body)
		}
		directory += tag + numbers("III", int(sum(tables[tag])), at+len(body), len(tables[tag]))
		for body += tables[tag]; len(body)%4 != 0; {
			body += "\x00"
		}
	}
	whole := []byte(directory + body)
	binary.BigEndian.PutUint32(whole[head+8:], 0xB1B0AFBA-sum(string(whole)))
	return string(whole)
}

// profile is the ICC profile of sRGB with a simple curve.
func profile() string {
	xyz := func(x, y, z int) string { return "XYZ " + numbers("IIII", 0, x, y, z) }
	curve := "curv" + numbers("IIHH", 0, 1, 0x0233, 0)
	tags := []struct{ tag, data string }{
		{"desc", "desc" + numbers("II", 0, 5) + "test\x00" + strings.Repeat("\x00", 78+3)},
		{"cprt", "text" + numbers("I", 0) + "none"},
		{"wtpt", xyz(0xF351, 0x10000, 0x116CC)},
		{"rXYZ", xyz(0x6FA2, 0x38F5, 0x390)}, {"gXYZ", xyz(0x6299, 0xB785, 0x18DA)}, {"bXYZ", xyz(0x24A0, 0xF84, 0xB6CF)},
		{"rTRC", curve}, {"gTRC", curve}, {"bTRC", curve},
	}
	table, body := numbers("I", len(tags)), ""
	start := 132 + 12*len(tags)
	for _, t := range tags {
		table += t.tag + numbers("II", start+len(body), len(t.data))
		body += t.data
	}
	header := numbers("I", start+len(body)) + "test" + "\x02\x10\x00\x00" + "mntrRGB XYZ " + numbers("HHHHHH", 2026, 1, 1, 0, 0, 0) +
		"acsp" + strings.Repeat("\x00", 28) + daylight
	return header + strings.Repeat("\x00", 128-len(header)) + table + body
}

// goodPacket is the metadata of the fixture.
const goodPacket = "<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>" + `
<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"
 xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"
 xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/" pdf:Producer="test">
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">the title</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>the author</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>en</rdf:li></rdf:Bag></dc:language>
<xmp:CreateDate>2026-11-21T00:00:00Z</xmp:CreateDate><xmp:ModifyDate>2026-11-21T00:00:00Z</xmp:ModifyDate>
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"
 xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
<pdfaSchema:schema>PDF/UA</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name>
<pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category>
<pdfaProperty:description>part of ISO 14289</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property>
</rdf:li></rdf:Bag></pdfaExtension:schemas>
</rdf:Description>
</rdf:RDF></x:xmpmeta>
<?xpacket end="w"?>`
