package pdf

import (
	"strings"
	"unicode"

	"resourceportal/tools/download/pdf/face"
)

// run is text of one look.
type run struct {
	face  face.Face
	slant bool
	size  int
	rise  int
	color color
	lang  string
	slot  *slot // nil in decoration
	link  *link
	note  int // in a reference: the place of its note, from 1
	end   int // where it ends in the text
}

// text is the runs of a paragraph. A "\n" in it ends a line.
type text struct {
	runs []run
	buf  []byte
	code bool // spaces stay
}

// add adds words in the look of r.
func (t *text) add(r run, words string) {
	for _, c := range words { // bytes that are no UTF-8 become U+FFFD
		switch {
		case c == '\t' && t.code:
			t.buf = append(t.buf, "    "...)
		case c == '\n' && t.code:
			t.buf = append(t.buf, '\n')
		case c == ' ' && t.code:
			t.buf = append(t.buf, ' ')
		case c != 0xa0 && c != 0x2007 && c != 0x202f && unicode.IsSpace(c) || c == 0x2028 || c == 0x2029:
			if n := len(t.buf); t.code || n > 0 && t.buf[n-1] != ' ' && t.buf[n-1] != '\n' {
				t.buf = append(t.buf, ' ')
			}
		default:
			t.buf = append(t.buf, string(c)...)
		}
	}
	r.end = len(t.buf)
	t.runs = append(t.runs, r)
}

// end ends a line.
func (t *text) end() {
	if len(t.runs) == 0 {
		return
	}
	t.buf = append(t.buf, '\n')
	t.runs[len(t.runs)-1].end = len(t.buf)
}

// breaking is what may happen behind a piece.
type breaking uint8

const (
	never breaking = iota
	allowed
	forced
)

// piece is a part of a line: letters of one run and the spaces behind them.
type piece struct {
	run    *run
	glyphs []glyph
	space  glyph
	spaces int
	width  int // of the letters
	blank  int // of the spaces
	then   breaking
}

// pieces cuts the text wherever a line may end or the look changes.
func (t *text) pieces(s *shaper) []piece {
	if len(t.buf) == 0 || s.seg.InitWithString(string(t.buf)) != nil {
		return nil
	}
	all := string(t.buf)
	// The iterator is read to its end first: shaping uses the segmenter as well.
	var ends []int
	for iter := s.seg.LineIterator(); iter.Next(); {
		l := iter.Line()
		ends = append(ends, l.OffsetInBytes+l.LengthInBytes)
	}
	var out []piece
	from, r := 0, 0
	for _, end := range ends {
		for from < end {
			for t.runs[r].end <= from {
				r++
			}
			to := min(end, t.runs[r].end)
			p := t.piece(s, &t.runs[r], all, from, to)
			switch {
			case all[to-1] == '\n':
				p.then = forced
			case to == end && !t.marked(r, to) && !strings.HasSuffix(all[from:to], "://"):
				p.then = allowed
			}
			out = append(out, p)
			from = to
		}
	}
	return out
}

// marked says that the mark of a note follows, which no line begins with.
func (t *text) marked(r, at int) bool {
	return t.runs[r].end == at && r+1 < len(t.runs) && t.runs[r+1].note > 0
}

func (t *text) piece(s *shaper, r *run, all string, from, to int) piece {
	letters := strings.TrimSuffix(all[from:to], "\n")
	trimmed := strings.TrimRight(letters, " ")
	w := s.shape(r.face, r.lang, trimmed, all, from)
	p := piece{run: r, glyphs: w.glyphs, width: scale(w.width, r.size), spaces: len(letters) - len(trimmed)}
	// Every piece has a space, for the end of its line.
	if blank := s.shape(r.face, r.lang, " ", all, from); len(blank.glyphs) > 0 {
		p.space = blank.glyphs[0]
		p.blank = p.spaces * scale(blank.width, r.size)
	}
	return p
}

// visible reports whether words show anything.
func visible(words string) bool {
	return strings.TrimSpace(strings.Map(steering, words)) != ""
}

// scale turns thousandths of a size into thousandths of a point.
func scale(n, size int) int { return n * size / 1000 }

// plain is a text of one look that is decoration.
func plain(st style, lang, words string) *text {
	f, slant := st.face(false, false)
	t := &text{}
	t.add(run{face: f, slant: slant, size: st.size, color: ink, lang: lang}, words)
	return t
}
