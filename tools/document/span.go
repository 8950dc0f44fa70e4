package document

import (
	"html"
	"regexp"
	"strings"

	"github.com/yuin/goldmark/ast"
	extast "github.com/yuin/goldmark/extension/ast"
	"github.com/yuin/goldmark/text"
	"github.com/yuin/goldmark/util"

	"resourceportal/tools/sheet"
)

// spans are the words within a block.
func (t *tree) spans(block ast.Node) []sheet.Span {
	var all []sheet.Span
	t.inline(block, sheet.Span{}, &all)
	return trim(merge(all))
}

// inline adds the words of a node's children, looking as look does.
func (t *tree) inline(parent ast.Node, look sheet.Span, to *[]sheet.Span) {
	for n := parent.FirstChild(); n != nil; n = n.NextSibling() {
		look := look
		switch n := n.(type) {
		case *ast.Text:
			t.words(n, look, to)
		case *ast.Emphasis:
			look.Strong = look.Strong || n.Level > 1
			look.Emphasis = look.Emphasis || n.Level == 1
			t.inline(n, look, to)
		case *ast.Link:
			look.Href = t.link(string(n.Destination))
			t.inline(n, look, to)
		case *ast.AutoLink:
			look.Text = string(n.Label(t.source))
			look.Href = string(n.URL(t.source))
			if n.AutoLinkType == ast.AutoLinkEmail && !strings.HasPrefix(look.Href, "mailto:") {
				look.Href = "mailto:" + look.Href
			}
			*to = append(*to, look)
		case *ast.CodeSpan:
			look.Code = true
			t.inline(n, look, to)
		case *extast.FootnoteLink:
			*to = append(*to, sheet.Span{Note: n.Index})
		}
	}
}

// words adds a piece of text, cut where another language begins or ends.
func (t *tree) words(n *ast.Text, look sheet.Span, to *[]sheet.Span) {
	add := func(lang string, start, stop int) {
		if start < stop {
			s := look
			s.Lang = lang
			s.Text = string(t.source[start:stop])
			if !look.Code {
				s.Text = unescape(s.Text)
			}
			*to = append(*to, s)
		}
	}
	at := n.Segment
	t.cut(at, add)
	switch {
	case n.HardLineBreak():
		*to = append(*to, sheet.Span{Break: true})
	case n.SoftLineBreak():
		// The words on the next line are of the same language or not; the space
		// between belongs to neither.
		space := look
		space.Text = " "
		*to = append(*to, space)
	}
}

// cut passes the parts of a run of the source to add, with the language of each,
// and leaves out the marks around foreign words.
func (t *tree) cut(at text.Segment, add func(lang string, start, stop int)) {
	from := at.Start
	for _, f := range t.foreign {
		if f.end <= from || f.begin >= at.Stop {
			continue
		}
		add("", from, min(f.begin, at.Stop))
		add(f.lang, max(f.start, from), min(f.stop, at.Stop))
		from = min(f.end, at.Stop)
	}
	add("", from, at.Stop)
}

// foreignPart is {{< lang … >}}words{{< /lang >}}: begin to end with the marks,
// start to stop without them.
type foreignPart struct {
	lang                    string
	begin, start, stop, end int
}

func (d *Document) foreignParts() []foreignPart {
	marks := shortcode.FindAllSubmatchIndex(d.source, -1)
	var parts []foreignPart
	for i := 0; i+1 < len(marks); i++ {
		open, shut := marks[i], marks[i+1]
		if open[2] < 0 || shut[2] >= 0 {
			continue
		}
		parts = append(parts, foreignPart{string(d.source[open[2]:open[3]]), open[0], open[1], shut[0], shut[1]})
		i++
	}
	return parts
}

var entity = regexp.MustCompile(`^&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);`)

// unescape resolves what CommonMark resolves in text: a backslash before a sign,
// and names and numbers of characters.
func unescape(s string) string {
	if !strings.ContainsAny(s, `\&`) {
		return s
	}
	var b strings.Builder
	for i := 0; i < len(s); i++ {
		switch {
		case s[i] == '\\' && i+1 < len(s) && util.IsPunct(s[i+1]):
			i++
			b.WriteByte(s[i])
		case s[i] == '&':
			found := entity.FindString(s[i:])
			if found == "" {
				b.WriteByte('&')
				continue
			}
			b.WriteString(html.UnescapeString(found))
			i += len(found) - 1
		default:
			b.WriteByte(s[i])
		}
	}
	return b.String()
}

// merge joins neighbours that look the same: the parser cuts text at every sign
// that could have been markup.
func merge(spans []sheet.Span) []sheet.Span {
	var all []sheet.Span
	for _, s := range spans {
		if n := len(all); n > 0 && !s.Break && s.Note == 0 {
			last := all[n-1]
			last.Text = s.Text
			if last == s {
				all[n-1].Text += s.Text
				continue
			}
		}
		all = append(all, s)
	}
	return all
}

// trim takes the white space from both ends of a block's words.
func trim(spans []sheet.Span) []sheet.Span {
	for len(spans) > 0 && spans[0].Note == 0 {
		spans[0].Text = strings.TrimLeft(spans[0].Text, " \t\n")
		if spans[0].Text != "" {
			break
		}
		spans = spans[1:]
	}
	for n := len(spans); n > 0 && spans[n-1].Note == 0; n = len(spans) {
		spans[n-1].Text = strings.TrimRight(spans[n-1].Text, " \t\n")
		if spans[n-1].Text != "" {
			break
		}
		spans = spans[:n-1]
	}
	return spans
}
