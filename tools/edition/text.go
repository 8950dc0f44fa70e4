package edition

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/document"
	"resourceportal/tools/view"
)

// shown is the text of a record that an edition shows.
type shown struct {
	*catalog.Text
	from catalog.Edition // the edition whose text it is
	r    *resolver
}

// text takes the edition's own text, or the first along its fallback chain, or
// the original. Every record has an original: package source sees to it.
func (r *resolver) text(rec *catalog.Record) shown {
	if t := rec.Texts[r.edition.Texts]; t != nil {
		return shown{t, r.edition, r}
	}
	for _, key := range r.edition.Fallback {
		if e, ok := r.Config.Edition(key); ok && rec.Texts[e.Texts] != nil {
			return shown{rec.Texts[e.Texts], e, r}
		}
	}
	e, _ := r.firstOf(rec.Original)
	return shown{rec.Texts[rec.Original], e, r}
}

// firstOf is the first edition made from a language.
func (r *resolver) firstOf(lang string) (catalog.Edition, bool) {
	for _, e := range r.Config.Editions {
		if e.Texts == lang {
			return e, true
		}
	}
	return catalog.Edition{}, false
}

// own reports whether the text is the edition's own.
func (s shown) own() bool { return s.from.Key == s.r.edition.Key }

// label is a piece of the text as the edition shows it.
func (s shown) label(text string) view.Label {
	l := view.Label{Text: unmark(s.r.Locales[s.from.Key].Convert(text))}
	if s.from.Lang != s.r.edition.Lang && l.Text != "" {
		l.Lang = s.from.Lang
	}
	return l
}

// name is the title for lists.
func (s shown) name() view.Label {
	if s.Short != "" {
		return s.label(s.Short)
	}
	return s.label(s.Title)
}

// markdown is the body as the edition shows it.
func (s shown) markdown() string {
	if s.from.Convert == "" {
		return unmark(s.Body)
	}
	return unmark(document.Parse([]byte(s.Body)).MapText(s.r.Locales[s.from.Key].Convert))
}

// unmark takes out the marks around words that the script conversion left alone.
var marks = strings.NewReplacer("\u2068", "", "\u2069", "")

func unmark(s string) string { return marks.Replace(s) }

// translation tells how far the text can be relied on; nil for an original.
func (s shown) translation(rec *catalog.Record) *view.Translation {
	if s.Translation == nil {
		return nil
	}
	t := &view.Translation{State: s.Translation.State, Of: s.Translation.Of}
	if e, ok := s.r.firstOf(s.Translation.Of); ok {
		t.Path = pathIn(e.Key, rec.Ref.String())
	}
	here := map[string]string{}
	for _, p := range s.Parts() {
		here[p.Key] = p.Name
	}
	for _, p := range outdated(rec, s.Text) {
		switch {
		case hidden(rec, p.Key):
		case here[p.Key] != "":
			t.Stale = append(t.Stale, s.label(here[p.Key]))
		case p.Name != "":
			t.Stale = append(t.Stale, s.r.original(rec, s.Translation.Of).label(p.Name))
		default:
			t.StaleKeys = append(t.StaleKeys, p.Key)
		}
	}
	return t
}

// hidden reports whether a part belongs to a channel that readers do not see.
func hidden(rec *catalog.Record, key string) bool {
	f, ok := rec.Facts.(*catalog.Contact)
	return ok && slices.ContainsFunc(f.Channels, func(c catalog.Channel) bool {
		return !c.Publish && key == "channel."+c.ID
	})
}

func (r *resolver) original(rec *catalog.Record, lang string) shown {
	e, _ := r.firstOf(lang)
	return shown{rec.Texts[lang], e, r}
}

// outdated are the parts of a translation that its original no longer says, or
// that the original itself, being a translation, has from a text that changed.
func outdated(rec *catalog.Record, t *catalog.Text) []catalog.Part {
	original := rec.Texts[t.Translation.Of]
	parts := append(stale(original, t.Translation.Source), dropped(original, t, t.Translation.Source)...)
	if original == nil || original.Translation == nil {
		return parts
	}
	// No text is made from itself by way of others: package source sees to it.
	for _, p := range outdated(rec, original) {
		if !slices.ContainsFunc(parts, func(q catalog.Part) bool { return q.Key == p.Key }) {
			parts = append(parts, p)
		}
	}
	return parts
}

// stale are the parts of the original that differ from those that were
// translated, new ones included.
func stale(original *catalog.Text, translated map[string]string) []catalog.Part {
	if original == nil || translated == nil {
		return nil
	}
	var parts []catalog.Part
	for _, p := range original.Parts() {
		if translated[p.Key] != p.Hash() {
			parts = append(parts, p)
		}
	}
	return parts
}

// dropped are the parts of a translation that its original had and has no more.
func dropped(original, translation *catalog.Text, translated map[string]string) []catalog.Part {
	if original == nil {
		return nil
	}
	still := map[string]bool{}
	for _, p := range original.Parts() {
		still[p.Key] = true
	}
	return slices.DeleteFunc(translation.Parts(), func(p catalog.Part) bool {
		return translated[p.Key] == "" || still[p.Key]
	})
}
