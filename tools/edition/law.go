package edition

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

func (r *resolver) law(v *view.Data, rec *catalog.Record, f *catalog.Law, s shown) {
	v.Type = f.Type
	v.Facts = []view.Row{
		row("fact.type", message("type."+f.Type)),
		r.linkRow("fact.issuer", "organisations", f.Issuer),
		r.linkRow("fact.country", "countries", f.Country),
		orUnknown(row("fact.adopted", r.date(f.Adopted))),
		row("fact.opened", r.date(f.Opened)),
		orUnknown(row("fact.in_force", r.date(f.InForce))),
		r.linkRow("fact.supplements", "laws", f.Supplements),
		row("fact.supplemented_by", r.links("laws", r.supplements(rec.ID))...),
	}
	for _, id := range f.Identifiers {
		values := []view.Value{{Label: r.foreign(id.Value, id.Lang)}}
		if id.Country != "" {
			values = append(values, r.link("countries", id.Country))
		}
		v.Facts = append(v.Facts, row("identifier."+id.Scheme, values...))
	}
	v.Facts = mergeRows(v.Facts)
	v.Facts = append(v.Facts, row("fact.topics", r.links("topics", f.Topics)...))
	if f.URL != "" {
		v.Facts = append(v.Facts, row("fact.official_text", outside(f.URL)))
	}
	v.Names = r.names(f.Names)
	v.Parties = r.parties(f)
	v.Articles = r.articles(f, s)
}

// mergeRows puts lines with one key together.
func mergeRows(rows []view.Row) []view.Row {
	var merged []view.Row
	for _, row := range rows {
		if n := len(merged); n > 0 && merged[n-1].Key == row.Key {
			merged[n-1].Values = append(merged[n-1].Values, row.Values...)
			continue
		}
		merged = append(merged, row)
	}
	return merged
}

// foreign is a text that stands as it is, in its own language.
func (r *resolver) foreign(text, lang string) view.Label {
	if tag := r.htmlLang(lang); tag != "" && tag != r.edition.Lang {
		return view.Label{Text: text, Lang: tag}
	}
	return view.Label{Text: text}
}

// htmlLang is the tag that HTML wants for a language of the records: that of
// the edition made from it, where there is one.
func (r *resolver) htmlLang(lang string) string {
	if e, ok := r.firstOf(lang); ok {
		return e.Lang
	}
	return lang
}

// names are official names as they stand.
func (r *resolver) names(names []catalog.Name) []view.Name {
	var all []view.Name
	for _, n := range names {
		all = append(all, view.Name{Language: n.Lang, Label: r.foreign(n.Value, n.Lang)})
	}
	return all
}

func (r *resolver) supplements(id string) []string {
	var ids []string
	for _, rec := range r.Catalog.In("laws") {
		if f, ok := rec.Facts.(*catalog.Law); ok && f.Supplements == id {
			ids = append(ids, rec.ID)
		}
	}
	return ids
}

// parties are the countries' standings, in the edition's order of names.
func (r *resolver) parties(f *catalog.Law) []view.Party {
	var all []view.Party
	for _, p := range f.Parties {
		all = append(all, r.party(p, r.link("countries", p.Country)))
	}
	slices.SortStableFunc(all, func(a, b view.Party) int { return r.locale.Compare(a.Name.Text, b.Name.Text) })
	return all
}

func (r *resolver) party(p catalog.Party, name view.Value) view.Party {
	return view.Party{
		Name: name, Status: p.Status, How: p.How,
		Signed: r.datePointer(p.Signed), Consent: r.datePointer(p.Consent), InForce: r.datePointer(p.InForce),
	}
}

// articles are the provisions by topic; those without one come last.
func (r *resolver) articles(f *catalog.Law, s shown) []view.Articles {
	var topics []string
	byTopic := map[string][]view.Article{}
	for _, a := range f.Articles {
		if _, seen := byTopic[a.Topic]; !seen {
			topics = append(topics, a.Topic)
		}
		byTopic[a.Topic] = append(byTopic[a.Topic], r.article(a, s))
	}
	slices.SortStableFunc(topics, func(a, b string) int {
		if (a == "") != (b == "") {
			return len(b) - len(a)
		}
		return r.locale.Compare(r.link("topics", a).Text, r.link("topics", b).Text)
	})
	var all []view.Articles
	for _, topic := range topics {
		group := view.Articles{List: byTopic[topic]}
		if topic != "" {
			name := r.link("topics", topic)
			group.Name = &name
		}
		all = append(all, group)
	}
	return all
}

func (r *resolver) article(a catalog.Article, s shown) view.Article {
	shown := view.Article{ID: a.ID, Number: a.Number, Range: strings.Contains(a.Number, "–"), Subject: s.label(s.Articles[a.ID].Subject)}
	for _, lang := range r.Config.Languages {
		heading := r.foreign(a.Headings[lang], lang)
		// What only repeats our own words is left out.
		if heading.Text != "" && !(heading.Lang == "" && strings.EqualFold(heading.Text, shown.Subject.Text)) {
			shown.Headings = append(shown.Headings, heading)
		}
	}
	return shown
}

// treaties are a country's standings towards all instruments.
func (r *resolver) treaties(country string) []view.Party {
	var all []view.Party
	for _, rec := range r.sorted("laws") {
		f, _ := rec.Facts.(*catalog.Law)
		for _, p := range f.Parties {
			if p.Country == country {
				all = append(all, r.party(p, r.link("laws", rec.ID)))
			}
		}
	}
	return all
}

// provisions are the articles on a topic, by law.
func (r *resolver) provisions(topic string) []view.Articles {
	var all []view.Articles
	for _, rec := range r.sorted("laws") {
		f, _ := rec.Facts.(*catalog.Law)
		s := r.text(rec)
		name := r.link("laws", rec.ID)
		group := view.Articles{Name: &name}
		for _, a := range f.Articles {
			if a.Topic == topic {
				group.List = append(group.List, r.article(a, s))
			}
		}
		if len(group.List) > 0 {
			all = append(all, group)
		}
	}
	return all
}
