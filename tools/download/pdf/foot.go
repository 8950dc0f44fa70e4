package pdf

import (
	"cmp"
	"strconv"
	"strings"
)

// foot is the foot of a page.
type foot struct {
	title, address, page []line
}

// foot sets the feet of all pages.
func (d *document) foot(pages int) {
	title := strings.Join(strings.Fields(cmp.Or(d.sheet.Title.Text, d.sheet.ID)), " ")
	lang := cmp.Or(d.sheet.Title.Lang, d.sheet.Lang)
	words := cmp.Or(d.sheet.Words.Page, "{page}/{pages}")
	short := d.fitted(footStyle, lang, title, textWidth*3/5)
	address := d.fitted(footStyle, d.sheet.Lang, d.sheet.Address, textWidth)
	for i := range pages {
		page := strings.NewReplacer("{page}", strconv.Itoa(i+1), "{pages}", strconv.Itoa(pages)).Replace(words)
		d.feet = append(d.feet, foot{title: short, address: address,
			page: d.fitted(footStyle, d.sheet.Lang, page, textWidth*7/20)})
	}
}

// fitted is words as a line no wider than room, with an ellipsis where they were cut.
func (d *document) fitted(st style, lang, words string, room int) []line {
	letters := d.shaper.clusters(words)
	fits := func(n int) []line {
		cut := words
		if n < len(letters) {
			cut = strings.TrimRight(strings.Join(letters[:n], ""), " ,.;:–-") + "…"
		}
		pieces := plain(st, lang, cut).pieces(d.shaper)
		for i := range pieces {
			pieces[i].then = never
		}
		_, most := extent(pieces)
		if most > room {
			return nil
		}
		return breakLines(pieces, most, most)
	}
	low, high := 0, len(letters)+1 // low fits, high does not
	var best []line
	for high-low > 1 {
		mid := (low + high) / 2
		if lines := fits(mid); lines != nil || mid == 0 {
			low, best = mid, lines
		} else {
			high = mid
		}
	}
	return best
}
