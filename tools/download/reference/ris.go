package reference

import (
	"fmt"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// risTypes are the types of the RIS format. It has none for a treaty; what it
// calls LEGAL is a court's decision to some programs, so a treaty is a statute.
var risTypes = map[kind]string{report: "RPRT", legislation: "STAT", treaty: "STAT"}

// RIS is a reference in the tagged format of that name, in UTF-8: lines of two
// letters, two spaces, a hyphen and a space, ended by CRLF, from TY to ER.
func RIS(e *shelf.Edition, rec *catalog.Record) ([]byte, error) {
	w, err := newWork(e, rec)
	if err != nil {
		return nil, err
	}
	return w.ris(), nil
}

func (w *work) ris() []byte {
	var b ris
	b.line("TY", risTypes[w.kind])
	b.line("ID", w.key)
	b.line("TI", w.title)
	b.line("ST", w.short)
	for _, a := range w.authors {
		b.line("AU", corporate(a.Text))
	}
	b.line("M3", w.genre)
	b.line("DA", slashed(w.issued))
	if w.issued.Year != 0 {
		b.line("PY", fmt.Sprintf("%04d", w.issued.Year))
	}
	b.line("T2", w.gazette)
	b.line("M1", w.number)
	b.line("LA", w.lang)
	b.line("UR", w.url)
	b.line("AB", w.abstract)
	for _, word := range w.keywords {
		b.line("KW", word)
	}
	b.line("N1", strings.Join(w.lines(w.spare.original, w.spare.authority, w.spare.jurisdiction, w.spare.event), " | "))
	b.WriteString("ER  - \r\n")
	return []byte(b.String())
}

type ris struct{ strings.Builder }

// line writes a tag and its value, which stands on one line: a work's texts do.
func (b *ris) line(tag, value string) {
	if value != "" {
		b.WriteString(tag + "  - " + value + "\r\n")
	}
}

// corporate is the name of an organisation, of which no program shall make given
// and family names: what stands behind a comma would be the given name, and so
// nothing does.
func corporate(name string) string {
	return strings.ReplaceAll(name, ",", " –") + ","
}

// slashed is a date as RIS has it: "2000/11/15/", with its three slashes whatever
// is known.
func slashed(d catalog.Date) string {
	switch {
	case d.IsZero():
		return ""
	case d.Month == 0:
		return fmt.Sprintf("%04d///", d.Year)
	case d.Day == 0:
		return fmt.Sprintf("%04d/%02d//", d.Year, d.Month)
	}
	return fmt.Sprintf("%04d/%02d/%02d/", d.Year, d.Month, d.Day)
}
