package pack_test

import (
	"archive/zip"
	"bytes"
	"crypto/sha256"
	"fmt"
	"io"
	"path"
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"resourceportal/tools/download/pack"
)

func sample() pack.Pack {
	return pack.Pack{
		Name: "countries-me", Lang: "cnr-Latn", Title: "Crna Gora <1>", Intro: []string{"Uvod."},
		Address: "https://example.org/cnr/countries/me/", AddressText: "Najnovije",
		Groups: []pack.Group{{Title: "Zakoni", Entries: []pack.Entry{
			{Title: "Law & order", Lang: "en", Lines: []string{"2006"}, Files: []pack.File{
				{Name: "laws/a.pdf", Text: "PDF", Content: pack.NewContent([]byte("%PDF"))}, {Name: "laws/a.docx", Text: "DOCX", Content: pack.NewContent([]byte("PK"))},
			}},
			{Title: "Kontakti", Files: []pack.File{{Name: "contacts/contacts.vcf", Text: "VCF", Content: pack.NewContent(bytes.Repeat([]byte("BEGIN:VCARD\r\n"), 50))}}},
		}}},
		Footnotes: []string{"* Bilješka."},
	}
}

// unpack reads an archive: names and contents.
func unpack(t *testing.T, data []byte) (names []string, files map[string][]byte) {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	files = map[string][]byte{}
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		content, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		names = append(names, f.Name)
		files[f.Name] = content
	}
	return names, files
}

func write(t *testing.T, p pack.Pack) []byte {
	t.Helper()
	data, err := pack.Write(p)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

func TestPackHoldsItsFilesInOneFolder(t *testing.T) {
	names, files := unpack(t, write(t, sample()))
	want := []string{"index.html", "style.css", "laws/a.pdf", "laws/a.docx", "contacts/contacts.vcf", "SHA256SUMS"}
	for i := range want {
		want[i] = "countries-me/" + want[i]
	}
	if !slices.Equal(names, want) {
		t.Errorf("got %v, want %v", names, want)
	}
	if string(files["countries-me/laws/a.pdf"]) != "%PDF" {
		t.Error("a file is not the one that was put in")
	}
}

func TestSumsAreThoseOfAllFiles(t *testing.T) {
	names, files := unpack(t, write(t, sample()))
	sums := string(files["countries-me/SHA256SUMS"])
	for _, name := range names {
		rest := strings.TrimPrefix(name, "countries-me/")
		line := fmt.Sprintf("%x  %s\n", sha256.Sum256(files[name]), rest)
		if rest != "SHA256SUMS" && !strings.Contains(sums, line) {
			t.Errorf("no line %q in\n%s", line, sums)
		}
	}
	if got := strings.Count(sums, "\n"); got != len(names)-1 {
		t.Errorf("%d lines for %d files", got, len(names)-1)
	}
}

func TestPageLeadsToEveryFileAndNothingElse(t *testing.T) {
	_, files := unpack(t, write(t, sample()))
	page := string(files["countries-me/index.html"])
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	linked := map[string]bool{}
	var text strings.Builder
	for n := range root.Descendants() {
		if n.Type == html.TextNode {
			text.WriteString(n.Data)
		}
		if n.Data == "script" {
			t.Error("a script in the page")
		}
		for _, a := range n.Attr {
			if a.Key != "href" {
				continue
			}
			if strings.HasPrefix(a.Val, "https://example.org/") {
				continue
			}
			linked[a.Val] = true
			if _, ok := files[path.Join("countries-me", a.Val)]; !ok {
				t.Errorf("link to %s, which the pack does not have", a.Val)
			}
		}
	}
	if len(linked) != 4 {
		t.Errorf("links %v", linked)
	}
	for _, words := range []string{"Crna Gora <1>", "Law & order", "Uvod.", "* Bilješka."} {
		if !strings.Contains(text.String(), words) {
			t.Errorf("the page does not say %q", words)
		}
	}
	if !strings.Contains(page, `<html lang="cnr-Latn">`) || !strings.Contains(page, `lang="en">Law`) {
		t.Error("languages are not marked")
	}
}

func TestSamePackSameBytes(t *testing.T) {
	if !bytes.Equal(write(t, sample()), write(t, sample())) {
		t.Error("two archives differ")
	}
}

func TestTwoFilesOfOneNameAreAnError(t *testing.T) {
	p := sample()
	p.Groups = append(p.Groups, p.Groups[0])
	if _, err := pack.Write(p); err == nil {
		t.Error("no error")
	}
}
