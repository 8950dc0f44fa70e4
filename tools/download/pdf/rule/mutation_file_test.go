package rule

import (
	"fmt"
	"strings"
)

// section20 adds a section of one line to the cross-reference table.
func section20(head, line string) func(*fixture) {
	return raw("trailer\n", head+"\n"+line+" \ntrailer\n")
}

var fileMutations = []mutation{
	{"another version", "A-6.1.2-1", raw("%PDF-1.7", "%PDF-2.0")},
	{"something before the header", "A-6.1.2-1", raw("%PDF-1.7", " PDF-1.7")},
	{"another version in the catalog", "A-6.1.2-1", add("catalog", "/Version/2.0")},
	{"a comment in ASCII", "A-6.1.2-2", raw("\xE2\xE3\xCF\xD3", "\xE2\xE3\xCFd")},
	{"bytes behind the end", "A-6.1.3-3", func(f *fixture) { f.change = func(b []byte) []byte { return append(b, "\n\n"...) } }},
	{"no startxref", "PDF-7.5", raw("startxref", "startxxxx")},
	{"no end", "PDF-7.5", raw("%%EOF", "%%EOL")},
	{"startxref elsewhere", "PDF-7.5", raw("startxref\n", "startxref\n9")},
	{"no ID", "A-6.1.3-1", func(f *fixture) { f.trailer = f.trailer[:strings.Index(f.trailer, "/ID")] }},
	{"a short ID", "A-6.1.3-1", func(f *fixture) { f.trailer = strings.ReplaceAll(f.trailer, "AABBCCDDEEFF", "") }},
	{"encryption", "A-6.1.3-2", trailer("/Encrypt {info}")},
	{"an update", "Portal-unknown", trailer("/Prev 9")},
	{"no Size", "PDF-7.5.5", raw("/Size ", "/Sizf ")},
	{"a high object number", "A-6.1.13-7", section20("8388608 1", "0000000009 00000 n")},
	{"a space behind xref", "A-6.1.4-2", raw("xref\n0 ", "xref \n0 ")},
	{"a wrong first generation", "PDF-7.5.4", raw("65535 f", "65534 f")},
	{"an object twice in the table", "PDF-7.5.4", section20("1 1", "0000000009 00000 n")},
	{"a free list to an object in use", "PDF-7.5.4", raw("0000000000 65535 f", "0000000001 65535 f")},
	{"a free object beside the list", "PDF-7.5.4", section20("90 1", "0000000007 00000 f")},
	{"a line of 19 bytes", "PDF-7.5", raw("65535 f \n", "65535 f\n")},
	{"an object outside of the table", "PDF-7.5.3", in("state", ">>", ">>\nendobj\n99 0 obj\nnull")},
	{"words before the first object", "PDF-7.5.3", raw("\n%\xE2\xE3\xCF\xD3\n", "%\xE2\xE3\xCF\xD3\nx")},
	{"an object behind the last", "PDF-7.5.3", func(f *fixture) { f.put("z", "null\nendobj\n99 0 obj\nnull") }},
	{"words before startxref", "PDF-7.5.5", raw(">>\nstartxref", ">>xstartxref")},
	{"a dictionary without an end", "PDF-7.3", in("state", ">>", ">")},
	{"a word in a dictionary", "PDF-7.3", add("state", "/X obj")},
	{"a dictionary with a key that is none", "PDF-7.3", add("state", "1 2")},
	{"a dictionary with a key without a value", "PDF-7.3", add("state", "/X")},
	{"a string without an end", "PDF-7.3", add("state", "/X(")},
	{"a name with a bad escape", "PDF-7.3", add("state", "/#G0 1")},
	{"objects deep in one another", "PDF-7.3", add("state", "/X"+strings.Repeat("[", 99)+strings.Repeat("]", 99))},
	{"a wrong place", "PDF-7.3", raw("0000000015 00000 n", "0000000016 00000 n")},
	{"a place outside", "PDF-7.3", raw("0000000015 00000 n", "9000000016 00000 n")},
	{"another number", "PDF-7.3", raw("2 0 obj", "9 0 obj")},
	{"a reference to nothing", "PDF-7.3.10", add("pages", "/X 99 0 R")},
	{"a reference to another generation", "PDF-7.3.10", add("pages", "/X 1 1 R")},
	{"obj and more on a line", "A-6.1.9-1", raw("1 0 obj\n", "1 0 obj ")},
	{"endobj and more on a line", "A-6.1.9-1", raw("\nendobj\n2 0", " endobj\n2 0")},
	{"an object that nothing uses", "Portal-unused", put("orphan", "<</Type/Test>>")},
	{"half a digit", "A-6.1.6-1", in("item3", "<FEFF010D>", "<FEFF010D0>")},
	{"a letter that is no digit", "A-6.1.6-2", in("item3", "<FEFF010D>", "<FEFFx010D>")},
	{"a large integer", "A-6.1.13-1", in("state", "/LW 1", "/LW 2147483648")},
	{"a large number", "A-6.1.13-2", in("state", "/LW 1", "/LW 1"+strings.Repeat("0", 40)+".0")},
	{"a number close to zero", "A-6.1.13-5", in("state", "/LW 1", "/LW 0."+strings.Repeat("0", 40)+"1")},
	{"a long string", "A-6.1.13-3", in("item2", "(two)", "("+strings.Repeat("x", 32767)+")")},
	{"a long name", "A-6.1.13-4", add("state", "/"+strings.Repeat("x", 128)+" 1")},
	{"a name that is no UTF-8", "A-6.1.8-1", add("state", "/#FF 1")},
	{"an escape without meaning", "PDF-7.3.4.2", in("item2", "(two)", `(t\wo)`)},
	{"a key twice", "PDF-7.3.7", add("state", "/LW 1")},
}

var streamMutations = []mutation{
	{"a carriage return behind stream", "A-6.1.7-2", raw("stream\n/CIDInit", "stream\r/CIDInit")},
	{"a Length with the line's end", "A-6.1.7-2", raw("/Length 4>>", "/Length 5>>")},
	{"a short Length", "A-6.1.7-1", raw("/Length 4>>", "/Length 3>>")},
	{"no Length", "PDF-7.3", raw("/Length 4>>", "/Lengti 4>>")},
	{"a Length below 0", "PDF-7.3", raw("/Length 4>>\nstream\n", "/Length -4>>\nstream")},
	{"a filter of another file", "A-6.1.7-3", add("image", "/FFilter/FlateDecode")},
	{"LZW", "A-6.1.7-4", add("image", "/Filter/LZWDecode")},
	{"a filter that is not understood", "Portal-unknown", add("image", "/Filter/ASCIIHexDecode")},
	{"a stream with more than it packs", "PDF-7.4", func(f *fixture) { f.streams["content2"] += "x" }},
	{"a stream that is not packed", "PDF-7.4", add("content1", "/Filter/FlateDecode")},
	{"an unknown predictor", "PDF-7.4", add("content2", "/DecodeParms<</Predictor 2>>")},
	{"no catalog", "PDF-7.7.2", in("catalog", "/Type/Catalog", "/Type/Cat")},
	{"an object stream that is none", "PDF-7.5.7", packing("/Type/ObjStm", "/Type/ObjStn")},
	{"an object stream without First", "PDF-7.5.7", packing("/First", "/Furst")},
	{"an object stream with other numbers", "PDF-7.5.7", packed1("1 0 2 ", "9 0 2 ")},
	{"an object stream with what is none", "PDF-7.5.7", packed1("<</Type/Catalog", "<<<Type/Catalog")},
	{"a type of entry that there is not", "PDF-7.5.8", packedTable("\x02", "\x03")},
	{"a cross-reference stream that is too long", "PDF-7.5.8", packedTable("\x00", "\x00\x00\x00\x00\x00\x00\x00\x00\x00\x00")},
}

// packing writes the file with an object stream, and replaces a piece of it.
func packing(old, new string) func(*fixture) {
	return func(f *fixture) {
		data := f.packed(nil, nil)
		f.change = func([]byte) []byte {
			if !strings.Contains(string(data), old) {
				f.t.Fatalf("the file does not have %s", old)
			}
			return []byte(strings.Replace(string(data), old, new, 1))
		}
	}
}

// packed1 replaces a piece of what stands in the object stream.
func packed1(old, new string) func(*fixture) {
	return func(f *fixture) {
		data := f.packed(func(s string) string { return strings.Replace(s, old, new, 1) }, nil)
		f.change = func([]byte) []byte { return data }
	}
}

// packedTable replaces a piece of the cross-reference stream.
func packedTable(old, new string) func(*fixture) {
	return func(f *fixture) {
		data := f.packed(nil, func(s string) string { return strings.Replace(s, old, new, 1) })
		f.change = func([]byte) []byte { return data }
	}
}

// packed writes the file with its dictionaries in an object stream and with a
// cross-reference stream.
func (f *fixture) packed(inside, table func(string) string) []byte {
	var pairs []string
	for i, n := range f.names {
		pairs = append(pairs, "{"+n+"}", fmt.Sprintf("%d 0 R", i+1))
	}
	refs := strings.NewReplacer(pairs...)
	out, heads, bodies, entries, index := "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n", "", "", "", 0
	container, last := len(f.names)+1, len(f.names)+2
	entry := func(kind, a, b int) { entries += string(rune(kind)) + numbers("IH", a, b) }
	entry(0, 0, 65535)
	for i, n := range f.names {
		body := refs.Replace(f.bodies[n])
		if s, ok := f.streams[n]; ok {
			entry(1, len(out), 0)
			out += fmt.Sprintf("%d 0 obj\n%s/Length %d>>\nstream\n%s\nendstream\nendobj\n", i+1, strings.TrimSuffix(body, ">>"), len(s), s)
			continue
		}
		entry(2, container, index)
		heads += fmt.Sprintf("%d %d ", i+1, len(bodies))
		bodies += body + "\n"
		index++
	}
	text := heads + bodies
	if inside != nil {
		text = inside(text)
	}
	entry(1, len(out), 0)
	s := packed(text)
	out += fmt.Sprintf("%d 0 obj\n<</Type/ObjStm/N %d/First %d/Filter/FlateDecode/Length %d>>\nstream\n%s\nendstream\nendobj\n", container, index, len(heads), len(s), s)
	start := len(out)
	entry(1, start, 0)
	if table != nil {
		entries = table(entries)
	}
	// Each row goes with the predictor "up".
	rows, above := "", strings.Repeat("\x00", 7)
	for ; len(entries) >= 7; entries = entries[7:] {
		rows += "\x02"
		for i := range 7 {
			rows += string([]byte{entries[i] - above[i]})
		}
		above = entries[:7]
	}
	s = packed(rows)
	out += fmt.Sprintf("%d 0 obj\n<</Type/XRef/Size %d/W[1 4 2]/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 7>>%s/Length %d>>\nstream\n%s\nendstream\nendobj\n",
		last, last+1, refs.Replace(f.trailer), len(s), s)
	return []byte(out + fmt.Sprintf("startxref\n%d\n%%%%EOF\n", start))
}
