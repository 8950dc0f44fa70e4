// Package rule holds a finished PDF against the rules of accessible and lasting
// documents: PDF/UA-1 (ISO 14289-1, the machine-checkable conditions of the
// Matterhorn Protocol 1.1) and PDF/A-2a (ISO 19005-2), with what ISO 32000-1
// says where the two rely on it.
//
// It is the oracle of tests, written from the standards and not from the
// typesetter. It reads the bytes itself and mends nothing. What it does not
// understand it refuses: a file without a violation uses only what is held
// against a rule here. That makes it narrower than the standards: forms, optional
// content, embedded files, simple fonts, inline images, patterns and incremental
// updates are refused although a PDF/UA file may have them.
//
// The name of a rule begins with its source:
//
//	UA-7.1-3 (Matterhorn 01-005)  clause 7.1 of ISO 14289-1
//	A-6.2.11.5-1                  clause 6.2.11.5 of ISO 19005-2
//	PDF-14.7.4.4                  clause 14.7.4.4 of ISO 32000-1
//	Portal-unknown                the portal's own
//
// The number after the last hyphen is that of the test in the public profiles of
// veraPDF, so that its reports can be laid beside ours.
//
// The package changes nothing and reads no file. It judges no meaning: whether a
// heading is one, and whether an alternative text says what is in the picture, is
// for people to see.
package rule

import (
	"cmp"
	"fmt"
	"slices"
)

// Violation is one place where a file breaks a rule.
type Violation struct {
	Rule string // "UA-7.1-3 (Matterhorn 01-005)"
	Text string // what is wrong and where, in a sentence without a full stop
}

func (v Violation) String() string { return v.Rule + ": " + v.Text }

// Check holds a file against all rules. The violations are sorted by rule and
// text, each there once; a file that cannot be read has one at least.
func Check(data []byte) []Violation {
	c := newChecker(data)
	if c.read() {
		c.checkDocument()
		c.checkOutline()
		c.checkMetadata()
		c.checkStructure()
		c.checkTags()
		c.checkAnnotations()
		c.checkFonts()
		c.checkUnused()
	}
	slices.SortFunc(c.found, func(a, b Violation) int {
		return cmp.Or(cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Text, b.Text))
	})
	return slices.Compact(c.found)
}

// checker is a file that is being checked.
type checker struct {
	file
	found   []Violation
	catalog dict
	intent  string // colour space of the output intent: "RGB ", "" without one
	pages   []*page
	pageOf  map[int]int // index of a page by its object number
	fonts   map[ref]*font
	tree    *tree
	visited map[ref]bool // nodes of name and number trees
	painted int          // forms, by all pages
}

func newChecker(data []byte) *checker {
	c := &checker{pageOf: map[int]int{}, fonts: map[ref]*font{}, visited: map[ref]bool{}}
	c.file = file{data: data, entries: map[int]entry{}, objects: map[int]object{}, report: c.broke}
	return c
}

// broke notes that a rule is broken.
func (c *checker) broke(rule, format string, args ...any) {
	c.found = append(c.found, Violation{rule, fmt.Sprintf(format, args...)})
}

// read makes out the objects, the pages with what they show, and the structure.
// It is false when there is nothing that a rule could be held against.
func (c *checker) read() bool {
	if err := c.file.read(); err != nil {
		c.broke("PDF-7.5", "the file cannot be read: %v", err)
		return false
	}
	c.catalog = c.dict(c.trailer["Root"])
	if c.catalog["Type"] != name("Catalog") {
		c.broke("PDF-7.7.2", "the trailer's Root leads to no catalog")
		return false
	}
	c.readIntents()
	c.readPages()
	c.readStructure()
	for i := range c.pages {
		c.readContent(i)
	}
	return true
}
