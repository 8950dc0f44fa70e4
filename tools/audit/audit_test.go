package audit

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/problem"
)

const goodPolicy = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'"

func TestAPortalWithoutFaultsHasNoProblems(t *testing.T) {
	if found := check(t, "https://example.org/", nil); len(found) > 0 {
		t.Errorf("found %q", found)
	}
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

func TestAPageThatCannotBeReadIsAProblem(t *testing.T) {
	deep := strings.Repeat("<div>", 2000) + strings.Repeat("</div>", 2000)
	found := check(t, "https://example.org/", map[string]string{"en/index.html": body(deep)})
	if len(found) != 1 || !strings.Contains(found[0], "browsers cannot read the page") {
		t.Errorf("found %q", found)
	}
}
