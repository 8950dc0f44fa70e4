package source_test

import (
	"strings"
	"testing/fstest"
)

// project is a small project without a mistake: every kind of record, in every
// language of the texts, with attachments. Each call makes a new one, for a test
// to spoil.
func project() fstest.MapFS {
	p := fstest.MapFS{"config.toml": file(configTOML)}
	for lang, words := range messages {
		p["i18n/"+lang+".toml"] = file(words + namesTOML)
	}
	for ref, r := range fixture {
		dir := "content/" + ref + "/"
		p[dir+"record.toml"] = file(r.facts)
		for _, lang := range []string{"en", "cnr", "sq", "sr"} {
			p[dir+lang+".md"] = file(textFile(lang, r))
		}
		for _, name := range r.files {
			p[dir+"files/"+name] = file("words to take away\n")
		}
	}
	return p
}

func file(data string) *fstest.MapFile { return &fstest.MapFile{Data: []byte(data)} }

// record is what a folder of the fixture holds. In its texts WORD stands for a
// word of their language.
type record struct {
	facts, front, body string
	files              []string
}

var word = map[string]string{"en": "Workshop", "cnr": "Radionica", "sq": "Punëtori", "sr": "Радионица"}

func textFile(lang string, r record) string {
	text := "+++\ntitle = \"WORD\"\n" + r.front
	if lang != "en" {
		text += "[translation]\nof = \"en\"\nstate = \"draft\"\n[translation.source]\ntitle = \"0123456789ab\"\n"
	}
	return strings.ReplaceAll(text+"+++\n"+r.body, "WORD", word[lang])
}

const sourceTOML = `
[source.report]
title = "Report on the workshop"
read = 2026-11-21
`

var fixture = map[string]record{
	"events/podgorica": {
		facts: `type = "workshop"
start = 2016-08-31
end = 2016-09-01
time_zone = "Europe/Podgorica"
country = "me"
organisers = ["iom"]
languages = ["en"]
interpretation = ["cnr", "sq"]
audiences = ["judges"]
countries = ["me", "xk"]
participants = 113
series = "workshops"
led_to = ["skopje"]
topics = ["trafficking"]
related = ["laws/convention", "papers/concept"]
` + sourceTOML + `url = "https://www.osce.org/report"
lang = "en"
date = 2016-09-02
facts = ["start", "end", "country", "organisers", "languages", "interpretation", "audiences", "countries", "participants", "led_to", "city"]
`,
		front: "summary = \"WORD WORD\"\ncity = \"WORD\"\n",
		body: `WORD, [WORD](/laws/convention/#duties) [WORD](https://www.osce.org/) [WORD](#aims).

## WORD {#aims}

WORD Kosovo*.

## WORD {#means}

WORD
`,
	},
	"events/skopje": {
		facts: "type = \"training\"\nstart = \"2017\"\nend = \"2017\"\norganisers = [\"iom\"]\n" + sourceTOML + "facts = [\"start\", \"end\", \"organisers\"]\n",
	},
	"papers/concept": {
		facts: `type = "concept-paper"
event = "podgorica"
organisations = ["iom"]
date = 2016-08-31

[[attachment]]
id = "paper"
type = "pdf"
languages = ["en", "cnr"]
license = "Public domain"
` + sourceTOML + "facts = [\"organisations\", \"date\"]\n",
		front: "[attachment.paper]\ntitle = \"WORD\"\n",
		files: []string{"paper.en.pdf", "paper.cnr.pdf", ".DS_Store"},
	},
	"agendas/programme": {
		facts: `event = "podgorica"

[[session]]
id = "opening"
kind = "opening"
date = 2016-08-31
part = "morning"
start = "09:00"
end = "09:30"
audiences = ["judges"]
sources = ["report"]

[[session]]
id = "closing"
kind = "closing"
sources = ["report"]
` + sourceTOML,
		front: "[session.opening]\ntitle = \"WORD\"\nnote = \"WORD\"\n[session.closing]\ntitle = \"WORD\"\n",
	},
	"laws/convention": {
		facts: `type = "convention"
issuer = "iom"
adopted = 2000-11-15
opened = 2000-12-12
in_force = 2003-09-29
url = "https://treaties.un.org/"

[[name]]
lang = "sr-Latn"
value = "Konvencija"
sources = ["report"]

[[identifier]]
scheme = "unts"
value = "UNTS vol. 2225, p. 209"
sources = ["report"]

[[party]]
country = "me"
status = "party"
signed = 2000-12-12
consent = 2006-10-23
how = "succession"
in_force = 2006-10-23
sources = ["report"]

[[party]]
country = "xk"
status = "not-listed"
sources = ["report"]

[[article]]
id = "art-5"
number = "5"
topic = "trafficking"
headings = { cnr = "učešće" }
sources = ["report"]
` + sourceTOML + "facts = [\"issuer\", \"adopted\", \"opened\", \"in_force\", \"url\"]\n",
		front: "short_title = \"WORD\"\n[article.art-5]\nsubject = \"WORD\"\n",
		body:  "## WORD {#duties}\n\nWORD\n",
	},
	"laws/code": {
		facts: "type = \"code\"\ncountry = \"me\"\nsupplements = \"convention\"\n" + sourceTOML + "facts = [\"country\", \"supplements\"]\n",
	},
	"contacts/line": {
		facts: `type = "hotline"
country = "me"
website = "https://www.osce.org/"
languages = ["cnr"]
audiences = ["judges"]
checked = 2026-11-21

[[channel]]
id = "sos"
type = "phone"
value = "116 666"
lang = "cnr"
publish = true
sources = ["report"]
` + sourceTOML + "facts = [\"country\", \"website\", \"languages\", \"city\"]\n",
		front: "city = \"WORD\"\n[channel.sos]\nuse = \"WORD\"\n",
	},
	"glossary/victim": {
		facts: "topics = [\"trafficking\"]\n" + sourceTOML,
		front: "variants = [\"WORD WORD\"]\nsources = [\"report\"]\n",
	},
	"topics/trafficking": {facts: "group = \"offence\"\n"},
	"countries/me":       {facts: "group = \"western-balkans\"\ncode = \"ME\"\n"},
	"countries/xk":       {facts: "group = \"western-balkans\"\ncode = \"XK\"\n"},
	"audiences/judges":   {facts: "group = \"authorities\"\n"},
	"organisations/iom":  {facts: "group = \"international\"\nwebsite = \"https://www.iom.int/\"\n" + sourceTOML + "facts = [\"website\"]\n"},
	"series/workshops":   {facts: "group = \"workshops\"\n"},
	"pages/about":        {facts: "menu = \"footer\"\nweight = 10\n", body: "WORD\n"},
}

const configTOML = `title = "Portal"
baseURL = "https://example.org/portal"

[languages.en]
label = "English"
locale = "en-GB"
weight = 1
[languages.en.params]
lang = "en"
texts = "en"
hreflang = ["en"]

[languages.cnr]
label = "crnogorski"
locale = "sr-Latn-ME"
weight = 2
[languages.cnr.params]
lang = "cnr-Latn"
texts = "cnr"
fallback = ["sr-latn", "en"]
hreflang = ["cnr", "sr-Latn-ME"]

[languages.sq]
label = "shqip"
locale = "sq"
weight = 3
[languages.sq.params]
lang = "sq"
texts = "sq"
fallback = ["en"]
hreflang = ["sq"]

[languages.sr-latn]
label = "srpski (latinica)"
locale = "sr-Latn"
weight = 5
[languages.sr-latn.params]
lang = "sr-Latn"
texts = "sr"
convert = "cyrl-latn"
fallback = ["cnr", "en"]
hreflang = ["sr-Latn"]

[languages.sr]
label = "српски"
locale = "sr-Cyrl"
weight = 4
[languages.sr.params]
lang = "sr-Cyrl"
texts = "sr"
fallback = ["cnr", "en"]
hreflang = ["sr-Cyrl"]

[params]
languages = ["en", "cnr", "sq", "sr", "sr-Latn"]
`

// namesTOML has the names that config.toml asks for; no test looks at them.
const namesTOML = `
[edition]
en = "1"
cnr = "2"
sq = "3"
sr = "4"
sr-latn = "5"

[language]
en = "6"
cnr = "7"
sq = "8"
sr = "9"
sr-Latn = "10"
`

var messages = map[string]string{
	"en":  "[list.count]\none = \"one record\"\nother = \"{{ .Count }} records\"\n",
	"cnr": "[list.count]\none = \"{{ .Count }} zapis\"\nfew = \"{{ .Count }} zapisa\"\nother = \"{{ .Count }} zapisa\"\n",
	"sq":  "[list.count]\none = \"një shënim\"\nother = \"{{ .Count }} shënime\"\n",
	"sr":  "[list.count]\none = \"{{ .Count }} запис\"\nfew = \"{{ .Count }} записа\"\nother = \"{{ .Count }} записа\"\n",
}
