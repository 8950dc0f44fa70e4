package epub_test

import (
	"archive/zip"
	"bytes"
	"maps"
	"path"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/download/epub"
	"resourceportal/tools/sheet"
)

func write(t *testing.T, s sheet.Sheet) []byte {
	t.Helper()
	data, err := epub.Write(s)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestBooksAreSound(t *testing.T) {
	all := nasty()
	all["paper"] = paper()
	var chapters []sheet.Sheet
	for _, name := range slices.Sorted(maps.Keys(all)) {
		t.Run(name, func(t *testing.T) {
			data := write(t, all[name])
			sound(t, data)
			if !bytes.Equal(data, write(t, all[name])) {
				t.Error("a second time has other bytes")
			}
		})
		chapters = append(chapters, all[name])
	}
	data, err := epub.WriteBook(book(chapters...))
	if err != nil {
		t.Fatal(err)
	}
	sound(t, data)
}

// OCF wants this of the first file (EPUB 3.3, section 4.3.2), so that a reader
// knows the book by its first bytes.
func TestMediaTypeComesFirst(t *testing.T) {
	data := write(t, paper())
	if got, want := string(data[30:58]), "mimetypeapplication/epub+zip"; got != want {
		t.Errorf("begins with %q, want %q", got, want)
	}
	r, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	for i, f := range r.File {
		if f.Modified.Format("2006-01-02 15:04:05") != "1980-01-01 00:00:00" || len(f.Extra) > 0 || f.Flags != 0 {
			t.Errorf("%s is of %v, with extra %x and flags %x", f.Name, f.Modified, f.Extra, f.Flags)
		}
		if want := map[bool]uint16{true: zip.Store, false: zip.Deflate}[i == 0]; f.Method != want {
			t.Errorf("%s is packed by method %d, want %d", f.Name, f.Method, want)
		}
	}
}

func TestBookDescribesItself(t *testing.T) {
	doc := files(t, write(t, paper()))["EPUB/package.opf"]
	d := read(t, "package.opf", doc)
	for name, want := range map[string][]string{
		"identifier":  {"urn:uuid:ae06d69a-3469-5870-b2c0-26c109409a16"}, // Python's uuid.uuid5(NAMESPACE_URL, address)
		"title":       {"Опис радионице у Београду 2015. године"},
		"language":    {"sr-Cyrl", "en"},
		"creator":     {"ОЕБС", "IOM"},
		"publisher":   {"Против трговине људима и кријумчарења на Западном Балкану"},
		"subject":     {"трговина људима"},
		"description": {paper().Summary.Text},
		"rights":      {"https://creativecommons.org/licenses/by/4.0/"},
		"source":      {"https://example.org/sr/papers/belgrade-2015/"},
		"meta":        {"2026-11-21T00:00:00Z", "textual", "textual", "displayTransformability", "readingOrder", "structuralNavigation", "tableOfContents", "none"},
	} {
		if got := d.texts[name]; !slices.Equal(got, want) {
			t.Errorf("%s is %q, want %q", name, got, want)
		}
	}
	if strings.Contains(doc, "conformsTo") {
		t.Error("claims a conformance that nobody has evaluated")
	}
}

func TestContentsHaveTheHeadings(t *testing.T) {
	s := base(
		sheet.Block{Kind: sheet.Heading, Level: 2, ID: "a", Spans: []sheet.Span{{Text: "Косово"}, {Note: 2}, {Text: " A"}, {Note: 1}}},
		sheet.Block{Kind: sheet.Heading, Level: 3, ID: "aa", Lang: "en", Spans: text("A & A")},
		sheet.Block{Kind: sheet.Heading, Level: 2, ID: "b", Spans: text("B")},
	)
	s.Title = sheet.Span{Text: "T"}
	nav := func(b epub.Book) string {
		data, err := epub.WriteBook(b)
		if err != nil {
			t.Fatal(err)
		}
		_, got, _ := strings.Cut(files(t, data)["EPUB/nav.xhtml"], "<main>\n")
		got, _, _ = strings.Cut(got, "</main>")
		return strings.ReplaceAll(got, "\n", "")
	}
	single := epub.Book{Lang: s.Lang, Title: s.Title, Meta: s.Meta, Words: s.Words, Chapters: []sheet.Sheet{s}}
	const inner = `<li><a href="chapter-001.xhtml#a">Косово* A</a><ol><li><a href="chapter-001.xhtml#aa"><span xml:lang="en" lang="en">A &amp; A</span></a></li></ol></li><li><a href="chapter-001.xhtml#b">B</a></li>`
	want := `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h1 id="contents">Садржај</h1><ol><li><a href="chapter-001.xhtml">T</a></li>` + inner + `</ol></nav>`
	if got := nav(single); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	two := single
	two.Title.Text = "Књига"
	two.Chapters = []sheet.Sheet{s, {ID: "x", Lang: "sq", Title: sheet.Span{Text: "X"}}}
	want = `<h1>Књига</h1><nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h2 id="contents">Садржај</h2><ol><li><a href="chapter-001.xhtml">T</a><ol>` + inner +
		`</ol></li><li><a href="chapter-002.xhtml"><span xml:lang="sq" lang="sq">X</span></a></li></ol></nav>`
	if got := nav(two); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestBothContentsSayTheSame(t *testing.T) {
	data, err := epub.WriteBook(book(paper(), nasty()["steep"], nasty()["languages"], nasty()["ids"]))
	if err != nil {
		t.Fatal(err)
	}
	all := sound(t, data)
	nav, ncx := read(t, "nav", all["EPUB/nav.xhtml"]), read(t, "ncx", all["EPUB/toc.ncx"])
	if want, got := nav.texts["a"], ncx.texts["navLabel"]; len(want) < 20 || !slices.Equal(got, want) {
		t.Errorf("new readers see %q, old ones %q", want, got)
	}
	var points []string
	for _, href := range ncx.links {
		points = append(points, strings.TrimSpace(href))
	}
	if want := nav.links[1:]; !slices.Equal(points, want) { // the first is the style
		t.Errorf("new readers are led to %q, old ones to %q", want, points)
	}
}

func TestLinksBetweenTextsStayInTheBook(t *testing.T) {
	data, err := epub.WriteBook(book(paper(), nasty()["nine"]))
	if err != nil {
		t.Fatal(err)
	}
	all := sound(t, data)
	for name, want := range map[string]string{
		"EPUB/chapter-001.xhtml": `<a href="chapter-002.xhtml">next</a><a href="chapter-002.xhtml">part</a><a href="https://example.org/sr/">away</a>`,
		"EPUB/chapter-002.xhtml": `<a href="chapter-001.xhtml">next</a><a href="chapter-001.xhtml#part-1">part</a><a href="https://example.org/sr/">away</a>`,
	} {
		if !strings.Contains(all[name], want) {
			t.Errorf("%s has no %s", name, want)
		}
	}
	if !strings.Contains(all["EPUB/package.opf"], `<itemref idref="nav"/>`) {
		t.Error("the contents of a book of several texts are not read")
	}
}

func TestNothingIsFetchedAndNothingRuns(t *testing.T) {
	for name, content := range files(t, write(t, paper())) {
		for _, word := range []string{"<script", "<img", "@import", "url(", "<iframe", "style=\"", " on"} {
			if path.Ext(name) == ".xhtml" || path.Ext(name) == ".css" {
				if word == " on" { // no onclick and its like
					for _, a := range strings.Split(content, " on")[1:] {
						if i := strings.IndexAny(a, "= >"); i >= 0 && a[i] == '=' {
							t.Errorf("%s has on%.20s", name, a)
						}
					}
				} else if strings.Contains(content, word) {
					t.Errorf("%s has %s", name, word)
				}
			}
		}
	}
}

func TestErrorsNameWhatIsWrong(t *testing.T) {
	for _, c := range []struct {
		want   string
		change func(*epub.Book)
	}{
		{"no chapter", func(b *epub.Book) { b.Chapters = nil }},
		{`day of modification ""`, func(b *epub.Book) { b.Meta.Modified = "" }},
		{`day of modification "2026-02-30"`, func(b *epub.Book) { b.Meta.Modified = "2026-02-30" }},
		{"no title", func(b *epub.Book) { b.Chapters[0] = sheet.Sheet{Lang: "sr", Title: sheet.Span{Text: "\x00 "}} }},
		{`text "belgrade-2015-paper": note 9: there are 2`, func(b *epub.Book) { b.Chapters[0].Lead = []sheet.Span{{Note: 9}} }},
		{`link "#nowhere"`, func(b *epub.Book) { b.Chapters[0].Lead = []sheet.Span{{Text: "a", Href: "#nowhere"}} }},
	} {
		b := book(paper())
		c.change(&b)
		if data, err := epub.WriteBook(b); err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), `write book "book": `) || data != nil {
			t.Errorf("got error %v, want %q", err, c.want)
		}
	}
}

// FuzzWriteBook puts anything into what a book says of itself.
func FuzzWriteBook(f *testing.F) {
	f.Add("Књига", "sr", "https://example.org/")
	f.Add("<&\x00\">", "x y", "]]>")
	f.Add("", "", "")
	f.Fuzz(func(t *testing.T, a, lang, address string) {
		b := book(paper(), paper())
		b.ID, b.Lang, b.Title, b.Summary, b.Address = a, lang, sheet.Span{Text: a, Lang: address}, sheet.Span{Text: address, Lang: lang}, address
		b.Meta = sheet.Meta{Authors: []string{a, address}, Subjects: []string{lang}, Publisher: a, License: address, Modified: "2026-11-21"}
		b.Words.Contents = address
		b.Chapters[0].Address, b.Chapters[1].Title.Text = address, a
		data, err := epub.WriteBook(b)
		if err != nil {
			t.Fatal(err)
		}
		sound(t, data)
	})
}

func BenchmarkWrite(b *testing.B) {
	s := paper()
	for b.Loop() {
		if _, err := epub.Write(s); err != nil {
			b.Fatal(err)
		}
	}
}
