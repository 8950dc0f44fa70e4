package source_test

import (
	"strings"
	"testing"
	"time"

	"resourceportal/tools/problem"
)

func TestMistakesInBodies(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"raw HTML", edit(english, "Workshop Kosovo*.", "A <b>bold</b> word."), []want{
			{"raw-html", english, "A <b>", "HTML in the text", "Markdown"}}},
		{"heading without an id", edit(english, "## Workshop {#means}", "## Means of work"), []want{
			{"section-differs", montene, "## Radionica {#means}", `"means"`, ""},
			{"heading-id", english, "## Means", "heading without an id", "{#some-id}"},
			{"section-differs", albanian, "## Punëtori {#means}", `"means"`, ""},
			{"section-differs", serbian, "## Радионица {#means}", `"means"`, ""}}},
		{"section that the original does not have", edit(albanian, "{#means}", "{#meens}"), []want{
			{"section-missing", albanian, "Punëtori, [", `the section "means" of the original is missing`, "with {#means}"},
			{"section-differs", albanian, "## Punëtori {#meens}", `no section "meens"`, `did you mean "means"?`}}},
		{"id that every page has", edit("content/pages/about/en.md", "Workshop\n", "## Words {#main}\n"), []want{
			{"section-missing", "content/pages/about/cnr.md", "Radionica", `"main"`, ""},
			{"same-id", "content/pages/about/en.md", "## Words", `every page has a place "main"`, "another id"},
			{"section-missing", "content/pages/about/sq.md", "Punëtori", `"main"`, ""},
			{"section-missing", "content/pages/about/sr.md", "Радионица", `"main"`, ""}}},
		{"words in an unknown language", edit(english, "Workshop Kosovo*.", "{{< lang xx >}}a{{< /lang >}} {{< lang sqq >}}a{{< /lang >}}"), []want{
			{"unknown-language", english, "{{< lang xx", `"xx"`, "known languages"},
			{"unknown-language", english, "{{< lang xx", `"sqq"`, `did you mean "sq"?`}}},
		{"words in a known language", edit(english, "Workshop Kosovo*.", "{{< lang sr-Latn >}}a{{< /lang >}}"), nil},
		{"braces", edit(english, "Workshop Kosovo*.", "{{ .Title }}"), []want{
			{"braces", english, "{{ .Title", "{{ in the text", "leave the braces out"},
			{"braces", english, "{{ .Title", "}} in the text", "leave the braces out"}}},
	}, readProblems)
}

func TestMistakesInLinks(t *testing.T) {
	link := func(to string) change { return edit(english, "(#aims)", "("+to+")") }
	at := "Workshop, [Workshop]"
	runProblemCases(t, []problemCase{
		{"record that is not there", link("/laws/conventoin/"), []want{
			{"unknown-id", english, at, `no record "laws/conventoin"`, `did you mean "convention"?`}}},
		{"section of the portal that is not there", link("/lawz/convention/"), []want{
			{"unknown-id", english, at, `no section "lawz"`, `did you mean "laws"?`}}},
		{"section of another text that is not there", link("/laws/convention/#dutys"), []want{
			{"link", english, at, `"/laws/convention/#dutys" leads to a section that is not there`, `did you mean "duties"?`}}},
		{"section of the same text that is not there", link("#aim"), []want{
			{"link", english, at, `"#aim" leads to a section`, `did you mean "aims"?`}}},
		{"section of a text without sections", link("/laws/code/#aims"), []want{
			{"link", english, at, `"/laws/code/#aims"`, "there are no sections yet"}}},
		{"edition in the link", link("/sr-latn/laws/convention/#duties"), []want{
			{"link", english, at, "leads into one edition only", "leave the edition out: /laws/convention/#duties"}}},
		{"home page of an edition", link("/en/"), []want{
			{"link", english, at, `"/en/" leads into one edition only`, "leave the edition out: /"}}},
		{"link from where the text stands", link("convention/"), []want{
			{"link", english, at, `"convention/" leads nowhere`, "/laws/untoc/"}}},
		{"address without its scheme", link("www.osce.org"), []want{
			{"link", english, at, `"www.osce.org" leads nowhere`, "https://…"}}},
		{"script", link("javascript:alert"), []want{
			{"link", english, at, `"javascript:alert" leads nowhere`, "https://…"}}},
		{"record without the slash at its end", link("/laws/convention"), []want{
			{"link", english, at, `"/laws/convention" is written in another way`, "write /laws/convention/"}}},
		{"section of a record without the slash", link("/laws/convention#duties"), []want{
			{"link", english, at, `"/laws/convention#duties"`, "write /laws/convention/#duties"}}},
		{"record with a slash too many", link("//laws/convention/"), []want{
			{"link", english, at, "another way", "write /laws/convention/"}}},
		{"section of the portal without the slash", link("/laws"), []want{
			{"link", english, at, `"/laws"`, "write /laws/"}}},
		{"two alike in a line", all(link("/lawz/x/"), edit(english, "https://www.osce.org/", "/lawz/x/")), []want{
			{"unknown-id", english, at, `no section "lawz"`, ""},
			{"unknown-id", english, at, `no section "lawz"`, ""}}},
		{"all of a section", link("/laws/"), nil},
		{"home page", link("/"), nil},
		{"record whose text cannot be read", all(link("/laws/convention/#duties"), edit("content/laws/convention/en.md", "\ntitle =", "\ntitle")), []want{
			{"syntax", "content/laws/convention/en.md", "title \"", "", ""}}},
	}, readProblems)
}

func TestNameOfKosovoHasItsAsterisk(t *testing.T) {
	in := func(file, words string) change {
		return edit(file, "\n"+word[languageOf(file)]+" Kosovo*.", "\n"+words)
	}
	missing := func(file, at, name string) []want {
		return []want{{"kosovo", file, at, name + " without the asterisk", "write " + name + "*"}}
	}
	runProblemCases(t, []problemCase{
		{"English", in(english, "In Kosovo, too."), missing(english, "In Kosovo", "Kosovo")},
		{"Montenegrin", in(montene, "Na Kosovu."), missing(montene, "Na", "Kosovu")},
		{"Albanian", in(albanian, "Policia e Kosovës"), missing(albanian, "Policia", "Kosovës")},
		{"Serbian", in(serbian, "Са Косовом и са Косовом*."), missing(serbian, "Са", "Косовом")},
		{"twice in a line", in(english, "Kosovo Kosova"), append(missing(english, "Kosovo", "Kosovo"), missing(english, "Kosovo", "Kosova")...)},
		{"in its line of a long text", in(english, "Kosovo*\nand\n\n- Kosovo"), missing(english, "- Kosovo", "Kosovo")},
		{"twice alike in a line", in(english, "Kosovo Kosovo"), append(missing(english, "Kosovo", "Kosovo"), missing(english, "Kosovo", "Kosovo")...)},
		{"in capitals", in(english, "KOSOVO"), missing(english, "KOSOVO", "KOSOVO")},
		{"in Albanian capitals", in(albanian, "E KOSOVËS"), missing(albanian, "E ", "KOSOVËS")},
		{"in Cyrillic capitals", in(serbian, "КОСОВО"), missing(serbian, "КОСОВО", "КОСОВО")},
		{"in two lines alike", in(english, "Kosovo\n\n- Kosovo"), append(missing(english, "Kosovo", "Kosovo"), missing(english, "- Kosovo", "Kosovo")...)},
		{"in front matter", edit(serbian, "city = \"Радионица\"", "city = \"Косово\""), missing(serbian, "city", "Косово")},
		{"in a list of front matter", edit("content/glossary/victim/en.md", "[\"Workshop Workshop\"]", "[\"Kosovo\"]"), missing("content/glossary/victim/en.md", "variants", "Kosovo")},
		{"in words for a session", edit(programme+"en.md", "note = \"Workshop\"", "note = \"Kosovo\""), missing(programme+"en.md", "note", "Kosovo")},
		{"star of emphasis is no asterisk", in(english, "In *Kosovo* now."), missing(english, "In", "Kosovo")},
		{"in a link", in(english, "[Kosovo](/laws/code/)"), missing(english, "[Kosovo", "Kosovo")},
		{"behind a stroke", in(english, "Serbia/Kosovo"), missing(english, "Serbia", "Kosovo")},

		{"with the asterisk", in(montene, "Kosovo*, Kosova*, Kosovu*; s Kosovom*."), nil},
		{"with the asterisk within emphasis", in(english, "**On Kosovo\\***"), nil},
		{"adjective", in(albanian, "kosovar, Kosovare"), nil},
		{"adjective in Cyrillic", in(serbian, "Косовска полиција, косовски"), nil},
		{"address", in(english, "[Police](https://www.Kosovo.example/Kosovo/) kosovopolice.com https://x.org/Kosovo-report"), nil},
		{"address in front matter", edit(english, "city = \"Workshop\"", "city = \"www.Kosovo.example\""), nil},
		{"title of a source", edit(event, "Report on", "Report on Kosovo,"), nil},
	}, readProblems)
}

// languageOf is the language of a text file.
func languageOf(name string) string {
	for lang := range word {
		if name == "content/events/podgorica/"+lang+".md" {
			return lang
		}
	}
	return ""
}

func TestSectionThatATranslationLacksIsAWarning(t *testing.T) {
	p := project()
	const name = "content/laws/convention/sq.md"
	edit(name, "## Punëtori {#duties}\n\nPunëtori\n", "")(t, p)
	problems := readProblems(t, p)
	if len(problems) != 1 || problems[0].Code != "section-missing" || problems.HasErrors() ||
		problems[0].Pos != (problem.Pos{File: name, Line: strings.Count(string(p[name].Data), "\n")}) {
		t.Errorf("got %v", problems)
	}
}

func TestHeadingHasNoIDOfASession(t *testing.T) {
	p := project()
	for _, lang := range []string{"en", "cnr", "sq", "sr"} {
		p[programme+lang+".md"].Data = append(p[programme+lang+".md"].Data, "## "+word[lang]+" {#closing}\n"...)
	}
	problems := readProblems(t, p)
	if len(problems) != 4 || problems[0].Code != "same-id" || !strings.Contains(problems[0].Text, `session "closing" has the same id`) {
		t.Errorf("got %v", problems)
	}
}

func TestNestingBeyondAllMeasureIsToldAtOnce(t *testing.T) {
	p := project()
	edit("content/pages/about/en.md", "Workshop\n", strings.Repeat("> ", 1<<19-100)+"a\n")(t, p)
	start := time.Now()
	expect(t, p, readProblems(t, p), want{"nesting", "content/pages/about/en.md", "> >", "more than 20", "write it flat"})
	if time.Since(start) > 5*time.Second {
		t.Errorf("took %s", time.Since(start))
	}
}
