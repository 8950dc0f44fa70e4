package download

import (
	"slices"

	"resourceportal/tools/download/pdf"
	"resourceportal/tools/problem"
)

// addMissing reports a character that no typeface of the PDFs has and that no
// record has either: it is a word of the interface. Many documents show it.
func (m *maker) addMissing(p *product, missing *pdf.MissingError) {
	m.mu.Lock()
	defer m.mu.Unlock()
	var one problem.List
	addCharacter(&one, problem.Pos{File: "i18n/" + p.edition.Texts + ".toml"}, missing.Rune)
	if !slices.Contains(m.problems, one[0]) {
		m.problems = append(m.problems, one...)
	}
}
