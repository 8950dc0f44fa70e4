package searchtest

import (
	"fmt"
	"math/rand/v2"

	"resourceportal/tools/catalog"
)

var contactTypes = []string{"ngo", "victim-service", "police", "prosecution", "border-police", "coordination", "hotline", "humanitarian", "migration-authority", "financial-intelligence", "international", "regional"}

// contacts makes institutions, each in one country.
func (m *maker) contacts(n int) {
	var last *draft
	for i := range n {
		rng := chance("contacts", i)
		d := m.contact(rng)
		d.block = m.blockOf(i, n)
		if last != nil && last.block == d.block && rng.IntN(3) == 0 {
			d.Common().Related = []string{last.Ref.String()}
		}
		last = d
	}
}

func (m *maker) contact(rng *rand.Rand) *draft {
	f := &catalog.Contact{Type: contactTypes[zipf(rng.Float64(), len(contactTypes), 0.5, 1)], Country: m.country(rng)}
	d := m.draft(rng, "contacts", f, m.like("contacts", f.Country), spread(rng, 70, 0.3))
	d.city = pick(rng, m.cities[f.Country])
	m.about(rng, d, m.draw(rng))
	m.original(rng, d)
	key := source(rng, d, "country", "city", "website")
	f.Checked = d.Common().Sources[key].Read
	id := m.named(d)
	if rng.IntN(3) > 0 {
		f.Website = "https://" + id + ".example"
	}
	f.Languages = some(rng, m.languages, 1+rng.IntN(2))
	f.Audiences = some(rng, m.audiences, rng.IntN(4))
	f.Names = d.outline.Facts.(*catalog.Contact).Names
	for k := range rng.IntN(4) {
		c := catalog.Channel{ID: fmt.Sprintf("channel-%d", k+1), Publish: true, Sources: []string{key}}
		switch k {
		case 0:
			c.Type, c.Value = "phone", fmt.Sprintf("+%d %d %03d-%03d", 381+rng.IntN(8), 10+rng.IntN(80), rng.IntN(1000), rng.IntN(1000))
		case 1:
			c.Type, c.Value = "email", "office@"+id+".example"
		default:
			c.Type, c.Value = "address", fmt.Sprintf("%s %d", m.lexicons[m.languages[0]].stems[20*rng.IntN(800)+18], 1+rng.IntN(200))
		}
		f.Channels = append(f.Channels, c)
	}
	m.add(d, f.Country+"-"+id)
	return d
}
