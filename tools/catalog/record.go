package catalog

import (
	"cmp"
	"slices"
	"strings"
)

// Ref names a record: its section and its id, "laws/untoc".
type Ref struct {
	Section, ID string
}

// ParseRef reads "section/id"; ok is false when it is not of that form.
func ParseRef(s string) (r Ref, ok bool) {
	section, id, found := strings.Cut(s, "/")
	if !found || section == "" || id == "" || strings.Contains(id, "/") {
		return Ref{}, false
	}
	return Ref{section, id}, true
}

func (r Ref) String() string { return r.Section + "/" + r.ID }

// Facts is the content of a record.toml: one of the types that Sections makes.
type Facts interface {
	common() *Common
}

// Common is what every kind's record.toml can hold.
type Common struct {
	Topics      []string          `toml:"topics" rule:"id=topics"`
	Related     []string          `toml:"related" rule:"ref"`
	Attachments []Attachment      `toml:"attachment"`
	Sources     map[string]Source `toml:"source"`
}

func (c *Common) common() *Common { return c }

// Source is where facts were read.
type Source struct {
	Title string   `toml:"title" rule:"required"`
	URL   string   `toml:"url" rule:"url"`
	Lang  string   `toml:"lang" rule:"lang"` // of the title, when it is not English
	Date  Date     `toml:"date"`             // the day that the source itself bears
	Read  Date     `toml:"read" rule:"required"`
	Facts []string `toml:"facts"` // keys of the record that rest on it
}

// Attachment is a file for readers to take away, in one or more languages:
// files/<id>.<language>.<extension>.
type Attachment struct {
	ID        string   `toml:"id" rule:"required,kebab"`
	Type      string   `toml:"type" rule:"required,oneof=pdf docx odt xlsx ods csv epub zip txt"`
	Languages []string `toml:"languages" rule:"required,lang"`
	License   string   `toml:"license" rule:"required"`
	Sources   []string `toml:"sources" rule:"source"`
	// Files are found by the reader, in the order of Languages.
	Files []File `toml:"-"`
}

// File is one language of an attachment.
type File struct {
	Name string // "concept-paper.en.pdf"
	Lang string
	Data []byte
}

// Name is a title or name exactly as it stands in a source, never translated.
type Name struct {
	Lang    string   `toml:"lang" rule:"required,lang"`
	Value   string   `toml:"value" rule:"required"`
	Sources []string `toml:"sources" rule:"required,source"`
}

// Record is one folder of content/.
type Record struct {
	Ref
	Kind  Kind
	Facts Facts
	// Original is the language that the texts were first written in.
	Original string
	Texts    map[string]*Text
}

// Common is the part of the facts that every kind has.
func (r *Record) Common() *Common { return r.Facts.common() }

// Dir is the record's folder, relative to the project, with slashes.
func (r *Record) Dir() string { return "content/" + r.Ref.String() }

// Catalog is everything that content/ holds.
type Catalog struct {
	records map[Ref]*Record
	sorted  []*Record
}

// New makes a catalog of records whose refs differ.
func New(records []*Record) *Catalog {
	c := &Catalog{records: make(map[Ref]*Record, len(records)), sorted: slices.Clone(records)}
	for _, r := range records {
		c.records[r.Ref] = r
	}
	slices.SortFunc(c.sorted, func(a, b *Record) int {
		return cmp.Or(cmp.Compare(a.Section, b.Section), cmp.Compare(a.ID, b.ID))
	})
	return c
}

// Get finds a record; nil when there is none.
func (c *Catalog) Get(ref Ref) *Record { return c.records[ref] }

// All are the records, by section and id.
func (c *Catalog) All() []*Record { return c.sorted }

// OfEvent are the papers and the agendas of an event, each by id.
func (c *Catalog) OfEvent(id string) []*Record {
	return slices.DeleteFunc(append(c.In("papers"), c.In("agendas")...), func(r *Record) bool {
		switch f := r.Facts.(type) {
		case *Paper:
			return f.Event != id
		case *Agenda:
			return f.Event != id
		}
		return true
	})
}

// In are the records of one section, by id.
func (c *Catalog) In(section string) []*Record {
	var in []*Record
	for _, r := range c.sorted {
		if r.Section == section {
			in = append(in, r)
		}
	}
	return in
}

// Terms are those of all vocabularies that the record is filed under.
func (r *Record) Terms() []Ref {
	var refs []Ref
	add := func(section string, ids ...string) {
		for _, id := range ids {
			if id != "" {
				refs = append(refs, Ref{Section: section, ID: id})
			}
		}
	}
	add("topics", r.Common().Topics...)
	switch f := r.Facts.(type) {
	case *Event:
		add("countries", f.Country)
		add("countries", f.Countries...)
		add("audiences", f.Audiences...)
		add("organisations", f.Organisers...)
		add("series", f.Series)
	case *Paper:
		add("countries", f.Countries...)
		add("audiences", f.Audiences...)
		add("organisations", f.Organisations...)
	case *Agenda:
		for _, s := range f.Sessions {
			add("audiences", s.Audiences...)
		}
	case *Law:
		add("countries", f.Country)
		add("organisations", f.Issuer)
	case *Contact:
		add("countries", f.Country)
		add("audiences", f.Audiences...)
	}
	return refs
}
