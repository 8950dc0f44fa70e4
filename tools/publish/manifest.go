package publish

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"maps"
	"path"
	"runtime"
	"slices"
	"sync"
)

// manifestName is the file by which a portal is known to be one.
const manifestName = "manifest.json"

// sumsName holds the files' hashes in the form that sha256sum -c reads.
const sumsName = "SHA256SUMS"

// Manifest is manifest.json.
type Manifest struct {
	Files []Entry `json:"files"` // by path
}

// Entry is a file of the portal.
type Entry struct {
	Path   string `json:"path"`
	Size   int    `json:"size"` // in bytes
	Type   string `json:"type"` // media type
	SHA256 string `json:"sha256"`
}

// AddManifest adds manifest.json and SHA256SUMS, which name all other files.
func AddManifest(files map[string][]byte) {
	delete(files, manifestName)
	delete(files, sumsName)
	m := Manifest{Files: []Entry{}}
	var sums bytes.Buffer
	names := slices.Sorted(maps.Keys(files))
	for i, sum := range hashes(names, files) {
		name := names[i]
		m.Files = append(m.Files, Entry{name, len(files[name]), MediaType(name), sum})
		fmt.Fprintf(&sums, "%s  %s\n", sum, name)
	}
	// A manifest is text and numbers, which always can be encoded.
	data, _ := json.MarshalIndent(m, "", " ")
	files[manifestName] = append(data, '\n')
	files[sumsName] = sums.Bytes()
}

// hashes are the SHA-256 of files in hexadecimal digits, several computed at a
// time: packs make a portal hundreds of megabytes large.
func hashes(names []string, files map[string][]byte) []string {
	sums := make([]string, len(names))
	workers := runtime.GOMAXPROCS(0)
	var wg sync.WaitGroup
	for w := range workers {
		wg.Go(func() {
			for i := w; i < len(names); i += workers {
				sum := sha256.Sum256(files[names[i]])
				sums[i] = hex.EncodeToString(sum[:])
			}
		})
	}
	wg.Wait()
	return sums
}

// types are the media types of what portals hold. They are written out since
// what package mime knows depends on the machine.
var types = map[string]string{
	".html": "text/html; charset=utf-8", ".css": "text/css; charset=utf-8", ".js": "text/javascript; charset=utf-8",
	".json": "application/json", ".xml": "application/xml", ".txt": "text/plain; charset=utf-8", ".svg": "image/svg+xml",
	".png": "image/png", ".ico": "image/x-icon", ".woff2": "font/woff2", ".pdf": "application/pdf", ".epub": "application/epub+zip",
	".zip": "application/zip", ".csv": "text/csv; charset=utf-8", ".atom": "application/atom+xml",
	".ics": "text/calendar; charset=utf-8", ".vcf": "text/vcard; charset=utf-8", ".bib": "application/x-bibtex", ".ris": "application/x-research-info-systems",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".odt":  "application/vnd.oasis.opendocument.text", ".ods": "application/vnd.oasis.opendocument.spreadsheet",
}

// MediaType is the media type of a file, by its name.
func MediaType(name string) string {
	if t, ok := types[path.Ext(name)]; ok {
		return t
	}
	return "application/octet-stream"
}
