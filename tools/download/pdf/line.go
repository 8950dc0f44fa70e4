package pdf

// line is a line of text.
type line struct {
	pieces []piece
	width  int // without the spaces at its end
}

// notes are the places of the notes that a line refers to.
func (l *line) notes() []int {
	var all []int
	for _, p := range l.pieces {
		if n := p.run.note; n > 0 {
			all = append(all, n)
		}
	}
	return all
}

// breaker fills lines one after the other (first fit: with a ragged right edge
// there is little to gain from looking ahead).
type breaker struct {
	first, rest int // the widths of lines
	lines       []line
	cur         line
	blank       int // spaces at the end of cur
}

// breakLines breaks pieces into lines; the first one may be narrower. Only a single
// letter that is wider than the line makes a line too wide.
func breakLines(pieces []piece, first, rest int) []line {
	b := breaker{first: first, rest: rest}
	for len(pieces) > 0 {
		n := 0
		for n < len(pieces)-1 && pieces[n].then == never {
			n++
		}
		b.put(pieces[:n+1])
		pieces = pieces[n+1:]
	}
	if len(b.cur.pieces) > 0 {
		b.end()
	}
	return b.lines
}

func (b *breaker) room() int {
	if len(b.lines) == 0 {
		return b.first
	}
	return b.rest
}

func (b *breaker) end() {
	b.lines = append(b.lines, b.cur)
	b.cur, b.blank = line{}, 0
}

// put adds pieces that belong together.
func (b *breaker) put(box []piece) {
	last := len(box) - 1
	width := box[last].width
	for _, p := range box[:last] {
		width += p.width + p.blank
	}
	if len(b.cur.pieces) > 0 && b.cur.width+b.blank+width > b.room() {
		b.end()
	}
	if b.room() < b.rest && width > b.room() && len(b.cur.pieces) == 0 {
		b.end() // the narrow first line stays empty
	}
	if width > b.room() {
		box = b.chop(box)
	}
	for _, p := range box {
		b.cur.width += b.blank + p.width
		b.blank = p.blank
		b.cur.pieces = append(b.cur.pieces, p)
	}
	if n := len(b.cur.pieces); n > 0 && b.cur.pieces[n-1].then == forced {
		// What is read aloud must not run on into the next line.
		b.cur.pieces[n-1].spaces = max(1, b.cur.pieces[n-1].spaces)
		b.end()
	}
}

// chop fills lines with a box that is wider than they are, between any letters, and
// returns what is left for the last one. The line is empty before.
func (b *breaker) chop(box []piece) []piece {
	for i := range box {
		p := box[i]
		for b.cur.width+b.blank+p.width > b.room() {
			head, tail, ok := p.cut(b.room()-b.cur.width-b.blank, len(b.cur.pieces) == 0)
			if ok {
				b.cur.width += b.blank + head.width
				b.cur.pieces = append(b.cur.pieces, head)
			} else if len(b.cur.pieces) == 0 {
				break // one letter, wider than the line
			}
			b.end()
			p = tail
		}
		if i == len(box)-1 {
			return []piece{p}
		}
		b.cur.width += b.blank + p.width
		b.blank = p.blank
		b.cur.pieces = append(b.cur.pieces, p)
	}
	return nil
}

// cut takes as many letters from the front of a piece as are no wider than room, at
// least one with force. ok is false if none is taken or none would be left.
func (p piece) cut(room int, force bool) (head, tail piece, ok bool) {
	n, width, at := 0, 0, 0
	for i, g := range p.glyphs {
		at += g.advance
		if g.joined {
			continue
		}
		if w := scale(at, p.run.size); w <= room || force && n == 0 {
			n, width = i+1, w
			continue
		}
		break
	}
	if n == 0 || n == len(p.glyphs) {
		return piece{}, p, false
	}
	head, tail = p, p
	head.glyphs, head.width, head.spaces, head.blank = p.glyphs[:n], width, 0, 0
	tail.glyphs, tail.width = p.glyphs[n:], p.width-width
	return head, tail, true
}

// balance breaks pieces into as few lines as fit, of about the same length: the
// narrowest width that needs no more of them.
func balance(pieces []piece, first, rest int) []line {
	lines := breakLines(pieces, first, rest)
	if len(lines) < 2 {
		return lines
	}
	low, high := rest/3, rest // low is too narrow, high is enough
	for high-low > point {
		mid := (low + high) / 2
		if try := breakLines(pieces, min(first, mid), mid); len(try) <= len(lines) {
			lines, high = try, mid
		} else {
			low = mid
		}
	}
	return lines
}

// extent is the least width of pieces, that of the widest box, and the greatest,
// that of the widest line.
func extent(pieces []piece) (least, most int) {
	box, all, blank := 0, 0, 0
	gap := 0
	for _, p := range pieces {
		box += gap + p.width
		gap = p.blank
		all += blank + p.width
		blank = p.blank
		least, most = max(least, box), max(most, all)
		if p.then != never {
			box, gap = 0, 0
		}
		if p.then == forced {
			all, blank = 0, 0
		}
	}
	return least, most
}
