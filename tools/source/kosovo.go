package source

import (
	"maps"
	"regexp"
	"strings"
	"unicode/utf8"

	"resourceportal/tools/document"
	"resourceportal/tools/problem"
)

// kosovo is the name in its cases, in every language; the adjectives made from
// it are other words.
var kosovo = map[string]bool{
	"Kosovo": true, "Kosova": true, "Kosovu": true, "Kosovom": true,
	"Kosovë": true, "Kosovës": true, "Kosovën": true,
	"Косово": true, "Косова": true, "Косову": true, "Косовом": true,
}

var (
	word = regexp.MustCompile(`\p{L}+`)
	// address is whatever stands between spaces and looks like one of the web.
	address = regexp.MustCompile(`\S*(://|[\p{L}\p{N}]\.\p{L})\S*`)
)

// checkKosovo wants the asterisk after the name (UNSCR 1244, ICJ opinion).
// Official titles and names stand in record.toml and stay as they are.
func (r *reader) checkKosovo(d *decoder, doc *document.Document, body string, place func(line, col int) problem.Pos) {
	report := func(name string, pos problem.Pos) {
		r.problems.Errorf("kosovo", pos, "write "+name+"*, and "+name+"\\* within *emphasis*", "%s without the asterisk", name)
	}
	for key, value := range flatten(d.doc.values, "") {
		for _, at := range withoutAsterisk(value) {
			report(word.FindString(value[at:]), d.pos(key))
		}
	}
	// Only the words of the body tell a star of emphasis from the asterisk. They
	// come in the order of the body, which gives their places.
	from := 0
	doc.MapText(func(words string) string {
		from += strings.Index(body[from:], words)
		for _, at := range withoutAsterisk(words) {
			before := body[:from+at]
			line := strings.LastIndexByte(before, '\n') + 1
			report(word.FindString(words[at:]), place(strings.Count(before, "\n")+1, utf8.RuneCountInString(before[line:])+1))
		}
		from += len(words)
		return words
	})
}

// isKosovo knows the name in capitals, too.
func isKosovo(name string) bool {
	if kosovo[name] {
		return true
	}
	first, size := utf8.DecodeRuneInString(name)
	return name == strings.ToUpper(name) && kosovo[string(first)+strings.ToLower(name[size:])]
}

// withoutAsterisk are the places of the name in a text where no asterisk follows.
func withoutAsterisk(text string) []int {
	text = address.ReplaceAllStringFunc(text, func(s string) string { return strings.Repeat(" ", len(s)) })
	var places []int
	for _, m := range word.FindAllStringIndex(text, -1) {
		behind := strings.TrimPrefix(text[m[1]:], `\`)
		if isKosovo(text[m[0]:m[1]]) && !strings.HasPrefix(behind, "*") {
			places = append(places, m[0])
		}
	}
	return places
}

// flatten is every text of a document, by its path.
func flatten(values map[string]any, path string) map[string]string {
	all := map[string]string{}
	for key, value := range values {
		switch value := value.(type) {
		case string:
			all[child(path, key)] = value
		case map[string]any:
			maps.Copy(all, flatten(value, child(path, key)))
		case []any:
			for i, item := range value {
				if s, ok := item.(string); ok {
					all[joinPath(child(path, key), i)] = s
				}
			}
		}
	}
	return all
}
