package docx

import (
	"cmp"
	"strings"
	"time"

	"resourceportal/tools/sheet"
)

// coreXML is what the file says of itself (ECMA-376 part 2, 11). The schema has
// no licence, which customXML holds.
func coreXML(s sheet.Sheet, modified time.Time) string {
	var m markup
	element := func(name, text string) {
		if text != "" {
			m.raw(`<`, name, `>`, escape(text), `</`, name, `>`)
		}
	}
	subjects := strings.Join(s.Meta.Subjects, "; ")
	day := modified.Format(time.DateOnly) + "T00:00:00Z"
	m.raw(declaration, `<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"`,
		` xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"`,
		` xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">`)
	element("dc:title", cmp.Or(s.Title.Text, s.ID))
	element("dc:subject", subjects)
	element("dc:creator", cmp.Or(strings.Join(s.Meta.Authors, "; "), s.Meta.Publisher))
	element("cp:keywords", subjects)
	element("dc:description", s.Summary.Text)
	element("cp:lastModifiedBy", s.Meta.Publisher)
	m.raw(`<dcterms:created xsi:type="dcterms:W3CDTF">`, day, `</dcterms:created>`,
		`<dcterms:modified xsi:type="dcterms:W3CDTF">`, day, `</dcterms:modified>`)
	element("cp:category", s.Kind)
	element("dc:identifier", s.Address)
	element("dc:language", s.Lang)
	m.raw(`</cp:coreProperties>`)
	return m.String()
}

// appXML names the publisher, which Word shows as the company.
func appXML(s sheet.Sheet) string {
	var m markup
	m.raw(declaration, `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">`)
	if s.Meta.Publisher != "" {
		m.raw(`<Company>`, escape(s.Meta.Publisher), `</Company>`)
	}
	m.raw(`</Properties>`)
	return m.String()
}

// customXML holds the licence under the name that Dublin Core has for it. The
// number of the first property is 2, and its fmtid is the same in all files
// (ECMA-376 part 1, 22.3).
func customXML(s sheet.Sheet) string {
	return declaration + `<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"` +
		` xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
		`<property fmtid="{D5CDD505-2E9C-101B-9397-08002B2CF9AE}" pid="2" name="dcterms:license"><vt:lpwstr>` +
		escape(s.Meta.License) + `</vt:lpwstr></property></Properties>`
}
