package searchtest

import (
	"fmt"
	"math/rand/v2"

	"resourceportal/tools/catalog"
)

var lawTypes = []string{"act", "code", "programme"}

// laws makes laws of a country, those of an organisation, and treaties.
func (m *maker) laws(n int) {
	var last *draft
	for i := range n {
		rng := chance("laws", i)
		d := m.law(rng)
		d.block = m.blockOf(i, n)
		if last != nil && last.block == d.block && rng.IntN(10) == 0 {
			d.Facts.(*catalog.Law).Supplements = last.ID
		}
		if last != nil && last.block == d.block && rng.IntN(2) == 0 {
			d.Common().Related = []string{last.Ref.String()}
		}
		last = d
	}
}

func (m *maker) law(rng *rand.Rand) *draft {
	f := &catalog.Law{Type: pick(rng, lawTypes), Adopted: when(rng)}
	prefix := ""
	switch kind := pickWeighted(rng, 70, 25, 5); kind {
	case 0:
		f.Country = m.country(rng)
		prefix = f.Country
	case 1:
		f.Issuer = m.organisers(rng, 1)[0]
		f.Type, prefix = "directive", f.Issuer
	default:
		f.Type, prefix = "convention", "treaty"
		f.Opened, f.Adopted = f.Adopted, catalog.Date{}
	}
	d := m.draft(rng, "laws", f, m.like("laws", f.Country), spread(rng, 75, 0.4))
	d.subject.year = max(f.Adopted.Year, f.Opened.Year)
	m.about(rng, d, m.draw(rng))
	m.original(rng, d)
	key := source(rng, d, "country", "adopted")
	if prefix == "treaty" {
		for _, country := range some(rng, m.countries, 6) {
			f.Parties = append(f.Parties, catalog.Party{Country: country, Status: "party", How: "ratification", Consent: f.Opened, Sources: []string{key}})
		}
	}
	if rng.IntN(3) > 0 {
		f.InForce = either(f.Adopted, f.Opened)
		f.InForce.Year++
	}
	if f.Country != "" {
		f.Identifiers = []catalog.Identifier{{Scheme: "gazette", Value: fmt.Sprintf("%d/%02d", 1+rng.IntN(140), d.subject.year%100), Sources: []string{key}}}
		f.Names = d.outline.Facts.(*catalog.Law).Names
	}
	for k := range 2 + rng.IntN(7) {
		number := fmt.Sprint(1 + k*20 + rng.IntN(20))
		f.Articles = append(f.Articles, catalog.Article{ID: "art-" + number, Number: number, Topic: pick(rng, d.subject.topics), Sources: []string{key}})
	}
	m.add(d, prefix+"-"+m.named(d))
	return d
}

// either is the first of two dates that is known.
func either(a, b catalog.Date) catalog.Date {
	if a.IsZero() {
		return b
	}
	return a
}

// like are the outlines of a section that a record of a country is made after:
// those of that country, or all.
func (m *maker) like(section, country string) []*outline {
	var same []*outline
	for _, o := range m.outlines[section] {
		if o.country == country {
			same = append(same, o)
		}
	}
	if len(same) < 3 {
		return m.outlines[section]
	}
	return same
}
