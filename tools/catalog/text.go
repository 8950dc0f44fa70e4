package catalog

// Text is a record in one language: what a translator touches.
type Text struct {
	Lang        string                    `toml:"-"`
	Title       string                    `toml:"title" rule:"required"`
	Short       string                    `toml:"short_title"` // for lists, where the title is long
	Summary     string                    `toml:"summary"`
	City        string                    `toml:"city" rule:"kinds=event contact,fact"`
	Variants    []string                  `toml:"variants" rule:"kinds=gloss"`
	Sources     []string                  `toml:"sources" rule:"kinds=gloss,source"`
	Sessions    map[string]SessionText    `toml:"session" rule:"kinds=agenda"`
	Articles    map[string]ArticleText    `toml:"article" rule:"kinds=law"`
	Channels    map[string]ChannelText    `toml:"channel" rule:"kinds=contact"`
	Attachments map[string]AttachmentText `toml:"attachment"`
	Translation *Translation              `toml:"translation"` // nil in the original
	// Body is Markdown; BodyLine is the line of the file that it begins on.
	Body     string `toml:"-"`
	BodyLine int    `toml:"-"`
}

// SessionText belongs to a session of an agenda.
type SessionText struct {
	Title string `toml:"title" rule:"required"`
	Note  string `toml:"note"`
}

// ArticleText belongs to an article of a law: what it is about, in our words.
type ArticleText struct {
	Subject string `toml:"subject" rule:"required"`
}

// ChannelText belongs to a contact's channel: what it is for.
type ChannelText struct {
	Use string `toml:"use" rule:"required"`
}

// AttachmentText belongs to an attachment.
type AttachmentText struct {
	Title string `toml:"title" rule:"required"`
}

// Translation says what a text was translated from.
type Translation struct {
	Of    string `toml:"of" rule:"required,lang"`
	State string `toml:"state" rule:"required,oneof=draft reviewed official"`
	// Source holds, for each part of the text it was made from, the Hash of
	// that part on the day it was translated.
	Source map[string]string `toml:"source"`
}
