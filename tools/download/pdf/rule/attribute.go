package rule

import (
	"maps"
	"reflect"
	"slices"
)

// same reports whether two dictionaries are one and the same object.
func same(a, b dict) bool { return reflect.ValueOf(a).Pointer() == reflect.ValueOf(b).Pointer() }

// attributes are the attribute dictionaries of an element (ISO 32000-1, 14.7.5).
func (c *checker) attributes(e *element) []dict {
	var all []dict
	for _, o := range c.several(e.dict["A"]) {
		if _, revision := c.integer(o); revision {
			continue
		}
		if d := c.dict(o); d != nil {
			all = append(all, d)
		} else {
			c.broke("PDF-14.7.5", "%v has attributes that are no dictionary", e)
		}
	}
	return all
}

// attribute is the value of an attribute of an owner, nil without it.
func (c *checker) attribute(e *element, owner, key name) object {
	for _, o := range c.several(e.dict["A"]) {
		if d := c.dict(o); d != nil && c.name(d["O"]) == owner && d[key] != nil {
			return c.resolve(d[key])
		}
	}
	return nil
}

// values are the attributes that are understood (ISO 32000-1, 14.8.5) and the
// names that each may have; nil is one that is looked at elsewhere.
var values = map[name]map[name][]name{
	"List": {"ListNumbering": {
		"None", "Disc", "Circle", "Square", "Decimal", "UpperRoman", "LowerRoman", "UpperAlpha", "LowerAlpha",
	}},
	"Table": {"Scope": {"Row", "Column", "Both"}, "RowSpan": nil, "ColSpan": nil, "Headers": nil, "Summary": nil},
	"Layout": {
		"Placement":          {"Block", "Inline", "Before", "Start", "End"},
		"WritingMode":        {"LrTb"},
		"TextAlign":          {"Start", "Center", "End", "Justify"},
		"BlockAlign":         {"Before", "Middle", "After", "Justify"},
		"InlineAlign":        {"Start", "Center", "End"},
		"TextDecorationType": {"None", "Underline", "Overline", "LineThrough"},
		"BBox":               nil, "Width": nil, "Height": nil, "SpaceBefore": nil, "SpaceAfter": nil, "StartIndent": nil,
		"EndIndent": nil, "TextIndent": nil, "LineHeight": nil, "BaselineShift": nil, "Color": nil, "BackgroundColor": nil,
		"BorderColor": nil, "BorderStyle": nil, "BorderThickness": nil, "Padding": nil, "TPadding": nil, "TBorderStyle": nil,
		"TextDecorationColor": nil, "TextDecorationThickness": nil,
	},
}

// owned are the types of element that the attributes of an owner are for.
var owned = map[name][]name{"List": {"L"}, "Table": {"Table", "TH", "TD"}}

// checkAttributes wants attributes to be of an owner, and of a value, that there is.
func (c *checker) checkAttributes(e *element) {
	for _, d := range c.attributes(e) {
		owner := c.name(d["O"])
		if values[owner] == nil {
			c.broke("Portal-unknown", "%v has attributes of the owner %q", e, owner)
			continue
		}
		if kinds := owned[owner]; kinds != nil && !slices.Contains(kinds, e.kind) {
			c.broke("PDF-14.8.5", "%v has attributes of the owner %s", e, owner)
		}
		for _, key := range slices.Sorted(maps.Keys(d)) {
			allowed, known := values[owner][key]
			switch {
			case key == "O":
			case !known:
				c.broke("PDF-14.8.5", "%v has the attribute %s", e, key)
			case allowed != nil && !slices.Contains(allowed, c.name(d[key])):
				c.broke("PDF-14.8.5", "%v has the attribute %s of the value %q", e, key, c.name(d[key]))
			}
		}
	}
}
