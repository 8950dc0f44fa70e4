package docx

import (
	"fmt"
	"time"

	"resourceportal/tools/sheet"
)

// Write prints a sheet as the bytes of a .docx file; the same sheet gives the
// same bytes. An error says where the sheet is not as package sheet says: a
// reference to a note that is not there, a kind of block that does not exist, a
// day of change that is no date.
func Write(s sheet.Sheet) ([]byte, error) {
	data, err := write(s)
	if err != nil {
		return nil, fmt.Errorf("write sheet %q as docx: %w", s.ID, err)
	}
	return data, nil
}

func write(s sheet.Sheet) ([]byte, error) {
	modified, err := time.Parse(time.DateOnly, s.Meta.Modified)
	if err != nil {
		return nil, fmt.Errorf("day of change: %w", err)
	}
	b := newBook(s)
	b.front()
	b.blocks(b.body, s.Blocks, place{lang: s.Lang})
	b.footnotes()
	b.loose()
	b.foot()
	if b.err != nil {
		return nil, b.err
	}
	return zipped(b.parts(modified))
}

// book is a document that is being written: what its stories share.
type book struct {
	sheet  sheet.Sheet
	body   *story // word/document.xml
	notes  *story // word/footnotes.xml
	footer *story // word/footer1.xml

	anchors  map[string]string // ids of blocks, to the names of their bookmarks
	taken    map[string]bool   // names of bookmarks, in small letters
	placed   map[string]bool   // bookmarks whose block has been met
	marked   int               // bookmarks so far
	pending  []string          // bookmarks that the next paragraph gets
	number   *number           // of a list's item, which the next paragraph gets
	starts   []listStart       // the ordered lists so far
	cited    []int             // notes in the order of their footnotes
	citation map[int]citation  // by note, how it was first referred to
	counted  int               // footnotes so far that Word numbers
	closed   bool              // no note becomes a footnote any more
	lead     func()            // writes the mark that the next paragraph begins with
	err      error             // the first
}

func newBook(s sheet.Sheet) *book {
	b := &book{
		sheet:    s,
		body:     newStory(),
		notes:    newStory(),
		footer:   newStory(),
		taken:    map[string]bool{},
		placed:   map[string]bool{},
		citation: map[int]citation{},
	}
	b.nameAnchors()
	return b
}

func (b *book) fail(format string, args ...any) {
	if b.err == nil {
		b.err = fmt.Errorf(format, args...)
	}
}
