package locale

import (
	"errors"
	"fmt"
	"strings"
)

// Forms are a message by plural category, for a program that puts the arguments
// in itself, such as the reader's script. Those in args are put in as T does; any
// other placeholder stays, as its name in braces: "{Count}". A message without
// plural forms has "other" alone. An unknown id and an unprintable argument are
// errors.
func (l *Locale) Forms(id string, args map[string]any) (map[string]string, error) {
	t, ok := l.texts[id]
	if !ok {
		return nil, l.formsError(id, errors.New("there is no such message"))
	}
	forms := make(map[string]string, len(t.forms))
	for category, parts := range t.forms {
		text, err := l.open(parts, args)
		if err != nil {
			return nil, l.formsError(id, err)
		}
		forms[category] = text
	}
	return forms, nil
}

func (l *Locale) formsError(id string, err error) error {
	return fmt.Errorf("edition %q: forms of message %q: %w", l.spec.Edition, id, err)
}

// open is a text with the arguments that there are, and places for the others.
func (l *Locale) open(parts []part, args map[string]any) (string, error) {
	var b strings.Builder
	for _, p := range parts {
		value, given := args[p.name]
		switch {
		case p.name == "":
			b.WriteString(p.literal)
		case !given:
			b.WriteString("{" + p.name + "}")
		default:
			s, err := l.argument(value)
			if err != nil {
				return "", fmt.Errorf("argument %s: %w", p.name, err)
			}
			b.WriteString(s)
		}
	}
	return b.String(), nil
}
