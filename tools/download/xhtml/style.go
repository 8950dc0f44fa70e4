package xhtml

import (
	_ "embed"
	"strings"
)

//go:embed style.css
var style string

//go:embed wide.css
var wide string

// Style is a style sheet for Body, and for the elements in it that have no class.
// It has no colours and no sizes of letters but relative ones: these are the
// reader's, or those of the page.
func Style() string {
	wider := strings.NewReplacer(".sheet-wide", ".sheet-wider", "40em", "72em")
	_, rules, _ := strings.Cut(wide, "*/\n") // the comment once will do
	return style + "\n" + wide + "\n" + wider.Replace(rules)
}
