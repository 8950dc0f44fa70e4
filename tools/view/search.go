package view

import "encoding/json"

// Facet is a property by which a list is narrowed. Without the reader's script it
// is a list of links.
type Facet struct {
	Key    string       `json:"key"` // a catalog.Facet, key under [facet] of i18n/
	Values []FacetValue `json:"values"`
}

// FacetValue is one value of a facet and how many records of the list have it.
// The path of its name leads to the list that shows these records without script.
type FacetValue struct {
	ID    string `json:"id"`
	Name  Value  `json:"name"`
	Count int    `json:"count"`
}

// Search is what the reader's script is told on a page that it works on.
type Search struct {
	Index   string   `json:"index"`   // folder of the index, from the portal's root: "/search/0f3a…/"
	Edition string   `json:"edition"` // key
	Lang    string   `json:"lang"`    // of the edition's texts: "sr"
	Locale  string   `json:"locale"`  // CLDR locale, for numbers and plurals
	Kind    string   `json:"kind"`    // section of a list; "" on the search page
	News    []string `json:"news"`    // sections that have feeds
	// Others are the other languages, nearest first: a list, if an empty one, on the
	// search page, and nothing elsewhere.
	Others []SearchEdition `json:"others,omitzero"`
	// Text are the words that the script speaks, by the last part of their key.
	Text map[string]Forms `json:"text"`
}

// SearchEdition is another language, and the edition whose pages show it to the
// readers of this one.
type SearchEdition struct {
	Lang    string `json:"lang"`    // of the texts: "sr"
	Edition string `json:"edition"` // key: "sr-latn"
	Tag     string `json:"tag"`     // of HTML: "sr-Latn"
	Also    string `json:"also"`    // sentence with {Count}: "Also in Serbian ({Count})"
}

// Forms are a message by plural category, its placeholders in braces: "{Count}".
// One that counts nothing has "other" alone, and is a plain string in JSON.
type Forms map[string]string

// MarshalJSON writes a string, or an object of strings without the categories that
// read like "other".
func (f Forms) MarshalJSON() ([]byte, error) {
	other, short := f["other"], map[string]string{}
	for category, text := range f {
		if category == "other" || text != other {
			short[category] = text
		}
	}
	if len(short) == 1 && other != "" {
		return json.Marshal(other)
	}
	return json.Marshal(short)
}
