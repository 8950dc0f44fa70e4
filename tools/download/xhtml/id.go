package xhtml

import (
	"fmt"
	"strconv"
	"strings"
)

// ID is the id in the fragment of the block that has an id in the sheet, so that
// others can link to it; prefix is Options.Prefix. Without an id it is that of the
// title, which has one only where there is a prefix.
//
// Ids of letters a to z, digits, hyphens and underscores that begin with a letter
// stay as they are. Others are changed into names (XML 1.0, section 2.3) of these
// and points, two different ones never into the same.
func ID(prefix, id string) string {
	switch {
	case prefix == "":
		return start(id) + encode(id)
	case id == "":
		return start(prefix) + encode(prefix)
	}
	// encode makes no two points in a row
	return start(prefix) + encode(prefix) + ".." + encode(id)
}

// own is an id that no block of the sheet can have: encode has an x after every
// point, and this a number.
func (p *printer) own(kind string, numbers ...int) string {
	id := kind
	if p.o.Prefix != "" {
		id = ID(p.o.Prefix, "") + ".." + kind
	}
	for _, n := range numbers {
		id += "." + strconv.Itoa(n)
	}
	return id
}

// start makes a name's first character one that names may begin with.
func start(id string) string {
	if id != "" && letter(id[0]) {
		return ""
	}
	return "_"
}

// encode keeps characters that are safe in ids, in addresses and in old readers,
// and writes the bytes of all others by their number: "č" is ".xc4.x8d".
func encode(id string) string {
	var b strings.Builder
	for _, c := range []byte(id) {
		if letter(c) || '0' <= c && c <= '9' || c == '-' || c == '_' {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, ".x%02x", c)
		}
	}
	return b.String()
}

func letter(c byte) bool { return 'a' <= c && c <= 'z' || 'A' <= c && c <= 'Z' }
