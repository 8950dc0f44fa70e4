package source_test

import (
	"bytes"
	"strings"
	"testing"
	"testing/fstest"

	"resourceportal/tools/problem"
	"resourceportal/tools/source"
)

// stampOf is the stamp of a translation of the event's original.
const stampOf = `[translation.source]
title = "STAMP"
summary = "STAMP"
city = "STAMP"
body = "STAMP"
"#aims" = "STAMP"
"#means" = "STAMP"
`

const oldStamp = "[translation.source]\ntitle = \"0123456789ab\"\n"

func stampFile(t *testing.T, p fstest.MapFS, name string) []byte {
	t.Helper()
	stamped, problems, err := source.Stamp(p, []string{name})
	if err != nil || len(problems) > 0 {
		t.Fatalf("got %v, %v", problems, err)
	}
	return stamped[name]
}

// withoutHashes puts STAMP in the place of each mark.
func withoutHashes(t *testing.T, p fstest.MapFS, data []byte) string {
	t.Helper()
	records, _ := read(t, p)
	text := string(data)
	for _, r := range records.In("events") {
		for _, part := range r.Texts["en"].Parts() {
			text = strings.ReplaceAll(text, part.Hash(), "STAMP")
		}
	}
	return text
}

func TestStampLeavesEverythingElse(t *testing.T) {
	tests := []struct {
		name        string
		table, want string // in the place of the old table
	}{
		{"old table is replaced", oldStamp, stampOf},
		{"table is added", "", stampOf},
		{"empty lines stay", "\n\n", "\n\n" + stampOf},
		{"comment stays", "# by hand\n" + oldStamp + "# the end\n", "# by hand\n" + stampOf + "# the end\n"},
		{"header with spaces and a comment", "[ translation . source ] # old\ntitle = \"1\"\n", stampOf},
		{"table among others", oldStamp + "\nsummary = \"0123456789ab\"\n\n[attachment]\n", stampOf + "\n[attachment]\n"},
	}
	for _, tt := range tests {
		for _, end := range []string{"\n", "\r\n"} {
			t.Run(tt.name, func(t *testing.T) {
				p := project()
				before := strings.ReplaceAll(string(p[albanian].Data), "\n", end)
				p[albanian] = file(strings.Replace(before, strings.ReplaceAll(oldStamp, "\n", end), strings.ReplaceAll(tt.table, "\n", end), 1))
				want := strings.Replace(before, strings.ReplaceAll(oldStamp, "\n", end), strings.ReplaceAll(tt.want, "\n", end), 1)
				if got := withoutHashes(t, p, stampFile(t, p, albanian)); got != want {
					t.Errorf("got\n%q\nwant\n%q", got, want)
				}
			})
		}
	}
}

func TestStampTwiceIsStampOnce(t *testing.T) {
	p := project()
	once := stampFile(t, p, albanian)
	p[albanian] = file(string(once))
	if twice := stampFile(t, p, albanian); !bytes.Equal(once, twice) {
		t.Errorf("got\n%s\nthen\n%s", once, twice)
	}
	expect(t, p, readProblems(t, p))
}

func TestStampTellsWhichPartOfTheOriginalChanged(t *testing.T) {
	changes := map[string]change{
		"#means":  edit(english, "{#means}\n\nWorkshop", "{#means}\n\nWorkshops"),
		"title":   edit(english, "title = \"Workshop\"", "title = \"Workshops\""),
		"summary": edit(english, "\"Workshop Workshop\"", "\"Workshop\""),
		"city":    edit(english, "city = \"Workshop\"", "city = \"Workshops\""),
		"body":    edit(english, "Workshop, [", "Workshops, ["),
		"#aims":   edit(english, "Workshop Kosovo*.", "Workshops Kosovo*."),
	}
	for key, spoil := range changes {
		t.Run(key, func(t *testing.T) {
			p := project()
			p[albanian] = file(string(stampFile(t, p, albanian)))
			if got := changedParts(t, p); len(got) != 0 {
				t.Fatalf("changed at once: %q", got)
			}
			spoil(t, p)
			if got := changedParts(t, p); len(got) != 1 || got[0] != key {
				t.Errorf("changed %q, want %s alone", got, key)
			}
		})
	}
}

// changedParts are the keys of the original's parts that differ from the stamp
// of the Albanian text.
func changedParts(t *testing.T, p fstest.MapFS) []string {
	t.Helper()
	records, problems := read(t, p)
	expect(t, p, problems)
	event := records.In("events")[0]
	var changed []string
	for _, part := range event.Texts["en"].Parts() {
		if event.Texts["sq"].Translation.Source[part.Key] != part.Hash() {
			changed = append(changed, part.Key)
		}
	}
	return changed
}

func TestStampIsOfTheTextThatItWasMadeFrom(t *testing.T) {
	p := project()
	edit(serbian, `of = "en"`, `of = "cnr"`)(t, p)
	p[serbian] = file(string(stampFile(t, p, serbian)))
	records, _ := read(t, p)
	event := records.In("events")[0]
	if got, want := event.Texts["sr"].Translation.Source["title"], event.Texts["cnr"].Parts()[0].Hash(); got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestStampRefuses(t *testing.T) {
	stampOne := func(name string) func(*testing.T, fstest.MapFS) problem.List {
		return func(t *testing.T, p fstest.MapFS) problem.List {
			stamped, problems, err := source.Stamp(p, []string{name})
			if err != nil || len(stamped[name]) > 0 && !problems.HasErrors() {
				t.Fatalf("stamped all the same, %v", err)
			}
			return problems
		}
	}
	nothing := all()
	tests := []struct {
		name, file string
		change     change
		want       []want
	}{
		{"original", english, nothing, []want{{"not-a-translation", english, "", "is an original", "add [translation]"}}},
		{"record", event, nothing, []want{{"not-a-text", event, "", "no text of a record", "content/events/podgorica-2016/sq.md"}}},
		{"file elsewhere", "i18n/sq.md", nothing, []want{{"not-a-text", "i18n/sq.md", "", "no text of a record", ""}}},
		{"text that is not there", "content/events/x/sq.md", nothing, []want{{"not-a-text", "content/events/x/sq.md", "", "no such text", "portal check"}}},
		{"language that is not there", "content/events/podgorica/de.md", nothing, []want{{"not-a-text", "content/events/podgorica/de.md", "", "no such text", "portal check"}}},
		{"text that cannot be read", albanian, edit(albanian, "state =", "state"), []want{
			{"not-a-text", albanian, "", "cannot be read", ""},
			{"syntax", albanian, "state", "", ""}}},
		{"mistake beside it", albanian, edit(english, "{#means}", "{#Means}"), []want{
			{"heading-id", english, "## Workshop {#Means}", "Means", ""}}},
		{"original that is not there", albanian, remove(english), []want{
			{"no-original", "content/events/podgorica", "", "every text", ""},
			{"translation-of", montene, "of", "no text en.md", ""},
			{"translation-of", albanian, "of", "no text en.md", ""},
			{"translation-of", serbian, "of", "no text en.md", ""}}},
		{"stamp written within [translation]", albanian, edit(albanian, oldStamp, "source = { title = \"1\" }\n"), []want{
			{"translation-source", albanian, "", "another way than as a table", "delete what it says"}}},
		{"broken config.toml", albanian, edit("config.toml", "weight = 3", "weight 3"), []want{
			{"syntax", "config.toml", "weight 3", "", ""}}},
	}
	for _, tt := range tests {
		runProblemCases(t, []problemCase{{tt.name, tt.change, tt.want}}, stampOne(tt.file))
	}
}

func TestStampHasNothingOfPartsThatTheTextLacks(t *testing.T) {
	p := project()
	edit(albanian, "## Punëtori {#means}\n\nPunëtori\n", "")(t, p)
	stamped := string(stampFile(t, p, albanian))
	if strings.Contains(stamped, "#means") || !strings.Contains(stamped, `"#aims" = `) {
		t.Errorf("got %s", stamped)
	}
}
