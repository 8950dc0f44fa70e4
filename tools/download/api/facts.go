package api

import (
	"resourceportal/tools/catalog"
)

// commonFacts are those of every kind.
type commonFacts struct {
	Topics  []reference `json:"topics,omitempty" doc:"Topics that the record is filed under."`
	Related []reference `json:"related,omitempty" doc:"Records to see as well."`
}

type eventFacts struct {
	_              struct{}           `doc:"Facts of a workshop, a conference, a project or one of its phases."`
	Type           string             `json:"type" enum:"Event.Type" doc:"What sort of event it is."`
	Start          date               `json:"start" doc:"First day."`
	End            date               `json:"end,omitempty" doc:"Last day."`
	TimeZone       string             `json:"time_zone,omitempty" doc:"Time zone of the place, a name of the IANA database."`
	Country        *countryReference  `json:"country,omitempty" doc:"Country that it was held in."`
	Organisers     []reference        `json:"organisers" doc:"Organisations that held it."`
	Languages      []tag              `json:"languages,omitempty" doc:"Working languages."`
	Interpretation []tag              `json:"interpretation,omitempty" doc:"Languages into which it was interpreted."`
	Audiences      []reference        `json:"audiences,omitempty" doc:"Whom it was for."`
	Countries      []countryReference `json:"countries,omitempty" doc:"Countries that took part or that it was about."`
	Participants   int                `json:"participants,omitempty" doc:"Number of participants."`
	Series         *reference         `json:"series,omitempty" doc:"Series that it belongs to."`
	LedTo          []reference        `json:"led_to,omitempty" doc:"Events that came of it."`
	commonFacts
}

type paperFacts struct {
	_             struct{}           `doc:"Facts of a concept paper, an outcome paper or a description of an event."`
	Type          string             `json:"type" enum:"Paper.Type" doc:"What sort of paper it is."`
	Event         reference          `json:"event" doc:"Event that it belongs to."`
	Date          date               `json:"date,omitempty" doc:"Date of the paper."`
	Organisations []reference        `json:"organisations" doc:"Organisations that issued it."`
	Languages     []tag              `json:"languages,omitempty" doc:"Languages of the paper itself."`
	URL           address            `json:"url,omitempty" doc:"Address of the paper at its publisher's."`
	Audiences     []reference        `json:"audiences,omitempty" doc:"Whom it is for."`
	Countries     []countryReference `json:"countries,omitempty" doc:"Countries that it is about."`
	commonFacts
}

type agendaFacts struct {
	_        struct{}  `doc:"Facts of the programme of an event."`
	Event    reference `json:"event" doc:"Event that it is the programme of."`
	Sessions []session `json:"sessions" doc:"Points of the programme, in their order. Titles and notes stand in texts."`
	commonFacts
}

type session struct {
	_         struct{}    `doc:"A point of a programme. It has a day and an hour only where a source says so."`
	ID        kebab       `json:"id" doc:"Identifier of the session within this document, a key of sessions in texts."`
	Kind      string      `json:"kind" enum:"Session.Kind" doc:"What sort of session it is."`
	Date      date        `json:"date,omitempty" doc:"Day."`
	Part      string      `json:"part,omitempty" enum:"Session.Part" doc:"Part of the day."`
	Start     clock       `json:"start,omitempty" doc:"Time at which it begins, in the time zone of the place."`
	End       clock       `json:"end,omitempty" doc:"Time at which it ends."`
	Audiences []reference `json:"audiences,omitempty" doc:"Audiences to which it was limited."`
	Sources   []string    `json:"sources" doc:"Ids of the sources."`
}

type lawFacts struct {
	_           struct{}          `doc:"Facts of a legal instrument. It has an issuer or a country, or, as a treaty that states concluded among themselves, parties alone."`
	Type        string            `json:"type" enum:"Law.Type" doc:"What sort of instrument it is."`
	Issuer      *reference        `json:"issuer,omitempty" doc:"Organisation within which it was adopted."`
	Country     *countryReference `json:"country,omitempty" doc:"Country whose law it is."`
	Adopted     date              `json:"adopted,omitempty" doc:"Day on which it was adopted."`
	Opened      date              `json:"opened,omitempty" doc:"Day on which it was opened for signature."`
	InForce     date              `json:"in_force,omitempty" doc:"Day on which it entered into force."`
	Supplements *reference        `json:"supplements,omitempty" doc:"Convention that a protocol supplements."`
	URL         address           `json:"url,omitempty" doc:"Address of the official text."`
	Names       []name            `json:"names,omitempty" doc:"Official titles as they stand, never translated by us."`
	Identifiers []identifier      `json:"identifiers,omitempty" doc:"Numbers and citations as they stand."`
	Parties     []party           `json:"parties,omitempty" doc:"Standing of countries towards a treaty."`
	Articles    []article         `json:"articles,omitempty" doc:"Provisions worth looking at. What they are about stands in texts."`
	commonFacts
}

type name struct {
	_       struct{} `doc:"An official title or name."`
	Lang    tag      `json:"lang" doc:"Language of the name."`
	Value   string   `json:"value" doc:"The name."`
	Sources []string `json:"sources" doc:"Ids of the sources."`
}

type identifier struct {
	_       struct{}          `doc:"A number or citation."`
	Scheme  string            `json:"scheme" enum:"Identifier.Scheme" doc:"Whose numbers they are."`
	Value   string            `json:"value" doc:"The number or citation."`
	Lang    tag               `json:"lang,omitempty" doc:"Language of the words in it."`
	Country *countryReference `json:"country,omitempty" doc:"Country whose own number or gazette it is, for a treaty."`
	Sources []string          `json:"sources" doc:"Ids of the sources."`
}

type party struct {
	_       struct{}         `doc:"Standing of a country towards a treaty."`
	Country countryReference `json:"country" doc:"The country."`
	Status  string           `json:"status" enum:"Party.Status" doc:"Whether it is a party. not-listed: it is not in the list of parties."`
	Signed  date             `json:"signed,omitempty" doc:"Day of signature."`
	Consent date             `json:"consent,omitempty" doc:"Day of its consent to be bound."`
	How     string           `json:"how,omitempty" enum:"Party.How" doc:"Form of the consent."`
	InForce date             `json:"in_force,omitempty" doc:"Day of entry into force for the country."`
	Sources []string         `json:"sources" doc:"Ids of the sources."`
}

type article struct {
	_        struct{}            `doc:"A provision, or several in a row."`
	ID       kebab               `json:"id" doc:"Identifier of the provision within this document, a key of articles in texts."`
	Number   string              `json:"number" doc:"Number as it stands. A range has an en dash: 12–14."`
	Topic    *reference          `json:"topic,omitempty" doc:"Topic that it is about."`
	Headings perLanguage[string] `json:"headings,omitempty" doc:"Heading as it stands in the law, by language."`
	Sources  []string            `json:"sources" doc:"Ids of the sources."`
}

type contactFacts struct {
	_         struct{}          `doc:"Facts of an institution, a unit or a line, never of a private person."`
	Type      string            `json:"type" enum:"Contact.Type" doc:"What sort of institution it is."`
	Country   *countryReference `json:"country,omitempty" doc:"Country that it is in."`
	Website   address           `json:"website,omitempty" doc:"Address of its website."`
	Languages []tag             `json:"languages,omitempty" doc:"Languages spoken."`
	Audiences []reference       `json:"audiences,omitempty" doc:"Whom it is for."`
	Checked   date              `json:"checked" doc:"Day on which the facts were last held against their sources. Nobody has rung the numbers: pass this day on with them."`
	Names     []name            `json:"names,omitempty" doc:"Official names as they stand, never translated by us."`
	Channels  []channel         `json:"channels,omitempty" doc:"Ways to reach it. What each is for stands in texts."`
	commonFacts
}

type channel struct {
	_       struct{} `doc:"A way to reach a contact."`
	ID      kebab    `json:"id" doc:"Identifier of the channel within this document, a key of channels in texts."`
	Type    string   `json:"type" enum:"Channel.Type" doc:"What sort of channel it is."`
	Value   string   `json:"value" doc:"Number or address as it stands in the source."`
	URI     string   `json:"uri,omitempty" pattern:"^(tel|mailto):" doc:"The same for a link: tel: or mailto:."`
	Lang    tag      `json:"lang,omitempty" doc:"Language of the words in it."`
	Sources []string `json:"sources" doc:"Ids of the sources."`
}

type glossFacts struct {
	_ struct{} `doc:"Facts of a term of the glossary. The term itself is the title of each text."`
	commonFacts
}

type termFacts struct {
	_       struct{} `doc:"Facts of a topic, a country, an audience, an organisation or a series of events."`
	Group   string   `json:"group" enum:"Topic.Group Country.Group Audience.Group Organisation.Group Series.Group" doc:"Group in which the section's list shows it."`
	Code    string   `json:"code,omitempty" pattern:"^[A-Z]{2}$" doc:"Of a country: code of ISO 3166-1 alpha-2, or XK for Kosovo*."`
	Website address  `json:"website,omitempty" doc:"Of an organisation: address of its website."`
	commonFacts
}

type pageFacts struct {
	_ struct{} `doc:"Facts of a text about the portal itself."`
	commonFacts
}

func (w writer) common() commonFacts {
	c := commonFacts{Topics: w.references("topics", w.rec.Common().Topics)}
	for _, value := range w.rec.Common().Related {
		if ref, ok := catalog.ParseRef(value); ok {
			c.Related = append(c.Related, w.reference(ref.Section, ref.ID))
		}
	}
	return c
}

func (w writer) event(f *catalog.Event) eventFacts {
	return eventFacts{
		Type: f.Type, Start: day(f.Start), End: day(f.End), TimeZone: f.TimeZone, Country: w.optionalCountry(f.Country),
		Organisers: w.references("organisations", f.Organisers), Languages: tags(f.Languages), Interpretation: tags(f.Interpretation),
		Audiences: w.references("audiences", f.Audiences), Countries: w.countries(f.Countries), Participants: f.Participants,
		Series: w.optional("series", f.Series), LedTo: w.references("events", f.LedTo), commonFacts: w.common(),
	}
}

func (w writer) paper(f *catalog.Paper) paperFacts {
	return paperFacts{
		Type: f.Type, Event: w.reference("events", f.Event), Date: day(f.Date),
		Organisations: w.references("organisations", f.Organisations), Languages: tags(f.Languages), URL: address(f.URL),
		Audiences: w.references("audiences", f.Audiences), Countries: w.countries(f.Countries), commonFacts: w.common(),
	}
}

func (w writer) agenda(f *catalog.Agenda) agendaFacts {
	facts := agendaFacts{Event: w.reference("events", f.Event), commonFacts: w.common()}
	for _, s := range f.Sessions {
		facts.Sessions = append(facts.Sessions, session{
			ID: kebab(s.ID), Kind: s.Kind, Date: day(s.Date), Part: s.Part, Start: clock(s.Start), End: clock(s.End),
			Audiences: w.references("audiences", s.Audiences), Sources: s.Sources,
		})
	}
	return facts
}

func (w writer) law(f *catalog.Law) lawFacts {
	facts := lawFacts{
		Type: f.Type, Issuer: w.optional("organisations", f.Issuer), Country: w.optionalCountry(f.Country),
		Adopted: day(f.Adopted), Opened: day(f.Opened), InForce: day(f.InForce),
		Supplements: w.optional("laws", f.Supplements), URL: address(f.URL), Names: w.officialNames(f.Names), commonFacts: w.common(),
	}
	for _, i := range f.Identifiers {
		facts.Identifiers = append(facts.Identifiers, identifier{
			Scheme: i.Scheme, Value: w.heard(tag(i.Lang), i.Value), Lang: tag(i.Lang), Country: w.optionalCountry(i.Country), Sources: i.Sources,
		})
	}
	for _, p := range f.Parties {
		facts.Parties = append(facts.Parties, party{
			Country: w.country(p.Country), Status: p.Status, Signed: day(p.Signed), Consent: day(p.Consent), How: p.How,
			InForce: day(p.InForce), Sources: p.Sources,
		})
	}
	for _, a := range f.Articles {
		one := article{ID: kebab(a.ID), Number: a.Number, Topic: w.optional("topics", a.Topic), Headings: perLanguage[string]{}, Sources: a.Sources}
		for lang, heading := range a.Headings {
			one.Headings[tag(lang)] = w.heard(tag(lang), heading)
		}
		facts.Articles = append(facts.Articles, one)
	}
	return facts
}

func (w writer) officialNames(names []catalog.Name) []name {
	var all []name
	for _, n := range names {
		all = append(all, name{Lang: tag(n.Lang), Value: w.heard(tag(n.Lang), n.Value), Sources: n.Sources})
	}
	return all
}

func (w writer) contact(f *catalog.Contact) contactFacts {
	facts := contactFacts{
		Type: f.Type, Country: w.optionalCountry(f.Country), Website: address(f.Website), Languages: tags(f.Languages),
		Audiences: w.references("audiences", f.Audiences), Checked: day(f.Checked), Names: w.officialNames(f.Names), commonFacts: w.common(),
	}
	// The page shows the same channels in the same order, and knows how they are dialled.
	shown := w.editions[0].Page(w.rec.Ref).View.Channels
	for i, c := range f.Published() {
		one := channel{ID: kebab(c.ID), Type: c.Type, Value: w.heard(tag(c.Lang), c.Value), Lang: tag(c.Lang), Sources: c.Sources}
		if i < len(shown) {
			one.URI = shown[i].Value.Href
		}
		facts.Channels = append(facts.Channels, one)
	}
	return facts
}

func day(d catalog.Date) date { return date(d.String()) }

func tags(langs []string) []tag {
	var all []tag
	for _, lang := range langs {
		all = append(all, tag(lang))
	}
	return all
}
