package docx_test

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"resourceportal/tools/download/docx"
	"resourceportal/tools/sheet"
)

// node is an element; of one without a name, text.
type node struct {
	name     string // without its namespace
	attr     map[string]string
	text     string
	children []*node
}

// parse reads a whole part.
func parse(data []byte) (*node, error) {
	root := &node{}
	open := []*node{root}
	d := xml.NewDecoder(bytes.NewReader(data))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		top := open[len(open)-1]
		switch token := token.(type) {
		case xml.StartElement:
			n := &node{name: token.Name.Local, attr: map[string]string{}}
			for _, a := range token.Attr {
				if _, twice := n.attr[a.Name.Local]; twice && a.Name.Space != "xmlns" {
					return nil, errors.New("attribute twice: " + a.Name.Local)
				}
				n.attr[a.Name.Local] = a.Value
			}
			top.children = append(top.children, n)
			open = append(open, n)
		case xml.EndElement:
			open = open[:len(open)-1]
		case xml.CharData:
			top.children = append(top.children, &node{text: string(token)})
		}
	}
	if len(root.children) == 0 {
		return nil, errors.New("no element")
	}
	for _, n := range root.children {
		if n.name != "" {
			return n, nil
		}
	}
	return nil, errors.New("no element")
}

// walk visits an element and all within it, in order.
func (n *node) walk(visit func(*node)) {
	visit(n)
	for _, c := range n.children {
		c.walk(visit)
	}
}

// all are the elements of a name within an element, itself included, in order.
func (n *node) all(name string) []*node {
	var found []*node
	n.walk(func(c *node) {
		if c.name == name {
			found = append(found, c)
		}
	})
	return found
}

// at is the first element under a path of children's names; nil if there is none.
func (n *node) at(path ...string) *node {
next:
	for _, name := range path {
		for _, c := range n.children {
			if c.name == name {
				n = c
				continue next
			}
		}
		return nil
	}
	return n
}

// val is w:val of the element under a path, and empty if there is none.
func (n *node) val(path ...string) string {
	if c := n.at(path...); c != nil {
		return c.attr["val"]
	}
	return ""
}

// words are what a reader sees of an element.
func (n *node) words() string {
	var b strings.Builder
	n.walk(func(c *node) {
		switch c.name {
		case "t":
			for _, t := range c.children {
				b.WriteString(t.text)
			}
		case "br":
			b.WriteString("\n")
		case "tab":
			b.WriteString("\t")
		case "softHyphen":
			b.WriteString("\u00AD")
		case "noBreakHyphen":
			b.WriteString("\u2011")
		}
	})
	return b.String()
}

// file is a written file, read back.
type file struct {
	names []string
	parts map[string]*node
}

func open(data []byte) (*file, error) {
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	f := &file{parts: map[string]*node{}}
	for _, entry := range archive.File {
		r, err := entry.Open()
		if err != nil {
			return nil, err
		}
		text, err := io.ReadAll(r)
		if err != nil {
			return nil, err
		}
		if f.parts[entry.Name] != nil {
			return nil, errors.New("part twice: " + entry.Name)
		}
		n, err := parse(text)
		if err != nil {
			return nil, errors.New(entry.Name + ": " + err.Error())
		}
		f.names = append(f.names, entry.Name)
		f.parts[entry.Name] = n
	}
	return f, nil
}

func write(t testing.TB, s sheet.Sheet) *file {
	t.Helper()
	data, err := docx.Write(s)
	if err != nil {
		t.Fatal(err)
	}
	f, err := open(data)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

func (f *file) body() *node { return f.parts["word/document.xml"] }

// paragraph is the paragraph of the body with these words.
func (f *file) paragraph(t testing.TB, words string) *node {
	t.Helper()
	for _, p := range f.body().all("p") {
		if p.words() == words {
			return p
		}
	}
	t.Fatalf("no paragraph %q", words)
	return nil
}
