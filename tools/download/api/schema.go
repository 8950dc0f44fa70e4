package api

import (
	"fmt"
	"reflect"
	"regexp"
	"strings"
	"unicode"

	"resourceportal/tools/catalog"
)

// schema is a JSON Schema of 2020-12, as far as it is used here.
type schema struct {
	Dialect              string     `json:"$schema,omitempty"`
	ID                   address    `json:"$id,omitempty"`
	Title                string     `json:"title,omitempty"`
	Description          string     `json:"description,omitempty"`
	Ref                  string     `json:"$ref,omitempty"`
	Type                 string     `json:"type,omitempty"`
	Const                string     `json:"const,omitempty"`
	Enum                 []string   `json:"enum,omitempty"`
	Format               string     `json:"format,omitempty"`
	Pattern              string     `json:"pattern,omitempty"`
	MinLength            int        `json:"minLength,omitempty"`
	Minimum              *int       `json:"minimum,omitempty"`
	MinItems             int        `json:"minItems,omitempty"`
	MinProperties        int        `json:"minProperties,omitempty"`
	Items                *schema    `json:"items,omitempty"`
	Properties           properties `json:"properties,omitempty"`
	Required             []string   `json:"required,omitempty"`
	PropertyNames        *schema    `json:"propertyNames,omitempty"`
	AdditionalProperties any        `json:"additionalProperties,omitempty"` // *schema or false
	Defs                 properties `json:"$defs,omitempty"`
}

// properties are schemas by name, in the order in which people read them.
type properties []property

type property struct {
	name   string
	schema *schema
}

// MarshalJSON writes an object.
func (p properties) MarshalJSON() ([]byte, error) {
	out := []byte{'{'}
	for i, property := range p {
		if i > 0 {
			out = append(out, ',')
		}
		name, err := encode(property.name, "")
		if err != nil {
			return nil, err
		}
		value, err := encode(property.schema, "")
		if err != nil {
			return nil, err
		}
		out = append(append(append(out, name...), ':'), value...)
	}
	return append(out, '}'), nil
}

func (p properties) get(name string) *schema {
	for _, property := range p {
		if property.name == name {
			return property.schema
		}
	}
	return nil
}

// scalars are the rules of the types that have some.
var scalars = map[reflect.Type]schema{
	reflect.TypeFor[date]():    {Type: "string", Pattern: `^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$`},
	reflect.TypeFor[tag]():     {Type: "string", Pattern: `^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`},
	reflect.TypeFor[address](): {Type: "string", Format: "iri"},
	reflect.TypeFor[kebab]():   {Type: "string", Pattern: `^[a-z0-9]+(-[a-z0-9]+)*$`},
	reflect.TypeFor[clock]():   {Type: "string", Pattern: `^([01][0-9]|2[0-3]):[0-5][0-9]$`},
	reflect.TypeFor[string]():  {Type: "string", MinLength: 1},
	reflect.TypeFor[bool]():    {Type: "boolean"},
	reflect.TypeFor[int]():     {Type: "integer", Minimum: new(int)},
}

// generator makes the schema of one document; structs become $defs.
type generator struct {
	defs properties
}

// schemaOf is the schema of a document's type.
func schemaOf(t reflect.Type) (*schema, error) {
	g := &generator{}
	s, err := g.object(t)
	if err != nil {
		return nil, err
	}
	s.Dialect, s.Defs = "https://json-schema.org/draft/2020-12/schema", g.defs
	return s, nil
}

// of is the schema of a value of a type.
func (g *generator) of(t reflect.Type) (*schema, error) {
	if s, ok := scalars[t]; ok {
		return &s, nil
	}
	switch t.Kind() {
	case reflect.Pointer:
		return g.of(t.Elem())
	case reflect.Slice:
		items, err := g.of(t.Elem())
		return &schema{Type: "array", MinItems: 1, Items: items}, err
	case reflect.Map:
		names, err := g.of(t.Key())
		if err != nil {
			return nil, err
		}
		names.Type = "" // a name is a string
		values, err := g.of(t.Elem())
		return &schema{Type: "object", MinProperties: 1, PropertyNames: names, AdditionalProperties: values}, err
	case reflect.Struct:
		return g.ref(t)
	}
	return nil, fmt.Errorf("type %s has no schema", t)
}

// ref is a reference to the definition of a struct.
func (g *generator) ref(t reflect.Type) (*schema, error) {
	name := snake(t.Name())
	if g.defs.get(name) == nil {
		at := len(g.defs)
		g.defs = append(g.defs, property{name, &schema{}}) // keeps its place before those it needs
		s, err := g.object(t)
		if err != nil {
			return nil, err
		}
		g.defs[at].schema = s
	}
	return &schema{Ref: "#/$defs/" + name}, nil
}

func (g *generator) object(t reflect.Type) (*schema, error) {
	s := &schema{Type: "object", AdditionalProperties: false}
	if err := g.fields(s, t); err != nil {
		return nil, err
	}
	return s, nil
}

// fields adds the properties of a struct and of those within it.
func (g *generator) fields(s *schema, t reflect.Type) error {
	for f := range t.Fields() {
		switch {
		case f.Name == "_":
			s.Description = f.Tag.Get("doc")
			continue
		case f.Anonymous:
			described := s.Description // what is embedded does not describe the whole
			if err := g.fields(s, f.Type); err != nil {
				return err
			}
			s.Description = described
			continue
		}
		p, err := g.of(f.Type)
		if err != nil {
			return fmt.Errorf("%s.%s: %w", t.Name(), f.Name, err)
		}
		if p.Description = f.Tag.Get("doc"); p.Description == "" {
			return fmt.Errorf("%s.%s has no doc", t.Name(), f.Name)
		}
		if pattern := f.Tag.Get("pattern"); pattern != "" {
			p.Pattern = pattern
		}
		if p.Enum, err = words(f.Tag.Get("enum")); err != nil {
			return fmt.Errorf("%s.%s: %w", t.Name(), f.Name, err)
		}
		if p.Enum != nil {
			p.MinLength = 0
		}
		name, options, _ := strings.Cut(f.Tag.Get("json"), ",")
		s.Properties = append(s.Properties, property{name, p})
		if options != "omitempty" {
			s.Required = append(s.Required, name)
		}
	}
	return nil
}

// domain are catalog's types that have lists of words.
var domain = []reflect.Type{
	reflect.TypeFor[catalog.Event](), reflect.TypeFor[catalog.Paper](), reflect.TypeFor[catalog.Session](),
	reflect.TypeFor[catalog.Law](), reflect.TypeFor[catalog.Identifier](), reflect.TypeFor[catalog.Party](),
	reflect.TypeFor[catalog.Contact](), reflect.TypeFor[catalog.Channel](), reflect.TypeFor[catalog.Attachment](),
	reflect.TypeFor[catalog.Topic](), reflect.TypeFor[catalog.Country](), reflect.TypeFor[catalog.Audience](),
	reflect.TypeFor[catalog.Organisation](), reflect.TypeFor[catalog.Series](), reflect.TypeFor[catalog.Translation](),
}

var oneof = regexp.MustCompile(`(?:^|,)oneof=([^,]*)`)

// words are those that catalog allows in some of its fields: "Event.Type
// Paper.Type". No field, no words.
func words(fields string) ([]string, error) {
	var all []string
	seen := map[string]bool{}
	for _, field := range strings.Fields(fields) {
		rule := ""
		for _, t := range domain {
			if name, ok := strings.CutPrefix(field, t.Name()+"."); ok {
				f, _ := t.FieldByName(name)
				rule = f.Tag.Get("rule")
			}
		}
		match := oneof.FindStringSubmatch(rule)
		if match == nil {
			return nil, fmt.Errorf("catalog has no list of words for %s", field)
		}
		for _, word := range strings.Fields(match[1]) {
			if !seen[word] {
				seen[word] = true
				all = append(all, word)
			}
		}
	}
	return all, nil
}

// snake is the name of a Go type as names are written in JSON.
func snake(name string) string {
	var b strings.Builder
	for i, r := range name {
		if unicode.IsUpper(r) && i > 0 {
			b.WriteByte('_')
		}
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
