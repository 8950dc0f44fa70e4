package pdf

// fits reports whether columns can have their least widths.
func fits(least []int, room int) bool {
	sum := 0
	for _, w := range least {
		sum += w
	}
	return sum <= room
}

// share divides room among columns, given the width of each one's widest word and
// that of its widest line. Columns that need little get it; the others share what is
// left, in proportion to what they lack. Where not even the words fit, wide columns
// are held to the same width. (CSS 2.1, 17.5.2.2, leaves this to the program.)
func share(least, most []int, room int) []int {
	if !fits(least, room) {
		return level(least, room)
	}
	if fits(most, room) {
		return spread(most, most, room)
	}
	// What a column gets without harm: all it wants, if that is no more than an equal
	// part of what the others leave.
	want := level(most, room)
	for i := range want {
		want[i] = max(least[i], min(want[i], most[i]))
	}
	if fits(want, room) {
		lack := make([]int, len(most))
		for i := range lack {
			lack[i] = most[i] - want[i]
		}
		return spread(want, lack, room)
	}
	// The longest words take more than their part: the others give in proportion.
	give := make([]int, len(want))
	for i := range give {
		give[i] = want[i] - least[i]
	}
	return spread(least, give, room)
}

// level gives each column what it wants but none more than a common limit, so that
// the sum is at most room: the room is full unless all get what they want.
func level(want []int, room int) []int {
	got := make([]int, len(want))
	settled := make([]bool, len(want))
	for left := len(want); left > 0; {
		limit, changed := room/left, false
		for i, w := range want {
			if !settled[i] && w <= limit {
				got[i], settled[i], changed = w, true, true
				room -= w
				left--
			}
		}
		if !changed {
			for i := range want {
				if !settled[i] {
					got[i] = limit
				}
			}
			break
		}
	}
	return got
}

// spread adds what is left of room to widths, in proportion to parts.
func spread(widths, parts []int, room int) []int {
	out := make([]int, len(widths))
	sum := 0
	for i, w := range widths {
		room -= w
		sum += parts[i]
	}
	for i, w := range widths {
		extra := room / len(widths)
		if sum > 0 {
			extra = room * parts[i] / sum
		}
		out[i] = w + extra
	}
	return out
}
