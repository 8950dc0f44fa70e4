package docx

import (
	"regexp"
	"strings"
)

// proofing are the tags by which Word knows languages (MS-LCID): with a country,
// and with a script where a language has two. Word knows Montenegrin as Serbian
// of Montenegro.
var proofing = map[string]string{
	"ar":       "ar-SA",
	"bg":       "bg-BG",
	"bs":       "bs-Latn-BA",
	"bs-cyrl":  "bs-Cyrl-BA",
	"bs-latn":  "bs-Latn-BA",
	"cnr":      "sr-Latn-ME",
	"cnr-cyrl": "sr-Cyrl-ME",
	"cnr-latn": "sr-Latn-ME",
	"cs":       "cs-CZ",
	"de":       "de-DE",
	"el":       "el-GR",
	"en":       "en-GB",
	"es":       "es-ES",
	"fr":       "fr-FR",
	"he":       "he-IL",
	"hr":       "hr-HR",
	"hu":       "hu-HU",
	"it":       "it-IT",
	"mk":       "mk-MK",
	"nl":       "nl-NL",
	"pl":       "pl-PL",
	"pt":       "pt-PT",
	"ro":       "ro-RO",
	"ru":       "ru-RU",
	"sl":       "sl-SI",
	"sq":       "sq-AL",
	"sr":       "sr-Cyrl-RS",
	"sr-cyrl":  "sr-Cyrl-RS",
	"sr-latn":  "sr-Latn-RS",
	"tr":       "tr-TR",
	"uk":       "uk-UA",
}

// tagShape is what a language tag looks like (RFC 5646, 2.1); Word takes at most
// 84 characters.
var tagShape = regexp.MustCompile(`^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$`)

// wordLang is Word's tag for a language, and empty for what is no tag at all:
// such words are in the language around them.
func wordLang(tag string) string {
	if len(tag) > 84 || !tagShape.MatchString(tag) {
		return ""
	}
	if known := proofing[strings.ToLower(tag)]; known != "" {
		return known
	}
	return tag
}

// fromRight is the language of words that run from right to left where nothing
// else is said: the sheet's own if it is one of them, else Word's custom.
func fromRight(tag string) string {
	switch base, _, _ := strings.Cut(tag, "-"); base {
	case "ar", "fa", "he", "ur", "yi":
		return tag
	}
	return "ar-SA"
}
