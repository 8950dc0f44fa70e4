package reference

import (
	"encoding/json"
	"errors"
	"regexp"
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
	"resourceportal/tools/view"
)

// each calls f for every record that can be cited, in every edition.
func each(t testing.TB, f func(e *shelf.Edition, rec *catalog.Record)) {
	t.Helper()
	cited := 0
	for _, e := range shelftest.Real(t) {
		for _, rec := range e.Catalog.All() {
			if Has(rec) {
				cited++
				f(e, rec)
			}
		}
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
	if cited == 0 {
		t.Fatal("nothing to cite")
	}
}

// cslFields are the fields that may stand in an item, and what they hold: the
// part of the schema csl-data.json 1.0.2 that we use.
var cslFields = map[string]string{
	"id": "text", "type": "text", "title": "text", "title-short": "text", "original-title": "text", "authority": "text", "jurisdiction": "text",
	"genre": "text", "number": "text", "container-title": "text", "volume": "text", "page": "text", "event-title": "text", "event-place": "text",
	"language": "text", "URL": "text", "abstract": "text", "keyword": "text", "note": "text",
	"author": "names", "event-date": "date", "issued": "date",
}

// holds reports whether a value is what a field of the schema holds.
func holds(value any, kind string) bool {
	switch kind {
	case "text":
		s, ok := value.(string)
		return ok && s != ""
	case "names":
		list, ok := value.([]any)
		return ok && len(list) > 0 && !slices.ContainsFunc(list, func(name any) bool {
			m, ok := name.(map[string]any)
			return !ok || len(m) != 1 || !holds(m["literal"], "text")
		})
	case "date":
		m, ok := value.(map[string]any)
		list, isList := m["date-parts"].([]any)
		return ok && isList && len(m) == 1 && len(list) > 0 && len(list) < 3 && !slices.ContainsFunc(list, func(date any) bool {
			parts, ok := date.([]any)
			return !ok || len(parts) == 0 || len(parts) > 3 || slices.ContainsFunc(parts, func(n any) bool { f, ok := n.(float64); return !ok || f < 1 })
		})
	}
	return false
}

// cited is the item of CSL-JSON, held against the schema.
func cited(t testing.TB, e *shelf.Edition, rec *catalog.Record) cslItem {
	t.Helper()
	data, err := CSLJSON(e, rec)
	if err != nil {
		t.Fatal(err)
	}
	var items []cslItem
	var loose []map[string]any
	if err := errors.Join(json.Unmarshal(data, &items), json.Unmarshal(data, &loose)); err != nil || len(items) != 1 {
		t.Fatalf("%d items, %v in %s", len(items), err, data)
	}
	for field, value := range loose[0] {
		if !holds(value, cslFields[field]) {
			t.Errorf("%s: %s cannot be %v", rec.Ref, field, value)
		}
	}
	return items[0]
}

func find(t testing.TB, edition, ref string) (*shelf.Edition, *catalog.Record) {
	t.Helper()
	e := shelftest.ByKey(t, shelftest.Real(t), edition)
	return e, shelftest.Record(t, e, ref)
}

func TestAReferenceIsToTheWorkItself(t *testing.T) {
	e, rec := find(t, "sr", "laws/untoc")
	item := cited(t, e, rec)
	law := rec.Facts.(*catalog.Law)
	for _, tt := range []struct{ what, got, want string }{
		{"id", item.ID, "laws-untoc"},
		{"type", item.Type, "treaty"},
		{"title", item.Title, e.Page(rec.Ref).View.Title.Text},
		{"original title", item.OriginalTitle, law.Names[0].Value},
		{"language", item.Language, "sr-Cyrl"},
		{"address", item.URL, law.URL},
		{"series", item.ContainerTitle + "/" + item.Volume + "/" + item.Page, "UNTS/2225/209"},
	} {
		if tt.got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.what, tt.got, tt.want)
		}
	}
	if got := item.Issued.DateParts; len(got) != 1 || !slices.Equal(got[0], []int{2000, 11, 15}) {
		t.Errorf("issued: %v", got)
	}
	if !strings.Contains(item.Note, e.PageURL(rec.Ref)) {
		t.Errorf("our page is not in the note: %q", item.Note)
	}
}

func TestALawOfACountryHasItsOwnNameAsTheOriginal(t *testing.T) {
	for _, tt := range []struct{ edition, ref, lang string }{
		{"en", "laws/ba-foreigners", "bs"},
		{"sr", "laws/rs-mla", "sr-Cyrl"},
		{"sq", "laws/rs-mla", "sr-Latn"},
		{"sr", "laws/mk-aml", "mk"},
	} {
		e, rec := find(t, tt.edition, tt.ref)
		names := rec.Facts.(*catalog.Law).Names
		i := slices.IndexFunc(names, func(n catalog.Name) bool { return n.Lang == tt.lang })
		if i < 0 {
			t.Fatalf("%s has no name in %s", tt.ref, tt.lang)
		}
		item := cited(t, e, rec)
		if item.OriginalTitle != names[i].Value && item.Title != names[i].Value {
			t.Errorf("%s in %s: got %q, want %q", tt.ref, tt.edition, item.OriginalTitle, names[i].Value)
		}
	}
}

func TestAPaperHasItsEventAndNoDateThatItDoesNotBear(t *testing.T) {
	e, rec := find(t, "en", "papers/podgorica-2016-concept-paper")
	item := cited(t, e, rec)
	if item.Type != "report" || item.Genre != "Concept paper" || item.Issued != nil {
		t.Errorf("type %q, genre %q, issued %v", item.Type, item.Genre, item.Issued)
	}
	if item.EventPlace != "Podgorica, Montenegro" || item.EventDate == nil || len(item.EventDate.DateParts) != 2 {
		t.Errorf("event: %q, %v", item.EventPlace, item.EventDate)
	}
	if item.URL != e.PageURL(rec.Ref) || !strings.Contains(item.Note, e.T("reference.summary")) {
		t.Errorf("a summary is not said to be one: %q, %q", item.URL, item.Note)
	}
	want := []cslName{{"International Organization for Migration"}, {"Organization for Security and Co-operation in Europe"}, {"United Nations Office on Drugs and Crime"}}
	if !slices.Equal(item.Author, want) {
		t.Errorf("authors: %q", item.Author)
	}
}

func TestEveryReferenceOfTheProjectIsWhole(t *testing.T) {
	types := []string{"report", "legislation", "treaty"}
	key := regexp.MustCompile(`^[a-z0-9-]+$`)
	each(t, func(e *shelf.Edition, rec *catalog.Record) {
		item := cited(t, e, rec)
		if !slices.Contains(types, item.Type) || !key.MatchString(item.ID) || item.Title == "" || item.Language == "" || !strings.HasPrefix(item.URL, "http") {
			t.Errorf("%s %s: %+v", e.Key, rec.Ref, item)
		}
		f, law := rec.Facts.(*catalog.Law)
		if law && len(item.Author) > 0 {
			t.Errorf("%s has an author", rec.Ref)
		}
		if law && (item.Issued == nil) != (f.Adopted.IsZero() && f.Opened.IsZero()) {
			t.Errorf("%s: issued %v", rec.Ref, item.Issued)
		}
		if law && f.Adopted.Day == 0 && !f.Adopted.IsZero() && len(item.Issued.DateParts[0]) == 3 {
			t.Errorf("%s: a day that nobody knows: %v", rec.Ref, item.Issued)
		}
	})
}

func TestTheFootnoteOfKosovoStandsWhereTheNameDoes(t *testing.T) {
	shown := 0
	each(t, func(e *shelf.Edition, rec *catalog.Record) {
		note := e.T("footer.kosovo")
		for format, write := range writers {
			data, err := write(e, rec)
			if err != nil {
				t.Fatal(err)
			}
			before, _, noted := strings.Cut(string(data), note)
			if catalog.NamesKosovo(before) != noted {
				t.Errorf("%s %s, %s: name %v, footnote %v", e.Key, rec.Ref, format, !noted, noted)
			}
			if noted {
				shown++
			}
		}
	})
	if shown == 0 {
		t.Error("no reference shows the name")
	}
}

// writers are the formats there are.
var writers = map[string]func(*shelf.Edition, *catalog.Record) ([]byte, error){"csl": CSLJSON, "bibtex": BibTeX, "ris": RIS}

func TestOnlyPapersAndLawsAreCited(t *testing.T) {
	for _, e := range shelftest.Real(t)[:1] {
		for _, rec := range e.Catalog.All() {
			if Has(rec) {
				continue
			}
			for format, write := range writers {
				if _, err := write(e, rec); err == nil {
					t.Errorf("%s as %s: no error", rec.Ref, format)
				}
			}
			if m := Meta(e, rec); m != nil {
				t.Errorf("%s: %v", rec.Ref, m)
			}
		}
	}
}

func TestMetaIsWhatZoteroAndScholarRead(t *testing.T) {
	e, rec := find(t, "cnr", "papers/podgorica-2016-concept-paper")
	page := e.PageURL(rec.Ref)
	got := map[string][]string{}
	for _, m := range Meta(e, rec) {
		got[m.Name] = append(got[m.Name], m.Content)
		if m.Lang != "" {
			t.Errorf("%s has a language of its own, %s, though it is the page's", m.Name, m.Lang)
		}
	}
	for name, want := range map[string][]string{
		"z:itemType": {"report"}, "citation_title": {e.Page(rec.Ref).View.Title.Text}, "citation_language": {"cnr-Latn"},
		"citation_public_url": {page}, "citation_abstract_html_url": {page},
		"citation_pdf_url": {page + "podgorica-2016-concept-paper.pdf"}, "citation_author": nil, "citation_publication_date": nil,
	} {
		if !slices.Equal(got[name], want) {
			t.Errorf("%s: got %q, want %q", name, got[name], want)
		}
	}
	if n := len(got["citation_technical_report_institution"]); n != 3 {
		t.Errorf("%d institutions", n)
	}
	e, rec = find(t, "en", "laws/ba-foreigners")
	if !slices.Contains(Meta(e, rec), view.Meta{Name: "citation_publication_date", Content: "2015/11"}) {
		t.Errorf("no month: %v", Meta(e, rec))
	}
}
