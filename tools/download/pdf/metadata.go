package pdf

import (
	"cmp"
	"encoding/xml"
	"fmt"
	"strings"
	"time"

	"resourceportal/tools/download/pdf/object"
	"resourceportal/tools/sheet"
)

// about is what a file says of itself, in the dictionary of the file's trailer and in
// XMP. Both say the same (ISO 19005-2, 6.6.3).
type about struct {
	title     string
	titleLang string
	lang      string
	authors   []string
	subjects  []string
	publisher string
	license   string
	modified  time.Time // zero when it is not known
}

func describe(s *sheet.Sheet) about {
	a := about{
		title:     cmp.Or(strings.Join(strings.Fields(s.Title.Text), " "), s.ID, "-"),
		titleLang: cmp.Or(s.Title.Lang, s.Lang), lang: s.Lang,
		authors: s.Meta.Authors, subjects: s.Meta.Subjects,
		publisher: s.Meta.Publisher, license: s.Meta.License,
	}
	for _, layout := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(layout, s.Meta.Modified); err == nil {
			a.modified = t
			break
		}
	}
	return a
}

// info is the dictionary (ISO 32000-1, 14.3.3).
func (a about) info() object.Dict {
	d := object.Dict{"Title", object.Text(a.title)}
	add := func(key, text string) {
		if text != "" {
			d = append(d, key, object.Text(text))
		}
	}
	add("Author", strings.Join(a.authors, "; "))
	add("Keywords", strings.Join(a.subjects, ", "))
	add("Creator", a.publisher)
	add("Producer", a.publisher)
	if !a.modified.IsZero() {
		day := object.Bytes(a.modified.Format("D:20060102150405+00'00'"))
		d = append(d, "CreationDate", day, "ModDate", day)
	}
	return d
}

// xmp is the metadata as XML (ISO 16684-1). PDF/A wants a description of the schema
// that says PDF/UA, as it does not know it (ISO 19005-2, 6.6.2.3).
func (a about) xmp() []byte {
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\ufeff\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about=""` +
		` xmlns:dc="http://purl.org/dc/elements/1.1/"` +
		` xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:xmpRights="http://ns.adobe.com/xap/1.0/rights/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/"` +
		` xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/"` +
		` xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/"` +
		` xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/"` +
		` xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#"` +
		` xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">` + "\n")
	b.WriteString("<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>\n")
	b.WriteString("<dc:format>application/pdf</dc:format>\n")
	fmt.Fprintf(&b, `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li><rdf:li xml:lang="%s">%s</rdf:li></rdf:Alt></dc:title>`+"\n",
		escape(a.title), escape(a.titleLang), escape(a.title))
	list(&b, "dc:language", "Bag", []string{a.lang})
	list(&b, "dc:creator", "Seq", a.authors)
	list(&b, "dc:subject", "Bag", a.subjects)
	if a.publisher != "" {
		list(&b, "dc:publisher", "Bag", []string{a.publisher})
		fmt.Fprintf(&b, "<xmp:CreatorTool>%s</xmp:CreatorTool><pdf:Producer>%[1]s</pdf:Producer>\n", escape(a.publisher))
	}
	if len(a.subjects) > 0 {
		fmt.Fprintf(&b, "<pdf:Keywords>%s</pdf:Keywords>\n", escape(strings.Join(a.subjects, ", ")))
	}
	if a.license != "" {
		fmt.Fprintf(&b, `<dc:rights><rdf:Alt><rdf:li xml:lang="x-default">%s</rdf:li></rdf:Alt></dc:rights><xmpRights:WebStatement>%[1]s</xmpRights:WebStatement>`+"\n", escape(a.license))
	}
	if !a.modified.IsZero() {
		day := a.modified.Format("2006-01-02T15:04:05Z")
		fmt.Fprintf(&b, "<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%[1]s</xmp:ModifyDate><xmp:MetadataDate>%[1]s</xmp:MetadataDate>\n", day)
	}
	b.WriteString(`<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">` +
		`<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>` +
		`<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>` +
		`<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>` +
		`<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">` +
		`<pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType>` +
		`<pdfaProperty:category>internal</pdfaProperty:category>` +
		`<pdfaProperty:description>part of ISO 14289 that the file follows</pdfaProperty:description>` +
		`</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag></pdfaExtension:schemas>` + "\n")
	b.WriteString("</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>")
	return []byte(b.String())
}

// list writes a property of several values.
func list(b *strings.Builder, name, kind string, values []string) {
	if len(values) == 0 {
		return
	}
	fmt.Fprintf(b, "<%s><rdf:%s>", name, kind)
	for _, v := range values {
		fmt.Fprintf(b, "<rdf:li>%s</rdf:li>", escape(v))
	}
	fmt.Fprintf(b, "</rdf:%s></%s>\n", kind, name)
}

// escape makes words into XML: what XML cannot hold becomes U+FFFD.
func escape(words string) string {
	var b strings.Builder
	_ = xml.EscapeText(&b, []byte(words)) // a Builder takes everything
	return b.String()
}
