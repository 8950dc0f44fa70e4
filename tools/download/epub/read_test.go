package epub_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"io"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"
)

// files are those of a book, by path.
func files(t *testing.T, data []byte) map[string]string {
	t.Helper()
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, f := range r.File {
		in, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(in)
		if err != nil {
			t.Fatal(err)
		}
		all[f.Name] = string(content)
	}
	return all
}

// document is what a parser of XML finds in a file.
type document struct {
	ids   map[string]bool
	links []string            // href, src and full-path
	texts map[string][]string // of elements, by local name, those of their children included
	attrs []xml.Attr
}

func read(t *testing.T, name, content string) document {
	t.Helper()
	doc := document{ids: map[string]bool{}, texts: map[string][]string{}}
	type level struct {
		name string
		text strings.Builder
	}
	var open []*level
	d := xml.NewDecoder(strings.NewReader(content))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return doc
		}
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		switch n := token.(type) {
		case xml.StartElement:
			open = append(open, &level{name: n.Name.Local})
			doc.attrs = append(doc.attrs, n.Attr...)
			for _, a := range n.Attr {
				switch a.Name.Local {
				case "id":
					if doc.ids[a.Value] {
						t.Errorf("%s: two elements have the id %q", name, a.Value)
					}
					doc.ids[a.Value] = true
				case "href", "src", "full-path":
					doc.links = append(doc.links, a.Value)
				}
			}
		case xml.EndElement:
			l := open[len(open)-1]
			open = open[:len(open)-1]
			doc.texts[l.name] = append(doc.texts[l.name], l.text.String())
		case xml.CharData:
			for _, l := range open {
				l.text.Write(n)
			}
		}
	}
}

// sound fails where a file of the book is no XML, a link leads nowhere, or what is
// in the book and what it says is in it differ.
func sound(t *testing.T, data []byte) map[string]string {
	t.Helper()
	all := files(t, data)
	docs := map[string]document{}
	for name, content := range all {
		if name != "mimetype" && path.Ext(name) != ".css" {
			docs[name] = read(t, name, content)
		}
	}
	for name, doc := range docs {
		for _, href := range doc.links {
			target, id, _ := strings.Cut(href, "#")
			if strings.Contains(target, ":") {
				continue
			}
			base := path.Dir(name)
			if base == "META-INF" {
				base = "."
			}
			file := name
			if target != "" {
				file = path.Join(base, target)
			}
			if _, ok := all[file]; !ok || id != "" && !docs[file].ids[id] {
				t.Errorf("%s: link to %q leads nowhere", name, href)
			}
		}
	}
	want := []string{"EPUB/package.opf", "META-INF/container.xml", "mimetype"}
	for _, href := range docs["EPUB/package.opf"].links {
		want = append(want, "EPUB/"+href)
	}
	slices.Sort(want)
	if got := slices.Sorted(maps.Keys(all)); !slices.Equal(got, want) {
		t.Errorf("has %q, says it has %q", got, want)
	}
	return all
}
