package catalog

import "slices"

// Contact is an institution, a unit or a line, never a private person.
type Contact struct {
	Common
	Type      string    `toml:"type" rule:"required,oneof=coordination hotline prosecution police border-police financial-intelligence victim-service ngo humanitarian international regional migration-authority"`
	Country   string    `toml:"country" rule:"id=countries,fact"`
	Website   string    `toml:"website" rule:"url,fact"`
	Languages []string  `toml:"languages" rule:"lang,fact"`
	Audiences []string  `toml:"audiences" rule:"id=audiences"`
	Checked   Date      `toml:"checked" rule:"required"`
	Names     []Name    `toml:"name"`
	Channels  []Channel `toml:"channel"`
}

// Published are the channels that anybody may see.
func (c *Contact) Published() []Channel {
	return slices.DeleteFunc(slices.Clone(c.Channels), func(ch Channel) bool { return !ch.Publish })
}

// Channel is a way to reach a contact. One that is not to be published stays in
// the record and goes no further.
type Channel struct {
	ID      string   `toml:"id" rule:"required,kebab"`
	Type    string   `toml:"type" rule:"required,oneof=phone email address"`
	Value   string   `toml:"value" rule:"required"`
	Lang    string   `toml:"lang" rule:"lang"`
	Publish bool     `toml:"publish" rule:"required"`
	Sources []string `toml:"sources" rule:"required,source"`
}
