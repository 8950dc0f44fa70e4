package xhtml_test

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"
)

// element is an element of a fragment as a parser of XML sees it.
type element struct {
	name  string
	attrs map[string]string
}

// parsed is a fragment as a parser of XML sees it.
type parsed struct {
	elements []element
	ids      map[string]int
	// words are the sheet's: without the ways back from notes and without the
	// heading of notes, which the sheet has no text for.
	words string
}

const open = `<main xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops">`

func parse(t *testing.T, fragment string) parsed {
	t.Helper()
	d := xml.NewDecoder(strings.NewReader(open + fragment + "</main>"))
	out := parsed{ids: map[string]int{}}
	var words strings.Builder
	var silent []bool
	for {
		token, err := d.Token()
		if err == io.EOF {
			break
		}
		if err != nil {
			t.Fatalf("not well-formed: %v\n%s", err, fragment)
		}
		switch n := token.(type) {
		case xml.StartElement:
			e := element{name: n.Name.Local, attrs: map[string]string{}}
			for _, a := range n.Attr {
				name := a.Name.Local
				if a.Name.Space != "" {
					name = a.Name.Space[strings.LastIndexAny(a.Name.Space, "/")+1:] + ":" + name
				}
				if _, twice := e.attrs[name]; twice {
					t.Errorf("<%s> has %s twice", e.name, name)
				}
				e.attrs[name] = a.Value
			}
			out.elements = append(out.elements, e)
			if id, ok := e.attrs["id"]; ok {
				out.ids[id]++
			}
			silent = append(silent, len(silent) > 0 && silent[len(silent)-1] ||
				e.attrs["role"] == "doc-backlink" || strings.HasSuffix(e.attrs["id"], "notes.0"))
			words.WriteString(" ")
		case xml.EndElement:
			silent = silent[:len(silent)-1]
			words.WriteString(" ")
		case xml.CharData:
			if !silent[len(silent)-1] {
				words.Write(n)
			}
		}
	}
	out.words = normal(words.String())
	return out
}

// sound fails where ids are shared, or links and references lead nowhere.
func (p parsed) sound(t *testing.T) {
	t.Helper()
	for id, n := range p.ids {
		if n > 1 || id == "" {
			t.Errorf("%d elements have the id %q", n, id)
		}
	}
	for _, e := range p.elements {
		if id, ok := strings.CutPrefix(e.attrs["href"], "#"); ok && p.ids[id] == 0 {
			t.Errorf("link to %q leads nowhere", id)
		}
		if id, ok := e.attrs["aria-labelledby"]; ok && p.ids[id] == 0 {
			t.Errorf("no element is called %q", id)
		}
		if e.name == "a" && e.attrs["href"] == "" {
			t.Error("a link has no address")
		}
		if e.attrs["namespace:lang"] != e.attrs["lang"] {
			t.Errorf("<%s> is of language %q to XML, %q to HTML", e.name, e.attrs["namespace:lang"], e.attrs["lang"])
		}
	}
}

func (p parsed) find(name, attribute, value string) *element {
	for i, e := range p.elements {
		if e.name == name && e.attrs[attribute] == value {
			return &p.elements[i]
		}
	}
	return nil
}

func normal(s string) string { return strings.Join(strings.Fields(s), " ") }
