package build

import (
	"bytes"
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"

	"golang.org/x/net/html"

	"resourceportal/tools/catalog"
	"resourceportal/tools/edition"
)

// The tests of this file build the real portal, once.
var realPortal = sync.OnceValues(func() (Result, error) {
	root, err := filepath.Abs("../..")
	if err != nil {
		return Result{}, err
	}
	return Run(root, Options{})
})

func portal(t *testing.T) Result {
	t.Helper()
	result, err := realPortal()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems {
		t.Errorf("%v", p)
	}
	if result.Files == nil {
		t.FailNow()
	}
	return result
}

// data is what the real portal is made from.
func data(t *testing.T) edition.Portal {
	t.Helper()
	p, problems, err := read(os.DirFS("../.."), Options{})
	if err != nil || problems.HasErrors() {
		t.Fatal(err, problems)
	}
	return p
}

func TestDatesStandInEveryEditionAsItsLanguageWritesThem(t *testing.T) {
	files := portal(t).Files
	dates := map[string][]string{
		"en":      {"31 August – 1 September 2016", "Wednesday, 31\u00a0August 2016"},
		"cnr":     {"31. avgust – 1. septembar 2016.", "srijeda, 31.\u00a0avgust 2016."},
		"sq":      {"31 gusht – 1 shtator 2016", "e mërkurë, 31\u00a0gusht 2016"},
		"sr":      {"31. август – 1. септембар 2016.", "среда, 31.\u00a0август 2016."},
		"sr-latn": {"31. avgust – 1. septembar 2016.", "sreda, 31.\u00a0avgust 2016."},
	}
	for key, want := range dates {
		page := string(files[key+"/events/podgorica-2016/index.html"])
		for _, date := range want {
			if !strings.Contains(page, ">"+date+"<") && !strings.Contains(page, ", "+date+"<") {
				t.Errorf("%s does not show %q", key, date)
			}
		}
	}
}

func TestEveryRecordHasAPageInEveryEdition(t *testing.T) {
	files, p := portal(t).Files, data(t)
	for _, e := range p.Config.Editions {
		for _, rec := range p.Catalog.All() {
			if name := path.Join(e.Key, rec.Ref.String(), "index.html"); files[name] == nil {
				t.Errorf("no %s", name)
			}
		}
	}
	for _, rec := range p.Catalog.All() {
		for _, lang := range p.Config.TextLanguages() {
			if rec.Texts[lang] == nil {
				t.Errorf("%s has no text in %s", rec.Ref, lang)
			}
		}
	}
}

func TestTwoBuildsGiveTheSameBytes(t *testing.T) {
	first := portal(t).Files
	root, err := filepath.Abs("../..")
	if err != nil {
		t.Fatal(err)
	}
	second, err := Run(root, Options{})
	if err != nil {
		t.Fatal(err)
	}
	if len(first) != len(second.Files) {
		t.Errorf("%d files, then %d", len(first), len(second.Files))
	}
	for name, data := range first {
		if !bytes.Equal(data, second.Files[name]) {
			t.Errorf("%s differs", name)
		}
	}
}

// run is a run of words of a page and the language it is in.
type run struct{ text, lang string }

// runs are the words of a page with their language, attributes that are read
// aloud included.
func runs(t *testing.T, data []byte) []run {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	var all []run
	var walk func(n *html.Node, lang string)
	walk = func(n *html.Node, lang string) {
		if n.Type == html.ElementNode && (n.Data == "script" || n.Data == "head") {
			return
		}
		for _, a := range n.Attr {
			if a.Key == "lang" {
				lang = a.Val
			}
		}
		for _, a := range n.Attr {
			if a.Key == "aria-label" || a.Key == "title" || a.Key == "alt" {
				all = append(all, run{a.Val, lang})
			}
		}
		if text := strings.Join(strings.Fields(n.Data), " "); n.Type == html.TextNode && text != "" {
			all = append(all, run{text, lang})
		}
		for c := range n.ChildNodes() {
			walk(c, lang)
		}
	}
	walk(doc, "")
	return all
}

// interfaceWords are the texts of the interface that need no arguments.
func interfaceWords(p edition.Portal, key string) map[string]bool {
	words := map[string]bool{}
	for _, id := range p.Locales[key].Keys() {
		if text, err := p.Locales[key].T(id, nil); err == nil {
			words[text] = true
		}
	}
	return words
}

// contentWords are the short texts of the records in an edition's language: a
// title can be the same word as another language's label.
func contentWords(p edition.Portal, e catalog.Edition) map[string]bool {
	words := map[string]bool{}
	for _, rec := range p.Catalog.All() {
		if t := rec.Texts[e.Texts]; t != nil {
			for _, s := range []string{t.Title, t.Short, t.City} {
				words[p.Locales[e.Key].Convert(s)] = true
			}
		}
	}
	return words
}

func TestNoPageShowsAWordOfAnotherLanguagesInterface(t *testing.T) {
	files, p := portal(t).Files, data(t)
	pages := 0
	for _, e := range p.Config.Editions {
		mine, content := interfaceWords(p, e.Key), contentWords(p, e)
		foreign := map[string]string{}
		for _, other := range p.Config.Editions {
			for text := range interfaceWords(p, other.Key) {
				if !mine[text] && !content[text] {
					foreign[text] = other.Key
				}
			}
		}
		for name, data := range files {
			if !strings.HasPrefix(name, e.Key+"/") || path.Ext(name) != ".html" {
				continue
			}
			pages++
			for _, r := range runs(t, data) {
				if from, found := foreign[r.text]; found && r.lang == e.Lang {
					t.Errorf("%s shows %q, a text of %s", name, r.text, from)
				}
			}
		}
	}
	if pages < 500 {
		t.Errorf("only %d pages looked at", pages)
	}
}

func TestSerbianPagesKeepToTheirScript(t *testing.T) {
	files := portal(t).Files
	cyrillic := regexp.MustCompile(`\p{Cyrillic}`)
	for name, data := range files {
		if path.Ext(name) != ".html" || strings.Count(name, "/") == 0 {
			continue
		}
		for _, r := range runs(t, data) {
			if latin := r.lang == "sr-Latn" || r.lang == "cnr-Latn" || r.lang == "sq" || r.lang == "en"; latin && cyrillic.MatchString(r.text) {
				t.Errorf("%s has Cyrillic in text marked %s: %q", name, r.lang, r.text)
			}
		}
	}
}

func TestKosovoHasItsFootnoteOncePerPage(t *testing.T) {
	files, p := portal(t).Files, data(t)
	name := regexp.MustCompile(`(?:Kosov|Косов)\p{L}*\*`)
	with := 0
	for _, e := range p.Config.Editions {
		note, err := p.Locales[e.Key].T("footer.kosovo", nil)
		if err != nil {
			t.Fatal(err)
		}
		for file, data := range files {
			if !strings.HasPrefix(file, e.Key+"/") || path.Ext(file) != ".html" {
				continue
			}
			want := 0
			if name.Match(data) {
				want = 1
				with++
			}
			if got := strings.Count(string(data), html.EscapeString(note)); got != want {
				t.Errorf("%s has %d footnotes, want %d", file, got, want)
			}
		}
	}
	if with == 0 {
		t.Error("no page shows the name")
	}
}

func TestEveryTextOfTheInterfaceIsUsed(t *testing.T) {
	p := data(t)
	var used strings.Builder
	for _, root := range []string{"../../layouts", "../edition", "../catalog", "../download", "../search"} {
		err := fs.WalkDir(os.DirFS(root), ".", func(name string, e fs.DirEntry, err error) error {
			if err != nil || e.IsDir() || strings.HasSuffix(name, "_test.go") {
				return err
			}
			data, err := fs.ReadFile(os.DirFS(root), name)
			used.Write(data)
			return err
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	text := used.String()
	// Areas whose keys are made from data: the words of the record's contract,
	// the editions, the languages, the parts of a text.
	made := map[string]bool{
		"section": true, "intro": true, "count": true, "kind": true, "edition": true, "language": true, "notice": true, "choose": true, "missing": true, "group": true, "contact": true, "identifier": true, "download": true,
	}
	for _, id := range p.Locales["en"].Keys() {
		area, rest, _ := strings.Cut(id, ".")
		// "table.text_" + state, "search.also." + language
		begun := id[:strings.LastIndexAny(id, "_.")+1]
		if !made[area] && !strings.Contains(text, `"`+id+`"`) && !strings.Contains(text, rest) && !strings.Contains(text, `"`+begun+`"`) {
			t.Errorf("nothing shows %s", id)
		}
	}
}

func TestManifestNamesEveryFile(t *testing.T) {
	files := portal(t).Files
	sums := string(files["SHA256SUMS"])
	for _, name := range slices.Sorted(maps.Keys(files)) {
		if name != "SHA256SUMS" && name != "manifest.json" && !strings.Contains(sums, "  "+name+"\n") {
			t.Errorf("SHA256SUMS does not name %s", name)
		}
	}
}

// BenchmarkBuild shows what downloads cost: a build with a warm cache is to cost
// at most 1.2 times one without them.
func BenchmarkBuild(b *testing.B) {
	root, err := filepath.Abs("../..")
	if err != nil {
		b.Fatal(err)
	}
	run := func(o Options) func(*testing.B) {
		return func(b *testing.B) {
			for b.Loop() {
				if _, err := Run(root, o); err != nil {
					b.Fatal(err)
				}
			}
		}
	}
	warm := b.TempDir()
	if _, err := Run(root, Options{CacheDir: warm}); err != nil {
		b.Fatal(err)
	}
	b.Run("without downloads", run(Options{noDownloads: true}))
	b.Run("warm cache", run(Options{CacheDir: warm}))
	b.Run("no cache", run(Options{}))
}
