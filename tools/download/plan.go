package download

import (
	"cmp"
	"encoding/json"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/addressbook"
	"resourceportal/tools/download/cache"
	"resourceportal/tools/download/calendar"
	"resourceportal/tools/download/compose"
	"resourceportal/tools/download/feed"
	"resourceportal/tools/download/reference"
	"resourceportal/tools/download/shelf"
	"resourceportal/tools/download/table"
)

// plan lists every file of an edition but the packs, in the order in which a
// page offers them.
func (m *maker) plan(e *shelf.Edition) {
	for _, rec := range e.Catalog.All() {
		m.planRecord(e, rec)
	}
	for _, country := range e.Catalog.In("countries") {
		m.planCountry(e, country)
	}
	m.planSections(e)
	m.planFeeds(e)
}

// planRecord plans what is made of one record. An edition that shows the text of
// another one offers that one's documents.
func (m *maker) planRecord(e *shelf.Edition, rec *catalog.Record) {
	p := product{edition: e, page: e.Path(rec.Ref.String()), record: rec}
	if s, ok := compose.Record(e, rec); ok {
		formats := []string{"pdf", "docx", "epub"}
		if rec.Kind == catalog.KindContact {
			// A sheet with a number on it is no book.
			formats = formats[:2]
		}
		m.addSheet(p, s, formats...)
	}
	add := func(format string, write func(*shelf.Edition, *catalog.Record) ([]byte, error)) {
		p := p
		p.name, p.key = rec.ID+"."+format, cmp.Or(keys[format], format)
		m.add(p, func() ([]byte, error) { return write(e, rec) })
	}
	switch rec.Kind {
	case catalog.KindEvent:
		add("ics", calendar.Event)
	case catalog.KindAgenda:
		add("ics", calendar.Agenda)
	case catalog.KindContact:
		add("vcf", addressbook.Card)
	case catalog.KindPaper, catalog.KindLaw:
		add("json", reference.CSLJSON)
		add("bib", reference.BibTeX)
		add("ris", reference.RIS)
	}
}

// keys are what formats are for, where it is not the format that says so.
var keys = map[string]string{"json": "reference", "bib": "reference", "ris": "reference"}

// planCountry plans the contacts of a country.
func (m *maker) planCountry(e *shelf.Edition, country *catalog.Record) {
	s, ok := compose.ContactsOf(e, country)
	if !ok {
		return
	}
	p := product{edition: e, page: e.Path(country.Ref.String())}
	m.addSheet(p, s, "pdf", "docx")
	p.name, p.key = "contacts.vcf", "vcf"
	m.add(p, func() ([]byte, error) { return addressbook.Cards(e, e.ContactsOf(country.ID)) })
}

// planSections plans what is made of all records of a section.
func (m *maker) planSections(e *shelf.Edition) {
	contacts := product{edition: e, page: e.Path("contacts")}
	if s, ok := compose.AllContacts(e); ok {
		m.addSheet(contacts, s, "pdf", "docx")
		contacts.name, contacts.key = "contacts.vcf", "vcf"
		m.add(contacts, func() ([]byte, error) { return addressbook.Cards(e, e.Catalog.In("contacts")) })
		m.addTable(contacts, "contacts", table.Contacts(e))
	}
	if e.SectionPage("laws") != nil {
		m.addTable(product{edition: e, page: e.Path("laws")}, "parties", table.Parties(e))
	}
	if e.SectionPage("glossary") != nil {
		m.addTable(product{edition: e, page: e.Path("glossary")}, "glossary", table.Glossary(e))
	}
	m.add(product{edition: e, page: e.Path(""), name: "calendar.ics", key: "subscribe"}, func() ([]byte, error) { return calendar.Subscription(e) })
}

// addTable plans a table as a workbook and as text. A workbook takes long to make.
func (m *maker) addTable(p product, name string, t table.Table) {
	p.name, p.key = name+".xlsx", "table"
	p.input = func() ([]byte, error) { return json.Marshal(t) }
	p.write = func() (cache.Entry, error) {
		data, err := table.XLSX(t)
		return cache.Entry{Data: data}, err
	}
	workbook := p
	m.append(&workbook)
	p.name, p.input = name+".csv", nil
	m.add(p, func() ([]byte, error) { return table.CSV(t) })
}

func (m *maker) planFeeds(e *shelf.Edition) {
	for _, f := range feed.All(e) {
		p := product{edition: e, page: f.Path, name: "feed.atom", key: "feed"}
		m.add(p, f.Atom)
		p.name = "feed.json"
		m.add(p, f.JSON)
	}
}
