package object

import (
	"bytes"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

func TestValuesAreWrittenAsTheFormatWantsThem(t *testing.T) {
	for _, test := range []struct {
		value any
		want  string
	}{
		{true, "true"}, {-7, "-7"}, {Ref(12), "12 0 R"},
		{Milli(0), "0"}, {Milli(1500), "1.5"}, {Milli(-20), "-0.02"}, {Milli(1001), "1.001"}, {Milli(-120000), "-120"},
		{Name("Type"), "/Type"}, {Name("a b#/č"), "/a#20b#23#2F#C4#8D"},
		{Bytes("a(b)\\\r\n"), "(a\\(b\\)\\\\\\r\n)"},
		{Text("plain"), "(plain)"}, {Text("č"), "(\xfe\xff\x01\\r)"}, {Text("𝔸"), "(\xfe\xff\xd8\x35\xdd\x38)"},
		{Text("\u0128"), "(\xfe\xff\x01\\()"},
		{Array{1, Name("A"), Array{}}, "[1 /A []]"},
		{Dict{"A", 1, "B", nil, "C", Dict{"D", Bytes("x")}, "E", Array{Ref(1)}, "F", Ref(2)}, "<</A 1/C<</D(x)>>/E[1 0 R]/F 2 0 R>>"},
	} {
		if got := string(Append(nil, test.value)); got != test.want {
			t.Errorf("%#v is %q, want %q", test.value, got, test.want)
		}
	}
}

// The file is read by a program that has nothing in common with the writer.
func TestEveryObjectOfAFileIsFound(t *testing.T) {
	qpdf, err := exec.LookPath("qpdf")
	if err != nil {
		t.Skip("qpdf is not installed")
	}
	f := &File{}
	page := f.New()
	pages := f.Add(Dict{"Type", Name("Pages"), "Kids", Array{page}, "Count", 1})
	stream := f.Stream(nil, []byte("% nothing"))
	f.Set(page, Dict{"Type", Name("Page"), "Parent", pages, "MediaBox", Array{0, 0, 100, 100}, "Resources", Dict{}, "Contents", stream})
	var refs []Ref
	for i := range 3*packed + 5 {
		refs = append(refs, f.Add(Dict{"Number", i, "Text", Text(fmt.Sprint("č (\\\r", i))}))
		if i%100 == 0 {
			f.Plain(nil, bytes.Repeat([]byte{byte(i)}, 9000))
		}
	}
	data := f.Bytes(f.Add(Dict{"Type", Name("Catalog"), "Pages", pages, "All", all(refs)}), f.Add(Dict{"Title", Text("x")}))
	path := filepath.Join(t.TempDir(), "x.pdf")
	if err := os.WriteFile(path, data, 0o666); err != nil {
		t.Fatal(err)
	}
	out, err := exec.Command(qpdf, "--json=2", path).Output()
	if err != nil {
		t.Fatal(err)
	}
	var read struct {
		QPDF []map[string]struct {
			Value struct {
				Number *int   `json:"/Number"`
				Text   string `json:"/Text"`
			}
		}
	}
	// Objects of other kinds do not fit the type, and are not asked for.
	if err := json.Unmarshal(out, &read); err != nil && len(read.QPDF) != 2 {
		t.Fatal(err)
	}
	for i, ref := range refs {
		got := read.QPDF[1][fmt.Sprintf("obj:%d 0 R", ref)].Value
		if got.Number == nil || *got.Number != i || got.Text != fmt.Sprint("u:č (\\\r", i) {
			t.Fatalf("the object %d is %v", ref, got)
		}
	}
}

func all(refs []Ref) (list Array) {
	for _, r := range refs {
		list = append(list, r)
	}
	return list
}

func TestTheIdentifierIsThatOfTheContent(t *testing.T) {
	file := func(title string) []byte {
		f := &File{}
		return f.Bytes(f.Add(Dict{"Type", Name("Catalog")}), f.Add(Dict{"Title", Text(title)}))
	}
	id := func(data []byte) []byte {
		at := bytes.Index(data, []byte("/ID["))
		return data[at : at+20]
	}
	if !bytes.Equal(file("a"), file("a")) {
		t.Error("the same calls give other bytes")
	}
	if bytes.Equal(id(file("a")), id(file("b"))) {
		t.Error("another content has the same identifier")
	}
}
