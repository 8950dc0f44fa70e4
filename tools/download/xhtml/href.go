package xhtml

import (
	"fmt"
	"net/url"
	"strings"

	"golang.org/x/net/idna"
)

// href is the address to print for that of a span; "" if it leads nowhere.
func (p *printer) href(href string) string {
	if id, ok := strings.CutPrefix(href, "#"); ok {
		if _, ok := p.names[id]; !ok || id == "" {
			return ""
		}
		return "#" + ID(p.o.Prefix, id)
	}
	out, err := address(href)
	if err != nil {
		return ""
	}
	if p.o.Link == nil {
		return out
	}
	if other := p.o.Link(href); other != href {
		return escapeURL(other)
	}
	return out
}

// address is what to print for a link that leads out of the sheet, or says why it
// leads nowhere. It is the place where "javascript:" ends.
func address(href string) (string, error) {
	escaped := escapeURL(href)
	u, err := url.Parse(escaped)
	if err != nil {
		return "", fmt.Errorf("link %q: no address", href)
	}
	switch u.Scheme {
	case "http", "https":
		return withHost(escaped, u)
	case "mailto", "tel":
		if u.Opaque == "" {
			return "", fmt.Errorf("link %q: no address", href)
		}
	default:
		return "", fmt.Errorf("link %q: not http, mailto, tel or #id", href)
	}
	return escaped, nil
}

// withHost is the address with its host in ASCII (RFC 5891): neither old readers
// nor old checkers know what "пример.срб" is.
func withHost(address string, u *url.URL) (string, error) {
	name := u.Hostname()
	if name == "" || strings.Contains(name, ":") {
		return "", fmt.Errorf("link %q: no host", address)
	}
	if !strings.ContainsFunc(name, func(r rune) bool { return r > 0x7F }) {
		return address, nil
	}
	ascii, err := idna.Lookup.ToASCII(name)
	if err != nil {
		return "", fmt.Errorf("link %q: no host", address)
	}
	u.Host = strings.Replace(u.Host, name, ascii, 1)
	return u.String(), nil
}

// escapeURL writes by their number the bytes that an address may not have (RFC
// 3986, section 2); the checkers of books refuse them where browsers do not. What
// is escaped already stays.
func escapeURL(href string) string {
	var b strings.Builder
	fragment := false
	for i := 0; i < len(href); i++ {
		c := href[i]
		keep := letter(c) || '0' <= c && c <= '9' || strings.IndexByte("-._~:/?@!$&'()*+,;=", c) >= 0
		switch c {
		case '%':
			keep = i+2 < len(href) && hex(href[i+1]) && hex(href[i+2])
		case '#':
			keep, fragment = !fragment, true
		}
		if keep {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}

func hex(c byte) bool {
	return '0' <= c && c <= '9' || 'a' <= c && c <= 'f' || 'A' <= c && c <= 'F'
}
