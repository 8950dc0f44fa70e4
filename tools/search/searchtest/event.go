package searchtest

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"resourceportal/tools/catalog"
)

// custom is what the events of a series share.
type custom struct {
	topics, organisers, audiences, countries []string
	kind                                     string
}

var eventTypes = []string{"workshop", "conference", "seminar", "meeting", "round-table", "expert-meeting", "training", "project"}

func (m *maker) newCustom(rng *rand.Rand) custom {
	return custom{
		topics: m.draw(rng), organisers: m.organisers(rng, 1+rng.IntN(3)), audiences: some(rng, m.audiences, 2+rng.IntN(3)),
		countries: some(rng, m.countries, 3+rng.IntN(5)), kind: eventTypes[zipf(rng.Float64(), len(eventTypes), 0.8, 1)],
	}
}

// organisers are up to n organisations; the project's own come most.
func (m *maker) organisers(rng *rand.Rand, n int) []string {
	var all []string
	for range n {
		if id := m.organisations[zipf(rng.Float64(), len(m.organisations), 0.9, 2)]; !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

// country is where a record belongs; the region's countries come most.
func (m *maker) country(rng *rand.Rand) string {
	if rng.IntN(5) == 0 {
		return pick(rng, m.countries)
	}
	var region []string
	for _, rec := range m.real.In("countries") {
		if rec.Facts.(*catalog.Country).Group == "western-balkans" {
			region = append(region, rec.ID)
		}
	}
	return region[zipf(rng.Float64(), len(region), 0.4, 1)]
}

// when is a day since 1990; the later years have more.
func when(rng *rand.Rand) catalog.Date {
	year := 2026 - int(37*rng.Float64()*rng.Float64())
	return catalog.Date{Year: year, Month: 1 + rng.IntN(12), Day: 1 + rng.IntN(27)}
}

// events makes events with their papers and agendas.
func (m *maker) events(n, papers, agendas int) {
	if n == 0 {
		return
	}
	var events []*draft
	last := map[string]*draft{} // of a series
	for i := range n {
		rng := chance("events", i)
		var c custom
		series := ""
		if rng.IntN(5) < 3 {
			series = pick(rng, m.series)
			c = m.newCustom(chance("custom", series))
			c.topics = some(rng, c.topics, 4)
		} else {
			c = m.newCustom(rng)
		}
		d := m.event(rng, c, series)
		d.block = m.blockOf(i, n)
		if before := last[series]; before != nil && series != "" && before.block == d.block && rng.IntN(3) == 0 {
			f := before.Facts.(*catalog.Event)
			f.LedTo = append(f.LedTo, d.ID)
		}
		last[series] = d
		events = append(events, d)
	}
	for i := range papers {
		m.paper(events[i*4/5%n], i)
	}
	for i := range agendas {
		m.agenda(events[i*2%n], i)
	}
}

func (m *maker) event(rng *rand.Rand, c custom, series string) *draft {
	start := when(rng)
	end := start
	end.Day += pickWeighted(rng, 45, 35, 0)
	f := &catalog.Event{
		Type: c.kind, Start: start, End: end, Country: m.country(rng), Organisers: c.organisers, Languages: []string{m.config.Languages[0]},
		Audiences: some(rng, c.audiences, 3), Countries: c.countries, Series: series,
	}
	if rng.IntN(2) == 0 {
		f.Organisers = append(slices.Clone(f.Organisers), m.organisers(rng, 1)...)
		slices.Sort(f.Organisers)
		f.Organisers = slices.Compact(f.Organisers)
		f.Participants = 10 + rng.IntN(120)
	}
	d := m.draft(rng, "events", f, m.outlines["events"], spread(rng, 90, 0.35))
	d.subject.year = start.Year
	d.city = pick(rng, m.cities[f.Country])
	m.about(rng, d, c.topics)
	m.original(rng, d)
	source(rng, d, "start", "end", "city", "country", "organisers", "audiences")
	m.add(d, fmt.Sprintf("%s-%d-%02d", kebab(m.cityIn(d.city, m.languages[0])), start.Year, start.Month))
	return d
}

// original chooses the language that a record was first written in: mostly it
// stays the first one.
func (m *maker) original(rng *rand.Rand, d *draft) {
	if rng.IntN(5) == 0 {
		d.Original = pick(rng, m.languages)
	}
}

var paperTypes = []string{"concept-paper", "outcome-paper", "event-description"}

// longPapers are how many of three papers are long.
const longPapers = 2

func (m *maker) paper(event *draft, i int) {
	rng := chance("papers", i)
	e := event.Facts.(*catalog.Event)
	f := &catalog.Paper{Type: paperTypes[i%len(paperTypes)], Event: event.ID, Organisations: e.Organisers, Languages: e.Languages, Audiences: e.Audiences, Countries: some(rng, e.Countries, 3)}
	if rng.IntN(2) == 0 {
		f.Date = e.Start
	}
	words := spread(rng, 110, 0.3)
	if i%3 < longPapers {
		words = 1_500 + spread(rng, 300, 0.8)
	}
	d := m.draft(rng, "papers", f, m.outlines["papers"], words)
	d.block, d.subject.year = event.block, event.subject.year
	m.about(rng, d, event.subject.topics)
	d.subject.own = append(d.subject.own, event.subject.own...)
	m.original(rng, d)
	d.Common().Related = []string{event.Ref.String()}
	source(rng, d, "organisations")
	m.add(d, event.ID+"-"+f.Type)
}

var sessionKinds = []string{"opening", "discussion", "discussion", "case-work", "discussion", "follow-up", "discussion", "closing"}

func (m *maker) agenda(event *draft, i int) {
	rng := chance("agendas", i)
	e := event.Facts.(*catalog.Event)
	f := &catalog.Agenda{Event: event.ID}
	d := m.draft(rng, "agendas", f, m.outlines["agendas"], spread(rng, 45, 0.3))
	d.block, d.subject.year = event.block, event.subject.year
	m.about(rng, d, event.subject.topics)
	d.subject.own = append(d.subject.own, event.subject.own...)
	m.original(rng, d)
	key := source(rng, d)
	for k := range 5 + rng.IntN(7) {
		s := catalog.Session{ID: fmt.Sprintf("session-%d", k+1), Kind: sessionKinds[k%len(sessionKinds)], Date: e.Start, Sources: []string{key}}
		if rng.IntN(2) == 0 {
			s.Start, s.End = fmt.Sprintf("%02d:00", 9+k%8), fmt.Sprintf("%02d:45", 9+k%8)
		}
		if rng.IntN(4) == 0 {
			s.Audiences = some(rng, e.Audiences, 1)
		}
		f.Sessions = append(f.Sessions, s)
	}
	d.Common().Related = []string{event.Ref.String()}
	m.add(d, event.ID+"-agenda")
}
