package render

import (
	"context"
	"errors"
	"fmt"
	"maps"
	"math"
	"slices"
	"sync"

	"resourceportal/tools/locale"
)

// translator answers the template function T with the locales' words, in the
// place of Hugo's own i18n: that has no plural forms for Montenegrin and says
// nothing when a text is missing.
type translator struct {
	locales map[string]*locale.Locale
	mu      sync.Mutex
	errs    map[string]error // by message, each once
}

func (t *translator) forEdition(key string) translateFunc {
	return func(_ context.Context, id string, data any) string {
		loc := t.locales[key]
		if loc == nil {
			t.add(fmt.Errorf("edition %q has no locale", key))
			return ""
		}
		args, err := arguments(data)
		if err == nil {
			var words string
			if words, err = loc.T(id, args); err == nil {
				return words
			}
		}
		t.add(fmt.Errorf("edition %q: text %q: %w", key, id, err))
		return ""
	}
}

func (t *translator) add(err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if t.errs == nil {
		t.errs = map[string]error{}
	}
	t.errs[err.Error()] = err
}

// err are all that went wrong, in a fixed order.
func (t *translator) err() error {
	t.mu.Lock()
	defer t.mu.Unlock()
	var all []error
	for _, key := range slices.Sorted(maps.Keys(t.errs)) {
		all = append(all, t.errs[key])
	}
	return errors.Join(all...)
}

// arguments are what a template gives to T: a dictionary, or nothing.
func arguments(data any) (map[string]any, error) {
	switch data := data.(type) {
	case nil:
		return nil, nil
	case map[string]any:
		args := make(map[string]any, len(data))
		for name, value := range data {
			// Numbers of a page's data come as JSON's.
			if f, ok := value.(float64); ok && f == math.Trunc(f) {
				value = int64(f)
			}
			args[name] = value
		}
		return args, nil
	}
	return nil, fmt.Errorf("arguments of type %T: write (dict \"Name\" value)", data)
}
