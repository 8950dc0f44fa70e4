package edition

import (
	"encoding/json"
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

// object is a JSON-LD object. Its keys are written in alphabetical order, so the
// same record always gives the same bytes.
type object map[string]any

// jsonld describes a record in the words of schema.org. It is text, not data,
// since Hugo would turn the keys of data into small letters.
func (r *resolver) jsonld(rec *catalog.Record, s shown, v *view.Data) string {
	o := object{
		"@context":   "https://schema.org",
		"@type":      "CreativeWork",
		"@id":        r.absolute(v.Head.Canonical),
		"url":        r.absolute(v.Head.Canonical),
		"name":       v.Title.Text,
		"inLanguage": s.from.Lang,
	}
	o.set("description", v.Summary.Text)
	switch f := rec.Facts.(type) {
	case *catalog.Event:
		r.eventLD(o, f, s)
	case *catalog.Paper:
		o["@type"] = "Report"
		o.set("datePublished", f.Date.String())
		o["publisher"] = r.organisations(f.Organisations)
		o["about"] = r.reference("Event", "events", f.Event)
		o.set("isBasedOn", f.URL)
		r.work(o, rec, s)
	case *catalog.Agenda:
		o["@type"] = "DigitalDocument"
		o["about"] = r.reference("Event", "events", f.Event)
		r.work(o, rec, s)
	case *catalog.Law:
		r.lawLD(o, f)
		r.work(o, rec, s)
	case *catalog.Contact:
		r.contactLD(o, f, s, v)
	case *catalog.Country:
		o["@type"] = "DefinedTerm"
		o["termCode"] = f.Code
	case *catalog.Topic, *catalog.Audience, *catalog.Series, *catalog.Organisation:
		o["@type"] = "DefinedTerm"
		o["termCode"] = rec.ID
	case *catalog.Gloss:
		o["@type"] = "DefinedTerm"
		o["termCode"] = rec.ID
		o["inDefinedTermSet"] = r.absolute(r.path("glossary"))
	case *catalog.Page:
		o["@type"] = "WebPage"
		r.work(o, rec, s)
	}
	// Only a CreativeWork has a language.
	if slices.Contains([]string{"DefinedTerm", "Organization"}, o["@type"].(string)) {
		delete(o, "inLanguage")
	}
	// Data without functions or cycles always can be encoded; encoding/json
	// writes <, > and & so that they cannot end the script element.
	data, _ := json.Marshal(o)
	return string(data)
}

func (o object) set(key, value string) {
	if value != "" {
		o[key] = value
	}
}

// work adds what every text of ours has: its licence, and what it was
// translated from.
func (r *resolver) work(o object, rec *catalog.Record, s shown) {
	o["license"] = catalog.License
	if s.Translation == nil {
		return
	}
	if e, ok := r.firstOf(s.Translation.Of); ok {
		o["translationOfWork"] = object{"@type": o["@type"], "@id": r.absolute(pathIn(e.Key, rec.Ref.String()))}
	}
}

// reference names another record's thing.
func (r *resolver) reference(kind, section, id string) any {
	l := r.link(section, id)
	return object{"@type": kind, "name": l.Text, "@id": r.absolute(l.Path)}
}

func (r *resolver) organisations(ids []string) []any {
	var all []any
	for _, id := range ids {
		all = append(all, r.reference("Organization", "organisations", id))
	}
	return all
}

func (r *resolver) eventLD(o object, f *catalog.Event, s shown) {
	o["@type"] = "Event"
	o["startDate"] = f.Start.String()
	o.set("endDate", f.End.String())
	o["organizer"] = r.organisations(f.Organisers)
	address := object{"@type": "PostalAddress"}
	address.set("addressLocality", s.label(s.City).Text)
	if rec := r.Catalog.Get(catalog.Ref{Section: "countries", ID: f.Country}); rec != nil {
		address.set("addressCountry", rec.Facts.(*catalog.Country).Code)
	}
	if len(address) > 1 {
		place := object{"@type": "Place", "address": address}
		place.set("name", s.label(s.City).Text)
		o["location"] = place
	}
	if f.Series != "" {
		o["superEvent"] = r.reference("EventSeries", "series", f.Series)
	}
	var audiences []string
	for _, l := range r.labelsOf("audiences", f.Audiences) {
		audiences = append(audiences, l.Text)
	}
	if len(audiences) > 0 {
		o["audience"] = object{"@type": "Audience", "audienceType": audiences}
	}
	// The event's own languages, not that of the page.
	delete(o, "inLanguage")
	if len(f.Languages) > 0 {
		o["inLanguage"] = f.Languages
	}
}

func (r *resolver) lawLD(o object, f *catalog.Law) {
	o["@type"] = "Legislation"
	o.set("legislationDate", f.Adopted.String())
	o.set("temporalCoverage", inForce(f.InForce))
	o.set("sameAs", f.URL)
	var identifiers []string
	for _, id := range f.Identifiers {
		identifiers = append(identifiers, id.Value)
	}
	if len(identifiers) > 0 {
		o["legislationIdentifier"] = identifiers
	}
	var names []string
	for _, n := range f.Names {
		names = append(names, n.Value)
	}
	if len(names) > 0 {
		o["alternateName"] = names
	}
	if rec := r.Catalog.Get(catalog.Ref{Section: "countries", ID: f.Country}); rec != nil {
		o["legislationJurisdiction"] = rec.Facts.(*catalog.Country).Code
	}
	if f.Issuer != "" {
		o["legislationPassedBy"] = r.reference("Organization", "organisations", f.Issuer)
	}
}

// inForce is an open interval of ISO 8601.
func inForce(d catalog.Date) string {
	if d.IsZero() {
		return ""
	}
	return d.String() + "/.."
}

func (r *resolver) contactLD(o object, f *catalog.Contact, s shown, v *view.Data) {
	o["@type"] = "Organization"
	o.set("sameAs", f.Website)
	var points []any
	for _, c := range f.Published() {
		point := object{"@type": "ContactPoint", "contactType": s.label(s.Channels[c.ID].Use).Text}
		switch c.Type {
		case "phone":
			point["telephone"] = c.Value
		case "email":
			point["email"] = c.Value
		default:
			o["address"] = c.Value
			continue
		}
		if len(f.Languages) > 0 {
			point["availableLanguage"] = f.Languages
		}
		points = append(points, point)
	}
	if len(points) > 0 {
		o["contactPoint"] = points
	}
	var names []string
	for _, n := range f.Names {
		if n.Value != v.Title.Text {
			names = append(names, n.Value)
		}
	}
	if len(names) > 0 {
		o["alternateName"] = names
	}
}
