package audit

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

func TestLinksThatLeadSomewherePass(t *testing.T) {
	for _, base := range []string{"https://example.org/", "https://example.org/sub/path/"} {
		root := strings.TrimPrefix(base, "https://example.org")
		for _, address := range []string{
			"", "#", "#top", "?q=x", "?q=x#here", "#here",
			"./", ".", "../untoc/", "../untoc/#duties", "../../laws/untoc/", "..", "../..", "../../", "../../../", "../../../index.html",
			root, root + "en/", root + "en/?q=1#about", root + "en/laws/untoc/#%C4%8Dlan-5", root + "en/laws/untoc/index.html#duties",
			root + "css/main.css", root + "files/a%20b.pdf#page=2", root + "files/a b.pdf",
			base, strings.TrimSuffix(base, "/"), base + "en/laws/untoc/#duties", strings.TrimPrefix(base, "https:") + "en/",
			"https://elsewhere.org/missing/", "//elsewhere.org/x", "https://example.org.evil.net/", "http://example.org/missing/",
			"mailto:a@example.org", "tel:+38220241819", "data:text/plain,x",
		} {
			page := body(`<p id="here"><a href="` + address + `">link</a>`)
			if found := check(t, base, map[string]string{"en/laws/page/index.html": page}); len(found) > 0 {
				t.Errorf("base %s, link to %q: found %q", base, address, found)
			}
		}
	}
}

func TestLinksThatLeadNowhereAreFound(t *testing.T) {
	for _, base := range []string{"https://example.org/", "https://example.org/sub/path/"} {
		root := strings.TrimPrefix(base, "https://example.org")
		addresses := []string{
			"../missing/", "missing", "../untoc", "../../../../sub/path/en/", "#nowhere", "?q=x#nowhere", "../untoc/#nowhere",
			root + "missing/", root + "sq/", root + "en", root + "css/other.css", root + "en/#nowhere", root + "en/?q=1#nowhere",
			root + "files/a+b.pdf", root + "en/laws/untoc/#Duties",
			base + "missing/", base + "en/#nowhere", strings.TrimPrefix(base, "https:") + "missing/",
			"http://[::1", "%zz",
		}
		if root != "/" {
			addresses = append(addresses, "/", "/en/", "/sub/", "/sub/pathen/")
		} else {
			addresses = append(addresses, "https://example.org#nowhere")
		}
		for _, address := range addresses {
			page := body(`<p id="here"><a href="` + address + `">link</a>`)
			found := check(t, base, map[string]string{"en/laws/page/index.html": page})
			if len(found) != 1 || !strings.HasPrefix(found[0], "broken-link public/en/laws/page/index.html: ") || !strings.Contains(found[0], address) {
				t.Errorf("base %s, link to %q: found %q, want one broken link", base, address, found)
			}
		}
	}
}

func TestEveryKindOfAddressIsFollowed(t *testing.T) {
	checkFaults(t, []fault{
		{"image", body(`<img src="/x.png" alt="">`), "broken-link", `"/x.png"`},
		{"style sheet", head(`<link rel="stylesheet" href="/x.css">`), "broken-link", `"/x.css"`},
		{"canonical", head(`<link rel="canonical" href="https://example.org/x/">`), "broken-link", `"https://example.org/x/"`},
		{"form", body(`<form action="/en/search/"></form>`), "broken-link", `"/en/search/"`},
		{"poster", body(`<video poster="/x.png"></video>`), "broken-link", `"/x.png"`},
		{"Dublin Core", head(`<link rel="schema.dcterms" href="http://purl.org/dc/terms/">`), "", ""},
		{"in noscript", body(`<noscript><a href="/x/">x</a></noscript>`), "broken-link", `"/x/"`},
		{"in a comment", body(`<!-- <a href="/x/">x</a> -->`), "", ""},
		{"in a template", body(`<template><a href="/x/">x</a></template>`), "broken-link", `"/x/"`},
	})
}

func TestTranslationsNameOneAnother(t *testing.T) {
	alternate := func(lang string, paths ...string) string {
		var links strings.Builder
		for _, path := range paths {
			fmt.Fprintf(&links, `<link rel="alternate" hreflang="xx" href="%s">`, path)
		}
		return markup(lang, links.String(), "")
	}
	const en, cnr = "en/a/index.html", "cnr/a/index.html"
	for name, tt := range map[string]struct {
		pages map[string]string
		want  []string
	}{
		"each names both": {map[string]string{
			en:  alternate("en", "/en/a/", "https://example.org/cnr/a/", "https://example.org/en/a/"),
			cnr: alternate("cnr-Latn", "../../en/a/", "/cnr/a/"),
		}, nil},
		"one names none": {map[string]string{
			en: alternate("en", "/en/a/", "/cnr/a/"), cnr: markup("cnr-Latn", "", ""),
		}, []string{"hreflang public/en/a/index.html: names cnr/a/index.html as its translation, which does not name it in return"}},
		"one does not name the other": {map[string]string{
			en: alternate("en", "/en/a/", "/cnr/a/"), cnr: alternate("cnr-Latn", "/cnr/a/"),
		}, []string{"hreflang public/en/a/index.html: names cnr/a/index.html as its translation, which does not name it in return"}},
		"one does not name itself": {map[string]string{
			en: alternate("en", "/en/a/", "/cnr/a/"), cnr: alternate("cnr-Latn", "/en/a/"),
		}, []string{"hreflang public/cnr/a/index.html: does not name itself among its translations"}},
		"one is not there": {map[string]string{
			en: alternate("en", "/en/a/", "/cnr/a/"),
		}, []string{`broken-link public/en/a/index.html: link to "/cnr/a/", which is not there`}},
		"one is elsewhere": {map[string]string{
			en: alternate("en", "/en/a/", "https://elsewhere.org/cnr/a/"),
		}, nil},
		"feeds are no translations": {map[string]string{
			en: markup("en", `<link rel="alternate" type="application/atom+xml" href="/css/main.css">`, ""),
		}, nil},
	} {
		if got := check(t, "https://example.org/", tt.pages); !slices.Equal(got, tt.want) {
			t.Errorf("%s: found\n%s\nwant\n%s", name, strings.Join(got, "\n"), strings.Join(tt.want, "\n"))
		}
	}
}
