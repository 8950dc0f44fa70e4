package epub

import (
	"strings"

	"resourceportal/tools/download/xhtml"
)

// head opens a content document (EPUB 3.3, section 6.1) up to its body.
func head(lang, title string) string {
	return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops"` + xhtml.Lang(lang) + `>
<head>
<meta charset="utf-8"/>
<title>` + xhtml.Escape(title) + `</title>
<link rel="stylesheet" type="text/css" href="` + styleName + `"/>
</head>
`
}

// chapter prints a text's document.
func (p *publication) chapter(c chapter) string {
	body := xhtml.Body(c.Sheet, xhtml.Options{EPUB: true, Link: p.link})
	return head(c.Lang, c.title) + "<body>\n<main>\n" + body + "</main>\n</body>\n</html>\n"
}

// link leads to another text of the book where an address does, and leaves others
// as they are. A part that the other does not have leads to the whole.
func (p *publication) link(href string) string {
	address, id, _ := strings.Cut(href, "#")
	t, ok := p.targets[address]
	switch {
	case !ok:
		return href
	case t.ids[id]:
		return t.name + "#" + xhtml.ID("", id)
	}
	return t.name
}
