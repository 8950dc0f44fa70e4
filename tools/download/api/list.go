package api

import (
	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// list is a section.
type list struct {
	Schema    address             `json:"schema" doc:"Address of the JSON Schema that describes this document."`
	URL       address             `json:"url" doc:"Address of this document."`
	Section   string              `json:"section" doc:"Section of the portal."`
	Kind      string              `json:"kind" doc:"Kind of the records in it."`
	Names     perLanguage[string] `json:"names" doc:"Name of the section, by language."`
	Modified  date                `json:"modified,omitempty" doc:"The newest day on which somebody looked at the facts of one of the records."`
	License   address             `json:"license" doc:"Licence of the portal's own texts."`
	Count     int                 `json:"count" doc:"Number of records."`
	Records   []item              `json:"records" doc:"The records, in the order of their ids."`
	Footnotes perLanguage[string] `json:"footnotes,omitempty" doc:"The footnote to the asterisk of Kosovo*, in each language in which the document has this name. Show it wherever you show the name."`
}

type item struct {
	_           struct{}            `doc:"A record in a list: what is needed to choose it. The rest stands in its document."`
	ID          kebab               `json:"id" doc:"Identifier of the record within its section. It never changes."`
	URL         address             `json:"url" doc:"Address of the record's document."`
	Titles      perLanguage[string] `json:"titles" doc:"Title of the record, by language. A language without a text is left out."`
	Pages       map[string]address  `json:"pages" doc:"Addresses of the pages that show the record, by edition."`
	Modified    date                `json:"modified,omitempty" doc:"The newest day on which somebody looked at the facts."`
	Topics      []kebab             `json:"topics,omitempty" doc:"Ids of the topics that it is filed under."`
	Type        string              `json:"type,omitempty" enum:"Event.Type Paper.Type Law.Type Contact.Type" doc:"Of an event, a paper, a law or a contact: what sort it is."`
	Group       string              `json:"group,omitempty" enum:"Topic.Group Country.Group Audience.Group Organisation.Group Series.Group" doc:"Of a topic, a country, an audience, an organisation or a series: its group."`
	CountryCode string              `json:"country_code,omitempty" pattern:"^[A-Z]{2}$" doc:"Code of ISO 3166-1 alpha-2, or XK for Kosovo*: of a country itself, or of the country of an event, a law or a contact."`
	Start       date                `json:"start,omitempty" doc:"Of an event: first day."`
	End         date                `json:"end,omitempty" doc:"Of an event: last day."`
	Event       kebab               `json:"event,omitempty" doc:"Of a paper or an agenda: id of the event that it belongs to."`
	Date        date                `json:"date,omitempty" doc:"Of a paper: its date."`
	Adopted     date                `json:"adopted,omitempty" doc:"Of a law: day on which it was adopted."`
	InForce     date                `json:"in_force,omitempty" doc:"Of a law: day on which it entered into force."`
	Checked     date                `json:"checked,omitempty" doc:"Of a contact: day on which the facts were last held against their sources."`
}

// list is that of a section.
func (m *maker) list(s catalog.Section) list {
	records := m.records.In(s.Name)
	l := list{
		Schema: m.address(schemaPath("list")), URL: m.address(listPath(s.Name)), Section: s.Name, Kind: string(s.Kind),
		Names: m.message("section." + s.Name), Modified: day(shelf.Newest(records)), License: catalog.License, Count: len(records),
	}
	spoken := m.speaker()
	for _, rec := range records {
		l.Records = append(l.Records, spoken.item(rec))
	}
	l.Footnotes = spoken.footnotes()
	return l
}

func (s *speaker) item(rec *catalog.Record) item {
	it := item{
		ID: kebab(rec.ID), URL: s.address(documentPath(rec.Ref)), Modified: day(shelf.Modified(rec)),
		Titles: perLanguage[string]{}, Pages: map[string]address{},
	}
	for _, l := range s.languages {
		if t := l.of(rec); t != nil {
			it.Titles[l.key] = s.say(l, t.Title)
		}
	}
	for _, e := range s.editions {
		it.Pages[e.Key] = address(e.PageURL(rec.Ref))
	}
	for _, id := range rec.Common().Topics {
		it.Topics = append(it.Topics, kebab(id))
	}
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		it.Type, it.CountryCode, it.Start, it.End = f.Type, s.countryCode(f.Country), day(f.Start), day(f.End)
	case *catalog.Paper:
		it.Type, it.Event, it.Date = f.Type, kebab(f.Event), day(f.Date)
	case *catalog.Agenda:
		it.Event = kebab(f.Event)
	case *catalog.Law:
		it.Type, it.CountryCode, it.Adopted, it.InForce = f.Type, s.countryCode(f.Country), day(f.Adopted), day(f.InForce)
	case *catalog.Contact:
		it.Type, it.CountryCode, it.Checked = f.Type, s.countryCode(f.Country), day(f.Checked)
	case *catalog.Country:
		it.Group, it.CountryCode = f.Group, f.Code
	case *catalog.Topic:
		it.Group = f.Group
	case *catalog.Audience:
		it.Group = f.Group
	case *catalog.Organisation:
		it.Group = f.Group
	case *catalog.Series:
		it.Group = f.Group
	}
	return it
}
