package docx_test

import (
	"strings"
	"testing"

	"resourceportal/tools/download/docx"
	"resourceportal/tools/sheet"
)

func TestTitleIsTheOnlyHeadingOfTheFirstLevel(t *testing.T) {
	f := write(t, serbian())
	levels := map[string]string{}
	for _, s := range f.parts["word/styles.xml"].all("style") {
		if level := s.val("pPr", "outlineLvl"); level != "" {
			levels[s.attr["styleId"]] = level
		}
	}
	var outline []string
	for _, p := range f.body().all("p") {
		if level := levels[p.val("pPr", "pStyle")]; level != "" {
			outline = append(outline, level+" "+p.words())
		}
	}
	want := "0 Регионална радионица о сузбијању трговине људима и кријумчарења миграната|1 Контекст|2 Циљеви радионице|1 Учесници|3 Напомена о преводу"
	if got := strings.Join(outline, "|"); got != want {
		t.Errorf("outline\n%s\nwant\n%s", got, want)
	}
}

func TestStylesAreWordsOwn(t *testing.T) {
	f := write(t, least())
	custom := map[string]bool{"Abstract": true, "TableContents": true, "TableHeading": true, "HorizontalLine": true, "TableEnd": true}
	names := map[string]string{}
	for _, s := range f.parts["word/styles.xml"].all("style") {
		id := s.attr["styleId"]
		if names[id] != "" {
			t.Errorf("style %s twice", id)
		}
		names[id] = s.val("name")
		if (s.attr["customStyle"] == "1") != custom[id] {
			t.Errorf("style %s: custom %q", id, s.attr["customStyle"])
		}
	}
	for id, name := range map[string]string{
		"Normal": "Normal", "Title": "Title", "Subtitle": "Subtitle", "Heading2": "heading 2", "Heading6": "heading 6",
		"ListBullet": "List Bullet", "ListBullet5": "List Bullet 5", "ListNumber3": "List Number 3", "ListContinue": "List Continue",
		"Quote": "Quote", "BlockText": "Block Text", "FootnoteText": "footnote text", "FootnoteReference": "footnote reference",
		"Hyperlink": "Hyperlink", "TableGrid": "Table Grid", "Caption": "caption", "HTMLPreformatted": "HTML Preformatted", "Strong": "Strong", "Emphasis": "Emphasis",
	} {
		if names[id] != name {
			t.Errorf("style %s is named %q, Word's name is %q", id, names[id], name)
		}
	}
	for _, s := range f.parts["word/styles.xml"].all("style") {
		for _, key := range []string{"basedOn", "next"} {
			if base := s.val(key); base != "" && names[base] == "" {
				t.Errorf("%s of %s: no style %q", key, s.attr["styleId"], base)
			}
		}
	}
	for _, p := range write(t, serbian()).body().all("pStyle") {
		if names[p.attr["val"]] == "" {
			t.Errorf("no style %q", p.attr["val"])
		}
	}
}

func TestLanguageStandsOnTheWordsInIt(t *testing.T) {
	f := write(t, serbian())
	lang := func(n *node, path ...string) string { return n.at(path...).attr["val"] }
	if got := lang(f.parts["word/styles.xml"], "docDefaults", "rPrDefault", "rPr", "lang"); got != "sr-Cyrl-RS" {
		t.Errorf("default language %q", got)
	}
	if got := lang(f.parts["word/settings.xml"], "themeFontLang"); got != "sr-Cyrl-RS" {
		t.Errorf("theme language %q", got)
	}
	want := map[string]string{"Отворена порта": "mk-MK", "Tjetër Vizion": "sq-AL", "UNODC": "en-GB", ", у Тирани ": ""}
	for _, r := range f.body().all("r") {
		if tag, known := want[r.words()]; known {
			if got := r.val("rPr", "lang"); got != tag {
				t.Errorf("%q is in %q, want %q", r.words(), got, tag)
			}
			delete(want, r.words())
		}
	}
	if len(want) > 0 {
		t.Errorf("not found: %v", want)
	}
}

func TestTagsAreThoseThatWordKnows(t *testing.T) {
	for tag, want := range map[string]string{
		"sr-Cyrl": "sr-Cyrl-RS", "sr-Latn": "sr-Latn-RS", "cnr-Latn": "sr-Latn-ME", "cnr": "sr-Latn-ME", "CNR-latn": "sr-Latn-ME", "sr": "sr-Cyrl-RS",
		"sq": "sq-AL", "en": "en-GB", "mk": "mk-MK", "bs": "bs-Latn-BA", "hr": "hr-HR", "el": "el-GR", "de": "de-DE", "fr": "fr-FR", "it": "it-IT", "nl": "nl-NL",
		"rom": "rom", "en-US": "en-US", "not a tag": "", "": "", "<": "",
	} {
		s := least()
		s.Lang = tag
		got := ""
		if n := write(t, s).parts["word/styles.xml"].at("docDefaults", "rPrDefault", "rPr", "lang"); n != nil {
			got = n.attr["val"]
		}
		if got != want {
			t.Errorf("%q becomes %q, want %q", tag, got, want)
		}
	}
}

func TestBlocksLanguageIsThatOfAllWithin(t *testing.T) {
	albanian := list(false, 0, item(said("e drejta"), para(sheet.Span{Text: "law", Lang: "en"})))
	albanian.Lang = "sq"
	f := write(t, least(albanian))
	if got := f.paragraph(t, "e drejta").val("r", "rPr", "lang"); got != "sq-AL" {
		t.Errorf("language %q", got)
	}
	if got := f.paragraph(t, "law").val("r", "rPr", "lang"); got != "" {
		t.Errorf("language %q of words that are in the sheet's", got)
	}
}

func TestWordsFromTheRightAreSetFromTheRight(t *testing.T) {
	// The last word ends with a mark, which belongs to its letter.
	s := nasty()["right to left"]
	s.Blocks = append(s.Blocks, said("العربيّ"))
	f := write(t, s)
	right := map[string]bool{"العربيّ": true, "السلام عليكم": true, " 2015 abc": false, "العَرَبِيَّة": true, "עִבְרִית": true, ", end.": false, "שלום": true}
	for _, r := range f.body().all("r") {
		if want, known := right[r.words()]; known {
			if got := r.at("rPr", "rtl") != nil; got != want {
				t.Errorf("%q from the right: %v", r.words(), got)
			}
			delete(right, r.words())
		}
	}
	if len(right) > 0 {
		t.Errorf("not found: %v", right)
	}
	if f.paragraph(t, "שלום").at("pPr", "bidi") == nil || f.paragraph(t, "Title").at("pPr", "bidi") != nil {
		t.Error("direction of the paragraphs")
	}
}

func TestLooksAreStylesOfCharacters(t *testing.T) {
	look := func(s sheet.Span) string {
		s.Text = "x"
		f := write(t, least(para(s), heading(2, "", "other")))
		var names []string
		for _, n := range f.paragraph(t, "x").all("rPr")[0].children {
			names = append(names, strings.TrimSpace(n.name+" "+n.attr["val"]))
		}
		return strings.Join(names, ", ")
	}
	for want, s := range map[string]sheet.Span{
		"rStyle Strong":               {Strong: true},
		"rStyle Emphasis":             {Emphasis: true},
		"rStyle Strong, i, iCs":       {Strong: true, Emphasis: true},
		"rStyle HTMLCode, b, bCs":     {Code: true, Strong: true},
		"rStyle Hyperlink, i, iCs":    {Href: "https://example.org", Emphasis: true},
		"rStyle Strong, lang mk-MK":   {Strong: true, Lang: "mk"},
		"rStyle Hyperlink, b, bCs":    {Href: "mailto:a@example.org", Strong: true},
		"rStyle Emphasis, lang sq-AL": {Emphasis: true, Lang: "sq"},
	} {
		if got := look(s); got != want {
			t.Errorf("got %q, want %q", got, want)
		}
	}
}

// Styles toggle: bold within bold would not be bold.
func TestStrongWordsOfABoldStyleStayBold(t *testing.T) {
	table := sheet.Block{Kind: sheet.Table, Table: &sheet.TableData{RowHeader: true, Rows: [][]sheet.Cell{{{Spans: []sheet.Span{{Text: "cell", Strong: true}}}}}}}
	f := write(t, least(sheet.Block{Kind: sheet.Heading, Level: 2, Spans: []sheet.Span{{Text: "head", Strong: true}}}, table))
	for _, words := range []string{"head", "cell"} {
		if f.paragraph(t, words).at("r", "rPr", "b") == nil {
			t.Errorf("%s is not bold", words)
		}
	}
	for _, s := range f.parts["word/styles.xml"].all("tblStylePr") {
		if len(s.all("b")) > 0 {
			t.Error("a table's style and the paragraph's are both bold")
		}
	}
}

func TestFooterCountsPagesAndNamesTheAddress(t *testing.T) {
	for words, want := range map[string]string{
		"Страница {page} од {pages}": "Страница [PAGE] од [NUMPAGES]",
		"{pages} / {page}":           "[NUMPAGES] / [PAGE]",
		"no number":                  "no number",
		"":                           "",
	} {
		s := least()
		s.Address = "https://example.org/"
		s.Words.Page = words
		footer := write(t, s).parts["word/footer1.xml"]
		var got strings.Builder
		value := false
		footer.walk(func(n *node) {
			switch {
			case n.name == "fldChar":
				value = n.attr["fldCharType"] == "separate"
			case n.name == "instrText":
				got.WriteString("[" + strings.TrimSpace(n.children[0].text) + "]")
			case n.name == "t" && !value:
				got.WriteString(n.words())
			}
		})
		if got.String() != s.Address+want {
			t.Errorf("%q: footer %q", words, got.String())
		}
		if len(footer.all("hyperlink")) != 1 {
			t.Error("the address is no link")
		}
		if got := len(footer.all("p")); got != 1 {
			t.Errorf("%d lines", got)
		}
	}
}

func TestLongAddressHasALineOfTheFooter(t *testing.T) {
	s := serbian()
	s.Address += strings.Repeat("x", 60)
	if got := len(write(t, s).parts["word/footer1.xml"].all("p")); got != 2 {
		t.Errorf("%d lines", got)
	}
}

func TestPropertiesTellWhoseAndWhen(t *testing.T) {
	f := write(t, serbian())
	core := f.parts["docProps/core.xml"]
	for name, want := range map[string]string{
		"title":    "Регионална радионица о сузбијању трговине људима и кријумчарења миграната",
		"creator":  "UNODC; IOM",
		"subject":  "трговина људима; кријумчарење миграната",
		"keywords": "трговина људима; кријумчарење миграната",
		"language": "sr-Cyrl", "created": "2026-11-21T00:00:00Z", "modified": "2026-11-21T00:00:00Z",
		"identifier": "https://portal.example/sr/papers/belgrade-2015-concept-paper/", "category": "Концептуални документ", "lastModifiedBy": "Портал ресурса",
	} {
		if n := core.at(name); n == nil || n.children[0].text != want {
			t.Errorf("%s is not %q", name, want)
		}
	}
	license := f.parts["docProps/custom.xml"].at("property")
	if license.attr["name"] != "dcterms:license" || license.at("lpwstr").children[0].text != "https://creativecommons.org/licenses/by/4.0/" {
		t.Error("no licence")
	}
	if write(t, least()).parts["docProps/custom.xml"] != nil {
		t.Error("properties without a licence")
	}
}

func TestEmptyFieldsLeaveNothing(t *testing.T) {
	body := write(t, sheet.Sheet{Meta: sheet.Meta{Modified: "2026-11-21"}}).body()
	if got := len(body.all("p")); got != 0 {
		t.Errorf("%d paragraphs of nothing", got)
	}
}

func TestSheetsThatAreNoneAreErrors(t *testing.T) {
	for want, change := range map[string]func(*sheet.Sheet){
		"day of change":             func(s *sheet.Sheet) { s.Meta.Modified = "yesterday" },
		"reference to note 1, of 0": func(s *sheet.Sheet) { s.Blocks = item(para(sheet.Span{Note: 1})) },
		"reference to note -1":      func(s *sheet.Sheet) { s.Blocks = item(para(sheet.Span{Note: -1})) },
		`block of the kind "video"`: func(s *sheet.Sheet) { s.Blocks = item(sheet.Block{Kind: "video"}) },
		"table of 64 columns":       func(s *sheet.Sheet) { s.Blocks = item(wide(64, 1)) },
	} {
		s := least()
		change(&s)
		data, err := docx.Write(s)
		if err == nil || data != nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), `write sheet "least" as docx: `) {
			t.Errorf("error %v, want %q", err, want)
		}
	}
}

func BenchmarkWrite(b *testing.B) {
	s := long(3) // four pages
	for b.Loop() {
		if _, err := docx.Write(s); err != nil {
			b.Fatal(err)
		}
	}
}
