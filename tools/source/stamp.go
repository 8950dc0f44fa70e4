package source

import (
	"bytes"
	"fmt"
	"io/fs"
	"path"
	"regexp"
	"strings"

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
	records, all, err := Read(fsys, config)
	if err != nil {
		return nil, nil, err
	}
	stamped := map[string][]byte{}
	for _, name := range names {
		text, original := translationAt(records, name, &problems)
		if text == nil {
			continue
		}
		for _, p := range all {
			if p.Severity == problem.Error && path.Dir(p.Pos.File) == path.Dir(name) {
				problems = append(problems, p)
			}
		}
		data, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, nil, err
		}
		stamped[name] = stamp(data, original)
	}
	return stamped, problems.Sorted(), nil
}

// translationAt finds the text that a file holds, and its original.
func translationAt(records *catalog.Catalog, name string, problems *problem.List) (text, original *catalog.Text) {
	parts := strings.Split(name, "/")
	pos := problem.Pos{File: name}
	if len(parts) != 4 || parts[0] != contentDir || path.Ext(name) != ".md" {
		problems.Errorf("not-a-text", pos, "name a file like content/events/podgorica-2016/sq.md", "this is no text of a record")
		return nil, nil
	}
	rec := records.Get(catalog.Ref{Section: parts[1], ID: parts[2]})
	if rec == nil || rec.Texts[strings.TrimSuffix(parts[3], ".md")] == nil {
		problems.Errorf("not-a-text", pos, "run: go tool portal check", "there is no such text, or it cannot be read")
		return nil, nil
	}
	text = rec.Texts[strings.TrimSuffix(parts[3], ".md")]
	if text.Translation == nil {
		problems.Errorf("not-a-translation", pos, "add [translation] with of and state if it is one", "this text is an original")
		return nil, nil
	}
	original = rec.Texts[text.Translation.Of]
	if original == nil {
		problems.Errorf("translation-of", pos, "run: go tool portal check", "its original is not there")
		return nil, nil
	}
	return text, original
}

// stampTable is the table that a stamp writes, up to the next table or the end
// of the front matter.
var stampTable = regexp.MustCompile(`(?m)^\[translation\.source\]\n(?:[^\[+\n][^\n]*\n|\n)*`)

// stamp replaces or adds [translation.source] at the end of the front matter.
func stamp(data []byte, original *catalog.Text) []byte {
	front, body, _, _ := splitText(data)
	var b bytes.Buffer
	b.WriteString(fence + "\n")
	b.Write(bytes.TrimRight(stampTable.ReplaceAll(front, nil), "\n"))
	b.WriteString("\n[translation.source]\n")
	for _, p := range original.Parts() {
		fmt.Fprintf(&b, "%s = %q\n", tomlKey(p.Key), p.Hash())
	}
	b.WriteString(fence + "\n")
	b.Write(body)
	return b.Bytes()
}

// tomlKey quotes the keys that TOML does not take as they are.
func tomlKey(key string) string {
	if bareKey.MatchString(key) {
		return key
	}
	return `"` + key + `"`
}

var bareKey = regexp.MustCompile(`^[A-Za-z0-9_-]+$`)
