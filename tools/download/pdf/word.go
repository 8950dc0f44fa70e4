package pdf

import (
	"errors"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/go-text/typesetting/segmenter"

	"resourceportal/tools/download/pdf/face"
)

// glyph is a glyph of a word. Lengths are thousandths of the size.
type glyph struct {
	id            uint16
	advance, x, y int
	// text is the letters that the glyph shows, with those that follow it without a
	// text of their own.
	text string
	// joined says that the glyph may not be parted from the next one.
	joined bool
}

// word is letters without a place where a line may end.
type word struct {
	glyphs []glyph
	width  int // thousandths of the size
}

type wordKey struct {
	face face.Face
	lang string
	text string
}

// shaper turns words into glyphs, each word once.
type shaper struct {
	words map[wordKey]word
	uses  [face.Count]*face.Use
	seg   segmenter.Segmenter
	err   error // the first
}

func newShaper() *shaper {
	s := &shaper{words: map[wordKey]word{}}
	for f := range s.uses {
		s.uses[f] = face.NewUse(face.Face(f))
	}
	return s
}

// shape gives the glyphs of a word. around is the text that it stands in.
func (s *shaper) shape(f face.Face, lang, text, around string, at int) word {
	key := wordKey{f, lang, text}
	w, ok := s.words[key]
	if ok || s.err != nil {
		return w
	}
	if err := s.fill(&w, f, lang, strings.Map(steering, text)); err != nil {
		if missing := (*face.MissingError)(nil); errors.As(err, &missing) {
			err = &MissingError{Rune: missing.Rune, Text: excerpt(around, at+max(0, strings.IndexRune(text, missing.Rune)))}
		}
		s.err = err
		return w
	}
	key.text = strings.Clone(text)
	s.words[key] = w
	return w
}

// fill shapes text into w. All faces have the same characters, so there is no other
// one to try.
func (s *shaper) fill(w *word, f face.Face, lang, text string) error {
	shaped, err := face.Shape(f, lang, text)
	if err != nil {
		return err
	}
	for i, g := range shaped {
		as := glyph{id: g.ID, advance: g.Advance, x: g.XOffset, y: g.YOffset}
		if i == 0 || g.Start != shaped[i-1].Start {
			as.text = text[g.Start:g.End]
		}
		if mark, _ := utf8.DecodeRuneInString(as.text); len(w.glyphs) > 0 && (as.text == "" || unicode.Is(unicode.M, mark)) {
			w.glyphs[len(w.glyphs)-1].joined = true
		}
		w.glyphs = append(w.glyphs, as)
		w.width += g.Advance
		s.uses[f].Add(g.ID, as.text)
	}
	return nil
}

// clusters are the letters of a text as a reader counts them (UAX 29).
func (s *shaper) clusters(text string) []string {
	var all []string
	if s.seg.InitWithString(text) != nil {
		return []string{text}
	}
	for iter := s.seg.GraphemeIterator(); iter.Next(); {
		g := iter.Grapheme()
		all = append(all, text[g.OffsetInBytes:g.OffsetInBytes+g.LengthInBytes])
	}
	return all
}

// steering drops characters that show nothing: those that only say where a line may
// end or in which direction text runs, and choices of a letter's variant.
func steering(r rune) rune {
	switch {
	case r == 0xad, r == 0x34f, r == 0x61c, r == 0x180e, r == 0xfeff,
		0x200b <= r && r <= 0x200f, 0x202a <= r && r <= 0x202e, 0x2060 <= r && r <= 0x206f,
		0xfe00 <= r && r <= 0xfe0f, 0xe0100 <= r && r <= 0xe01ef:
		return -1
	}
	return r
}

// excerpt is some words around a place in a text.
func excerpt(text string, at int) string {
	const reach = 30
	from, to := max(0, at-reach), min(len(text), at+reach)
	if i := strings.IndexByte(text[from:at], ' '); from > 0 && i >= 0 {
		from += i + 1
	}
	if i := strings.LastIndexByte(text[at:to], ' '); to < len(text) && i > 0 {
		to = at + i
	}
	return strings.TrimSpace(strings.ToValidUTF8(text[from:to], ""))
}
