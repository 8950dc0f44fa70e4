package xhtml

import (
	"regexp"
	"strings"
)

// wellFormed are the language tags of RFC 5646, section 2.1, but for extensions,
// registered oddities such as "i-klingon", and those for private use alone.
var wellFormed = regexp.MustCompile(`(?i)^[a-z]{2,8}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|[0-9]{3}))?(-([a-z0-9]{5,8}|[0-9][a-z0-9]{3}))*(-x(-[a-z0-9]{1,8})+)?$`)

// Tag is a language's tag; "und", for undetermined, if it is no tag.
func Tag(lang string) string {
	if !wellFormed.MatchString(lang) {
		return "und"
	}
	return lang
}

// Lang are the attributes of an element in a language, with a space before each.
func Lang(lang string) string {
	lang = Tag(lang)
	attrs := attr("xml:lang", lang) + attr("lang", lang)
	if Dir(lang) == "rtl" {
		attrs += attr("dir", "rtl")
	}
	return attrs
}

// rightToLeft are languages and scripts that run from right to left: those of
// people who cross the region, and their neighbours.
var rightToLeft = map[string]bool{
	"ar": true, "ckb": true, "dv": true, "fa": true, "he": true, "ps": true, "prs": true,
	"sd": true, "ug": true, "ur": true, "yi": true, "arab": true, "hebr": true,
}

// Dir is the direction of a language's script: "ltr" or "rtl".
func Dir(lang string) string {
	parts := strings.Split(strings.ToLower(lang), "-")
	rtl := rightToLeft[parts[0]]
	if len(parts) > 1 && len(parts[1]) == 4 {
		rtl = rightToLeft[parts[1]]
	}
	if rtl {
		return "rtl"
	}
	return "ltr"
}

// enter makes lang the language of what is printed next, "" for no change, and
// gives the attributes that say so. The caller restores p.lang.
func (p *printer) enter(lang string) string {
	if lang == "" || strings.EqualFold(Tag(lang), Tag(p.lang)) {
		return ""
	}
	attrs := Lang(lang)
	if Dir(lang) == "ltr" && Dir(p.lang) == "rtl" {
		attrs += attr("dir", "ltr")
	}
	p.lang = lang
	return attrs
}
