package rule

import (
	"errors"
	"fmt"
	"math"
	"strings"
)

// errUnreadable is a file that Check says more of.
var errUnreadable = errors.New("the file cannot be read")

// Box is the ink of one text-showing operation, artifacts with them.
type Box struct {
	Page  int // from 1
	Rect      // from the first glyph's origin to the last one's end, from the lowest ink to the highest
	Media Rect
	Text  string
}

// Boxes are the boxes of all text of a file, in the order of its content streams.
// What leaves no ink has none.
func Boxes(data []byte) ([]Box, error) {
	c := newChecker(data)
	if !c.read() {
		return nil, fmt.Errorf("boxes: %w: %v", errUnreadable, c.found)
	}
	var all []Box
	for _, p := range c.pages {
		for _, s := range p.shows {
			if s.ink {
				all = append(all, Box{Page: p.index + 1, Rect: s.box, Media: p.media, Text: s.text})
			}
		}
	}
	return all, nil
}

// overlap is by how many points boxes may lie on one another in each direction: a
// pair of letters is often kerned.
const overlap = 1

// Overlaps names the boxes that lie on one another, and those that leave the page.
func Overlaps(boxes []Box) []string {
	var found []string
	for i, a := range boxes {
		if !a.Media.contains(a.Rect) {
			found = append(found, fmt.Sprintf("page %d: %s leaves the page", a.Page, a))
		}
		for _, b := range boxes[i+1:] {
			if b.Page != a.Page {
				break
			}
			wide := math.Min(a.X1, b.X1) - math.Max(a.X0, b.X0)
			high := math.Min(a.Y1, b.Y1) - math.Max(a.Y0, b.Y0)
			if wide > overlap && high > overlap {
				found = append(found, fmt.Sprintf("page %d: %s lies on %s", a.Page, a, b))
			}
		}
	}
	return found
}

func (b Box) String() string {
	return fmt.Sprintf("%q (%.1f %.1f %.1f %.1f)", strings.TrimSpace(b.Text), b.X0, b.Y0, b.X1, b.Y1)
}
