package api

// The types whose values need a rule of their own in a schema.
type (
	// date is a day, a month or a year: "2016-08-31", "2016-08", "2016".
	date string
	// tag is a language of BCP 47.
	tag string
	// address is a whole address of the web.
	address string
	// kebab is an id: small ASCII letters, digits and single hyphens.
	kebab string
	// clock is a time of day, "09:00".
	clock string
)

// perLanguage has a value for each language that there is one in.
type perLanguage[T any] map[tag]T

// document is a record: F are the facts of its kind, T its texts.
type document[F, T any] struct {
	Schema      address             `json:"schema" doc:"Address of the JSON Schema that describes this document."`
	URL         address             `json:"url" doc:"Address of this document."`
	Section     string              `json:"section" doc:"Section of the portal that the record stands in."`
	ID          kebab               `json:"id" doc:"Identifier of the record within its section. It never changes."`
	Kind        string              `json:"kind" doc:"What the record is."`
	Modified    date                `json:"modified,omitempty" doc:"The newest day on which somebody looked at the facts: a source was read, or a contact was checked."`
	Original    tag                 `json:"original" doc:"Language in which the texts were first written, a key of texts. In case of doubt this text counts."`
	License     address             `json:"license" doc:"Licence of the portal's own texts. Titles of laws and names of institutions stand as they are and are not covered."`
	Pages       []page              `json:"pages" doc:"The pages of the website that show the record, one in each edition."`
	Facts       F                   `json:"facts" doc:"What no language changes. A fact that is not known is left out."`
	Texts       perLanguage[T]      `json:"texts" doc:"The record's texts by language. A language without a text of its own is left out; its edition shows another language's text, see pages."`
	Sources     []source            `json:"sources,omitempty" doc:"Where the facts were read. Parts of the facts name them by their ids."`
	Attachments []attachment        `json:"attachments,omitempty" doc:"Files to take away. Their titles stand in texts."`
	Footnotes   perLanguage[string] `json:"footnotes,omitempty" doc:"The footnote to the asterisk of Kosovo*, in each language in which the document has this name. Show it wherever you show the name."`
}

type page struct {
	_        struct{} `doc:"A page of the website."`
	Edition  string   `json:"edition" doc:"Key of the edition, the first part of the page's path."`
	URL      address  `json:"url" doc:"Address of the page."`
	Lang     tag      `json:"lang" doc:"Language of the text that the page shows."`
	Fallback bool     `json:"fallback" doc:"True where the edition has no text of its own and shows that of another language, labelled as such."`
}

type reference struct {
	_       struct{}            `doc:"Another record."`
	Section string              `json:"section" doc:"Section of the record."`
	ID      kebab               `json:"id" doc:"Identifier of the record within its section."`
	URL     address             `json:"url" doc:"Address of the record's document."`
	Names   perLanguage[string] `json:"names" doc:"What lists call the record, by language."`
}

type countryReference struct {
	_ struct{} `doc:"A country or territory."`
	reference
	Code string `json:"code" pattern:"^[A-Z]{2}$" doc:"Code of ISO 3166-1 alpha-2, or XK for Kosovo*."`
}

type source struct {
	_     struct{} `doc:"Where facts were read."`
	ID    string   `json:"id" doc:"Identifier of the source within this document."`
	Title string   `json:"title" doc:"Title as it stands in the source, or a description."`
	Lang  tag      `json:"lang" doc:"Language of the title."`
	URL   address  `json:"url,omitempty" doc:"Address of the source."`
	Date  date     `json:"date,omitempty" doc:"Date that the source itself bears."`
	Read  date     `json:"read" doc:"Day on which we read it."`
	Facts []string `json:"facts,omitempty" doc:"Properties of facts that rest on it."`
}

type attachment struct {
	_       struct{} `doc:"A file to take away, in one or more languages."`
	ID      kebab    `json:"id" doc:"Identifier of the attachment within this document, a key of attachments in texts."`
	Type    string   `json:"type" enum:"Attachment.Type" doc:"Format of the files."`
	License string   `json:"license" doc:"Licence of the files."`
	Files   []file   `json:"files" doc:"The attachment in each of its languages."`
	Sources []string `json:"sources,omitempty" doc:"Ids of the sources that it was taken from."`
}

type file struct {
	_     struct{} `doc:"An attachment in one language."`
	Lang  tag      `json:"lang" doc:"Language of the file."`
	URL   address  `json:"url" doc:"Address of the file."`
	Bytes int      `json:"bytes" doc:"Size of the file in bytes."`
}

// text is what every kind's texts have.
type text struct {
	Lang          tag                      `json:"lang" doc:"Language and script, as precise as HTML wants it."`
	Title         string                   `json:"title" doc:"Title of the record."`
	ShortTitle    string                   `json:"short_title,omitempty" doc:"Title for lists, where the title is long."`
	Summary       string                   `json:"summary,omitempty" doc:"What the record is, in a few sentences."`
	Body          string                   `json:"body,omitempty" doc:"The text in Markdown (CommonMark with tables and footnotes). Headings end in an id, {#id}. A link to /laws/untoc/ leads to that record's page in any edition. Words in another language stand in <span lang=\"…\">."`
	ConvertedFrom tag                      `json:"converted_from,omitempty" doc:"Key of the text that this one was made from by a program that converts the script. Left out where people wrote it."`
	Translation   *translation             `json:"translation,omitempty" doc:"How far the translation can be relied on. Left out in the original."`
	Attachments   map[kebab]attachmentText `json:"attachments,omitempty" doc:"Words for the attachments, by their ids."`
}

type attachmentText struct {
	_     struct{} `doc:"Words for an attachment."`
	Title string   `json:"title" doc:"Title of the file."`
}

type translation struct {
	_             struct{} `doc:"What is known about a translation."`
	Of            tag      `json:"of" doc:"Language of the text that it was made from, a key of texts."`
	State         string   `json:"state" enum:"Translation.State" doc:"How far it has come: draft was checked by no second person, reviewed was, official comes from the institution responsible for the text."`
	OutdatedParts []part   `json:"outdated_parts,omitempty" doc:"Parts of the text whose original has changed since it was translated."`
}

type part struct {
	_    struct{} `doc:"A part of a text: it has one of the two properties."`
	Key  string   `json:"key,omitempty" doc:"Property of the text."`
	Name string   `json:"name,omitempty" doc:"Heading of the section, or title of the item."`
}
