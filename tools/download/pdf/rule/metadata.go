package rule

import (
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/language"
)

// packet is what an XMP packet says: the property of a name, "dc:title" with its
// namespace for the prefix.
type packet map[[2]string]*node

// packetHead is how a packet begins (XMP Specification, part 1, 7.3.2).
var packetHead = regexp.MustCompile(`^xpacket begin=(?:"\x{FEFF}"|'\x{FEFF}') id=(?:"W5M0MpCehiHzreSzNTczkc9d"|'W5M0MpCehiHzreSzNTczkc9d')(.*)$`)

// checkMetadata holds the metadata against ISO 19005-2, 6.6, and ISO 14289-1, 5
// and 7.1.
func (c *checker) checkMetadata() {
	s := c.stream(c.catalog["Metadata"])
	if s == nil {
		c.broke("UA-7.1-8 (Matterhorn 06-001)", "the catalog has no metadata stream")
		return
	}
	if c.name(s.dict["Type"]) != "Metadata" || c.name(s.dict["Subtype"]) != "XML" {
		c.broke("A-6.6.2.1-1", "the metadata stream is not of the type Metadata and the subtype XML")
	}
	if s.dict["Filter"] != nil {
		c.broke("PDF-14.3.2", "the metadata stream is packed, so that only readers of PDF can read it")
	}
	data, err := c.decode(s)
	if err != nil {
		return // checkStreams says so
	}
	if !utf8.Valid(data) {
		c.broke("A-6.6.2.1-4", "the metadata is not UTF-8")
		return
	}
	root, found, err := parseXML(data)
	if err != nil {
		c.broke("A-6.6.2.1-4", "the metadata is no XML: %v", err)
		return
	}
	c.checkPacket(found)
	p := c.properties(root)
	c.checkProperties(p)
	c.checkIdentity(p)
	c.checkDescription(p)
	c.compareInfo(p)
}

func (c *checker) checkPacket(found instructions) {
	if len(found) != 2 || !packetHead.MatchString(found[0]) || !regexp.MustCompile(`^xpacket end=["'][rw]["']$`).MatchString(strings.TrimSpace(found[1])) {
		c.broke("A-6.6.2.1-4", "the metadata is in no XMP packet")
	}
	for _, text := range found {
		if strings.Contains(text, "bytes=") {
			c.broke("A-6.6.2.1-2", "the XMP packet has the attribute bytes")
		}
		if strings.Contains(text, "encoding=") {
			c.broke("A-6.6.2.1-3", "the XMP packet has the attribute encoding")
		}
	}
}

// properties are those of all descriptions in a packet.
func (c *checker) properties(root *node) packet {
	all := packet{}
	meta := root
	if found := root.all(nsXMeta, "xmpmeta"); len(found) == 1 {
		meta = found[0]
	}
	rdf := meta.all(nsRDF, "RDF")
	if len(rdf) != 1 {
		c.broke("A-6.6.2.1-4", "the metadata has no rdf:RDF, or several")
		return all
	}
	add := func(n *node) {
		key := [2]string{n.space, n.local}
		if all[key] != nil {
			c.broke("A-6.6.2.1-4", "the metadata has %s:%s twice", n.prefix, n.local)
		}
		all[key] = n
	}
	for _, d := range rdf[0].kids {
		if !d.is(nsRDF, "Description") {
			c.broke("A-6.6.2.1-4", "the metadata has %s:%s where a description stands", d.prefix, d.local)
			continue
		}
		if d.attr(nsRDF, "about") != "" {
			c.broke("A-6.6.2.1-4", "the metadata describes another resource")
		}
		for _, a := range d.attrs {
			if a.space != nsRDF && a.space != nsXML {
				add(&node{prefix: a.prefix, space: a.space, local: a.local, text: a.value})
			}
		}
		for _, n := range d.kids {
			add(n)
		}
	}
	return all
}

// text is a property that is plain text; "" when it is none.
func (p packet) text(space, local string) string {
	n := p[[2]string{space, local}]
	if n == nil || len(n.kids) > 0 {
		return ""
	}
	return n.value()
}

// list are the texts of a property that is a list.
func (p packet) list(space, local, kind string) []string {
	n := p[[2]string{space, local}]
	if n == nil {
		return nil
	}
	items, _ := n.items(kind)
	var all []string
	for _, item := range items {
		all = append(all, item.value())
	}
	return all
}

// checkIdentity wants the file to say what it conforms to.
func (c *checker) checkIdentity(p packet) {
	part := p[[2]string{nsUA, "part"}]
	switch {
	case part == nil:
		c.broke("UA-5-1 (Matterhorn 06-002)", "the metadata has no pdfuaid:part")
	case part.value() != "1":
		c.broke("UA-5-2", "the metadata has the pdfuaid:part %q", part.value())
	case part.prefix != "pdfuaid":
		c.broke("UA-5-3", "the metadata has %s:part for pdfuaid:part", part.prefix)
	}
	part = p[[2]string{nsPDFA, "part"}]
	level := p[[2]string{nsPDFA, "conformance"}]
	if part == nil || level == nil {
		c.broke("A-6.6.4-1", "the metadata has no pdfaid:part and pdfaid:conformance")
		return
	}
	if part.value() != "2" {
		c.broke("A-6.6.4-2", "the metadata has the pdfaid:part %q", part.value())
	}
	if level.value() != "A" {
		c.broke("A-6.6.4-3", "the metadata has the pdfaid:conformance %q", level.value())
	}
	if part.prefix != "pdfaid" || level.prefix != "pdfaid" {
		c.broke("A-6.6.4-4", "the metadata has another prefix for pdfaid")
	}
}

// checkDescription wants a title, and the languages of the document.
func (c *checker) checkDescription(p packet) {
	if title := p.titles("title"); title["x-default"] == "" {
		c.broke("UA-7.1-9 (Matterhorn 06-003)", "the metadata has no dc:title for x-default")
	}
	languages := p.list(nsDC, "language", "Bag")
	lang, _ := c.text(c.catalog["Lang"])
	if !slices.Contains(languages, lang) {
		c.broke("Portal-language", "the metadata's dc:language %q does not have the catalog's Lang %q", languages, lang)
	}
	for _, l := range languages {
		if _, err := language.Parse(l); err != nil {
			c.broke("Portal-language", "the metadata's dc:language %q: %v", l, err)
		}
	}
}

// titles are the texts of a property of Dublin Core by language.
func (p packet) titles(local string) map[string]string {
	all := map[string]string{}
	if n := p[[2]string{nsDC, local}]; n != nil {
		items, _ := n.items("Alt")
		for _, item := range items {
			all[item.attr(nsXML, "lang")] = item.value()
		}
	}
	return all
}
