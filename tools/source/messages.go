package source

import (
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/locale"
	"resourceportal/tools/problem"
)

const messagesDir = "i18n"

// ReadMessages reads the words of the interface, by language of the texts, and
// holds the languages' files against each other. The first edition's is the one
// that the others are compared with.
func ReadMessages(fsys fs.FS, config catalog.Config) (map[string]*locale.Messages, problem.List, error) {
	var problems problem.List
	messages := map[string]*locale.Messages{}
	for _, lang := range config.TextLanguages() {
		name := path.Join(messagesDir, lang+".toml")
		data, err := fs.ReadFile(fsys, name)
		if errors.Is(err, fs.ErrNotExist) {
			problems.Errorf("missing-file", problem.Pos{File: name}, "copy i18n/"+config.Editions[0].Texts+".toml and translate it", "the words of the interface are missing in this language")
			continue
		}
		if err != nil {
			return nil, nil, err
		}
		if !checkBytes(name, data, &problems) {
			continue
		}
		m, found := locale.ParseMessages(name, data)
		problems = append(problems, found...)
		messages[lang] = m
	}
	var all []locale.LocaleMessages
	for _, e := range config.Editions {
		if m := messages[e.Texts]; m != nil {
			all = append(all, locale.LocaleMessages{Format: e.Format, Messages: m})
		}
	}
	if reference := messages[config.Editions[0].Texts]; reference != nil {
		problems = append(problems, locale.CheckMessages(reference, all)...)
		problems = append(problems, languageNames(config, reference)...)
	}
	if err := strayMessages(fsys, config, &problems); err != nil {
		return nil, nil, err
	}
	return messages, problems.Sorted(), nil
}

// languageNames finds languages of config.toml that the interface cannot name.
func languageNames(config catalog.Config, reference *locale.Messages) problem.List {
	var problems problem.List
	keys := reference.Keys()
	want := func(key string) {
		if !slices.Contains(keys, key) {
			problems.Errorf("i18n-language", problem.Pos{File: configFile}, "add ["+key+"] to every file in i18n/", "a language of config.toml has no name: %s", key)
		}
	}
	for _, e := range config.Editions {
		want("edition." + e.Key)
	}
	for _, lang := range config.Languages {
		want("language." + lang)
	}
	return problems
}

// strayMessages finds files that no edition is made from.
func strayMessages(fsys fs.FS, config catalog.Config, problems *problem.List) error {
	entries, err := fs.ReadDir(fsys, messagesDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	for _, e := range entries {
		lang := strings.TrimSuffix(e.Name(), ".toml")
		if langs := config.TextLanguages(); !ignored(e.Name()) && (path.Ext(e.Name()) != ".toml" || !slices.Contains(langs, lang)) {
			problems.Errorf("unknown-language", problem.Pos{File: path.Join(messagesDir, e.Name())}, nearest("languages", lang, langs), "words of the interface in an unknown language %q", lang)
		}
	}
	return nil
}
