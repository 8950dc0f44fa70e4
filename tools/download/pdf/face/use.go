package face

import (
	"crypto/sha256"
	"encoding/binary"
	"maps"
	"slices"
	"strings"
	"unicode"

	"github.com/go-text/typesetting/harfbuzz"
	"golang.org/x/text/unicode/norm"
)

// Use is the glyphs of one face that a document shows. It is for one goroutine.
type Use struct {
	face  Face
	texts map[uint16]string // what a glyph stands for, "" when not known
}

// NewUse is a use of a face that shows nothing yet.
func NewUse(f Face) *Use { return &Use{face: f, texts: map[uint16]string{}} }

// Add says that a glyph is shown, for a text: for a Glyph of Shape that is
// text[Start:End], and "" for each further glyph with the same range. A number
// that the face does not have is not added.
//
// A text is taken as a reader copies it: without the characters that show
// nothing (soft hyphens and so on), and with a space for a line break. When the
// face builds a character out of several glyphs that are characters themselves,
// each stands for its own. Of different texts for one glyph the first in the
// order of Unicode stays.
func (u *Use) Add(g uint16, text string) {
	p := u.face.program()
	if int(g) >= len(p.outlines) {
		return
	}
	text = copied(text)
	own := ""
	if r := p.own[g]; r != 0 {
		own = copied(string(r))
	}
	if own != "" && (text == "" || strings.HasPrefix(norm.NFKD.String(text), own)) {
		text = own
	}
	if old := u.texts[g]; old == "" || text != "" && text < old {
		u.texts[g] = text
	}
}

// copied is a text without what a reader does not see.
func copied(text string) string {
	if !strings.ContainsFunc(text, func(r rune) bool { return unicode.IsControl(r) || r > 0x7F }) {
		return text
	}
	text = strings.ReplaceAll(text, "\r\n", "\n")
	return strings.Map(func(r rune) rune {
		switch {
		case spaceFor(r) != 0:
			return ' '
		case unicode.IsControl(r) || harfbuzz.IsDefaultIgnorable(r):
			return -1
		}
		return r
	}, text)
}

// Empty reports whether nothing was added.
func (u *Use) Empty() bool { return len(u.texts) == 0 }

// Text is what a reader copies for a glyph that was added: where a document
// shows the glyph for something else, it has to say so itself (ActualText).
func (u *Use) Text(g uint16) string { return u.texts[g] }

// glyphs are the numbers of the glyphs added, in order.
func (u *Use) glyphs() []uint16 { return slices.Sorted(maps.Keys(u.texts)) }

// Name is the name of the embedded font: six capital letters, from the face and
// the glyphs added, a plus sign and the face's PostScript name (ISO 32000-1,
// 9.6.4).
func (u *Use) Name() string {
	hash := sha256.New()
	hash.Write([]byte{byte(u.face)})
	for _, g := range u.glyphs() {
		hash.Write([]byte{byte(g >> 8), byte(g)})
	}
	n := binary.BigEndian.Uint64(hash.Sum(nil))
	var tag [6]byte
	for i := range tag {
		tag[i] = byte('A' + n%26)
		n /= 26
	}
	return string(tag[:]) + "+" + u.face.String()
}

// WidthRun is the widths of glyphs that follow one another, from First on: the
// form "c [w1 w2 … wn]" of PDF's W array (ISO 32000-1, 9.7.4.3).
type WidthRun struct {
	First  uint16
	Widths []int
}

// Widths are the widths of the glyphs added, in thousandths of an em, by number.
// They are the font's, without kerning.
func (u *Use) Widths() []WidthRun {
	p := u.face.program()
	var runs []WidthRun
	for _, g := range u.glyphs() {
		if n := len(runs); n == 0 || int(g) != int(runs[n-1].First)+len(runs[n-1].Widths) {
			runs = append(runs, WidthRun{First: g})
		}
		last := &runs[len(runs)-1]
		last.Widths = append(last.Widths, p.advance(g))
	}
	return runs
}
