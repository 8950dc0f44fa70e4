package edition

import (
	"maps"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// record makes the page of a record.
func (r *resolver) record(rec *catalog.Record) view.Page {
	s := r.text(rec)
	v := view.Data{
		Section: rec.Section,
		Kind:    string(rec.Kind),
		Title:   s.label(s.Title),
		Name:    s.name(),
		Summary: s.label(s.Summary),
		Lang:    s.from.Lang,
		Crumbs:  []view.Crumb{{Path: r.path(""), Key: "nav.home"}, {Path: r.path(rec.Section), Key: "section." + rec.Section}},
		Head:    r.head(rec, s),
		Sources: r.sources(rec),
		Files:   r.attachments(rec, s),
	}
	v.Translation = s.translation(rec)
	if !s.own() {
		v.Fallback = s.from.Key
	}
	r.details(&v, rec, s)
	if cards := unseen(&v, r.cards(r.related(rec))); len(cards) > 0 {
		v.Groups = append(v.Groups, view.Group{ID: "related", Key: "record.related", Cards: cards})
	}
	v.Facts = slices.DeleteFunc(v.Facts, func(row view.Row) bool { return len(row.Values) == 0 })
	v.Head.Meta = r.meta(rec, s, &v)
	v.Head.JSONLD = r.jsonld(rec, s, &v)
	return view.Page{
		Path: r.path(rec.Ref.String()), Layout: "record", Title: v.Title.Text, Body: s.markdown(), View: v,
	}
}

// unseen leaves out the cards of records that the page links to already, among
// its facts or in a list.
func unseen(v *view.Data, cards []view.Card) []view.Card {
	seen := map[string]bool{}
	for _, row := range v.Facts {
		for _, value := range row.Values {
			seen[value.Path] = true
		}
	}
	for _, g := range v.Groups {
		for _, c := range g.Cards {
			seen[c.Path] = true
		}
	}
	return slices.DeleteFunc(cards, func(c view.Card) bool { return seen[c.Path] })
}

// details adds what only the record's kind has.
func (r *resolver) details(v *view.Data, rec *catalog.Record, s shown) {
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		r.event(v, rec, f, s)
	case *catalog.Paper:
		r.paper(v, f)
	case *catalog.Agenda:
		r.agenda(v, f, s)
	case *catalog.Law:
		r.law(v, rec, f, s)
	case *catalog.Contact:
		r.contact(v, rec, f, s)
	case *catalog.Gloss:
		r.gloss(v, rec, s)
	case *catalog.Country:
		r.term(v, rec)
		v.Parties = r.treaties(rec.ID)
	case *catalog.Topic:
		r.term(v, rec)
		v.Articles = r.provisions(rec.ID)
	case *catalog.Organisation:
		v.Facts = append(v.Facts, r.website(f.Website))
		r.term(v, rec)
	case *catalog.Audience, *catalog.Series:
		r.term(v, rec)
	}
}

// related are the records that this one names, and those that name it.
func (r *resolver) related(rec *catalog.Record) []*catalog.Record {
	var all []*catalog.Record
	add := func(other *catalog.Record) {
		if other != nil && other != rec && !slices.Contains(all, other) {
			all = append(all, other)
		}
	}
	for _, value := range rec.Common().Related {
		if ref, ok := catalog.ParseRef(value); ok {
			add(r.Catalog.Get(ref))
		}
	}
	for _, other := range r.Catalog.All() {
		if slices.Contains(other.Common().Related, rec.Ref.String()) {
			add(other)
		}
	}
	r.sort(all)
	return all
}

// link is a value that leads to a record and bears its name.
func (r *resolver) link(section, id string) view.Value {
	rec := r.Catalog.Get(catalog.Ref{Section: section, ID: id})
	if rec == nil {
		return view.Value{Label: view.Label{Text: id}}
	}
	return view.Value{Label: r.text(rec).name(), Path: r.path(rec.Ref.String())}
}

// links are those of several records, in the edition's order.
func (r *resolver) links(section string, ids []string) []view.Value {
	var values []view.Value
	for _, id := range ids {
		values = append(values, r.link(section, id))
	}
	slices.SortStableFunc(values, func(a, b view.Value) int { return r.locale.Compare(a.Text, b.Text) })
	return values
}

// row is a line of facts whose values may be none; such a line is not shown.
func row(key string, values ...view.Value) view.Row {
	return view.Row{Key: key, Values: slices.DeleteFunc(values, func(v view.Value) bool {
		return v.Text == "" && v.Key == ""
	})}
}

// orUnknown says that a value which readers look for was found in no source.
func orUnknown(r view.Row) view.Row {
	if len(r.Values) == 0 {
		r.Values = []view.Value{message("record.unknown")}
	}
	return r
}

func (r *resolver) linkRow(key, section, id string) view.Row {
	if id == "" {
		return view.Row{Key: key}
	}
	return row(key, r.link(section, id))
}

// whereabouts are the city, as the text names it, and the country.
func (r *resolver) whereabouts(s shown, country string) []view.Value {
	var place []view.Value
	if s.City != "" {
		place = append(place, view.Value{Label: s.label(s.City)})
	}
	if country != "" {
		place = append(place, r.link("countries", country))
	}
	return place
}

// message is a value that is a key of i18n/.
func message(key string) view.Value { return view.Value{Key: key} }

// languages are names of languages, in the edition's words.
func languages(tags []string) []view.Value {
	var values []view.Value
	for _, tag := range tags {
		values = append(values, message("language."+tag))
	}
	return values
}

// date is a date in words, day and month on one line, with its machine-readable
// form; nothing for no date.
func (r *resolver) date(d catalog.Date) view.Value {
	if d.IsZero() {
		return view.Value{}
	}
	return view.Value{Label: view.Label{Text: r.locale.NoBreak(r.locale.Date(d))}, Time: d.String()}
}

func (r *resolver) datePointer(d catalog.Date) *view.Value {
	if d.IsZero() {
		return nil
	}
	v := r.date(d)
	return &v
}

// day is a date with its weekday.
func (r *resolver) day(d catalog.Date) view.Value {
	if d.IsZero() {
		return view.Value{}
	}
	if d.Day == 0 {
		return r.date(d)
	}
	return view.Value{Label: view.Label{Text: r.locale.NoBreak(r.locale.DateWithWeekday(d))}, Time: d.String()}
}

func (r *resolver) website(url string) view.Row {
	if url == "" {
		return view.Row{Key: "fact.website"}
	}
	return row("fact.website", outside(url))
}

// outside is a link to an address of the web, shown without what a reader does
// not need.
func outside(url string) view.Value {
	text, _, _ := strings.Cut(strings.TrimPrefix(strings.TrimPrefix(url, "https://"), "http://"), "?")
	return view.Value{Label: view.Label{Text: strings.TrimSuffix(text, "/")}, Href: url}
}

// sources are where the facts were read, by title.
func (r *resolver) sources(rec *catalog.Record) []view.Source {
	var all []view.Source
	named := rec.Common().Sources
	for _, key := range slices.Sorted(maps.Keys(named)) {
		s := named[key]
		lang := s.Lang
		if lang == "" {
			lang = "en"
		}
		all = append(all, view.Source{Title: r.foreign(s.Title, lang), Href: s.URL, Date: r.datePointer(s.Date), Read: r.date(s.Read)})
	}
	slices.SortStableFunc(all, func(a, b view.Source) int { return r.locale.Compare(a.Title.Text, b.Title.Text) })
	return all
}

// attachments are the files to take away.
func (r *resolver) attachments(rec *catalog.Record, s shown) []view.Attachment {
	var all []view.Attachment
	for _, a := range rec.Common().Attachments {
		shown := view.Attachment{Title: s.label(s.Attachments[a.ID].Title), Type: strings.ToUpper(a.Type), License: a.License}
		for _, f := range a.Files {
			shown.Files = append(shown.Files, view.File{
				Path: FilePath(rec.Ref, f.Name), Language: f.Lang, Size: r.locale.FileSize(int64(len(f.Data))),
			})
		}
		all = append(all, shown)
	}
	return all
}

// FilePath is where an attachment stands in the finished portal, the same for
// all editions.
func FilePath(ref catalog.Ref, name string) string { return "/files/" + ref.String() + "/" + name }
