package table

import (
	"slices"
	"strings"
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/shelf"
	"resourceportal/tools/shelf/shelftest"
)

// makers are the tables there are.
var makers = map[string]func(*shelf.Edition) Table{"contacts": Contacts, "parties": Parties, "glossary": Glossary, "records": Records}

// cell is the cell of a row in the column of a name.
func cell(t *testing.T, table Table, row int, column string) string {
	t.Helper()
	i := slices.Index(table.Head, column)
	if i < 0 || row >= len(table.Rows) {
		t.Fatalf("no row %d or no column %q in %q", row, column, table.Head)
	}
	return table.Rows[row][i]
}

func wantCells(t *testing.T, table Table, row int, want map[string]string) {
	t.Helper()
	for column, value := range want {
		if got := cell(t, table, row, column); got != value {
			t.Errorf("row %d, %s: got %q, want %q", row, column, got, value)
		}
	}
}

func TestContactsHaveARowForEachPublishedChannel(t *testing.T) {
	e := small(t)
	contacts := Contacts(e)
	if len(contacts.Rows) != 2 {
		t.Fatalf("%d rows: %q", len(contacts.Rows), contacts.Rows)
	}
	wantCells(t, contacts, 0, map[string]string{
		"table.name": "Line; for all", "fact.type": "type.hotline", "fact.country": "Kosovo*", "table.country_code": "XK", "fact.place": "Prishtina",
		"table.channel": "contact.phone", "table.value": "+383 38 200-111", "table.use": "By day\nand by night", "table.link": "tel:+38338200111",
		"table.source_date": "2018-11", "fact.website": "https://example.com/ž", "fact.spoken_languages": "", "table.checked": "2026-11-20",
		"table.text": "table.text_original", "table.page": "https://example.org/en/contacts/line/", "table.record_id": "line",
		"table.channel_id": "day", "table.note": "footer.kosovo",
	})
	wantCells(t, contacts, 1, map[string]string{
		"table.name": "=SUM(A1)", "fact.country": "", "table.value": "", "table.link": "", "table.channel_id": "",
		"table.note": "notice.fallback edition.sr", "table.checked": "2026-11",
	})
	if err := e.Err(); err != nil {
		t.Error(err)
	}
}

func TestPartiesHaveARowForEachLawAndCountry(t *testing.T) {
	parties := Parties(small(t))
	if len(parties.Rows) != 2 {
		t.Fatalf("%d rows: %q", len(parties.Rows), parties.Rows)
	}
	wantCells(t, parties, 0, map[string]string{
		"law.party_law": "Treaty", "law.party_country": "Albania", "law.party_status": "status.party", "law.party_signed": "1899-07-29",
		"law.party_consent": "2013-11", "table.how": "how.accession", "law.party_in_force": "2013-12-31", "record.sources": "A list",
		"table.law_id": "treaty", "table.country_id": "al", "table.note": "",
	})
	wantCells(t, parties, 1, map[string]string{
		"law.party_country": "Kosovo*", "law.party_status": "status.not-listed", "law.party_consent": "", "table.note": "footer.kosovo",
	})
}

func TestTheGlossaryHasAllLanguagesAndSaysWhereTheyWereRead(t *testing.T) {
	glossary := Glossary(small(t))
	wantCells(t, glossary, 0, map[string]string{
		"edition.en": "trafficking", "edition.sr": "трговина", "table.meaning": "What it is", "table.variants_in edition.en": "",
		"table.variants_in edition.sr": "један; два", "table.origin_in edition.en": "table.origin_original",
		"table.origin_in edition.sr": "table.origin_ours", "table.record_id": "trafficking",
	})
}

func TestNotesSayWhereFromAsOfWhenAndOnWhatTerms(t *testing.T) {
	contacts := Contacts(small(t))
	want := []string{
		"table.origin site.name", "https://example.org/en/contacts/", "table.state_of_data 21 November 2026", "table.dial table.link",
		"footer.licence", catalog.License, "footer.kosovo",
	}
	if !slices.Equal(contacts.Notes, want) {
		t.Errorf("got  %q\nwant %q", contacts.Notes, want)
	}
}

func TestNoFileShowsAChannelThatIsNotPublished(t *testing.T) {
	e := small(t)
	for name, make := range makers {
		for format, text := range written(t, make(e)) {
			for _, hidden := range []string{"99 999", "99999", "hidden@example", "Hidden use", "secret"} {
				if strings.Contains(text, hidden) {
					t.Errorf("%s.%s shows %q", name, format, hidden)
				}
			}
		}
	}
}

// written is a table in all formats, as one text each.
func written(t *testing.T, table Table) map[string]string {
	t.Helper()
	plain, err := CSV(table)
	if err != nil {
		t.Fatal(err)
	}
	book, err := XLSX(table)
	if err != nil {
		t.Fatal(err)
	}
	var all strings.Builder
	for _, part := range parts(t, book) {
		all.Write(part)
	}
	return map[string]string{"csv": string(plain), "xlsx": all.String()}
}

func TestTheProjectsTablesAreWhole(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		for name, make := range makers {
			table := make(e)
			if err := table.check(); err != nil {
				t.Errorf("%s: %v", e.Key, err)
			}
			if err := distinct(table.Head); err != nil {
				t.Errorf("%s/%s: %v", e.Key, name, err)
			}
			for _, row := range table.Rows {
				if shows, noted := catalog.NamesKosovo(strings.Join(row[:len(row)-1], " ")), strings.HasSuffix(row[len(row)-1], e.T("footer.kosovo")); shows != noted {
					t.Errorf("%s/%s: the footnote is at the wrong row: %q", e.Key, name, row)
				}
			}
		}
		if err := e.Err(); err != nil {
			t.Error(err)
		}
	}
}

func TestTheProjectsTablesHaveEveryRecord(t *testing.T) {
	for _, e := range shelftest.Real(t) {
		values, ids, bound := map[string]bool{}, map[string]bool{}, 0
		contacts := Contacts(e)
		for i := range contacts.Rows {
			values[cell(t, contacts, i, e.T("table.value"))] = true
			ids[cell(t, contacts, i, e.T("table.record_id"))] = true
		}
		for _, rec := range e.Catalog.All() {
			switch f := rec.Facts.(type) {
			case *catalog.Contact:
				if !ids[rec.ID] {
					t.Errorf("%s: contact %s is missing", e.Key, rec.ID)
				}
				for _, c := range f.Channels {
					if values[c.Value] != c.Publish {
						t.Errorf("%s: %s of %s: shown %v, to be published %v", e.Key, c.Value, rec.ID, values[c.Value], c.Publish)
					}
				}
			case *catalog.Law:
				bound += len(f.Parties)
			}
		}
		if parties := Parties(e); len(parties.Rows) != bound || bound == 0 {
			t.Errorf("%s: %d rows for %d standings", e.Key, len(parties.Rows), bound)
		}
		if glossary := Glossary(e); len(glossary.Rows) != len(e.Catalog.In("glossary")) {
			t.Errorf("%s: %d terms", e.Key, len(glossary.Rows))
		}
	}
}
