package source

import (
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // time zones are checked on machines without the database, too

	"golang.org/x/text/language"
)

var (
	kebab = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	clock = regexp.MustCompile(`^([01][0-9]|2[0-3]):[0-5][0-9]$`)
)

// text checks a string against the rules of its field.
func (d *decoder) text(s, path string, rules map[string]string) {
	pos := d.pos(path)
	if strings.TrimSpace(s) == "" {
		d.problems.Errorf("empty-text", pos, "leave the line out when nothing is known", "%q is empty", named(path))
		return
	}
	if s != strings.TrimSpace(s) {
		d.problems.Errorf("white-space", pos, "delete it", "white space at an end of %q", named(path))
	}
	if i := strings.IndexFunc(s, isControl); i >= 0 {
		d.problems.Errorf("control-character", pos, "delete it", "a character in %q that cannot be printed", named(path))
	}
	for name, arg := range rules {
		d.rule(name, arg, s, path)
	}
}

// rule checks a string against one rule.
func (d *decoder) rule(name, arg, s, path string) {
	pos := d.pos(path)
	switch name {
	case "oneof":
		if words := strings.Fields(arg); !slices.Contains(words, s) {
			d.problems.Errorf("unknown-word", pos, nearest("words", s, words), "%q is no word for %q", s, named(path))
		}
	case "lang":
		d.language(s, path)
	case "url":
		if !webAddress(s) {
			d.problems.Errorf("url", pos, "write the whole address, https://…", "%q is not an address of the web", s)
		}
	case "kebab":
		if !kebab.MatchString(s) {
			d.problems.Errorf("id", pos, idHint(s), "%q cannot be an id", s)
		}
	case "clock":
		if !clock.MatchString(s) {
			d.problems.Errorf("time", pos, "write 09:00", "%q is not a time of day", s)
		}
	case "zone":
		if _, err := time.LoadLocation(s); err != nil || !strings.Contains(s, "/") {
			d.problems.Errorf("time-zone", pos, "write Europe/Podgorica", "%q is not a time zone", s)
		}
	case "iso3166":
		if !isCountry(s) {
			d.problems.Errorf("country-code", pos, "write the two capital letters of ISO 3166-1: ME", "%q is not a country code", s)
		}
	case "id", "ref", "source":
		d.mentions = append(d.mentions, mention{name, arg, s, pos})
	}
}

// language checks a language tag against config.toml.
func (d *decoder) language(tag, path string) {
	if !slices.Contains(d.languages, tag) {
		d.problems.Errorf("unknown-language", d.pos(path), nearest("languages", tag, d.languages), "unknown language %q", tag)
	}
}

// isCountry leaves out codes like UK, which CLDR knows under another one.
func isCountry(code string) bool {
	region, err := language.ParseRegion(code)
	return err == nil && region.IsCountry() && region.Canonicalize().String() == code && len(code) == 2
}

func isControl(r rune) bool {
	return r < ' ' && r != '\n' && r != '\t' || r == 0x7f || r >= 0x80 && r < 0xa0
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Host, ".") && !strings.ContainsAny(s, " \"<>")
}

// idHint says how an id is written, and what s would be as one.
func idHint(s string) string {
	hint := "use small letters a-z, digits and single hyphens"
	if id := kebabOf(s); id != "" {
		hint += ": " + id
	}
	return hint
}

// kebabOf is the id that somebody who wrote s most likely wants.
func kebabOf(s string) string {
	fields := strings.FieldsFunc(strings.ToLower(s), func(r rune) bool {
		return !(r >= 'a' && r <= 'z' || r >= '0' && r <= '9')
	})
	return strings.Join(fields, "-")
}
