package docx_test

import (
	"archive/zip"
	"bytes"
	"fmt"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"resourceportal/tools/download/docx"
	"resourceportal/tools/sheet"
)

func TestFilesHaveTheFirstTimeThatZipKnows(t *testing.T) {
	data, err := docx.Write(serbian())
	if err != nil {
		t.Fatal(err)
	}
	archive, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range archive.File {
		if got := f.Modified.UTC().Format(time.DateTime); got != "1980-01-01 00:00:00" {
			t.Errorf("%s is of %s", f.Name, got)
		}
	}
}

func TestSameSheetSameBytes(t *testing.T) {
	first, err := docx.Write(serbian())
	if err != nil {
		t.Fatal(err)
	}
	second, err := docx.Write(serbian())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(first, second) {
		t.Error("two writings differ")
	}
}

// check are the rules that every file keeps, whatever the sheet.
func check(f *file) []string {
	var faults []string
	fault := func(format string, args ...any) { faults = append(faults, fmt.Sprintf(format, args...)) }
	if f.names[0] != "[Content_Types].xml" {
		fault("%s stands first", f.names[0])
	}
	f.checkTypes(fault)
	f.checkRelations(fault)
	f.checkBookmarks(fault)
	for name, part := range f.parts {
		part.walk(func(n *node) {
			checkOrder(name, n, fault)
			checkTables(name, n, fault)
		})
	}
	return faults
}

func (f *file) checkTypes(fault func(string, ...any)) {
	types := map[string]string{}
	for _, n := range f.parts["[Content_Types].xml"].all("Override") {
		types[n.attr["PartName"]] = n.attr["ContentType"]
	}
	for _, name := range f.names[1:] {
		known := types["/"+name] != ""
		if known == strings.HasSuffix(name, ".rels") {
			fault("type of %s: %q", name, types["/"+name])
		}
		delete(types, "/"+name)
	}
	for name := range types {
		fault("a type for %s, which is not there", name)
	}
}

func (f *file) checkRelations(fault func(string, ...any)) {
	for _, name := range f.names {
		ids := map[string]bool{}
		if rels := f.parts[path.Join(path.Dir(name), "_rels", path.Base(name)+".rels")]; rels != nil {
			for _, n := range rels.all("Relationship") {
				if ids[n.attr["Id"]] {
					fault("%s: id %s twice", name, n.attr["Id"])
				}
				ids[n.attr["Id"]] = true
				u, err := url.Parse(n.attr["Target"])
				external := n.attr["TargetMode"] == "External"
				switch {
				case err != nil:
					fault("%s: %v", name, err)
				case external && u.Scheme == "":
					fault("%s: %q is no whole address", name, n.attr["Target"])
				case !external && f.parts[path.Join(path.Dir(name), u.Path)] == nil:
					fault("%s: there is no %s", name, n.attr["Target"])
				}
			}
		}
		f.parts[name].walk(func(n *node) {
			if id := n.attr["id"]; (n.name == "hyperlink" && n.attr["anchor"] == "" || n.name == "footerReference") && !ids[id] {
				fault("%s: no relation %q of a %s", name, id, n.name)
			}
		})
	}
}

var bookmarkName = regexp.MustCompile(`^[A-Za-z_][A-Za-z0-9_]{0,39}$`)

func (f *file) checkBookmarks(fault func(string, ...any)) {
	names, ids := map[string]bool{}, map[string]int{}
	for _, part := range []string{"word/document.xml", "word/footnotes.xml"} {
		f.parts[part].walk(func(n *node) {
			switch n.name {
			case "bookmarkStart":
				name := n.attr["name"]
				if !bookmarkName.MatchString(name) || names[strings.ToLower(name)] {
					fault("bookmark %q", name)
				}
				names[strings.ToLower(name)] = true
				ids[n.attr["id"]]++
			case "bookmarkEnd":
				ids[n.attr["id"]] += 10
			}
		})
	}
	for id, count := range ids {
		if count != 11 {
			fault("bookmark %s does not begin and end once", id)
		}
	}
	for _, part := range []string{"word/document.xml", "word/footnotes.xml"} {
		f.parts[part].walk(func(n *node) {
			target := n.attr["anchor"]
			if n.name == "instrText" {
				if field := strings.Fields(n.children[0].text); field[0] == "NOTEREF" {
					target = field[1]
				}
			}
			if target != "" && !names[strings.ToLower(target)] {
				fault("no bookmark %q", target)
			}
		})
	}
}

// order is in what order the schema wants the children that we write (wml.xsd of
// ECMA-376, transitional).
var order = map[string]string{
	"pPr":        "pStyle keepNext keepLines numPr pBdr shd tabs bidi spacing ind jc outlineLvl sectPr",
	"rPr":        "rStyle rFonts b bCs i iCs noProof color sz szCs u vertAlign rtl lang",
	"tblPr":      "tblStyle tblW tblInd tblBorders tblLayout tblCellMar tblLook tblCaption tblDescription",
	"tcPr":       "tcW tcBorders shd",
	"tbl":        "tblPr tblGrid tr",
	"tr":         "trPr tc",
	"tc":         "tcPr p",
	"pBdr":       "top left bottom right",
	"tblBorders": "top left bottom right insideH insideV",
	"sectPr":     "footerReference pgSz pgMar cols",
	"lvl":        "start numFmt pStyle lvlText lvlJc pPr rPr",
	"numbering":  "abstractNum num",
	"style":      "name basedOn next uiPriority semiHidden unhideWhenUsed qFormat pPr rPr tblPr tblStylePr",
	"styles":     "docDefaults latentStyles style",
	"settings":   "zoom defaultTabStop characterSpacingControl footnotePr compat themeFontLang decimalSymbol listSeparator",
	"font":       "altName panose1 charset family pitch",
}

func checkOrder(part string, n *node, fault func(string, ...any)) {
	names := strings.Fields(order[n.name])
	if len(names) == 0 || n.name == "num" {
		return
	}
	last := 0
	for _, c := range n.children {
		i := slices.Index(names, c.name)
		if i < 0 {
			fault("%s: a %s within %s", part, c.name, n.name)
			return
		}
		many := strings.Contains(" tr tc p style abstractNum num ", " "+c.name+" ")
		if i < last || i == last && last > 0 && !many {
			fault("%s: %s after %s within %s", part, c.name, names[last], n.name)
		}
		last = i
	}
}

// checkTables wants of tables what Word wants: cells that end with a paragraph,
// as many columns in each row, and something between two tables and after the last.
func checkTables(part string, n *node, fault func(string, ...any)) {
	for i, c := range n.children {
		if c.name != "tbl" {
			continue
		}
		next := ""
		if i+1 < len(n.children) {
			next = n.children[i+1].name
		}
		if next != "p" {
			fault("%s: %q after a table", part, next)
		}
		columns := len(c.all("gridCol"))
		for _, row := range c.all("tr") {
			if cells := row.all("tc"); len(cells) != columns {
				fault("%s: %d cells in %d columns", part, len(cells), columns)
			}
		}
		for _, cell := range c.all("tc") {
			if cell.children[len(cell.children)-1].name != "p" {
				fault("%s: a cell ends without a paragraph", part)
			}
		}
	}
}

func TestEveryFileIsSound(t *testing.T) {
	for name, s := range nasty() {
		t.Run(name, func(t *testing.T) {
			f := write(t, s)
			for _, fault := range check(f) {
				t.Error(fault)
			}
			for _, lost := range missing(f, s) {
				t.Error(lost)
			}
		})
	}
}

// missing are words of a sheet that its file does not have in their place.
func missing(f *file, s sheet.Sheet) []string {
	var lost []string
	look := func(in string, words []string) {
		at := 0
		for _, w := range words {
			i := strings.Index(in[at:], w)
			if i < 0 {
				lost = append(lost, fmt.Sprintf("not there or not in order: %q", w))
				return
			}
			at += i + len(w)
		}
	}
	front := []sheet.Block{said(s.Kind), para(s.Title), para(s.Lead...), para(s.Summary)}
	for _, notice := range s.Notices {
		front = append(front, para(notice...))
	}
	for _, fact := range s.Facts {
		front = append(front, said(fact.Name))
		for _, value := range fact.Values {
			front = append(front, para(value...))
		}
	}
	body := f.body()
	look(squeezed(body.words()), wordsOf(append(append(front, said(s.Address)), s.Blocks...)))
	notes := squeezed(f.parts["word/footnotes.xml"].words()) + squeezed(body.words())
	for _, note := range s.Notes {
		look(notes, wordsOf(note.Blocks))
	}
	return lost
}

func wordsOf(blocks []sheet.Block) []string {
	var all []string
	add := func(spans []sheet.Span) {
		for _, s := range spans {
			all = append(all, squeezed(s.Text))
		}
	}
	for _, b := range blocks {
		if b.Kind != sheet.List && b.Kind != sheet.Table {
			add(b.Spans)
		}
		for _, item := range b.Items {
			all = append(all, wordsOf(item)...)
		}
		all = append(all, wordsOf(b.Blocks)...)
		if b.Table != nil {
			if len(b.Table.Head)+len(b.Table.Rows) > 0 {
				add(b.Table.Caption)
			}
			for _, row := range append([][]sheet.Cell{b.Table.Head}, b.Table.Rows...) {
				for _, cell := range row {
					add(cell.Spans)
				}
			}
		}
	}
	return all
}

// squeezed is text without white space, and with U+FFFD for what XML cannot hold.
func squeezed(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r == ' ' || r == '\t' || r == '\n' || r == '\r':
			return -1
		case r < ' ' || r == 0xFFFE || r == 0xFFFF:
			return '\uFFFD'
		}
		return r
	}, string([]rune(s)))
}
