package searchtest

import (
	"maps"
	"slices"
	"strings"
	"unicode"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
)

// model is what texts are made after: the project's own content, cut into
// templates.
type model struct {
	languages []string
	// outlines are the records of a section that have a text in every language.
	outlines map[string][]*outline
	// pools are sentences to make bodies of; subjects, uses and sessions are short
	// texts of laws, contacts and agendas, by language.
	pools    map[pool][]template
	subjects map[string][]template
	uses     map[string][]template
	sessions map[string][]template
	// length is how many words a language has for a hundred English ones.
	length map[string]int
	// words are those that show how a language spells, sorted; frequent are those
	// that more than one word in a thousand is.
	words    map[string][]string
	frequent map[string]map[string]bool
}

// pool names sentences: those of a section's records, on a topic or, for "", all.
type pool struct{ language, section, topic string }

// outline is a record as it can be made again.
type outline struct {
	*catalog.Record
	country string
	fields  map[string]fields    // by language
	heads   map[string][]heading // in the order of the text, the same in all languages
}

// fields are the templates of a text's front matter.
type fields struct{ title, short, summary template }

type heading struct {
	id    string
	words template
}

// kin are the sections that sentences may be borrowed from, where a section has
// few records of its own.
var kin = map[string][]string{
	"events": {"events", "papers"}, "papers": {"papers", "events", "laws"}, "agendas": {"agendas", "events", "papers"},
	"laws": {"laws"}, "contacts": {"contacts"}, "pages": {"pages", "events"},
}

func newModel(languages []string, c *catalog.Catalog) *model {
	m := &model{
		languages: languages, outlines: map[string][]*outline{}, pools: map[pool][]template{},
		subjects: map[string][]template{}, uses: map[string][]template{}, sessions: map[string][]template{},
		length: map[string]int{}, words: map[string][]string{}, frequent: map[string]map[string]bool{},
	}
	for _, language := range languages {
		m.learn(language, c)
	}
	for _, rec := range c.All() {
		o := &outline{Record: rec, fields: map[string]fields{}, heads: map[string][]heading{}}
		if countries := c.Values(rec, catalog.FacetCountry); len(countries) > 0 {
			o.country = countries[0]
		}
		for _, language := range languages {
			if t := rec.Texts[language]; t != nil {
				m.read(o, language, t)
			}
		}
		if len(o.fields) == len(languages) {
			m.outlines[rec.Section] = append(m.outlines[rec.Section], o)
		}
	}
	for _, language := range languages {
		m.length[language] = 100 * m.count(language) / m.count(languages[0])
	}
	return m
}

// count is how many words the bodies of a language have.
func (m *model) count(language string) int {
	n := 0
	for p, sentences := range m.pools {
		if p.language == language && p.topic == "" {
			for _, s := range sentences {
				n += s.words()
			}
		}
	}
	return n
}

// read takes templates from a text.
func (m *model) read(o *outline, language string, t *catalog.Text) {
	g, frequent := grammars[language], m.frequent[language]
	o.fields[language] = fields{cut(t.Title, g, frequent), cut(t.Short, g, frequent), cut(t.Summary, g, frequent)}
	for _, id := range slices.Sorted(maps.Keys(t.Articles)) {
		m.subjects[language] = append(m.subjects[language], cut(t.Articles[id].Subject, g, frequent))
	}
	for _, id := range slices.Sorted(maps.Keys(t.Channels)) {
		m.uses[language] = append(m.uses[language], cut(t.Channels[id].Use, g, frequent))
	}
	for _, id := range slices.Sorted(maps.Keys(t.Sessions)) {
		m.sessions[language] = append(m.sessions[language], cut(t.Sessions[id].Title, g, frequent))
	}
	for _, s := range document.Parse([]byte(t.Body)).Sections() {
		if s.ID != "" {
			o.heads[language] = append(o.heads[language], heading{s.ID, cut(s.Heading, g, frequent)})
		}
		m.readSection(o, language, s.Source)
	}
}

func (m *model) readSection(o *outline, language, source string) {
	for paragraph := range strings.SplitSeq(source, "\n\n") {
		if strings.HasPrefix(paragraph, "#") {
			continue
		}
		for _, s := range sentences(strings.TrimPrefix(paragraph, "- ")) {
			t := cut(s, grammars[language], m.frequent[language])
			for section, from := range kin {
				if !slices.Contains(from, o.Section) {
					continue
				}
				for _, topic := range append([]string{""}, o.Common().Topics...) {
					p := pool{language, section, topic}
					m.pools[p] = append(m.pools[p], t)
				}
			}
		}
	}
}

// learn counts the words of all texts of a language.
func (m *model) learn(language string, c *catalog.Catalog) {
	counts, all := map[string]int{}, 0
	for _, rec := range c.All() {
		t := rec.Texts[language]
		if t == nil {
			continue
		}
		for w := range strings.FieldsFuncSeq(t.Title+" "+t.Summary+" "+t.Body, func(c rune) bool { return !unicode.IsLetter(c) }) {
			counts[strings.ToLower(w)]++
			all++
		}
	}
	m.frequent[language] = map[string]bool{}
	for _, w := range slices.Sorted(maps.Keys(counts)) {
		m.frequent[language][w] = counts[w] > all/1_000
		if learnable(w) {
			m.words[language] = append(m.words[language], w)
		}
	}
}
