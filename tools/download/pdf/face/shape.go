package face

import (
	"fmt"
	"sync"
	"unicode/utf8"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/harfbuzz"
)

// Glyph is a glyph in its place. Lengths are thousandths of an em.
type Glyph struct {
	ID uint16 // in the face; also in the embedded program, whatever it leaves out

	// Advance is from this glyph's origin to the next one's, with the kerning
	// that the two need, so it may differ from the glyph's width and may be
	// negative. The offsets move the glyph alone: right and up.
	Advance, XOffset, YOffset int

	// Start and End are the bytes of the text that the glyph stands for. Glyphs
	// that stand for the same text, one after another, share them.
	Start, End int
}

// Shape sets a text from left to right in one face and one language, a BCP 47
// tag such as "sr-Cyrl", "cnr-Latn" or "en"; an unknown or empty tag is no
// error and gives no language's own forms. Scripts may be mixed.
//
// The glyphs' ranges cover the text in order and without a gap, so joining the
// ranges gives the text again. A ligature's range has all its letters; a
// combining mark that is a glyph of its own has a range of its own.
//
// A line break, a tab and a paragraph separator are set as one space each, CR LF
// as one together. Other control characters and Unicode's default ignorable
// ones (soft hyphen, joiners, byte order mark, bidirectional marks, variation
// selectors) have no glyph: they belong to the range before them, or after them
// at the start of the text. A non-joiner still prevents a ligature. A text of
// nothing else has no glyphs. Bytes that are not UTF-8 show as U+FFFD.
//
// The error is a *MissingError for the first character that the face has no
// glyph for and cannot build from others.
//
// Shape may be used by several goroutines.
func Shape(f Face, lang, text string) ([]Glyph, error) {
	if !f.known() {
		return nil, fmt.Errorf("unknown face %d", int(f))
	}
	if text == "" {
		return nil, nil
	}
	s := shapers.Get().(*shaper)
	defer shapers.Put(s)
	glyphs := make([]Glyph, 0, len(text))
	language := shapingLanguage(lang)
	for start := 0; start < len(text); {
		end, script := scriptRun(text, start, lang)
		s.buffer.Clear()
		s.buffer.ClusterLevel = harfbuzz.MonotoneCharacters
		s.buffer.Flags = harfbuzz.RemoveDefaultIgnorables
		s.buffer.Props = harfbuzz.SegmentProperties{
			Language: language, Script: script, Direction: harfbuzz.LeftToRight,
		}
		s.fill(text, start, end)
		s.buffer.Shape(s.font(f), nil)
		for i, info := range s.buffer.Info {
			if info.Glyph == 0 {
				return nil, s.missing(f, text[info.Cluster:end])
			}
			at := s.buffer.Pos[i]
			glyphs = append(glyphs, Glyph{
				ID: uint16(info.Glyph), Start: info.Cluster,
				Advance: int(at.XAdvance), XOffset: int(at.XOffset), YOffset: int(at.YOffset),
			})
		}
		start = end
	}
	closeRanges(glyphs, len(text))
	return glyphs, nil
}

// closeRanges gives what has no glyph to its neighbour, so that ranges have no
// gaps.
func closeRanges(glyphs []Glyph, length int) {
	if len(glyphs) == 0 {
		return
	}
	first := glyphs[0].Start
	for i := 0; i < len(glyphs) && glyphs[i].Start == first; i++ {
		glyphs[i].Start = 0
	}
	end := length
	for i := len(glyphs) - 1; i >= 0; i-- {
		if i+1 < len(glyphs) && glyphs[i+1].Start != glyphs[i].Start {
			end = glyphs[i+1].Start
		}
		glyphs[i].End = end
	}
}

// shaper is what one goroutine at a time shapes with: HarfBuzz's buffer holds
// the plans it made, and its fonts cache what they looked up.
type shaper struct {
	buffer *harfbuzz.Buffer
	fonts  [Count]*harfbuzz.Font
}

var shapers = sync.Pool{New: func() any { return &shaper{buffer: harfbuzz.NewBuffer()} }}

func (s *shaper) font(f Face) *harfbuzz.Font {
	if s.fonts[f] == nil {
		// Its scale is the face's units per em: positions come back unscaled.
		s.fonts[f] = harfbuzz.NewFont(font.NewFace(f.program().font))
	}
	return s.fonts[f]
}

// fill puts a part of the text into the buffer, with a character's byte as its
// cluster. Of CR LF only the second is put, in the first's place.
func (s *shaper) fill(text string, start, end int) {
	for i, r := range text[start:end] {
		i += start
		if r == '\r' && i+1 < end && text[i+1] == '\n' {
			continue
		}
		if r == '\n' && i > start && text[i-1] == '\r' {
			i--
		}
		if r < ' ' || 0x7F <= r && r < 0xA0 || r == '\u2028' || r == '\u2029' {
			if r = spaceFor(r); r == 0 {
				continue
			}
		}
		s.buffer.AddRune(r, i)
	}
}

// spaceFor is a space for the control characters that part words or lines, and
// 0 for the others (Unicode 15, table 5-1: newline function; and tab).
func spaceFor(r rune) rune {
	switch r {
	case '\t', '\n', '\v', '\f', '\r', '\u0085', '\u2028', '\u2029':
		return ' '
	}
	return 0
}

// missing is the error for a cluster that came back without a glyph: of its
// characters the first that the face lacks.
func (s *shaper) missing(f Face, text string) error {
	face := s.font(f).Face()
	for _, r := range text {
		if _, ok := face.NominalGlyph(r); !ok && !harfbuzz.IsDefaultIgnorable(r) && spaceFor(r) == 0 {
			return &MissingError{Rune: r, Face: f}
		}
	}
	r, _ := utf8.DecodeRuneInString(text)
	return &MissingError{Rune: r, Face: f}
}
