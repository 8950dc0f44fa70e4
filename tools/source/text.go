package source

import (
	"bytes"
	"path"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
)

const fence = "+++"

// textFile reads one <language>.md.
func (r *reader) textFile(e *entry, name string) error {
	lang := strings.TrimSuffix(path.Base(name), ".md")
	if langs := r.config.TextLanguages(); !slices.Contains(langs, lang) {
		r.problems.Errorf("unknown-language", problem.Pos{File: name}, nearest("languages", lang, langs), "text file of an unknown language %q", lang)
		return nil
	}
	data, ok, err := r.file(name)
	if err != nil {
		return err
	}
	if !ok || !r.text(e, name, lang, data) {
		e.unread = append(e.unread, lang)
	}
	return nil
}

// text takes in what a text file holds, and reports whether it can be read.
func (r *reader) text(e *entry, name, lang string, data []byte) bool {
	front, body, line, ok := splitText(data)
	if !ok {
		r.problems.Errorf("front-matter", problem.Pos{File: name, Line: 1}, "begin the file with a line +++, then title = \"…\", then a line +++", "no front matter between two lines %s", fence)
		return false
	}
	doc, ok := parseTOML(name, front, 1, &r.problems)
	if !ok {
		return false
	}
	text := &catalog.Text{Lang: lang, Body: string(body), BodyLine: line}
	d := r.decoder(name, doc, e.Kind)
	d.into(text)
	e.Texts[lang] = text
	e.texts[lang] = d
	return true
}

// splitText takes a text file apart; line is where the body begins.
func splitText(data []byte) (front, body []byte, line int, ok bool) {
	first, rest, found := bytes.Cut(data, []byte("\n"))
	if !found || string(bytes.TrimRight(first, "\r ")) != fence {
		return nil, nil, 0, false
	}
	line = 2
	for at := 0; at <= len(rest); line++ {
		end := bytes.IndexByte(rest[at:], '\n')
		next := at + end + 1
		if end < 0 {
			end, next = len(rest)-at, len(rest)+1
		}
		if string(bytes.TrimRight(rest[at:at+end], "\r ")) == fence {
			return rest[:at], rest[min(next, len(rest)):], line + 1, true
		}
		at = next
	}
	return nil, nil, 0, false
}

// items are the ids of a record that need words of their own.
type items struct {
	table string   // of the front matter: "session"
	key   string   // the word that must be there: "title"
	ids   []string // in the record
}

func itemsOf(r *catalog.Record) []items {
	var all []items
	add := func(table, key string, n int, id func(i int) string) {
		group := items{table: table, key: key}
		for i := range n {
			group.ids = append(group.ids, id(i))
		}
		all = append(all, group)
	}
	switch f := r.Facts.(type) {
	case *catalog.Agenda:
		add("session", "title", len(f.Sessions), func(i int) string { return f.Sessions[i].ID })
	case *catalog.Law:
		add("article", "subject", len(f.Articles), func(i int) string { return f.Articles[i].ID })
	case *catalog.Contact:
		add("channel", "use", len(f.Channels), func(i int) string { return f.Channels[i].ID })
	}
	attachments := r.Common().Attachments
	add("attachment", "title", len(attachments), func(i int) string { return attachments[i].ID })
	return all
}

// checkItems compares the ids of the record with those that a text has words for.
func (r *reader) checkItems(e *entry, lang string) {
	d := e.texts[lang]
	for _, group := range itemsOf(e.Record) {
		written, _ := d.doc.values[group.table].(map[string]any)
		for i, id := range group.ids {
			if slices.Contains(reservedIDs, id) {
				r.problems.Errorf("same-id", e.facts.pos(group.table, i, "id"), "give it another id", "every page has a place %q of its own", id)
			}
			if slices.Contains(group.ids[:i], id) {
				r.problems.Errorf("same-id", e.facts.pos(group.table, i, "id"), "give each its own id", "two of [[%s]] have the id %q", group.table, id)
			}
			if _, ok := written[id]; !ok && kebab.MatchString(id) {
				r.problems.Errorf("missing-words", d.pos(group.table), "add ["+group.table+"."+id+"] with "+group.key+" = \"…\"",
					"%s %q of the record has no %s in this language", group.table, id, group.key)
			}
		}
		// An id that cannot be one is the record's mistake, not the text's.
		sound := !slices.ContainsFunc(group.ids, func(id string) bool { return !kebab.MatchString(id) })
		for id := range written {
			if sound && !slices.Contains(group.ids, id) {
				r.problems.Errorf("unknown-id", d.pos(group.table, id), nearest("ids of "+group.table, id, group.ids), "the record has no %s %q", group.table, id)
			}
		}
	}
}
