package xhtml

import (
	"errors"
	"fmt"
	"strings"

	"resourceportal/tools/sheet"
)

// Check says, one error a line, where a sheet breaks the contract of package
// sheet so that Body loses something: links without a place to lead to, which
// become plain words, references to notes that are not there, ids that two blocks
// have, and languages that have no tag.
func Check(s sheet.Sheet) error {
	var found []error
	seen := map[string]bool{}
	say := func(err error) {
		if err != nil && !seen[err.Error()] {
			seen[err.Error()] = true
			found = append(found, err)
		}
	}
	ids := map[string]bool{}
	say(checkLang(s.Lang))
	walk(s, visitor{block: func(b sheet.Block, lang string) {
		say(checkLang(lang))
		if b.ID != "" && ids[b.ID] {
			say(fmt.Errorf("id %q: two blocks have it", b.ID))
		}
		ids[b.ID] = true
	}})
	delete(ids, "")
	walk(s, visitor{span: func(sp sheet.Span, lang string) {
		say(checkLang(lang))
		say(checkSpan(sp, ids, len(s.Notes)))
	}})
	return errors.Join(found...)
}

func checkLang(lang string) error {
	if lang != "und" && Tag(lang) == "und" {
		return fmt.Errorf("language %q: not a tag", lang)
	}
	return nil
}

func checkSpan(s sheet.Span, ids map[string]bool, notes int) error {
	switch {
	case s.Note < 0 || s.Note > notes:
		return fmt.Errorf("note %d: there are %d", s.Note, notes)
	case !linked(s):
		return nil
	case strings.HasPrefix(s.Href, "#"):
		if !ids[s.Href[1:]] {
			return fmt.Errorf("link %q: no block has the id", s.Href)
		}
		return nil
	}
	_, err := address(s.Href)
	return err
}

// Languages are the tags of all that a sheet says, in the order in which they are
// first used.
func Languages(s sheet.Sheet) []string {
	var tags []string
	seen := map[string]bool{}
	add := func(lang string) {
		tag := Tag(lang)
		if key := strings.ToLower(tag); !seen[key] {
			seen[key] = true
			tags = append(tags, tag)
		}
	}
	add(s.Lang)
	walk(s, visitor{span: func(sp sheet.Span, lang string) {
		if sp.Text != "" {
			add(lang)
		}
	}})
	return tags
}

// IDs are the ids of the sheet's blocks, as they are in the sheet.
func IDs(s sheet.Sheet) map[string]bool {
	ids := map[string]bool{}
	walk(s, visitor{block: func(b sheet.Block, _ string) { ids[b.ID] = true }})
	delete(ids, "")
	return ids
}
