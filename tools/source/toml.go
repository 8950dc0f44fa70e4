package source

import (
	"bytes"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/BurntSushi/toml"
	"github.com/pelletier/go-toml/v2/unstable"

	"resourceportal/tools/problem"
)

// tomlDoc is a parsed TOML document with the place of each of its keys.
type tomlDoc struct {
	values map[string]any
	places map[string]place // by path: "party.2.country"
	// escapes tells that characters may be written by their numbers.
	escapes bool
}

type place struct{ line, col int }

// parseTOML decodes with BurntSushi/toml. That decoder does not say where a key
// stands, so the places come from the syntax tree of go-toml, which Hugo brings
// along. offset is the number of lines of the file before data.
func parseTOML(file string, data []byte, offset int, problems *problem.List) (*tomlDoc, bool) {
	if at := tooDeep(data); at >= 0 {
		problems.Errorf("syntax", problem.Pos{File: file, Line: lineAt(data, at) + offset}, syntaxHint(file), "more than %d lists and tables within each other", maxDepth)
		return nil, false
	}
	doc := &tomlDoc{values: map[string]any{}, places: map[string]place{}, escapes: bytes.Contains(data, []byte(`\`))}
	if _, err := toml.Decode(string(data), &doc.values); err != nil {
		var syntax toml.ParseError
		if !errors.As(err, &syntax) {
			problems.Errorf("syntax", problem.Pos{File: file}, "", "%v", err)
			return nil, false
		}
		pos := problem.Pos{File: file, Line: syntax.Position.Line + offset, Col: syntax.Position.Col}
		code, text, hint := explainSyntax(file, syntax)
		problems.Errorf(code, pos, hint, "%s", text)
		return nil, false
	}
	doc.locate(data, offset)
	return doc, true
}

// maxDepth is far more than any record needs. The decoder takes minutes for a
// hundred thousand tables within each other.
const maxDepth = 1000

// tooDeep is where the brackets that are open become too many, or -1.
func tooDeep(data []byte) int {
	open := 0
	for i, c := range data {
		switch c {
		case '[', '{':
			open++
		case ']', '}':
			open = max(open-1, 0)
		}
		if open > maxDepth {
			return i
		}
	}
	return -1
}

// explainSyntax puts a parser's message into an author's words.
func explainSyntax(file string, err toml.ParseError) (code, text, hint string) {
	text = strings.TrimSuffix(err.Message, ".")
	if inner := errors.Unwrap(err); text == "" && inner != nil {
		text = inner.Error()
	}
	if text == "" {
		text = err.Error()
	}
	switch {
	case strings.Contains(text, "invalid datetime"):
		return "date", text + ": not a date of the calendar", "write an existing day as 2016-08-31, without quotation marks"
	case strings.Contains(text, "has already been defined"), strings.Contains(text, "Key '"):
		return "syntax", text, "each key stands once; one of the two must go"
	}
	return "syntax", text, syntaxHint(file)
}

func syntaxHint(file string) string {
	if file == configFile {
		return "toml.io tells how such a line is written"
	}
	return "see the record beside it for how such a line is written"
}

// locate notes where each key stands.
func (d *tomlDoc) locate(data []byte, offset int) {
	p := unstable.Parser{}
	p.Reset(data)
	tables := map[string]int{} // how many elements an array of tables has so far
	prefix := ""
	for p.NextExpression() {
		e := p.Expression()
		switch e.Kind {
		case unstable.Table, unstable.ArrayTable:
			prefix = d.header(&p, e, tables, offset)
		case unstable.KeyValue:
			d.keyValue(&p, e, prefix, offset)
		}
	}
}

// header notes a [table] or [[table]] and returns the path that it opens.
func (d *tomlDoc) header(p *unstable.Parser, e *unstable.Node, tables map[string]int, offset int) string {
	path := ""
	it := e.Key()
	for it.Next() {
		path = child(path, string(it.Node().Data))
		if e.Kind == unstable.ArrayTable && it.IsLast() {
			tables[path]++
		}
		at := d.at(p, it.Node(), offset)
		d.note(path, at)
		if n, ok := tables[path]; ok {
			path = child(path, strconv.Itoa(n-1))
			d.note(path, at)
		}
	}
	return path
}

func (d *tomlDoc) keyValue(p *unstable.Parser, e *unstable.Node, prefix string, offset int) {
	path := prefix
	it := e.Key()
	at := place{}
	for it.Next() {
		path = child(path, string(it.Node().Data))
		at = d.at(p, it.Node(), offset)
		d.note(path, at)
	}
	d.value(p, e.Value(), path, at, offset)
}

// value notes the elements of arrays and inline tables.
func (d *tomlDoc) value(p *unstable.Parser, v *unstable.Node, path string, at place, offset int) {
	it := v.Children()
	switch v.Kind {
	case unstable.Array:
		for i := 0; it.Next(); i++ {
			n := it.Node()
			here := at
			if n.Raw.Length > 0 {
				here = d.at(p, n, offset)
			}
			element := child(path, strconv.Itoa(i))
			d.note(element, here)
			d.value(p, n, element, here, offset)
		}
	case unstable.InlineTable:
		for it.Next() {
			d.keyValue(p, it.Node(), path, offset)
		}
	}
}

func (d *tomlDoc) at(p *unstable.Parser, n *unstable.Node, offset int) place {
	start := p.Shape(n.Raw).Start
	return place{start.Line + offset, start.Column}
}

func (d *tomlDoc) note(path string, at place) {
	if _, seen := d.places[path]; !seen {
		d.places[path] = at
	}
}

func child(path, key string) string {
	if path == "" {
		return key
	}
	return path + "." + key
}

// joinPath is the path of keys and indexes: joinPath("party", 2, "country").
func joinPath(keys ...any) string {
	path := ""
	for _, k := range keys {
		path = child(path, fmt.Sprint(k))
	}
	return path
}
