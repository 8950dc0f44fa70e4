// Package face is the typefaces of the PDF typesetter: six of the Noto family,
// with Latin, Greek and Cyrillic.
//
// Shape turns a run of text into placed glyphs, as the text's language wants
// them: Serbian and Macedonian have italic letters of their own. A Use collects
// the glyphs that a document shows and gives what a PDF file embeds of a face: a
// TrueType program with these glyphs alone, their widths, and the text that they
// stand for. A glyph keeps its number throughout, so that a content stream can
// be written before the last glyph is known: with the encoding Identity-H and
// the CIDToGIDMap Identity (ISO 32000-1, 9.7.4.2) the number is the code.
//
// Every length is a whole number of thousandths of an em, PDF's unit for glyphs;
// the faces are drawn in this unit, so nothing is rounded and every machine
// computes the same.
//
// The package breaks no lines, knows no sizes, sets nothing from right to left
// and falls back on no other face: what a face lacks is an error that names it.
//
// The fonts are part of the program. One that cannot be read is a damaged
// program and panics at its first use, as does a Face that is none of the six
// (Shape, which is given text from outside, has an error for it).
package face

import "fmt"

// Face is one typeface in one style.
type Face int

// The faces.
const (
	Serif Face = iota
	SerifItalic
	SerifBold
	SerifBoldItalic
	Sans
	SansBold
)

// Count is how many faces there are.
const Count = 6

// postScriptNames are also the names of the files.
var postScriptNames = [Count]string{
	"NotoSerif-Regular", "NotoSerif-Italic", "NotoSerif-Bold", "NotoSerif-BoldItalic",
	"NotoSans-Regular", "NotoSans-Bold",
}

// String is the face's PostScript name, such as "NotoSerif-Italic".
func (f Face) String() string {
	if !f.known() {
		return fmt.Sprintf("Face(%d)", int(f))
	}
	return postScriptNames[f]
}

func (f Face) known() bool { return 0 <= f && f < Count }

// MissingError says that a face has no glyph for a character.
type MissingError struct {
	Rune rune
	Face Face
}

// Error names the character by its number and, quoted, by itself.
func (e *MissingError) Error() string {
	return fmt.Sprintf("face %s lacks character %U %q", e.Face, e.Rune, e.Rune)
}
