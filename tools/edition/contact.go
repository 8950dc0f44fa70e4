package edition

import (
	"strings"

	"resourceportal/tools/catalog"
	"resourceportal/tools/view"
)

func (r *resolver) contact(v *view.Data, rec *catalog.Record, f *catalog.Contact, s shown) {
	v.Type = f.Type
	v.Facts = []view.Row{
		row("fact.type", message("type."+f.Type)),
		orUnknown(row("fact.place", r.whereabouts(s, f.Country)...)),
		row("fact.spoken_languages", languages(f.Languages)...),
		orUnknown(r.website(f.Website)),
		row("fact.audiences", r.links("audiences", f.Audiences)...),
		row("fact.topics", r.links("topics", f.Topics)...),
	}
	v.Names = r.names(f.Names)
	v.Checked = r.datePointer(f.Checked)
	for _, c := range f.Published() {
		v.Channels = append(v.Channels, r.channel(rec, c, s))
	}
}

func (r *resolver) channel(rec *catalog.Record, c catalog.Channel, s shown) view.Channel {
	shown := view.Channel{Type: c.Type, Use: s.label(s.Channels[c.ID].Use), Value: view.Value{Label: r.foreign(c.Value, c.Lang)}}
	switch c.Type {
	case "phone":
		shown.Value.Href = "tel:" + Dial(c.Value)
	case "email":
		shown.Value.Href = "mailto:" + c.Value
	}
	var newest catalog.Date
	for _, key := range c.Sources {
		if source := rec.Common().Sources[key]; newest.IsZero() || newest.Before(source.Date) {
			newest = source.Date
		}
	}
	shown.Date = r.datePointer(newest)
	return shown
}

// Dial is a telephone number as a telephone dials it: "+382 (0)20 241-819" is
// "+38220241819", without the zero that is dialled inside the country only.
func Dial(number string) string {
	return strings.Map(func(c rune) rune {
		if c >= '0' && c <= '9' || c == '+' {
			return c
		}
		return -1
	}, strings.Replace(number, "(0)", "", strings.Count(number, "+")))
}
