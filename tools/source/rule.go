package source

import (
	"errors"
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"time"
	_ "time/tzdata" // time zones are checked on machines without the database, too
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/language"

	"resourceportal/tools/problem"
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
	d.anyText(s, pos)
	for name, arg := range rules {
		d.rule(name, arg, s, path)
	}
}

// anyText holds the texts of content/ against what none of them may have.
func (d *decoder) anyText(s string, pos problem.Pos) {
	if d.foreignKeys {
		return
	}
	for _, b := range []string{"{{", "}}"} {
		if strings.Contains(s, b) {
			d.problems.Errorf("braces", pos, bracesHint, "%s in the text", b)
		}
	}
	// What stands there as it is has been found in the file.
	if i := strings.IndexFunc(s, isInvisible); i >= 0 && d.doc.escapes {
		r, _ := utf8.DecodeRuneInString(s[i:])
		d.problems.Errorf("invisible-character", pos, invisibleHint(r), "a character that nobody sees: %U", r)
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
	case "base":
		if err := CheckBaseURL(s); err != nil {
			d.problems.Errorf("url", pos, "write the whole address that the portal is published at: https://example.org/portal/", "%q: %v", s, err)
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

// isInvisible knows the characters that change a text and that nobody sees: those
// that turn its direction (but for U+2068 and U+2069, which mark foreign words),
// and those that come along when it is copied. U+200C and U+034F, which keep two
// letters from being one, and U+00A0 are allowed.
func isInvisible(r rune) bool {
	switch {
	case r >= 0x202a && r <= 0x202e, r == 0x2066, r == 0x2067:
		return true
	case r == 0x200b, r == 0x2060, r == 0xfeff, r == 0xad:
		return true
	}
	return false
}

func invisibleHint(r rune) string {
	return fmt.Sprintf("delete it: %U often comes along with copied text", r)
}

func webAddress(s string) bool {
	u, err := url.Parse(s)
	return err == nil && (u.Scheme == "https" || u.Scheme == "http") && strings.Contains(u.Host, ".") && u.User == nil &&
		!strings.ContainsAny(s, " \"'`<>\\") && strings.IndexFunc(s, unicode.IsControl) < 0
}

var webHost = regexp.MustCompile(`^([\p{L}\p{N}]+([.-][\p{L}\p{N}]+)*|\[[0-9a-fA-F:.]+\])(:[0-9]{1,5})?$`)

// CheckBaseURL says what keeps an address from being the one that the portal is
// published at, or nil.
func CheckBaseURL(s string) error {
	u, err := url.Parse(s)
	switch {
	case err != nil || strings.ContainsAny(s, " \"'`<>\\"):
		return errors.New("not an address of the web")
	case u.Scheme != "https" && u.Scheme != "http":
		return errors.New("the address does not begin with https://")
	case u.User != nil:
		return errors.New("the address has a user's name in it")
	case !webHost.MatchString(u.Host):
		return errors.New("the address has no name of a server")
	case strings.HasPrefix(u.Host, "["):
		// E-books refuse links to such an address (xhtml writes their links).
		return errors.New("the address has a number between brackets for a server: write its name")
	case strings.Contains(s, "?"):
		return errors.New("the address has a question mark")
	case strings.Contains(s, "#"):
		return errors.New("the address has a place on a page, behind #")
	case strings.Contains(u.Path, "//"):
		return errors.New("the address has two slashes in its path")
	}
	for _, folder := range strings.Split(u.Path, "/") {
		if folder == "." || folder == ".." {
			return errors.New("the address has " + folder + " for a folder")
		}
	}
	return nil
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
