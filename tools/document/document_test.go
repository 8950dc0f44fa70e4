package document_test

import (
	"strings"
	"testing"

	"resourceportal/tools/document"
)

func parse(s string) *document.Document { return document.Parse([]byte(s)) }

func TestFaultsNameWhatABodyMustNotHold(t *testing.T) {
	tests := []struct {
		name, body, code string
		line             int
	}{
		{"html block", "Words.\n\n<div>\nraw\n</div>\n", "raw-html", 3},
		{"html within a line", "Words.\n\nMore <b>bold</b> words.\n", "raw-html", 3},
		{"html comment", "<!-- note -->\n", "raw-html", 1},
		{"picture", "One.\nTwo ![x](/a.png).\n", "picture", 2},
		{"title in a link", "[x](/laws/untoc/ \"title\")\n", "link-title", 1},
		{"link by reference", "[x]\n\n[x]: https://example.org\n", "link-reference", 3},
		{"lists within lists", strings.Repeat("- ", 21) + "a\n", "nesting", 1},
		{"quotes beyond all measure", "a\n\n" + strings.Repeat("> ", 20000) + "a\n", "nesting", 3},
		{"list beyond all measure", nested(270), "nesting", 101},
		{"emphasis beyond all measure", "a\n\n" + strings.Repeat("*a ", 20000) + strings.Repeat("a*", 20000) + "\n", "nesting", 3},
		{"heading without words", "a\n\n## {#empty}\n", "heading-empty", 3},
		{"heading of an address alone", "## <https://example.org> {#x}\n", "heading-empty", 1},
		{"shortcode across paragraphs", "{{< lang mk >}}а\n\nб{{< /lang >}}\n", "shortcode", 1},
		{"shortcode across list items", "- {{< lang mk >}}а\n- б{{< /lang >}}\n", "shortcode", 1},
		{"shortcode across cells", "| a | b |\n|---|---|\n| {{< lang mk >}}а | б{{< /lang >}} |\n", "shortcode", 3},
		{"shortcode across emphasis", "*{{< lang mk >}}а* б{{< /lang >}}\n", "shortcode", 1},
		{"shortcode around nothing", "a {{< lang mk >}} {{< /lang >}}\n", "shortcode", 1},
		{"shortcode in code", "a\n`{{< lang mk >}}а{{< /lang >}}`\n", "shortcode", 2},
		{"shortcode shown in a block of code", "```\na\n{{%/* x */%}}\n```\n", "shortcode", 3},
		{"shortcode in an indented block of code", "a\n\n    {{< x\n", "shortcode", 3},
		{"language of code", "a\n\n```json\n{}\n```\n", "code-language", 3},
		{"note that nothing refers to", "a\n\n[^1]: b\n", "footnote", 3},
		{"second note of a name", "a[^1]\n\n[^1]: b\n\n[^1]: c\n", "footnote", 5},
		{"reference without a note", "a\nb[^1]\n", "footnote", 2},
		{"reference without its note", "a[^1]\nb[^2]\n\n[^1]: c\n", "footnote", 2},
		{"unknown shortcode", "a\n\n{{< youtube x >}}\n", "shortcode", 3},
		{"markdown shortcode", "{{% lang mk %}}a{{% /lang %}}\n", "shortcode", 1},
		{"shortcode around a link", "{{< lang mk >}}а [б](/laws/untoc/){{< /lang >}}\n", "shortcode", 1},
		{"shortcode left open", "{{< lang mk >}}а\n", "shortcode", 2},
		{"shortcode never opened", "а{{< /lang >}}\n", "shortcode", 1},
		{"first level", "# Title {#title}\n", "heading-level", 1},
		{"skipped level", "## One {#one}\n\n#### Two {#two}\n", "heading-level", 3},
		{"no id", "## One\n", "heading-id", 1},
		{"id with capitals", "## One {#One}\n", "heading-id", 1},
		{"id twice", "## One {#one}\n\n## Two {#one}\n", "heading-id", 3},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			faults := parse(tt.body).Faults()
			if len(faults) == 0 {
				t.Fatal("no fault found")
			}
			if f := faults[0]; f.Code != tt.code || f.Line != tt.line || f.Text == "" || f.Hint == "" {
				t.Errorf("got %+v, want %s in line %d", f, tt.code, tt.line)
			}
		})
	}
}

const sound = `Before *any* heading, see [the law](/laws/untoc/#duties) and <https://osce.org>.

## Background {#background}

| a | b |
|---|---|
| 1 \| x | ` + "`code`" + ` |

A note[^1] and {{< lang mk >}}Отворена порта{{< /lang >}}, 1 \< 2.

[^1]: The note.

### Detail {#detail}

- item

## Aims {#aims}

The end.
`

func TestSoundBodyHasNoFaults(t *testing.T) {
	if faults := parse(sound).Faults(); len(faults) != 0 {
		t.Errorf("faults: %+v", faults)
	}
}

// nested is a list with as many levels.
func nested(levels int) string {
	var b strings.Builder
	for i := range levels {
		b.WriteString(strings.Repeat("  ", i) + "- a\n")
	}
	return b.String()
}

func TestWhatLooksLikeAFaultAndIsNone(t *testing.T) {
	for _, body := range []string{
		strings.Repeat("- ", 20) + "a\n",
		"{{< lang mk >}}Отворена порта{{< /lang >}}\n",
		"- {{< lang mk >}}а{{< /lang >}}\n",
		"## {{< lang mk >}}а{{< /lang >}} {#x}\n",
		"| a |\n|---|\n| {{< lang mk >}}а{{< /lang >}} |\n",
		"a {{< lang mk >}}а\nб{{< /lang >}} and *{{< lang sq >}}a{{< /lang >}}*\n",
		"`[^1]` and \\[^1]\n",
		"```\n[^1]\n```\n",
		"## `code` {#x}\n",
		"## See <https://example.org> {#x}\n",
	} {
		if faults := parse(body).Faults(); len(faults) != 0 {
			t.Errorf("%q: %+v", body, faults)
		}
	}
}

func TestPlacesOfLanguagesBracesAndLinks(t *testing.T) {
	d := parse("а {{< lang mk >}}б{{< /lang >}} {{< lang xx >}}в{{< /lang >}}\n\nа {{ б }} [x](/y) [x](/y)\n")
	if got := d.Languages(); len(got) != 2 || got[0] != (document.Place{Text: "mk", Line: 1, Col: 3}) || got[1] != (document.Place{Text: "xx", Line: 1, Col: 33}) {
		t.Errorf("languages %+v", got)
	}
	if got := d.Braces(); len(got) != 2 || got[0] != (document.Place{Text: "{{", Line: 3, Col: 3}) || got[1].Col != 8 {
		t.Errorf("braces %+v", got)
	}
	if got := d.Links(); len(got) != 2 || got[0].Line != 3 || got[0].Col != 11 || got[1].Col != 19 {
		t.Errorf("links %+v", got)
	}
}

func TestSectionsAreTheWholeBody(t *testing.T) {
	sections := parse(sound).Sections()
	var ids, whole []string
	for _, s := range sections {
		ids = append(ids, s.ID+"@"+s.Heading)
		whole = append(whole, s.Source)
	}
	if got := strings.Join(ids, " "); got != "@ background@Background aims@Aims" {
		t.Errorf("sections %q", got)
	}
	if strings.Join(whole, "") != sound {
		t.Error("the sections joined are not the body")
	}
	if sections[1].Line != 3 {
		t.Errorf("second section in line %d", sections[1].Line)
	}
}

func TestLinksTellInsideFromOutside(t *testing.T) {
	links := parse(sound).Links()
	if len(links) != 2 {
		t.Fatalf("links %+v", links)
	}
	if path, fragment, ok := links[0].Internal(); path != "laws/untoc" || fragment != "duties" || !ok {
		t.Errorf("got %q %q %v", path, fragment, ok)
	}
	if _, _, ok := links[1].Internal(); ok {
		t.Error("an address outside is taken for one inside")
	}
}

func TestMapTextChangesWordsOnly(t *testing.T) {
	body := "Прво[^1] [закон](/laws/untoc/) `код` <https://осце.орг> {{< lang mk >}}порта{{< /lang >}} врата.\n\n[^1]: Белешка.\n\n## Увод {#uvod}\n\n| а |\n|---|\n| б |\n"
	want := "ПРВО[^1] [ЗАКОН](/laws/untoc/) `код` <https://осце.орг> {{< lang mk >}}порта{{< /lang >}} ВРАТА.\n\n[^1]: БЕЛЕШКА.\n\n## УВОД {#uvod}\n\n| А |\n|---|\n| Б |\n"
	if got := parse(body).MapText(strings.ToUpper); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestPlainIsWordsWithoutMarks(t *testing.T) {
	got := parse("Some *em* [link](/laws/untoc/) {{< lang mk >}}порта{{< /lang >}} <https://osce.org>.\n\n- a\n- b\n").Plain()
	if got != "Some em link порта https://osce.org.\na\nb\n" {
		t.Errorf("got %q", got)
	}
}

func FuzzParse(f *testing.F) {
	f.Add(sound)
	f.Add("[^1]: {{< lang x >}}\n|")
	f.Fuzz(func(t *testing.T, body string) {
		d := parse(body)
		d.Faults()
		d.Plain()
		d.Links()
		if got := d.MapText(func(s string) string { return s }); got != body {
			t.Errorf("words left as they are, but the body changed: %q", got)
		}
		var whole strings.Builder
		for _, s := range d.Sections() {
			whole.WriteString(s.Source)
		}
		if strings.TrimSpace(whole.String()) != strings.TrimSpace(body) {
			t.Errorf("sections lose text: %q", whole.String())
		}
	})
}
