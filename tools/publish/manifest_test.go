package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"
)

func TestManifestNamesEveryOtherFileInOrder(t *testing.T) {
	files := map[string][]byte{
		"sq/index.html":  []byte("<p>Përshëndetje"),
		"index.html":     []byte("<p>Hello"),
		"en/a/empty.txt": {},
	}
	want := maps.Clone(files)
	AddManifest(files)

	var m Manifest
	if err := json.Unmarshal(files["manifest.json"], &m); err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range m.Files {
		names = append(names, e.Path)
		data := want[e.Path]
		if sum := fmt.Sprintf("%x", sha256.Sum256(data)); e.SHA256 != sum || e.Size != len(data) || e.Type != MediaType(e.Path) {
			t.Errorf("entry %+v; want size %d, hash %s", e, len(data), sum)
		}
	}
	if got := []string{"en/a/empty.txt", "index.html", "sq/index.html"}; !slices.Equal(names, got) {
		t.Errorf("manifest names %q, want %q", names, got)
	}
	if len(files) != len(want)+2 {
		t.Errorf("%d files after AddManifest, want two more than %d", len(files), len(want))
	}
}

// TestSumsAreWhatSha256sumReads compares with the output of sha256sum for these
// three bytes and for none.
func TestSumsAreWhatSha256sumReads(t *testing.T) {
	files := map[string][]byte{"b/abc.txt": []byte("abc"), "a": {}}
	AddManifest(files)
	want := "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  a\n" +
		"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad  b/abc.txt\n"
	if got := string(files["SHA256SUMS"]); got != want {
		t.Errorf("SHA256SUMS is\n%swant\n%s", got, want)
	}
}

func TestManifestIsTheSameBytesEveryTime(t *testing.T) {
	var first map[string][]byte
	for range 20 {
		files := map[string][]byte{}
		for i := range 30 {
			files[fmt.Sprintf("en/%d/index.html", i)] = []byte{byte(i)}
		}
		AddManifest(files)
		if first == nil {
			first = files
		}
		for _, name := range []string{"manifest.json", "SHA256SUMS"} {
			if !bytes.Equal(files[name], first[name]) {
				t.Fatalf("%s differs between two runs over the same files", name)
			}
		}
	}
}

func TestManifestAddedTwiceNamesNeitherItselfNorTheSums(t *testing.T) {
	files := map[string][]byte{"index.html": []byte("x")}
	AddManifest(files)
	once := maps.Clone(files)
	AddManifest(files)
	if !maps.EqualFunc(files, once, bytes.Equal) {
		t.Errorf("the second manifest differs from the first:\n%s%s", files["manifest.json"], files["SHA256SUMS"])
	}
}

func TestManifestOfNothingHasAnEmptyList(t *testing.T) {
	files := map[string][]byte{}
	AddManifest(files)
	if got := strings.Join(strings.Fields(string(files["manifest.json"])), ""); got != `{"files":[]}` {
		t.Errorf("manifest.json is %s", got)
	}
}

func TestMediaTypeGoesByTheNameAlone(t *testing.T) {
	for name, want := range map[string]string{
		"en/index.html":                    "text/html; charset=utf-8",
		"css/main.abc123.css":              "text/css; charset=utf-8",
		"api/v1/laws.json":                 "application/json",
		"sitemap.xml":                      "application/xml",
		"en/feed.atom":                     "application/atom+xml",
		"en/calendar.ics":                  "text/calendar; charset=utf-8",
		"en/contacts/contacts.vcf":         "text/vcard; charset=utf-8",
		"en/contacts/contacts.csv":         "text/csv; charset=utf-8",
		"en/contacts/contacts.xlsx":        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
		"files/papers/a/concept.en.pdf":    "application/pdf",
		"files/papers/a/concept.en.docx":   "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
		"en/packs/all.zip":                 "application/zip",
		"fonts/text.woff2":                 "font/woff2",
		"unknown.kind":                     "application/octet-stream",
		"pdf":                              "application/octet-stream",
		"folder.html/SHA256SUMS":           "application/octet-stream",
		"en/papers/concept.en.pdf.sig.bib": "application/x-bibtex",
	} {
		if got := MediaType(name); got != want {
			t.Errorf("MediaType(%q) = %q, want %q", name, got, want)
		}
	}
}
