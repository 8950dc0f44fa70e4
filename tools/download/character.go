package download

import (
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"unicode/utf8"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/pdf/face"
	"resourceportal/tools/problem"
)

// checkCharacters finds what the typefaces of the PDFs lack, each character once
// where it was written: a name that many documents show would else be reported
// for every one of them.
func checkCharacters(records *catalog.Catalog) problem.List {
	var problems problem.List
	lacking := lacking()
	for _, rec := range records.All() {
		for r := range lacking(stringsOf(reflect.ValueOf(rec.Facts))...) {
			addCharacter(&problems, problem.Pos{File: rec.Dir() + "/record.toml"}, r)
		}
		for _, lang := range slices.Sorted(maps.Keys(rec.Texts)) {
			file, t := fmt.Sprintf("%s/%s.md", rec.Dir(), lang), rec.Texts[lang]
			line := t.BodyLine
			if printsBody(rec.Kind) {
				for text := range strings.Lines(t.Body) {
					for r := range lacking(text) {
						addCharacter(&problems, problem.Pos{File: file, Line: line}, r)
					}
					line++
				}
			}
			front := *t
			front.Body = ""
			for r := range lacking(stringsOf(reflect.ValueOf(front))...) {
				addCharacter(&problems, problem.Pos{File: file}, r)
			}
		}
	}
	return problems
}

// printsBody reports whether the body of a record of that kind stands in a PDF;
// of the others their names do.
func printsBody(k catalog.Kind) bool {
	return k != catalog.KindTerm && k != catalog.KindGloss && k != catalog.KindPage
}

func addCharacter(problems *problem.List, pos problem.Pos, r rune) {
	problems.Errorf("character", pos, "write it otherwise, or in letters; the typefaces have Latin, Greek and Cyrillic",
		"character %q (U+%04X), which the typefaces of the PDFs do not have", r, r)
}

// lacking is a function that tells which characters of texts no typeface has. It
// remembers what it has looked up.
func lacking() func(texts ...string) map[rune]bool {
	known := map[rune]bool{}
	return func(texts ...string) map[rune]bool {
		var found map[rune]bool
		for _, text := range texts {
			for _, r := range text {
				if r < utf8.RuneSelf {
					continue
				}
				lacks, seen := known[r]
				if !seen {
					_, err := face.Shape(face.Serif, "en", string(r))
					lacks = err != nil
					known[r] = lacks
				}
				if lacks {
					if found == nil {
						found = map[rune]bool{}
					}
					found[r] = true
				}
			}
		}
		return found
	}
}

// stringsOf are all texts that a value holds.
func stringsOf(v reflect.Value) []string {
	var all []string
	switch v.Kind() {
	case reflect.String:
		all = append(all, v.String())
	case reflect.Pointer, reflect.Interface:
		if !v.IsNil() {
			all = stringsOf(v.Elem())
		}
	case reflect.Struct:
		for i := range v.NumField() {
			all = append(all, stringsOf(v.Field(i))...)
		}
	case reflect.Slice:
		if v.Type().Elem().Kind() != reflect.Uint8 {
			for i := range v.Len() {
				all = append(all, stringsOf(v.Index(i))...)
			}
		}
	case reflect.Map:
		for i := v.MapRange(); i.Next(); {
			all = append(all, stringsOf(i.Value())...)
		}
	}
	return all
}
