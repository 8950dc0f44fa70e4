package edition

import (
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// gloss shows a term in every edition's language, and the records that use it.
func (r *resolver) gloss(v *view.Data, rec *catalog.Record, s shown) {
	for _, variant := range s.Variants {
		v.Facts = append(v.Facts, row("fact.variants", view.Value{Label: s.label(variant)}))
	}
	v.Facts = append(mergeRows(v.Facts), row("fact.topics", r.links("topics", rec.Common().Topics)...))
	for _, e := range r.Config.Editions {
		t := rec.Texts[e.Texts]
		if t == nil {
			continue
		}
		form := view.Form{Edition: e.Key, Path: pathIn(e.Key, rec.Ref.String()), Term: r.in(e, t.Title)}
		for _, variant := range t.Variants {
			form.Variants = append(form.Variants, r.in(e, variant))
		}
		form.Unsourced = t.Translation != nil && len(t.Sources) == 0
		v.Forms = append(v.Forms, form)
	}
	if users := slices.Clone(r.users[rec.ID]); len(users) > 0 {
		r.sort(users)
		v.Groups = append(v.Groups, view.Group{ID: "users", Key: "glossary.users", Cards: r.cards(users), Short: true})
	}
}

// in is a text of an edition's language as another edition shows it.
func (r *resolver) in(e catalog.Edition, text string) view.Label {
	l := view.Label{Text: unmark(r.Locales[e.Key].Convert(text))}
	if e.Lang != r.edition.Lang {
		l.Lang = e.Lang
	}
	return l
}
