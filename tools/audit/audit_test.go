package audit

import (
	"fmt"
	"maps"
	"math/rand"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
)

const goodPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"

// markup is a page without a fault: head goes into its head, body after its main
// heading.
func markup(lang, head, body string) string {
	return `<!doctype html><html lang="` + lang + `"><head><meta http-equiv="Content-Security-Policy" content="` + goodPolicy +
		`"><title>Title</title>` + head + `</head><body><h1>Heading</h1>` + body + `</body></html>`
}

func body(s string) string { return markup("en", "", s) }
func head(s string) string { return markup("en", s, "") }

func config(baseURL string) catalog.Config {
	return catalog.Config{BaseURL: baseURL, Editions: []catalog.Edition{
		{Key: "en", Lang: "en", Texts: "en"},
		{Key: "cnr", Lang: "cnr-Latn", Texts: "cnr"},
	}}
}

func locales(t *testing.T) map[string]*locale.Locale {
	t.Helper()
	messages, problems := locale.ParseMessages("i18n/en.toml", []byte("[nav.home]\nother = \"Home\"\n[search.title]\nother = \"Search\"\n"))
	if len(problems) > 0 {
		t.Fatal(problems)
	}
	loc, err := locale.New(locale.Spec{Edition: "en", Lang: "en", Format: "en-GB", Texts: "en"}, messages)
	if err != nil {
		t.Fatal(err)
	}
	return map[string]*locale.Locale{"en": loc}
}

// check audits a portal of the pages given and of some that links can lead to,
// and gives its problems as "code file: text".
func check(t *testing.T, baseURL string, pages map[string]string) []string {
	t.Helper()
	files := map[string][]byte{
		"index.html":               []byte(body("")),
		"en/index.html":            []byte(body(`<p id="about">`)),
		"en/laws/untoc/index.html": []byte(body(`<h2 id="duties">Duties</h2><h3 id="član-5">5</h3>`)),
		"en/laws/index.html":       []byte(body("")),
		"css/main.css":             []byte("body{}"),
		"files/a b.pdf":            []byte("%PDF"),
	}
	for name, page := range pages {
		files[name] = []byte(page)
	}
	list := Check(Portal{Files: files, Config: config(baseURL), Locales: locales(t)})
	for _, p := range list {
		if p.Hint == "" {
			t.Errorf("problem without a hint: %v", p)
		}
	}
	return lines(list)
}

func lines(list problem.List) []string {
	var all []string
	for _, p := range list {
		all = append(all, fmt.Sprintf("%s %s: %s", p.Code, p.Pos.File, p.Text))
	}
	return all
}

// fault is a page and what is wrong with it: the codes of its problems, and
// words of the first.
type fault struct {
	name  string
	page  string
	codes string // with spaces between; none for a good page
	words string
}

// checkFaults puts each page at en/laws/page/index.html.
func checkFaults(t *testing.T, tests []fault) {
	t.Helper()
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			found := check(t, "https://example.org/", map[string]string{"en/laws/page/index.html": tt.page})
			var codes []string
			for _, line := range found {
				code, rest, _ := strings.Cut(line, " ")
				codes = append(codes, code)
				if !strings.HasPrefix(rest, "public/en/laws/page/index.html: ") {
					t.Errorf("problem at another page: %s", line)
				}
			}
			if got := strings.Join(codes, " "); got != tt.codes {
				t.Errorf("found %q, want %q:\n%s", got, tt.codes, strings.Join(found, "\n"))
			}
			if len(found) > 0 && !strings.Contains(found[0], tt.words) {
				t.Errorf("problem %q does not tell %q", found[0], tt.words)
			}
		})
	}
}

func TestAPortalWithoutFaultsHasNoProblems(t *testing.T) {
	if found := check(t, "https://example.org/", nil); len(found) > 0 {
		t.Errorf("found %q", found)
	}
}

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

func TestScriptsAndStylesWithinAPageAreFound(t *testing.T) {
	checkFaults(t, []fault{
		{"script", body(`<script>alert(1)</script>`), "inline-script", "a script within"},
		{"script of another type", body(`<script type="application/json">{}</script>`), "inline-script", "a script within"},
		{"data of JSON-LD", body(`<script type="application/ld+json">{"a":{"b":{"c":1}}}</script>`), "", ""},
		{"script in a file", body(`<script src="/css/main.css"></script>`), "", ""},
		{"style sheet", head(`<style>p{}</style>`), "inline-style", "a style sheet within"},
		{"style sheet in noscript", head(`<noscript><style>p{}</style></noscript>`), "inline-style", "a style sheet within"},
		{"style sheet in a picture", body(`<svg><style>p{}</style></svg>`), "inline-style", "a style sheet within"},
		{"style attribute", body(`<p style="color:red">`), "inline-style", "<p> has a style"},
		{"onclick", body(`<p onclick="x()">`), "inline-script", "<p> has the attribute onclick"},
		{"ONLOAD", body(`<img ONLOAD="x()" src="/css/main.css" alt="">`), "inline-script", "onload"},
		{"javascript:", body(`<a href="javascript:x()">`), "inline-script", "<a> has a javascript: address"},
		{"javascript: in disguise", body("<a href=\" Java\nScript:x()\">"), "broken-link inline-script", "Script:"},
		{"javascript: of a form", body(`<button formaction="javascript:x()">b</button>`), "inline-script", "<button>"},
		{"javascript: in a picture", body(`<svg><a xlink:href="javascript:x()"></a></svg>`), "inline-script", "<a>"},
		{"words about scripts", head(`<meta name="description" content="JavaScript: not needed">`), "", ""},
	})
}

func TestFilesFromElsewhereAreFound(t *testing.T) {
	checkFaults(t, []fault{
		{"script", body(`<script src="https://cdn.example/x.js"></script>`), "third-party", "<script> fetches https://cdn.example/x.js"},
		{"script without scheme", body(`<script src="//cdn.example/x.js"></script>`), "third-party", "//cdn.example/x.js"},
		{"image", body(`<img src="http://cdn.example/x.png" alt="">`), "third-party", "<img>"},
		{"second of several images", body(`<img srcset="/css/main.css 1x, https://cdn.example/x.png 2x" alt="">`), "third-party", "https://cdn.example/x.png"},
		{"image in noscript", body(`<noscript><img src="https://stats.example/x.png" alt=""></noscript>`), "third-party", "https://stats.example/x.png"},
		{"frame", body(`<iframe src="https://maps.example/"></iframe>`), "third-party", "<iframe>"},
		{"object", body(`<object data="https://cdn.example/x.swf"></object>`), "third-party", "<object>"},
		{"video", body(`<video poster="https://cdn.example/x.png"></video>`), "third-party", "<video>"},
		{"form", body(`<form action="https://list.example/"></form>`), "third-party", "<form>"},
		{"button", body(`<button formaction="https://list.example/">b</button>`), "third-party", "<button>"},
		{"picture within a picture", body(`<svg><image href="https://cdn.example/x.png"/></svg>`), "third-party", "<image>"},
		{"style sheet", head(`<link rel="stylesheet" href="https://fonts.example/x.css">`), "third-party", "<link>"},
		{"style sheet of two relations", head(`<link rel="preload Stylesheet" href="https://fonts.example/x.css">`), "third-party", "<link>"},
		{"icon", head(`<link rel="shortcut icon" href="https://cdn.example/x.ico">`), "third-party", "<link>"},
		{"connection made early", head(`<link rel="preconnect" href="https://fonts.example">`), "third-party", "<link>"},
		{"links to elsewhere", markup("en", `<link rel="license" href="https://creativecommons.org/">`, `<a href="https://www.unodc.org/">UNODC</a>`), "", ""},
	})
}

func TestAMissingOrWeakPolicyIsFound(t *testing.T) {
	const code = "content-security-policy"
	policy := func(s string) string { return strings.Replace(body(""), goodPolicy, s, 1) }
	checkFaults(t, []fault{
		{"none", strings.Replace(body(""), "http-equiv", "name", 1), code, `""`},
		{"empty", policy(""), code, `""`},
		{"in the body", strings.Replace(body(`<meta http-equiv="Content-Security-Policy" content="`+goodPolicy+`">`), "http-equiv", "name", 1), code, `""`},
		{"another default", policy("default-src 'self'"), code, "'self'"},
		{"no default", policy("script-src 'self'"), code, "script-src"},
		{"inline scripts", policy("default-src 'none'; script-src 'self' 'unsafe-inline'"), code, "unsafe-inline"},
		{"a scheme", policy("default-src 'none'; img-src https:"), code, "https:"},
		{"data", policy("default-src 'none'; img-src 'self' data:"), code, "data:"},
		{"a star", policy("default-src 'none'; img-src *"), code, "*"},
		{"a host", policy("default-src 'none'; img-src cdn.example"), code, "cdn.example"},
		{"default beside others", policy("default-src 'none' cdn.example"), code, "cdn.example"},
		{"the least", policy("default-src 'none'"), "", ""},
		{"in another order and case", policy("img-src 'self' ;Default-Src 'NONE'"), "", ""},
		{"in small letters", strings.Replace(body(""), "Content-Security-Policy", "content-security-policy", 1), "", ""},
	})
}

func TestFaultsOfStructureAreFound(t *testing.T) {
	checkFaults(t, []fault{
		{"two equal ids", body(`<p id="a"><p id="b"><p id="a">`), "duplicate-id", `"a"`},
		{"no main heading", strings.Replace(body(""), "h1", "h2", 2), "main-heading", "0 headings"},
		{"two main headings", body(`<h1>Again</h1>`), "main-heading", "2 headings"},
		{"a gap", body(`<h3>Too <em>deep</em></h3>`), "heading-gap", `"Too deep" of level 3 stands under one of level 1`},
		{"a gap further down", body(`<h2>a</h2><h3>b</h3><h2>c</h2><h4>d</h4>`), "heading-gap", `"d" of level 4 stands under one of level 2`},
		{"up by several levels", body(`<h2>a</h2><h3>b</h3><h4>c</h4><h2>d</h2><hr>`), "", ""},
		{"wrong language", markup("cnr", "", ""), "page-language", `in "cnr", not in "en"`},
		{"no language", strings.Replace(body(""), `lang="en"`, "", 1), "page-language", `in "", not in "en"`},
		{"no title", strings.Replace(body(""), "<title>Title</title>", "", 1), "no-title", "no title"},
		{"empty title", strings.Replace(body(""), "Title</title>", " </title>", 1), "no-title", "no title"},
		{"only a picture has a title", strings.Replace(body("<svg><title>Map</title></svg>"), "<title>Title</title>", "", 1), "no-title", "no title"},
		{"a picture has no title", body("<svg><title></title></svg>"), "", ""},
	})
}

func TestEveryPageTellsItsEditionsLanguage(t *testing.T) {
	for name, tt := range map[string]struct{ lang, want string }{
		"cnr/index.html":      {"cnr-Latn", ""},
		"cnr/laws/index.html": {"en", `page-language public/cnr/laws/index.html: the page says that it is in "en", not in "cnr-Latn"`},
		"404.html":            {"sq", ""},
		"index.html":          {"", "page-language public/index.html: the page does not say what language it is in"},
	} {
		got := strings.Join(check(t, "https://example.org/", map[string]string{name: markup(tt.lang, "", "")}), "\n")
		if got != tt.want {
			t.Errorf("%s in %q: found %q, want %q", name, tt.lang, got, tt.want)
		}
	}
}

func TestKeysAndTracesOfTemplatesAreFound(t *testing.T) {
	checkFaults(t, []fault{
		{"key in the text", body("<p>\n nav.home </p>"), "key-shown", `"nav.home"`},
		{"key in an attribute", body(`<nav aria-label="search.title"></nav>`), "key-shown", `"search.title"`},
		{"key in the title", strings.Replace(body(""), "Title<", "nav.home<", 1), "key-shown", `"nav.home"`},
		{"key in noscript", body(`<noscript><p>nav.home</p></noscript>`), "key-shown", `"nav.home"`},
		{"key within a sentence", body("<p>the key nav.home is good"), "", ""},
		{"no key of ours", body("<p>nav.away"), "", ""},
		{"action", body("<p>Page {{ .Count }}"), "template-shown", "{{ .Count }}"},
		{"end of an action", body("<p>.Count }}"), "template-shown", "}}"},
		{"shortcode", body("<p>{{< lang mk >}}"), "template-shown", "{{<"},
		{"no value", body("<p>Held in &lt;no value&gt;"), "template-shown", "<no value>"},
		{"unsafe value", body(`<p class="ZgotmplZ">`), "template-shown", "ZgotmplZ"},
		{"wrong verb", body("<p>%!d(string=hi)"), "template-shown", "%!d"},
		{"too many arguments", body("<p>hi%!(EXTRA int=1)"), "template-shown", "%!("},
		{"a cry about per cent", body("<p>100%! (really)"), "", ""},
		{"in JSON-LD", body(`<script type="application/ld+json">{"name":"{{ .Title }}"}</script>`), "template-shown", "{{ .Title"},
		{"no value in JSON-LD", body(`<script type="application/ld+json">{"name":"<no value>"}</script>`), "template-shown", "<no value>"},
		{"in a comment", body("<!-- {{ .Count }} -->"), "", ""},
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

// noise is text that does not compress to less than its half.
func noise(n int) string {
	const hex = "0123456789abcdef"
	r := rand.New(rand.NewSource(1))
	b := make([]byte, n)
	for i := range b {
		b[i] = hex[r.Intn(len(hex))]
	}
	return string(b)
}

func TestHeavyPagesAreWarnedOf(t *testing.T) {
	sheet := `<link rel="stylesheet" href="/css/big.css">`
	for name, tt := range map[string]struct {
		page string
		want int
	}{
		"much text":                      {body(noise(32 << 10)), 1},
		"much text that compresses well": {body(strings.Repeat("word ", 32<<10)), 0},
		"text that is little enough":     {body(noise(16 << 10)), 0},
		"text and a style sheet":         {markup("en", sheet, noise(16<<10)), 1},
		"little and a style sheet":       {markup("en", sheet, ""), 0},
	} {
		files := map[string][]byte{"index.html": []byte(tt.page), "css/big.css": []byte("/*" + noise(16<<10) + "*/")}
		list := Check(Portal{Files: files, Config: config("https://example.org/")})
		if len(list) != tt.want {
			t.Errorf("%s: found %q, want %d", name, lines(list), tt.want)
		}
		for _, p := range list {
			if p.Code != "heavy-page" || p.Severity != problem.Warning || p.Pos.File != "public/index.html" {
				t.Errorf("%s: found %v, want a warning of a heavy page", name, p)
			}
		}
	}
}

func TestTheSameProblemsComeInTheSameOrder(t *testing.T) {
	pages := map[string]string{}
	for i := range 40 {
		pages[fmt.Sprintf("en/%02d/index.html", i)] = markup("sq", "<style></style>", `<h1 id="a">nav.home</h1><h4 id="a" style="x">{{</h4><a href="/x/"></a><a href="#y"></a>`)
	}
	first := check(t, "https://example.org/", pages)
	if len(first) != 40*10 {
		t.Fatalf("found %d problems on 40 pages:\n%s", len(first), strings.Join(first[:12], "\n"))
	}
	for range 5 {
		if again := check(t, "https://example.org/", pages); !slices.Equal(again, first) {
			t.Fatal("another run found other problems, or in another order")
		}
	}
	if !slices.IsSortedFunc(first, func(a, b string) int { return strings.Compare(strings.Fields(a)[1], strings.Fields(b)[1]) }) {
		t.Error("problems are not in the order of their pages")
	}
}

func TestCheckChangesNoFile(t *testing.T) {
	files := map[string][]byte{"en/index.html": []byte(body(`<a href="/x/">`)), "css/main.css": []byte("x")}
	before := maps.Clone(files)
	Check(Portal{Files: files, Config: config("https://example.org/")})
	if !maps.EqualFunc(files, before, func(a, b []byte) bool { return string(a) == string(b) }) {
		t.Error("files differ after Check")
	}
}
