package source_test

import (
	"strings"
	"testing"
	"unicode/utf16"

	"golang.org/x/text/unicode/norm"

	"resourceportal/tools/problem"
)

// utf16Of is a file as old Windows programs write it, most significant byte
// first.
func utf16Of(s string) string {
	var b strings.Builder
	for _, unit := range utf16.Encode([]rune(s)) {
		b.WriteByte(byte(unit >> 8))
		b.WriteByte(byte(unit))
	}
	return b.String()
}

// The original is the file that most depends on: one mistake in it must not be
// told again for each translation.
func TestMistakesInBytesOfAText(t *testing.T) {
	const name = "content/events/podgorica/en.md"
	text := string(project()[name].Data)
	runProblemCases(t, []problemCase{
		{"not UTF-8", edit(name, "Workshop Kosovo*.", "Workshop\xe6 Kosovo*."), []want{
			{"encoding", name, "Workshop\xe6", "not UTF-8", "save the file as UTF-8"}}},
		{"UTF-16", write(name, "\xfe\xff"+utf16Of(text)), []want{
			{"encoding", name, "\xfe\xff", "UTF-16", "save the file as UTF-8"}}},
		{"UTF-16, least significant byte first", write(name, "\xff\xfe+\x00"), []want{
			{"encoding", name, "\xff\xfe", "UTF-16", "save the file as UTF-8"}}},
		{"UTF-16 without a mark", write(name, utf16Of(text)), []want{
			{"encoding", name, "^", "NUL", "it may be UTF-16"}}},
		{"byte-order mark", write(name, "\ufeff"+text), []want{
			{"byte-order-mark", name, "\ufeff", "byte-order mark", "without BOM"}}},
		{"empty file", write(name, ""), []want{
			{"empty", name, "^", "empty file", "or delete the file"}}},
		{"file of white space", write(name, " \n\n"), []want{
			{"empty", name, "^", "empty file", "or delete the file"}}},
		{"body over 1 MB", write(name, text+strings.Repeat("Words.\n", 1<<18)), []want{
			{"too-long", name, "", "more than 1 MB", "several records"}}},
		{"control character", edit(name, "Workshop Kosovo*.", "Workshop\x07 Kosovo*."), []want{
			{"control-character", name, "Workshop\x07", "U+0007", "delete it"}}},
		{"carriage return within a line", edit(name, "Workshop Kosovo*.", "Workshop\rKosovo*."), []want{
			{"control-character", name, "Workshop\r", "U+000D", "delete it"}}},
		{"line ends of an old Mac", write(name, strings.ReplaceAll(text, "\n", "\r")), []want{
			{"line-ends", name, "^", "line ends of an old Mac", "LF"}}},
		{"characters that nobody sees", edit(name, "Workshop Kosovo*.", "Work\u00adshop\u200b \u2066a\u2069 \u202eb"), []want{
			{"invisible-character", name, "Work\u00ad", "U+00AD", "delete it"},
			{"invisible-character", name, "Work\u00ad", "U+200B", "U+200B"},
			{"invisible-character", name, "Work\u00ad", "U+2066", ""},
			{"invisible-character", name, "Work\u00ad", "U+202E", ""}}},
		{"characters that nobody sees by their names", edit(name, "Workshop Kosovo*.", "Work&shy;shop &#8203;a &#x202E;b &amp; &nbsp;"), []want{
			{"invisible-character", name, "Work&shy;", "&shy;", "U+00AD"},
			{"invisible-character", name, "Work&shy;", "&#8203;", "U+200B"},
			{"invisible-character", name, "Work&shy;", "&#x202E;", ""}}},
		{"characters that nobody sees and that are needed", edit(name, "Workshop Kosovo*.", "n\u200cj d\u034fž\u00a0a \u2068b\u2069"), nil},
		{"letters of two characters", edit("content/events/podgorica/sq.md", "Punëtori Kosovo*.", norm.NFD.String("Punëtori Kosovo*.")), []want{
			{"normalisation", "content/events/podgorica/sq.md", "Pune\u0308tori Kosovo", "two characters", "NFC"}}},
		{"Cyrillic letter in a Latin word", edit(name, "Workshop Kosovo*.", "Wоrkshop Kosovo*."), []want{
			{"mixed-scripts", name, "Wоrkshop", `"Wоrkshop" mixes Cyrillic and Latin letters: о is Cyrillic`, "the whole word anew"}}},
		{"Latin letters in a Cyrillic word", edit("content/events/podgorica/sr.md", "Радионица Kosovo*.", "Рaдиoница Kosovo*."), []want{
			{"mixed-scripts", "content/events/podgorica/sr.md", "Рaдиoница", "a, o is Latin", "the whole word anew"}}},
		{"Cyrillic ending behind a hyphen", edit("content/events/podgorica/sr.md", "Радионица Kosovo*.", "Радионица UNODC-а."), nil},
	}, readProblems)
}

func TestMistakesInBytesOfARecord(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"not UTF-8", edit(event, "Report on", "Report\xe6 on"), []want{
			{"encoding", event, "title", "not UTF-8", "save the file as UTF-8"}}},
		{"byte-order mark", edit(paper, "type = \"concept", "\ufefftype = \"concept"), []want{
			{"byte-order-mark", paper, "\ufeff", "byte-order mark", "without BOM"}}},
		{"empty file", write(code, ""), []want{
			{"empty", code, "^", "empty file", "or delete the file"}}},
		{"mixed scripts", edit(event, "Report on", "Repоrt on"), []want{
			{"mixed-scripts", event, "title", `"Repоrt"`, "the whole word anew"}}},
	}, readProblems)
}

func TestMixedWordIsFoundInItsColumn(t *testing.T) {
	p := project()
	edit("content/events/podgorica/sq.md", "Punëtori Kosovo*.", "Punëtori Wоrd.")(t, p)
	_, problems := read(t, p)
	if len(problems) != 1 || problems[0].Pos.Col != 10 {
		t.Errorf("got %v", problems)
	}
}

func TestLinesEndAsOnUnix(t *testing.T) {
	p := project()
	want, _ := read(t, p)
	for name, f := range p {
		if strings.HasPrefix(name, "content/") && !strings.HasSuffix(name, ".pdf") {
			p[name] = file(strings.ReplaceAll(string(f.Data), "\n", "\r\n"))
		}
	}
	got, problems := read(t, p)
	expect(t, p, problems)
	for i, r := range want.All() {
		for lang, text := range r.Texts {
			if other := got.All()[i].Texts[lang]; other.Body != text.Body || other.BodyLine != text.BodyLine || other.Title != text.Title {
				t.Errorf("%s.md of %s is another text", lang, r.Ref)
			}
		}
	}
}

func TestMistakesAreFoundInTheSameLinesWhateverTheirEnds(t *testing.T) {
	spoil := func(end string) problem.List {
		p := project()
		edit(event, "participants = 113", "participents = 113")(t, p)
		edit("content/events/podgorica/en.md", "Workshop Kosovo*.", "Workshop Kosovo.")(t, p)
		for _, name := range []string{event, "content/events/podgorica/en.md"} {
			p[name] = file(strings.ReplaceAll(string(p[name].Data), "\n", end))
		}
		return readProblems(t, p)
	}
	unix, windows := spoil("\n"), spoil("\r\n")
	if len(unix) != 3 || len(windows) != 3 {
		t.Fatalf("got %v and %v", unix, windows)
	}
	for i := range unix {
		if unix[i] != windows[i] {
			t.Errorf("got %v and %v", unix[i], windows[i])
		}
	}
}
