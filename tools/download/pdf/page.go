package pdf

// page is what stands on a page.
type page struct {
	items []spot
	notes []spot
	rule  int // where the rule above the notes stands; 0 without notes
}

// spot is an item at its place: y is the top of it.
type spot struct {
	*item
	y int
}

// The rule above the notes of a page, and the space around it.
const (
	noteAbove = 11 * point // from the text to the rule
	noteBelow = 5 * point  // from the rule to the notes
)

// filler fills pages.
type filler struct {
	items []item
	notes []note
	shown []bool // notes that stand on a page
	over  []*item
	pages []page

	body   []spot
	y      int // below what is on the page
	need   int // where the page's lower edge must not be above
	foot   []*item
	height int // of foot
}

// paginate fills pages with items, and their feet with the notes that are referred
// to on them. A note that is too long goes on on the next page.
func paginate(items []item, notes []note) []page {
	f := &filler{items: items, notes: notes, shown: make([]bool, len(notes))}
	for i := range notes {
		f.shown[i] = notes[i].stray
	}
	for len(f.items) > 0 || len(f.over) > 0 || len(f.pages) == 0 {
		f.page()
	}
	return f.pages
}

// page fills a page.
func (f *filler) page() {
	f.body, f.y, f.need, f.foot, f.height = nil, 0, 0, nil, 0
	f.carry()
	for len(f.items) > 0 && f.chunk() {
	}
	f.close()
}

// carry puts what is left of the last page's notes on the page.
func (f *filler) carry() {
	room := bodyRoom
	if len(f.items) > 0 {
		room = bodyRoom * 2 / 3
	}
	f.over = f.take(f.over, room, true)
}

// take puts as many of a note's items on the page as room holds, and returns the
// others. With force a break that is to be avoided is better than none.
func (f *filler) take(items []*item, room int, force bool) []*item {
	n, any := 0, 0
	height := f.height
	for i, it := range items {
		height += f.add(height, it)
		if height > room {
			break
		}
		any = i + 1
		if !it.keep || i == len(items)-1 {
			n = i + 1
		}
	}
	if n == 0 && force {
		n = any
	}
	for _, it := range items[:n] {
		f.height += f.add(f.height, it)
	}
	f.foot = append(f.foot, items[:n]...)
	return items[n:]
}

// add is what an item adds to notes that are so high.
func (f *filler) add(height int, it *item) int {
	if height == 0 {
		return noteAbove + noteBelow + it.height
	}
	return it.space + it.height
}

// chunk puts the next items that are kept together on the page, with their notes. It
// reports whether there may be room for more.
func (f *filler) chunk() bool {
	n, reach := 1, f.items[0].height
	for n < len(f.items) && f.items[n-1].keep && reach <= bodyRoom {
		reach += f.items[n].space + f.items[n].height
		n++
	}
	chunk := f.items[:n]
	places, y, need := f.measure(chunk)
	met := f.met(chunk)
	if len(met) > 0 && len(f.over) > 0 {
		return false // older notes come first
	}
	noted, height := f.noted(met)
	lower := max(y, need, f.need)
	empty := len(f.body) == 0
	switch {
	case lower+height <= bodyRoom:
	case lower+f.height > bodyRoom && empty:
		return f.force()
	case lower+f.height > bodyRoom:
		return false
	case !empty && height-f.height <= bodyRoom/5 && f.y > bodyRoom/2:
		return false // a short note is not parted
	default:
		before := len(f.foot)
		f.over = f.take(noted, bodyRoom-lower, false)
		if len(f.foot) == before && !(empty && before == 0) {
			f.over = nil
			return false
		}
		f.put(places, y, lower, met)
		return false
	}
	f.take(noted, bodyRoom, true)
	f.put(places, y, lower, met)
	return true
}

// put puts items on the page.
func (f *filler) put(places []spot, y, need int, met []int) {
	for _, m := range met {
		f.shown[m-1] = true
	}
	for _, p := range places {
		if len(f.items) > 0 && p.item == &f.items[0] {
			f.items = f.items[1:]
		}
	}
	f.body = append(f.body, places...)
	f.y, f.need = y, need
}

// measure finds the places of items behind what is on the page: how far they reach,
// and how far the page has to.
func (f *filler) measure(chunk []item) (places []spot, y, need int) {
	y = f.y
	if t := chunk[0].table; y == 0 && t != nil {
		for i := range t.head {
			places = append(places, spot{&t.head[i], y})
			y += t.head[i].height
		}
	}
	for i := range chunk {
		if len(f.body) > 0 || i > 0 {
			y += chunk[i].space
		}
		places = append(places, spot{&chunk[i], y})
		need = max(need, y+chunk[i].need)
		y += chunk[i].height
	}
	return places, y, need
}

// met are the notes that items refer to and that stand on no page, each followed by
// those that it refers to.
func (f *filler) met(chunk []item) []int {
	var found []int
	seen := map[int]bool{}
	visit := func(items []item) {
		for i := range items {
			for _, n := range items[i].notes {
				if !f.shown[n-1] && !seen[n] {
					seen[n] = true
					found = append(found, n)
				}
			}
		}
	}
	visit(chunk)
	for i := 0; i < len(found); i++ {
		visit(f.notes[found[i]-1].items)
	}
	return found
}

// noted are the items of notes, and how high the page's notes are with them.
func (f *filler) noted(met []int) (items []*item, height int) {
	height = f.height
	for _, m := range met {
		for i := range f.notes[m-1].items {
			it := &f.notes[m-1].items[i]
			items = append(items, it)
			height += f.add(height, it)
		}
	}
	return items, height
}

// room is what is left of a page that holds nothing but items and their notes.
func room(items []item, notes []note) int {
	f := &filler{notes: notes, shown: make([]bool, len(notes))}
	_, y, need := f.measure(items)
	_, height := f.noted(f.met(items))
	return bodyRoom - max(y, need) - height
}

// force fills a page with the front of items that are to be kept together and are
// too high for that.
func (f *filler) force() bool {
	if len(f.foot) > 0 {
		return false // the next page has more room
	}
	for n := 1; ; n++ {
		places, y, need := f.measure(f.items[:n])
		if n < len(f.items) && f.items[n-1].keep && max(y, need)+f.items[n].space+f.items[n].height <= bodyRoom {
			continue
		}
		met := f.met(f.items[:n])
		noted, _ := f.noted(met)
		f.over = f.take(noted, bodyRoom-max(y, need), false)
		f.put(places, y, need, met)
		return false
	}
}

// close ends the page: its notes stand at its lower edge.
func (f *filler) close() {
	p := page{items: f.body}
	for i := range p.items {
		p.items[i].y += top
	}
	if len(f.foot) > 0 {
		y := bottom - f.height + noteAbove
		p.rule = y
		y += noteBelow
		for i, it := range f.foot {
			if i > 0 {
				y += it.space
			}
			p.notes = append(p.notes, spot{it, y})
			y += it.height
		}
	}
	f.pages = append(f.pages, p)
}
