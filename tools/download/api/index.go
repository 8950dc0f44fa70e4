package api

import (
	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// index is what there is.
type index struct {
	Schema       address             `json:"schema" doc:"Address of the JSON Schema that describes this document."`
	URL          address             `json:"url" doc:"Address of this document."`
	Version      string              `json:"version" doc:"Version of the interface. Within it, properties and words of lists are added, never changed and never taken away."`
	Names        perLanguage[string] `json:"names" doc:"Name of the portal, by language. Name it as the source."`
	Descriptions perLanguage[string] `json:"descriptions" doc:"What the portal is, by language."`
	Modified     date                `json:"modified,omitempty" doc:"The newest day on which somebody looked at the facts of any record."`
	License      address             `json:"license" doc:"Licence of the portal's own texts."`
	LicenseNotes perLanguage[string] `json:"license_notes" doc:"The licence in words, by language."`
	Editions     []editionItem       `json:"editions" doc:"Editions of the website, and the languages of texts in this interface."`
	Sections     []sectionItem       `json:"sections" doc:"Sections that have records."`
	Schemas      []schemaItem        `json:"schemas" doc:"JSON Schemas of all documents."`
}

type editionItem struct {
	_     struct{} `doc:"An edition of the website."`
	Key   string   `json:"key" doc:"Key of the edition, the first part of its pages' paths."`
	Label string   `json:"label" doc:"The language's name in itself."`
	URL   address  `json:"url" doc:"Address of the edition's home page."`
	Lang  tag      `json:"lang" doc:"Language and script, as precise as HTML wants it."`
	Text  tag      `json:"text" doc:"Key under which the edition's own texts stand in texts, names and titles."`
}

type sectionItem struct {
	_       struct{}            `doc:"A section of the portal."`
	Section string              `json:"section" doc:"Name of the section in addresses."`
	Kind    string              `json:"kind" doc:"Kind of the records in it."`
	Names   perLanguage[string] `json:"names" doc:"Name of the section, by language."`
	Count   int                 `json:"count" doc:"Number of records."`
	URL     address             `json:"url" doc:"Address of the section's list."`
	Schema  address             `json:"schema" doc:"Address of the JSON Schema of the section's records."`
}

type schemaItem struct {
	_    struct{} `doc:"A JSON Schema."`
	Name string   `json:"name" doc:"Kind of record that it describes, or list, or index."`
	URL  address  `json:"url" doc:"Address of the schema."`
}

func (m *maker) index() index {
	x := index{
		Schema: m.address(schemaPath("index")), URL: m.address(root + "index.json"), Version: version,
		Names: m.message("site.name"), Descriptions: m.message("site.tagline"),
		Modified: day(shelf.Newest(m.records.All())), License: catalog.License, LicenseNotes: m.message("footer.licence"),
	}
	for _, e := range m.editions {
		x.Editions = append(x.Editions, editionItem{Key: e.Key, Label: e.Label, URL: address(e.URL(e.Path(""))), Lang: tag(e.Lang), Text: keyOf(e)})
	}
	for _, s := range catalog.Sections {
		if n := len(m.records.In(s.Name)); n > 0 {
			x.Sections = append(x.Sections, sectionItem{
				Section: s.Name, Kind: string(s.Kind), Names: m.message("section." + s.Name), Count: n,
				URL: m.address(listPath(s.Name)), Schema: m.address(schemaPath(string(s.Kind))),
			})
		}
	}
	for _, d := range described {
		x.Schemas = append(x.Schemas, schemaItem{Name: d.name, URL: m.address(schemaPath(d.name))})
	}
	return x
}
