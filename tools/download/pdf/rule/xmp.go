package rule

import (
	"bytes"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"maps"
	"strings"
)

// Namespaces of XMP and of PDF/A's extension schemas (ISO 19005-2, 6.6.2.3.3).
const (
	nsXMeta    = "adobe:ns:meta/"
	nsRDF      = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
	nsXML      = "http://www.w3.org/XML/1998/namespace"
	nsDC       = "http://purl.org/dc/elements/1.1/"
	nsXMP      = "http://ns.adobe.com/xap/1.0/"
	nsPDF      = "http://ns.adobe.com/pdf/1.3/"
	nsMM       = "http://ns.adobe.com/xap/1.0/mm/"
	nsRights   = "http://ns.adobe.com/xap/1.0/rights/"
	nsPDFA     = "http://www.aiim.org/pdfa/ns/id/"
	nsUA       = "http://www.aiim.org/pdfua/ns/id/"
	nsExtends  = "http://www.aiim.org/pdfa/ns/extension/"
	nsSchema   = "http://www.aiim.org/pdfa/ns/schema#"
	nsProperty = "http://www.aiim.org/pdfa/ns/property#"
)

// node is an element of the XMP packet.
type node struct {
	prefix, space, local string
	attrs                []attribute
	kids                 []*node
	text                 string
}

type attribute struct{ prefix, space, local, value string }

// is reports whether an element has a name.
func (n *node) is(space, local string) bool { return n.space == space && n.local == local }

// attr is the value of an attribute, "" without it.
func (n *node) attr(space, local string) string {
	for _, a := range n.attrs {
		if a.space == space && a.local == local {
			return a.value
		}
	}
	return ""
}

// all are the elements below with a name.
func (n *node) all(space, local string) []*node {
	var found []*node
	for _, k := range n.kids {
		if k.is(space, local) {
			found = append(found, k)
		}
	}
	return found
}

// value is the text of an element, without the space around it.
func (n *node) value() string { return strings.TrimSpace(n.text) }

// items are the entries of the list of a kind ("Alt", "Bag", "Seq") that an
// element holds; false when it holds something else.
func (n *node) items(kind string) ([]*node, bool) {
	if len(n.kids) != 1 || !n.kids[0].is(nsRDF, kind) || n.value() != "" {
		return nil, false
	}
	items := n.kids[0].all(nsRDF, "li")
	return items, len(items) == len(n.kids[0].kids)
}

// instructions are the processing instructions of a packet.
type instructions []string

// parseXML reads a packet. Prefixes are kept, since PDF/A prescribes some.
func parseXML(data []byte) (*node, instructions, error) {
	d := xml.NewDecoder(bytes.NewReader(data))
	root := &node{}
	stack := []*node{root}
	scopes := []map[string]string{{"xml": nsXML}}
	var found instructions
	for {
		token, err := d.RawToken()
		if err == io.EOF {
			break
		}
		if err != nil {
			return nil, nil, err
		}
		top := stack[len(stack)-1]
		switch t := token.(type) {
		case xml.StartElement:
			n, scope, err := start(t, scopes[len(scopes)-1])
			if err != nil {
				return nil, nil, err
			}
			top.kids = append(top.kids, n)
			stack, scopes = append(stack, n), append(scopes, scope)
			if len(stack) > deepest {
				return nil, nil, errors.New("elements stand too deep in one another")
			}
		case xml.EndElement:
			if len(stack) == 1 || t.Name.Space != top.prefix || t.Name.Local != top.local {
				return nil, nil, fmt.Errorf("the end of %s:%s has no beginning", t.Name.Space, t.Name.Local)
			}
			stack, scopes = stack[:len(stack)-1], scopes[:len(scopes)-1]
		case xml.CharData:
			top.text += string(t)
		case xml.ProcInst:
			found = append(found, t.Target+" "+string(t.Inst))
		case xml.Directive:
			return nil, nil, errors.New("a document type")
		}
	}
	if len(stack) != 1 {
		return nil, nil, errors.New("an element has no end")
	}
	return root, found, nil
}

// start gives an element its namespaces.
func start(t xml.StartElement, outer map[string]string) (*node, map[string]string, error) {
	scope := maps.Clone(outer)
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" {
			scope[a.Name.Local] = a.Value
		} else if a.Name.Space == "" && a.Name.Local == "xmlns" {
			scope[""] = a.Value
		}
	}
	n := &node{prefix: t.Name.Space, local: t.Name.Local, space: scope[t.Name.Space]}
	if n.prefix != "" && n.space == "" {
		return nil, nil, fmt.Errorf("the prefix %s is not declared", n.prefix)
	}
	seen := map[attribute]bool{}
	for _, a := range t.Attr {
		if a.Name.Space == "xmlns" || a.Name.Local == "xmlns" {
			continue
		}
		at := attribute{prefix: a.Name.Space, local: a.Name.Local}
		if at.prefix != "" {
			if at.space = scope[at.prefix]; at.space == "" {
				return nil, nil, fmt.Errorf("the prefix %s is not declared", at.prefix)
			}
		}
		key := attribute{space: at.space, local: at.local}
		if seen[key] {
			return nil, nil, fmt.Errorf("the attribute %s stands twice", at.local)
		}
		seen[key] = true
		at.value = a.Value
		n.attrs = append(n.attrs, at)
	}
	return n, scope, nil
}
