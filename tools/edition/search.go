package edition

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// listWords are the messages that the reader's script speaks on the list of a
// section.
var listWords = []string{
	"search.narrow", "search.of", "search.feed", "search.feed_wider", "search.feed_all", "search.csv", "search.error",
}

// searchWords are those that it speaks on the search page besides.
var searchWords = []string{
	"search.found", "search.none", "search.no_record", "search.elsewhere", "search.corrected", "search.missing", "search.advice",
}

// ScriptWords are the keys of all messages that the reader's script speaks: what
// Resolve asks a locale for.
func ScriptWords(config catalog.Config) []string {
	keys := slices.Concat(listWords, searchWords)
	for _, lang := range config.TextLanguages() {
		keys = append(keys, "search.also."+lang)
	}
	return keys
}

// searchPage is the page of the search. Without the reader's script its facets are
// lists of all there is. Search engines have no use for it.
func (r *resolver) searchPage() view.Page {
	v := view.Data{Lang: r.edition.Lang, Head: r.ownHead("search"), Crumbs: []view.Crumb{{Path: r.path(""), Key: "nav.home"}}}
	v.Head.NoIndex = true
	v.Head.Alternates = nil
	v.Facets = r.facets(r.Catalog.All())
	v.Search = r.search("", slices.Concat(listWords, searchWords))
	v.Search.Others = r.otherLanguages()
	return view.Page{Path: r.path("search"), Layout: "search", View: v}
}

// search is what the script is told on a page; kind is the section that the page
// lists, or "".
func (r *resolver) search(kind string, words []string) *view.Search {
	s := &view.Search{
		Edition: r.edition.Key, Lang: r.edition.Texts, Locale: r.edition.Format, Kind: kind,
		News: r.news(), Text: map[string]view.Forms{},
	}
	for _, key := range words {
		s.Text[strings.TrimPrefix(key, "search.")] = r.forms(key)
	}
	return s
}

// otherLanguages are those of the texts that are not the edition's own, each with
// an edition that shows them: the fallbacks in their order, then the first of each
// language that is left.
func (r *resolver) otherLanguages() []view.SearchEdition {
	all := []view.SearchEdition{}
	seen := map[string]bool{r.edition.Texts: true}
	add := func(e catalog.Edition) {
		if seen[e.Texts] {
			return
		}
		seen[e.Texts] = true
		all = append(all, view.SearchEdition{
			Lang: e.Texts, Edition: e.Key, Tag: e.Lang,
			Also: r.forms("search.also." + e.Texts)["other"],
		})
	}
	for _, key := range r.edition.Fallback {
		if e, ok := r.Config.Edition(key); ok {
			add(e)
		}
	}
	for _, e := range r.Config.Editions {
		add(e)
	}
	return all
}

// news are the sections that have feeds.
func (r *resolver) news() []string {
	var names []string
	for _, s := range catalog.Sections {
		if s.Kind.Newsworthy() && len(r.Catalog.In(s.Name)) > 0 {
			names = append(names, s.Name)
		}
	}
	return names
}

// forms is a message for the script. One that is missing is kept for Resolve.
func (r *resolver) forms(key string) view.Forms {
	forms, err := r.locale.Forms(key, nil)
	if err != nil && r.err == nil {
		r.err = err
	}
	return forms
}
