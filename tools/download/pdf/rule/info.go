package rule

import (
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"
)

// infoDate is a date of ISO 32000-1, 7.9.4, told to the second and with its zone.
var infoDate = regexp.MustCompile(`^D:([0-9]{14})(?:(Z)(?:00'00'?)?|([+-][0-9]{2}'[0-9]{2})'?)$`)

// checkInfo holds the information dictionary against ISO 32000-1, 14.3.3.
func (c *checker) checkInfo() {
	info := c.dict(c.trailer["Info"])
	if info == nil {
		c.broke("Portal-info", "the trailer has no information dictionary")
		return
	}
	known := []name{"Title", "Author", "Subject", "Keywords", "Creator", "Producer", "CreationDate", "ModDate"}
	c.checkKeys(info, "the information dictionary", known)
	for _, key := range slices.Sorted(maps.Keys(info)) {
		text, ok := c.text(info[key])
		if !ok || text == "" {
			c.broke("PDF-14.3.3", "the information dictionary's %s is no text", key)
		} else if strings.HasSuffix(string(key), "Date") {
			if _, ok := parseInfoDate(text); !ok {
				c.broke("PDF-14.3.3", "the information dictionary's %s is the date %q", key, text)
			}
		}
	}
	for _, key := range []name{"Title", "Producer", "CreationDate", "ModDate"} {
		if info[key] == nil {
			c.broke("Portal-info", "the information dictionary has no %s", key)
		}
	}
}

func parseInfoDate(text string) (time.Time, bool) {
	found := infoDate.FindStringSubmatch(text)
	if found == nil {
		return time.Time{}, false
	}
	zone := found[2] + strings.ReplaceAll(found[3], "'", "")
	at, err := time.Parse("20060102150405Z0700", found[1]+zone)
	return at, err == nil
}

// compareInfo wants the information dictionary and the metadata to say the same
// (ISO 19005-2, 6.6.3).
func (c *checker) compareInfo(p packet) {
	info := c.dict(c.trailer["Info"])
	both := []struct {
		key   name
		value string
	}{
		{"Title", p.titles("title")["x-default"]},
		{"Author", strings.Join(p.list(nsDC, "creator", "Seq"), ", ")},
		{"Subject", p.titles("description")["x-default"]},
		{"Keywords", p.text(nsPDF, "Keywords")},
		{"Creator", p.text(nsXMP, "CreatorTool")},
		{"Producer", p.text(nsPDF, "Producer")},
	}
	for _, b := range both {
		text, _ := c.text(info[b.key])
		// Several authors are told apart by commas or semicolons.
		if b.key == "Author" {
			text = strings.ReplaceAll(text, "; ", ", ")
			b.value = strings.ReplaceAll(b.value, "; ", ", ")
		}
		if text != b.value {
			c.broke("A-6.6.3", "the information dictionary's %s is %q, the metadata's %q", b.key, text, b.value)
		}
	}
	for key, local := range map[name]string{"CreationDate": "CreateDate", "ModDate": "ModifyDate"} {
		text, _ := c.text(info[key])
		at, ok := parseInfoDate(text)
		other, err := time.Parse(time.RFC3339, p.text(nsXMP, local))
		if ok != (err == nil) || ok && !at.Equal(other) {
			c.broke("A-6.6.3", "the information dictionary's %s is %q, the metadata's %q", key, text, p.text(nsXMP, local))
		}
	}
}
