package face

import (
	"bytes"
	"embed"
	"fmt"
	"sync"

	"github.com/go-text/typesetting/font"
	"github.com/go-text/typesetting/font/opentype"
)

//go:embed fonts/*.ttf
var files embed.FS

// unitsPerEm is what the faces are drawn in. All of the package rests on its
// being PDF's thousandths of an em; load refuses another.
const unitsPerEm = 1000

// program is a face's file, read. Nothing in it changes.
type program struct {
	font *font.Font
	// own is the character of a glyph that the font's cmap has one for, and 0
	// for the variants that only layout features reach.
	own []rune

	head, hhea, maxp, hmtx, os2, post []byte

	outlines [][]byte // the glyf table, cut into glyphs
}

// programs are the faces' programs, each read at its first use.
var programs = func() (all [Count]func() *program) {
	for i := range all {
		name := "fonts/" + postScriptNames[i] + ".ttf"
		all[i] = sync.OnceValue(func() *program {
			p, err := load(name)
			if err != nil {
				panic(fmt.Sprintf("face: read %s: %v", name, err))
			}
			return p
		})
	}
	return all
}()

func (f Face) program() *program { return programs[f]() }

func load(name string) (*program, error) {
	data, err := files.ReadFile(name)
	if err != nil {
		return nil, err
	}
	loader, err := opentype.NewLoader(bytes.NewReader(data))
	if err != nil {
		return nil, err
	}
	p := &program{}
	if p.font, err = font.NewFont(loader); err != nil {
		return nil, err
	}
	if em := p.font.Upem(); em != unitsPerEm {
		return nil, fmt.Errorf("%d units per em, want %d", em, unitsPerEm)
	}
	if err := p.tables(loader); err != nil {
		return nil, err
	}
	p.own = make([]rune, len(p.outlines))
	for i := p.font.Cmap.Iter(); i.Next(); {
		r, g := i.Char()
		if p.own[g] == 0 || r < p.own[g] {
			p.own[g] = r
		}
	}
	return p, nil
}

// tables takes the raw tables and checks the lengths that the package relies on
// (OpenType 1.9.1, chapters "head" to "post").
func (p *program) tables(loader *opentype.Loader) error {
	var glyf, loca []byte
	for _, t := range []struct {
		tag  string
		to   *[]byte
		size int
	}{
		{"head", &p.head, 54}, {"hhea", &p.hhea, 36}, {"maxp", &p.maxp, 32}, {"OS/2", &p.os2, 96},
		{"post", &p.post, 32}, {"hmtx", &p.hmtx, 0}, {"loca", &loca, 0}, {"glyf", &glyf, 0},
	} {
		raw, err := loader.RawTable(opentype.MustNewTag(t.tag))
		if err != nil {
			return err
		}
		if len(raw) < t.size {
			return fmt.Errorf("table %s is too short", t.tag)
		}
		*t.to = raw
	}
	count := int(u16(p.maxp, 4))
	long, width := u16(p.head, 50) != 0, 2
	if long {
		width = 4
	}
	if metrics := int(u16(p.hhea, 34)); metrics < 1 || metrics > count || len(p.hmtx) < 4*metrics+2*(count-metrics) {
		return fmt.Errorf("table hmtx does not fit")
	}
	if len(loca) < (count+1)*width {
		return fmt.Errorf("table loca does not fit")
	}
	start := 0
	for g := range count {
		end := 2 * int(u16(loca, 2*g+2))
		if long {
			end = int(u32(loca, 4*g+4))
		}
		if end < start || end > len(glyf) {
			return fmt.Errorf("table loca does not fit")
		}
		p.outlines = append(p.outlines, glyf[start:end])
		start = end
	}
	return nil
}

// advance is the width of a glyph, and bearing the distance from its origin to
// its outline's left edge.
func (p *program) advance(g uint16) int { return int(u16(p.hmtx, 4*min(int(g), p.last()))) }

func (p *program) bearing(g uint16) int {
	if last := p.last(); int(g) > last {
		return i16(p.hmtx, 4*(last+1)+2*(int(g)-last-1))
	}
	return i16(p.hmtx, 4*int(g)+2)
}

// last is the last glyph that has an advance in hmtx; those behind it share it.
func (p *program) last() int { return int(u16(p.hhea, 34)) - 1 }
