package reference

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// zoteroTypes are the types that Zotero has. Its translator "Embedded Metadata"
// takes a page with Dublin Core terms for a journal article unless it is told.
var zoteroTypes = map[kind]string{report: "report", legislation: "statute", treaty: "statute"}

// Meta are the elements for the head of a record's page: the "citation_" ones of
// Google Scholar's inclusion guidelines, as far as Zotero reads them too, and the
// type in Zotero's own words. They come beside the Dublin Core terms of package
// edition, which have subjects and creators. Nil for a record that Has knows
// nothing of.
//
// There is no citation_author: both readers would part the name of an
// organisation into a given and a family name.
func Meta(e *shelf.Edition, rec *catalog.Record) []view.Meta {
	w, err := newWork(e, rec)
	if err != nil {
		return nil // nothing to say
	}
	// The language of a text that is not the page's own.
	foreign := ""
	if w.lang != e.Lang {
		foreign = w.lang
	}
	all := []view.Meta{{Name: "z:itemType", Content: zoteroTypes[w.kind]}}
	add := func(name, content, lang string) {
		if content != "" {
			all = append(all, view.Meta{Name: name, Content: content, Lang: lang})
		}
	}
	add("citation_title", w.title, foreign)
	for _, a := range w.authors {
		add("citation_technical_report_institution", a.Text, a.Lang)
	}
	add("citation_publisher", w.authority.Text, w.authority.Lang)
	add("citation_publication_date", strings.ReplaceAll(w.issued.String(), "-", "/"), "")
	add("citation_language", w.lang, "")
	add("citation_public_url", w.page, "")
	add("citation_abstract_html_url", w.page, "")
	if e.Has(rec) {
		add("citation_pdf_url", w.page+rec.ID+".pdf", "")
	}
	return all
}
