package source_test

import (
	"errors"
	"io/fs"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"resourceportal/tools/problem"
	"resourceportal/tools/source"
)

func configProblems(t *testing.T, p fstest.MapFS) problem.List {
	t.Helper()
	_, problems, err := source.ReadConfig(p)
	if err != nil {
		t.Fatal(err)
	}
	return problems
}

func TestMistakesInConfig(t *testing.T) {
	const name = "config.toml"
	address := "baseURL = \"https://example.org/portal\"\n"
	runProblemCases(t, []problemCase{
		{"fallback to an unknown edition", edit(name, `["sr-latn", "en"]`, `["sr-lat", "en"]`), []want{
			{"config", name, `fallback = ["sr-lat"`, `edition cnr falls back to "sr-lat", which is no edition`, `did you mean "sr-latn"?`}}},
		{"fallback to itself", edit(name, `["sr-latn", "en"]`, `["cnr", "en"] #`), []want{
			{"config", name, `fallback = ["cnr", "en"] #`, "edition cnr falls back to itself", "take it out"}}},
		{"no baseURL", edit(name, address, ""), []want{
			{"missing-key", name, "^", `"baseURL" is missing`, "baseURL = …"}}},
		{"baseURL that is a path", edit(name, address, "baseURL = \"/portal/\"\n"), []want{
			{"url", name, "baseURL", `"/portal/"`, "https://example.org/portal/"}}},
		{"baseURL with a question", edit(name, address, "baseURL = \"https://example.org/?x\"\n"), []want{
			{"url", name, "baseURL", "question mark", "https://example.org/portal/"}}},
		{"unknown key of params", edit(name, "[params]\n", "[params]\nlanguage = [\"en\"]\n"), []want{
			{"unknown-key", name, "language =", `unknown key "language"`, `did you mean "languages"?`}}},
		{"unknown key of an edition's params", edit(name, "convert = ", "covnert = "), []want{
			{"unknown-key", name, "covnert", `unknown key "covnert"`, `did you mean "convert"?`}}},
		{"unknown conversion", edit(name, "\"cyrl-latn\"", "\"cyrl-lat\""), []want{
			{"config", name, "convert", `unknown conversion "cyrl-lat"`, `did you mean "cyrl-latn"?`}}},
		{"unknown rules of the search", edit(name, "texts = \"sq\"\n", "texts = \"sq\"\nsearch = \"albanan\"\n"), []want{
			{"config", name, "search", `unknown rules for finding words "albanan"`, `did you mean "albanian"?`}}},
		{"unknown locale", edit(name, `locale = "sr-Cyrl"`, `locale = "sr-Cyr"`), []want{
			{"config", name, `locale = "sr-Cyr"`, `unknown locale "sr-Cyr"`, `did you mean "sr-Cyrl"?`}}},
		{"baseURL of the wrong type", edit(name, address, "baseURL = 1\n"), []want{
			{"wrong-type", name, "baseURL", `"baseURL" must be text`, "quotation marks"}}},
		{"no editions", write(name, address+"[params]\nlanguages = [\"en\"]\n"), []want{
			{"missing-key", name, "^", `"languages" is missing`, "languages = …"}}},
		{"empty table of editions", write(name, address+"[languages]\n[params]\nlanguages = [\"en\"]\n"), []want{
			{"config", name, "[languages]", "there is no edition", "[languages.en]"}}},
		{"no languages for records", edit(name, "[params]\nlanguages = [\"en\", \"cnr\", \"sq\", \"sr\", \"sr-Latn\"]\n", ""), []want{
			{"missing-key", name, "^", `"params" is missing`, "params = …"}}},
		{"edition without its texts", edit(name, "texts = \"sq\"\n", ""), []want{
			{"missing-key", name, "[languages.sq.params]", `"texts" is missing in [languages.sq.params]`, "texts = …"}}},
		{"weight of the wrong type", edit(name, "weight = 3", `weight = "3"`), []want{
			{"wrong-type", name, "weight = \"3\"", `"languages.sq.weight" must be a number, not the text "3"`, ""}}},
		{"syntax error", edit(name, "weight = 3", "weight 3"), []want{
			{"syntax", name, "weight 3", "expected '.' or '='", "toml.io"}}},
		{"byte-order mark", edit(name, `title = "Portal"`, "\ufefftitle = \"Portal\""), []want{
			{"byte-order-mark", name, "^", "byte-order mark", "without BOM"}}},
		{"keys of Hugo's", edit(name, address, address+"disableAliases = true\n"), nil},
	}, configProblems)
}

func TestBaseURLIsACleanAddress(t *testing.T) {
	for _, s := range []string{"https://example.org", "http://localhost:8080/", "https://example.org/portal", "https://a.b-c.example.org/x/y/", "http://127.0.0.1:80/"} {
		if err := source.CheckBaseURL(s); err != nil {
			t.Errorf("%s: %v", s, err)
		}
	}
	for _, s := range []string{"", "example.org", "/portal/", "ftp://example.org/", "https://", "https:example.org", "https:///x", "https://me@example.org/", "https://example.org/?", "https://example.org/#", "https://example.org/?a=b",
		"https://example.org/#a", "https://example.org/../x", "https://example.org/%2e%2e/x", "https://example.org/x//y", "https://example.org/a b", "https://example.org/\"x", "https://exa_mple.org/", "https://example.org:x/", "https://example.org\\x", "javascript:alert(1)", "https://example.org/\n", "http://[::1]:80/"} {
		if err := source.CheckBaseURL(s); err == nil {
			t.Errorf("%q is taken for an address to publish at", s)
		}
	}
}

func TestEditionsComeInTheOrderOfTheirWeights(t *testing.T) {
	config, _, err := source.ReadConfig(project())
	if err != nil {
		t.Fatal(err)
	}
	var keys []string
	for _, e := range config.Editions {
		keys = append(keys, e.Key)
	}
	if got := strings.Join(keys, " "); got != "en cnr sq sr sr-latn" {
		t.Errorf("editions %s", got)
	}
	if got := config.TextLanguages(); !slices.Equal(got, []string{"en", "cnr", "sq", "sr"}) {
		t.Errorf("languages of the texts %q", got)
	}
	if e, ok := config.Edition("sr-latn"); !ok || e.Convert != "cyrl-latn" || e.Format != "sr-Latn" || e.Texts != "sr" {
		t.Errorf("got %+v", e)
	}
	if _, ok := config.Edition("de"); ok {
		t.Error("there is an edition that nobody made")
	}
	if config.BaseURL != "https://example.org/portal/" {
		t.Errorf("base address %q", config.BaseURL)
	}
}

func TestMissingConfigIsAnError(t *testing.T) {
	if _, _, err := source.ReadConfig(fstest.MapFS{}); !errors.Is(err, fs.ErrNotExist) {
		t.Errorf("got %v", err)
	}
}
