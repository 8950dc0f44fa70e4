package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/unicode/cldr"
)

// table is what one format takes from CLDR; source prints its fields.
type table struct {
	Name                string
	Months, MonthsAlone [12]string
	Days, DaysAlone     [7]string
	WeekdayDate, Date   string
	DayMonth, MonthYear string
	Year                string
	NumericDate         string
	NumericMonth        string
	Clock               string
	ListTwo, ListStart  string
	ListMiddle, ListEnd string
	MinGrouping         int
}

// files are the XML files of the formats and of all they inherit from.
type files []string

func (f files) Len() int                            { return len(f) }
func (f files) Path(i int) string                   { return f[i] }
func (f files) Reader(i int) (io.ReadCloser, error) { return os.Open(f[i]) }

// common is CLDR's folder, read.
type common struct {
	*cldr.CLDR
	version string
	parents map[string]string // explicit parents; the others are by truncation
}

var versionRE = regexp.MustCompile(`cldrVersion CDATA #FIXED "([^"]+)"`)

func open(dir string) (*common, error) {
	dtd, err := os.ReadFile(filepath.Join(dir, "dtd", "ldml.dtd"))
	if err != nil {
		return nil, err
	}
	version := versionRE.FindSubmatch(dtd)
	if version == nil {
		return nil, fmt.Errorf("ldml.dtd names no CLDR version")
	}
	list := files{filepath.Join(dir, "supplemental", "supplementalData.xml")}
	for _, id := range []string{
		"root", "en", "en_001", "en_GB", "sq", "sr", "sr_Cyrl", "sr_Latn", "sr_Latn_ME",
	} {
		list = append(list, filepath.Join(dir, "main", id+".xml"))
	}
	data, err := new(cldr.Decoder).Decode(list)
	if err != nil {
		return nil, err
	}
	c := &common{CLDR: data, version: string(version[1]), parents: map[string]string{}}
	for _, p := range data.Supplemental().ParentLocales.ParentLocale {
		for id := range strings.FieldsSeq(p.Locales) {
			c.parents[id] = p.Parent
		}
	}
	return c, nil
}

// chain is the locale and what it inherits from, root last.
func (c *common) chain(id string) []*cldr.LDML {
	var chain []*cldr.LDML
	for id != "" {
		if l := c.RawLDML(id); l != nil {
			chain = append(chain, l)
		}
		parent, explicit := c.parents[id]
		switch i := strings.LastIndexByte(id, '_'); {
		case explicit:
			id = parent
		case i >= 0:
			id = id[:i]
		case id != "root":
			id = "root"
		default:
			id = ""
		}
	}
	return chain
}

func (c *common) table(name string) (table, error) {
	chain := c.chain(strings.ReplaceAll(name, "-", "_"))
	l := lookup{chain: chain}
	t := table{Name: name}
	copy(t.Months[:], l.names("months/format", monthNames("format"), 12))
	copy(t.MonthsAlone[:], l.names("months/stand-alone", monthNames("stand-alone"), 12))
	copy(t.Days[:], l.names("days/format", dayNames("format"), 7))
	copy(t.DaysAlone[:], l.names("days/stand-alone", dayNames("stand-alone"), 7))
	t.WeekdayDate = l.text("dateFormat full", dateFormat("full"))
	t.Date = l.text("dateFormat long", dateFormat("long"))
	for id, to := range map[string]*string{
		"MMMMd": &t.DayMonth, "yMMMM": &t.MonthYear, "y": &t.Year,
		"yMd": &t.NumericDate, "yM": &t.NumericMonth, "Hm": &t.Clock,
	} {
		*to = l.text("availableFormats "+id, available(id))
	}
	for part, to := range map[string]*string{
		"2": &t.ListTwo, "start": &t.ListStart, "middle": &t.ListMiddle, "end": &t.ListEnd,
	} {
		*to = l.text("listPattern "+part, listPart(part))
	}
	min, err := strconv.Atoi(l.text("minimumGroupingDigits", minimumGrouping))
	if err != nil && l.err == nil {
		l.err = err
	}
	t.MinGrouping = min
	return t, l.err
}

// lookup finds the nearest value along the chain and keeps the first failure.
type lookup struct {
	chain []*cldr.LDML
	err   error
}

func (l *lookup) text(what string, get func(*cldr.LDML) string) string {
	for _, x := range l.chain {
		if s := get(x); s != "" {
			return s
		}
	}
	l.fail(what)
	return ""
}

func (l *lookup) names(what string, get func(*cldr.LDML) []string, n int) []string {
	for _, x := range l.chain {
		// A file that has any of the names of these locales has them all.
		if names := get(x); len(names) == n && !slices.Contains(names, "") {
			return names
		}
	}
	l.fail(what)
	return nil
}

func (l *lookup) fail(what string) {
	if l.err == nil {
		l.err = fmt.Errorf("CLDR has no %s", what)
	}
}
