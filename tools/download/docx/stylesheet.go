package docx

import "strconv"

// stylesXML is the part of the styles, with the sheet's language in the defaults.
// level says that no mark of a footnote is raised.
func stylesXML(lang string, level bool) string {
	var m markup
	m.raw(declaration, `<w:styles`, inWord, `><w:docDefaults><w:rPrDefault><w:rPr>`, textFonts, `<w:sz w:val="22"/><w:szCs w:val="22"/>`)
	if tag := wordLang(lang); tag != "" {
		m.raw(`<w:lang w:val="`, escape(tag), `" w:eastAsia="en-US" w:bidi="`, escape(fromRight(tag)), `"/>`)
	}
	m.raw(`</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>`,
		`<w:latentStyles w:defLockedState="0" w:defUIPriority="99" w:defSemiHidden="0" w:defUnhideWhenUsed="0" w:defQFormat="0" w:count="376"/>`)
	for i, s := range styles {
		if s.character && !styles[i-1].character {
			m.raw(`<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>`)
		}
		s.write(&m)
	}
	if level {
		officeMark.write(&m)
	}
	m.raw(tableStyles(), `</w:styles>`)
	return m.String()
}

// write writes a style in the order of CT_Style.
func (s style) write(m *markup) {
	kind, base := "paragraph", normal
	if s.character {
		kind, base = "character", "DefaultParagraphFont"
	}
	if s.based != "" {
		base = s.based
	}
	m.raw(`<w:style w:type="`, kind, `"`)
	if s.id == normal {
		m.raw(` w:default="1"`)
	}
	if s.custom {
		m.raw(` w:customStyle="1"`)
	}
	m.raw(` w:styleId="`, s.id, `"><w:name w:val="`, s.name, `"/>`)
	if s.id != normal {
		m.raw(`<w:basedOn w:val="`, base, `"/>`)
	}
	if s.next != "" {
		m.raw(`<w:next w:val="`, s.next, `"/>`)
	}
	if s.priority != 0 {
		m.raw(`<w:uiPriority w:val="`, strconv.Itoa(s.priority), `"/>`)
	}
	if s.quick {
		m.raw(`<w:qFormat/>`)
	}
	s.paragraphProperties(m)
	s.runProperties(m)
	m.raw(`</w:style>`)
}

func (s style) paragraphProperties(m *markup) {
	if s.character {
		return
	}
	m.raw(`<w:pPr>`)
	if s.keepNext {
		m.raw(`<w:keepNext/><w:keepLines/>`)
	}
	if s.numbering != 0 {
		m.raw(`<w:numPr>`)
		if s.level > 0 {
			m.raw(`<w:ilvl w:val="`, strconv.Itoa(s.level), `"/>`)
		}
		m.raw(`<w:numId w:val="`, strconv.Itoa(s.numbering), `"/></w:numPr>`)
	}
	m.raw(s.box, `<w:spacing w:before="`, strconv.Itoa(s.before), `" w:after="`, strconv.Itoa(s.after), `"`)
	if s.line != 0 {
		m.raw(` w:line="`, strconv.Itoa(s.line), `" w:lineRule="auto"`)
	}
	m.raw(`/>`)
	if s.indent != 0 {
		m.raw(`<w:ind w:left="`, strconv.Itoa(s.indent), `"`)
		if s.hanging != 0 {
			m.raw(` w:hanging="`, strconv.Itoa(s.hanging), `"`)
		}
		if s.id == "BlockText" {
			m.raw(` w:right="`, strconv.Itoa(s.indent), `"`)
		}
		m.raw(`/>`)
	}
	if s.outline != 0 {
		m.raw(`<w:outlineLvl w:val="`, strconv.Itoa(s.outline-1), `"/>`)
	}
	m.raw(`</w:pPr>`)
}

func (s style) runProperties(m *markup) {
	m.raw(`<w:rPr>`, s.fonts)
	if s.bold {
		m.raw(`<w:b/><w:bCs/>`)
	}
	if s.italic {
		m.raw(`<w:i/><w:iCs/>`)
	}
	if s.quiet {
		m.raw(`<w:noProof/>`)
	}
	if s.color != "" {
		m.raw(`<w:color w:val="`, s.color, `"/>`)
	}
	if s.size != 0 {
		size := strconv.Itoa(s.size)
		m.raw(`<w:sz w:val="`, size, `"/><w:szCs w:val="`, size, `"/>`)
	}
	m.raw(s.extra, `</w:rPr>`)
}

// tableStyles are the styles of tables, and the one of lists that Word wants. A
// table of the text has a shaded header row and lines all around; the table of
// facts has lines between its rows.
func tableStyles() string {
	const none = `<w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/>`
	const cells = `<w:tblCellMar><w:top w:w="57" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="57" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>`
	table := func(id, name, priority, borders, parts string) string {
		return `<w:style w:type="table" w:styleId="` + id + `"><w:name w:val="` + name + `"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="` + priority + `"/>` +
			`<w:tblPr><w:tblBorders>` + borders + `</w:tblBorders>` + cells + `</w:tblPr>` + parts + `</w:style>`
	}
	lines := edge("top", rim, 4, 0) + edge("left", rim, 4, 0) + edge("bottom", rim, 4, 0) + edge("right", rim, 4, 0) + edge("insideH", rim, 4, 0) + edge("insideV", rim, 4, 0)
	rows := edge("top", rim, 4, 0) + edge("bottom", rim, 4, 0) + edge("insideH", rim, 4, 0)
	head := `<w:tblStylePr w:type="firstRow"><w:tblPr/><w:tcPr><w:tcBorders>` + edge("bottom", ink, 12, 0) + `</w:tcBorders>` + shade(wash) + `</w:tcPr></w:tblStylePr>`
	return `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>` + none +
		`<w:tblPr><w:tblInd w:w="0" w:type="dxa"/><w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar></w:tblPr></w:style>` +
		`<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/>` + none + `</w:style>` +
		table("TableGrid", "Table Grid", "39", lines, "") +
		table(factsTable, "Grid Table Light", "40", rows, "") +
		table(textTable, "Grid Table 1 Light", "46", lines, head)
}

// ids of the styles that tables have.
const (
	textTable  = "GridTable1Light"
	factsTable = "TableGridLight"
)
