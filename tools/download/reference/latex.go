package reference

import (
	"fmt"
	"strings"
	"unicode"
)

// specials are the characters that mean something to TeX. The braces are written
// by name, since BibTeX counts those behind a backslash too.
var specials = strings.NewReplacer(
	"&", `\&`, "%", `\%`, "$", `\$`, "#", `\#`, "_", `\_`,
	"{", `\textbraceleft{}`, "}", `\textbraceright{}`,
	"~", `\textasciitilde{}`, "^", `\textasciicircum{}`, `\`, `\textbackslash{}`,
	"\u00a0", "~",
)

// latex is a text as the value of a field.
func latex(s string) string { return specials.Replace(s) }

// capitals is a title as the value of a field: words with a capital letter stand
// in braces, so that no style makes it a small one.
func capitals(s string) string {
	words := strings.Split(s, " ")
	for i, word := range words {
		if strings.ContainsFunc(word, unicode.IsUpper) {
			words[i] = "{" + latex(word) + "}"
		} else {
			words[i] = latex(word)
		}
	}
	return strings.Join(words, " ")
}

// verbatim is an address as biblatex reads it: as it stands, so that what could
// end the field is written as RFC 3986 has it.
func verbatim(address string) string {
	var b strings.Builder
	for i := range len(address) {
		if c := address[i]; c <= ' ' || c >= 0x7f || strings.IndexByte(`{}\"<>^|`+"`", c) >= 0 {
			fmt.Fprintf(&b, "%%%02X", c)
		} else {
			b.WriteByte(c)
		}
	}
	return b.String()
}
