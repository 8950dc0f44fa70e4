package epub_test

import (
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"testing"

	"resourceportal/tools/download/epub"
	"resourceportal/tools/sheet"
)

// TestBooksPassEPUBCheck has every book checked in one run: by W3C's EPUBCheck, if
// the environment's EPUBCHECK or the command epubcheck is its Java archive, and by
// epubcheck-ts. The latter knows nothing of which elements may stand in which, so
// that the former should be there where it counts.
func TestBooksPassEPUBCheck(t *testing.T) {
	checkers := [][]string{official(), ported()}
	checkers = slices.DeleteFunc(checkers, func(c []string) bool { return c == nil })
	if len(checkers) == 0 {
		t.Skip("neither EPUBCheck (Debian: epubcheck, with a JDK) nor epubcheck-ts (npm: @likecoin/epubcheck-ts) is installed")
	}
	books := save(t)
	for _, c := range checkers {
		out, err := exec.Command(c[0], append(c[1:], books...)...).CombinedOutput()
		if err != nil {
			t.Errorf("%q: %v\n%s", c, err, out[:min(len(out), 4000)])
		}
	}
}

// save writes all books, and one of all their texts.
func save(t *testing.T) []string {
	t.Helper()
	folder := t.TempDir()
	all := nasty()
	all["paper"] = paper()
	var books []string
	var chapters []sheet.Sheet
	one := func(name string, data []byte, err error) {
		if err != nil {
			t.Fatal(err)
		}
		name = filepath.Join(folder, name+".epub")
		if err := os.WriteFile(name, data, 0o600); err != nil {
			t.Fatal(err)
		}
		books = append(books, name)
	}
	for _, name := range slices.Sorted(maps.Keys(all)) {
		data, err := epub.Write(all[name])
		one(name, data, err)
		chapters = append(chapters, all[name])
	}
	data, err := epub.WriteBook(book(chapters...))
	one("book", data, err)
	return books
}

// official is the command that runs EPUBCheck over many books; it takes a JDK,
// since Java compiles the program first.
func official() []string {
	jar := os.Getenv("EPUBCHECK")
	if jar == "" {
		jar, _ = exec.LookPath("epubcheck")
	}
	// A link's target has the libraries beside it that the archive names.
	jar, err := filepath.EvalSymlinks(jar)
	if err != nil || filepath.Ext(jar) != ".jar" {
		return nil
	}
	if _, err := exec.LookPath("javac"); err != nil {
		return nil
	}
	return []string{"java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-cp", jar, filepath.Join("testdata", "Check.java")}
}

// ported is the command that runs epubcheck-ts over many books.
func ported() []string {
	bin, err := exec.LookPath("epubcheck-ts")
	if err == nil {
		bin, err = filepath.EvalSymlinks(bin)
	}
	if err != nil {
		return nil
	}
	return []string{"node", filepath.Join("testdata", "check.mjs"), filepath.Join(filepath.Dir(bin), "..", "dist", "index.js")}
}
