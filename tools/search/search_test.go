package search_test

import (
	"bytes"
	"encoding/json"
	"maps"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/edition"
	"resourceportal/tools/locale"
	"resourceportal/tools/search"
)

// language is that of an edition's texts.
func (r realIndex) language(edition string) string {
	e, _ := r.portal.Config.Edition(edition)
	return e.Texts
}

func TestTheSamePortalGivesTheSameIndex(t *testing.T) {
	r := real(t)
	sites, err := edition.Resolve(r.portal)
	if err != nil {
		t.Fatal(err)
	}
	again, err := search.Make(search.Input{Config: r.portal.Config, Catalog: r.portal.Catalog, Locales: r.portal.Locales, Sites: sites})
	if err != nil {
		t.Fatal(err)
	}
	if !maps.EqualFunc(r.files, again.Files, bytes.Equal) {
		t.Error("the index differs")
	}
}

// every n-th word of the texts, so that the test ends.
const everyNth = 401

func TestEveryWordFindsTheRecordThatItStandsIn(t *testing.T) {
	r := real(t)
	for _, language := range r.portal.Config.TextLanguages() {
		b := newBrowser(t, r.files, r.folder)
		n, looked := 0, 0
		for number, rec := range r.numbered {
			text := rec.Texts[language]
			if text == nil {
				continue
			}
			body := document.Parse([]byte(text.Body)).Plain()
			for _, w := range locale.Words(text.Title + "\n" + text.Summary + "\n" + body) {
				if n++; n%everyNth != 0 {
					continue
				}
				looked++
				f, err := b.search(language, w.Text, nil, false)
				if err != nil {
					t.Fatal(err)
				}
				if !slices.ContainsFunc(f.Hits, func(h hit) bool { return h.Record == number }) {
					t.Errorf("%s: %q does not find %s", language, w.Text, rec.Ref)
				}
			}
		}
		if looked < 50 {
			t.Errorf("%s: looked for %d words only", language, looked)
		}
	}
}

func TestEveryPhraseFindsTheRecordThatItStandsIn(t *testing.T) {
	r := real(t)
	for _, language := range r.portal.Config.TextLanguages() {
		b := newBrowser(t, r.files, r.folder)
		for number, rec := range r.numbered {
			text := rec.Texts[language]
			if text == nil || number%9 != 0 {
				continue
			}
			words := slices.DeleteFunc(locale.Words(text.Title), func(w locale.Word) bool { return w.Joined })
			if len(words) < 3 {
				continue
			}
			phrase := text.Title[words[0].Start:words[2].End]
			f, err := b.search(language, "„"+phrase+"“", nil, false)
			if err != nil {
				t.Fatal(err)
			}
			if !slices.ContainsFunc(f.Hits, func(h hit) bool { return h.Record == number }) {
				t.Errorf("%s: %q does not find %s", language, phrase, rec.Ref)
			}
			backwards := "\"" + text.Title[words[2].Start:words[2].End] + " " + text.Title[words[0].Start:words[0].End] + "\""
			if f, err = b.search(language, backwards, nil, false); err != nil {
				t.Fatal(err)
			}
			for _, h := range f.Hits {
				if !strings.Contains(wordsOf(r, language, h.Record), plain(backwards)) {
					t.Errorf("%s: %s finds %s", language, backwards, r.refs([]hit{h}))
				}
			}
		}
	}
}

// plain is a text as its words alone.
func plain(text string) string {
	var all []string
	for _, w := range locale.Words(text) {
		if !w.Joined {
			all = append(all, w.Text)
		}
	}
	return strings.Join(all, " ")
}

// wordsOf are the words of a record's units.
func wordsOf(r realIndex, language string, number int) string {
	at := slices.IndexFunc(r.portal.Config.Editions, func(e catalog.Edition) bool { return e.Texts == language })
	edition := r.portal.Config.Editions[at].Key
	path := "/" + edition + "/" + r.numbered[number].Ref.String() + "/"
	all := []string{plain(r.numbered[number].Texts[language].Short)}
	for name, data := range r.files {
		var unit struct {
			Path, Title string
			Parts       [][]string
		}
		if !strings.HasPrefix(name, r.folder+edition+"/t") || json.Unmarshal(data, &unit) != nil || unit.Path != path {
			continue
		}
		all = append(all, plain(unit.Title))
		for _, part := range unit.Parts {
			all = append(all, plain(part[1]), plain(part[2]))
		}
	}
	return strings.Join(all, "\n")
}

func TestAResultLeadsToTheHeadingUnderWhichTheWordsStand(t *testing.T) {
	r := real(t)
	for _, tt := range []struct{ edition, query, path, anchor string }{
		{"en", "laundering of the proceeds article 6", "/en/laws/untoc/", "art-6"},
		{"en", "untoc extradite", "/en/laws/untoc/", "duties"},
		{"cnr", "116666", "/cnr/contacts/me-sos-116666/", ""},
	} {
		b := newBrowser(t, r.files, r.folder)
		f, err := b.search(r.language(tt.edition), tt.query, nil, false)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, h := range f.Hits[:min(10, len(f.Hits))] {
			s, err := b.show(tt.edition, h, f)
			if err != nil {
				t.Fatal(err)
			}
			found = found || s.Path == tt.path && s.Anchor == tt.anchor
		}
		if !found {
			t.Errorf("%s: %q does not lead to %s#%s", tt.edition, tt.query, tt.path, tt.anchor)
		}
	}
}

func TestFiltersNarrowAndCountsAreThoseOfTheChoice(t *testing.T) {
	r := real(t)
	b := newBrowser(t, r.files, r.folder)
	all, err := b.search("en", "law", nil, false)
	if err != nil {
		t.Fatal(err)
	}
	filters := map[string][]string{"country": {"me", "rs"}, "kind": {"laws"}}
	f, err := b.search("en", "law", filters, false)
	if err != nil {
		t.Fatal(err)
	}
	passes := func(h hit, facet catalog.Facet) bool {
		chosen := filters[string(facet)]
		values := r.portal.Catalog.Values(r.numbered[h.Record], facet)
		return len(chosen) == 0 || slices.ContainsFunc(values, func(v string) bool { return slices.Contains(chosen, v) })
	}
	want := map[string]map[string]int{}
	total := 0
	for _, facet := range catalog.Facets {
		want[string(facet)] = map[string]int{}
	}
	for _, h := range all.Hits {
		if passes(h, catalog.FacetCountry) && passes(h, catalog.FacetKind) {
			total++
		}
		for _, facet := range catalog.Facets {
			others := slices.DeleteFunc(slices.Clone(catalog.Facets), func(f catalog.Facet) bool { return f == facet })
			if slices.ContainsFunc(others, func(other catalog.Facet) bool { return !passes(h, other) }) {
				continue
			}
			for _, v := range r.portal.Catalog.Values(r.numbered[h.Record], facet) {
				want[string(facet)][v]++
			}
		}
	}
	if len(f.Hits) != total || total == 0 || total == len(all.Hits) {
		t.Errorf("%d results of %d, want %d", len(f.Hits), len(all.Hits), total)
	}
	for facet, values := range want {
		counts, err := b.counts(f, facet)
		if err != nil {
			t.Fatal(err)
		}
		if !maps.Equal(counts, values) {
			t.Errorf("%s: %v, want %v", facet, counts, values)
		}
	}
}

func TestADamagedIndexIsAnErrorAndNoCrash(t *testing.T) {
	r := real(t)
	for _, name := range slices.Sorted(maps.Keys(r.files)) {
		part := strings.TrimPrefix(name, r.folder)
		if !slices.Contains([]string{"en/index.json", "facet-kind.json", "en/w0.json", "en/w7.json", "en/w14.json", "en/r4.json", "en/l0.json"}, part) {
			continue
		}
		for _, damage := range []string{"", "{", "null", "[]", `"x"`, `{"words":"Aa","of":"!","lists":"!"}`, string(r.files[name][:len(r.files[name])/2])} {
			files := maps.Clone(r.files)
			files[name] = []byte(damage)
			b := newBrowser(t, files, r.folder)
			for _, query := range []string{"trafficking", "law", "zzz"} {
				// Whatever comes, it comes as a promise that was kept or broken.
				if _, err := b.search("en", query, nil, false); err != nil && strings.Contains(err.Error(), "never ends") {
					t.Errorf("%s as %q: %v", part, damage, err)
				}
			}
		}
		if part == "en/index.json" {
			files := maps.Clone(r.files)
			delete(files, name)
			if _, err := newBrowser(t, files, r.folder).search("en", "trafficking", nil, false); err == nil {
				t.Errorf("without %s: no error", part)
			}
		}
	}
}

func TestWhateverIsTypedIsAQuery(t *testing.T) {
	r := real(t)
	b := newBrowser(t, r.files, r.folder)
	for _, query := range []string{
		"", " ", "\"", "\"\"", "\"\" \"", "„“", strings.Repeat("a", 10000), strings.Repeat("law ", 3000), "\u0301\u0302", "😀", "😀 law",
		"شبكة", "א", "<script>alert(1)</script>", "-", "---", "a-b-c-d", "'s", "%00", "\x00", "a\u200bb", "𝕬", "constructor", "__proto__", "toString",
	} {
		f, err := b.search("en", query, nil, false)
		if err != nil {
			t.Errorf("%q: %v", query[:min(20, len(query))], err)
		}
		for _, h := range f.Hits[:min(3, len(f.Hits))] {
			if _, err := b.show("en", h, f); err != nil {
				t.Errorf("%q: %v", query, err)
			}
		}
	}
}
