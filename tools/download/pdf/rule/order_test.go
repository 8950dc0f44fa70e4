package rule

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

func TestWordsAreReadInTheOrderOfTheStructure(t *testing.T) {
	goodWords := "the title read the law or jump 1. an item a table name value age 2 part two words1 1 a note."
	for _, test := range []struct {
		name   string
		change func(*fixture)
		want   string
	}{
		{"as it is", together(), goodWords},
		{"drawn in another order", func(f *fixture) {
			lines := strings.SplitAfter(f.streams["content1"], "EMC\n")
			slices.Reverse(lines)
			f.streams["content1"] = strings.Join(lines, "")
		}, goodWords},
		{"the structure in another order", in("document", "{h1} {p} {list}", "{list} {p} {h1}"),
			strings.Replace(goodWords, "the title read the law or jump 1. an item", "1. an item read the law or jump the title", 1)},
		{"an element's ActualText", add("td", "/ActualText(two years)"), strings.Replace(goodWords, "age 2", "age two years", 1)},
		{"a sequence's ActualText", together(within("content1", shown("age")+" Tj", "/Span <</ActualText(old)>> BDC "+shown("ag")+" Tj "+shown("e")+" Tj EMC")),
			strings.Replace(goodWords, "age", "old", 1)},
		{"a word broken at the end of a line", within("content1", shown("value")+" Tj", shown("val")+" Tj -60 -9 Td "+shown("ue")+" Tj"), goodWords},
		{"a soft hyphen", together(within("content1", shown("value")+" Tj", shown("valz")+" Tj -60 -9 Td "+shown("ue")+" Tj"),
			within("unicode", "> <007A>", "> <00AD>")), goodWords},
		{"a ligature", together(within("unicode", "> <007A>", "> <00660069>"), within("content1", shown("age"), shown("za"))),
			strings.Replace(goodWords, "age", "fia", 1)},
	} {
		f := good(t)
		test.change(f)
		words, err := ReadingOrder(f.bytes())
		if got := strings.Join(words, " "); err != nil || got != test.want {
			t.Errorf("%s: %q, %v", test.name, got, err)
		}
	}
}

// run gives what a program of the system says of a file, and skips without it.
func run(t *testing.T, data []byte, program string, arguments ...string) string {
	t.Helper()
	if _, err := exec.LookPath(program); err != nil {
		t.Skipf("%s is not installed", program)
	}
	name := filepath.Join(t.TempDir(), "good.pdf")
	if err := os.WriteFile(name, data, 0o666); err != nil {
		t.Fatal(err)
	}
	for i, a := range arguments {
		if a == "FILE" {
			arguments[i] = name
		}
	}
	out, err := exec.Command(program, arguments...).CombinedOutput()
	if err != nil {
		t.Fatalf("%s: %v: %s", program, err, out)
	}
	return string(out)
}

// Poppler reads the same words in the same order, quoted and with other breaks.
func TestPopplerReadsTheSameWords(t *testing.T) {
	data := good(t).bytes()
	out := run(t, data, "pdfinfo", "-struct-text", "FILE")
	var theirs strings.Builder
	for _, found := range regexp.MustCompile(`(?m)^\s+"(.*)"$`).FindAllStringSubmatch(out, -1) {
		theirs.WriteString(strings.ReplaceAll(found[1], " ", ""))
	}
	words, err := ReadingOrder(data)
	if ours := strings.Join(words, ""); err != nil || ours != theirs.String() {
		t.Errorf("%q, Poppler reads %q; %v", ours, theirs.String(), err)
	}
}

// qpdf finds no fault in the good file either, so that the fixture is a PDF.
func TestQPDFFindsNoFaultInTheGoodFile(t *testing.T) {
	for _, data := range [][]byte{good(t).bytes(), good(t).packed(nil, nil)} {
		if out := run(t, data, "qpdf", "--check", "FILE"); !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	}
}
