//go:build ignore

// Command words prints the words of a built portal that are in one language, one
// a line, sorted: what a spelling checker is to look at.
//
//	go run .ci/words.go public sr-Latn
//
// Addresses, code and words in another language are left out.
package main

import (
	"bytes"
	"fmt"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/net/html"
)

// address is a run of characters with a point, a slash or an @ between letters.
var address = regexp.MustCompile(`\S*[\p{L}\p{N}][./@][\p{L}\p{N}]\S*`)

func main() {
	if len(os.Args) != 3 {
		fmt.Fprintln(os.Stderr, "usage: go run .ci/words.go DIR LANGUAGE")
		os.Exit(2)
	}
	words := map[string]bool{}
	err := filepath.WalkDir(os.Args[1], func(name string, e fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(name) != ".html" {
			return err
		}
		data, err := os.ReadFile(name)
		if err != nil {
			return err
		}
		doc, err := html.Parse(bytes.NewReader(data))
		if err != nil {
			return err
		}
		collect(doc, "", os.Args[2], words)
		return nil
	})
	if err != nil {
		fmt.Fprintln(os.Stderr, "words:", err)
		os.Exit(1)
	}
	for _, word := range slices.Sorted(maps.Keys(words)) {
		fmt.Println(word)
	}
}

// collect adds the words of a node that are in the language wanted.
func collect(n *html.Node, lang, want string, words map[string]bool) {
	if n.Type == html.ElementNode && (n.Data == "script" || n.Data == "style" || n.Data == "code") {
		return
	}
	for _, a := range n.Attr {
		if a.Key == "lang" {
			lang = a.Val
		}
	}
	if n.Type == html.TextNode && lang == want {
		for _, word := range strings.FieldsFunc(address.ReplaceAllString(n.Data, " "), notInWord) {
			if word = strings.Trim(word, "-’"); len([]rune(word)) > 1 {
				words[word] = true
			}
		}
	}
	for c := range n.ChildNodes() {
		collect(c, lang, want, words)
	}
}

func notInWord(r rune) bool { return !unicode.IsLetter(r) && r != '-' && r != '’' }
