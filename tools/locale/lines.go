package locale

import "strings"

// keyLines finds the line of each key of a TOML file, since the TOML library
// does not tell. It knows what the files of i18n/ are made of: table headers,
// plain keys and strings, those of several lines too. A key that it does
// not see has no line.
func keyLines(data string) map[string]int {
	lines := map[string]int{}
	note := func(key string, line int) {
		if _, seen := lines[key]; !seen {
			lines[key] = line
		}
	}
	table, open := "", "" // open: the quotes that end the string we are in
	number := 0
	for line := range strings.Lines(data) {
		number++
		if open != "" {
			if strings.Contains(line, open) {
				open = ""
			}
			continue
		}
		line = strings.TrimSpace(line)
		switch key, value, isPair := strings.Cut(line, "="); {
		case strings.HasPrefix(line, "#"):
		case strings.HasPrefix(line, "["):
			header, _, _ := strings.Cut(line[1:], "]")
			table = dotted("", header)
			note(table, number)
		case isPair:
			note(dotted(table, key), number)
			open = opened(strings.TrimSpace(value))
		}
	}
	return lines
}

// dotted is a key as written, "a . b", under the name of its table.
func dotted(table, key string) string {
	parts := strings.Split(key, ".")
	for i, part := range parts {
		parts[i] = strings.Trim(strings.TrimSpace(part), `"'`)
	}
	if table != "" {
		parts = append([]string{table}, parts...)
	}
	return strings.Join(parts, ".")
}

// opened is the quotes of a string that begins in value and does not end there.
func opened(value string) string {
	for _, quotes := range []string{`"""`, `'''`} {
		if rest, ok := strings.CutPrefix(value, quotes); ok && !strings.Contains(rest, quotes) {
			return quotes
		}
	}
	return ""
}
