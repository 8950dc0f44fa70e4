package search

import (
	"encoding/json"
	"fmt"
	"unicode/utf8"
)

// unitSize is how many letters a unit has at least before the next one begins. A
// browser fetches one for each result that it shows, so that small ones are
// cheap, and none holds less than a paragraph.
const unitSize = 900

// unit is a piece of a page: some of its lines, one behind the other.
type unit struct {
	from, to int  // lines of the page
	first    bool // of the page, and so with its title
}

// units cuts a page into pieces. A page without a line is one unit: it has a
// title.
func (p page) units() []unit {
	all := []unit{{first: true}}
	size := 0
	for i, l := range p.lines {
		if size >= unitSize {
			all = append(all, unit{from: i, to: i})
			size = 0
		}
		all[len(all)-1].to = i + 1
		size += utf8.RuneCountInString(l.text)
	}
	return all
}

// like cuts a page as another one was cut that is made from the same texts: an
// index serves both. The two may differ by a line: what repeats the line before it
// in one script need not in the other.
func (p page) like(other page, cuts []unit) []unit {
	at := map[string][]int{} // the units of an anchor's lines
	for n, u := range cuts {
		for _, l := range other.lines[u.from:u.to] {
			at[l.anchor] = append(at[l.anchor], n)
		}
	}
	all := make([]unit, len(cuts))
	all[0].first = true
	seen := map[string]int{}
	now := 0
	for i, l := range p.lines {
		if places := at[l.anchor]; len(places) > 0 {
			now = max(now, places[min(seen[l.anchor], len(places)-1)])
		}
		seen[l.anchor]++
		for n := range all[now+1:] {
			all[now+1+n].from, all[now+1+n].to = i+1, i+1
		}
		all[now].to = i + 1
	}
	return all
}

// unitFile is what a result is shown from.
type unitFile struct {
	Path  string     `json:"path"`
	Title string     `json:"title"`
	Lang  string     `json:"lang,omitempty"` // of the title, where it is not the page's
	Meta  string     `json:"meta"`
	Parts [][]string `json:"parts"` // anchor, heading, text, and language where it is not the page's
}

// file is a unit as a page of an edition shows it. Lines under one heading are
// one part.
func (p page) file(u unit) ([]byte, error) {
	f := unitFile{Path: p.path, Title: p.title.Text, Lang: p.title.Lang, Meta: p.meta, Parts: [][]string{}}
	for _, l := range p.lines[u.from:u.to] {
		part := []string{l.anchor, l.heading, l.text}
		if l.lang != "" {
			part = append(part, l.lang)
		}
		if n := len(f.Parts); n > 0 && samePart(f.Parts[n-1], part) {
			f.Parts[n-1][2] += "\n" + l.text
			continue
		}
		f.Parts = append(f.Parts, part)
	}
	data, err := json.Marshal(f)
	if err != nil {
		return nil, fmt.Errorf("write a unit of %s: %w", p.path, err)
	}
	return data, nil
}

func samePart(a, b []string) bool {
	return len(a) == len(b) && a[0] == b[0] && a[1] == b[1] && (len(a) == 3 || a[3] == b[3])
}
