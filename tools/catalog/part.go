package catalog

import (
	"crypto/sha256"
	"encoding/hex"
	"maps"
	"slices"
	"strings"

	"resourceportal/tools/document"
)

// Part is a piece of a text that is translated, and grows old, by itself.
type Part struct {
	// Key is "title", "summary", "city", "session.opening", …, "body" for what
	// stands before the first heading, or "#background" for a section.
	Key  string
	Name string // what a reader knows it by: a heading, a session's title; or ""
	Text string
}

// Parts takes a text apart, in the order in which it is read. Parts without
// words are left out.
func (t *Text) Parts() []Part {
	var parts []Part
	add := func(key, name, text string) {
		if strings.TrimSpace(text) != "" {
			parts = append(parts, Part{key, name, text})
		}
	}
	add("title", "", join(t.Title, t.Short))
	add("summary", "", t.Summary)
	add("city", "", t.City)
	add("variants", "", strings.Join(t.Variants, "\n"))
	for _, id := range slices.Sorted(maps.Keys(t.Sessions)) {
		add("session."+id, t.Sessions[id].Title, join(t.Sessions[id].Title, t.Sessions[id].Note))
	}
	for _, id := range slices.Sorted(maps.Keys(t.Articles)) {
		add("article."+id, t.Articles[id].Subject, t.Articles[id].Subject)
	}
	for _, id := range slices.Sorted(maps.Keys(t.Channels)) {
		add("channel."+id, t.Channels[id].Use, t.Channels[id].Use)
	}
	for _, id := range slices.Sorted(maps.Keys(t.Attachments)) {
		add("attachment."+id, t.Attachments[id].Title, t.Attachments[id].Title)
	}
	for _, s := range document.Parse([]byte(t.Body)).Sections() {
		key := "body"
		if s.ID != "" {
			key = "#" + s.ID
		}
		add(key, s.Heading, s.Source)
	}
	return parts
}

// join puts texts on lines of their own, the empty ones left out.
func join(texts ...string) string {
	return strings.Join(slices.DeleteFunc(texts, func(s string) bool { return s == "" }), "\n")
}

// Hash is the mark of the part that a translation keeps: 12 hexadecimal digits
// of the SHA-256 of its words, whatever the white space between them.
func (p Part) Hash() string {
	sum := sha256.Sum256([]byte(strings.Join(strings.Fields(p.Text), " ")))
	return hex.EncodeToString(sum[:])[:12]
}
