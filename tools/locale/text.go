package locale

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/number"
)

// text is a message ready for use: its parts by plural category, its words in
// the edition's script.
type text struct {
	forms  map[string][]part
	plural bool
}

// compile makes the texts of an edition. Words pass through convert; the names
// of arguments do not, and neither will the arguments.
func compile(messages *Messages, convert func(string) string) map[string]*text {
	if messages == nil {
		return nil
	}
	texts := make(map[string]*text, len(messages.list))
	for _, e := range messages.list {
		t := &text{forms: map[string][]part{}, plural: e.plural()}
		for _, f := range e.forms {
			parts := make([]part, len(f.parts))
			for i, p := range f.parts {
				parts[i] = part{literal: convert(p.literal), name: p.name}
			}
			t.forms[f.category] = parts
		}
		texts[e.key] = t
	}
	return texts
}

// T is a message with its arguments put in. A message with plural forms takes
// the one that the number in args["Count"] asks for. Numbers are printed as the
// language writes them, so that a year must be given as a string; strings and
// values with a String method go in as they are. An unknown id, a missing or an
// unprintable argument, and a plural category that the file does not have are
// errors; an argument that the message does not use is not.
func (l *Locale) T(id string, args map[string]any) (string, error) {
	s, err := l.message(id, args)
	if err != nil {
		return "", fmt.Errorf("edition %q: message %q: %w", l.spec.Edition, id, err)
	}
	return s, nil
}

func (l *Locale) message(id string, args map[string]any) (string, error) {
	t, ok := l.texts[id]
	if !ok {
		return "", errors.New("there is no such message")
	}
	form := "other"
	if t.plural {
		count, ok := args[countName]
		if !ok {
			return "", fmt.Errorf("argument %s is missing", countName)
		}
		var err error
		if form, err = category(l.tag, count); err != nil {
			return "", fmt.Errorf("argument %s: %w", countName, err)
		}
	}
	parts, ok := t.forms[form]
	if !ok {
		return "", fmt.Errorf("the form %q is missing", form)
	}
	var b strings.Builder
	for _, p := range parts {
		if p.name == "" {
			b.WriteString(p.literal)
			continue
		}
		value, ok := args[p.name]
		if !ok {
			return "", fmt.Errorf("argument %s is missing", p.name)
		}
		s, err := l.argument(value)
		if err != nil {
			return "", fmt.Errorf("argument %s: %w", p.name, err)
		}
		b.WriteString(s)
	}
	return b.String(), nil
}

// argument is a value as it stands in a text.
func (l *Locale) argument(value any) (string, error) {
	if s, ok := value.(fmt.Stringer); ok {
		return s.String(), nil
	}
	if v := reflect.ValueOf(value); v.Kind() == reflect.String {
		return v.String(), nil
	}
	digits, ok := decimalDigits(value)
	if !ok {
		return "", fmt.Errorf("%v (%T) is neither a text nor a number", value, value)
	}
	abs, _ := strconv.ParseFloat(strings.TrimPrefix(digits, "-"), 64) // only digits by now
	_, fraction, _ := strings.Cut(digits, ".")
	options := append(l.grouping(abs), number.Scale(len(fraction)))
	return l.printer.Sprint(number.Decimal(value, options...)), nil
}

// Keys are the ids of all messages of the edition, sorted.
func (l *Locale) Keys() []string { return slices.Sorted(maps.Keys(l.texts)) }
