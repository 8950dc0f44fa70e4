package source

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"path"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

const contentDir = "content"

// reader goes through content/ and keeps what is looked up at the end.
type reader struct {
	fsys     fs.FS
	config   catalog.Config
	today    catalog.Date
	problems problem.List
	records  []*entry
}

// entry is a record with what only the reading of it needs.
type entry struct {
	*catalog.Record
	facts    *decoder            // of record.toml; nil when it cannot be read
	texts    map[string]*decoder // of the front matters, by language
	unread   []string            // languages whose text is there and cannot be read
	attached []string            // names in files/
	withheld []string            // those among them that cannot be read
}

// Read reads content/. The catalog holds whatever could be read; when the
// problems hold errors it is not to be published. Today is the day by which
// contacts are judged to be out of date; without it none is. The error is the
// file system's.
func Read(fsys fs.FS, config catalog.Config, today catalog.Date) (*catalog.Catalog, problem.List, error) {
	r := &reader{fsys: fsys, config: config, today: today}
	if err := r.sections(); err != nil {
		return nil, nil, fmt.Errorf("read %s: %w", contentDir, err)
	}
	r.checkIDs()
	for _, e := range r.records {
		r.findOriginal(e) // of every record, before links into its text are looked up
	}
	for _, e := range r.records {
		r.checkTexts(e)
		r.checkMentions(e)
		r.checkBodies(e)
		// One mistake that keeps record.toml from being read is told once, not
		// again for each fact that is now missing.
		if e.facts != nil {
			r.checkFacts(e)
			r.checkDates(e)
			r.checkAttachments(e)
		}
	}
	records := make([]*catalog.Record, len(r.records))
	for i, e := range r.records {
		records[i] = e.Record
	}
	return catalog.New(records), r.problems.Sorted(), nil
}

// sections reads every folder of content/.
func (r *reader) sections() error {
	entries, err := fs.ReadDir(r.fsys, contentDir)
	if errors.Is(err, fs.ErrNotExist) {
		r.problems.Errorf("no-content", problem.Pos{File: contentDir}, "run the command in the folder that holds config.toml and content", "there is no content")
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		name := path.Join(contentDir, e.Name())
		section, known := catalog.SectionNamed(e.Name())
		switch {
		case ignored(e.Name()), notAFile(name, e.Type(), &r.problems):
		case !e.IsDir():
			r.problems.Errorf("stray-file", problem.Pos{File: name}, "a record is a folder: content/events/podgorica-2016/", "a file where only sections stand")
		case !known:
			r.problems.Errorf("unknown-section", problem.Pos{File: name}, nearest("sections", e.Name(), sectionNames()), "unknown section %q", e.Name())
		default:
			if err := r.section(section); err != nil {
				return err
			}
		}
	}
	if len(r.records) == 0 {
		r.problems.Errorf("no-content", problem.Pos{File: contentDir}, "a record is a folder: content/events/podgorica-2016/", "there is no record")
	}
	return nil
}

// unreadable tells of a file or folder that is there and that this user may not
// read, or that is gone by now. Any other error is the file system's own.
func unreadable(name string, err error, problems *problem.List) error {
	if !errors.Is(err, fs.ErrPermission) && !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	why := "it may not be read"
	if errors.Is(err, fs.ErrNotExist) {
		why = "it is not there any more"
	}
	problems.Errorf("unreadable", problem.Pos{File: name}, "give yourself the right to read it, or put it there anew", "the file or folder cannot be read: %s", why)
	return nil
}

// notAFile tells of what is neither a file nor a folder: a link may lead out of
// the project or nowhere, and a pipe never ends.
func notAFile(name string, kind fs.FileMode, problems *problem.List) bool {
	if kind.Type()&^fs.ModeDir == 0 {
		return false
	}
	what := "neither a file nor a folder"
	if kind&fs.ModeSymlink != 0 {
		what = "a link to a file, not the file"
	}
	problems.Errorf("not-a-file", problem.Pos{File: name}, "put the file itself there", "%s", what)
	return true
}

func sectionNames() []string {
	var names []string
	for _, s := range catalog.Sections {
		names = append(names, s.Name)
	}
	return names
}

// ignored are the files that operating systems and editors leave behind.
func ignored(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasSuffix(name, "~") || name == "Thumbs.db"
}

// templateName is the folder of a section that is no record: maintainers copy it
// to begin one.
const templateName = "_template"

func (r *reader) section(s catalog.Section) error {
	dir := path.Join(contentDir, s.Name)
	entries, err := fs.ReadDir(r.fsys, dir)
	if err != nil {
		return unreadable(dir, err, &r.problems)
	}
	for _, e := range entries {
		name := path.Join(dir, e.Name())
		switch {
		case ignored(e.Name()), notAFile(name, e.Type(), &r.problems):
		case e.IsDir() && e.Name() == templateName:
		case !e.IsDir():
			r.problems.Errorf("stray-file", problem.Pos{File: name}, "a record is a folder: "+dir+"/"+kebabOf(strings.TrimSuffix(e.Name(), path.Ext(e.Name())))+"/", "a file where only records stand")
		case !kebab.MatchString(e.Name()):
			r.problems.Errorf("id", problem.Pos{File: name}, "rename the folder: "+idHint(e.Name()), "%q cannot be an id", e.Name())
		default:
			if err := r.record(s, e.Name()); err != nil {
				return err
			}
		}
	}
	return nil
}

// record reads one folder.
func (r *reader) record(s catalog.Section, id string) error {
	e := &entry{
		Record: &catalog.Record{
			Ref: catalog.Ref{Section: s.Name, ID: id}, Kind: s.Kind, Facts: s.New(), Texts: map[string]*catalog.Text{},
		},
		texts: map[string]*decoder{},
	}
	files, err := fs.ReadDir(r.fsys, e.Dir())
	if err != nil {
		// It may have texts in every language.
		e.unread = r.config.TextLanguages()
		r.records = append(r.records, e)
		return unreadable(e.Dir(), err, &r.problems)
	}
	for _, f := range files {
		name := path.Join(e.Dir(), f.Name())
		switch {
		case ignored(f.Name()):
		case notAFile(name, f.Type(), &r.problems):
			if path.Ext(name) == ".md" {
				e.unread = append(e.unread, strings.TrimSuffix(f.Name(), ".md"))
			}
		case f.IsDir() && f.Name() == "files":
			err = r.attached(e, name)
		case f.IsDir():
			r.problems.Errorf("stray-file", problem.Pos{File: name}, "attachments stand in files/, everything else in the record's own folder", "unknown folder %q", f.Name())
		case f.Name() == "record.toml":
			err = r.recordFile(e, name)
		case path.Ext(f.Name()) == ".md":
			err = r.textFile(e, name)
		default:
			r.problems.Errorf("stray-file", problem.Pos{File: name}, "attachments stand in files/", "unknown file %q", f.Name())
		}
		if err != nil {
			return err
		}
	}
	if !slices.ContainsFunc(files, func(f fs.DirEntry) bool { return f.Name() == "record.toml" }) {
		r.problems.Errorf("no-record", problem.Pos{File: e.Dir()}, "copy the record.toml of a record beside it and change what differs", "there is no record.toml")
	}
	r.records = append(r.records, e)
	return r.readAttachments(e)
}

// recordFile reads a record.toml.
func (r *reader) recordFile(e *entry, name string) error {
	data, ok, err := r.file(name)
	if err != nil || !ok {
		return err
	}
	doc, ok := parseTOML(name, data, 0, &r.problems)
	if !ok {
		return nil
	}
	e.facts = r.decoder(name, doc, e.Kind)
	e.facts.into(e.Facts)
	return nil
}

func (r *reader) decoder(name string, doc *tomlDoc, kind catalog.Kind) *decoder {
	return &decoder{file: name, doc: doc, problems: &r.problems, languages: r.config.Languages, kind: kind}
}

// file reads a file and holds it against the rules for every text. Its lines end
// as they do on Unix, so that a checkout on Windows makes the same portal.
func (r *reader) file(name string) (data []byte, ok bool, err error) {
	data, err = fs.ReadFile(r.fsys, name)
	if err != nil {
		return nil, false, unreadable(name, err, &r.problems)
	}
	if !checkBytes(name, data, &r.problems) {
		return nil, false, nil
	}
	r.checkScripts(name, data)
	return bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n")), true, nil
}

// checkIDs finds ids that two records of one kind share. Kinds of more than one
// section are the vocabularies: a filter names a term by its id alone.
func (r *reader) checkIDs() {
	type key struct {
		kind catalog.Kind
		id   string
	}
	first := map[key]*entry{}
	for _, e := range r.records {
		k := key{e.Kind, e.ID}
		if other, taken := first[k]; taken {
			r.problems.Errorf("same-id", problem.Pos{File: e.Dir()}, "rename one of the two folders", "%s has the id %q as well", other.Ref, e.ID)
			continue
		}
		first[k] = e
	}
}
