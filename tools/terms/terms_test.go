package terms_test

import (
	"testing"

	"resourceportal/tools/catalog"
	"resourceportal/tools/terms"
)

func text(lang, title, body string, variants ...string) *catalog.Text {
	t := &catalog.Text{Lang: lang, Title: title, Body: body, Variants: variants}
	if lang != "en" {
		t.Translation = &catalog.Translation{Of: "en", State: "draft"}
	}
	return t
}

func record(section, id string, kind catalog.Kind, facts catalog.Facts, texts ...*catalog.Text) *catalog.Record {
	rec := &catalog.Record{Ref: catalog.Ref{Section: section, ID: id}, Kind: kind, Facts: facts, Original: "en", Texts: map[string]*catalog.Text{}}
	for _, t := range texts {
		rec.Texts[t.Lang] = t
	}
	return rec
}

var (
	smuggling = record("glossary", "smuggling", catalog.KindGloss, new(catalog.Gloss),
		text("en", "smuggling of migrants", ""), text("cnr", "krijumčarenje migranata", ""),
		text("sq", "kontrabandim i migrantëve", "", "kontrabandim me migrantë"), text("sr", "кријумчарење миграната", ""))
	victim = record("glossary", "victim", catalog.KindGloss, new(catalog.Gloss),
		text("en", "victim of trafficking", ""), text("cnr", "žrtva trgovine ljudima", ""))
)

func TestTranslationsWithoutTheGlossarysFormsAreListed(t *testing.T) {
	tests := []struct {
		name       string
		en         string
		lang, body string
		want       int
	}{
		{"the form itself", "On smuggling of migrants.", "cnr", "O pojavi: krijumčarenje migranata.", 0},
		{"in another case", "On smuggling of migrants.", "cnr", "Borba protiv krijumčarenja migranata.", 0},
		{"another linking word", "The smuggling of migrants.", "sq", "Lufta kundër kontrabandimit të migrantëve.", 0},
		{"a variant", "The smuggling of migrants.", "sq", "Kontrabandimi me migrantët.", 0},
		{"Cyrillic", "The smuggling of migrants.", "sr", "Са кријумчарењем миграната.", 0},
		{"marks of Markdown", "The *smuggling* of [migrants](/topics/x/).", "sr", "О **кријумчарењу** миграната.", 0},
		{"another word", "The smuggling of migrants.", "cnr", "Šverc ljudi preko granice.", 1},
		{"only a part", "The smuggling of migrants.", "cnr", "Krijumčarenje robe i migranti.", 1},
		{"a word that only begins alike", "The smugness of migrating agency.", "cnr", "O ljudima.", 0},
		{"nothing in the original", "On borders.", "cnr", "O granicama.", 0},
		{"two terms", "Victims of trafficking and smuggling of migrants.", "cnr", "O ljudima.", 2},
		{"no form in that language", "A victim of trafficking.", "sq", "Një njeri.", 0},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			rec := record("pages", "a", catalog.KindPage, new(catalog.Page), text("en", "A", tt.en), text(tt.lang, "A", tt.body))
			found := terms.Check(catalog.New([]*catalog.Record{rec, smuggling, victim}))
			if len(found) != tt.want {
				t.Fatalf("found %v", found)
			}
			for _, p := range found {
				if p.Code != "term" || p.Pos.File != "content/pages/a/"+tt.lang+".md" || p.Hint == "" {
					t.Errorf("found %v", p)
				}
			}
			if found.HasErrors() {
				t.Error("advice stops a build")
			}
		})
	}
}

func TestUsersAreTheRecordsWhoseOriginalUsesTheTerm(t *testing.T) {
	event := record("events", "a", catalog.KindEvent, new(catalog.Event), text("en", "On the Smuggling of Migrants", ""), text("cnr", "O ljudima", ""))
	other := record("events", "b", catalog.KindEvent, new(catalog.Event), text("en", "On borders", ""), text("cnr", "Krijumčarenje migranata", ""))
	page := record("pages", "c", catalog.KindPage, new(catalog.Page), text("en", "Smuggling of migrants", ""))
	users := terms.Users(catalog.New([]*catalog.Record{event, other, page, smuggling, victim}))
	if got := users["smuggling"]; len(got) != 1 || got[0] != event {
		t.Errorf("users %v", got)
	}
	if len(users["victim"]) != 0 {
		t.Errorf("users %v", users["victim"])
	}
}
