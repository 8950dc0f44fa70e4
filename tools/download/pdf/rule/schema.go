package rule

import (
	"maps"
	"regexp"
	"slices"
	"strings"

	"golang.org/x/text/language"
)

// kinds are the value types of XMP that are told apart here. A property of
// another schema or name than these needs an extension schema.
var kinds = map[string]map[string]string{
	nsDC: {
		"contributor": "Bag", "coverage": "Text", "creator": "Seq", "date": "Seq", "description": "Alt", "format": "Text",
		"identifier": "Text", "language": "Bag", "publisher": "Bag", "relation": "Bag", "rights": "Alt", "source": "Text",
		"subject": "Bag", "title": "Alt", "type": "Bag",
	},
	nsXMP: {
		"CreateDate": "Date", "CreatorTool": "Text", "Identifier": "Bag", "Label": "Text", "MetadataDate": "Date",
		"ModifyDate": "Date", "Nickname": "Text",
	},
	nsPDF:    {"Keywords": "Text", "PDFVersion": "Text", "Producer": "Text"},
	nsMM:     {"DocumentID": "Text", "InstanceID": "Text", "RenditionClass": "Text", "VersionID": "Text"},
	nsRights: {"Certificate": "Text", "Marked": "Boolean", "Owner": "Bag", "UsageTerms": "Alt", "WebStatement": "Text"},
	nsPDFA:   {"amd": "Text", "conformance": "Text", "corr": "Text", "part": "Integer"},
}

// patterns are those of the plain types.
var patterns = map[string]*regexp.Regexp{
	"Text":    regexp.MustCompile(`(?s)^.*$`),
	"Integer": regexp.MustCompile(`^[+-]?[0-9]+$`),
	"Boolean": regexp.MustCompile(`^(True|False)$`),
	"Date":    regexp.MustCompile(`^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}(Z|[+-][0-9]{2}:[0-9]{2})$`),
}

// checkProperties wants each property to be of a schema that is known or
// described, and to be of its type (ISO 19005-2, 6.6.2.3).
func (c *checker) checkProperties(p packet) {
	described := c.extensions(p[[2]string{nsExtends, "schemas"}])
	for key, n := range p {
		if key == [2]string{nsExtends, "schemas"} {
			continue
		}
		kind := kinds[key[0]][key[1]]
		if kind == "" {
			kind = described[key]
		}
		if kind == "" {
			c.broke("A-6.6.2.3-7", "the property %s:%s is of no schema that is known or described", n.prefix, n.local)
		} else if !n.hasKind(kind) {
			c.broke("A-6.6.2.3-7", "the property %s:%s is not of the type %s", n.prefix, n.local, kind)
		}
	}
}

func (n *node) hasKind(kind string) bool {
	if pattern := patterns[kind]; pattern != nil {
		return len(n.kids) == 0 && n.attr(nsRDF, "parseType") == "" && pattern.MatchString(n.value())
	}
	items, ok := n.items(kind)
	if !ok || len(items) == 0 {
		return false
	}
	seen := map[string]bool{}
	for _, item := range items {
		lang := item.attr(nsXML, "lang")
		if len(item.kids) > 0 || item.value() == "" {
			return false
		}
		if kind == "Alt" {
			if _, err := language.Parse(lang); lang != "x-default" && err != nil || lang == "" || seen[lang] {
				return false
			}
			seen[lang] = true
		}
	}
	return kind != "Alt" || seen["x-default"]
}

// extensions are the types of the properties that the file describes itself.
func (c *checker) extensions(schemas *node) map[[2]string]string {
	described := map[[2]string]string{}
	if schemas == nil {
		return described
	}
	list, ok := schemas.items("Bag")
	if !ok || schemas.prefix != "pdfaExtension" {
		c.broke("A-6.6.2.3-2", "the extension schemas are no pdfaExtension:schemas with a bag")
		return described
	}
	for _, schema := range list {
		fields := c.fields(schema, nsSchema, "pdfaSchema", "schema", "namespaceURI", "prefix", "property")
		property := fields["property"]
		if property == nil {
			continue // fields says so
		}
		properties, ok := property.items("Seq")
		if !ok {
			c.broke("A-6.6.2.3-3", "an extension schema has no pdfaSchema:property with a sequence")
			continue
		}
		for _, one := range properties {
			f := c.fields(one, nsProperty, "pdfaProperty", "name", "valueType", "category", "description")
			if f == nil {
				continue
			}
			kind := f["valueType"].value()
			if patterns[kind] == nil {
				c.broke("A-6.6.2.3-4", "the extension property %s has the type %q, which is not understood", f["name"].value(), kind)
			}
			if category := f["category"].value(); category != "internal" && category != "external" {
				c.broke("A-6.6.2.3-4", "the extension property %s has the category %q", f["name"].value(), category)
			}
			described[[2]string{fields["namespaceURI"].value(), f["name"].value()}] = kind
		}
	}
	return described
}

// fields are the fields of a structure, all of which must be there, and no other;
// nil when they are not.
func (c *checker) fields(n *node, space, prefix string, names ...string) map[string]*node {
	found := map[string]*node{}
	in := n
	if len(n.kids) == 1 && n.kids[0].is(nsRDF, "Description") {
		in = n.kids[0]
	} else if n.attr(nsRDF, "parseType") != "Resource" {
		c.broke("A-6.6.2.3-1", "an entry of %s is no structure", prefix)
		return nil
	}
	for _, k := range in.kids {
		if k.space != space || k.prefix != prefix || !slices.Contains(names, k.local) || found[k.local] != nil {
			c.broke("A-6.6.2.3-1", "an entry of %s has the field %s:%s", prefix, k.prefix, k.local)
			return nil
		}
		if found[k.local] = k; len(k.kids) == 0 && k.value() == "" {
			delete(found, k.local)
		}
	}
	if len(found) != len(names) {
		c.broke("A-6.6.2.3-1", "an entry of %s has only the fields %s", prefix, strings.Join(slices.Sorted(maps.Keys(found)), ", "))
		return nil
	}
	return found
}
