package source

import (
	"io/fs"
	"path"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

// attached lists a record's files/.
func (r *reader) attached(e *entry, dir string) error {
	entries, err := fs.ReadDir(r.fsys, dir)
	if err != nil {
		return err
	}
	for _, f := range entries {
		switch name := path.Join(dir, f.Name()); {
		case ignored(f.Name()):
		case f.IsDir():
			r.problems.Errorf("stray-file", problem.Pos{File: name}, "put the files straight into files/", "a folder among the attachments")
		default:
			e.attached = append(e.attached, f.Name())
		}
	}
	return nil
}

// readAttachments reads the files that the record names, and finds those that
// it does not name or that are not there.
func (r *reader) readAttachments(e *entry) error {
	dir := path.Join(e.Dir(), "files")
	attachments := e.Common().Attachments
	var named []string
	for i := range attachments {
		a := &attachments[i]
		for j, lang := range a.Languages {
			name := a.ID + "." + lang + "." + a.Type
			named = append(named, name)
			if !slices.Contains(e.attached, name) {
				r.problems.Errorf("missing-file", e.facts.pos("attachment", i, "languages", j), "put it there, or take the language out", "there is no file %s", path.Join(dir, name))
				continue
			}
			data, err := fs.ReadFile(r.fsys, path.Join(dir, name))
			if err != nil {
				return err
			}
			if len(data) == 0 {
				r.problems.Errorf("empty", problem.Pos{File: path.Join(dir, name)}, "put the real file there", "empty file")
			}
			a.Files = append(a.Files, catalog.File{Name: name, Lang: lang, Data: data})
		}
	}
	for _, name := range e.attached {
		if slices.Contains(named, name) {
			continue
		}
		pos := problem.Pos{File: path.Join(dir, name)}
		switch parts := strings.Split(name, "."); {
		case len(parts) != 3:
			r.problems.Errorf("attachment-language", pos, "name it like concept-paper.en.pdf: id, language, kind of file", "attachment without a language in its name")
		case !slices.Contains(r.config.Languages, parts[1]):
			r.problems.Errorf("attachment-language", pos, nearest("languages", parts[1], r.config.Languages), "attachment in an unknown language %q", parts[1])
		default:
			r.problems.Errorf("stray-file", pos, "add [[attachment]] with id = \""+parts[0]+"\" to record.toml, or delete the file", "no record names this file")
		}
	}
	return nil
}
