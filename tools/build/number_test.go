package build

import (
	"archive/zip"
	"bytes"
	"html"
	"io"
	"path"
	"regexp"
	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
	"strings"
	"testing"
)

var (
	phoneLink = regexp.MustCompile(`href="?tel:([^">]+)`)
	mailLink  = regexp.MustCompile(`href="?mailto:([^">]+)`)
	// number is what looks like a telephone number in running text: with a country
	// code, with a trunk prefix, or a European line of public interest.
	number  = regexp.MustCompile(`\+\d[\d ()/.–-]{6,}\d|(?:^|[^\pL\pN/.,–-])0\d{1,3}[ /-]\d[\d /-]{2,}\d|(?:^|\D)116[ /-]?\d{3}(?:\D|$)|11 66 66`)
	yearly  = regexp.MustCompile(`^\D?\d{2}/\d{4}$`) // the number of an act: 01/2014
	mailbox = regexp.MustCompile(`[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+\.[A-Za-z]{2,}`)
)

func TestNumbersAndMailboxesAreThoseOfARecord(t *testing.T) {
	files, p := portal(t).Files, data(t)
	phones, mails := map[string]bool{}, map[string]bool{}
	for _, rec := range p.Catalog.In("contacts") {
		for _, c := range rec.Facts.(*catalog.Contact).Channels {
			if !c.Publish || len(c.Sources) == 0 {
				continue
			}
			switch c.Type {
			case "phone":
				phones[edition.Dial(c.Value)] = true
				phones[strings.TrimPrefix(edition.Dial(c.Value), "+")] = true
			case "email":
				mails[c.Value] = true
			}
		}
	}
	seen := 0
	for name, data := range files {
		data := html.UnescapeString(words(t, name, data))
		for _, m := range phoneLink.FindAllStringSubmatch(data, -1) {
			if seen++; !phones[m[1]] {
				t.Errorf("%s links to telephone %s, which no record publishes", name, m[1])
			}
		}
		for _, m := range mailLink.FindAllStringSubmatch(data, -1) {
			if seen++; !mails[m[1]] {
				t.Errorf("%s links to mailbox %s, which no record publishes", name, m[1])
			}
		}
		if path.Ext(name) == ".html" {
			for _, r := range runs(t, files[name]) {
				for _, m := range number.FindAllString(r.text, -1) {
					if seen++; !phones[edition.Dial(m)] && !yearly.MatchString(m) {
						t.Errorf("%s shows number %s, which no record publishes", name, m)
					}
				}
			}
		}
		for _, m := range mailbox.FindAllString(data, -1) {
			if !mails[m] {
				t.Errorf("%s shows mailbox %s, which no record publishes", name, m)
			}
		}
	}
	if seen == 0 {
		t.Error("no number was found at all")
	}
}

// words is what a file says: the texts within an archive, the unfolded lines of
// calendars and address books. A PDF prints the sheet that a Word document prints.
func words(t *testing.T, name string, data []byte) string {
	switch path.Ext(name) {
	case ".pdf":
		return ""
	case ".ics", ".vcf":
		return strings.ReplaceAll(string(data), "\r\n ", "")
	case ".docx", ".epub", ".xlsx", ".zip":
		z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
		if err != nil {
			t.Fatal(name, err)
		}
		var all strings.Builder
		for _, f := range z.File {
			switch path.Ext(f.Name) {
			case ".xml", ".rels", ".xhtml", ".opf", ".html", ".vcf", ".ics":
				r, err := f.Open()
				if err != nil {
					t.Fatal(name, err)
				}
				content, err := io.ReadAll(r)
				if err != nil {
					t.Fatal(name, err)
				}
				all.WriteString(words(t, f.Name, content))
			}
		}
		return all.String()
	}
	return string(data)
}
