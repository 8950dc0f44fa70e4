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

// readAttachments reads the files that the record names.
func (r *reader) readAttachments(e *entry) error {
	attachments := e.Common().Attachments
	for i := range attachments {
		a := &attachments[i]
		for _, lang := range a.Languages {
			name := attachmentName(a, lang)
			if !slices.Contains(e.attached, name) {
				continue
			}
			data, err := fs.ReadFile(r.fsys, path.Join(e.Dir(), "files", name))
			if err != nil {
				return err
			}
			a.Files = append(a.Files, catalog.File{Name: name, Lang: lang, Data: data})
		}
	}
	return nil
}

func attachmentName(a *catalog.Attachment, lang string) string {
	return a.ID + "." + lang + "." + a.Type
}

// checkAttachments compares the files that the record names with those there are.
func (r *reader) checkAttachments(e *entry) {
	dir := path.Join(e.Dir(), "files")
	var named []string
	for i, a := range e.Common().Attachments {
		for j, lang := range a.Languages {
			name := attachmentName(&a, lang)
			named = append(named, name)
			if !slices.Contains(e.attached, name) {
				r.problems.Errorf("missing-file", e.facts.pos("attachment", i, "languages", j), "put it there, or take the language out", "there is no file %s", path.Join(dir, name))
			}
		}
		for _, f := range a.Files {
			if len(f.Data) == 0 {
				r.problems.Errorf("empty", problem.Pos{File: path.Join(dir, f.Name)}, "put the real file there", "empty file")
			}
		}
	}
	for _, name := range e.attached {
		if !slices.Contains(named, name) {
			r.strayAttachment(problem.Pos{File: path.Join(dir, name)}, name)
		}
	}
}

// strayAttachment says why no record names a file.
func (r *reader) strayAttachment(pos problem.Pos, name string) {
	switch parts := strings.Split(name, "."); {
	case len(parts) != 3:
		r.problems.Errorf("attachment-language", pos, "name it like concept-paper.en.pdf: id, language, kind of file", "attachment without a language in its name")
	case !slices.Contains(r.config.Languages, parts[1]):
		r.problems.Errorf("attachment-language", pos, nearest("languages", parts[1], r.config.Languages), "attachment in an unknown language %q", parts[1])
	default:
		r.problems.Errorf("stray-file", pos, "name its id "+parts[0]+" and its language "+parts[1]+" in an [[attachment]] of record.toml, or delete the file", "no record names this file")
	}
}
