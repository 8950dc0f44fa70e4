package catalog_test

import (
	"slices"
	"testing"

	"resourceportal/tools/catalog"
)

func sample() *catalog.Text {
	return &catalog.Text{
		Title: "Title", Short: "T", Summary: "Summary.", City: "Podgorica", Variants: []string{"a", "b"},
		Sessions:    map[string]catalog.SessionText{"opening": {Title: "Opening", Note: "Note."}, "closing": {Title: "Closing"}},
		Articles:    map[string]catalog.ArticleText{"art-5": {Subject: "Subject"}},
		Channels:    map[string]catalog.ChannelText{"sos": {Use: "Use"}},
		Attachments: map[string]catalog.AttachmentText{"paper": {Title: "Paper"}},
		Body:        "Before.\n\n## Aims {#aims}\n\nWords.\n\n### More {#more}\n\nMore words.\n\n## Means {#means}\n\nWords.\n",
	}
}

func TestPartsComeInTheOrderOfReading(t *testing.T) {
	var keys, names []string
	for _, p := range sample().Parts() {
		keys, names = append(keys, p.Key), append(names, p.Name)
	}
	if want := []string{"title", "summary", "city", "variants", "session.closing", "session.opening", "article.art-5", "channel.sos", "attachment.paper", "body", "#aims", "#means"}; !slices.Equal(keys, want) {
		t.Errorf("got %q, want %q", keys, want)
	}
	if want := []string{"", "", "", "", "Closing", "Opening", "Subject", "Use", "Paper", "", "Aims", "Means"}; !slices.Equal(names, want) {
		t.Errorf("got %q, want %q", names, want)
	}
}

func TestPartsWithoutWordsAreLeftOut(t *testing.T) {
	if parts := (&catalog.Text{Title: "Title", Body: "\n \n"}).Parts(); len(parts) != 1 || parts[0].Key != "title" {
		t.Errorf("got %+v", parts)
	}
}

func TestOneChangeChangesOnePart(t *testing.T) {
	tests := []struct {
		key    string
		change func(*catalog.Text)
	}{
		{"title", func(x *catalog.Text) { x.Short = "U" }},
		{"summary", func(x *catalog.Text) { x.Summary = "Another." }},
		{"variants", func(x *catalog.Text) { x.Variants[1] = "c" }},
		{"session.opening", func(x *catalog.Text) { x.Sessions["opening"] = catalog.SessionText{Title: "Opening", Note: "Other."} }},
		{"article.art-5", func(x *catalog.Text) { x.Articles["art-5"] = catalog.ArticleText{Subject: "Other"} }},
		{"body", func(x *catalog.Text) { x.Body = "After." + x.Body[len("Before."):] }},
		{"#means", func(x *catalog.Text) { x.Body += "\nOne more.\n" }},
	}
	before := sample().Parts()
	for _, tt := range tests {
		t.Run(tt.key, func(t *testing.T) {
			x := sample()
			tt.change(x)
			var changed []string
			for i, p := range x.Parts() {
				if p.Hash() != before[i].Hash() {
					changed = append(changed, p.Key)
				}
			}
			if !slices.Equal(changed, []string{tt.key}) {
				t.Errorf("changed %q", changed)
			}
		})
	}
}

// Translations keep these marks: another way of making them would call every
// translation old.
func TestHashIsOfTheWordsAlone(t *testing.T) {
	const want = "a03f1d611645"
	for _, text := range []string{"two words", "two\nwords", " two \t words\r\n"} {
		if got := (catalog.Part{Key: "any", Text: text}).Hash(); got != want {
			t.Errorf("%q: got %s, want %s", text, got, want)
		}
	}
	for _, text := range []string{"twowords", "Two words", "two words."} {
		if (catalog.Part{Text: text}).Hash() == want {
			t.Errorf("%q has the mark of other words", text)
		}
	}
}
