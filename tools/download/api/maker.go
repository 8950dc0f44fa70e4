package api

import (
	"fmt"
	"maps"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// maker makes all documents.
type maker struct {
	config    catalog.Config
	records   *catalog.Catalog
	editions  []*shelf.Edition
	languages []language
	names     map[catalog.Ref]perLanguage[string]
}

func newMaker(config catalog.Config, records *catalog.Catalog, editions []*shelf.Edition) *maker {
	m := &maker{config: config, records: records, editions: editions, languages: languages(editions), names: map[catalog.Ref]perLanguage[string]{}}
	for _, rec := range records.All() {
		names := perLanguage[string]{}
		for _, l := range m.languages {
			if t := l.of(rec); t != nil {
				name := t.Short
				if name == "" {
					name = t.Title
				}
				names[l.key] = l.words(name)
			}
		}
		m.names[rec.Ref] = names
	}
	return m
}

// document is a record's, of its kind.
func (m *maker) document(rec *catalog.Record) (any, error) {
	w := writer{m.speaker(), rec}
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		return finish(w, w.event(f), w.eventText)
	case *catalog.Paper:
		return finish(w, w.paper(f), w.plainText)
	case *catalog.Agenda:
		return finish(w, w.agenda(f), w.agendaText)
	case *catalog.Law:
		return finish(w, w.law(f), w.lawText)
	case *catalog.Contact:
		return finish(w, w.contact(f), w.contactText)
	case *catalog.Gloss:
		return finish(w, glossFacts{commonFacts: w.common()}, w.glossText)
	case *catalog.Topic:
		return finish(w, termFacts{Group: f.Group, commonFacts: w.common()}, w.plainText)
	case *catalog.Country:
		return finish(w, termFacts{Group: f.Group, Code: f.Code, commonFacts: w.common()}, w.plainText)
	case *catalog.Audience:
		return finish(w, termFacts{Group: f.Group, commonFacts: w.common()}, w.plainText)
	case *catalog.Organisation:
		return finish(w, termFacts{Group: f.Group, Website: address(f.Website), commonFacts: w.common()}, w.plainText)
	case *catalog.Series:
		return finish(w, termFacts{Group: f.Group, commonFacts: w.common()}, w.plainText)
	case *catalog.Page:
		return finish(w, pageFacts{commonFacts: w.common()}, w.plainText)
	}
	return nil, fmt.Errorf("there is no document for %T", rec.Facts)
}

// writer makes the document of one record.
type writer struct {
	*speaker
	rec *catalog.Record
}

// finish puts a document around its facts; its texts are made by text, one for
// each language that the record has.
func finish[F, T any](w writer, facts F, text func(l language, t *catalog.Text, p *view.Page) T) (any, error) {
	rec := w.rec
	doc := document[F, T]{
		Schema: w.address(schemaPath(string(rec.Kind))), URL: w.address(documentPath(rec.Ref)),
		Section: rec.Section, ID: kebab(rec.ID), Kind: string(rec.Kind), Modified: day(shelf.Modified(rec)),
		Original: tag(rec.Original), License: catalog.License, Facts: facts, Texts: perLanguage[T]{},
		Sources: w.sources(),
	}
	for _, e := range w.editions {
		p := e.Page(rec.Ref)
		if p == nil {
			return nil, fmt.Errorf("edition %s has no page of it", e.Key)
		}
		doc.Pages = append(doc.Pages, page{
			Edition: e.Key, URL: address(e.PageURL(rec.Ref)), Lang: tag(p.View.Lang), Fallback: p.View.Fallback != "",
		})
	}
	for _, l := range w.languages {
		if t := l.of(rec); t != nil {
			doc.Texts[l.key] = text(l, t, l.edition.Page(rec.Ref))
		}
	}
	doc.Attachments = w.attachments()
	doc.Footnotes = w.footnotes()
	return doc, nil
}

// sources are by id.
func (w writer) sources() []source {
	var all []source
	named := w.rec.Common().Sources
	for _, id := range slices.Sorted(maps.Keys(named)) {
		s := named[id]
		lang := tag(s.Lang)
		if lang == "" {
			lang = "en" // catalog's rule
		}
		all = append(all, source{
			ID: id, Title: w.heard(lang, s.Title), Lang: lang, URL: address(s.URL),
			Date: day(s.Date), Read: day(s.Read), Facts: s.Facts,
		})
	}
	return all
}

// attachments stand where the pages say.
func (w writer) attachments() []attachment {
	var all []attachment
	shown := w.editions[0].Page(w.rec.Ref).View.Files
	for i, a := range w.rec.Common().Attachments {
		one := attachment{ID: kebab(a.ID), Type: a.Type, License: a.License, Sources: a.Sources}
		for j, f := range a.Files {
			if i < len(shown) && j < len(shown[i].Files) {
				path := strings.TrimPrefix(shown[i].Files[j].Path, "/")
				one.Files = append(one.Files, file{Lang: tag(f.Lang), URL: w.address(path), Bytes: len(f.Data)})
			}
		}
		all = append(all, one)
	}
	return all
}

// reference is another record, with its names.
func (s *speaker) reference(section, id string) reference {
	ref := catalog.Ref{Section: section, ID: id}
	names := s.names[ref]
	if names == nil {
		names = perLanguage[string]{} // package source finds ids that no record has
	}
	for lang, name := range names {
		s.heard(lang, name)
	}
	return reference{Section: section, ID: kebab(id), URL: s.address(documentPath(ref)), Names: names}
}

// optional is a reference that may be none.
func (s *speaker) optional(section, id string) *reference {
	if id == "" {
		return nil
	}
	r := s.reference(section, id)
	return &r
}

func (s *speaker) references(section string, ids []string) []reference {
	var all []reference
	for _, id := range ids {
		all = append(all, s.reference(section, id))
	}
	return all
}

func (s *speaker) country(id string) countryReference {
	return countryReference{reference: s.reference("countries", id), Code: s.countryCode(id)}
}

func (s *speaker) optionalCountry(id string) *countryReference {
	if id == "" {
		return nil
	}
	c := s.country(id)
	return &c
}

func (s *speaker) countries(ids []string) []countryReference {
	var all []countryReference
	for _, id := range ids {
		all = append(all, s.country(id))
	}
	return all
}

func (m *maker) countryCode(id string) string {
	if rec := m.records.Get(catalog.Ref{Section: "countries", ID: id}); rec != nil {
		if f, ok := rec.Facts.(*catalog.Country); ok {
			return f.Code
		}
	}
	return ""
}
