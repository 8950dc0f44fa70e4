package download

import (
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

// A file that is forgotten here makes builds with an old cache differ from those
// without one.
func TestVersionKnowsEverySourceOfWhatIsCached(t *testing.T) {
	const module = "resourceportal/tools/download/"
	args := []string{"list", "-deps", "-f", `{{$d := .Dir}}{{$p := .ImportPath}}{{range .GoFiles}}{{$p}} {{$d}}/{{.}}
{{end}}{{range .EmbedFiles}}{{$p}} {{$d}}/{{.}}
{{end}}`, "./docx", "./epub", "./pdf", "./table"}
	out, err := exec.Command("go", args...).Output()
	if err != nil {
		t.Fatal(err)
	}
	here, err := os.Getwd()
	if err != nil {
		t.Fatal(err)
	}
	// The shelf makes tables, which are a part of the key; the typefaces have a
	// version of their own.
	apart := map[string]bool{module + "shelf": true}
	for line := range strings.Lines(string(out)) {
		pkg, file, _ := strings.Cut(strings.TrimSpace(line), " ")
		if !strings.HasPrefix(pkg, module) || apart[pkg] || filepath.Ext(file) == ".ttf" {
			continue
		}
		rel, err := filepath.Rel(here, file)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := fs.Stat(sources, filepath.ToSlash(rel)); err != nil {
			t.Errorf("%s is not a part of the cache's version", rel)
		}
	}
}
