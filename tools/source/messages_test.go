package source_test

import (
	"testing"
	"testing/fstest"

	"resourceportal/tools/catalog"
	"resourceportal/tools/problem"
	"resourceportal/tools/source"
)

func messageProblems(t *testing.T, p fstest.MapFS) problem.List {
	t.Helper()
	config, _, err := source.ReadConfig(p)
	if err != nil {
		t.Fatal(err)
	}
	_, problems, err := source.ReadMessages(p, config)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}

func TestMistakesInMessages(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"file of a language missing", remove("i18n/sq.toml"), []want{
			{"missing-file", "i18n/sq.toml", "", "missing in this language", "copy i18n/en.toml"}}},
		{"file that the others are held against missing", remove("i18n/en.toml"), []want{
			{"missing-file", "i18n/en.toml", "", "missing in this language", "put it back"}}},
		{"file of an unknown language", write("i18n/sqi.toml", "x = \"y\"\n"), []want{
			{"unknown-language", "i18n/sqi.toml", "", `"sqi"`, `did you mean "sq"?`}}},
		{"file of another kind", write("i18n/notes.txt", "x"), []want{
			{"stray-file", "i18n/notes.txt", "", `"notes.txt"`, "en.toml"}}},
		{"file that an editor left", write("i18n/en.toml~", "x"), nil},
		{"message missing", edit("i18n/sq.toml", "sr-Latn = \"10\"\n", ""), []want{
			{"i18n-missing-key", "i18n/sq.toml", "sr = \"9\"", `"language.sr-Latn"`, "i18n/en.toml"}}},
		{"message that the first language does not have", edit("i18n/sq.toml", "[edition]", "[extra]\nwords = \"x\"\n\n[edition]"), []want{
			{"i18n-unknown-key", "i18n/sq.toml", "words", `"extra.words"`, "i18n/en.toml"}}},
		{"plural form missing", edit("i18n/cnr.toml", "few = \"{{ .Count }} zapisa\"\n", ""), []want{
			{"i18n-plural", "i18n/cnr.toml", "[list.count]", `"few"`, "2, 3, 4"}}},
		{"language of config.toml without a name", edit("config.toml", `"sr", "sr-Latn"]`, `"sr", "sr-Latn", "mk"]`), []want{
			{"i18n-language", "config.toml", "", "language.mk", "[language.mk]"}}},
		{"edition without a name", all(edit("config.toml", "[languages.sq]", "[languages.als]"), edit("config.toml", "[languages.sq.params]", "[languages.als.params]")), []want{
			{"i18n-language", "config.toml", "", "edition.als", "[edition.als]"}}},
		{"not UTF-8", edit("i18n/sq.toml", "shënime", "sh\xebnime"), []want{
			{"encoding", "i18n/sq.toml", "other", "not UTF-8", "save the file as UTF-8"}}},
		{"syntax error", edit("i18n/sq.toml", "other =", "other"), []want{
			{"i18n-syntax", "i18n/sq.toml", "other", "not TOML", "toml.io"}}},
	}, messageProblems)
}

func TestNoEditionNoMessages(t *testing.T) {
	got, problems, err := source.ReadMessages(project(), catalog.Config{})
	if len(got) != 0 || len(problems) != 0 || err != nil {
		t.Errorf("got %v, %v, %v", got, problems, err)
	}
}

func TestLanguageWithoutReadableFileHasEmptyMessages(t *testing.T) {
	p := project()
	delete(p, "i18n/sq.toml")
	p["i18n/sr.toml"] = file("x = ")
	config, _, _ := source.ReadConfig(p)
	got, _, err := source.ReadMessages(p, config)
	if err != nil || got["sq"] == nil || got["sr"] == nil || len(got["en"].Keys()) == 0 {
		t.Errorf("got %v, %v", got, err)
	}
}
