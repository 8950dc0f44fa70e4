package source_test

import (
	"strings"
	"testing"
)

const (
	english   = "content/events/podgorica/en.md"
	montene   = "content/events/podgorica/cnr.md"
	albanian  = "content/events/podgorica/sq.md"
	serbian   = "content/events/podgorica/sr.md"
	programme = "content/agendas/programme/"
)

func TestMistakesInFrontMatter(t *testing.T) {
	body := string(project()[english].Data)
	runProblemCases(t, []problemCase{
		{"no front matter", write(english, "Words.\n"), []want{
			{"front-matter", english, "Words", "no front matter", "a line +++"}}},
		{"front matter of another format", write(english, strings.ReplaceAll(body, "+++", "---")), []want{
			{"front-matter", english, "^", "no front matter", "a line +++"}}},
		{"front matter left open", write(english, "+++\ntitle = \"x\"\n"), []want{
			{"front-matter", english, "^", "no front matter", "then a line +++"}}},
		{"TOML syntax error", edit(english, "title =", "title"), []want{
			{"syntax", english, "title", "expected '.' or '='", ""}}},
		{"unknown key", edit(english, "title =", "name = \"x\"\ntitle ="), []want{
			{"unknown-key", english, "name", `unknown key "name"`, "known keys: attachment, city, short_title, summary, title, translation"}}},
		{"key of another kind of record", edit(english, "city =", "variants = [\"x\"]\ncity ="), []want{
			{"unknown-key", english, "variants", `"variants"`, "known keys"}}},
		{"title missing", edit(english, "title = \"Workshop\"\n", ""), []want{
			{"missing-key", english, "^", `"title" is missing`, "title = …"}}},
		{"title of the wrong type", edit(english, "title = \"Workshop\"", "title = 1"), []want{
			{"wrong-type", english, "title", `"title" must be text`, "quotation marks"}}},
		{"white space at the ends", edit(english, "city = \"Workshop\"", "city = \"Workshop \""), []want{
			{"white-space", english, "city", `"city"`, "delete it"}}},
		{"empty text", edit(albanian, "summary = \"Punëtori Punëtori\"", "summary = \"\""), []want{
			{"empty-text", albanian, "summary", `"summary" is empty`, "leave the line out"}}},
		{"summary missing in a translation", edit(albanian, "summary = \"Punëtori Punëtori\"\n", ""), []want{
			{"missing-key", albanian, "^", `"summary" is missing`, "translate it from " + english}}},
		{"city that the original does not have", all(
			edit("content/laws/code/en.md", "title", "summary = \"x\"\ntitle")), []want{
			{"missing-key", "content/laws/code/cnr.md", "^", `"summary"`, "content/laws/code/en.md"},
			{"missing-key", "content/laws/code/sq.md", "^", `"summary"`, ""},
			{"missing-key", "content/laws/code/sr.md", "^", `"summary"`, ""}}},
		{"summary that the original does not have", edit("content/laws/code/sq.md", "title = \"Pun", "summary = \"x\"\ntitle = \"Pun"), []want{
			{"unknown-key", "content/laws/code/sq.md", "summary", `"summary" has no counterpart`, "content/laws/code/en.md"}}},
	}, readProblems)
}

func TestMistakesInWordsForTheRecordsParts(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"session title missing in one language", edit(programme+"sq.md", "[session.closing]\ntitle = \"Punëtori\"\n", ""), []want{
			{"missing-words", programme + "sq.md", "[session.opening]", `session "closing" of the record has no title`, "add [session.closing] with title"}}},
		{"session without its title", edit(programme+"sq.md", "[session.closing]\ntitle = \"Punëtori\"\n", "[session.closing]\nnote = \"x\"\n"), []want{
			{"missing-key", programme + "sq.md", "[session.closing]", `"title" is missing in [session.closing]`, "title = …"}}},
		{"session that the record does not have", edit(programme+"sq.md", "[session.closing]", "[session.closng]"), []want{
			{"missing-words", programme + "sq.md", "[session.opening]", `"closing"`, ""},
			{"unknown-id", programme + "sq.md", "[session.closng]", `no session "closng"`, `did you mean "closing"?`}}},
		{"article without its subject", edit("content/laws/convention/sr.md", "[article.art-5]\nsubject = \"Радионица\"\n", ""), []want{
			{"missing-words", "content/laws/convention/sr.md", "^", `article "art-5"`, "add [article.art-5] with subject"}}},
		{"channel without its use", edit("content/contacts/line/cnr.md", "[channel.sos]\nuse = \"Radionica\"\n", ""), []want{
			{"missing-words", "content/contacts/line/cnr.md", "^", `channel "sos"`, "add [channel.sos] with use"}}},
		{"attachment without its title", edit("content/papers/concept/en.md", "[attachment.paper]\ntitle = \"Workshop\"\n", ""), []want{
			{"missing-words", "content/papers/concept/en.md", "^", `attachment "paper"`, "add [attachment.paper] with title"}}},
	}, readProblems)
}

const stateDraft = "state = \"draft\"\n"

func TestMistakesInTranslations(t *testing.T) {
	translated := "[translation]\nof = \"sq\"\nstate = \"draft\"\n[translation.source]\ntitle = \"0123456789ab\"\n"
	runProblemCases(t, []problemCase{
		{"no text at all", remove(english, montene, albanian, serbian), []want{
			{"no-text", "content/events/podgorica", "", "there is no text", "at least one of en.md, cnr.md, sq.md, sr.md"},
			{"unknown-fact", event, "facts", `"city"`, ""}}},
		{"no original", edit(english, "city = \"Workshop\"\n", "city = \"Workshop\"\n"+translated), []want{
			{"no-original", "content/events/podgorica", "", "every text says that it is a translation", "leave [translation] out"}}},
		{"two originals", edit("content/laws/code/cnr.md", "[translation]\nof = \"en\"\nstate = \"draft\"\n[translation.source]\ntitle = \"0123456789ab\"\n", ""), []want{
			{"two-originals", "content/laws/code/cnr.md", "^", "en.md and cnr.md both say", `add [translation] with of = "en"`}}},
		{"translation of itself", edit(albanian, `of = "en"`, `of = "sq"`), []want{
			{"translation-of", albanian, "of", "a translation of itself", "made from: en"}}},
		{"translation of a text that is not there", all(edit(albanian, `of = "en"`, `of = "cnr"`), remove(montene)), []want{
			{"translation-of", albanian, "of", "no text cnr.md", "made from: en"}}},
		{"translations of each other", all(edit(albanian, `of = "en"`, `of = "cnr"`), edit(montene, `of = "en"`, `of = "sq"`)), []want{
			{"translation-of", montene, "of", "cnr.md and sq.md are made from each other", "made from: en"},
			{"translation-of", albanian, "of", "sq.md and cnr.md are made from each other", "made from: en"}}},
		{"translation of a translation", edit(serbian, `of = "en"`, `of = "cnr"`), nil},
		{"translation of an unknown language", edit(albanian, `of = "en"`, `of = "eng"`), []want{
			{"unknown-language", albanian, "of", `"eng"`, `did you mean "en"?`}}},
		{"unknown state", edit(albanian, stateDraft, "state = \"drafted\"\n"), []want{
			{"unknown-word", albanian, "state", `"drafted"`, `did you mean "draft"?`}}},
		{"state missing", edit(albanian, stateDraft, ""), []want{
			{"missing-key", albanian, "[translation]", `"state" is missing in [translation]`, "state = …"}}},
		{"stamp of something else", edit(albanian, "title = \"0123456789ab\"\n", "titel = \"0123456789ab\"\nsummary = \"0\"\n\"session.a\" = \"0123456789ab\"\n\"#a-1\" = \"0123456789ab\"\n"), []want{
			{"translation-source", albanian, "titel", `titel = "0123456789ab" is no mark`, "go tool portal translated " + albanian},
			{"translation-source", albanian, "summary = \"0", `summary = "0" is no mark`, ""}}},
		{"never stamped", edit(albanian, "[translation.source]\ntitle = \"0123456789ab\"\n", ""), []want{
			{"translation-source", albanian, "[translation]", "which state of the original", "go tool portal translated " + albanian}}},
		{"original that cannot be read", edit(english, "title =", "title"), []want{
			{"syntax", english, "title", "", ""}}},
		{"only text that cannot be read", all(edit(english, "title =", "title"), remove(montene, albanian, serbian)), []want{
			{"syntax", english, "title", "", ""}}},
	}, readProblems)
}

func TestTranslationWithoutSourceIsAWarning(t *testing.T) {
	p := project()
	edit(albanian, "[translation.source]\ntitle = \"0123456789ab\"\n", "")(t, p)
	edit(serbian, "## Радионица {#means}", "## Радионица {#means-more}")(t, p)
	_, problems := read(t, p)
	if len(problems) != 3 || problems.HasErrors() {
		t.Errorf("got %v", problems)
	}
}
