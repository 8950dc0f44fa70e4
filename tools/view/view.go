package view

// Site is the portal in one edition.
type Site struct {
	Key   string // of the edition
	Pages []Page
}

// Page is one page of a site.
type Page struct {
	// Path is where it stands, from the portal's root, with slashes around it:
	// "/cnr/events/podgorica-2016/". "/" and "/404.html" belong to no edition.
	Path   string
	Layout string // "home", "section", "record", "search", "choose", "missing"
	Title  string // plain, for the head of the page
	Body   string // Markdown; addresses of other records are "/laws/untoc/"
	View   Data
}

// Data is what a template shows. The tags are the names that templates use.
type Data struct {
	Section     string       `json:"section,omitempty"`
	Kind        string       `json:"kind,omitempty"`
	Type        string       `json:"type,omitempty"` // key under [type] of i18n/
	Title       Label        `json:"title"`
	Name        Label        `json:"name"` // what lists call it
	Summary     Label        `json:"summary"`
	Lead        []Value      `json:"lead,omitempty"` // place and dates
	Lang        string       `json:"lang"`           // of the prose
	Head        Head         `json:"head"`
	Translation *Translation `json:"translation,omitempty"`
	Fallback    string       `json:"fallback,omitempty"` // edition whose text is shown instead
	Crumbs      []Crumb      `json:"crumbs,omitempty"`
	Facts       []Row        `json:"facts,omitempty"`
	Days        []Day        `json:"days,omitempty"`
	Parties     []Party      `json:"parties,omitempty"`
	Articles    []Articles   `json:"articles,omitempty"`
	Channels    []Channel    `json:"channels,omitempty"`
	Names       []Name       `json:"names,omitempty"`
	Forms       []Form       `json:"forms,omitempty"`
	Files       []Attachment `json:"files,omitempty"`
	Downloads   []Download   `json:"downloads,omitempty"`
	Others      []Others     `json:"others,omitempty"`
	Groups      []Group      `json:"groups,omitempty"` // of cards
	Sources     []Source     `json:"sources,omitempty"`
	Checked     *Value       `json:"checked,omitempty"`
	Choices     []Choice     `json:"choices,omitempty"`
	Counts      []Count      `json:"counts,omitempty"`
	Year        string       `json:"year,omitempty"` // that the page lists
	Facets      []Facet      `json:"facets,omitempty"`
	Search      *Search      `json:"search,omitempty"` // the reader's script works on the page
	Kosovo      bool         `json:"kosovo,omitempty"` // the name is shown: the footnote is due
	Footer      []Value      `json:"footer,omitempty"`
	Menu        []Entry      `json:"menu,omitempty"`
}

// Fact are the values of a line of facts; none when there is no such line.
func (d *Data) Fact(key string) []Value {
	for _, row := range d.Facts {
		if row.Key == key {
			return row.Values
		}
	}
	return nil
}

// Label is a text in a language; Lang is left out where it is the page's own.
type Label struct {
	Text string `json:"text,omitempty"`
	Lang string `json:"lang,omitempty"`
}

// Head is what machines read.
type Head struct {
	Canonical  string      `json:"canonical"`
	Alternates []Alternate `json:"alternates,omitempty"`
	Switch     []Version   `json:"switch"`
	NoIndex    bool        `json:"noindex,omitempty"`
	Meta       []Meta      `json:"meta,omitempty"`
	JSONLD     string      `json:"jsonld,omitempty"`
	Feeds      []Feed      `json:"feeds,omitempty"`
}

// Feed is a feed of what the page lists.
type Feed struct {
	Path string `json:"path"`
	Type string `json:"type"` // media type
}

// Alternate is the page in another real version, for search engines.
type Alternate struct {
	Hreflang string `json:"hreflang"`
	Path     string `json:"path"`
}

// Version is an entry of the language menu.
type Version struct {
	Key     string `json:"key"`
	Label   string `json:"label"`
	Lang    string `json:"lang"`
	Path    string `json:"path"`
	Current bool   `json:"current,omitempty"`
	Real    bool   `json:"real"` // the text exists in it
}

// Meta is a <meta> element; Lang is that of its content.
type Meta struct {
	Name    string `json:"name"`
	Content string `json:"content"`
	Lang    string `json:"lang,omitempty"`
}

// Translation tells how far a translated text can be relied on.
type Translation struct {
	State string  `json:"state"` // key under [notice] of i18n/
	Of    string  `json:"of"`    // language, key under [language] of i18n/
	Path  string  `json:"path"`  // the page that shows the original
	Stale []Label `json:"stale,omitempty"`
	// StaleKeys are changed parts that have no heading: keys under [part].
	StaleKeys []string `json:"stale_keys,omitempty"`
}

// Crumb leads back: to a section, whose name is a key, or to the home page.
type Crumb struct {
	Path string `json:"path"`
	Key  string `json:"key"`
}

// Entry is a section in the menu.
type Entry struct {
	Path    string `json:"path"`
	Section string `json:"section"`
	Current bool   `json:"current,omitempty"`
}

// Row is a line of facts: a key of i18n/ and what belongs to it.
type Row struct {
	Key    string  `json:"key"`
	Values []Value `json:"values"`
}

// Value is a text, a date, a link or a message.
type Value struct {
	Label
	Path string         `json:"path,omitempty"` // within the portal
	Href string         `json:"href,omitempty"` // outside, or tel:, mailto:
	Time string         `json:"time,omitempty"` // ISO 8601
	Key  string         `json:"key,omitempty"`  // of i18n/, instead of a text
	Args map[string]any `json:"args,omitempty"`
}

// Day is a day of an agenda, or the sessions of which no day is known.
type Day struct {
	Date     *Value    `json:"date,omitempty"`
	Sessions []Session `json:"sessions"`
}

// Session is a point of an agenda.
type Session struct {
	ID        string  `json:"id"`
	Title     Label   `json:"title"`
	Note      Label   `json:"note"`
	Kind      string  `json:"kind"`
	Part      string  `json:"part,omitempty"`
	Time      string  `json:"time,omitempty"`
	Audiences []Value `json:"audiences,omitempty"`
}

// Party is a row of the table of parties to a law, or of a country's treaties.
type Party struct {
	Name    Value  `json:"name"` // the country, or the law
	Status  string `json:"status"`
	How     string `json:"how,omitempty"`
	Signed  *Value `json:"signed,omitempty"`
	Consent *Value `json:"consent,omitempty"`
	InForce *Value `json:"in_force,omitempty"`
}

// Articles are the provisions of one topic in a law, or of one law on a topic.
type Articles struct {
	Name *Value    `json:"name,omitempty"` // the topic, or the law
	List []Article `json:"list"`
}

// Article is a provision.
type Article struct {
	ID       string  `json:"id"`
	Number   string  `json:"number"`
	Range    bool    `json:"range,omitempty"` // several articles: "12–14"
	Subject  Label   `json:"subject"`
	Headings []Label `json:"headings,omitempty"`
}

// Channel is a way to reach a contact.
type Channel struct {
	Type  string `json:"type"`
	Value Value  `json:"value"`
	Use   Label  `json:"use"`
	Date  *Value `json:"date,omitempty"` // of the newest source that bears one
}

// Name is an official name as it stands.
type Name struct {
	Language string `json:"language"` // key under [language]
	Label
}

// Form is a term of the glossary in one edition's language.
type Form struct {
	Edition  string  `json:"edition"`
	Term     Label   `json:"term"`
	Variants []Label `json:"variants,omitempty"`
	Path     string  `json:"path"`
	// Unsourced says that the form is our translation, read in no source.
	Unsourced bool `json:"unsourced,omitempty"`
}

// Attachment is a file to take away, in its languages.
type Attachment struct {
	Title   Label  `json:"title"`
	Type    string `json:"type"`
	License string `json:"license"`
	Files   []File `json:"files"`
}

// File is one language of an attachment.
type File struct {
	Path     string `json:"path"`
	Language string `json:"language"`
	Size     string `json:"size"`
}

// Download is a file that was made from what a page shows.
type Download struct {
	Key     string `json:"key,omitempty"` // what it is for: under [download] of i18n/
	Path    string `json:"path"`
	Type    string `json:"type"`              // "PDF"
	Edition string `json:"edition,omitempty"` // whose words it has: under [edition] of i18n/
	Lang    string `json:"lang,omitempty"`
	Size    string `json:"size"`
	Pages   int    `json:"pages,omitempty"`
	Large   bool   `json:"large,omitempty"` // a reader is warned
}

// Others are the documents of a page in another edition; each has the edition and
// the language of all.
type Others struct {
	Edition string     `json:"edition"`
	Lang    string     `json:"lang"`
	Files   []Download `json:"files"`
}

// Group is a row of cards under a heading: a key of i18n/, a record, or none.
type Group struct {
	ID    string `json:"id,omitempty"`
	Key   string `json:"key,omitempty"`
	Name  *Value `json:"name,omitempty"`
	Cards []Card `json:"cards"`
	Short bool   `json:"short,omitempty"` // titles alone
}

// Card shows a record in a list.
type Card struct {
	Path    string  `json:"path"`
	Section string  `json:"section"`
	Type    string  `json:"type,omitempty"`
	Title   Label   `json:"title"`
	Summary Label   `json:"summary"`
	Lead    []Value `json:"lead,omitempty"` // place and dates
	Meta    []Value `json:"meta,omitempty"` // whose it is
	// Number is the record's place in catalog.Numbered, by which the search knows
	// it; 0 for a card that shows no record.
	Number int `json:"number"`
}

// Source is where the facts of a record were read.
type Source struct {
	Title Label  `json:"title"`
	Href  string `json:"href,omitempty"`
	Date  *Value `json:"date,omitempty"`
	Read  Value  `json:"read"`
}

// Choice is an edition on the page that lets a reader choose.
type Choice struct {
	Label string `json:"label"`
	Lang  string `json:"lang"`
	Path  string `json:"path"`
	Title string `json:"title"`
	Text  string `json:"text"`
}

// Count is a section and how many records it has.
type Count struct {
	Section string `json:"section"`
	Path    string `json:"path"`
	Count   int    `json:"count"`
}
