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

// footGap is between the title and the page's number.
const footGap = 14 * point

// foot sets the feet of all pages. The title takes what the widest number leaves.
func (d *document) foot(pages int) {
	words := cmp.Or(d.sheet.Words.Page, "{page}/{pages}")
	address := d.fitted(footStyle, d.sheet.Lang, d.sheet.Address, textWidth)
	widest := 0
	for i := range pages {
		page := strings.NewReplacer("{page}", strconv.Itoa(i+1), "{pages}", strconv.Itoa(pages)).Replace(words)
		f := foot{address: address, page: d.fitted(footStyle, d.sheet.Lang, page, textWidth*7/20)}
		for _, l := range f.page {
			widest = max(widest, l.width)
		}
		d.feet = append(d.feet, f)
	}
	title := d.shortTitle(textWidth - widest - footGap)
	for i := range d.feet {
		d.feet[i].title = title
	}
}

// shortTitle is the title as a line no wider than room, cut behind a word.
func (d *document) shortTitle(room int) []line {
	words := strings.Fields(cmp.Or(d.sheet.Title.Text, d.sheet.ID))
	lang := cmp.Or(d.sheet.Title.Lang, d.sheet.Lang)
	if lines := d.longest(len(words), room, footStyle, lang, func(n int) string {
		if n == len(words) {
			return strings.Join(words, " ")
		}
		return strings.TrimRight(strings.Join(words[:n], " "), " ,.;:–-—/(„“\"«»") + " …"
	}); lines != nil {
		return lines
	}
	return d.fitted(footStyle, lang, strings.Join(words, " "), room) // one long word
}

// fitted is words as a line no wider than room, with an ellipsis where they were cut.
func (d *document) fitted(st style, lang, words string, room int) []line {
	letters := d.shaper.clusters(words)
	return d.longest(len(letters), room, st, lang, func(n int) string {
		if n == len(letters) {
			return words
		}
		return strings.TrimRight(strings.Join(letters[:n], ""), " ,.;:–-") + "…"
	})
}

// longest is the longest of texts, which have 1 to n parts, that is no wider than
// room; nil if none is.
func (d *document) longest(n, room int, st style, lang string, text func(n int) string) []line {
	low, high := 0, n+1 // low fits, high does not
	var best []line
	for high-low > 1 {
		mid := (low + high) / 2
		pieces := plain(st, lang, text(mid)).pieces(d.shaper)
		for i := range pieces {
			pieces[i].then = never
		}
		if _, most := extent(pieces); most <= room {
			low, best = mid, breakLines(pieces, most, most)
		} else {
			high = mid
		}
	}
	return best
}
