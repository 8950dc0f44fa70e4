package rule

import (
	"bytes"
	"flag"
	"math/rand/v2"
	"slices"
	"testing"
)

var changes = flag.Int("changes", 500, "how many changed files are read")

func TestAGoodFileHasNoViolation(t *testing.T) {
	for _, v := range Check(good(t).bytes()) {
		t.Error(v)
	}
	for _, v := range Check(good(t).packed(nil, nil)) {
		t.Errorf("with object streams: %v", v)
	}
}

// What the good file does not need and a file may have.
func TestWhatIsAllowedIsNoViolation(t *testing.T) {
	for name, change := range map[string]func(*fixture){
		"an ICC colour space with an output profile": draw("/C1 cs 0 0 0 sc"),
		"device colours":            draw("0 g 0 0 0 RG 0.5 G 1 1 1 rg"),
		"graphics state":            draw("q 1 w 0 J 0 j 10 M [1 2] 0 d 1 i /Perceptual ri Q"),
		"paths that leave no trace": draw("0 0 m 1 1 l 1 1 2 2 3 3 c 1 1 2 2 v 1 1 2 2 y h 0 0 1 1 re W n"),
		"all paths that do":         draw("/Artifact BMC 0 0 m S 0 0 m s 0 0 m F 0 0 m f* 0 0 m B 0 0 m B* 0 0 m b 0 0 m b* EMC"),
		"all ways to show text": draw("/Artifact BMC BT /F1 5 Tf 5 TL 1 Tc 0 Tw 90 Tz 2 Ts 1 Tr 0 390 TD <0002> Tj T* <0002> ' " +
			"0 0 <0003> \" 2 Tr 0 0 Td [<0002> 20.5 <0003>] TJ ET EMC"),
		"a span in another language":            within("content1", shown("age")+" Tj", shown("age")+" Tj /Span <</Lang(sr-Latn-ME)/ActualText(x)>> BDC <0002> Tj EMC"),
		"a property list":                       together(draw("/Artifact /A1 BDC EMC"), in("page1", "/Resources<<", "/Resources<</Properties<</A1<</Type/Layout>>>>")),
		"an image that is a mask":               in("image", "/Width 2/Height 2/BitsPerComponent 8/ColorSpace/DeviceGray", "/Width 16/Height 2/ImageMask true"),
		"an image of an index":                  in("image", "/ColorSpace/DeviceGray", "/ColorSpace[/Indexed/DeviceRGB 1<000000FFFFFF>]"),
		"an image with a soft mask":             together(add("image", "/SMask {soft}"), put("soft", "<</Type/XObject/Subtype/Image/Width 1/Height 1/BitsPerComponent 8/ColorSpace/DeviceGray>>", "x")),
		"a photograph":                          in("image", "/ColorSpace/DeviceGray", "/ColorSpace/DeviceRGB/Filter/DCTDecode"),
		"a transparent form":                    in("form", "/BBox", "/Group<</S/Transparency>>/Matrix[1 0 0 1 0 0]/BBox"),
		"a Length of its own":                   together(put("length", "4"), add("image", "/Length {length}")),
		"destinations in a dictionary":          together(add("catalog", "/Dests<</old<</D[{page1}/Fit]>>>>"), in("item1", "/Dest[{page1}/XYZ 20 380 0]", "/Dest/old")),
		"a ParentTree of leaves":                together(put("leaf", "<</Limits[2 3]/Nums[2 {a1} 3 {a2}]>>"), in("parents", "2 {a1} 3 {a2}]", "]/Kids[{leaf}]")),
		"cells over several columns and rows":   together(in("td", "/S/TD", "/S/TD/A<</O/Table/ColSpan 1/RowSpan 1/Headers[(t)]>>"), in("th3", "/S/TH", "/S/TH/ID(t)"), in("ids", "{note}]", "{note}(t){th3}]")),
		"a table without parts":                 together(in("table", "[{caption} {head} {rows}]", "[{row1} {row2} {caption}]"), in("row1", "/P {head}", "/P {table}"), in("row2", "/P {rows}", "/P {table}"), forget("head", "rows")),
		"metadata with properties of all kinds": within("xmp", "<pdfaid:part>", `<dc:date><rdf:Seq><rdf:li>2026</rdf:li></rdf:Seq></dc:date><pdfaid:part>`),
		"strings with escapes":                  in("dests", "null]]", "null](~\\n\\r\\t\\b\\f\\(\\)\\\\\\101(x)\\\n\\\r\n\r\n\r)[{page1}/Fit]]"),
		"a comment":                             in("state", "/LW", "% no key\n/LW"),
		"letters of PDFDocEncoding":             in("item2", "(two)", "(\x84\x18\xA0\xE9)"),
		"ranges of Unicode":                     within("unicode", "<0001> <0001> <0020>", "<0001> <0001> [<0020>]"),
		"an ActualText for a private character": together(within("unicode", "> <006A>", "> <E000>"),
			within("content1", "1 0 0 1 110 350 Tm", "1 0 0 1 110 350 Tm /Span <</ActualText(j)>> BDC"),
			within("content1", shown("jump")+" Tj", shown("jump")+" Tj EMC")),
	} {
		f := good(t)
		change(f)
		for _, v := range Check(f.bytes()) {
			t.Errorf("%s: %v", name, v)
		}
	}
}

// forget takes objects out of the file.
func forget(names ...string) func(*fixture) {
	return func(f *fixture) {
		for _, gone := range names {
			f.names = slices.DeleteFunc(f.names, func(n string) bool { return n == gone })
		}
	}
}

func TestBytesThatAreNoPDFAreAViolation(t *testing.T) {
	data := good(t).bytes()
	for name, data := range map[string][]byte{
		"nothing": nil, "text": []byte("%PDF-1.7 text"), "the first half": data[:len(data)/2],
		"no body": []byte("%PDF-1.7\n%\xE2\xE3\xCF\xD3\nxref\n0 1\n0000000000 65535 f \ntrailer\n<</Size 1>>\nstartxref\n15\n%%EOF\n"),
	} {
		if len(Check(data)) == 0 {
			t.Errorf("%s is no violation", name)
		}
		if _, err := Boxes(data); err == nil {
			t.Errorf("%s has boxes", name)
		}
		if _, err := ReadingOrder(data); err == nil {
			t.Errorf("%s has words", name)
		}
	}
}

func TestViolationsAreSortedAndTheSameEachTime(t *testing.T) {
	f := good(t)
	draw("0 0 m 1 g BT foo")(f)
	data := f.bytes()
	first := Check(data)
	for i := 1; i < len(first); i++ {
		if a, b := first[i-1], first[i]; a.Rule > b.Rule || a.Rule == b.Rule && a.Text >= b.Text {
			t.Errorf("%v stands before %v", a, b)
		}
	}
	for range 20 {
		if again := Check(bytes.Clone(data)); len(again) != len(first) || again[0] != first[0] || again[len(again)-1] != first[len(first)-1] {
			t.Fatalf("%v, then %v", first, again)
		}
	}
}

func FuzzNoBytesMakeItFail(f *testing.F) {
	f.Add(good(f).bytes())
	f.Add(good(f).packed(nil, nil))
	for _, m := range mutations() {
		fixture := good(f)
		m.change(fixture)
		f.Add(fixture.bytes())
	}
	f.Fuzz(func(t *testing.T, data []byte) {
		Check(data)
		ReadingOrder(data)
		if boxes, err := Boxes(data); err == nil {
			Overlaps(boxes)
		}
	})
}

func BenchmarkCheck(b *testing.B) {
	data := good(b).bytes()
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		Check(data)
	}
}

// Bytes are changed where no place moves, so that what is read gets far.
func TestChangedBytesAreReadToTheEnd(t *testing.T) {
	random := rand.New(rand.NewPCG(14289, 19005))
	plain := good(t)
	plain.put("content2", "<<>>", unpacked(t, plain.streams["content2"]))
	for _, data := range [][]byte{plain.bytes(), good(t).packed(nil, nil)} {
		for range *changes {
			changed := bytes.Clone(data)
			for range 1 + random.IntN(4) {
				at := random.IntN(len(changed))
				changed[at] = data[random.IntN(len(data))]
			}
			Check(changed)
			ReadingOrder(changed)
		}
	}
}
