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
		return unreadable(dir, err, &r.problems)
	}
	for _, f := range entries {
		switch name := path.Join(dir, f.Name()); {
		case ignored(f.Name()):
		case notAFile(name, f.Type(), &r.problems):
			e.attached = append(e.attached, f.Name())
			e.withheld = append(e.withheld, f.Name())
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
			if !slices.Contains(e.attached, name) || slices.Contains(e.withheld, name) {
				continue
			}
			file := path.Join(e.Dir(), "files", name)
			data, err := fs.ReadFile(r.fsys, file)
			if err != nil {
				if err := unreadable(file, err, &r.problems); err != nil {
					return err
				}
				continue
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
		if !slices.Contains(named, name) && !slices.Contains(e.withheld, name) {
			r.strayAttachment(problem.Pos{File: path.Join(dir, name)}, name)
		}
	}
}

// strayAttachment says why no record names a file.
func (r *reader) strayAttachment(pos problem.Pos, name string) {
	switch parts := strings.Split(name, "."); {
	case len(parts) != 3:
		r.problems.Errorf("attachment-language", pos, "name it like "+r.possibleName(name)+": id, language, kind of file", "attachment without a language in its name")
	case !kebab.MatchString(parts[0]) || !kebab.MatchString(parts[2]):
		r.problems.Errorf("attachment-name", pos, "rename it: "+r.possibleName(name), "%q cannot be the name of an attachment", name)
	case !slices.Contains(r.config.Languages, parts[1]):
		r.problems.Errorf("attachment-language", pos, nearest("languages", parts[1], r.config.Languages), "attachment in an unknown language %q", parts[1])
	default:
		r.problems.Errorf("stray-file", pos, "name its id "+parts[0]+" and its language "+parts[1]+" in an [[attachment]] of record.toml, or delete the file", "no record names this file")
	}
}

// possibleName is what somebody who named an attachment in his own way most
// likely wants.
func (r *reader) possibleName(name string) string {
	kind := strings.ToLower(strings.TrimPrefix(path.Ext(name), "."))
	id, lang := strings.TrimSuffix(name, path.Ext(name)), "en"
	for _, known := range r.config.Languages {
		if n := len(id) - len(known); n > 1 && strings.EqualFold(id[n:], known) && strings.ContainsRune(". _-", rune(id[n-1])) {
			id, lang = id[:n], known
			break
		}
	}
	if id = kebabOf(id); id == "" {
		id = "concept-paper"
	}
	if !kebab.MatchString(kind) {
		kind = "pdf"
	}
	return id + "." + lang + "." + kind
}
