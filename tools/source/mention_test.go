package source_test

import "testing"

func TestMistakesInIDs(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"unknown id", edit(event, `topics = ["trafficking"]`, `topics = ["traficking"]`), []want{
			{"unknown-id", event, "topics", `"traficking" is not in topics`, `did you mean "trafficking"?`}}},
		{"unknown id like no other", edit(event, `country = "me"`, `country = "atlantis"`), []want{
			{"unknown-id", event, "country", `"atlantis" is not in countries`, "known countries: me, xk"}}},
		{"unknown id in a table", edit(convention, "country = \"me\"", "country = \"mee\""), []want{
			{"unknown-id", convention, "country = \"mee\"", `"mee"`, `did you mean "me"?`}}},
		{"record related that is not there", edit(event, `"laws/convention"`, `"laws/conventoin"`), []want{
			{"unknown-id", event, "related", `no record "laws/conventoin"`, `did you mean "convention"?`}}},
		{"record related without its section", edit(event, `"laws/convention"`, `"convention"`), []want{
			{"unknown-id", event, "related", `"convention" does not name a record`, "laws/untoc"}}},
		{"record related in no section", edit(event, `"laws/convention"`, `"law/convention"`), []want{
			{"unknown-id", event, "related", `no section "law"`, `did you mean "laws"?`}}},
		{"two terms with one id", all(
			write("content/topics/judges/record.toml", "group = \"offence\"\n"),
			write("content/topics/judges/en.md", "+++\ntitle = \"Judges\"\n+++\n")), []want{
			{"same-id", "content/topics/judges", "", `audiences/judges has the id "judges" as well`, "rename one"}}},
		{"records of two kinds with one id", all(
			write("content/pages/judges/record.toml", "menu = \"none\"\nweight = 1\n"),
			write("content/pages/judges/en.md", "+++\ntitle = \"Judges\"\n+++\n")), nil},
		{"two sessions with one id", all(
			edit(agenda, `id = "closing"`, `id = "opening" # again`),
			edit("content/agendas/programme/en.md", "[session.closing]\ntitle = \"Workshop\"\n", ""),
			edit("content/agendas/programme/cnr.md", "[session.closing]\ntitle = \"Radionica\"\n", ""),
			edit("content/agendas/programme/sq.md", "[session.closing]\ntitle = \"Punëtori\"\n", ""),
			edit("content/agendas/programme/sr.md", "[session.closing]\ntitle = \"Радионица\"\n", "")), []want{
			{"same-id", agenda, `id = "opening" # again`, `two of [[session]] have the id "opening"`, "its own id"}}},
		{"two sources with one key", edit(event, "[source.report]", "[source.report]\ntitle = \"a\"\nread = 2026-11-21\n[source.report] # again"), []want{
			{"syntax", event, "[source.report] # again", "already been defined", "each key stands once"}}},
		{"id in capitals", write("content/laws/UNTOC/record.toml", "x"), []want{
			{"id", "content/laws/UNTOC", "", `"UNTOC" cannot be an id`, "small letters a-z, digits and single hyphens: untoc"}}},
		{"id with a space", write("content/laws/the law/record.toml", "x"), []want{
			{"id", "content/laws/the law", "", `"the law"`, ": the-law"}}},
		{"id in Cyrillic", write("content/laws/закон/record.toml", "x"), []want{
			{"id", "content/laws/закон", "", `"закон"`, "small letters a-z, digits and single hyphens"}}},
		{"id with two hyphens", write("content/laws/the--law/record.toml", "x"), []want{
			{"id", "content/laws/the--law", "", `"the--law"`, ": the-law"}}},
		{"key of a source", edit(topic, "group = \"offence\"", "group = \"offence\"\n[source.My_Report]\ntitle = \"a\"\nread = 2026-11-21"), []want{
			{"id", topic, "[source.My_Report]", `"My_Report" cannot be the key`, "my-report"}}},
	}, readProblems)
}

func TestFactsAndTheirSources(t *testing.T) {
	runProblemCases(t, []problemCase{
		{"fact without a source", edit(event, `"participants", "led_to"`, `"led_to"`), []want{
			{"no-source", event, "participants", `"participants" was read`, `add "participants" to the facts = [ ] of a [source.…]`}}},
		{"fact in a text without a source", edit(contact, `, "city"]`, "]"), []want{
			{"no-source", "content/contacts/line/cnr.md", "city", `"city" was read`, `add "city"`}}},
		{"source that is not there", edit(agenda, "kind = \"closing\"\nsources = [\"report\"]", "kind = \"closing\"\nsources = [\"reprot\"] #"), []want{
			{"unknown-source", agenda, `sources = ["reprot"]`, "no [source.reprot]", `did you mean "report"?`}}},
		{"source in a text that is not there", edit("content/glossary/victim/sq.md", `["report"]`, `["article"]`), []want{
			{"unknown-source", "content/glossary/victim/sq.md", "sources", "no [source.article]", "known sources: report"}}},
		{"facts that name an unknown key", edit(event, `facts = ["start"`, `facts = ["start", "strat"`), []want{
			{"unknown-fact", event, "facts", `"report" is named for "strat"`, `did you mean "start"?`}}},
		{"facts that name a key that is no fact", edit(event, `facts = ["start"`, `facts = ["start", "series"`), []want{
			{"unknown-fact", event, "facts", `"series"`, "known facts of this record"}}},
		{"list item without a source", edit(agenda, "[[session]]\nid = \"closing\"\nkind = \"closing\"\nsources = [\"report\"]", "[[session]] # closing\nid = \"closing\"\nkind = \"closing\""), []want{
			{"missing-key", agenda, "[[session]] # closing", `"sources" is missing in [session]`, "sources = …"}}},
	}, readProblems)
}
