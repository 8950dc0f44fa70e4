package face

import (
	"strings"
	"unicode/utf8"

	"github.com/go-text/typesetting/language"
)

// shapingLanguage is the language to give the shaper for a BCP 47 tag: one that
// the faces have forms for (their LangSys tables), or none. There are few, so
// that a shaper's plans are few whatever tags it is given.
//
// Montenegrin, Bosnian and Serbo-Croatian, when in Cyrillic, are written with
// the letters of Serbian.
func shapingLanguage(tag string) language.Language {
	primary, _, _ := strings.Cut(tag, "-")
	switch strings.ToLower(primary) {
	case "sr", "cnr", "sh", "bs":
		return "sr"
	case "mk":
		return "mk"
	case "ro", "mo":
		return "ro"
	case "ca":
		return "ca"
	}
	return ""
}

// scriptRun is where the run of one script that starts at a byte ends. What
// belongs to no script (spaces, digits, punctuation, marks) goes with what is
// before it, and at the text's start with what is behind it (Unicode Standard
// Annex #24, 5.1); a text of nothing else is in the language's own script.
func scriptRun(text string, start int, lang string) (end int, script language.Script) {
	for i, r := range text[start:] {
		switch s := scriptOf(r); {
		case !s.Strong() || s == script:
		case script == 0:
			script = s
		default:
			return start + i, script
		}
	}
	if script == 0 {
		script = scriptOfLanguage(lang)
	}
	return len(text), script
}

// scriptOf is Unicode's script of a character. Unassigned characters and private
// ones count as Common: they are missing in any face.
func scriptOf(r rune) language.Script {
	switch {
	case 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z':
		return language.Latin
	case r < utf8.RuneSelf:
		return language.Common
	}
	if s := language.LookupScript(r); s != language.Unknown {
		return s
	}
	return language.Common
}

// scriptOfLanguage is the script that a tag names, or else its language's usual
// one.
func scriptOfLanguage(tag string) language.Script {
	parts := strings.Split(strings.ToLower(tag), "-")
	for _, part := range parts[1:] {
		switch part {
		case "latn":
			return language.Latin
		case "cyrl":
			return language.Cyrillic
		case "grek":
			return language.Greek
		}
	}
	switch parts[0] {
	case "sr", "mk", "bg", "ru", "uk", "be":
		return language.Cyrillic
	case "el":
		return language.Greek
	}
	return language.Latin
}
