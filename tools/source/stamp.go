package source

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/BurntSushi/toml"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

// Stamp makes the given text files, named from the project's root, say that they
// were translated from their originals as these are now. It returns the files'
// new bytes and changes nothing itself.
func Stamp(fsys fs.FS, names []string) (map[string][]byte, problem.List, error) {
	config, problems, err := ReadConfig(fsys)
	if err != nil || problems.HasErrors() {
		return nil, problems, err
	}
	records, all, err := Read(fsys, config, catalog.Date{})
	if err != nil {
		return nil, nil, err
	}
	stamped := map[string][]byte{}
	for _, name := range names {
		for _, p := range all {
			if p.Code == "translation-source" {
				continue // a stamp puts it right
			}
			if dir := path.Dir(name); p.Severity == problem.Error && (p.Pos.File == dir || path.Dir(p.Pos.File) == dir) {
				problems = append(problems, p)
			}
		}
		text, original := originalOf(records, name, &problems)
		if original == nil {
			continue
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, err
		}
		if stamped[name], err = stamp(data, text, original); err != nil {
			problems.Errorf("translation-source", problem.Pos{File: name}, "delete what it says and run the command again", "%v", err)
		}
	}
	return stamped, problems.Sorted(), nil
}

// originalOf finds the text in a file and the one that it was made from.
func originalOf(records *catalog.Catalog, name string, problems *problem.List) (text, original *catalog.Text) {
	parts := strings.Split(name, "/")
	pos := problem.Pos{File: name}
	if len(parts) != 4 || parts[0] != contentDir || path.Ext(name) != ".md" {
		problems.Errorf("not-a-text", pos, "name a file like content/events/podgorica-2016/sq.md", "this is no text of a record")
		return nil, nil
	}
	rec := records.Get(catalog.Ref{Section: parts[1], ID: parts[2]})
	if rec != nil {
		text = rec.Texts[strings.TrimSuffix(parts[3], ".md")]
	}
	if text == nil {
		problems.Errorf("not-a-text", pos, "run: go tool portal check", "there is no such text, or it cannot be read")
		return nil, nil
	}
	if text.Translation == nil {
		problems.Errorf("not-a-translation", pos, "add [translation] with of and state if it is one", "this text is an original")
		return nil, nil
	}
	// An original that is not there is a problem of Read's.
	return text, rec.Texts[text.Translation.Of]
}

var stampHeader = regexp.MustCompile(`^\[\s*translation\s*\.\s*source\s*\]\s*(#.*)?$`)

// stampTable finds the table that a stamp writes, from its header to its last
// key: an empty line or a comment behind that is not its own. Without a table it
// is the end of the front matter.
func stampTable(front []byte) (from, to int) {
	from, to = len(front), len(front)
	at := 0
	for line := range bytes.Lines(front) {
		next := at + len(line)
		line = bytes.TrimSpace(line)
		switch inside := from < len(front); {
		case stampHeader.Match(line):
			from, to = at, next
		case inside && bytes.HasPrefix(line, []byte("[")):
			return from, to
		case inside && len(line) > 0 && line[0] != '#':
			to = next
		}
		at = next
	}
	return from, to
}

// stamp replaces [translation.source], or adds it at the end of the front matter,
// and leaves everything else as it is. A part of the original that the text does
// not have was not translated: it gets no hash, and readers are told of it.
func stamp(data []byte, text, original *catalog.Text) ([]byte, error) {
	front, _, _, _ := splitText(data)
	start := bytes.IndexByte(data, '\n') + 1
	end := "\n"
	if bytes.HasSuffix(data[:start], []byte("\r\n")) {
		end = "\r\n"
	}
	var table bytes.Buffer
	table.WriteString("[translation.source]" + end)
	own := text.Parts()
	for _, p := range original.Parts() {
		if !slices.ContainsFunc(own, func(q catalog.Part) bool { return q.Key == p.Key }) {
			continue
		}
		fmt.Fprintf(&table, "%s = %q%s", tomlKey(p.Key), p.Hash(), end)
	}
	from, to := stampTable(front)
	stamped := slices.Concat(data[:start+from], table.Bytes(), data[start+to:])
	var values map[string]any
	front, _, _, _ = splitText(stamped)
	if _, err := toml.Decode(string(front), &values); err != nil {
		return nil, errors.New("[translation] source is written in another way than as a table [translation.source]")
	}
	return stamped, nil
}

// tomlKey quotes the keys that TOML does not take as they are.
func tomlKey(key string) string {
	if bareKey.MatchString(key) {
		return key
	}
	return `"` + key + `"`
}

var bareKey = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
