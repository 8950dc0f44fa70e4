package catalog

// Event is a workshop, a conference, a project or one of its phases.
type Event struct {
	Common
	Type           string   `toml:"type" rule:"required,oneof=workshop conference seminar meeting round-table expert-meeting training project"`
	Start          Date     `toml:"start" rule:"required,fact"`
	End            Date     `toml:"end" rule:"fact"` // zero when no source says it
	TimeZone       string   `toml:"time_zone" rule:"zone"`
	Country        string   `toml:"country" rule:"id=countries,fact"`
	Organisers     []string `toml:"organisers" rule:"required,id=organisations,fact"`
	Languages      []string `toml:"languages" rule:"lang,fact"`
	Interpretation []string `toml:"interpretation" rule:"lang,fact"`
	Audiences      []string `toml:"audiences" rule:"id=audiences,fact"`
	Countries      []string `toml:"countries" rule:"id=countries,fact"`
	Participants   int      `toml:"participants" rule:"fact,positive"`
	Series         string   `toml:"series" rule:"id=series"`
	LedTo          []string `toml:"led_to" rule:"id=events,fact"`
}

// Paper is a concept paper, an outcome paper or a description of an event.
type Paper struct {
	Common
	Type          string   `toml:"type" rule:"required,oneof=concept-paper outcome-paper event-description"`
	Event         string   `toml:"event" rule:"required,id=events"`
	Date          Date     `toml:"date" rule:"fact"`
	Organisations []string `toml:"organisations" rule:"required,id=organisations,fact"`
	Languages     []string `toml:"languages" rule:"lang,fact"`
	URL           string   `toml:"url" rule:"url,fact"`
	Audiences     []string `toml:"audiences" rule:"id=audiences,fact"`
	Countries     []string `toml:"countries" rule:"id=countries,fact"`
}

// Agenda is the programme of an event.
type Agenda struct {
	Common
	Event    string    `toml:"event" rule:"required,id=events"`
	Sessions []Session `toml:"session" rule:"required"`
}

// Session is one point of an agenda. What the sources do not say is left out:
// a session may have no day, and no hour.
type Session struct {
	ID        string   `toml:"id" rule:"required,kebab"`
	Kind      string   `toml:"kind" rule:"required,oneof=opening discussion case-work follow-up closing"`
	Date      Date     `toml:"date"`
	Part      string   `toml:"part" rule:"oneof=morning afternoon evening"`
	Start     string   `toml:"start" rule:"clock"` // "09:00", local time
	End       string   `toml:"end" rule:"clock"`
	Audiences []string `toml:"audiences" rule:"id=audiences"`
	Sources   []string `toml:"sources" rule:"required,source"`
}
