package api

import (
	"fmt"
	"reflect"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

const (
	root    = "api/v1/"
	version = "1"
)

// Files are all of the API's files by path from the portal's root:
// "api/v1/laws/untoc.json". The editions are those of config, in its order; their
// words missing from i18n/ are an error.
func Files(config catalog.Config, records *catalog.Catalog, editions []*shelf.Edition) (map[string][]byte, error) {
	m := newMaker(config, records, editions)
	files := map[string][]byte{}
	put := func(path, indent string, v any) error {
		data, err := encode(v, indent)
		if err != nil {
			return fmt.Errorf("write %s: %w", path, err)
		}
		if files[path] != nil {
			return fmt.Errorf("write %s: two documents have this address", path)
		}
		files[path] = data
		return nil
	}
	for _, s := range catalog.Sections {
		if len(records.In(s.Name)) == 0 {
			continue
		}
		if err := put(listPath(s.Name), "", m.list(s)); err != nil {
			return nil, err
		}
		for _, rec := range records.In(s.Name) {
			doc, err := m.document(rec)
			if err != nil {
				return nil, fmt.Errorf("write %s: %w", documentPath(rec.Ref), err)
			}
			if err := put(documentPath(rec.Ref), "", doc); err != nil {
				return nil, err
			}
		}
	}
	if err := put(root+"index.json", "", m.index()); err != nil {
		return nil, err
	}
	for _, d := range described {
		s, err := m.schema(d)
		if err != nil {
			return nil, fmt.Errorf("make the schema of %s: %w", d.name, err)
		}
		if err := put(schemaPath(d.name), " ", s); err != nil {
			return nil, err
		}
	}
	for _, e := range editions {
		if err := e.Err(); err != nil {
			return nil, err
		}
	}
	return files, nil
}

func listPath(section string) string         { return root + section + "/index.json" }
func documentPath(ref catalog.Ref) string    { return root + ref.String() + ".json" }
func schemaPath(name string) string          { return root + "schema/" + name + ".json" }
func (m *maker) address(path string) address { return address(m.config.BaseURL + path) }

// description is a schema to be made.
type description struct {
	name, title, text string
	of                reflect.Type
}

// described are the schemas of all documents, those of the kinds in the order of
// the sections.
var described = []description{
	{string(catalog.KindEvent), "Event", "A workshop, a conference, a project or one of its phases.", reflect.TypeFor[document[eventFacts, eventText]]()},
	{string(catalog.KindPaper), "Paper", "A concept paper, an outcome paper or a description of an event, summarised in our own words.", reflect.TypeFor[document[paperFacts, plainText]]()},
	{string(catalog.KindAgenda), "Agenda", "The programme of an event, as far as published sources say.", reflect.TypeFor[document[agendaFacts, agendaText]]()},
	{string(catalog.KindLaw), "Law", "A legal instrument: a convention, a protocol, a directive, an act, a code.", reflect.TypeFor[document[lawFacts, lawText]]()},
	{string(catalog.KindContact), "Contact", "An institution, a service or a line, never a private person.", reflect.TypeFor[document[contactFacts, contactText]]()},
	{string(catalog.KindGloss), "Gloss", "A term of the field in all languages of the portal.", reflect.TypeFor[document[glossFacts, glossText]]()},
	{string(catalog.KindTerm), "Term", "A term that records are filed under: a topic, a country, an audience, an organisation or a series of events.", reflect.TypeFor[document[termFacts, plainText]]()},
	{string(catalog.KindPage), "Page", "A text about the portal itself.", reflect.TypeFor[document[pageFacts, plainText]]()},
	{"list", "List", "The records of a section, with what is needed to choose among them.", reflect.TypeFor[list]()},
	{"index", "Index", "What there is.", reflect.TypeFor[index]()},
}

// asPublished is said of every schema.
const asPublished = " The schema describes what is published with it and nothing beyond. Within version " + version +
	", properties and words of lists are added, never changed and never taken away; a program must pass over those that it does not know. What is unknown is left out and never null."

// schema is one of those described, with what holds for its documents alone.
func (m *maker) schema(d description) (*schema, error) {
	s, err := schemaOf(d.of)
	if err != nil {
		return nil, err
	}
	s.ID, s.Title, s.Description = m.address(schemaPath(d.name)), d.title, d.text+asPublished
	fix := func(name, value string) {
		if p := s.Properties.get(name); p != nil {
			p.Const, p.MinLength = value, 0
		}
	}
	fix("schema", string(s.ID))
	fix("version", version)
	var sections []string
	for _, section := range catalog.Sections {
		if string(section.Kind) == d.name || d.name == "list" {
			sections = append(sections, section.Name)
		}
	}
	if len(sections) > 0 {
		p := s.Properties.get("section")
		p.Enum, p.MinLength = sections, 0
		if d.name != "list" {
			fix("kind", d.name)
		}
	}
	return s, nil
}
