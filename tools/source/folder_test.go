package source_test

import (
	"errors"
	"io/fs"
	"testing"
	"testing/fstest"

	"resourceportal/tools/catalog"
	"resourceportal/tools/source"
)

func TestFilesInTheWrongPlace(t *testing.T) {
	const files = "content/papers/concept/files/"
	runProblemCases(t, []problemCase{
		{"unknown section", write("content/event/x/record.toml", "x"), []want{
			{"unknown-section", "content/event", "", `"event"`, `did you mean "events"?`}}},
		{"file among the sections", write("content/notes.txt", "x"), []want{
			{"stray-file", "content/notes.txt", "", "only sections", "content/events/podgorica-2016/"}}},
		{"file among the records", write("content/laws/New Law.md", "x"), []want{
			{"stray-file", "content/laws/New Law.md", "", "only records", "content/laws/new-law/"}}},
		{"unknown file in a record", write("content/laws/code/notes.txt", "x"), []want{
			{"stray-file", "content/laws/code/notes.txt", "", `unknown file "notes.txt"`, "files/"}}},
		{"unknown folder in a record", write("content/laws/code/file/code.en.pdf", "x"), []want{
			{"stray-file", "content/laws/code/file", "", `unknown folder "file"`, "files/"}}},
		{"text file of an unknown language", write("content/laws/code/sqi.md", "x"), []want{
			{"unknown-language", "content/laws/code/sqi.md", "", `"sqi"`, `did you mean "sq"?`}}},
		{"files that editors and systems leave", all(
			write("content/.DS_Store", "x"), write("content/laws/.DS_Store", "x"), write("content/laws/code/en.md~", "x"),
			write("content/laws/code/Thumbs.db", "x")), nil},

		{"attachment that is absent", remove(files + "paper.cnr.pdf"), []want{
			{"missing-file", paper, "languages", "there is no file " + files + "paper.cnr.pdf", "put it there"}}},
		{"attachment without a language", write(files+"annex.pdf", "x"), []want{
			{"attachment-language", files + "annex.pdf", "", "without a language", "annex.en.pdf: id, language"}}},
		{"attachment with a space and no language", write(files+"Annex One.PDF", "x"), []want{
			{"attachment-language", files + "Annex One.PDF", "", "without a language", "annex-one.en.pdf"}}},
		{"attachment with spaces and capitals", write(files+"Annex One.sq.PDF", "x"), []want{
			{"attachment-name", files + "Annex One.sq.PDF", "", "cannot be the name", "rename it: annex-one.sq.pdf"}}},
		{"attachment with its language behind a hyphen", write(files+"annex-sr-latn.pdf", "x"), []want{
			{"attachment-language", files + "annex-sr-latn.pdf", "", "without a language", "annex.sr-Latn.pdf"}}},
		{"attachment in an unknown language", write(files+"paper.sqq.pdf", "x"), []want{
			{"attachment-language", files + "paper.sqq.pdf", "", `unknown language "sqq"`, `did you mean "sq"?`}}},
		{"attachment that no record names", write(files+"annex.sq.pdf", "x"), []want{
			{"stray-file", files + "annex.sq.pdf", "", "no record names this file", "its id annex and its language sq"}}},
		{"attachment without bytes", write(files+"paper.en.pdf", ""), []want{
			{"empty", files + "paper.en.pdf", "", "empty file", "the real file"}}},
		{"attachment of an unknown kind", edit(paper, `"pdf"`, `"exe"`), []want{
			{"stray-file", files + "paper.cnr.pdf", "", "no record names", ""},
			{"stray-file", files + "paper.en.pdf", "", "no record names", ""},
			{"unknown-word", paper, "type = \"exe\"", `"exe"`, "known words: csv, docx,"},
			{"missing-file", paper, "languages", files + "paper.en.exe", ""},
			{"missing-file", paper, "languages", files + "paper.cnr.exe", ""}}},
		{"attachment without a licence", edit(paper, "license = \"Public domain\"\n", ""), []want{
			{"missing-key", paper, "[[attachment]]", `"license" is missing in [attachment]`, "license = …"}}},
		{"folder among the attachments", write(files+"old/paper.en.pdf", "x"), []want{
			{"stray-file", files + "old", "", "a folder among the attachments", "straight into files/"}}},
		{"attachments of a record that cannot be read", edit(paper, "event =", "event"), []want{
			{"syntax", paper, "event", "expected '.' or '='", ""}}},
	}, readProblems)
}

func TestAttachmentsComeInTheOrderOfTheirLanguages(t *testing.T) {
	p := project()
	records, _ := read(t, p)
	files := records.In("papers")[0].Common().Attachments[0].Files
	if len(files) != 2 || files[0].Name != "paper.en.pdf" || files[1].Lang != "cnr" || string(files[1].Data) != "words to take away\n" {
		t.Errorf("got %+v", files)
	}
}

func TestFolderWithoutContent(t *testing.T) {
	p := fstest.MapFS{"config.toml": file(configTOML)}
	expect(t, p, readProblems(t, p), want{"no-content", "content", "", "there is no content", "folder that holds config.toml"})
}

// What depends on a record.toml is not told as missing when that file cannot be
// read.
func TestRecordThatCannotBeReadIsOneProblem(t *testing.T) {
	for ref := range fixture {
		t.Run(ref, func(t *testing.T) {
			p := project()
			name := "content/" + ref + "/record.toml"
			p[name] = file("broken\n")
			expect(t, p, readProblems(t, p), want{"syntax", name, "broken", "", ""})
		})
	}
}

func TestTextThatCannotBeReadIsOneProblem(t *testing.T) {
	for ref := range fixture {
		for lang := range word {
			t.Run(ref+"/"+lang, func(t *testing.T) {
				p := project()
				name := "content/" + ref + "/" + lang + ".md"
				p[name] = file("+++\nbroken\n+++\n")
				expect(t, p, readProblems(t, p), want{"syntax", name, "broken", "", ""})
			})
		}
	}
}

func TestAllProblemsAreToldAtOnceInOrder(t *testing.T) {
	p := project()
	all(
		edit(event, "participants = 113", "participants = \"many\""),
		edit(event, "end = 2016-09-01", "end = 2015"),
		edit(english, "Workshop Kosovo*.", "A <b>bold</b> Kosovo."),
		write("content/laws/code/notes.txt", "x"),
		remove("content/papers/concept/files/paper.en.pdf"),
		edit("content/glossary/victim/sq.md", `["report"]`, `["article"]`),
		edit(agenda, `"podgorica"`, `"podgorca"`),
	)(t, p)
	expect(t, p, readProblems(t, p),
		want{"unknown-id", agenda, "event", `"podgorca"`, `"podgorica"`},
		want{"raw-html", english, "A <b>", "HTML", ""},
		want{"kosovo", english, "A <b>", "Kosovo", ""},
		want{"wrong-type", event, "end", "", ""},
		want{"wrong-type", event, "participants", "", ""},
		want{"unknown-source", "content/glossary/victim/sq.md", "sources", "", ""},
		want{"stray-file", "content/laws/code/notes.txt", "", "", "files/"},
		want{"missing-file", paper, "languages", "paper.en.pdf", ""},
	)
}

func TestReadingFailsOnlyWithTheFileSystem(t *testing.T) {
	config, _, err := source.ReadConfig(project())
	if err != nil {
		t.Fatal(err)
	}
	broken := errors.New("input/output error")
	for _, name := range []string{event, english, "content", "content/laws", "content/events/podgorica", "content/papers/concept/files", "content/papers/concept/files/paper.en.pdf"} {
		if _, _, err := source.Read(brokenFS{project(), name, broken}, config, catalog.Date{}); !errors.Is(err, broken) {
			t.Errorf("%s cannot be read, but got %v", name, err)
		}
	}
}

func TestFileThatMayNotBeReadIsOneProblem(t *testing.T) {
	for _, name := range []string{event, english, albanian, "content/events/podgorica", "content/papers/concept/files/paper.en.pdf"} {
		for _, err := range []error{fs.ErrPermission, &fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist}} {
			p := project()
			_, problems := read(t, brokenFS{p, name, err})
			expect(t, p, problems, want{"unreadable", name, "", "cannot be read", "the right to read it"})
		}
	}
	for _, name := range []string{"i18n/sq.toml", "i18n"} {
		p := brokenFS{project(), name, fs.ErrPermission}
		config, _, _ := source.ReadConfig(p)
		_, problems, err := source.ReadMessages(p, config)
		if err != nil || len(problems) != 1 || problems[0].Code != "unreadable" || problems[0].Pos.File != name {
			t.Errorf("%s: %v %v", name, problems, err)
		}
	}
}

func TestWhatIsNeitherFileNorFolderIsNotOpened(t *testing.T) {
	for _, kind := range []fs.FileMode{fs.ModeSymlink, fs.ModeNamedPipe, fs.ModeSocket, fs.ModeDevice} {
		for _, name := range []string{"content/x", "content/laws/x", "content/laws/code/x", event, english, albanian, "content/papers/concept/files/paper.en.pdf", "content/papers/concept/files/x"} {
			p := project()
			p[name] = &fstest.MapFile{Mode: kind, Data: []byte("nowhere")}
			_, problems := read(t, brokenFS{p, name, errors.New("opened")})
			expect(t, p, problems, want{"not-a-file", name, "", "file", "put the file itself there"})
		}
		for _, name := range []string{"i18n/sq.toml", "i18n/x"} {
			p := project()
			p[name] = &fstest.MapFile{Mode: kind, Data: []byte("nowhere")}
			expect(t, p, messageProblems(t, p), want{"not-a-file", name, "", "file", "put the file itself there"})
		}
	}
}

func TestContentWithoutARecord(t *testing.T) {
	p := fstest.MapFS{"config.toml": file(configTOML), "content/.keep": file("")}
	expect(t, p, readProblems(t, p), want{"no-content", "content", "", "there is no record", "content/events/podgorica-2016/"})
}

func TestATemplateIsNoRecord(t *testing.T) {
	p := project()
	p["content/papers/_template/record.toml"] = file("nonsense")
	p["content/papers/_template/en.md"] = file("nonsense")
	records, problems := read(t, p)
	if len(problems) != 0 || records.Get(catalog.Ref{Section: "papers", ID: "_template"}) != nil {
		t.Errorf("problems %v", problems)
	}
}
