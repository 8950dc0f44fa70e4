package catalog

import (
	"regexp"
	"strings"
)

// kosovo is the name in any of its forms, in capitals too, up to the asterisk
// that has a footnote; in Markdown that may be escaped.
var kosovo = regexp.MustCompile(`(?i)(?:Kosov|Косов)\p{L}*\\?\*`)

// NamesKosovo reports whether a text shows the name Kosovo*: its footnote is due.
func NamesKosovo(text string) bool { return AsteriskOfKosovo(text) >= 0 }

// AsteriskOfKosovo is the place in a text of the asterisk behind the first
// Kosovo*, in bytes, or -1.
func AsteriskOfKosovo(text string) int {
	// Most texts have no asterisk at all, which is found sooner.
	if !strings.Contains(text, "*") {
		return -1
	}
	at := kosovo.FindStringIndex(text)
	if at == nil {
		return -1
	}
	return at[1] - 1
}
