package download

import (
	"fmt"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/pdf"
	"resourceportal/tools/problem"
)

// addMissing reports a character that no typeface of the PDFs has, at the place
// where it was written, as far as it can be told.
func (m *maker) addMissing(p *product, missing *pdf.MissingError) {
	pos := problem.Pos{File: "content"}
	if p.record != nil {
		pos = place(p.record, p.edition.Texts, missing.Rune)
	}
	m.mu.Lock()
	defer m.mu.Unlock()
	m.problems.Errorf("character", pos, "write it otherwise, or in letters; the typefaces have Latin, Greek and Cyrillic",
		"character %q (U+%04X), which the typefaces of the PDFs do not have, in %q", missing.Rune, missing.Rune, missing.Text)
}

// place is the file that has a character, and the line where it is in the body.
func place(rec *catalog.Record, texts string, r rune) problem.Pos {
	if t := rec.Texts[texts]; t != nil {
		file := fmt.Sprintf("%s/%s.md", rec.Dir(), texts)
		if before, _, found := strings.Cut(t.Body, string(r)); found {
			return problem.Pos{File: file, Line: t.BodyLine + strings.Count(before, "\n")}
		}
		for _, part := range t.Parts() {
			if strings.ContainsRune(part.Text, r) {
				return problem.Pos{File: file}
			}
		}
	}
	return problem.Pos{File: rec.Dir() + "/record.toml"}
}
