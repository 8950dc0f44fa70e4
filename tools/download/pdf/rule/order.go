package rule

import (
	"fmt"
	"slices"
	"strings"
)

// ReadingOrder is the words of a file in the order of its structure, as a screen
// reader speaks them: artifacts are left out, an ActualText stands for what it
// replaces, and an alternative text is no word of the text.
//
// A word ends at white space and where a block ends, nowhere else: a line that ends
// without a space is broken within a word (ISO 32000-1, 14.8.2.5), and the mark of
// a note is of the word that it follows. Soft hyphens are left out.
func ReadingOrder(data []byte) (words []string, err error) {
	c := newChecker(data)
	if !c.read() {
		return nil, fmt.Errorf("reading order: %w: %v", errUnreadable, c.found)
	}
	r := reader{checker: c, shows: map[item][]*show{}}
	for _, p := range c.pages {
		for i := range p.shows {
			for _, m := range p.shows[i].marks {
				if m.mcid >= 0 {
					at := item{p.index, m.mcid}
					r.shows[at] = append(r.shows[at], &p.shows[i])
					break
				}
			}
		}
	}
	for _, e := range c.tree.roots {
		r.element(e)
	}
	return strings.Fields(strings.ReplaceAll(r.text.String(), "\u00AD", "")), nil
}

// reader follows the structure and writes down the text.
type reader struct {
	*checker
	shows map[item][]*show
	text  strings.Builder
	// spoken is the mark whose ActualText was read last.
	spoken *mark
}

// running are the types of element that begin no block.
var running = []name{"Span", "Quote", "Reference", "BibEntry", "Code", "Link", "NonStruct"}

func (r *reader) element(e *element) {
	inline := slices.Contains(running, e.kind) || e.kind == "Lbl" && e.parent != nil && e.parent.kind == "Reference"
	if !inline {
		r.text.WriteByte('\n')
	}
	if text, ok := r.checker.text(e.dict["ActualText"]); ok {
		r.text.WriteString(text)
	} else {
		for _, k := range e.kids {
			switch {
			case k.element != nil:
				r.element(k.element)
			case k.object == (ref{}):
				for _, s := range r.shows[item{k.page, k.mcid}] {
					r.show(s)
				}
			}
		}
	}
	if !inline {
		r.text.WriteByte('\n')
	}
}

// show reads what one operation shows.
func (r *reader) show(s *show) {
	for _, m := range s.marks {
		if m.replaced {
			if m != r.spoken {
				r.text.WriteString(m.actual)
			}
			r.spoken = m
			return
		}
	}
	r.text.WriteString(s.text)
}
