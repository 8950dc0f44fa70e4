package docx

import "strconv"

// document is the main part: the body, then how its pages are. Relations to the
// other parts come after those that the body has made.
func (b *book) document(parts []relation) string {
	b.end(b.body)
	footer := ""
	for _, r := range parts {
		id := b.body.relate(r)
		if r.kind == "footer" {
			footer = id
		}
	}
	var m markup
	m.raw(declaration, `<w:document`, inWord, `><w:body>`, b.body.String(),
		`<w:sectPr><w:footerReference w:type="default" r:id="`, footer, `"/>`,
		`<w:pgSz w:w="`, strconv.Itoa(pageWidth), `" w:h="`, strconv.Itoa(pageHeight), `"/><w:pgMar`)
	for _, side := range []string{"top", "right", "bottom", "left"} {
		m.raw(` w:`, side, `="`, strconv.Itoa(margin), `"`)
	}
	m.raw(` w:header="709" w:footer="709" w:gutter="0"/><w:cols w:space="708"/></w:sectPr></w:body></w:document>`)
	return m.String()
}
