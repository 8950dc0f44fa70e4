//go:build ignore

// docx compares Word documents with what LibreOffice read of them: headings by
// level, tables, their header rows, footnotes and words.
//
//	go run .ci/docx.go DIR
//
// DIR has x.docx and x.fodt for each document. It ends with an error if anything
// was lost.
package main

import (
	"archive/zip"
	"encoding/xml"
	"fmt"
	"io"
	"log"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"unicode"
)

// text is what is compared.
type text struct {
	counts map[string]int
	words  string
}

func main() {
	log.SetFlags(0)
	documents, err := filepath.Glob(filepath.Join(os.Args[1], "*.docx"))
	if err != nil || len(documents) == 0 {
		log.Fatal("no documents")
	}
	total, failed := map[string]int{}, false
	for _, name := range documents {
		want, err := word(name)
		if err != nil {
			log.Fatal(name, ": ", err)
		}
		got, err := flat(strings.TrimSuffix(name, ".docx") + ".fodt")
		if err != nil {
			log.Fatal(name, ": ", err)
		}
		if !maps.Equal(got.counts, want.counts) || got.words != want.words {
			failed = true
			log.Printf("%s: LibreOffice has %v, the document %v; same words: %v", name, got.counts, want.counts, got.words == want.words)
		}
		for what, n := range want.counts {
			total[what] += n
		}
	}
	if failed {
		os.Exit(1)
	}
	fmt.Printf("%d documents:", len(documents))
	for _, what := range slices.Sorted(maps.Keys(total)) {
		fmt.Printf(" %s %d,", what, total[what])
	}
	fmt.Println(" nothing lost")
}

// word reads word/document.xml and word/footnotes.xml.
func word(name string) (text, error) {
	z, err := zip.OpenReader(name)
	if err != nil {
		return text{}, err
	}
	defer z.Close()
	t := text{counts: map[string]int{}}
	var words strings.Builder
	f, err := z.Open("word/document.xml")
	if err != nil {
		return text{}, err
	}
	defer f.Close()
	err = walk(f, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "pStyle":
			if level, ok := strings.CutPrefix(attr(e, "val"), "Heading"); ok {
				t.counts["headings "+level]++
			}
		case "tbl":
			t.counts["tables"]++
		case "tblHeader":
			t.counts["header rows"]++
		case "footnoteReference":
			t.counts["notes"]++
		}
		return e.Name.Local == "t"
	}, &words)
	t.words = letters(words.String())
	return t, err
}

// flat reads an OpenDocument text in one file; what its notes say is left out.
func flat(name string) (text, error) {
	f, err := os.Open(name)
	if err != nil {
		return text{}, err
	}
	defer f.Close()
	t := text{counts: map[string]int{}}
	var words strings.Builder
	err = walk(f, func(e xml.StartElement) bool {
		switch e.Name.Local {
		case "h":
			if level := attr(e, "outline-level"); level != "1" {
				t.counts["headings "+level]++
			}
		case "table":
			t.counts["tables"]++
		case "table-header-rows":
			t.counts["header rows"]++
		case "note":
			t.counts["notes"]++
		}
		return e.Name.Local == "p" || e.Name.Local == "h"
	}, &words, "meta", "styles", "automatic-styles", "master-styles", "note", "font-face-decls", "settings", "scripts")
	t.words = letters(words.String())
	return t, err
}

// walk visits all elements but those skipped, and gathers the text in those that
// visit says have some.
func walk(r io.Reader, visit func(xml.StartElement) bool, words *strings.Builder, skip ...string) error {
	d := xml.NewDecoder(r)
	var speaks []bool
	for {
		token, err := d.Token()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return err
		}
		switch token := token.(type) {
		case xml.StartElement:
			said := visit(token)
			if slices.Contains(skip, token.Name.Local) {
				if err := d.Skip(); err != nil {
					return err
				}
				continue
			}
			speaks = append(speaks, said || len(speaks) > 0 && speaks[len(speaks)-1])
		case xml.EndElement:
			speaks = speaks[:len(speaks)-1]
		case xml.CharData:
			if len(speaks) > 0 && speaks[len(speaks)-1] {
				words.Write(token)
			}
		}
	}
}

func attr(e xml.StartElement, name string) string {
	for _, a := range e.Attr {
		if a.Name.Local == name {
			return a.Value
		}
	}
	return ""
}

// letters are those of a text, and its digits: the programs space words apart in
// different ways.
func letters(s string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) {
			return r
		}
		return -1
	}, s)
}
