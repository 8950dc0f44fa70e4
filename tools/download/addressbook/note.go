package addressbook

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/view"
)

// value is what a reader sees of a value.
func (w *writer) value(v view.Value) string {
	if v.Key == "" {
		return v.Text
	}
	var args []any
	for name, value := range v.Args { // T takes them in any order
		args = append(args, name, value)
	}
	return w.T(v.Key, args...)
}

// categories are the kind of the contact and its topics, those of each language
// in a line.
func (w *writer) categories(v *view.Data) {
	var langs []string
	names := map[string][]string{}
	for _, value := range append(slices.Clone(row(v, "fact.type")), row(v, "fact.topics")...) {
		if names[value.Lang] == nil {
			langs = append(langs, value.Lang)
		}
		names[value.Lang] = append(names[value.Lang], w.value(value))
	}
	for _, lang := range langs {
		w.line("CATEGORIES", contentline.List(names[lang]), "LANGUAGE", lang)
	}
}

// note adds what a reader of the page knows and an address book has no place for:
// what each channel is for and how old its source is, the official names, the day
// on which the contact was checked, where that stands, and the footnote that the
// name Kosovo* wants.
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
	// All that the card says so far, as it was before it was folded.
	said := strings.ReplaceAll(string(w.file), "\r\n ", "")
	if catalog.NamesKosovo(said + strings.Join(paragraphs, "\n")) {
		paragraphs = append(paragraphs, w.T("footer.kosovo"))
	}
	paragraphs = slices.DeleteFunc(paragraphs, func(p string) bool { return p == "" })
	w.text("NOTE", strings.Join(paragraphs, "\n\n"), "LANGUAGE", v.Summary.Lang)
}

func lines(texts []string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}
