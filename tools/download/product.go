package download

import (
	"cmp"
	"encoding/json"
	"errors"
	"fmt"
	"path"
	"runtime"
	"strings"
	"sync"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/cache"
	"resourceportal/tools/download/docx"
	"resourceportal/tools/download/epub"
	"resourceportal/tools/download/pack"
	"resourceportal/tools/download/pdf"
	"resourceportal/tools/download/table"
	"resourceportal/tools/problem"
	"resourceportal/tools/sheet"
	"resourceportal/tools/shelf"
)

// workers is how many files are made at a time.
var workers = runtime.GOMAXPROCS(0)

// maker makes the files of all editions.
type maker struct {
	Input
	version  string
	editions []*shelf.Edition
	books    map[*shelf.Edition]books
	products []*product

	mu       sync.Mutex
	problems problem.List
}

// product is a file that a page offers, or none.
type product struct {
	edition *shelf.Edition
	page    string // path of the page: "/en/laws/untoc/"; "" for none
	folder  string // where the file stands, where it is not with the page
	name    string // "untoc.pdf"
	key     string // what it is for: under [download] of i18n/
	// record is the record whose words these are; nil for a file of several.
	record *catalog.Record
	// write makes the file; without data there is none to offer.
	write func() (cache.Entry, error)
	// input is what the file is made from, for the cache; nil for a file that is
	// made faster than it is found.
	input func() ([]byte, error)

	entry   cache.Entry
	content func() pack.Content // what packs hold of it
}

// path is where the file stands in the finished portal.
func (p *product) path() string {
	return strings.TrimPrefix(cmp.Or(p.folder, p.page), "/") + p.name
}

// format is the ending of the file's name: "pdf".
func (p *product) format() string { return strings.TrimPrefix(path.Ext(p.name), ".") }

func (m *maker) makeOne(p *product) error {
	var key cache.Key
	if p.input != nil {
		input, err := p.input()
		if err != nil {
			return fmt.Errorf("read what %s is made from: %w", p.path(), err)
		}
		key = cache.NewKey(m.version+" "+p.format(), input)
		if entry, ok := m.Cache.Get(key); ok {
			p.entry = entry
			return nil
		}
	}
	entry, err := p.write()
	var missing *pdf.MissingError
	if errors.As(err, &missing) {
		m.addMissing(p, missing)
		return nil
	}
	if err != nil {
		return fmt.Errorf("make %s: %w", p.path(), err)
	}
	p.entry = entry
	if p.input != nil {
		m.Cache.Put(key, entry)
	}
	return nil
}

// add plans a file that is made each time. A writer that gives no data has
// nothing to say of the record.
func (p *plan) add(of product, write func() ([]byte, error)) {
	of.write = func() (cache.Entry, error) {
		data, err := write()
		return cache.Entry{Data: data}, err
	}
	p.append(of)
}

// addSheet plans the formats that print a sheet; each one's key is the product's,
// if it has one, and the format. The sheet is encoded once for all of them.
func (p *plan) addSheet(of product, s sheet.Sheet, formats ...string) {
	of.input = sync.OnceValues(func() ([]byte, error) { return json.Marshal(s) })
	prefix := of.key
	for _, format := range formats {
		of.name, of.key = s.ID+"."+format, prefix+format
		of.write = func() (cache.Entry, error) { return printers[format](s) }
		p.append(of)
	}
}

// addTable plans a table as a workbook, which takes long to make, and as text.
func (p *plan) addTable(of product, name string, t table.Table) {
	of.name, of.key = name+".xlsx", "table_"+name
	of.input = func() ([]byte, error) { return json.Marshal(t) }
	of.write = func() (cache.Entry, error) {
		data, err := table.XLSX(t)
		return cache.Entry{Data: data}, err
	}
	p.append(of)
	of.name, of.input = name+".csv", nil
	p.add(of, func() ([]byte, error) { return table.CSV(t) })
}

func (p *plan) append(of product) {
	of.edition = p.Edition
	of.content = sync.OnceValue(func() pack.Content { return pack.NewContent(of.entry.Data) })
	p.products = append(p.products, &of)
}

// printers print a sheet, by format.
var printers = map[string]func(sheet.Sheet) (cache.Entry, error){
	"pdf": func(s sheet.Sheet) (cache.Entry, error) {
		data, pages, err := pdf.Write(s)
		return cache.Entry{Data: data, Pages: pages}, err
	},
	"docx": func(s sheet.Sheet) (cache.Entry, error) {
		data, err := docx.Write(s)
		return cache.Entry{Data: data}, err
	},
	"epub": func(s sheet.Sheet) (cache.Entry, error) {
		data, err := epub.Write(s)
		return cache.Entry{Data: data}, err
	},
}
