package docx_test

import (
	"context"
	"encoding/json"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"resourceportal/tools/download/docx"
	"resourceportal/tools/sheet"
)

// program is a program by which others read our files.
func program(t *testing.T, name string) string {
	t.Helper()
	found, err := exec.LookPath(name)
	if err != nil {
		t.Skipf("%s is not installed", name)
	}
	return found
}

func run(t *testing.T, name string, args ...string) ([]byte, error) {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), 2*time.Minute)
	defer cancel()
	return exec.CommandContext(ctx, name, args...).CombinedOutput()
}

// TestOfficeReadsWhatTheSheetSays has LibreOffice turn files into its own flat
// XML, and compares with the sheets: headings with their levels, paragraphs, items
// with theirs, tables with header rows, footnotes with marks, all words in order.
func TestOfficeReadsWhatTheSheetSays(t *testing.T) {
	t.Parallel()
	office := program(t, "soffice")
	dir := t.TempDir()
	sheets := map[string]sheet.Sheet{"serbian": serbian(), "long": long(8)}
	for _, name := range []string{"lists", "quotes", "wide", "least"} {
		sheets[name] = nasty()[name]
	}
	asterisk := least(para(sheet.Span{Text: "Kosovo"}, sheet.Span{Note: 1}))
	asterisk.Notes = []sheet.Note{{Mark: "*", Blocks: item(said("Status."))}}
	sheets["asterisk"] = asterisk
	args := []string{"-env:UserInstallation=file://" + filepath.Join(dir, "profile"), "--headless", "--convert-to", "fodt", "--outdir", dir}
	for name, s := range sheets {
		data, err := docx.Write(s)
		if err != nil {
			t.Fatal(err)
		}
		args = append(args, filepath.Join(dir, name+".docx"))
		if err := os.WriteFile(args[len(args)-1], data, 0o644); err != nil {
			t.Fatal(err)
		}
	}
	if out, err := run(t, office, args...); err != nil {
		t.Fatalf("%v\n%s", err, out)
	}
	for name, s := range sheets {
		data, err := os.ReadFile(filepath.Join(dir, name+".fodt"))
		if err != nil {
			t.Errorf("LibreOffice did not read %s: %v", name, err)
			continue
		}
		root, err := parse(data)
		if err != nil {
			t.Fatal(err)
		}
		got, want := openDocument(root), expected(s)
		for i := range max(len(got), len(want)) {
			g, w := "nothing", "nothing"
			if i < len(got) {
				g = got[i]
			}
			if i < len(want) {
				w = want[i]
			}
			if g != w {
				t.Errorf("%s, line %d:\n%s\nwant\n%s", name, i, g, w)
				break
			}
		}
		switch name {
		case "serbian":
			checkLanguages(t, root)
		case "asterisk":
			for _, s := range root.all("style") {
				if p := s.at("text-properties"); s.attr["name"] == "Footnote_20_anchor" && p != nil && p.attr["text-position"] != "" {
					t.Errorf("LibreOffice raises the asterisk: %v", p.attr)
				}
			}
		}
	}
}

// openDocument are the lines of an OpenDocument text, then those of its notes.
func openDocument(root *node) []string {
	var lines, notes []string
	add := func(kind string, n *node) {
		if words := flat(n, true); words != "" {
			lines = append(lines, kind+" "+words)
		}
	}
	var visit func(n *node, depth int)
	visit = func(n *node, depth int) {
		switch n.name {
		case "h":
			add("h"+n.attr["outline-level"], n)
		case "p":
			if depth > 0 {
				add(fmt.Sprintf("item%d", depth), n)
			} else {
				add("p", n)
			}
		case "list":
			depth++
		case "table-row", "table-header-rows":
			if n.name == "table-header-rows" {
				lines = append(lines, "header")
			} else {
				lines = append(lines, "row")
			}
		case "table":
			lines = append(lines, "table")
		}
		if n.name != "h" && n.name != "p" {
			for _, c := range n.children {
				visit(c, depth)
			}
		}
	}
	text := root.at("body", "text")
	visit(text, 0)
	for _, note := range text.all("note") {
		notes = append(notes, "note "+flat(note.at("note-citation"), false)+" "+flat(note.at("note-body"), false))
	}
	return append(lines, notes...)
}

// flat are the words of an element, notes and instructions left out.
func flat(n *node, outer bool) string {
	var b strings.Builder
	var visit func(n *node)
	visit = func(n *node) {
		switch n.name {
		case "":
			b.WriteString(n.text)
		case "s", "tab", "line-break", "p":
			b.WriteByte(' ')
		case "note":
			if outer {
				return
			}
		}
		for _, c := range n.children {
			visit(c)
		}
	}
	visit(n)
	return strings.Join(strings.Fields(b.String()), " ")
}

// expected are the same lines, from the sheet.
func expected(s sheet.Sheet) []string {
	e := &expectation{sheet: s, seen: map[int]bool{}}
	e.line("p", []sheet.Span{{Text: s.Kind}})
	e.line("h1", []sheet.Span{s.Title})
	e.line("p", s.Lead)
	e.line("p", []sheet.Span{s.Summary})
	for _, notice := range s.Notices {
		e.line("p", notice)
	}
	if len(s.Facts) > 0 {
		e.lines = append(e.lines, "table")
	}
	for _, fact := range s.Facts {
		e.lines = append(e.lines, "row", "p "+fact.Name)
		for _, value := range fact.Values {
			e.line("p", value)
		}
	}
	e.line("p", text(s.Address))
	e.blocks(s.Blocks, 0)
	for _, n := range e.cited {
		note := s.Notes[n-1]
		inner := &expectation{sheet: s, seen: e.seen}
		inner.blocks(note.Blocks, 0)
		words := strings.ReplaceAll(" "+strings.Join(inner.lines, " "), " p ", " ")
		e.lines = append(e.lines, "note "+note.Mark+words)
	}
	return e.lines
}

type expectation struct {
	sheet sheet.Sheet
	lines []string
	seen  map[int]bool
	cited []int
}

func (e *expectation) line(kind string, spans []sheet.Span) {
	var b strings.Builder
	for _, s := range spans {
		switch {
		case s.Break:
			b.WriteByte(' ')
		case s.Note != 0 && e.seen[s.Note]:
			b.WriteString(e.sheet.Notes[s.Note-1].Mark)
		case s.Note != 0:
			e.seen[s.Note] = true
			e.cited = append(e.cited, s.Note)
		}
		b.WriteString(s.Text)
	}
	if words := strings.Join(strings.Fields(b.String()), " "); words != "" {
		e.lines = append(e.lines, kind+" "+words)
	}
}

func (e *expectation) blocks(blocks []sheet.Block, depth int) {
	for i, b := range blocks {
		kind := "p"
		if depth > 0 && i == 0 {
			kind = fmt.Sprintf("item%d", min(depth, 9))
		}
		switch b.Kind {
		case sheet.Heading:
			e.line(fmt.Sprintf("h%d", b.Level), b.Spans)
		case sheet.Paragraph, sheet.Code:
			e.line(kind, b.Spans)
		case sheet.Quote:
			e.blocks(b.Blocks, 0)
		case sheet.List:
			for _, item := range b.Items {
				e.blocks(item, depth+1)
			}
		case sheet.Table:
			e.table(b.Table)
		}
	}
}

func (e *expectation) table(t *sheet.TableData) {
	e.line("p", t.Caption)
	e.lines = append(e.lines, "table")
	rows := t.Rows
	if len(t.Head) > 0 {
		e.lines = append(e.lines, "header")
		rows = append([][]sheet.Cell{t.Head}, rows...)
	}
	for _, row := range rows {
		e.lines = append(e.lines, "row")
		for _, cell := range row {
			e.line("p", cell.Spans)
		}
	}
}

// checkLanguages wants the languages of the file to be those of the words.
func checkLanguages(t *testing.T, root *node) {
	t.Helper()
	styles := map[string]string{}
	for _, s := range root.all("style") {
		if p := s.at("text-properties"); p != nil && p.attr["language"] != "" {
			styles[s.attr["name"]] = p.attr["language"] + "-" + p.attr["country"]
		}
	}
	want := map[string]string{"Отворена порта": "mk-MK", "Tjetër Vizion": "sq-AL"}
	for _, s := range root.all("span") {
		words := flat(s, true)
		if lang, known := want[words]; known {
			if got := styles[s.attr["style-name"]]; got != lang {
				t.Errorf("LibreOffice takes %q for %q, want %q", words, got, lang)
			}
			delete(want, words)
		}
	}
	if len(want) > 0 {
		t.Errorf("LibreOffice does not tell the language of %v", want)
	}
	found := false
	for _, s := range root.all("default-style") {
		if p := s.at("text-properties"); p != nil && s.attr["family"] == "paragraph" {
			found = p.attr["language"] == "sr"
		}
	}
	if !found {
		t.Error("LibreOffice does not take the text for Serbian")
	}
}

// TestMicrosoftsValidatorFindsNothing has Microsoft's Open XML SDK compare files
// with its schemas, which are those that Word reads with.
func TestMicrosoftsValidatorFindsNothing(t *testing.T) {
	t.Parallel()
	validator := program(t, "ooxml-validator")
	all := nasty()["notes in notes"]
	for _, name := range []string{"characters", "empty", "items", "languages", "links", "lists", "quotes", "right to left", "tables", "wide"} {
		all.Blocks = append(all.Blocks, nasty()[name].Blocks...)
	}
	for name, s := range map[string]sheet.Sheet{"serbian": serbian(), "all": all} {
		data, err := docx.Write(s)
		if err != nil {
			t.Fatal(err)
		}
		file := filepath.Join(t.TempDir(), name+".docx")
		if err := os.WriteFile(file, data, 0o644); err != nil {
			t.Fatal(err)
		}
		out, err := run(t, validator, file)
		var report struct {
			OK     bool
			Errors []any
		}
		if err != nil || json.Unmarshal(out, &report) != nil || !report.OK || len(report.Errors) > 0 {
			t.Errorf("%s: %v\n%s", name, err, out)
		}
	}
}
