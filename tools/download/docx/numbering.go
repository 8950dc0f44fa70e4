package docx

import "strconv"

// The numberings that every file has: all lists with bullets are of the one;
// the other is for an ordered list that an editor begins. Those of the sheet come
// after them, one each.
const (
	bullets = 1
	figures = 2
)

// number is the bullet or number of a list's item.
type number struct {
	numbering int // w:num
	level     int // from 0
	indent    int // of the item
	ordered   bool
}

// listStart is where an ordered list begins.
type listStart struct {
	level int // the level at which it stands, from 0
	first int // the number of its first item
}

// numbered begins an ordered list. Word's numbers go from 0 to 32767.
func (b *book) numbered(level, first int) int {
	b.starts = append(b.starts, listStart{level: level, first: min(max(first, 0), 32767)})
	return figures + len(b.starts)
}

// numberingXML is the part of the lists: two definitions of nine levels, which
// the list styles are tied to, and the lists that are made from them.
func numberingXML(starts []listStart) string {
	var m markup
	m.raw(declaration, `<w:numbering`, inWord, `>`)
	abstract(&m, bullets, "ListBullet", func(level int) (format, text string) {
		return "bullet", []string{"•", "–"}[level%2]
	})
	abstract(&m, figures, "ListNumber", func(level int) (format, text string) {
		return "decimal", "%" + strconv.Itoa(level+1) + "."
	})
	for _, id := range []string{"1", "2"} {
		m.raw(`<w:num w:numId="`, id, `"><w:abstractNumId w:val="`, id, `"/></w:num>`)
	}
	for i, s := range starts {
		m.raw(`<w:num w:numId="`, strconv.Itoa(figures+1+i), `"><w:abstractNumId w:val="2"/>`,
			`<w:lvlOverride w:ilvl="`, strconv.Itoa(s.level), `"><w:startOverride w:val="`, strconv.Itoa(s.first), `"/></w:lvlOverride></w:num>`)
	}
	m.raw(`</w:numbering>`)
	return m.String()
}

func abstract(m *markup, id int, styleID string, level func(int) (format, text string)) {
	m.raw(`<w:abstractNum w:abstractNumId="`, strconv.Itoa(id), `"><w:nsid w:val="5A7B3C0`, strconv.Itoa(id), `"/><w:multiLevelType w:val="multilevel"/>`)
	for i := range mostLists {
		format, text := level(i)
		m.raw(`<w:lvl w:ilvl="`, strconv.Itoa(i), `"><w:start w:val="1"/><w:numFmt w:val="`, format, `"/>`)
		if i < 5 {
			m.raw(`<w:pStyle w:val="`, numberedStyle(styleID, i), `"/>`)
		}
		m.raw(`<w:lvlText w:val="`, text, `"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="`, strconv.Itoa((i+1)*listStep),
			`" w:hanging="`, strconv.Itoa(listStep), `"/></w:pPr>`)
		if format == "bullet" {
			m.raw(`<w:rPr>`, textFonts, `</w:rPr>`)
		}
		m.raw(`</w:lvl>`)
	}
	m.raw(`</w:abstractNum>`)
}

// numberedStyle is the list style of a level, from 0: Word has five.
func numberedStyle(id string, level int) string {
	if level == 0 {
		return id
	}
	return id + strconv.Itoa(min(level, 4)+1)
}
