package catalog

// Kind is what a record is.
type Kind string

// The kinds of record.
const (
	KindEvent   Kind = "event"
	KindPaper   Kind = "paper"
	KindAgenda  Kind = "agenda"
	KindLaw     Kind = "law"
	KindContact Kind = "contact"
	KindTerm    Kind = "term"
	KindGloss   Kind = "gloss"
	KindPage    Kind = "page"
)

// Newsworthy reports whether records of the kind are entries of feeds.
func (k Kind) Newsworthy() bool {
	switch k {
	case KindEvent, KindPaper, KindAgenda, KindLaw, KindContact:
		return true
	}
	return false
}

// Section is a folder of content/ and the kind of the records in it.
type Section struct {
	Name string
	Kind Kind
	// New makes empty facts of the section's kind.
	New func() Facts
}

// Sections are all there are, in the order in which a reader meets them.
var Sections = []Section{
	{"events", KindEvent, func() Facts { return new(Event) }},
	{"papers", KindPaper, func() Facts { return new(Paper) }},
	{"agendas", KindAgenda, func() Facts { return new(Agenda) }},
	{"laws", KindLaw, func() Facts { return new(Law) }},
	{"contacts", KindContact, func() Facts { return new(Contact) }},
	{"glossary", KindGloss, func() Facts { return new(Gloss) }},
	{"topics", KindTerm, func() Facts { return new(Topic) }},
	{"countries", KindTerm, func() Facts { return new(Country) }},
	{"audiences", KindTerm, func() Facts { return new(Audience) }},
	{"organisations", KindTerm, func() Facts { return new(Organisation) }},
	{"series", KindTerm, func() Facts { return new(Series) }},
	{"pages", KindPage, func() Facts { return new(Page) }},
}

// SectionNamed finds a section; ok is false when there is none.
func SectionNamed(name string) (s Section, ok bool) {
	for _, s := range Sections {
		if s.Name == name {
			return s, true
		}
	}
	return Section{}, false
}
