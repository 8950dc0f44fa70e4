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
// that the others are compared with. Every language has its messages; they are
// empty when the file cannot be read.
func ReadMessages(fsys fs.FS, config catalog.Config) (map[string]*locale.Messages, problem.List, error) {
	var problems problem.List
	messages := map[string]*locale.Messages{}
	langs := config.TextLanguages()
	if len(langs) == 0 {
		return messages, nil, nil // ReadConfig has told it
	}
	for _, lang := range langs {
		m, err := messagesFile(fsys, lang, langs[0], &problems)
		if err != nil {
			return nil, nil, err
		}
		messages[lang] = m
	}
	// What could not be read at all is not compared: nothing of it is there.
	var all []locale.LocaleMessages
	for _, e := range config.Editions {
		if m := messages[e.Texts]; len(m.Keys()) > 0 {
			all = append(all, locale.LocaleMessages{Format: e.Format, Messages: m})
		}
	}
	if reference := messages[langs[0]]; len(reference.Keys()) > 0 {
		problems = append(problems, locale.CheckMessages(reference, all)...)
		problems = append(problems, languageNames(config, reference)...)
	}
	if err := strayMessages(fsys, langs, &problems); err != nil {
		return nil, nil, err
	}
	return messages, problems.Sorted(), nil
}

// messagesFile reads one language; first is the one that others are translated
// from.
func messagesFile(fsys fs.FS, lang, first string, problems *problem.List) (*locale.Messages, error) {
	name := path.Join(messagesDir, lang+".toml")
	var data []byte
	info, err := fs.Lstat(fsys, name)
	if err == nil && info.Mode().IsRegular() {
		data, err = fs.ReadFile(fsys, name)
	}
	switch {
	case err == nil && info.IsDir():
		problems.Errorf("not-a-file", problem.Pos{File: name}, "put the file itself there", "a folder, not a file")
	case err == nil && notAFile(name, info.Mode(), problems):
	case errors.Is(err, fs.ErrPermission):
		if err := unreadable(name, err, problems); err != nil {
			return nil, err
		}
		data = nil
	case errors.Is(err, fs.ErrNotExist):
		hint := "copy " + path.Join(messagesDir, first+".toml") + " and translate it"
		if lang == first {
			hint = "put it back: the other languages are held against it"
		}
		problems.Errorf("missing-file", problem.Pos{File: name}, hint, "the words of the interface are missing in this language")
		data = nil
	case err != nil:
		return nil, err
	case !checkBytes(name, data, problems):
		data = nil
	}
	m, found := locale.ParseMessages(name, data)
	*problems = append(*problems, found...)
	return m, nil
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
func strayMessages(fsys fs.FS, langs []string, problems *problem.List) error {
	entries, err := fs.ReadDir(fsys, messagesDir)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return unreadable(messagesDir, err, problems)
	}
	for _, e := range entries {
		pos := problem.Pos{File: path.Join(messagesDir, e.Name())}
		switch lang := strings.TrimSuffix(e.Name(), ".toml"); {
		case ignored(e.Name()):
		case path.Ext(e.Name()) == ".toml" && slices.Contains(langs, lang):
			// messagesFile has looked at it
		case notAFile(pos.File, e.Type(), problems):
		case path.Ext(e.Name()) != ".toml" || e.IsDir():
			problems.Errorf("stray-file", pos, "the words of the interface are files like "+langs[0]+".toml", "unknown file %q", e.Name())
		case !slices.Contains(langs, lang):
			problems.Errorf("unknown-language", pos, nearest("languages", lang, langs), "words of the interface in an unknown language %q", lang)
		}
	}
	return nil
}
