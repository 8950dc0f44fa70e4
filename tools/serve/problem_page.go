package serve

import (
	"bytes"
	"html/template"

	"resourceportal/tools/problem"
)

// page is in English, as is everything that the tool says to maintainers.
var page = template.Must(template.New("problems").Parse(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Problems</title>
<link rel="stylesheet" href="` + stylePath + `">
</head>
<body>
{{if .Failure}}<h1>The build failed</h1>
<pre>{{.Failure}}</pre>
{{else}}<h1>The portal cannot be built yet</h1>
<ul>
{{range .Problems}}<li{{if eq .Severity.String "warning"}} class="warning"{{end}}><code>{{.Pos}}</code><br>{{.Severity}}: {{.Text}}{{with .Hint}}<br><span class="hint">hint: {{.}}</span>{{end}}</li>
{{end}}</ul>
{{end}}<p>This page loads anew when a file is saved.</p>
</body>
</html>
`))

// problemPage shows what is wrong. What authors wrote is escaped.
func problemPage(problems problem.List, failure error) []byte {
	var b bytes.Buffer
	data := struct {
		Problems problem.List
		Failure  error
	}{problems, failure}
	if err := page.Execute(&b, data); err != nil {
		// Writing to memory cannot fail, and the template has been tested.
		return []byte(err.Error())
	}
	return b.Bytes()
}
