package stem

import "strings"

// classes reads a table of exceptions: a class a line, its words after one
// another. A class is named by its first word, or by what stands before a colon
// if the words are to join a class that the rules make. # begins a comment.
func classes(table string) map[string]string {
	of := map[string]string{}
	for line := range strings.Lines(table) {
		line, _, _ = strings.Cut(line, "#")
		name, words, named := strings.Cut(line, ":")
		if !named {
			words = line
		}
		for i, word := range strings.Fields(words) {
			if i == 0 && !named {
				name = word
			}
			of[word] = name
		}
	}
	return of
}
