package api

import (
	"iter"
	"maps"
	"slices"
	"strconv"
)

// mutants are copies of a document, each with one fault: a value of another type
// or an empty one in the place of each, a property that nobody knows in each
// object, and an item of another type in each array.
func mutants(doc any) iter.Seq[mutant] {
	return func(yield func(mutant) bool) {
		walk(doc, "", func(where string, v any) {
			var faults map[string]any
			switch v := v.(type) {
			case map[string]any:
				more := maps.Clone(v)
				more["No such name!"] = "x"
				faults = map[string]any{"an unknown property": more, "a text for an object": "x", "null": nil}
			case []any:
				faults = map[string]any{"a strange item": append(slices.Clone(v), 1.5), "an empty array": []any{}, "an object for an array": map[string]any{}, "null": nil}
			case string:
				faults = map[string]any{"a number for a text": 1.5, "an array for a text": []any{v}, "an empty text": "", "null": nil}
			default:
				faults = map[string]any{"a text for a number": "1", "null": nil}
			}
			for _, fault := range slices.Sorted(maps.Keys(faults)) {
				if where != "" && !yield(mutant{where + ": " + fault, replace(doc, where, faults[fault])}) {
					return
				}
			}
		})
	}
}

// replace is a copy of a value with another one at a place, "/facts/names/0".
func replace(v any, where string, with any) any {
	if where == "" {
		return with
	}
	first, rest := cut(where)
	switch v := v.(type) {
	case map[string]any:
		changed := maps.Clone(v)
		changed[first] = replace(v[first], rest, with)
		return changed
	case []any:
		i, _ := strconv.Atoi(first)
		changed := slices.Clone(v)
		changed[i] = replace(v[i], rest, with)
		return changed
	}
	return v
}

func cut(where string) (first, rest string) {
	where = where[1:]
	for i, c := range where {
		if c == '/' {
			return where[:i], where[i:]
		}
	}
	return where, ""
}

// remove takes a property out; it reports whether it was there.
func remove(v any, place []string) bool {
	switch v := v.(type) {
	case map[string]any:
		if len(place) == 1 {
			_, there := v[place[0]]
			delete(v, place[0])
			return there
		}
		return remove(v[place[0]], place[1:])
	case []any:
		i, err := strconv.Atoi(place[0])
		return err == nil && i < len(v) && remove(v[i], place[1:])
	}
	return false
}
