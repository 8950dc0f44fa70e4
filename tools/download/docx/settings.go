package docx

// settingsXML is the part of the settings, in the order of CT_Settings. Without
// the compatibility mode Word would call the file one of an older Word.
func settingsXML(lang string) string {
	var m markup
	m.raw(declaration, `<w:settings`, inWord, `><w:zoom w:percent="100"/><w:defaultTabStop w:val="709"/>`,
		`<w:characterSpacingControl w:val="doNotCompress"/>`,
		`<w:footnotePr><w:footnote w:id="-1"/><w:footnote w:id="0"/></w:footnotePr>`,
		`<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>`)
	if tag := wordLang(lang); tag != "" {
		m.raw(`<w:themeFontLang w:val="`, escape(tag), `"/>`)
	}
	m.raw(`<w:decimalSymbol w:val=","/><w:listSeparator w:val=";"/></w:settings>`)
	return m.String()
}

// fontTableXML says of each font what may stand in for it (ECMA-376 part 1,
// 17.8.3.10): LibreOffice's fonts of the same widths.
const fontTableXML = declaration + `<w:fonts` + inWord + `>` +
	`<w:font w:name="Calibri"><w:altName w:val="Carlito"/><w:panose1 w:val="020F0502020204030204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Arial"><w:altName w:val="Liberation Sans"/><w:panose1 w:val="020B0604020202020204"/><w:charset w:val="00"/><w:family w:val="swiss"/><w:pitch w:val="variable"/></w:font>` +
	`<w:font w:name="Courier New"><w:altName w:val="Liberation Mono"/><w:panose1 w:val="02070309020205020404"/><w:charset w:val="00"/><w:family w:val="modern"/><w:pitch w:val="fixed"/></w:font>` +
	`</w:fonts>`
