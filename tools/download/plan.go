package download

import (
	"cmp"
	"path"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/addressbook"
	"resourceportal/tools/download/calendar"
	"resourceportal/tools/download/compose"
	"resourceportal/tools/download/feed"
	"resourceportal/tools/download/reference"
	"resourceportal/tools/download/table"
	"resourceportal/tools/shelf"
)

// plan is the files of an edition that are to be made.
type plan struct {
	*shelf.Edition
	books
	products []*product
}

// books are the address books of an edition.
type books struct{ book, phone *addressbook.Book }

func newBooks(e *shelf.Edition) books {
	return books{addressbook.NewBook(addressbook.V4, e), addressbook.NewBook(addressbook.V3, e)}
}

// plan lists every file of an edition but the packs, in the order in which a
// page offers them.
func (m *maker) plan(e *shelf.Edition) []*product {
	p := &plan{Edition: e, books: m.books[e]}
	for _, rec := range e.Catalog.All() {
		p.record(rec)
	}
	for _, country := range e.Catalog.In("countries") {
		p.country(country)
	}
	p.sections()
	p.feeds()
	return p.products
}

// record plans what is made of one record. An edition that shows the text of
// another one offers that one's documents.
func (p *plan) record(rec *catalog.Record) {
	of := product{page: p.Path(rec.Ref.String()), record: rec}
	if s, ok := compose.Record(p.Edition, rec); ok {
		formats := []string{"pdf", "docx", "epub"}
		if rec.Kind == catalog.KindContact {
			// A sheet with a number on it is no book.
			formats = formats[:2]
		}
		p.addSheet(of, s, formats...)
	}
	add := func(format string, write func(*shelf.Edition, *catalog.Record) ([]byte, error)) {
		of.name, of.key = rec.ID+"."+format, cmp.Or(keys[format], format)
		p.add(of, func() ([]byte, error) { return write(p.Edition, rec) })
	}
	switch rec.Kind {
	case catalog.KindEvent:
		add("ics", calendar.Event)
	case catalog.KindAgenda:
		add("ics", calendar.Agenda)
	case catalog.KindContact:
		p.addCards(of, rec.ID, "", []*catalog.Record{rec})
	case catalog.KindPaper, catalog.KindLaw:
		add("json", reference.CSLJSON)
		add("bib", reference.BibTeX)
		add("ris", reference.RIS)
	}
}

// keys are what formats are for, where it is not the format that says so.
var keys = map[string]string{"json": "reference", "bib": "reference", "ris": "reference"}

// country plans the contacts of a country.
func (p *plan) country(country *catalog.Record) {
	s, ok := compose.ContactsOf(p.Edition, country)
	if !ok {
		return
	}
	of := product{page: p.Path(country.Ref.String()), key: "contacts_"}
	p.addSheet(of, s, "pdf", "docx")
	p.addCards(of, "contacts", "contacts_", p.ContactsOf(country.ID))
}

// sections plans what is made of all records of a section.
func (p *plan) sections() {
	contacts := product{page: p.Path("contacts"), key: "contacts_"}
	if s, ok := compose.AllContacts(p.Edition); ok {
		p.addSheet(contacts, s, "pdf", "docx")
		p.addCards(contacts, "contacts", "contacts_", p.Catalog.In("contacts"))
		p.addTable(contacts, "contacts", table.Contacts(p.Edition))
	}
	if p.SectionPage("laws") != nil {
		p.addTable(product{page: p.Path("laws")}, "parties", table.Parties(p.Edition))
	}
	if p.SectionPage("glossary") != nil {
		p.addTable(product{page: p.Path("glossary")}, "glossary", table.Glossary(p.Edition))
	}
	home := product{page: p.Path(""), name: "calendar.ics", key: "subscribe"}
	p.add(home, func() ([]byte, error) { return calendar.Subscription(p.Edition) })
	p.addTable(product{page: p.Path("")}, "records", table.Records(p.Edition))
}

// addCards plans an address book, in the format's version and in that of
// telephones; prefix begins the key of what it is for.
func (p *plan) addCards(of product, name, prefix string, contacts []*catalog.Record) {
	of.name, of.key = name+".vcf", prefix+"vcf"
	p.add(of, func() ([]byte, error) { return p.book.Cards(contacts) })
	of.name, of.key = name+"-phone.vcf", prefix+"vcf_phone"
	p.add(of, func() ([]byte, error) { return p.phone.Cards(contacts) })
}

// feeds plans those of pages beside their pages, and those of filters in a folder
// of their own. These no page offers: the reader's script, which knows what has
// been chosen, leads to them.
func (p *plan) feeds() {
	for _, f := range feed.All(p.Edition) {
		if f.OfFilter() {
			folder, name := path.Split(f.AtomPath())
			p.add(product{folder: folder, name: name, key: "feed"}, f.Atom)
			continue
		}
		of := product{page: f.Path, name: "feed.atom", key: "feed"}
		p.add(of, f.Atom)
		of.name = "feed.json"
		p.add(of, f.JSON)
	}
}
