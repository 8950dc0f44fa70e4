package pdf

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"resourceportal/tools/sheet"
)

var look = flag.String("look", "", "folder to write the sample files into, for looking at them")

func TestSamplesAreWritten(t *testing.T) {
	for name, s := range samples() {
		data, pages, err := Write(s)
		if err != nil {
			t.Errorf("%s: %v", name, err)
			continue
		}
		t.Logf("%s: %d pages, %d bytes", name, pages, len(data))
		if *look != "" {
			if err := os.WriteFile(filepath.Join(*look, name+".pdf"), data, 0o666); err != nil {
				t.Fatal(err)
			}
		}
	}
}

// samples are sheets as the portal has them, by name.
func samples() map[string]sheet.Sheet {
	return map[string]sheet.Sheet{
		"contact":    contactSheet(),
		"concept-sr": serbianSheet(),
		"law-cnr":    lawSheet(),
		"parties-sq": partiesSheet(),
	}
}

func one(text string) []sheet.Span { return []sheet.Span{{Text: text}} }

func paragraph(spans ...sheet.Span) sheet.Block {
	return sheet.Block{Kind: sheet.Paragraph, Spans: spans}
}

func prose(text string) sheet.Block { return paragraph(sheet.Span{Text: text}) }

func heading(level int, id, text string) sheet.Block {
	return sheet.Block{Kind: sheet.Heading, ID: id, Level: level, Spans: one(text)}
}

func fact(name string, values ...[]sheet.Span) sheet.Fact {
	return sheet.Fact{Name: name, Values: values}
}

func cells(texts ...string) []sheet.Cell {
	var row []sheet.Cell
	for _, text := range texts {
		row = append(row, sheet.Cell{Spans: one(text)})
	}
	return row
}

func web(text, href string) []sheet.Span { return []sheet.Span{{Text: text, Href: href}} }

var englishWords = sheet.Words{Page: "Page {page} of {pages}", Contents: "Contents", Notes: "Notes", Note: "Note {mark}",
	Back: "Back to the text", Facts: "Facts", QR: "QR code of this page's address", Code: "Code"}

func contactSheet() sheet.Sheet {
	return sheet.Sheet{
		ID: "national-hotline", Lang: "en", Kind: "Contact",
		Title:   sheet.Span{Text: "National SOS helpline for victims of trafficking in human beings"},
		Lead:    one("Podgorica, Montenegro"),
		Summary: sheet.Span{Text: "A free and confidential helpline, open at any hour of the day, for people who may be victims of trafficking and for anybody who wants to report a suspicion."},
		Notices: [][]sheet.Span{one("This number was last checked on 21 November 2026. In an emergency call 122.")},
		Facts: []sheet.Fact{
			fact("Telephone", web("+382 116 666", "tel:+382116666"), web("+382 67 000 000", "tel:+38267000000")),
			fact("E-mail", web("sos@example.org", "mailto:sos@example.org")),
			fact("Website", web("https://www.example.org/pomoc/zrtvama-trgovine-ljudima", "https://www.example.org/pomoc/zrtvama-trgovine-ljudima")),
			fact("Languages", one("Montenegrin, Albanian, English")),
			fact("Hours", one("Day and night, every day of the year")),
			fact("Run by", []sheet.Span{{Text: "Crnogorski ženski lobi", Lang: "cnr-Latn"}}),
			fact("Sources", web("Ministry of the Interior", "https://www.gov.me/mup"), web("Council of Europe, GRETA", "https://www.coe.int/en/web/anti-human-trafficking")),
		},
		Address: "https://example.org/portal/en/contacts/national-hotline/",
		Meta: sheet.Meta{Authors: []string{"Ministry of the Interior"}, Subjects: []string{"trafficking", "helpline"},
			Publisher: "Resource Portal", License: "https://creativecommons.org/licenses/by/4.0/", Modified: "2026-11-21"},
		Words: englishWords,
	}
}

func serbianSheet() sheet.Sheet {
	p1 := "Национални механизам упућивања је оквир сарадње у коме државни органи испуњавају своје обавезе заштите и унапређења људских права жртава трговине људима, усклађујући своје напоре у стратешком партнерству са цивилним друштвом."
	p2 := "Током састанка размењена су искуства о раној идентификацији, прихвату и смештају, као и о учешћу жртава у кривичном поступку. Учесници су истакли да успех зависи од поверења, а оно се гради полако."
	s := sheet.Sheet{
		ID: "concept-paper-belgrade", Lang: "sr-Cyrl", Kind: "Концептни документ",
		Title:   sheet.Span{Text: "Регионални састанак о националним механизмима упућивања"},
		Lead:    one("Београд, 14–15. март 2017."),
		Summary: sheet.Span{Text: "Састанак окупља координаторе из региона да упореде поступке идентификације и упућивања жртава и договоре заједничке кораке."},
		Notices: [][]sheet.Span{
			one("Ово је превод. Меродаван је изворни текст на енглеском језику."),
			{{Text: "Последња измена извора прегледана је 3. новембра 2026. Видети "}, {Text: "изворни текст", Href: "https://example.org/portal/en/papers/x/"}, {Text: "."}},
		},
		Facts: []sheet.Fact{
			fact("Место", one("Београд, Србија")),
			fact("Датуми", one("14–15. март 2017.")),
			fact("Организатори", one("ОЕБС"), one("Савет Европе"), []sheet.Span{{Text: "International Centre for Migration Policy Development", Lang: "en"}}),
			fact("Назив на енглеском", []sheet.Span{{Text: "Regional Meeting on National Referral Mechanisms", Lang: "en"}}),
		},
		Address: "https://example.org/portal/sr/papers/concept-paper-belgrade/",
		Meta:    sheet.Meta{Authors: []string{"ОЕБС", "Савет Европе"}, Publisher: "Портал ресурса", License: "https://creativecommons.org/licenses/by/4.0/", Modified: "2026-11-03"},
		Words:   sheet.Words{Page: "Страна {page} од {pages}", Note: "Напомена {mark}", Back: "Назад на текст", Facts: "Подаци", QR: "QR код адресе ове стране"},
		Notes: []sheet.Note{
			{Mark: "1", Blocks: []sheet.Block{prose("Овај назив је без прејудицирања статуса и у складу је са Резолуцијом Савета безбедности Уједињених нација 1244 и мишљењем Међународног суда правде о декларацији о независности Косова.")}},
			{Mark: "2", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "Видети "}, sheet.Span{Text: "National Referral Mechanisms: A Practical Handbook", Lang: "en", Emphasis: true}, sheet.Span{Text: ", ОЕБС/ОДИХР, друго издање, 2022, "}, sheet.Span{Text: "https://www.osce.org/odihr/NRM-handbook", Href: "https://www.osce.org/odihr/NRM-handbook"}, sheet.Span{Text: "."})}},
		},
	}
	s.Blocks = []sheet.Block{
		heading(2, "pozadina", "Позадина"),
		paragraph(sheet.Span{Text: p1}, sheet.Span{Note: 2}, sheet.Span{Text: " Израз "}, sheet.Span{Text: "трговина људима, злоупотреба и подвођење", Emphasis: true}, sheet.Span{Text: " обухвата више облика; "}, sheet.Span{Text: "жртва има право на заштиту", Strong: true}, sheet.Span{Text: " без обзира на боравишни статус. Учествују и представници Косова*"}, sheet.Span{Note: 1}, sheet.Span{Text: "."}),
		prose(p2),
		heading(3, "", "Циљеви"),
		{Kind: sheet.List, Items: [][]sheet.Block{
			{prose("упоредити поступке идентификације у шест правних система;")},
			{prose("договорити заједнички образац упућивања, са најмањим скупом података који се размењује између надлежних служби;"),
				{Kind: sheet.List, Items: [][]sheet.Block{{prose("подаци о детету само уз сагласност старатеља;")}, {prose("рок чувања података.")}}}},
			{prose("одредити тачке за контакт.")},
		}},
		heading(3, "", "Кораци"),
		{Kind: sheet.List, Ordered: true, Start: 8, Items: [][]sheet.Block{
			{prose("припрема упитника")}, {prose("прикупљање одговора и израда прегледа, који ће бити достављен свим учесницима најкасније две недеље пре састанка")}, {prose("расправа")},
		}},
		{Kind: sheet.Quote, Blocks: []sheet.Block{prose("Свако ко има основа да верује да је неко лице жртва трговине људима дужан је да то без одлагања пријави, а надлежни орган да поступи по пријави."),
			paragraph(sheet.Span{Text: "Закон о спречавању трговине људима", Emphasis: true})}},
		heading(2, "program", "Програм"),
		prose(p2),
		{Kind: sheet.Table, Table: &sheet.TableData{
			Caption: one("Распоред првог дана"), Columns: []sheet.Align{"", "", "end"}, RowHeader: true,
			Head: []sheet.Cell{{Spans: one("Време")}, {Spans: one("Тема")}, {Spans: one("Трајање (мин)")}},
			Rows: [][]sheet.Cell{
				{{Spans: one("09.00")}, {Spans: one("Отварање и поздравна реч домаћина, представљање учесника и циљева састанка")}, {Spans: one("30")}},
				{{Spans: one("09.30")}, {Spans: []sheet.Span{{Text: "Рана идентификација: "}, {Text: "показатељи за граничну полицију", Emphasis: true}, {Note: 2}}}, {Spans: one("90")}},
				{{Spans: one("11.00")}, {Spans: one("Пауза")}, {Spans: one("15")}},
				{{Spans: one("11.15")}, {Spans: one("Упућивање деце без пратње")}, {Spans: one("105")}},
			},
		}},
		prose(strings.Repeat(p1+" ", 2)),
		{Kind: sheet.Rule},
		prose("Додатне информације: " + "погледати страницу догађаја."),
		{Kind: sheet.Code, Spans: one("GET /portal/api/events/belgrade-2017.json\n    Accept: application/json\n")},
	}
	for i := range 3 {
		s.Blocks = append(s.Blocks, heading(2, fmt.Sprint("d", i), fmt.Sprintf("Део %d: додатна разматрања", i+1)), prose(p1+" "+p2+" "+p1), prose(p2+" "+p1))
	}
	return s
}

func lawSheet() sheet.Sheet {
	title := "Zakon o potvrđivanju Protokola za prevenciju, suzbijanje i kažnjavanje trgovine ljudima, naročito ženama i djecom, kojim se dopunjuje Konvencija Ujedinjenih nacija protiv transnacionalnog organizovanog kriminala, i Protokola protiv krijumčarenja migranata kopnom, morem i vazduhom, koji dopunjuje istu Konvenciju"
	s := sheet.Sheet{
		ID: "zakon", Lang: "cnr-Latn", Kind: "Zakon", Title: sheet.Span{Text: title},
		Lead:    one("Crna Gora, „Službeni list SRJ – Međunarodni ugovori“, br. 6/2001"),
		Summary: sheet.Span{Text: "Protokol obavezuje države da trgovinu ljudima propišu kao krivično djelo, da štite žrtve i da sarađuju."},
		Facts: []sheet.Fact{
			fact("Država", one("Crna Gora")), fact("Vrsta", one("Zakon o potvrđivanju međunarodnog ugovora")),
			fact("Usvojen", one("22. juna 2001.")), fact("Stupio na snagu", one("25. decembra 2003.")),
			fact("Tekst", web("sluzbenilist.me/pregled-dokumenta-2/?id={5F4D1C0A-8B39-4C7E-9D7A-2A1F77E3C1B0}", "https://www.sluzbenilist.me/pregled-dokumenta-2/?id={5F4D1C0A-8B39-4C7E-9D7A-2A1F77E3C1B0}")),
		},
		Address: "https://example.org/portal/cnr/laws/zakon-o-potvrdjivanju-protokola-za-prevenciju-trgovine-ljudima/",
		Meta:    sheet.Meta{Publisher: "Portal resursa", License: "https://creativecommons.org/publicdomain/zero/1.0/", Modified: "2026-10-01"},
		Words:   sheet.Words{Page: "Strana {page} od {pages}", Note: "Napomena {mark}", Back: "Nazad", Facts: "Podaci", QR: "QR kod adrese ove strane"},
	}
	for i := range 12 {
		s.Blocks = append(s.Blocks,
			heading(2, fmt.Sprint("clan-", i+1), fmt.Sprintf("Član %d", i+1)),
			prose("Za potrebe ovog protokola „trgovina ljudima“ znači vrbovanje, prevoz, prebacivanje, skrivanje i primanje lica, putem prijetnje silom ili upotrebom sile ili drugih oblika prisile, otmice, prevare, obmane, zloupotrebe ovlašćenja ili teškog položaja."),
			sheet.Block{Kind: sheet.List, Ordered: true, Start: 1, Items: [][]sheet.Block{
				{prose("pristanak žrtve trgovine ljudima na namjeravanu eksploataciju je bez značaja u slučajevima u kojima je korišćena bilo koja od navedenih mjera;")},
				{paragraph(sheet.Span{Text: "„dijete“ označava bilo koje lice mlađe od osamnaest godina, vidi "}, sheet.Span{Text: fmt.Sprintf("član %d", (i+3)%12+1), Href: fmt.Sprintf("#clan-%d", (i+3)%12+1)}, sheet.Span{Text: "."})},
			}})
	}
	return s
}

func partiesSheet() sheet.Sheet {
	s := sheet.Sheet{
		ID: "palet", Lang: "sq", Kind: "Marrëveshje", Title: sheet.Span{Text: "Palët e Protokollit të Palermos"},
		Summary: sheet.Span{Text: "Gjendja e nënshkrimeve dhe e ratifikimeve në shtetet e Ballkanit Perëndimor, më 21 nëntor 2026."},
		Address: "https://example.org/portal/sq/laws/palermo/",
		Meta:    sheet.Meta{Publisher: "Portali i burimeve", Modified: "2026-11-21"},
		Words:   sheet.Words{Page: "Faqja {page} nga {pages}", Note: "Shënimi {mark}", Facts: "Të dhënat", QR: "Kodi QR i adresës"},
		Notes:   []sheet.Note{{Mark: "*", Blocks: []sheet.Block{prose("Ky emërtim nuk paragjykon qëndrimet mbi statusin dhe është në përputhje me Rezolutën 1244 të Këshillit të Sigurimit dhe me opinionin e Gjykatës Ndërkombëtare të Drejtësisë për shpalljen e pavarësisë së Kosovës.")}}},
	}
	names := []string{"Shqipëria", "Bosnja dhe Hercegovina", "Mali i Zi", "Kosova", "Maqedonia e Veriut", "Serbia"}
	data := &sheet.TableData{Caption: one("Nënshkrimi, ratifikimi dhe hyrja në fuqi"), RowHeader: true,
		Columns: []sheet.Align{"", "", "", "", "", "end", "end", "center", ""}}
	for _, h := range []string{"Shteti", "Nënshkruar", "Ratifikuar", "Në fuqi", "Mënyra", "Nenet", "Raste", "Rezerva", "Organi përgjegjës"} {
		data.Head = append(data.Head, sheet.Cell{Spans: one(h)})
	}
	for i := range 40 {
		name := one(names[i%6])
		if i%6 == 3 {
			name = []sheet.Span{{Text: names[3]}, {Note: 1}}
		}
		row := []sheet.Cell{{Spans: name}}
		for _, text := range []string{"12.12.2000", "21.8.2002", "25.12.2003", "ratifikim", "3, 5, 9", fmt.Sprint(i * 37), "po", "Ministria e Brendshme dhe koordinatori kombëtar"} {
			row = append(row, sheet.Cell{Spans: one(text)})
		}
		data.Rows = append(data.Rows, row)
	}
	small := &sheet.TableData{Columns: []sheet.Align{"", "", "end"}, Head: []sheet.Cell{{Spans: one("Neni")}, {Spans: one("Përmbajtja")}, {Spans: one("Fjalë")}},
		Rows: [][]sheet.Cell{{{Spans: one("3")}, {Spans: one("Përdorimi i termave")}, {Spans: one("412")}}, {{Spans: one("5")}, {Spans: one("Penalizimi")}, {Spans: one("230")}}}}
	s.Blocks = []sheet.Block{
		prose("Tabela tregon se cilat shtete janë palë të protokollit dhe prej kur."),
		{Kind: sheet.Table, Table: data},
		heading(2, "", "Nenet kryesore"),
		{Kind: sheet.Table, Table: small},
		prose("Shënimet mbi burimet gjenden në faqen e portalit."),
	}
	return s
}
