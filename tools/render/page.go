package render

import (
	"bytes"
	"encoding/json"
	"path"
	"path/filepath"
	"regexp"
	"strings"

	"github.com/spf13/afero"

	"resourceportal/tools/view"
)

// languages finds {{< lang mk >}}words{{< /lang >}}. Hugo would take a paragraph
// out of its <p> if it consists of a shortcode alone, so words in another
// language come to the template of links, under an address of their own.
var languages = regexp.MustCompile(`\{\{< lang ([A-Za-z0-9-]+) >\}\}((?s:.*?))\{\{< /lang >\}\}`)

// writePage hands a page to Hugo: its data as JSON front matter, its body as
// Markdown, under pages/<edition>/, which config.toml names as the edition's
// content.
func writePage(to afero.Fs, root, key string, p view.Page) error {
	front := map[string]any{"title": p.Title, "params": map[string]any{"view": p.View}}
	rest := strings.Trim(strings.TrimPrefix(p.Path, "/"+key+"/"), "/")
	var name string
	switch p.Layout {
	case "home":
		name = "_index.md"
	case "section":
		name = path.Join(rest, "_index.md")
	case "record":
		name = path.Join(rest, "index.md")
	default:
		// A page of its own: Hugo is told its layout and its address.
		name = "own-" + strings.NewReplacer("/", "-", ".", "-").Replace(p.Path) + ".md"
		front["layout"] = p.Layout
		front["url"] = p.Path
	}
	var b bytes.Buffer
	if err := json.NewEncoder(&b).Encode(front); err != nil {
		return err
	}
	b.WriteString("\n")
	b.WriteString(languages.ReplaceAllString(p.Body, "[$2](lang:$1)"))
	return afero.WriteFile(to, filepath.Join(root, pagesDir, key, filepath.FromSlash(name)), b.Bytes(), 0o644)
}
