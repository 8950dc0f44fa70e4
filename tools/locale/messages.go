package locale

import (
	"errors"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"resourceportal/tools/problem"
)

// Messages are the words of the interface in one language: one file of i18n/.
type Messages struct {
	file string
	list []*entry // in the order of the file
	keys map[string]*entry
}

// entry is one message: a text, or one text for each plural category.
type entry struct {
	key   string
	line  int
	forms []form // in the order of the file
}

// form is the text of one plural category; a plain message has only "other".
type form struct {
	category string
	text     string
	line     int
	parts    []part
}

// plural reports whether the message has other forms than "other".
func (e *entry) plural() bool {
	return slices.ContainsFunc(e.forms, func(f form) bool { return f.category != "other" })
}

func (e *entry) form(category string) (form, bool) {
	i := slices.IndexFunc(e.forms, func(f form) bool { return f.category == category })
	if i < 0 {
		return form{}, false
	}
	return e.forms[i], true
}

// Keys are the messages' dotted names in the order of the file.
func (m *Messages) Keys() []string {
	keys := make([]string, len(m.list))
	for i, e := range m.list {
		keys[i] = e.key
	}
	return keys
}

// noteKey is what Hugo calls the translator's note beside the texts.
const noteKey = "description"

// wrapper is the one word that Hugo takes for itself as the name of a table, too.
const wrapper = "translation"

// reserved are, with the plural categories and the note, the words that make
// Hugo read a table as a message if a text has them for its key; a table may.
var reserved = []string{"id", "hash", "leftdelim", "rightdelim", wrapper}

func isReserved(name string) bool {
	return name == noteKey || isCategory(name) || slices.Contains(reserved, name)
}

// segmentRE is how each part of a dotted key is written: in snake_case, or as
// the code that it gives a name to ("round-table", "sr-Latn").
var segmentRE = regexp.MustCompile(`^[a-z][a-z0-9]*([_-][A-Za-z0-9]+)*$`)

// ParseMessages reads a file of i18n/ in Hugo's format. Nested tables are dotted
// keys. A table with a plural category or a note in it is one message; any other
// string is a message by itself. The note is for translators and is not kept.
//
// Messages is never nil: it holds what could be read.
func ParseMessages(file string, data []byte) (*Messages, problem.List) {
	p := &parser{
		messages: &Messages{file: file, keys: map[string]*entry{}},
		lines:    keyLines(string(data)),
	}
	var root map[string]any
	meta, err := toml.Decode(string(data), &root)
	if err != nil {
		pos, text := problem.Pos{File: file}, err.Error()
		if pe := (toml.ParseError{}); errors.As(err, &pe) {
			pos.Line, pos.Col, text = pe.Position.Line, pe.Position.Col, pe.Message
		}
		p.problems.Errorf("i18n-syntax", pos, "see toml.io for the format", "not TOML: %s", text)
		return p.messages, p.problems
	}
	p.order = map[string]int{}
	for i, key := range meta.Keys() {
		name := strings.Join(key, ".")
		if _, seen := p.order[name]; !seen {
			p.order[name] = i
		}
	}
	p.table("", root)
	slices.SortStableFunc(p.messages.list, func(a, b *entry) int { return p.order[a.key] - p.order[b.key] })
	return p.messages, p.problems.Sorted()
}

// parser is the state of ParseMessages.
type parser struct {
	messages *Messages
	problems problem.List
	lines    map[string]int // dotted key -> line
	order    map[string]int // dotted key -> place in the file
}

func (p *parser) pos(key string) problem.Pos {
	return problem.Pos{File: p.messages.file, Line: p.line(key)}
}

// line is the line of the key; for a table that is only named before its texts,
// of the first of these; for what stands within an inline table, of the nearest
// table around it.
func (p *parser) line(key string) int {
	first := 0
	for k, n := range p.lines {
		if strings.HasPrefix(k, key+".") && (first == 0 || n < first) {
			first = n
		}
	}
	if _, ok := p.lines[key]; !ok && first > 0 {
		return first
	}
	for key != "" {
		if n, ok := p.lines[key]; ok {
			return n
		}
		key = key[:max(strings.LastIndexByte(key, '.'), 0)]
	}
	return 0
}

func (p *parser) table(prefix string, table map[string]any) {
	for name, value := range table {
		key := name
		if prefix != "" {
			key = prefix + "." + name
		}
		if !segmentRE.MatchString(name) {
			p.problems.Errorf("i18n-key", p.pos(key), "write keys as area.meaning, in small letters and digits with _ or - between words",
				"key %q is not written as keys are", name)
			continue
		}
		switch value := value.(type) {
		case string:
			if isReserved(name) {
				p.problems.Errorf("i18n-reserved", p.pos(key), "choose another name",
					"key %q has a meaning of its own in Hugo", name)
				continue
			}
			p.add(&entry{key: key, line: p.line(key), forms: []form{p.form(key, "other", value)}})
		case map[string]any:
			if name == wrapper {
				p.problems.Errorf("i18n-reserved", p.pos(key), "choose another name",
					"key %q has a meaning of its own in Hugo", name)
				continue
			}
			if isMessage(value) {
				p.message(key, value)
			} else {
				p.table(key, value)
			}
		default:
			p.problems.Errorf("i18n-type", p.pos(key), "put the value in quotation marks",
				"%q is neither a text nor a table", key)
		}
	}
}

// isMessage reports whether a table is one message.
func isMessage(table map[string]any) bool {
	for name, value := range table {
		if _, isText := value.(string); isText && (name == noteKey || isCategory(name)) {
			return true
		}
	}
	return false
}

func (p *parser) message(key string, table map[string]any) {
	e := &entry{key: key, line: p.line(key)}
	for name, value := range table {
		text, isText := value.(string)
		at := key + "." + name
		switch {
		case isText && name == noteKey:
		case isText && isCategory(name):
			e.forms = append(e.forms, p.form(at, name, text))
		default:
			p.problems.Errorf("i18n-table", p.pos(at),
				"keep texts and further tables in tables of their own; Hugo fails on a mixture",
				"%q stands beside a text of the message %q", at, key)
		}
	}
	slices.SortFunc(e.forms, func(a, b form) int {
		return p.order[key+"."+a.category] - p.order[key+"."+b.category]
	})
	p.add(e)
}

func (p *parser) add(e *entry) {
	p.messages.list = append(p.messages.list, e)
	p.messages.keys[e.key] = e
}

func (p *parser) form(at, category, text string) form {
	f := form{category: category, text: text, line: p.line(at)}
	var err error
	if f.parts, err = split(text); err != nil {
		p.problems.Errorf("i18n-template", p.pos(at), "only placeholders like {{ .Name }} can stand in a text",
			"%q: %s", at, err)
	}
	return f
}
