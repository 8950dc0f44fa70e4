package docx

import (
	"strconv"
	"strings"

	"resourceportal/tools/sheet"
)

// Names of bookmarks have a letter first, then letters, figures and low lines,
// and at most 40 characters; Word does not tell capitals from small letters.
const longestBookmark = 40

// nameAnchors gives each id of a block the name of its bookmark. Of two blocks
// with one id the first has it.
func (b *book) nameAnchors() {
	b.anchors = map[string]string{}
	b.anchorsOf(b.sheet.Blocks)
	for _, note := range b.sheet.Notes {
		b.anchorsOf(note.Blocks)
	}
}

func (b *book) anchorsOf(blocks []sheet.Block) {
	for _, block := range blocks {
		if block.ID != "" && b.anchors[block.ID] == "" {
			b.anchors[block.ID] = b.freeName(block.ID)
		}
		b.anchorsOf(block.Blocks)
		for _, item := range block.Items {
			b.anchorsOf(item)
		}
	}
}

// freeName makes an id a name that no bookmark has yet.
func (b *book) freeName(id string) string {
	name := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' || r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' {
			return r
		}
		return '_'
	}, id)
	if c := name[0] | 0x20; c < 'a' || c > 'z' {
		name = "x" + name
	}
	name = name[:min(len(name), longestBookmark)]
	free := name
	for n := 2; b.taken[strings.ToLower(free)]; n++ {
		end := "_" + strconv.Itoa(n)
		free = name[:min(len(name), longestBookmark-len(end))] + end
	}
	b.taken[strings.ToLower(free)] = true
	return free
}

// anchor keeps the bookmark of a block for the paragraph that comes next.
func (b *book) anchor(id string) {
	if name := b.anchors[id]; name != "" && !b.placed[name] {
		b.placed[name] = true
		b.pending = append(b.pending, name)
	}
}

// bookmark writes a bookmark around what write writes.
func (b *book) bookmark(st *story, names []string, write func()) {
	first := b.marked
	for _, name := range names {
		st.raw(`<w:bookmarkStart w:id="`, strconv.Itoa(b.marked), `" w:name="`, name, `"/>`)
		b.marked++
	}
	write()
	for i := range names {
		st.raw(`<w:bookmarkEnd w:id="`, strconv.Itoa(first+i), `"/>`)
	}
}
