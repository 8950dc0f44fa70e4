package docx

import (
	"archive/zip"
	"bytes"
	"compress/flate"
	"fmt"
	"io"
	"time"
)

// part is a file of the package.
type part struct {
	name string // "word/document.xml"
	kind string // its media type; empty for a .rels file, whose ending tells it
	text string
}

// parts are all files in their order: the list of types first, by which programs
// tell a Word file from any other archive.
func (b *book) parts(modified time.Time) []part {
	const office = "application/vnd.openxmlformats-officedocument."
	const word = office + "wordprocessingml."
	fixed := []relation{
		{kind: "styles", target: "styles.xml"},
		{kind: "numbering", target: "numbering.xml"},
		{kind: "settings", target: "settings.xml"},
		{kind: "fontTable", target: "fontTable.xml"},
		{kind: "footnotes", target: "footnotes.xml"},
		{kind: "footer", target: "footer1.xml"},
	}
	document := b.document(fixed)
	root := []relation{
		{kind: "officeDocument", target: "word/document.xml"},
		{kind: "core-properties", target: "docProps/core.xml"},
		{kind: "extended-properties", target: "docProps/app.xml"},
	}
	all := []part{
		{"word/document.xml", word + "document.main+xml", document},
		{"word/styles.xml", word + "styles+xml", stylesXML(b.sheet.Lang, b.level())},
		{"word/numbering.xml", word + "numbering+xml", numberingXML(b.starts)},
		{"word/settings.xml", word + "settings+xml", settingsXML(b.sheet.Lang)},
		{"word/fontTable.xml", word + "fontTable+xml", fontTableXML},
		{"word/footnotes.xml", word + "footnotes+xml", b.notesXML()},
		{"word/footer1.xml", word + "footer+xml", b.footerXML()},
		{"docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml", coreXML(b.sheet, modified)},
		{"docProps/app.xml", office + "extended-properties+xml", appXML(b.sheet)},
	}
	if b.sheet.Meta.License != "" {
		root = append(root, relation{kind: "custom-properties", target: "docProps/custom.xml"})
		all = append(all, part{"docProps/custom.xml", office + "custom-properties+xml", customXML(b.sheet)})
	}
	head := []part{
		{name: "[Content_Types].xml", text: typesXML(all)},
		{name: "_rels/.rels", text: relationsXML(root)},
		{name: "word/_rels/document.xml.rels", text: relationsXML(b.body.relations)},
	}
	if len(b.notes.relations) > 0 {
		head = append(head, part{name: "word/_rels/footnotes.xml.rels", text: relationsXML(b.notes.relations)})
	}
	if len(b.footer.relations) > 0 {
		head = append(head, part{name: "word/_rels/footer1.xml.rels", text: relationsXML(b.footer.relations)})
	}
	return append(head, all...)
}

// typesXML is the list of the parts' media types (ECMA-376 part 2, 10.1.2).
func typesXML(parts []part) string {
	var m markup
	m.raw(declaration, `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">`,
		`<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
		`<Default Extension="xml" ContentType="application/xml"/>`)
	for _, p := range parts {
		m.raw(`<Override PartName="/`, p.name, `" ContentType="`, p.kind, `"/>`)
	}
	m.raw(`</Types>`)
	return m.String()
}

// zipped packs the parts: the time of each file is the first that zip knows, as
// Word itself writes, and the level of compression is fixed.
func zipped(parts []part) ([]byte, error) {
	var out bytes.Buffer
	archive := zip.NewWriter(&out)
	packer, err := flate.NewWriter(io.Discard, flate.DefaultCompression)
	if err != nil {
		return nil, fmt.Errorf("compress: %w", err)
	}
	archive.RegisterCompressor(zip.Deflate, func(w io.Writer) (io.WriteCloser, error) {
		packer.Reset(w) // parts are written one after another
		return packer, nil
	})
	for _, p := range parts {
		w, err := archive.CreateHeader(&zip.FileHeader{
			Name:     p.name,
			Method:   zip.Deflate,
			Modified: time.Date(1980, time.January, 1, 0, 0, 0, 0, time.UTC),
		})
		if err != nil {
			return nil, fmt.Errorf("add %s: %w", p.name, err)
		}
		if _, err := io.WriteString(w, p.text); err != nil {
			return nil, fmt.Errorf("add %s: %w", p.name, err)
		}
	}
	if err := archive.Close(); err != nil {
		return nil, fmt.Errorf("close the archive: %w", err)
	}
	return out.Bytes(), nil
}
