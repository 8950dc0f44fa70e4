package calendar

import (
	"cmp"
	"slices"
	"strings"

	"github.com/emersion/go-ical"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/contentline"
	"resourceportal/tools/view"
)

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
			heading = w.Words(*day.Date)
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
	values := v.Fact(key)
	if len(values) == 0 {
		return nil
	}
	return []string{w.T(key) + ": " + w.values(values)}
}

func (w *writer) values(values []view.Value) string {
	texts := make([]string, len(values))
	for i, v := range values {
		texts[i] = w.Words(v)
	}
	return strings.Join(texts, ", ")
}

// place is where it is: "Podgorica, Montenegro".
func (w *writer) place(c *ical.Component, page *view.Page) {
	var texts []string
	lang, mixed := "", false
	for _, v := range page.View.Fact("fact.place") {
		if v.Key == "" { // else it says that the place is not known
			mixed = mixed || lang != "" && lang != w.LangOf(v.Label)
			lang = w.LangOf(v.Label)
			texts = append(texts, v.Text)
		}
	}
	if mixed {
		lang = ""
	}
	w.text(c, ical.PropLocation, strings.Join(texts, ", "), lang)
}

// description ends an entry: its topics, and the paragraphs that are not empty
// with the address of the page, which many calendars do not show otherwise, how
// far the texts of the page, and of those whose programmes are there, can be relied
// on, and the footnote that the name Kosovo* wants wherever the entry shows it.
func (w *writer) description(c *ical.Component, page *view.Page, paragraphs []string, programmes ...*catalog.Record) {
	w.categories(c, page)
	paragraphs = append(paragraphs, c.Props.Get(ical.PropURL).Value)
	paragraphs = append(paragraphs, w.notices(page, programmes)...)
	var shown []string
	for _, list := range c.Props {
		for _, p := range list {
			shown = append(shown, p.Value)
		}
	}
	w.text(c, ical.PropDescription, w.Prose(paragraphs, strings.Join(shown, "\n")), w.LangOf(page.View.Summary))
}

// notices say, as the pages do, that a text is that of another edition, and that it
// is a draft translation; each once.
func (w *writer) notices(page *view.Page, programmes []*catalog.Record) []string {
	pages := []*view.Page{page}
	for _, rec := range programmes {
		if p := w.Page(rec.Ref); p != nil && len(p.View.Days) > 0 {
			pages = append(pages, p)
		}
	}
	var all []string
	add := func(notice string) {
		if !slices.Contains(all, notice) {
			all = append(all, notice)
		}
	}
	for _, p := range pages {
		if from := p.View.Fallback; from != "" {
			add(w.T("notice.fallback", "Language", w.T("edition."+from)))
		}
	}
	for _, p := range pages {
		if t := p.View.Translation; t != nil && t.State == "draft" {
			add(w.T("notice.draft", "Language", w.T("language."+t.Of)))
		}
	}
	return all
}

// categories are the topics, those of each language in a property.
func (w *writer) categories(c *ical.Component, page *view.Page) {
	langs, words := w.ByLang(page.View.Fact("fact.topics"))
	for _, lang := range langs {
		for i, word := range words[lang] {
			words[lang][i] = contentline.Clean(word)
		}
		p := ical.NewProp(ical.PropCategories)
		p.SetTextList(words[lang])
		p.SetValueType(ical.ValueDefault)
		p.Params.Set(ical.ParamLanguage, cmp.Or(lang, w.Lang))
		c.Props.Add(p)
	}
}
