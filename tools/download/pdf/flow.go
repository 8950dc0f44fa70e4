package pdf

// item is what a page is filled with from top to bottom: a line of text, a line of
// a table's row, or something drawn. A page may begin with any item unless the one
// before is to be kept with it.
type item struct {
	space  int // before it; left out at the top of a page
	height int
	base   int // from its top to the line of the text
	need   int // what has to be free below its top, where that is more than height
	keep   bool

	lines []placed
	row   *row // whose line index the item is
	index int

	rules  []stroke
	bands  []*band
	figure *figure
	table  *table // its header is repeated when the item begins a page
	dests  []*dest
	notes  []int // places of the notes that are referred to
}

// placed is a line and where it begins.
type placed struct {
	x int
	line
}

// band is a colour behind or beside items that follow one another.
type band struct {
	x, width     int
	above, below int // how far it reaches beyond its items
	color        color
}

// stroke is a line across, dy below the top of its item.
type stroke struct {
	x, width, dy, thick int
	color               color
}

// dest is a place that links lead to. It is known once it is drawn.
type dest struct {
	set     bool
	page, y int
}

// flow is items one below the other.
type flow struct {
	items []item
	gap   int // wanted before the next item
	// labels are a list's, which stand on the first line of what follows.
	labels []placed
	dests  []*dest
}

// space wants at least so much between the last item and the next.
func (f *flow) space(n int) { f.gap = max(f.gap, n) }

// lead is where the first line may begin: at x, or behind the labels.
func (f *flow) lead(x int) int {
	for _, l := range f.labels {
		x = max(x, l.x+l.width+labelGap)
	}
	return x
}

func (f *flow) push(it item) {
	it.space, f.gap = f.gap, 0
	for _, l := range f.labels {
		it.hold(l.line)
	}
	it.lines = append(f.labels, it.lines...)
	it.dests = append(f.dests, it.dests...)
	f.labels, f.dests = nil, nil
	f.items = append(f.items, it)
}

// hold makes an item high enough for a line that is set larger.
func (it *item) hold(l line) {
	for _, p := range l.pieces {
		if more := scale(ascent, p.run.size) - it.base; more > 0 {
			it.base += more
			it.height += more
		}
		it.height = max(it.height, it.base+scale(descent, p.run.size))
	}
}

// flush gives labels a line of their own.
func (f *flow) flush(st style, bands []*band) {
	if len(f.labels) > 0 {
		f.push(item{height: st.leading, base: st.base(), bands: bands, keep: true})
	}
}

// end leaves no label and no place behind the last item.
func (f *flow) end(st style) {
	f.flush(st, nil)
	if n := len(f.items); n > 0 {
		f.items[n-1].dests = append(f.items[n-1].dests, f.dests...)
		f.items[n-1].keep = false
	}
}

// frame is where blocks stand, and how.
type frame struct {
	flow  *flow
	elem  *elem
	style style // of paragraphs
	x     int
	width int
	para  int // space between paragraphs
	bands []*band
	depth int // of lists
}

// narrow moves the left edge of a frame by up to want, so that however deep blocks
// are nested two fifths of the page remain. It returns how far it was.
func (f *frame) narrow(want int) int {
	step := min(want, (f.width-textWidth*2/5)/6)
	step = max(step, 0)
	f.x += step
	f.width -= step
	return step
}

// lines adds the lines of a paragraph; together they are kept, as a heading's are.
func (f *frame) lines(lines []line, x int, st style, together bool) {
	for i, l := range lines {
		left := f.x
		if i == 0 {
			left = x
		}
		f.flow.push(item{
			height: st.leading, base: st.base(), bands: f.bands,
			lines: []placed{{left, l}}, notes: l.notes(),
			// Neither the first line alone ends a page nor the last begins one.
			keep: together || i == 0 && len(lines) > 1 || i == len(lines)-2,
		})
	}
}

// set breaks a text into the frame and adds its lines.
func (f *frame) set(s *shaper, t *text, st style) {
	x := f.flow.lead(f.x)
	f.lines(breakLines(t.pieces(s), f.width-(x-f.x), f.width), x, st, false)
}
