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
		{"link by reference", "[x]\n\n[x]: https://example.org\n", "link-reference", 1},
		{"unknown shortcode", "a\n\n{{< youtube x >}}\n", "shortcode", 3},
		{"markdown shortcode", "{{% lang mk %}}a{{% /lang %}}\n", "shortcode", 1},
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
	got := parse("Some *em* [link](/laws/untoc/) {{< lang mk >}}порта{{< /lang >}}.\n\n- a\n- b\n").Plain()
	if got != "Some em link порта.\na\nb\n" {
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
