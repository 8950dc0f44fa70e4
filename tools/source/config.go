package source

import (
	"cmp"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
	"resourceportal/tools/stem"
)

const configFile = "config.toml"

// editionTable is one [languages.<edition>]; its other keys are Hugo's.
type editionTable struct {
	Label  string `toml:"label" rule:"required"`
	Locale string `toml:"locale" rule:"required"`
	Weight int    `toml:"weight" rule:"required"`
	Params struct {
		Lang     string   `toml:"lang" rule:"required"`
		Texts    string   `toml:"texts" rule:"required"`
		Convert  string   `toml:"convert"`
		Search   string   `toml:"search"`
		Fallback []string `toml:"fallback"`
		Hreflang []string `toml:"hreflang" rule:"required"`
	} `toml:"params" rule:"required"`
}

type configuration struct {
	BaseURL   string                  `toml:"baseURL" rule:"required,base"`
	Languages map[string]editionTable `toml:"languages" rule:"required"`
	Params    struct {
		Languages []string `toml:"languages" rule:"required"`
	} `toml:"params" rule:"required"`
}

// ReadConfig reads our part of config.toml; the rest is Hugo's.
func ReadConfig(fsys fs.FS) (catalog.Config, problem.List, error) {
	var problems problem.List
	data, err := fs.ReadFile(fsys, configFile)
	if err != nil {
		return catalog.Config{}, nil, err
	}
	var c configuration
	if !checkBytes(configFile, data, &problems) {
		return catalog.Config{}, problems, nil
	}
	doc, ok := parseTOML(configFile, data, 0, &problems)
	if !ok {
		return catalog.Config{}, problems, nil
	}
	d := decoder{file: configFile, doc: doc, problems: &problems, foreignKeys: true}
	d.into(&c)

	config := catalog.Config{BaseURL: strings.TrimSuffix(c.BaseURL, "/") + "/", Languages: c.Params.Languages}
	keys := slices.SortedFunc(maps.Keys(c.Languages), func(a, b string) int {
		return cmp.Or(cmp.Compare(c.Languages[a].Weight, c.Languages[b].Weight), cmp.Compare(a, b))
	})
	if len(keys) == 0 && doc.values["languages"] != nil {
		problems.Errorf("config", d.pos("languages"), "add a table like [languages.en]", "there is no edition")
	}
	for _, key := range keys {
		l := c.Languages[key]
		config.Editions = append(config.Editions, catalog.Edition{
			Key: key, Label: l.Label, Lang: l.Params.Lang, Format: l.Locale, Texts: l.Params.Texts,
			Convert: l.Params.Convert, Search: l.Params.Search, Fallback: l.Params.Fallback, Hreflang: l.Params.Hreflang,
		})
		if known := locale.Formats(); l.Locale != "" && !slices.Contains(known, l.Locale) {
			problems.Errorf("config", d.pos("languages", key, "locale"), nearest("locales", l.Locale, known), "unknown locale %q", l.Locale)
		}
		if known := locale.Conversions(); l.Params.Convert != "" && !slices.Contains(known, l.Params.Convert) {
			problems.Errorf("config", d.pos("languages", key, "params", "convert"), nearest("conversions", l.Params.Convert, known), "unknown conversion %q", l.Params.Convert)
		}
		if known := stem.Names(); l.Params.Search != "" && !slices.Contains(known, l.Params.Search) {
			problems.Errorf("config", d.pos("languages", key, "params", "search"), nearest("rules", l.Params.Search, known), "unknown rules for finding words %q", l.Params.Search)
		}
		for i, to := range l.Params.Fallback {
			pos := d.pos("languages", key, "params", "fallback", i)
			if _, ok := c.Languages[to]; !ok {
				problems.Errorf("config", pos, nearest("editions", to, keys), "edition %s falls back to %q, which is no edition", key, to)
			} else if to == key {
				problems.Errorf("config", pos, "take it out", "edition %s falls back to itself", key)
			}
		}
	}
	return config, problems.Sorted(), nil
}
