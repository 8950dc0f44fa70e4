package reference

import (
	"fmt"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// bibTypes are biblatex's types of entry (biblatex manual, 2.1). The styles print
// @legal and @legislation as @misc unless they know better, and BibTeX itself
// takes a type that it does not know for @misc.
var bibTypes = map[kind]string{report: "report", legislation: "legislation", treaty: "legal"}

// babel are the names that biblatex's langid wants, by BCP 47 tag. It has none
// for Montenegrin, and a language that it does not know is an error to it.
var babel = map[string]string{"en": "english", "sq": "albanian", "sr-Cyrl": "serbianc", "sr-Latn": "serbian"}

// BibTeX is an entry in UTF-8 with the fields of biblatex (manual, 2.2.2). Its
// key is ASCII and the same in all editions. The notes are in the field
// annotation, which styles do not print.
func BibTeX(e *shelf.Edition, rec *catalog.Record) ([]byte, error) {
	w, err := newWork(e, rec)
	if err != nil {
		return nil, err
	}
	return w.bibtex(), nil
}

func (w *work) bibtex() []byte {
	b := &bib{}
	b.field("title", capitals(w.title))
	b.field("shorttitle", capitals(w.short))
	b.field("origtitle", capitals(w.original))
	b.field("author", names(w.authors...))
	b.field("organization", names(w.authority))
	b.field("type", latex(w.genre))
	b.field("number", latex(w.number))
	b.field("howpublished", latex(w.gazette))
	b.field("date", w.issued.String())
	if w.event != nil {
		b.field("eventtitle", capitals(w.event.title))
		b.field("venue", latex(w.event.place))
		b.field("eventdate", strings.TrimSuffix(w.event.start.String()+"/"+w.event.end.String(), "/"))
	}
	b.field("langid", babel[w.lang])
	b.field("url", verbatim(w.url))
	b.field("abstract", latex(w.abstract))
	b.field("keywords", keywords(w.keywords))
	b.field("annotation", latex(strings.Join(w.lines(w.spare.jurisdiction), " | ")))
	return fmt.Appendf(nil, "@%s{%s,\n%s}\n", bibTypes[w.kind], w.key, b)
}

// bib is the fields of an entry, a line each.
type bib struct{ strings.Builder }

func (b *bib) field(name, value string) {
	if value != "" {
		fmt.Fprintf(b, "  %-12s = {%s},\n", name, value)
	}
}

// names are organisations: each in braces of its own, so that an "and" within a
// name parts nothing and no word is taken for a family name.
func names(all ...view.Label) string {
	var braced []string
	for _, name := range all {
		if name.Text != "" {
			braced = append(braced, "{"+latex(name.Text)+"}")
		}
	}
	return strings.Join(braced, " and ")
}

// keywords are parted by commas, so none has one.
func keywords(all []string) string {
	var words []string
	for _, word := range all {
		words = append(words, latex(strings.ReplaceAll(word, ",", "")))
	}
	return strings.Join(words, ", ")
}
