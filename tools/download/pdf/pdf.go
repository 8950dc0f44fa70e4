// Package pdf typesets a sheet as a PDF file that is both PDF/UA-1 (ISO 14289-1) and
// PDF/A-2a (ISO 19005-2): one that can be read by ear and kept for ever.
//
// The page is A4. On the first one stands what the sheet has above its text, with
// the web address and a QR code of it; the blocks follow in their order, and each
// page has a foot. A note stands on the page of the first reference to it. A note
// that nothing refers to stands at the end, and a reference to a note that does not
// exist shows nothing.
//
// A small table stands on one page with its heading, and of a larger one no row stands
// alone. Facts are set closer where they then stand on the first page.
//
// What is read aloud is in the order of the sheet's fields, whatever the place on
// the page. All that the sheet does not say by itself (feet, rules, a table's header
// on later pages) is marked as decoration.
//
// Space is collapsed, except in code. Lines break where UAX 14 allows it, and within
// a word only when it is wider than its line. Characters that only steer such breaks
// or the direction of text show nothing: all text runs from left to right. Links lead
// to web, mail and telephone addresses and to blocks; any other address is left out
// and its words stay.
//
// Everything is laid out in whole thousandths of a point, so the same sheet gives
// the same bytes on every machine. The package has no words of its own and reads no
// file.
package pdf

import (
	"fmt"

	"resourceportal/tools/download/pdf/object"
	"resourceportal/tools/sheet"
)

// MissingError says that no face has a character of the sheet.
type MissingError struct {
	Rune rune
	Text string // the words around it
}

func (e *MissingError) Error() string {
	return fmt.Sprintf("no typeface has %q (%U) in %q", e.Rune, e.Rune, e.Text)
}

// Write typesets a sheet. pages is their number. The error is a *MissingError, or
// says that the typefaces themselves cannot be used.
func Write(s sheet.Sheet) (data []byte, pages int, err error) {
	return write(s, nil)
}

// observer is told of each piece of text that is drawn: its page, from 0, and its
// rectangle in thousandths of a point from the page's upper left corner.
type observer func(page int, box rect, text string)

func write(s sheet.Sheet, observe observer) ([]byte, int, error) {
	d := newDocument(s)
	d.build()
	pages := paginate(d.flow.items, d.notes)
	d.foot(len(pages))
	if err := d.shaper.err; err != nil {
		return nil, 0, err
	}
	file := &object.File{}
	p := newPrinter(d, file, len(pages), observe)
	for i, pg := range pages {
		p.print(i, pg)
	}
	catalog, info := p.finish()
	return file.Bytes(catalog, info), len(pages), nil
}
