package source_test

import (
	"strings"
	"testing"
	"testing/fstest"

	"resourceportal/tools/catalog"
	"resourceportal/tools/source"
)

// FuzzRecord reads a project with any bytes for a record.toml, of each kind.
func FuzzRecord(f *testing.F) {
	var refs []string
	for _, s := range catalog.Sections {
		for ref := range fixture {
			if strings.HasPrefix(ref, s.Name+"/") {
				f.Add(len(refs), fixture[ref].facts)
				refs = append(refs, ref)
				break
			}
		}
	}
	for _, seed := range []string{"", "a.b.c = {d = [1, {e = 2}]}", "[[session]]\n[session.a]\n[[session.a.b]]", "source = 1", "[source.\"\"]", "attachment = [[]]",
		"[[attachment]]\nid = \"../en\"\ntype = \"md\"\nlanguages = [\"\"]", "start = 09:00:00", "\"a.0\" = 1\na = [1]"} {
		f.Add(0, seed)
	}
	config, _, _ := source.ReadConfig(project())
	f.Fuzz(func(t *testing.T, which int, facts string) {
		ref := refs[max(which, -(which+1))%len(refs)]
		readAnything(t, config, "content/"+ref+"/record.toml", facts)
	})
}

// FuzzText reads a project with any bytes for a text file: an original, or a
// translation.
func FuzzText(f *testing.F) {
	p := project()
	names := []string{english, albanian, programme + "en.md", "content/contacts/line/sr.md", "content/glossary/victim/cnr.md"}
	for i, name := range names {
		f.Add(i, string(p[name].Data))
	}
	for _, seed := range []string{"", "+++", "+++\n+++", "+++\r\n+++\r\n# x", "+++\n[translation]\nof = \"sq\"\n+++\n", "+++\ntranslation = 1\nsession = 2\n+++\n[x](#)\n[y](//)",
		"+++\nsession.opening = 1\n+++\n{{< lang x >}}", "+++\n[session]\n\"\" = {}\n+++\nKosovo[Kosovo](Kosovo)Kosovo", "+++\ntitle = \"\"\"\n+++\n\"\"\"\n+++\n"} {
		f.Add(1, seed)
	}
	config, _, _ := source.ReadConfig(p)
	f.Fuzz(func(t *testing.T, which int, text string) {
		name := names[max(which, -(which+1))%len(names)]
		if readAnything(t, config, name, text) {
			p := project()
			p[name] = file(text)
			stampAnything(t, p, name)
		}
	})
}

// readAnything wants problems or records that can be used, whatever a file holds,
// and reports which it got.
func readAnything(t *testing.T, config catalog.Config, name, data string) (sound bool) {
	project := project()
	project[name] = file(data)
	records, problems, err := source.Read(project, config, catalog.Date{})
	if err != nil {
		t.Fatal(err)
	}
	if len(records.All()) != len(fixture) {
		t.Errorf("%d records of %d", len(records.All()), len(fixture))
	}
	for _, p := range problems {
		lines := 1 << 20
		if p.Pos.File == name {
			lines = strings.Count(data, "\n") + 1
		}
		if p.Code == "" || p.Text == "" || p.Pos.File == "" || p.Pos.Line < 0 || p.Pos.Line > lines {
			t.Errorf("problem without a place: %+v", p)
		}
	}
	if problems.HasErrors() {
		return false
	}
	checkUsable(t, records)
	return true
}

// checkUsable wants what the other stages take for granted.
func checkUsable(t *testing.T, records *catalog.Catalog) {
	for _, r := range records.All() {
		original := r.Texts[r.Original]
		if original == nil || original.Translation != nil {
			t.Errorf("%s has no original", r.Ref)
		}
		for lang, text := range r.Texts {
			if text.Title == "" || text.Lang != lang {
				t.Errorf("%s.md of %s: title %q, language %q", lang, r.Ref, text.Title, text.Lang)
			}
			if lang != r.Original && r.Texts[text.Translation.Of] == nil {
				t.Errorf("%s.md of %s is made from nothing", lang, r.Ref)
			}
		}
		for _, a := range r.Common().Attachments {
			if len(a.Files) != len(a.Languages) {
				t.Errorf("%s lacks files", r.Ref)
			}
		}
	}
}

// stampAnything wants that a stamped file reads like the file before.
func stampAnything(t *testing.T, p fstest.MapFS, name string) {
	stamped, problems, err := source.Stamp(p, []string{name})
	if err != nil {
		t.Fatal(err)
	}
	if problems.HasErrors() {
		return
	}
	p[name] = file(string(stamped[name]))
	again, problems, err := source.Stamp(p, []string{name})
	if err != nil || problems.HasErrors() || string(again[name]) != string(stamped[name]) {
		t.Errorf("stamped %q, and again %q with %v %v", stamped[name], again[name], problems, err)
	}
}
