package catalog

// License is the address of the licence of the portal's own texts.
const License = "https://creativecommons.org/licenses/by/4.0/"

// Edition is one row of config.toml's table: the portal in one language and
// script.
type Edition struct {
	Key      string   // "sr-latn": the folder in public/
	Label    string   // the language's name in itself: "srpski (latinica)"
	Lang     string   // BCP 47 tag of HTML: "sr-Latn"
	Format   string   // CLDR locale of dates and numbers: "sr-Latn"
	Texts    string   // language of the files it is made from: "sr"
	Convert  string   // script conversion that texts pass through: "cyrl-latn", or ""
	Search   string   // rules by which its words are found: "south-slavic"; "" for none
	Fallback []string // keys of the editions whose text is shown when its own is missing
	Hreflang []string // tags under which search engines know it: "cnr", "sr-Latn-ME"
}

// Config is config.toml as far as it is ours.
type Config struct {
	BaseURL  string // with a slash at its end
	Editions []Edition
	// Languages are all that a record may name: of texts, of events, of sources.
	Languages []string
}

// TextLanguages are the languages that text files are written in, in the order
// of the editions.
func (c Config) TextLanguages() []string {
	var langs []string
	seen := map[string]bool{}
	for _, e := range c.Editions {
		if !seen[e.Texts] {
			seen[e.Texts] = true
			langs = append(langs, e.Texts)
		}
	}
	return langs
}

// Edition finds an edition by its key; ok is false when there is none.
func (c Config) Edition(key string) (e Edition, ok bool) {
	for _, e := range c.Editions {
		if e.Key == key {
			return e, true
		}
	}
	return Edition{}, false
}
