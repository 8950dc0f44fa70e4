package rule

import (
	"bytes"
	"compress/zlib"
	"encoding/binary"
	"fmt"
	"strings"
	"testing"
)

// fixture is a PDF that is being written: objects by name, which refer to one
// another as {name}.
type fixture struct {
	t       testing.TB
	names   []string
	bodies  map[string]string
	streams map[string]string
	trailer string
	// change is made in the finished bytes, where places are fixed.
	change func([]byte) []byte
}

// put adds an object, with a stream when there is one.
func (f *fixture) put(name, body string, stream ...string) {
	if _, known := f.bodies[name]; !known {
		f.names = append(f.names, name)
	}
	f.bodies[name] = body
	if len(stream) > 0 {
		f.streams[name] = stream[0]
	}
}

// bytes writes the file.
func (f *fixture) bytes() []byte {
	var pairs []string
	for i, n := range f.names {
		pairs = append(pairs, "{"+n+"}", fmt.Sprintf("%d 0 R", i+1))
	}
	refs := strings.NewReplacer(pairs...)
	var out bytes.Buffer
	out.WriteString("%PDF-1.7\n%\xE2\xE3\xCF\xD3\n")
	table := fmt.Sprintf("xref\n0 %d\n0000000000 65535 f \n", len(f.names)+1)
	for i, n := range f.names {
		table += fmt.Sprintf("%010d 00000 n \n", out.Len())
		body := refs.Replace(f.bodies[n])
		fmt.Fprintf(&out, "%d 0 obj\n", i+1)
		if s, ok := f.streams[n]; ok {
			if !strings.Contains(body, "/Length ") {
				body = fmt.Sprintf("%s/Length %d>>", strings.TrimSuffix(body, ">>"), len(s))
			}
			fmt.Fprintf(&out, "%s\nstream\n%s\nendstream", body, s)
		} else {
			out.WriteString(body)
		}
		out.WriteString("\nendobj\n")
	}
	start := out.Len()
	fmt.Fprintf(&out, "%strailer\n<</Size %d%s>>\nstartxref\n%d\n%%%%EOF\n", table, len(f.names)+1, refs.Replace(f.trailer), start)
	if f.change != nil {
		return f.change(out.Bytes())
	}
	return out.Bytes()
}

// letters are those that the fixture's font has, from glyph 1; the last is put
// together of two others.
const letters = " abcdefghijklmnopqrstuvwxyz123.ä"

// shown is a text as the codes of its glyphs.
func shown(text string) string {
	var codes strings.Builder
	for _, r := range text {
		codes.WriteString(fmt.Sprintf("%04X", strings.Index(letters, string(r))+1))
	}
	return "<" + codes.String() + ">"
}

// line is a line of text at a place, tagged with a number or as an artifact.
func line(tag string, mcid, x, y int, text string) string {
	properties := fmt.Sprintf("<</MCID %d>>", mcid)
	if tag == "Artifact" {
		properties = "<</Type/Pagination>>"
	}
	return fmt.Sprintf("/%s %s BDC\nBT /F1 10 Tf 1 0 0 1 %d %d Tm %s Tj ET\nEMC\n", tag, properties, x, y, shown(text))
}

func packed(text string) string {
	var out bytes.Buffer
	z := zlib.NewWriter(&out)
	z.Write([]byte(text))
	z.Close()
	return out.String()
}

// good is a file without a fault: two pages with a heading, a link, a list, a
// table, a note, a picture, a form, an image and an outline.
func good(t testing.TB) *fixture {
	f := &fixture{t: t, bodies: map[string]string{}, streams: map[string]string{}}
	f.trailer = "/Root {catalog}/Info {info}/ID[<00112233445566778899AABBCCDDEEFF><00112233445566778899AABBCCDDEEFF>]"
	f.put("catalog", "<</Type/Catalog/Pages {pages}/Lang(en)/MarkInfo<</Marked true>>/ViewerPreferences<</DisplayDocTitle true>>"+
		"/Metadata {xmp}/OutputIntents[{intent}]/StructTreeRoot {tree}/Outlines {outline}/Names<</Dests {dests}>>"+
		"/OpenAction[{page1}/Fit]/PageMode/UseOutlines>>")
	f.put("info", "<</Title(the title)/Author(the author)/Producer(test)/CreationDate(D:20261121000000Z)/ModDate(D:20261121010000+01'00')>>")
	f.put("xmp", "<</Type/Metadata/Subtype/XML>>", goodPacket)
	f.put("intent", "<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB)/DestOutputProfile {icc}>>")
	f.put("icc", "<</N 3>>", profile())
	f.put("dests", "<</Names[(here)[{page2}/XYZ 20 380 null]]>>")
	f.put("outline", "<</Type/Outlines/First {item1}/Last {item2}/Count 3>>")
	f.put("item1", "<</Title(one)/Parent {outline}/Next {item2}/First {item3}/Last {item3}/Count 1/Dest[{page1}/XYZ 20 380 0]>>")
	f.put("item2", "<</Title(two)/Parent {outline}/Prev {item1}/Dest(here)>>")
	f.put("item3", "<</Title<FEFF010D>/Parent {item1}/A<</S/GoTo/D[{page2}/Fit]>>>>")
	goodPages(f)
	goodFont(f)
	goodTree(f)
	return f
}

func goodPages(f *fixture) {
	resources := "/Resources<</Font<</F1 {font}>>/XObject<</X1 {form}/I1 {image}>>/ExtGState<</G1 {state}>>/ColorSpace<</C1[/ICCBased {icc}]>>>>"
	f.put("pages", "<</Type/Pages/Kids[{page1} {page2}]/Count 2>>")
	f.put("page1", "<</Type/Page/Parent {pages}/MediaBox[0 0 300 400]"+resources+
		"/Contents {content1}/StructParents 0/Tabs/S/Annots[{link} {jump}]>>")
	f.put("page2", "<</Type/Page/Parent {pages}/MediaBox[0 0 300 400]"+resources+"/Contents[{content2}]/StructParents 1/Tabs/S>>")
	f.put("content1", "<<>>", line("Artifact", 0, 20, 10, "page 1")+
		line("H1", 0, 20, 370, "the title")+
		line("P", 1, 20, 350, "read the ")+line("Link", 2, 70, 350, "law")+line("P", 3, 90, 350, " or ")+line("Link", 4, 110, 350, "jump")+
		line("Lbl", 5, 20, 330, "1.")+line("LBody", 6, 35, 330, "an item")+
		line("Caption", 7, 20, 300, "a table")+
		line("TH", 8, 20, 280, "name")+line("TH", 9, 80, 280, "value")+
		line("TH", 10, 20, 260, "age")+line("TD", 11, 80, 260, "2"))
	f.put("content2", "<</Filter/FlateDecode>>", packed(line("H2", 0, 20, 370, "part two")+
		line("P", 1, 20, 350, "words")+line("Lbl", 2, 60, 354, "1")+line("P", 3, 20, 40, "1 a note.")+
		"/Figure <</MCID 4>> BDC q 1 0 0 1 20 200 cm 0 0 0 rg 0 0 50 50 re f Q q 20 0 0 20 100 200 cm /I1 Do Q EMC\n"+
		"/Artifact BMC q /G1 gs /C1 CS 1 0 0 SCN 0 0 m 10 0 l S /X1 Do Q EMC\n"))
	f.put("form", "<</Type/XObject/Subtype/Form/BBox[0 0 10 10]/Resources<</Font<</F1 {font}>>>>>>",
		"BT /F1 10 Tf 20 300 Td ["+shown("ä")+" -200 "+shown("b")+"] TJ ET")
	f.put("image", "<</Type/XObject/Subtype/Image/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray>>", "\x00\xFF\xFF\x00")
	f.put("state", "<</Type/ExtGState/LW 1/BM/Normal/ca 1>>")
	f.put("link", "<</Type/Annot/Subtype/Link/Rect[70 348 85 360]/F 4/Contents(the law)/StructParent 2/A<</S/URI/URI(https://example.org/)>>>>")
	f.put("jump", "<</Type/Annot/Subtype/Link/Rect[110 348 130 360]/QuadPoints[110 348 130 348 130 360 110 360]/F 4"+
		"/Contents(to part two)/StructParent 3/Dest[{page2}/Fit]/P {page1}>>")
}

func goodFont(f *fixture) {
	f.put("font", "<</Type/Font/Subtype/Type0/BaseFont/ABCDEF+Test/Encoding/Identity-H/DescendantFonts[{cidfont}]/ToUnicode {unicode}>>")
	f.put("cidfont", "<</Type/Font/Subtype/CIDFontType2/BaseFont/ABCDEF+Test/CIDToGIDMap/Identity/FontDescriptor {descriptor}"+
		"/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/DW 500/W[1[250] 3 4 501]>>")
	f.put("descriptor", "<</Type/FontDescriptor/FontName/ABCDEF+Test/Flags 4/FontBBox[0 -200 500 800]/ItalicAngle 0/Ascent 800"+
		"/Descent -200/CapHeight 700/StemV 80/FontFile2 {fontfile}>>")
	program := trueType()
	f.put("fontfile", fmt.Sprintf("<</Length1 %d>>", len(program)), program)
	f.put("unicode", "<<>>", goodUnicode())
}

// goodUnicode maps each glyph to its letter, the first three by ranges.
func goodUnicode() string {
	var lines []string
	for i, r := range []rune(letters)[3:] {
		lines = append(lines, fmt.Sprintf("<%04X> <%04X>", i+4, r))
	}
	return "/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /Test def /CMapType 2 def\n" +
		"1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n" +
		"2 beginbfrange\n<0001> <0001> <0020>\n<0002> <0003> [<0061> <0062>]\nendbfrange\n" +
		fmt.Sprintf("%d beginbfchar\n%s\nendbfchar\n", len(lines), strings.Join(lines, "\n")) +
		"endcmap CMapName currentdict /CMap defineresource pop end end"
}

// goodTree writes the structure.
func goodTree(f *fixture) {
	add := func(name, kind, parent, page, kids, more string) {
		if page != "" {
			page = "/Pg {" + page + "}"
		}
		f.put(name, "<</Type/StructElem/S/"+kind+"/P {"+parent+"}"+page+"/K"+kids+more+">>")
	}
	f.put("tree", "<</Type/StructTreeRoot/K[{document}]/ParentTree {parents}/ParentTreeNextKey 4/IDTree {ids}/RoleMap<</Lead/Para/Para/P>>>>")
	f.put("ids", "<</Names[(note1) {note}]>>")
	f.put("parents", "<</Nums[0[{h1} {p} {a1} {p} {a2} {label} {body} {caption} {th1} {th2} {th3} {td}]"+
		"1[{h2} {lead} {mark} {note} {figure}]2 {a1} 3 {a2}]>>")
	add("document", "Document", "tree", "", "[{h1} {p} {list} {table} {h2} {lead} {figure}]", "")
	add("h1", "H1", "document", "page1", "[0]", "/A<</O/Layout/Placement/Block>>")
	add("p", "P", "document", "page1", "[1 {a1} 3 {a2}]", "")
	add("a1", "Link", "p", "page1", "[2 <</Type/OBJR/Obj {link}>>]", "")
	add("a2", "Link", "p", "page1", "[<</Type/MCR/Pg {page1}/MCID 4>> <</Type/OBJR/Pg {page1}/Obj {jump}>>]", "")
	add("list", "L", "document", "", " {item}", "/A<</O/List/ListNumbering/Decimal>>")
	add("item", "LI", "list", "", "[{label} {body}]", "")
	add("label", "Lbl", "item", "page1", " 5", "")
	add("body", "LBody", "item", "page1", " 6", "")
	add("table", "Table", "document", "", "[{caption} {head} {rows}]", "")
	add("caption", "Caption", "table", "page1", "[7]", "")
	add("head", "THead", "table", "", "[{row1}]", "")
	add("rows", "TBody", "table", "", "[{row2}]", "")
	add("row1", "TR", "head", "", "[{th1} {th2}]", "")
	add("row2", "TR", "rows", "", "[{th3} {td}]", "")
	add("th1", "TH", "row1", "page1", "[8]", "/A<</O/Table/Scope/Column>>")
	add("th2", "TH", "row1", "page1", "[9]", "/A[<</O/Table/Scope/Column>> 0]")
	add("th3", "TH", "row2", "page1", "[10]", "/A<</O/Table/Scope/Row>>")
	add("td", "TD", "row2", "page1", "[11]", "")
	add("h2", "H2", "document", "page2", "[0]", "")
	add("lead", "Lead", "document", "page2", "[1 {reference} {note}]", "/Lang(sr-Latn)")
	add("reference", "Reference", "lead", "", "[{mark}]", "")
	add("mark", "Lbl", "reference", "page2", "[2]", "")
	add("note", "Note", "lead", "page2", "[3]", "/ID(note1)")
	add("figure", "Figure", "document", "page2", "[4]", "/Alt(a black square)/A<</O/Layout/BBox[20 200 120 250]>>")
}

// numbers is a text of numbers in big-endian order: 'H' for two bytes, 'I' for four.
func numbers(kinds string, values ...int) string {
	var out []byte
	for i, v := range values {
		if kinds[i] == 'H' {
			out = binary.BigEndian.AppendUint16(out, uint16(v))
		} else {
			out = binary.BigEndian.AppendUint32(out, uint32(v))
		}
	}
	return string(out)
}
