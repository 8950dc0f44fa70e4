package addressbook

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/view"
)

// categories are the kind of the contact and its topics, those of each language
// in a line.
func (w *writer) categories(v *view.Data) {
	langs, words := w.ByLang(slices.Concat(v.Fact("fact.type"), v.Fact("fact.topics")))
	for _, lang := range langs {
		w.line("CATEGORIES", contentline.List(words[lang]), "LANGUAGE", lang)
	}
}

// note adds what a reader of the page knows and an address book has no place for:
// what each channel is for and how old its source is, the official names, the day
// on which the contact was checked, where that stands, how far the text can be
// relied on, and the footnote that the name Kosovo* wants.
func (w *writer) note(rec *catalog.Record, v *view.Data) {
	paragraphs := []string{v.Summary.Text}
	for _, c := range v.Channels {
		about := []string{w.T("contact."+c.Type) + ": " + c.Value.Text, c.Use.Text}
		if c.Date != nil {
			about = append(about, w.T("contact.source_dates", "Date", c.Date.Text))
		}
		paragraphs = append(paragraphs, lines(about))
	}
	if len(v.Channels) == 0 {
		paragraphs = append(paragraphs, w.T("contact.no_channels"))
	}
	var names []string
	for _, n := range official(v) {
		names = append(names, n.Text)
	}
	if len(names) > 0 {
		paragraphs = append(paragraphs, lines(append([]string{w.T("record.names")}, names...)))
	}
	if v.Checked != nil {
		paragraphs = append(paragraphs, w.T("record.checked", "Date", v.Checked.Text))
	}
	paragraphs = append(paragraphs, w.PageURL(rec.Ref))
	paragraphs = append(paragraphs, w.notices(v)...)
	// All that the card says so far, as it was before it was folded.
	said := strings.ReplaceAll(string(w.file), "\r\n ", "")
	w.text("NOTE", w.Prose(paragraphs, said), "LANGUAGE", v.Summary.Lang)
}

// notices say, as the page does, that its text is that of another edition, and
// that it is a draft translation.
func (w *writer) notices(v *view.Data) []string {
	var all []string
	if v.Fallback != "" {
		all = append(all, w.T("notice.fallback", "Language", w.T("edition."+v.Fallback)))
	}
	if t := v.Translation; t != nil && t.State == "draft" {
		all = append(all, w.T("notice.draft", "Language", w.T("language."+t.Of)))
	}
	return all
}

func lines(texts []string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}
