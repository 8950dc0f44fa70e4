package searchtest

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
)

// madeCities is how many made-up cities a country has.
const madeCities = 12

// vocabularies takes over the project's terms and makes the organisations and
// series that are missing; they belong to the first block.
func (m *maker) vocabularies(wanted, own map[string]int) {
	ids := func(section string) []string {
		var all []string
		for _, rec := range m.real.In(section) {
			all = append(all, rec.ID)
		}
		return all
	}
	m.topics, m.audiences, m.countries = ids("topics"), ids("audiences"), ids("countries")
	// What the content is about most comes first.
	used := map[string]int{}
	for _, rec := range m.real.All() {
		for _, topic := range rec.Common().Topics {
			used[topic]++
		}
	}
	slices.SortStableFunc(m.topics, func(a, b string) int { return used[b] - used[a] })
	m.organisations, m.series = ids("organisations"), ids("series")
	groups := []string{"international", "regional", "national", "national", "national"}
	for i := range wanted["organisations"] - own["organisations"] {
		rng := chance("organisations", i)
		d := m.draft(rng, "organisations", &catalog.Organisation{Group: pick(rng, groups)}, m.outlines["organisations"], 0)
		m.about(rng, d, nil)
		m.add(d, m.named(d))
		m.organisations = append(m.organisations, d.ID)
	}
	for i := range wanted["series"] - own["series"] {
		rng := chance("series", i)
		d := m.draft(rng, "series", &catalog.Series{Group: "workshops"}, m.outlines["series"], 0)
		m.about(rng, d, m.draw(rng))
		m.add(d, m.named(d)+"-series")
		m.series = append(m.series, d.ID)
	}
}

// named is an id after a draft's first concepts, in the first language.
func (m *maker) named(d *draft) string {
	l := m.lexicons[m.languages[0]]
	var words []string
	for _, c := range d.subject.own[:2] {
		words = append(words, l.stems[c]+l.paradigms[c][0])
	}
	return kebab(strings.Join(words, "-"))
}

// findCities gives every country those that the content names and made-up ones.
func (m *maker) findCities() {
	seen := map[string]bool{}
	for _, section := range []string{"events", "contacts"} {
		for _, o := range m.outlines[section] {
			names := map[string]string{}
			for _, language := range m.languages {
				names[language] = o.Texts[language].City
			}
			if first := names[m.languages[0]]; first != "" && !seen[o.country+first] {
				seen[o.country+first] = true
				m.cities[o.country] = append(m.cities[o.country], city{names: names})
			}
		}
	}
	for i, country := range m.countries {
		for k := range madeCities {
			m.cities[country] = append(m.cities[country], city{concept: 20*(i*madeCities+k) + 17})
		}
	}
}

// glosses makes terms of the glossary, all in one block of their own: each is
// looked for in every text of its block.
func (m *maker) glosses(n int) {
	for i := range n {
		rng := chance("glossary", i)
		d := m.draft(rng, "glossary", &catalog.Gloss{}, m.outlines["glossary"], 0)
		d.block = m.blocks + 1
		m.about(rng, d, some(rng, m.draw(rng), 2))
		m.add(d, m.named(d))
	}
}

// pages makes pages about the portal, which no menu shows.
func (m *maker) pages(n int) {
	for i := range n {
		rng := chance("pages", i)
		d := m.draft(rng, "pages", &catalog.Page{Menu: "none", Weight: 100 + i}, m.outlines["pages"], spread(rng, 350, 0.3))
		m.about(rng, d, nil)
		m.add(d, m.named(d))
	}
}
