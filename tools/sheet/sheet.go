// Package sheet is a whole text as it is printed, for every format that prints
// one: a title with what belongs above a text, then blocks and notes in the order
// in which they are read.
//
// It is plain data and always can be encoded as JSON; two sheets with the same
// JSON print the same file. All words that a reader sees stand in the sheet, in
// the language of the reader: those who print it have none of their own. Text is
// text, never markup, in any field.
//
// The package makes no sheet, prints none and checks nothing.
package sheet

// Sheet is a text to print.
type Sheet struct {
	ID      string // kebab-case ASCII, the name of the file without its ending
	Lang    string // BCP 47 tag; where a Lang below is empty it is this one
	Title   Span
	Kind    string   // "Concept paper"
	Lead    []Span   // place and dates, one line; may be empty
	Summary Span     // may be empty
	Notices [][]Span // how far the text can be relied on, a paragraph each
	Facts   []Fact
	Blocks  []Block
	Notes   []Note // what Span.Note names
	Address string // whole web address of the page that shows the same
	Meta    Meta
	Words   Words
}

// Meta is what the file says of itself to machines.
type Meta struct {
	Authors   []string // whose words these are
	Subjects  []string
	Publisher string // the portal's name
	License   string // address of the licence
	Modified  string // "2026-11-21", never empty
}

// Words are the reader's words for what a format adds to a text.
type Words struct {
	Page     string // with {page} and {pages}: "Page {page} of {pages}"
	Contents string // heading of a table of contents
	Notes    string // heading of the notes, where they stand at the end
	Note     string // with {mark}: "Note {mark}", the name of a reference
	Back     string // name of the link from a note to its reference
	Facts    string // name of the table of facts
	QR       string // what the QR code is
	Code     string // name of a piece of code, for formats that need one
}

// Fact is a line of facts: its name, and each of its values on a line.
type Fact struct {
	Name   string
	Values [][]Span
}

// Span is words of one look. Neighbours with the same Href are one link.
type Span struct {
	Text     string
	Lang     string // BCP 47 tag, where it is not that of the block
	Strong   bool
	Emphasis bool
	Code     bool
	Href     string // "https://…", "mailto:…", "tel:…", or "#id" of a block
	Break    bool   // a line ends here; no other field is set
	// Note is the place in Sheet.Notes, from 1, of the note that is referred to
	// here; no other field is set. The note's mark is what is shown.
	Note int
}

// Note is a footnote.
type Note struct {
	Mark   string // "1", "2", …, or "*"
	Blocks []Block
}

// Kind is what a block is.
type Kind string

// The kinds of block, and the fields that each has beside ID and Lang.
const (
	Heading   Kind = "heading"   // Level, Spans
	Paragraph Kind = "paragraph" // Spans
	List      Kind = "list"      // Ordered, Start, Items
	Quote     Kind = "quote"     // Blocks
	Code      Kind = "code"      // Spans: one span; its lines end in "\n"
	Table     Kind = "table"     // Table
	Rule      Kind = "rule"
)

// Block is a piece of text that begins on a line of its own.
type Block struct {
	Kind    Kind
	ID      string // a link of the sheet may lead here
	Lang    string // of all within it, where it is not that of what it is in
	Level   int    // of a heading: 2 to 6, no level skipped; the title is level 1
	Spans   []Span
	Ordered bool
	Start   int // number of an ordered list's first item
	Items   [][]Block
	Blocks  []Block
	Table   *TableData
}

// Align is where the words of a column stand.
type Align string

// The alignments; Start is the zero value.
const (
	Start  Align = ""
	Center Align = "center"
	End    Align = "end"
)

// TableData is a table. Each row has as many cells as there are columns.
type TableData struct {
	Caption   []Span // its name; may be empty
	Columns   []Align
	Head      []Cell   // the header row; may be empty
	Rows      [][]Cell // none is possible
	RowHeader bool     // the first cell of each row is its header
}

// Cell is a cell's words; a Break stands between its lines.
type Cell struct {
	Spans []Span
}
