package source

import (
	"fmt"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

// decoder fills a struct from a parsed document and checks it against the
// struct's tags (see package catalog). It goes on after each mistake.
type decoder struct {
	file      string
	doc       *tomlDoc
	problems  *problem.List
	languages []string     // that rule "lang" allows
	kind      catalog.Kind // of the record, for rule "kinds"
	// foreignKeys leaves unknown keys alone, but for those of params, which are
	// ours: config.toml is Hugo's as well.
	foreignKeys bool
	// mentions are the values that name something else, to be looked up when
	// everything is read.
	mentions []mention
	facts    []fact
	missing  []string // required keys that are not there
}

// mention is a value that must name something: an id, a record, a source.
type mention struct {
	rule, arg string // "id", "topics|countries"
	value     string
	pos       problem.Pos
}

// fact is a key of a record that came from outside.
type fact struct {
	key string
	pos problem.Pos
}

var dateType = reflect.TypeFor[catalog.Date]()

// into fills the struct that v points to.
func (d *decoder) into(v any) {
	d.table(reflect.ValueOf(v).Elem(), d.doc.values, "")
}

// pos is the place of a key, or of the nearest table around it.
func (d *decoder) pos(keys ...any) problem.Pos {
	for path := joinPath(keys...); path != ""; {
		if at, ok := d.doc.places[path]; ok {
			return problem.Pos{File: d.file, Line: at.line, Col: at.col}
		}
		cut := strings.LastIndexByte(path, '.')
		if cut < 0 {
			break
		}
		path = path[:cut]
	}
	return problem.Pos{File: d.file, Line: 1}
}

// field is a struct field with its key and rules.
type field struct {
	key   string
	rules map[string]string
	value reflect.Value
}

func fieldsOf(rv reflect.Value) []field {
	var fields []field
	for i := range rv.NumField() {
		f := rv.Type().Field(i)
		if f.Anonymous {
			fields = append(fields, fieldsOf(rv.Field(i))...)
			continue
		}
		key := f.Tag.Get("toml")
		if key == "" || key == "-" {
			continue
		}
		rules := map[string]string{}
		for rule := range strings.SplitSeq(f.Tag.Get("rule"), ",") {
			name, arg, _ := strings.Cut(rule, "=")
			rules[name] = arg
		}
		fields = append(fields, field{key, rules, rv.Field(i)})
	}
	return fields
}

func (d *decoder) table(rv reflect.Value, values map[string]any, path string) {
	fields := fieldsOf(rv)
	var known []string
	for _, f := range fields {
		if kinds, ok := f.rules["kinds"]; ok && !slices.Contains(strings.Fields(kinds), string(d.kind)) {
			continue
		}
		known = append(known, f.key)
		value, there := values[f.key]
		if !there {
			if _, required := f.rules["required"]; required {
				d.missing = append(d.missing, f.key)
				d.problems.Errorf("missing-key", d.pos(path), "add the line: "+f.key+" = …", "%q is missing%s", f.key, within(path))
			}
			continue
		}
		at := child(path, f.key)
		d.value(f.value, value, at, f.rules)
		if _, isFact := f.rules["fact"]; isFact {
			d.facts = append(d.facts, fact{f.key, d.pos(at)})
		}
	}
	if d.foreignKeys && path != "params" && !strings.HasSuffix(path, ".params") {
		return
	}
	for key := range values {
		if !slices.Contains(known, key) {
			d.problems.Errorf("unknown-key", d.pos(child(path, key)), nearest("keys", key, known), "unknown key %q", key)
		}
	}
}

// within names the table that a path leads to. Which one of several it is, the
// line tells.
func within(path string) string {
	if path == "" {
		return ""
	}
	return " in [" + named(path) + "]"
}

// named is a path as an author would say it, without the numbers of list items,
// which nobody wrote.
func named(path string) string {
	keys := slices.DeleteFunc(strings.Split(path, "."), func(key string) bool {
		_, err := strconv.Atoi(key)
		return err == nil
	})
	return strings.Join(keys, ".")
}

func (d *decoder) value(rv reflect.Value, value any, path string, rules map[string]string) {
	if rv.Type() == dateType {
		d.date(rv, value, path)
		return
	}
	switch rv.Kind() {
	case reflect.String:
		if s, ok := value.(string); ok {
			rv.SetString(s)
			d.text(s, path, rules)
			return
		}
		d.wrongType(path, "text in quotation marks", value)
	case reflect.Int:
		if n, ok := value.(int64); ok {
			rv.SetInt(n)
			if _, positive := rules["positive"]; positive && n < 1 {
				d.problems.Errorf("positive", d.pos(path), "leave the line out when nobody counted", "%q must be at least 1, not %d", named(path), n)
			}
			return
		}
		d.wrongType(path, "a number", value)
	case reflect.Bool:
		if b, ok := value.(bool); ok {
			rv.SetBool(b)
			return
		}
		d.wrongType(path, "true or false", value)
	case reflect.Struct:
		if m, ok := value.(map[string]any); ok {
			d.table(rv, m, path)
			return
		}
		d.wrongType(path, "a table", value)
	case reflect.Pointer:
		rv.Set(reflect.New(rv.Type().Elem()))
		d.value(rv.Elem(), value, path, rules)
	case reflect.Map:
		d.mapping(rv, value, path, rules)
	case reflect.Slice:
		d.list(rv, value, path, rules)
	default:
		panic("source: no way to decode " + rv.Type().String())
	}
}

func (d *decoder) mapping(rv reflect.Value, value any, path string, rules map[string]string) {
	m, ok := value.(map[string]any)
	if !ok {
		d.wrongType(path, "a table", value)
		return
	}
	rv.Set(reflect.MakeMapWithSize(rv.Type(), len(m)))
	for key, value := range m {
		at := child(path, key)
		// A table of texts by language holds the rule's languages as its keys.
		elementRules := rules
		if _, byLanguage := rules["lang"]; byLanguage {
			d.language(key, at)
			elementRules = nil
		}
		element := reflect.New(rv.Type().Elem()).Elem()
		d.value(element, value, at, elementRules)
		rv.SetMapIndex(reflect.ValueOf(key), element)
	}
}

func (d *decoder) list(rv reflect.Value, value any, path string, rules map[string]string) {
	var items []any
	switch value := value.(type) {
	case []any:
		items = value
	case []map[string]any:
		for _, m := range value {
			items = append(items, m)
		}
	default:
		d.wrongType(path, "a list in [ ]", value)
		return
	}
	if len(items) == 0 {
		d.problems.Errorf("empty-list", d.pos(path), "leave the line out when nothing is known", "%q is an empty list", named(path))
	}
	rv.Set(reflect.MakeSlice(rv.Type(), len(items), len(items)))
	seen := map[any]bool{}
	for i, item := range items {
		at := child(path, strconv.Itoa(i))
		d.value(rv.Index(i), item, at, rules)
		if s, ok := item.(string); ok {
			if seen[s] {
				d.problems.Errorf("twice", d.pos(at), "leave one out", "%q stands twice", s)
			}
			seen[s] = true
		}
	}
}

func (d *decoder) date(rv reflect.Value, value any, path string) {
	written, isText := value.(string)
	if t, ok := value.(time.Time); ok {
		if t.Location().String() != "date-local" {
			d.problems.Errorf("wrong-type", d.pos(path), "write the day alone: 2016-08-31", "%q has a time of day", named(path))
			return
		}
		written = t.Format(time.DateOnly)
	} else if n, ok := value.(int64); ok {
		d.problems.Errorf("wrong-type", d.pos(path), fmt.Sprintf("write a year in quotation marks: \"%d\"", n), "%q must be a date, not the number %d", named(path), n)
		return
	} else if !isText {
		d.wrongType(path, "a date", value)
		return
	}
	date, err := catalog.ParseDate(written)
	if err != nil {
		d.problems.Errorf("date", d.pos(path), "write a day as 2016-08-31, a month as \"2016-08\", a year as \"2016\"", "%v", err)
		return
	}
	rv.Set(reflect.ValueOf(date))
}

func (d *decoder) wrongType(path, want string, got any) {
	d.problems.Errorf("wrong-type", d.pos(path), "write "+want, "%q must be %s, not %s", named(path), want, tomlType(got))
}

func tomlType(v any) string {
	switch v := v.(type) {
	case string:
		return fmt.Sprintf("the text %q", v)
	case int64, float64:
		return fmt.Sprintf("the number %v", v)
	case bool:
		return fmt.Sprintf("%v", v)
	case time.Time:
		return "a date or time"
	case map[string]any:
		return "a table"
	case []any, []map[string]any:
		return "a list"
	}
	return fmt.Sprintf("%T", v)
}
