package docx_test

import (
	"strings"
	"testing"

	"resourceportal/tools/sheet"
)

// references are what the reader sees of references to notes, in order:
// "#2" a footnote that Word numbers, "*#1" one with a mark of its own, "=1" a
// field and ">*" a link with the mark.
func (n *node) references() string {
	var all []string
	n.walk(func(c *node) {
		switch {
		case c.name == "r" && c.at("footnoteReference") != nil:
			ref := c.at("footnoteReference")
			if (ref.attr["customMarkFollows"] == "1") != (c.words() != "") {
				all = append(all, "mark?")
			}
			all = append(all, c.words()+"#"+ref.attr["id"])
		case c.name == "instrText" && strings.HasPrefix(c.children[0].text, " NOTEREF"):
			all = append(all, "=")
		case c.name == "hyperlink" && strings.HasPrefix(c.attr["anchor"], "_RefNote"):
			all = append(all, ">"+c.words())
		}
	})
	return strings.Join(all, " ")
}

func TestNotesAreFootnotes(t *testing.T) {
	f := write(t, serbian())
	if got, want := f.body().references(), "*#1 #2 #3 >* = >* #4"; got != want {
		t.Errorf("references %q, want %q", got, want)
	}
	var notes []string
	for _, n := range f.parts["word/footnotes.xml"].all("footnote") {
		kind := n.attr["type"]
		if kind == "" && n.at("p", "r", "footnoteRef") != nil {
			kind = "counted"
		}
		notes = append(notes, n.attr["id"]+" "+kind+" "+strings.SplitN(n.words(), " ", 3)[0])
	}
	want := "-1 separator |0 continuationSeparator |1  *|2 counted |3 counted |4 counted "
	if got := strings.Join(notes, "|"); got != want {
		t.Errorf("footnotes %q, want %q", got, want)
	}
	var listed []string
	for _, n := range f.parts["word/settings.xml"].at("footnotePr").children {
		listed = append(listed, n.attr["id"])
	}
	if strings.Join(listed, " ") != "-1 0" {
		t.Errorf("settings name the footnotes %v", listed)
	}
}

// An asterisk is small and high already.
func TestAsteriskIsNotRaisedTwice(t *testing.T) {
	s := least(para(sheet.Span{Note: 1}, sheet.Span{Note: 2}))
	s.Notes = []sheet.Note{{Mark: "*", Blocks: item(said("a"))}, {Mark: "†", Blocks: item(said("b"))}}
	for _, r := range write(t, s).body().all("r") {
		want := map[string]string{"*": "baseline", "†": ""}[r.words()]
		if got := r.val("rPr", "vertAlign"); got != want {
			t.Errorf("%s stands %q, want %q", r.words(), got, want)
		}
	}
}

// LibreOffice takes the look of marks from one style.
func TestOfficeRaisesNoAsterisk(t *testing.T) {
	for marks, want := range map[string]bool{"*": true, "* **": true, "* 1": false, "1": false, "": false} {
		s := least()
		for i, mark := range strings.Fields(marks) {
			s.Notes = append(s.Notes, sheet.Note{Mark: mark, Blocks: item(said("a"))})
			s.Blocks = append(s.Blocks, para(sheet.Span{Note: i + 1}))
		}
		got := false
		for _, style := range write(t, s).parts["word/styles.xml"].all("style") {
			if style.val("name") == "Footnote Anchor" {
				got = style.at("rPr", "vertAlign") == nil
			}
		}
		if got != want {
			t.Errorf("marks %q: not raised is %v", marks, got)
		}
	}
}

func TestMarkThatIsNotWordsNumberIsItsOwn(t *testing.T) {
	s := least(para(sheet.Span{Note: 1}, sheet.Span{Note: 2}, sheet.Span{Note: 3}))
	s.Notes = []sheet.Note{{Mark: "2"}, {Mark: "1"}, {Mark: "a"}}
	if got, want := write(t, s).body().references(), "2#1 #2 a#3"; got != want {
		t.Errorf("references %q, want %q", got, want)
	}
}

func TestNotesThatTheTextDoesNotNameStandAtItsEnd(t *testing.T) {
	s := least(para(sheet.Span{Text: "words"}, sheet.Span{Note: 1}))
	s.Words.Notes = "Notes"
	s.Notes = []sheet.Note{
		{Mark: "1", Blocks: item(para(sheet.Span{Text: "compare "}, sheet.Span{Note: 2}))},
		{Mark: "2", Blocks: item(para(sheet.Span{Text: "and "}, sheet.Span{Note: 1}))},
	}
	f := write(t, s)
	var end []string
	for _, p := range f.body().all("p")[2:] {
		end = append(end, p.val("pPr", "pStyle")+": "+p.words())
	}
	if got, want := strings.Join(end, "|"), "Heading2: Notes|FootnoteText: 2 and 1"; got != want {
		t.Errorf("end %q, want %q", got, want)
	}
	if got := f.parts["word/footnotes.xml"].references(); got != ">2" {
		t.Errorf("reference from note to note: %q", got)
	}
	for _, fault := range check(f) {
		t.Error(fault)
	}
}

func TestLinksLeadWhereTheySay(t *testing.T) {
	long := "https://example.org/" + strings.Repeat("x", 3000)
	for href, want := range map[string]string{
		"https://example.org/a?b=1&c=\"2\"": "https://example.org/a?b=1&c=%222%22",
		"https://example.org/a b":           "https://example.org/a%20b",
		"https://example.org/100%":          "https://example.org/100%25",
		"https://example.org/%41#a#b":       "https://example.org/%41#a%23b",
		"https://мвр.рс/пут":                "https://мвр.рс/пут",
		"mailto:a@example.org":              "mailto:a@example.org",
		"tel:+38111":                        "tel:+38111",
		"#there":                            "bookmark there",
		"#elsewhere":                        "https://page.example/#elsewhere",
		"javascript:alert(1)":               "none",
		"https://[::1":                      "none",
		"https://":                          "none",
		"mailto:":                           "none",
		"laws":                              "none",
		long:                                "none",
	} {
		s := least(heading(2, "there", "There"), para(sheet.Span{Text: "words", Href: href}, sheet.Span{Text: " more", Href: href, Strong: true}))
		s.Address = "https://page.example/"
		f := write(t, s)
		links := f.body().all("hyperlink")
		got, words := "none", "words more <"+href+">"
		if len(links) == 2 { // the first is the page's address
			got, words = "", "words more"
			if links[1].words() != words {
				t.Errorf("%s: the link is %q", href, links[1].words())
			}
			if anchor := links[1].attr["anchor"]; anchor != "" {
				got = "bookmark " + anchor
			}
			for _, r := range f.parts["word/_rels/document.xml.rels"].all("Relationship") {
				if r.attr["Id"] == links[1].attr["id"] {
					got = r.attr["Target"]
				}
			}
		}
		if got != want {
			t.Errorf("%s leads to %q, want %q", href, got, want)
		}
		f.paragraph(t, words)
	}
}

func TestBookmarksHaveNamesThatWordTakes(t *testing.T) {
	ids := []string{"plain", "with-hyphen", "WITH_hyphen", "1st", strings.Repeat("long-", 20) + "a", strings.Repeat("long-", 20) + "b", "чланови", "закони_", "-", "plain"}
	var blocks []sheet.Block
	for _, id := range ids {
		blocks = append(blocks, heading(2, id, "h"), para(sheet.Span{Text: "to", Href: "#" + id}))
	}
	f := write(t, least(blocks...))
	for _, fault := range check(f) {
		t.Error(fault)
	}
	if got := len(f.body().all("bookmarkStart")); got != len(ids)-1 {
		t.Errorf("%d bookmarks of %d ids", got, len(ids)-1)
	}
	if got := len(f.body().all("hyperlink")); got != len(ids) {
		t.Errorf("%d links of %d", got, len(ids))
	}
}
