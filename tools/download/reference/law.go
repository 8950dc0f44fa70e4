package reference

import (
	"slices"
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
)

// lawKinds says what the types of law are to those who cite; a type that it lacks
// is legislation.
var lawKinds = map[string]kind{"convention": treaty, "protocol": treaty, "programme": report}

func (w *work) law(e *shelf.Edition, f *catalog.Law) {
	w.kind, w.genre, w.url = legislation, e.T("type."+f.Type), f.URL
	if k, ok := lawKinds[f.Type]; ok {
		w.kind = k
	}
	w.original = w.official(e, f)
	// A treaty is dated by its adoption, or by the day it was opened for signature.
	if w.issued = f.Adopted; w.issued.IsZero() {
		w.issued = f.Opened
	}
	if f.Issuer != "" {
		w.authority = organisation(e, f.Issuer)
	}
	if f.Country != "" {
		w.jurisdiction = clean(e.Name("countries", f.Country).Text)
	}
	if !f.InForce.IsZero() {
		w.add(e.T("fact.in_force"), e.Locale.Date(f.InForce))
	}
	for _, id := range f.Identifiers {
		w.identifier(e, id)
	}
}

// official is the name that a law has in the language it was made in, if it is
// not the title. A treaty's names begin with one in an authentic language. A law
// of a country is not made in the portal's first language, which some of its names
// are in; of the others the one in the reader's language and script is taken, or
// the first.
func (w *work) official(e *shelf.Edition, f *catalog.Law) string {
	names := f.Names
	if own := slices.DeleteFunc(slices.Clone(names), func(n catalog.Name) bool {
		return n.Lang == e.Config.Editions[0].Texts
	}); f.Country != "" && len(own) > 0 {
		names = own
		if i := slices.IndexFunc(own, func(n catalog.Name) bool { return n.Lang == e.Lang }); i >= 0 {
			names = own[i:]
		}
	}
	if len(names) == 0 || strings.EqualFold(clean(names[0].Value), w.title) {
		return ""
	}
	return clean(names[0].Value)
}

// identifier puts a number or citation where references have a place for it, the
// first of each sort; the others, and those of a country that published a treaty,
// are notes.
func (w *work) identifier(e *shelf.Edition, id catalog.Identifier) {
	value := clean(id.Value)
	switch {
	case id.Country != "":
		w.add(e.T("identifier."+id.Scheme), value+" ("+e.Name("countries", id.Country).Text+")")
	case w.number == "" && (id.Scheme == "act-number" || id.Scheme == "cets"):
		w.number = value
	case w.gazette == "" && (id.Scheme == "gazette" || id.Scheme == "unts"):
		w.gazette = value
	default:
		w.add(e.T("identifier."+id.Scheme), value)
	}
}
