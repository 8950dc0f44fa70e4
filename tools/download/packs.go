package download

import (
	"math"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/calendar"
	"resourceportal/tools/download/pack"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// planPacks plans a pack for each event, topic and country that has anything to
// put into one.
func (m *maker) planPacks(e *shelf.Edition) []*product {
	p := &plan{Edition: e}
	made := m.byRecord(e)
	for _, section := range []string{"events", "topics", "countries"} {
		for _, rec := range e.Catalog.In(section) {
			records := belonging(e, rec)
			if len(records) == 0 {
				continue
			}
			of := product{page: e.Path(rec.Ref.String()), folder: e.Path("packs"), name: rec.Section + "-" + rec.ID + ".zip", key: "pack"}
			p.add(of, func() ([]byte, error) {
				content, err := m.pack(e, rec, records, made)
				if err != nil {
					return nil, err
				}
				return pack.Write(content)
			})
		}
	}
	return p.products
}

// byRecord are the documents and entries made of each record: the edition's own,
// or those of the edition whose text it shows.
func (m *maker) byRecord(e *shelf.Edition) map[*catalog.Record][]*product {
	own := map[string]map[*catalog.Record][]*product{}
	for _, p := range m.products {
		if p.record != nil && inPack[p.format()] && p.entry.Data != nil {
			if own[p.edition.Key] == nil {
				own[p.edition.Key] = map[*catalog.Record][]*product{}
			}
			own[p.edition.Key][p.record] = append(own[p.edition.Key][p.record], p)
		}
	}
	all := map[*catalog.Record][]*product{}
	for _, rec := range e.Catalog.All() {
		if fallback := e.Page(rec.Ref).View.Fallback; fallback != "" {
			all[rec] = append(all[rec], own[fallback][rec]...)
			continue
		}
		all[rec] = own[e.Key][rec]
	}
	return all
}

// inPack are the formats that a pack holds of each record. Numbers and dates of
// several records stand in one file each.
var inPack = map[string]bool{"pdf": true, "docx": true}

// belonging are the records that a pack holds.
func belonging(e *shelf.Edition, rec *catalog.Record) []*catalog.Record {
	if rec.Section == "events" {
		return append([]*catalog.Record{rec}, e.Catalog.OfEvent(rec.ID)...)
	}
	records := e.About(rec.Section, rec.ID)
	for _, law := range e.Catalog.In("laws") {
		// A country's page lists its treaties too.
		f, _ := law.Facts.(*catalog.Law)
		if rec.Section == "countries" && !slices.Contains(records, law) && slices.ContainsFunc(f.Parties, func(p catalog.Party) bool { return p.Country == rec.ID && p.Status == "party" }) {
			records = append(records, law)
		}
	}
	e.SortByName(records)
	return e.ByUrgency(records)
}

// packOrder is the order of sections in a pack of a topic or a country: who needs
// help is not to look for it behind a dozen conferences.
var packOrder = []string{"contacts", "laws", "events", "papers", "agendas"}

// pack puts together what belongs to an event, a topic or a country.
func (m *maker) pack(e *shelf.Edition, rec *catalog.Record, records []*catalog.Record, made map[*catalog.Record][]*product) (pack.Pack, error) {
	v := &e.Page(rec.Ref).View
	p := pack.Pack{
		Name: rec.Section + "-" + rec.ID, Lang: e.Lang, Title: v.Title.Text,
		Intro: []string{
			e.T("pack.text"), e.T("pack.as_of", "Date", e.Locale.Date(e.FileDate(records...))), e.T("footer.licence"),
		},
		Address: e.PageURL(rec.Ref), AddressText: e.T("pack.newest"),
	}
	kosovo := v.Kosovo
	most := fewBytes
	if rec.Section == "events" {
		most = math.MaxInt
	}
	for _, section := range packOrder {
		group := pack.Group{Title: e.T("section." + section)}
		for _, r := range records {
			if r.Section == section {
				group.Entries = append(group.Entries, m.packEntry(e, r, made[r], most))
				kosovo = kosovo || e.Page(r.Ref).View.Kosovo
			}
		}
		if len(group.Entries) > 0 {
			p.Groups = append(p.Groups, group)
		}
	}
	together, err := m.together(e, rec, records)
	if err != nil {
		return pack.Pack{}, err
	}
	if len(together) > 0 {
		p.Groups = append([]pack.Group{{Title: e.T("pack.together"), Entries: together}}, p.Groups...)
	}
	if kosovo {
		p.Footnotes = append(p.Footnotes, e.T("footer.kosovo"))
	}
	return p, nil
}

// fewBytes is how large an attachment may be that stands in every pack it belongs
// to. A larger one is in its event's pack, and the others say where it is: a topic
// has many events, and a reader wants to carry it on a telephone.
const fewBytes = 5 << 20

// packEntry is a record with its files.
func (m *maker) packEntry(e *shelf.Edition, rec *catalog.Record, made []*product, most int) pack.Entry {
	v := &e.Page(rec.Ref).View
	entry := pack.Entry{Title: v.Title.Text, Lang: v.Title.Lang}
	if line := m.lead(e, v); line != "" {
		entry.Lines = append(entry.Lines, line)
	}
	for _, p := range made {
		entry.Files = append(entry.Files, pack.File{
			Name: rec.Section + "/" + rec.ID + "." + p.edition.Key + "." + p.format(),
			Text: m.fileText(e, p), Content: p.content(),
		})
	}
	for _, a := range v.Files {
		for _, f := range a.Files {
			name := strings.TrimPrefix(f.Path, "/")
			text := strings.Join([]string{a.Title.Text, a.Type, e.T("language." + f.Language), f.Size, a.License}, ", ")
			if len(m.Attachments[name]) > most {
				entry.Lines = append(entry.Lines, text+": "+e.URL(f.Path))
				continue
			}
			entry.Files = append(entry.Files, pack.File{
				Name: name, Content: pack.NewContent(m.Attachments[name]), Text: text,
			})
		}
	}
	return entry
}

// lead is the line under a title: place and dates.
func (m *maker) lead(e *shelf.Edition, v *view.Data) string {
	var parts []string
	for _, value := range v.Lead {
		parts = append(parts, e.Words(value))
	}
	return strings.Join(parts, ", ")
}

// fileText is what a link to a file says: type, language where it is another
// one, pages and size.
func (m *maker) fileText(e *shelf.Edition, p *product) string {
	d := m.download(e, p)
	parts := []string{d.Type}
	if p.edition != e {
		parts = append(parts, e.T("edition."+d.Edition))
	}
	if d.Pages > 0 {
		parts = append(parts, e.T("download.pages", "Count", d.Pages))
	}
	return strings.Join(append(parts, d.Size), ", ")
}

// together are the files of several records: a sheet of contacts, an address book
// and a calendar.
func (m *maker) together(e *shelf.Edition, rec *catalog.Record, records []*catalog.Record) ([]pack.Entry, error) {
	var contacts, events []*catalog.Record
	for _, rec := range records {
		switch rec.Kind {
		case catalog.KindContact:
			contacts = append(contacts, rec)
		case catalog.KindEvent, catalog.KindAgenda:
			events = append(events, rec)
		}
	}
	var entries []pack.Entry
	for _, p := range m.products {
		if p.edition == e && p.page == e.Path(rec.Ref.String()) && p.record == nil && inPack[p.format()] {
			entries = append(entries, pack.Entry{
				Title: e.T("download." + p.key), Files: []pack.File{{Name: p.name, Text: m.fileText(e, p), Content: p.content()}},
			})
		}
	}
	add := func(key, name string, data []byte) {
		if len(data) == 0 {
			return
		}
		text := strings.ToUpper(name[strings.LastIndexByte(name, '.')+1:]) + ", " + e.Locale.FileSize(int64(len(data)))
		entries = append(entries, pack.Entry{Title: e.T("download." + key), Files: []pack.File{{Name: name, Text: text, Content: pack.NewContent(data)}}})
	}
	cards, err := m.books[e].book.Cards(contacts)
	if err != nil {
		return nil, err
	}
	phone, err := m.books[e].phone.Cards(contacts)
	if err != nil {
		return nil, err
	}
	dates, err := calendar.Records(e, events)
	if err != nil {
		return nil, err
	}
	if len(contacts) > 0 {
		add("contacts_vcf", "contacts.vcf", cards)
		add("contacts_vcf_phone", "contacts-phone.vcf", phone)
	}
	if len(events) > 0 {
		add("ics", "calendar.ics", dates)
	}
	return entries, nil
}
