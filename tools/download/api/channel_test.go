package api

import (
	"path"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// What is not to be published may put somebody in danger. The portal's own
// content has no such channel at the moment, so that half of them are made so.
func TestNoUnpublishedChannelLeaks(t *testing.T) {
	n := 0
	portal, err := shelftest.Read()
	if err != nil {
		t.Fatal(err)
	}
	for _, rec := range portal.Catalog.In("contacts") {
		f := rec.Facts.(*catalog.Contact)
		f.Channels = slices.Clone(f.Channels)
		for i := range f.Channels {
			n++
			f.Channels[i].Publish = f.Channels[i].Publish && n%2 == 0
		}
	}
	checkChannels(t, shelftest.Resolve(t, portal))
}

func TestNoUnpublishedChannelOfThePortalLeaks(t *testing.T) {
	checkChannels(t, shelftest.Real(t))
}

// said are the words of a document, a line each, but for those that an author
// wrote into a title, a summary or a body: a number that stands there is public.
func said(doc any) string {
	lines := []string{""}
	walk(doc, "", func(where string, v any) {
		s, ok := v.(string)
		if ok && !slices.Contains([]string{"title", "summary", "body"}, path.Base(where)) {
			lines = append(lines, s)
		}
	})
	return strings.Join(append(lines, ""), "\n")
}

func checkChannels(t *testing.T, editions []*shelf.Edition) {
	t.Helper()
	records := editions[0].Catalog
	files, err := Files(editions[0].Config, records, editions)
	if err != nil {
		t.Fatal(err)
	}
	docs := documents(t, files)
	words := map[string]string{}
	for name, doc := range docs {
		words[name] = said(doc)
	}
	public := map[string]bool{} // what a published channel says as well
	each(records, func(rec *catalog.Record, c catalog.Channel) {
		for _, s := range wordsOf(editions, rec, c) {
			public[s] = public[s] || c.Publish
		}
	})
	shown, hidden := 0, 0
	each(records, func(rec *catalog.Record, c catalog.Channel) {
		own := documentPath(rec.Ref)
		listed := slices.ContainsFunc(array(docs[own]["facts"], "channels"), func(channel map[string]any) bool { return channel["id"] == c.ID })
		if listed != c.Publish {
			t.Errorf("%s: channel %s is there: %v", rec.Ref, c.ID, listed)
		}
		for lang, text := range docs[own]["texts"].(map[string]any) {
			texts, _ := text.(map[string]any)["channels"].(map[string]any)
			if _, there := texts[c.ID]; there != c.Publish {
				t.Errorf("%s: words for channel %s in %s are there: %v", rec.Ref, c.ID, lang, there)
			}
		}
		if c.Publish {
			shown++
			return
		}
		hidden++
		for _, s := range wordsOf(editions, rec, c) {
			for name, said := range words {
				// A short number, 122, may be part of anything.
				if s != "" && !public[s] && (strings.Contains(said, "\n"+s+"\n") || len(s) > 6 && strings.Contains(said, s)) {
					t.Errorf("%s says %q", name, s)
				}
			}
		}
	})
	t.Logf("%d channels shown, %d hidden", shown, hidden)
	if shown == 0 {
		t.Error("no channel is shown")
	}
}

// each visits all channels of all contacts.
func each(records *catalog.Catalog, visit func(*catalog.Record, catalog.Channel)) {
	for _, rec := range records.In("contacts") {
		for _, c := range rec.Facts.(*catalog.Contact).Channels {
			visit(rec, c)
		}
	}
}

// wordsOf are what a channel says: its value, as it is dialled too, and what it
// is for, in all languages.
func wordsOf(editions []*shelf.Edition, rec *catalog.Record, c catalog.Channel) []string {
	all := []string{c.Value, edition.Dial(c.Value)}
	if c.Type != "phone" {
		all = all[:1]
	}
	for _, l := range languages(editions) {
		if text := l.of(rec); text != nil {
			all = append(all, l.words(text.Channels[c.ID].Use))
		}
	}
	return all
}
