package rule

import (
	"maps"
	"net/url"
	"regexp"
	"slices"

	"golang.org/x/text/language"
)

// checkDocument holds the catalog against the rules.
func (c *checker) checkDocument() {
	mark := c.dict(c.catalog["MarkInfo"])
	if c.resolve(mark["Marked"]) != true {
		c.broke("UA-6.2-1", "the catalog's MarkInfo has no Marked true")
	}
	if c.resolve(mark["Suspects"]) == true {
		c.broke("UA-7.1-4 (Matterhorn 01-007)", "the catalog's MarkInfo has Suspects true")
	}
	preferences := c.dict(c.catalog["ViewerPreferences"])
	if title := c.resolve(preferences["DisplayDocTitle"]); title == nil {
		c.broke("UA-7.1-10 (Matterhorn 07-001)", "the ViewerPreferences have no DisplayDocTitle")
	} else if title != true {
		c.broke("UA-7.1-10 (Matterhorn 07-002)", "the ViewerPreferences have a DisplayDocTitle that is not true")
	}
	if c.catalog["Lang"] == nil {
		c.broke("UA-7.2-33 (Matterhorn 11-006)", "the catalog has no Lang")
	} else {
		c.checkLang(c.catalog["Lang"], "the catalog")
	}
	c.checkVersion()
	c.checkForbidden()
	if c.catalog["OpenAction"] != nil {
		if c.dict(c.catalog["OpenAction"]) != nil {
			c.checkAction(c.catalog["OpenAction"], "the catalog's OpenAction")
		} else {
			c.checkDestination(c.catalog["OpenAction"], "the catalog's OpenAction")
		}
	}
	c.checkInfo()
}

// checkVersion wants a version in the catalog, if any, to be one of PDF/A-2.
func (c *checker) checkVersion() {
	if v := c.resolve(c.catalog["Version"]); v != nil {
		if n, ok := v.(name); !ok || len(n) != 3 || n[:2] != "1." || n[2] < '0' || n[2] > '7' {
			c.broke("A-6.1.2-1", "the catalog's Version is %v", v)
		}
	}
}

// checkForbidden refuses what PDF/A forbids in a catalog, and what this package
// knows nothing of.
func (c *checker) checkForbidden() {
	if c.catalog["AA"] != nil {
		c.broke("A-6.5.2-1", "the catalog has additional actions")
	}
	if c.catalog["Requirements"] != nil {
		c.broke("A-6.11-1", "the catalog has Requirements")
	}
	if c.catalog["NeedsRendering"] != nil {
		c.broke("A-6.4.2-2", "the catalog has NeedsRendering")
	}
	names := c.dict(c.catalog["Names"])
	if names["JavaScript"] != nil {
		c.broke("A-6.5.1-1", "the file has JavaScript")
	}
	if names["EmbeddedFiles"] != nil {
		c.broke("A-6.8-1", "the file has files embedded in it")
	}
	if names["AlternatePresentations"] != nil {
		c.broke("A-6.10-1", "the file has alternate presentations")
	}
	if form := c.dict(c.catalog["AcroForm"]); form != nil {
		c.broke("Portal-unknown", "the file has a form")
		if form["XFA"] != nil {
			c.broke("A-6.4.2-1", "the file's form is an XFA form")
		}
		if c.resolve(form["NeedAppearances"]) == true {
			c.broke("A-6.4.1-3", "the file's form has NeedAppearances")
		}
	}
	known := []name{
		"Type", "Version", "Extensions", "Pages", "PageLabels", "Names", "Dests", "ViewerPreferences", "PageLayout",
		"PageMode", "Outlines", "OpenAction", "AA", "URI", "AcroForm", "Metadata", "StructTreeRoot", "MarkInfo", "Lang",
		"OutputIntents", "Requirements", "NeedsRendering",
	}
	c.checkKeys(c.catalog, "the catalog", known)
	c.checkKeys(names, "the catalog's Names", []name{"Dests", "JavaScript", "EmbeddedFiles", "AlternatePresentations", "IDS"})
}

// checkKeys refuses the keys of a dictionary that are not known.
func (c *checker) checkKeys(d dict, where string, known []name) {
	for _, key := range slices.Sorted(maps.Keys(d)) {
		if !slices.Contains(known, key) {
			c.broke("Portal-unknown", "%s has the key %s", where, key)
		}
	}
}

// langTag is what ISO 32000-1, 14.9.2 asks of a language: the grammar of RFC 3066.
var langTag = regexp.MustCompile(`^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*$`)

// checkLang wants a language to be well formed, and its parts to exist.
func (c *checker) checkLang(o object, where string) {
	tag, ok := c.text(o)
	if !ok || !langTag.MatchString(tag) {
		c.broke("UA-7.2-29", "%s: its Lang %q is no language tag", where, tag)
		return
	}
	if _, err := language.Parse(tag); err != nil {
		c.broke("UA-7.2-29", "%s: its Lang %q: %v", where, tag, err)
	}
}

// checkAction refuses actions but those that lead to a place or a web page.
func (c *checker) checkAction(o object, where string) {
	action := c.dict(o)
	switch kind := c.name(action["S"]); kind {
	case "GoTo":
		c.checkDestination(action["D"], where)
	case "URI":
		c.checkURI(action["URI"], where)
	case "GoToR", "GoToE", "Thread", "Named", "SubmitForm":
		c.broke("Portal-unknown", "%s: its action is %s", where, kind)
	default:
		c.broke("A-6.5.1-1", "%s: its action %q is not permitted", where, kind)
	}
	if action["Next"] != nil {
		c.broke("Portal-unknown", "%s: another action follows its own", where)
	}
}

// checkURI wants an address in ASCII (ISO 32000-1, 12.6.4.7) with a scheme.
func (c *checker) checkURI(o object, where string) {
	address, ok := c.resolve(o).(str)
	ascii := ok
	for i := range len(address) {
		ascii = ascii && address[i] > ' ' && address[i] < 0x7F
	}
	u, err := url.Parse(string(address))
	if !ascii || err != nil || u.Scheme == "" {
		c.broke("PDF-12.6.4.7", "%s: its address %q is none", where, address)
	}
}

// fits are the kinds of destination and how many numbers or nulls each has (ISO
// 32000-1, 12.3.2.2).
var fits = map[name]int{"XYZ": 3, "Fit": 0, "FitH": 1, "FitV": 1, "FitR": 4, "FitB": 0, "FitBH": 1, "FitBV": 1}

// checkDestination wants a destination to lead to a page of the file.
func (c *checker) checkDestination(o object, where string) {
	o = c.resolve(o)
	switch named := o.(type) {
	case name:
		o = c.resolve(c.dict(c.catalog["Dests"])[named])
	case str:
		o = c.nameTree(c.dict(c.catalog["Names"])["Dests"], "the tree of destinations")[named]
	}
	if d, ok := o.(dict); ok {
		o = d["D"]
	}
	to := c.array(o)
	if len(to) < 2 {
		c.broke("PDF-12.3.2", "%s: its destination leads nowhere", where)
		return
	}
	if _, ok := c.isPage(to[0]); !ok {
		c.broke("PDF-12.3.2", "%s: its destination is no page of the file", where)
	}
	arguments, known := fits[c.name(to[1])]
	if !known || len(to) != 2+arguments {
		c.broke("PDF-12.3.2", "%s: its destination is of no kind that there is", where)
	}
	for _, a := range to[2:] {
		if _, ok := c.number(a); !ok && c.resolve(a) != nil {
			c.broke("PDF-12.3.2", "%s: its destination has a place that is no number", where)
		}
	}
}

// nameTree is a name tree (ISO 32000-1, 7.9.6) with its values resolved.
func (c *checker) nameTree(root object, where string) map[str]object {
	all := map[str]object{}
	last, begun := str(""), false
	var visit func(o object, depth int)
	visit = func(o object, depth int) {
		node := c.dict(o)
		if depth > deepest || node == nil || c.again(o) {
			c.broke("PDF-7.9.6", "%s has a node that is none, or has it twice", where)
			return
		}
		for _, kid := range c.array(node["Kids"]) {
			visit(kid, depth+1)
		}
		pairs := c.array(node["Names"])
		if len(pairs)%2 != 0 {
			c.broke("PDF-7.9.6", "%s has a name without a value", where)
		}
		for i := 0; i+1 < len(pairs); i += 2 {
			key, ok := c.resolve(pairs[i]).(str)
			if !ok || begun && key <= last {
				c.broke("PDF-7.9.6", "%s: the name %q is not in order", where, key)
			}
			last, begun = key, true
			all[key] = c.resolve(pairs[i+1])
		}
		if limits := c.array(node["Limits"]); len(limits) == 2 && len(pairs) >= 2 {
			low, _ := c.resolve(limits[0]).(str)
			high, _ := c.resolve(limits[1]).(str)
			if first, _ := c.resolve(pairs[0]).(str); low != first || high != last {
				c.broke("PDF-7.9.6", "%s has a node with other Limits than its names", where)
			}
		} else if depth > 0 && len(pairs) > 0 {
			c.broke("PDF-7.9.6", "%s has a node without Limits", where)
		}
	}
	if root != nil {
		visit(root, 0)
	}
	return all
}

// checkUnused finds objects that nothing leads to: weight without use, and often
// a sign of something forgotten.
func (c *checker) checkUnused() {
	seen := map[int]bool{}
	var visit func(o object, depth int)
	visit = func(o object, depth int) {
		switch o := o.(type) {
		case ref:
			if !seen[o.number] {
				seen[o.number] = true
				visit(c.objects[o.number], depth+1)
			}
		case array:
			for _, e := range o {
				visit(e, depth+1)
			}
		case dict:
			for _, e := range o {
				visit(e, depth+1)
			}
		case *stream:
			visit(o.dict, depth+1)
		}
	}
	visit(c.trailer, 0)
	for n, o := range c.objects {
		s, _ := o.(*stream)
		structural := s != nil && (s.dict["Type"] == name("XRef") || s.dict["Type"] == name("ObjStm"))
		if !seen[n] && !structural {
			c.broke("Portal-unused", "nothing leads to object %d%s", n, c.kind(o))
		}
	}
}

// kind is the type of an object for messages: " (Font)".
func (c *checker) kind(o object) string {
	if n, ok := c.dict(o)["Type"].(name); ok {
		return " (" + string(n) + ")"
	}
	return ""
}
