package catalog

// Law is a legal instrument: a convention, a protocol, a directive, an act, a
// code. It has an Issuer or a Country, never both; a treaty that states concluded
// among themselves has Parties alone.
type Law struct {
	Common
	Type        string       `toml:"type" rule:"required,oneof=convention protocol directive framework-decision act code programme"`
	Issuer      string       `toml:"issuer" rule:"id=organisations,fact"`
	Country     string       `toml:"country" rule:"id=countries,fact"`
	Adopted     Date         `toml:"adopted" rule:"fact"`
	Opened      Date         `toml:"opened" rule:"fact"` // for signature
	InForce     Date         `toml:"in_force" rule:"fact"`
	Supplements string       `toml:"supplements" rule:"id=laws,fact"`
	URL         string       `toml:"url" rule:"url,fact"`
	Names       []Name       `toml:"name"`
	Identifiers []Identifier `toml:"identifier"`
	Parties     []Party      `toml:"party"`
	Articles    []Article    `toml:"article"`
}

// Identifier is a number or citation as it stands.
type Identifier struct {
	Scheme  string   `toml:"scheme" rule:"required,oneof=unts un-registration un-chapter cets act-number gazette eli celex"`
	Value   string   `toml:"value" rule:"required"`
	Lang    string   `toml:"lang" rule:"lang"`            // when the value has words
	Country string   `toml:"country" rule:"id=countries"` // whose own number or gazette it is, for a treaty
	Sources []string `toml:"sources" rule:"required,source"`
}

// Party is a country's standing towards a treaty.
type Party struct {
	Country string   `toml:"country" rule:"required,id=countries"`
	Status  string   `toml:"status" rule:"required,oneof=party not-listed"`
	Signed  Date     `toml:"signed"`
	Consent Date     `toml:"consent"` // to be bound: ratification, accession, succession
	How     string   `toml:"how" rule:"oneof=ratification accession succession signature"`
	InForce Date     `toml:"in_force"`
	Sources []string `toml:"sources" rule:"required,source"`
}

// Article is a provision worth looking at.
type Article struct {
	ID       string            `toml:"id" rule:"required,kebab"`
	Number   string            `toml:"number" rule:"required"`
	Topic    string            `toml:"topic" rule:"id=topics"`
	Headings map[string]string `toml:"headings" rule:"lang"` // as they stand in the law
	Sources  []string          `toml:"sources" rule:"required,source"`
}
