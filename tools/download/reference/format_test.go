package reference

import (
	"encoding/json"
	"os/exec"
	"regexp"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

func TestLatexEscapesWhatMeansSomethingToTeX(t *testing.T) {
	for _, tt := range []struct{ text, want string }{
		{"plain – žurnal", "plain – žurnal"},
		{"R&D 100% $5 #1 a_b", `R\&D 100\% \$5 \#1 a\_b`},
		{"{x}", `\textbraceleft{}x\textbraceright{}`},
		{`a~b^c\d`, `a\textasciitilde{}b\textasciicircum{}c\textbackslash{}d`},
	} {
		if got := latex(tt.text); got != tt.want {
			t.Errorf("%q: got %q, want %q", tt.text, got, tt.want)
		}
	}
}

func TestCapitalsAreHeld(t *testing.T) {
	if got, want := capitals("the UN & Трговина people"), `the {UN} \& {Трговина} people`; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAnAddressCannotEndItsField(t *testing.T) {
	if got, want := verbatim(`https://a.b/{x}?q="%20"#ž`), "https://a.b/%7Bx%7D?q=%22%20%22#%C5%BE"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestDatesAreAsLongAsWhatIsKnown(t *testing.T) {
	for _, tt := range []struct {
		date catalog.Date
		want string
	}{
		{catalog.Date{}, ""}, {catalog.Date{Year: 2000}, "2000///"}, {catalog.Date{Year: 2000, Month: 1}, "2000/01//"},
		{catalog.Date{Year: 2000, Month: 1, Day: 2}, "2000/01/02/"},
	} {
		if got := slashed(tt.date); got != tt.want {
			t.Errorf("%v: got %q, want %q", tt.date, got, tt.want)
		}
	}
}

// balanced reports whether braces match as BibTeX counts them: all of them.
func balanced(s string) bool {
	depth := 0
	for _, r := range s {
		switch r {
		case '{':
			depth++
		case '}':
			depth--
		}
		if depth < 0 {
			return false
		}
	}
	return depth == 0
}

var risLine = regexp.MustCompile(`^[A-Z][A-Z0-9]  - [^\r\n]*$`)

// wantFormats holds what is written of a work against the grammars.
func wantFormats(t *testing.T, w *work) {
	t.Helper()
	bib := string(w.bibtex())
	if !balanced(bib) || !utf8.ValidString(bib) {
		t.Errorf("not an entry:\n%s", bib)
	}
	for line := range strings.Lines(bib) {
		if !regexp.MustCompile(`^(@[a-z]+\{[a-z0-9-]+,|  [a-z]+ *= \{.*\},|\})\n$`).MatchString(line) {
			t.Errorf("not a line of an entry: %q", line)
		}
	}
	lines := strings.Split(string(w.ris()), "\r\n")
	if !strings.HasPrefix(lines[0], "TY  - ") || lines[len(lines)-2] != "ER  - " || lines[len(lines)-1] != "" {
		t.Errorf("not from TY to ER: %q", lines)
	}
	for i, line := range lines[:len(lines)-1] {
		if !risLine.MatchString(line) || strings.HasPrefix(line, "TY") != (i == 0) || strings.HasPrefix(line, "ER") != (i == len(lines)-2) {
			t.Errorf("line %d: %q", i, line)
		}
	}
}

func TestTheProjectsFormatsAreWellFormed(t *testing.T) {
	each(t, func(e *shelf.Edition, rec *catalog.Record) {
		w, err := newWork(e, rec)
		if err != nil {
			t.Fatal(err)
		}
		wantFormats(t, w)
	})
}

func FuzzNoTextBreaksAFormat(f *testing.F) {
	for _, s := range []string{"a", "}", "{", `\`, "a\r\nER  - ", "\nTY  - X", "@book{x}", "\xff", "a, b and c", "\u2028", "\u0085", "%", " "} {
		f.Add(s, "https://example.org/"+s)
	}
	f.Fuzz(func(t *testing.T, text, address string) {
		text = clean(text)
		w := &work{
			key: "laws-x", title: text, short: text, original: text, genre: text, number: text, gazette: text, url: clean(address),
			authors: []view.Label{{Text: text}}, authority: view.Label{Text: text}, jurisdiction: text, abstract: text,
			keywords: []string{text}, event: &event{title: text, place: text}, facts: []fact{{text, text}}, notes: []string{text},
		}
		wantFormats(t, w)
		if _, err := json.Marshal(w.csl()); err != nil {
			t.Error(err)
		}
	})
}

// parsed is what citation-js makes of a file.
type parsed struct {
	BibTeX, RIS []cslLoose
}

// cslLoose has the fields that are compared.
type cslLoose struct {
	ID, Type, Title, URL string
	Author               []struct{ Family, Given, Literal string }
	Issued               *cslDate
}

// script reads files with citation-js, which NODE_PATH leads to.
const script = `
const { plugins, Cite } = (() => { const core = require('@citation-js/core'); return { plugins: core.plugins, Cite: core.Cite } })()
require('@citation-js/plugin-bibtex'); require('@citation-js/plugin-ris')
const files = JSON.parse(require('fs').readFileSync(0, 'utf8'))
const parse = list => list.map(text => {
  const all = new Cite(text).data
  if (all.length !== 1) throw new Error(all.length + ' items in ' + text)
  const c = all[0]
  return { ID: c.id, Type: c.type, Title: c.title, URL: c.URL, Author: c.author, Issued: c.issued }
})
console.log(JSON.stringify({ BibTeX: parse(files.bibtex), RIS: parse(files.ris) }))
`

func TestCitationJSReadsBibTeXAndRISAsTheCSLItem(t *testing.T) {
	node, err := exec.LookPath("node")
	if err != nil {
		t.Skip("node is not installed")
	}
	if err := exec.Command(node, "-e", "['core','plugin-bibtex','plugin-ris'].forEach(p => require.resolve('@citation-js/' + p))").Run(); err != nil {
		t.Skip("@citation-js/core, plugin-bibtex and plugin-ris are not where NODE_PATH leads")
	}
	var want []cslItem
	files := map[string][]string{}
	each(t, func(e *shelf.Edition, rec *catalog.Record) {
		want = append(want, cited(t, e, rec))
		for _, format := range []string{"bibtex", "ris"} {
			data, err := writers[format](e, rec)
			if err != nil {
				t.Fatal(err)
			}
			files[format] = append(files[format], string(data))
		}
	})
	input, err := json.Marshal(files)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(node, "-e", script)
	cmd.Stdin = strings.NewReader(string(input))
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, err.(*exec.ExitError).Stderr)
	}
	var got parsed
	if err := json.Unmarshal(out, &got); err != nil {
		t.Fatal(err)
	}
	if len(got.BibTeX) != len(want) || len(got.RIS) != len(want) {
		t.Fatalf("%d and %d of %d", len(got.BibTeX), len(got.RIS), len(want))
	}
	for i, item := range want {
		compare(t, "BibTeX", item, got.BibTeX[i])
		compare(t, "RIS", item, got.RIS[i])
	}
}

// markup is what citation-js makes of braces around capitals.
var markup = regexp.MustCompile(`</?span[^>]*>`)

func compare(t *testing.T, format string, want cslItem, got cslLoose) {
	t.Helper()
	title := markup.ReplaceAllString(got.Title, "")
	// citation-js escapes the field url once more, though biblatex has it verbatim.
	got.URL = strings.ReplaceAll(got.URL, "%25", "%")
	// Neither format knows a treaty.
	kinds := map[string][]string{"report": {"report"}, "legislation": {"legislation"}, "treaty": {"legislation", "treaty"}}
	if title != want.Title || got.URL != want.URL || !slices.Contains(kinds[want.Type], got.Type) {
		t.Errorf("%s of %s: title %q, address %q, type %q", format, want.ID, title, got.URL, got.Type)
	}
	if format == "BibTeX" && got.ID != want.ID {
		t.Errorf("%s of %s: id %q", format, want.ID, got.ID)
	}
	if (got.Issued == nil) != (want.Issued == nil) || got.Issued != nil && !slices.Equal(got.Issued.DateParts[0], want.Issued.DateParts[0]) {
		t.Errorf("%s of %s: issued %v, want %v", format, want.ID, got.Issued, want.Issued)
	}
	if len(got.Author) != len(want.Author) {
		t.Errorf("%s of %s: authors %v, want %v", format, want.ID, got.Author, want.Author)
		return
	}
	for i, a := range got.Author {
		if a.Given != "" || a.Family+a.Literal != want.Author[i].Literal {
			t.Errorf("%s of %s: author %+v, want %q", format, want.ID, a, want.Author[i].Literal)
		}
	}
}

func BenchmarkBibTeX(b *testing.B) {
	e, rec := find(b, "sr", "laws/untoc")
	for b.Loop() {
		if _, err := BibTeX(e, rec); err != nil {
			b.Fatal(err)
		}
	}
}
