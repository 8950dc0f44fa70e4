package table

import (
	"slices"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/view"
)

// Parties is who is bound by what: a row for each law and country whose standing
// is known, by the names of the laws and of the countries.
func Parties(e *shelf.Edition) Table {
	s := newSheet(e, "parties", e.T("law.parties"), []string{"table.law_id", "table.country_id"},
		column{e.T("law.party_law"), Text},
		column{e.T("fact.type"), Text},
		column{e.T("law.party_country"), Text},
		column{e.T("table.country_code"), Text},
		column{e.T("law.party_status"), Text},
		column{e.T("law.party_signed"), Date},
		column{e.T("law.party_consent"), Date},
		column{e.T("table.how"), Text},
		column{e.T("law.party_in_force"), Date},
		column{e.T("record.sources"), Text},
	)
	for _, rec := range e.In("laws") {
		p := e.Page(rec.Ref)
		f, ok := rec.Facts.(*catalog.Law)
		if !ok || p == nil || len(f.Parties) == 0 {
			continue
		}
		s.records = append(s.records, rec)
		parties := slices.Clone(f.Parties)
		slices.SortStableFunc(parties, func(a, b catalog.Party) int {
			return e.Locale.Compare(e.Name("countries", a.Country).Text, e.Name("countries", b.Country).Text)
		})
		for _, party := range parties {
			s.party(rec, p, f, party)
		}
	}
	return s.finish("laws")
}

func (s *sheet) party(rec *catalog.Record, p *view.Page, f *catalog.Law, party catalog.Party) {
	name, code := s.country(party.Country)
	how := ""
	if party.How != "" {
		how = s.e.T("how." + party.How)
	}
	var sources []string
	for _, key := range party.Sources {
		sources = append(sources, rec.Common().Sources[key].Title)
	}
	s.row(p,
		p.View.Title.Text, s.e.T("type."+f.Type), name, code, s.e.T("status."+party.Status),
		party.Signed.String(), party.Consent.String(), how, party.InForce.String(), join(sources),
		s.e.PageURL(rec.Ref), rec.ID, party.Country)
}
