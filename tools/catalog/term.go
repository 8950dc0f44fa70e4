package catalog

// Topic is what a record is about.
type Topic struct {
	Common
	Group string `toml:"group" rule:"required,oneof=offence response migration"`
}

// Country is a country or territory.
type Country struct {
	Common
	Group string `toml:"group" rule:"required,oneof=western-balkans elsewhere"`
	Code  string `toml:"code" rule:"required,iso3166"` // alpha-2; XK for Kosovo*
}

// Audience is whom an event or a paper is for.
type Audience struct {
	Common
	Group string `toml:"group" rule:"required,oneof=authorities partners"`
}

// Organisation holds events and issues instruments and papers.
type Organisation struct {
	Common
	Group   string `toml:"group" rule:"required,oneof=international regional national"`
	Website string `toml:"website" rule:"url,fact"`
}

// Series is a row of events that belong together.
type Series struct {
	Common
	Group string `toml:"group" rule:"required,oneof=workshops"`
}

// Gloss is a term of the field in all languages.
type Gloss struct {
	Common
}

// Page is a text about the portal itself.
type Page struct {
	Common
	Menu   string `toml:"menu" rule:"required,oneof=footer none"`
	Weight int    `toml:"weight"`
}
