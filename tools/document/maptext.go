package document

import (
	"bytes"
	"cmp"
	"slices"

	"github.com/yuin/goldmark/ast"
	"github.com/yuin/goldmark/text"
)

// MapText is the source with its words passed through f: headings, paragraphs,
// lists, tables, notes and the words of links, but no address, no id, no code,
// and nothing within {{< lang … >}}.
func (d *Document) MapText(f func(string) string) string {
	foreign := d.foreign()
	var out bytes.Buffer
	last := 0
	for _, run := range d.runs() {
		if run.Start < last {
			continue
		}
		out.Write(d.source[last:run.Start])
		d.mapSegment(&out, run.Start, run.Stop, foreign, f)
		last = run.Stop
	}
	out.Write(d.source[last:])
	return out.String()
}

// runs are the places of the source that hold words, in the order of the source:
// the tree has footnotes at its end, wherever they were written.
func (d *Document) runs() []text.Segment {
	var runs []text.Segment
	d.walk(func(n ast.Node) {
		if t, ok := n.(*ast.Text); ok && t.Parent().Kind() != ast.KindCodeSpan {
			runs = append(runs, t.Segment)
		}
	})
	slices.SortFunc(runs, func(a, b text.Segment) int { return cmp.Compare(a.Start, b.Start) })
	return runs
}

// mapSegment writes one run of text, its foreign parts as they are.
func (d *Document) mapSegment(out *bytes.Buffer, start, stop int, foreign [][2]int, f func(string) string) {
	for _, span := range foreign {
		if span[1] <= start || span[0] >= stop {
			continue
		}
		from, to := max(span[0], start), min(span[1], stop)
		out.WriteString(f(string(d.source[start:from])))
		out.Write(d.source[from:to])
		start = to
	}
	out.WriteString(f(string(d.source[start:stop])))
}

// foreign are the spans of the source, shortcodes included, between
// {{< lang … >}} and {{< /lang >}}.
func (d *Document) foreign() [][2]int {
	marks := shortcode.FindAllIndex(d.source, -1)
	var spans [][2]int
	for i := 0; i+1 < len(marks); i += 2 {
		spans = append(spans, [2]int{marks[i][0], marks[i+1][1]})
	}
	return spans
}
