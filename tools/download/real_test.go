package download

import (
	"maps"
	"path"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/download/cache"
	"resourceportal/tools/download/compose"
	"resourceportal/tools/edition"
	"resourceportal/tools/sheet"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// The tests of this package derive the files of the real portal, once.
var real = sync.OnceValues(func() (Result, error) {
	in, err := input()
	if err != nil {
		return Result{}, err
	}
	return Make(in)
})

// input is what the real portal's files are derived from.
var input = sync.OnceValues(func() (Input, error) {
	p, err := shelftest.Read()
	if err != nil {
		return Input{}, err
	}
	sites, err := edition.Resolve(p)
	return Input{Config: p.Config, Catalog: p.Catalog, Locales: p.Locales, Sites: sites, Attachments: map[string][]byte{}}, err
})

func realInput(t *testing.T) Input {
	t.Helper()
	in, err := input()
	if err != nil {
		t.Fatal(err)
	}
	return in
}

func realFiles(t *testing.T) map[string][]byte {
	t.Helper()
	result, err := real()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range result.Problems {
		t.Error(p)
	}
	return result.Files
}

// each looks at all files of a format, several at a time, in a fixed order.
func each(t *testing.T, format string, look func(name string, data []byte)) {
	t.Helper()
	files := realFiles(t)
	names := slices.DeleteFunc(slices.Sorted(maps.Keys(files)), func(name string) bool { return path.Ext(name) != "."+format })
	if len(names) == 0 {
		t.Fatalf("no %s", format)
	}
	var wg sync.WaitGroup
	for w := range runtime.GOMAXPROCS(0) {
		wg.Go(func() {
			for i := w; i < len(names); i += runtime.GOMAXPROCS(0) {
				look(names[i], files[names[i]])
			}
		})
	}
	wg.Wait()
	t.Logf("%d %s", len(names), format)
}

// sheets are those of the records, by the path of their PDF.
func sheets(t *testing.T) map[string]sheet.Sheet {
	t.Helper()
	in := realInput(t)
	all := map[string]sheet.Sheet{}
	for i, e := range in.Config.Editions {
		s := shelf.New(e, in.Config, in.Catalog, in.Locales[e.Key], in.Sites[i])
		for _, rec := range in.Catalog.All() {
			if made, ok := compose.Record(s, rec); ok {
				all[path.Join(e.Key, rec.Ref.String(), rec.ID+".pdf")] = made
			}
		}
	}
	return all
}

func TestEveryRecordOffersTheFilesOfItsKind(t *testing.T) {
	want := map[catalog.Kind][]string{
		catalog.KindEvent:   {"pdf", "docx", "epub"},
		catalog.KindPaper:   {"pdf", "docx", "epub", "json", "bib", "ris"},
		catalog.KindAgenda:  {"pdf", "docx", "epub", "ics"},
		catalog.KindLaw:     {"pdf", "docx", "epub", "json", "bib", "ris"},
		catalog.KindContact: {"pdf", "docx", "vcf"},
	}
	files, in := realFiles(t), realInput(t)
	for _, e := range in.Config.Editions {
		for _, rec := range in.Catalog.All() {
			for _, format := range want[rec.Kind] {
				if name := path.Join(e.Key, rec.Ref.String(), rec.ID+"."+format); len(files[name]) == 0 {
					t.Errorf("no %s", name)
				}
			}
			if f, ok := rec.Facts.(*catalog.Event); ok && f.Start.Day > 0 && files[path.Join(e.Key, rec.Ref.String(), rec.ID+".ics")] == nil {
				t.Errorf("%s has a day and no calendar in %s", rec.Ref, e.Key)
			}
		}
		for _, name := range []string{
			"calendar.ics", "feed.atom", "feed.json", "contacts/contacts.vcf", "contacts/contacts.csv", "contacts/contacts.xlsx", "contacts/contacts.pdf",
			"laws/parties.csv", "laws/parties.xlsx", "glossary/glossary.csv", "countries/me/contacts.vcf", "countries/me/contacts.pdf",
			"laws/feed.atom", "topics/prevention/feed.json", "countries/xk/feed.atom", "audiences/judges/feed.atom", "organisations/un/feed.json",
			"years/2016/feed.atom", "feeds/kind-laws.country-rs.atom", "feeds/kind-laws.topic-prevention.atom", "records.csv", "records.xlsx",
			"packs/events-podgorica-2016.zip", "packs/topics-corruption.zip", "packs/countries-al.zip",
		} {
			if len(files[e.Key+"/"+name]) == 0 {
				t.Errorf("no %s/%s", e.Key, name)
			}
		}
	}
	for _, name := range []string{"api/v1/index.json", "api/v1/laws/untoc.json", "api/v1/schema/law.json"} {
		if len(files[name]) == 0 {
			t.Errorf("no %s", name)
		}
	}
}

func TestPagesOfferEveryFile(t *testing.T) {
	result, err := real()
	if err != nil {
		t.Fatal(err)
	}
	offered := map[string]bool{}
	for _, s := range result.Sites {
		for _, p := range s.Pages {
			for _, d := range p.View.Downloads {
				offered[strings.TrimPrefix(d.Path, "/")] = true
				if d.Size == "" || d.Type == "" || d.Edition == "" || (d.Type == "PDF") != (d.Pages > 0) {
					t.Errorf("%s offers %+v", p.Path, d)
				}
			}
			for _, o := range p.View.Others {
				if len(o.Files) == 0 || o.Edition == s.Key {
					t.Errorf("%s offers, as other languages, %+v", p.Path, o)
				}
			}
		}
	}
	filters := 0
	for name := range result.Files {
		// No page is that of a filter: the reader's script leads to its feed.
		if filter, _ := path.Match("*/feeds/*.atom", name); filter {
			filters++
			if offered[name] {
				t.Errorf("a page offers %s", name)
			}
			continue
		}
		if !offered[name] && !strings.HasPrefix(name, "api/") {
			t.Errorf("no page offers %s", name)
		}
	}
	if filters == 0 {
		t.Error("no filter has a feed")
	}
}

func TestMakingLeavesTheInputAsItIs(t *testing.T) {
	for _, s := range realInput(t).Sites {
		for _, p := range s.Pages {
			if len(p.View.Downloads)+len(p.View.Others) > 0 {
				t.Fatalf("%s has files before they are made", p.Path)
			}
		}
	}
}

func TestFilesAreTheSameWhateverTheCache(t *testing.T) {
	without := realFiles(t)
	in := realInput(t)
	dir := t.TempDir()
	for _, name := range []string{"an empty cache", "a full cache"} {
		in.Cache = cache.In(dir)
		got, err := Make(in)
		if err != nil {
			t.Fatal(err)
		}
		if len(got.Files) != len(without) {
			t.Errorf("%s: %d files, without a cache %d", name, len(got.Files), len(without))
		}
		for file, data := range got.Files {
			if string(data) != string(without[file]) {
				t.Errorf("%s: %s differs", name, file)
			}
		}
	}
}
