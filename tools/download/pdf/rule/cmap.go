package rule

import (
	"fmt"
	"io"
	"maps"
	"slices"
	"strings"
)

// readUnicode reads what the glyphs of a font stand for (ISO 32000-1, 9.10.3).
func (c *checker) readUnicode(f *font, o object) {
	f.unicode = map[int]string{}
	if o == nil {
		c.broke("UA-7.21.7-1 (Matterhorn 31-027)", "%v has no ToUnicode", f)
		return
	}
	s := c.stream(o)
	if s == nil {
		c.broke("PDF-9.10.3", "%v: its ToUnicode is no stream", f)
		return
	}
	data, err := c.decode(s)
	if err != nil {
		return // checkStreams says so
	}
	m := cmap{unicode: f.unicode}
	if err := m.read(data, c.broke); err != nil {
		c.broke("PDF-9.10.3", "%v: its ToUnicode: %v", f, err)
	}
	for _, glyph := range slices.Sorted(maps.Keys(f.unicode)) {
		letters := f.unicode[glyph]
		if strings.ContainsRune(letters, 0) {
			c.broke("UA-7.21.7-2 (Matterhorn 31-028)", "%v: the glyph %d stands for U+0000", f, glyph)
		}
		if strings.ContainsAny(letters, "\uFEFF\uFFFE") {
			c.broke("UA-7.21.7-2 (Matterhorn 31-029)", "%v: the glyph %d stands for U+FEFF or U+FFFE", f, glyph)
		}
	}
}

// cmap reads the part of the CMap language that a ToUnicode stream has (Adobe
// Technical Note 5014 and 5411).
type cmap struct {
	unicode  map[int]string
	operands []object
	space    bool // a code space of two bytes has been declared
}

func (m *cmap) read(data []byte, report func(string, string, ...any)) error {
	l := lexer{data: data, where: "ToUnicode", report: report}
	begun := -1 // of a list: how many entries it is to have
	for {
		o, err := l.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		word, ok := o.(keyword)
		if !ok {
			m.operands = append(m.operands, o)
			continue
		}
		switch word {
		case "begincodespacerange", "beginbfchar", "beginbfrange":
			if begun, err = m.begin(); err != nil {
				return err
			}
			continue
		case "endcodespacerange":
			err = m.codeSpace(begun)
		case "endbfchar":
			err = m.characters(begun)
		case "endbfrange":
			err = m.ranges(begun)
		case "usecmap", "begincidrange", "begincidchar", "beginnotdefrange", "beginnotdefchar":
			err = fmt.Errorf("the word %s", word)
		}
		if err != nil {
			return err
		}
		m.operands = m.operands[:0]
	}
	if !m.space {
		return fmt.Errorf("it has no code space of two bytes")
	}
	return nil
}

// begin reads how many entries a list has, which must be 1 to 100.
func (m *cmap) begin() (int, error) {
	if len(m.operands) == 0 {
		return 0, fmt.Errorf("a list without a number of entries")
	}
	n, _ := m.operands[len(m.operands)-1].(integer)
	m.operands = m.operands[:0]
	if n < 1 || n > 100 {
		return 0, fmt.Errorf("a list of %d entries", n)
	}
	return int(n), nil
}

// entries are the operands of a list in groups.
func (m *cmap) entries(count, of int) ([][]object, error) {
	if len(m.operands) != count*of {
		return nil, fmt.Errorf("a list has not the %d entries that it says", count)
	}
	return slices.Collect(slices.Chunk(m.operands, of)), nil
}

func (m *cmap) codeSpace(count int) error {
	entries, err := m.entries(count, 2)
	for _, e := range entries {
		from, ok1 := code(e[0])
		to, ok2 := code(e[1])
		if !ok1 || !ok2 || from != 0 || to != 0xFFFF {
			return fmt.Errorf("its code space is not all codes of two bytes")
		}
		m.space = true
	}
	return err
}

func (m *cmap) characters(count int) error {
	entries, err := m.entries(count, 2)
	for _, e := range entries {
		from, ok := code(e[0])
		letters, _ := e[1].(str)
		if !ok {
			return fmt.Errorf("a code that is not of two bytes")
		}
		if err := m.set(from, letters); err != nil {
			return err
		}
	}
	return err
}

func (m *cmap) ranges(count int) error {
	entries, err := m.entries(count, 3)
	for _, e := range entries {
		from, ok1 := code(e[0])
		to, ok2 := code(e[1])
		if !ok1 || !ok2 || from > to || from>>8 != to>>8 {
			return fmt.Errorf("a range that is none")
		}
		switch target := e[2].(type) {
		case str:
			if len(target) == 0 || int(target[len(target)-1])+to-from > 0xFF {
				return fmt.Errorf("a range that counts beyond its last byte")
			}
			for i := range to - from + 1 {
				next := []byte(target)
				next[len(next)-1] += byte(i)
				if err := m.set(from+i, str(next)); err != nil {
					return err
				}
			}
		case array:
			if len(target) != to-from+1 {
				return fmt.Errorf("a range with a list of another length")
			}
			for i, o := range target {
				letters, _ := o.(str)
				if err := m.set(from+i, letters); err != nil {
					return err
				}
			}
		default:
			return fmt.Errorf("a range without letters")
		}
	}
	return err
}

// set notes what a glyph stands for.
func (m *cmap) set(glyph int, letters str) error {
	text, ok := utf16Text([]byte(letters))
	if !ok || text == "" {
		return fmt.Errorf("the code %04X stands for no text in UTF-16", glyph)
	}
	if before, twice := m.unicode[glyph]; twice && before != text {
		return fmt.Errorf("the code %04X stands for %q and %q", glyph, before, text)
	}
	m.unicode[glyph] = text
	return nil
}

func code(o object) (int, bool) {
	s, ok := o.(str)
	if !ok || len(s) != 2 {
		return 0, false
	}
	return int(s[0])<<8 | int(s[1]), true
}
