package audit

import (
	"fmt"
	"math/rand"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
)

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
