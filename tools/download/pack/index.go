package pack

import (
	"bytes"
	_ "embed"
	"html/template"
)

//go:embed index.tmpl
var indexText string

//go:embed style.css
var style []byte

var indexTemplate = template.Must(template.New(indexName).Parse(indexText))

// index is the page that leads to the files.
func (p Pack) index() ([]byte, error) {
	var b bytes.Buffer
	if err := indexTemplate.Execute(&b, p); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}
