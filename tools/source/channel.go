package source

import (
	"regexp"
	"strings"

	"resourceportal/tools/catalog"
)

var (
	phone = regexp.MustCompile(`^[+(0-9][0-9 ()/.+-]*$`)
	email = regexp.MustCompile(`^[A-Za-z0-9._+-]+@[A-Za-z0-9]+([.-][A-Za-z0-9]+)*\.[A-Za-z]{2,}$`)
)

// checkChannels wants one number or address for each channel: a reader's phone
// dials what stands there.
func (r *reader) checkChannels(e *entry, f *catalog.Contact) {
	for i, c := range f.Channels {
		pos := e.facts.pos("channel", i, "value")
		switch {
		case c.Value == "":
			// has its own problem
		case c.Type == "phone" && !isPhone(c.Value):
			r.problems.Errorf("phone", pos, "write one number, with nothing but digits, spaces and + ( ) / . -; others get a [[channel]] each, and what they are for stands in the texts", "%q is not one telephone number", c.Value)
		case c.Type == "email" && !email.MatchString(c.Value):
			r.problems.Errorf("email", pos, "write the address alone: name@example.org", "%q is not one e-mail address", c.Value)
		}
	}
}

func isPhone(s string) bool {
	digits := 0
	for _, c := range s {
		if c >= '0' && c <= '9' {
			digits++
		}
	}
	return phone.MatchString(s) && strings.LastIndexByte(s, '+') <= 0 && digits >= 3 && digits <= 15
}
