package docx

import (
	"net/url"
	"strings"

	"resourceportal/tools/sheet"
)

// link writes words that lead somewhere: to a bookmark of the file, or by a
// relation to an address. What Word would not take for an address is no link: the
// address is shown after the words.
func (b *book) link(st *story, href string, spans []sheet.Span, l look) {
	open := ""
	if id, inner := strings.CutPrefix(href, "#"); inner {
		if name := b.anchors[id]; name != "" {
			open = `<w:hyperlink w:anchor="` + name + `" w:history="1">`
		} else {
			href = b.sheet.Address + href // the page has what the file has not
		}
	}
	if target, ok := address(href); ok && open == "" {
		id := st.relate(relation{kind: "hyperlink", target: target, external: true})
		open = `<w:hyperlink r:id="` + id + `" w:history="1">`
	}
	if open != "" {
		st.raw(open)
	}
	for _, s := range spans {
		b.span(st, s, l, open != "")
	}
	if open != "" {
		st.raw(`</w:hyperlink>`)
		return
	}
	b.span(st, sheet.Span{Text: " <" + href + ">"}, l, false)
}

// longestAddress is what Word takes for an address; with a longer one it calls
// the file damaged.
const longestAddress = 2000

// address makes an address one that Word can read: what RFC 3986 does not allow
// is written with per cents. It tells whether there is such an address.
func address(href string) (string, bool) {
	scheme, rest, found := strings.Cut(href, ":")
	if !found {
		return "", false
	}
	switch strings.ToLower(scheme) {
	case "https", "http":
		if !strings.HasPrefix(rest, "//") {
			return "", false
		}
	case "mailto", "tel":
		if rest == "" {
			return "", false
		}
	default:
		return "", false
	}
	target := quoted(href)
	if u, err := url.Parse(target); err != nil || len(target) > longestAddress || u.Opaque == "" && u.Hostname() == "" {
		return "", false
	}
	return target, true
}

// quoted writes with per cents what cannot stand in an address. Letters beyond
// ASCII stay, since Word reads IRIs (RFC 3987).
func quoted(href string) string {
	const hex = "0123456789ABCDEF"
	fragment := false
	var b strings.Builder
	for i, r := range href {
		bad := r <= ' ' || r == 0x7F || strings.ContainsRune("\"<>\\^`{|}", r)
		switch {
		case r == '#':
			bad = fragment
			fragment = true
		case r == '%':
			bad = !isHex(href, i+1) || !isHex(href, i+2)
		case r > 0x7F:
			bad = r < 0xA0 || r == '\u00A0' || r >= '\u2000' && r <= '\u206F' || r == '\u3000' || r >= 0xE000 && r < 0xF900 || r >= 0xFFF0
		}
		if !bad {
			b.WriteRune(r)
			continue
		}
		for _, c := range []byte(string(r)) {
			b.WriteByte('%')
			b.WriteByte(hex[c>>4])
			b.WriteByte(hex[c&15])
		}
	}
	return b.String()
}

func isHex(s string, i int) bool {
	return i < len(s) && strings.IndexByte("0123456789abcdefABCDEF", s[i]) >= 0
}
