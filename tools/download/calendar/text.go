package calendar

import (
	"slices"
	"strings"

	"github.com/emersion/go-ical"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/view"
)

func (w *writer) langOf(l view.Label) string {
	if l.Lang != "" {
		return l.Lang
	}
	return w.Lang
}

// aboutEvent are the paragraphs of an event's entry.
func (w *writer) aboutEvent(page *view.Page, f *catalog.Event, agendas []*catalog.Record) []string {
	v := &page.View
	var all []string
	if v.Title.Text != v.Name.Text {
		all = append(all, v.Title.Text)
	}
	facts := w.fact(v, "fact.organisers")
	if f.End.Day == 0 {
		facts = append(facts, w.fact(v, "fact.ends")...)
	}
	all = append(all, v.Summary.Text, strings.Join(facts, "\n"))
	for _, agenda := range agendas {
		if p := w.Page(agenda.Ref); p != nil {
			all = append(all, w.programme(&p.View))
		}
	}
	return all
}

// aboutSession are the paragraphs of a session's entry, with the whole programme
// when there is no entry of the event to hold it.
func (w *writer) aboutSession(page *view.Page, s view.Session, whole bool) []string {
	all := []string{s.Note.Text}
	var facts []string
	if s.Part != "" && s.Time == "" {
		facts = append(facts, w.T("part_of_day."+s.Part))
	}
	if names := w.values(s.Audiences); names != "" {
		facts = append(facts, w.T("agenda.only_for")+" "+names)
	}
	facts = append(facts, w.fact(&page.View, "fact.event")...)
	all = append(all, strings.Join(facts, "\n"))
	if whole {
		all = append(all, w.programme(&page.View))
	}
	return all
}

// programme is the list of an agenda's sessions by day.
func (w *writer) programme(v *view.Data) string {
	if len(v.Days) == 0 {
		return ""
	}
	lines := []string{w.T("agenda.programme")}
	for _, day := range v.Days {
		heading := w.T("agenda.undated")
		if day.Date != nil {
			heading = w.value(*day.Date)
		}
		lines = append(lines, heading)
		for _, s := range day.Sessions {
			line := "– " + s.Title.Text
			switch {
			case s.Time != "":
				line = "– " + s.Time + " " + s.Title.Text
			case s.Part != "":
				line += " (" + w.T("part_of_day."+s.Part) + ")"
			}
			lines = append(lines, line)
		}
	}
	return strings.Join(lines, "\n")
}

// fact is a line of the page's facts, as a list of one; of none when the page
// does not have it.
func (w *writer) fact(v *view.Data, key string) []string {
	for _, row := range v.Facts {
		if row.Key == key {
			return []string{w.T(key) + ": " + w.values(row.Values)}
		}
	}
	return nil
}

func (w *writer) values(values []view.Value) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = w.value(v)
	}
	return strings.Join(texts, ", ")
}

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

// place is where it is: "Podgorica, Montenegro".
func (w *writer) place(c *ical.Component, page *view.Page) {
	var texts []string
	lang, mixed := "", false
	for _, row := range page.View.Facts {
		if row.Key != "fact.place" {
			continue
		}
		for _, v := range row.Values {
			if v.Key == "" { // else it says that the place is not known
				mixed = mixed || lang != "" && lang != w.langOf(v.Label)
				lang = w.langOf(v.Label)
				texts = append(texts, v.Text)
			}
		}
	}
	if mixed {
		lang = ""
	}
	w.text(c, ical.PropLocation, strings.Join(texts, ", "), lang)
}

// description ends an entry: its topics, and the paragraphs that are not empty
// with the address of the page, which many calendars do not show otherwise, and
// the footnote that the name Kosovo* wants wherever the entry shows it.
func (w *writer) description(c *ical.Component, page *view.Page, paragraphs []string) {
	w.categories(c, page)
	paragraphs = append(paragraphs, c.Props.Get(ical.PropURL).Value)
	var shown []string
	for _, list := range c.Props {
		for _, p := range list {
			shown = append(shown, p.Value)
		}
	}
	if catalog.NamesKosovo(strings.Join(append(shown, paragraphs...), "\n")) {
		paragraphs = append(paragraphs, w.T("footer.kosovo"))
	}
	paragraphs = slices.DeleteFunc(paragraphs, func(p string) bool { return p == "" })
	w.text(c, ical.PropDescription, strings.Join(paragraphs, "\n\n"), w.langOf(page.View.Summary))
}

// categories are the topics, those of each language in a property.
func (w *writer) categories(c *ical.Component, page *view.Page) {
	var langs []string
	names := map[string][]string{}
	for _, row := range page.View.Facts {
		if row.Key != "fact.topics" {
			continue
		}
		for _, v := range row.Values {
			lang := w.langOf(v.Label)
			if names[lang] == nil {
				langs = append(langs, lang)
			}
			names[lang] = append(names[lang], contentline.Clean(w.value(v)))
		}
	}
	for _, lang := range langs {
		p := ical.NewProp(ical.PropCategories)
		p.SetTextList(names[lang])
		p.SetValueType(ical.ValueDefault)
		p.Params.Set(ical.ParamLanguage, lang)
		c.Props.Add(p)
	}
}
