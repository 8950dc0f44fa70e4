package docx_test

import "resourceportal/tools/sheet"

func text(s string) []sheet.Span { return []sheet.Span{{Text: s}} }

func para(spans ...sheet.Span) sheet.Block {
	return sheet.Block{Kind: sheet.Paragraph, Spans: spans}
}

func said(s string) sheet.Block { return para(sheet.Span{Text: s}) }

func heading(level int, id, s string) sheet.Block {
	return sheet.Block{Kind: sheet.Heading, Level: level, ID: id, Spans: text(s)}
}

func list(ordered bool, start int, items ...[]sheet.Block) sheet.Block {
	return sheet.Block{Kind: sheet.List, Ordered: ordered, Start: start, Items: items}
}

func item(blocks ...sheet.Block) []sheet.Block { return blocks }

func cells(words ...string) []sheet.Cell {
	var row []sheet.Cell
	for _, w := range words {
		row = append(row, sheet.Cell{Spans: text(w)})
	}
	return row
}

// least is a sheet of nothing but what a sheet must have.
func least(blocks ...sheet.Block) sheet.Sheet {
	return sheet.Sheet{ID: "least", Lang: "en", Title: sheet.Span{Text: "Title"}, Blocks: blocks, Meta: sheet.Meta{Modified: "2026-11-21"}}
}

// serbian is a sheet with all that a record has, in Serbian Cyrillic.
func serbian() sheet.Sheet {
	return sheet.Sheet{
		ID: "belgrade-2015-concept-paper", Lang: "sr-Cyrl",
		Kind:    "Концептуални документ",
		Title:   sheet.Span{Text: "Регионална радионица о сузбијању трговине људима и кријумчарења миграната"},
		Lead:    []sheet.Span{{Text: "Београд, 15–17. септембар 2015."}},
		Summary: sheet.Span{Text: "Радионица окупља тужиоце, полицију и социјалне раднике из шест земаља да упореде праксу и договоре заједничке кораке."},
		Notices: [][]sheet.Span{
			{{Text: "Ово је нацрт превода. ", Strong: true}, {Text: "Меродаван је "}, {Text: "енглески изворник", Href: "https://portal.example/en/papers/belgrade-2015-concept-paper/"}, {Text: "."}},
			text("Подаци о контактима проверени су 21. новембра 2026."),
		},
		Facts: []sheet.Fact{
			{Name: "Земље", Values: [][]sheet.Span{text("Албанија"), text("Босна и Херцеговина"), {{Text: "Косово"}, {Note: 1}}, text("Северна Македонија"), text("Србија"), text("Црна Гора")}},
			{Name: "Организатори", Values: [][]sheet.Span{{{Text: "Канцеларија Уједињених нација за дроге и криминал ("}, {Text: "UNODC", Lang: "en", Href: "https://www.unodc.org/"}, {Text: ")"}}}},
			{Name: "Писмо", Values: [][]sheet.Span{{{Text: "contact@example.org", Href: "mailto:contact@example.org"}}}},
		},
		Blocks: []sheet.Block{
			para(sheet.Span{Text: "Трговина људима и кријумчарење миграната нису исто, иако се често дешавају на истим путевима. Разлика је у пристанку, искоришћавању и користи; она одређује ко је "}, sheet.Span{Text: "жртва", Emphasis: true}, sheet.Span{Text: ", а ко "}, sheet.Span{Text: "сведок", Strong: true}, sheet.Span{Text: "."}, sheet.Span{Note: 2}),
			heading(2, "background", "Контекст"),
			para(sheet.Span{Text: "Од 2014. године број људи који прелазе земље западног Балкана вишеструко је порастао. Види одељак "}, sheet.Span{Text: "Учесници", Href: "#participants"}, sheet.Span{Text: " и "}, sheet.Span{Text: "Закон о странцима", Href: "https://portal.example/sr/laws/rs-foreigners/?a=1&b=\"2\""}, sheet.Span{Text: "."}, sheet.Span{Note: 3}, sheet.Span{Text: " О томе се пише и у Косову"}, sheet.Span{Note: 1}, sheet.Span{Text: "; исто важи и овде."}, sheet.Span{Note: 2}),
			{Kind: sheet.Quote, Blocks: []sheet.Block{said("„Трговина људима“ означава врбовање, превожење, пребацивање, скривање и примање лица, путем претње силом или употребом силе или других облика присиле, у циљу искоришћавања."), para(sheet.Span{Text: "Члан 3. Протокола из Палерма", Emphasis: true})}},
			heading(3, "aims", "Циљеви радионице"),
			list(true, 1,
				item(said("Упоредити како се жртве откривају на граници и у прихватним центрима."), said("Посебно када је реч о деци без пратње.")),
				item(said("Договорити:"), list(false, 0,
					item(said("ко кога зове и када,")),
					item(said("који се подаци размењују,"), list(false, 0, item(said("и под којим условима.")))),
				), list(true, 3, item(said("трећи унутрашњи корак;")), item(said("четврти.")))),
				item(para(sheet.Span{Text: "Утврдити рок за "}, sheet.Span{Text: "проверу", Strong: true, Emphasis: true}, sheet.Span{Text: "."})),
			),
			heading(2, "participants", "Учесници"),
			{Kind: sheet.Table, Table: &sheet.TableData{
				Caption: text("Учесници по земљама"), RowHeader: true,
				Columns: []sheet.Align{sheet.Start, sheet.Start, sheet.End},
				Head:    cells("Земља", "Службе", "Број"),
				Rows: [][]sheet.Cell{
					cells("Албанија", "Гранична полиција; Канцеларија националног координатора; тужилаштво", "6"),
					cells("Босна и Херцеговина", "Министарство безбедности; Државна агенција за истраге и заштиту", "8"),
					{{Spans: []sheet.Span{{Text: "Косово"}, {Note: 1}}}, {Spans: []sheet.Span{{Text: "Полиција"}, {Break: true}, {Text: "Тужилаштво"}, {Note: 4}}}, {Spans: text("5")}},
					cells("Северна Македонија", "Министарство унутрашњих послова", "12"),
				},
			}},
			para(sheet.Span{Text: "У Скопљу ради склониште "}, sheet.Span{Text: "Отворена порта", Lang: "mk"}, sheet.Span{Text: ", у Тирани "}, sheet.Span{Text: "Tjetër Vizion", Lang: "sq"}, sheet.Span{Text: ". Команда је "}, sheet.Span{Text: "go tool portal build", Code: true}, sheet.Span{Text: "."}),
			{Kind: sheet.Code, Spans: []sheet.Span{{Text: "BEGIN:VCARD\nVERSION:4.0\n\tEND:VCARD\n", Code: true}}},
			{Kind: sheet.Rule},
			heading(4, "", "Напомена о преводу"),
			said("Превод је радни; предлози за исправке су добродошли."),
		},
		Notes: []sheet.Note{
			{Mark: "*", Blocks: []sheet.Block{said("Овај назив не прејудицира ставове о статусу и у складу је са Резолуцијом Савета безбедности УН 1244/1999 и мишљењем Међународног суда правде о декларацији о независности Косова.")}},
			{Mark: "1", Blocks: []sheet.Block{para(sheet.Span{Text: "Види "}, sheet.Span{Text: "Протокол", Href: "https://treaties.un.org/"}, sheet.Span{Text: ", члан 3."})}},
			{Mark: "2", Blocks: []sheet.Block{said("Подаци Фронтекса за 2014."), said("Други пасус белешке.")}},
			{Mark: "3", Blocks: []sheet.Block{said("Само основно тужилаштво.")}},
		},
		Address: "https://portal.example/sr/papers/belgrade-2015-concept-paper/",
		Meta:    sheet.Meta{Authors: []string{"UNODC", "IOM"}, Subjects: []string{"трговина људима", "кријумчарење миграната"}, Publisher: "Портал ресурса", License: "https://creativecommons.org/licenses/by/4.0/", Modified: "2026-11-21"},
		Words:   sheet.Words{Page: "Страница {page} од {pages}", Contents: "Садржај", Notes: "Напомене", Note: "Напомена {mark}", Back: "Назад", Facts: "Основни подаци", QR: "QR код", Code: "Код"},
	}
}

// long is a sheet of about as many pages.
func long(pages int) sheet.Sheet {
	s := serbian()
	one := s.Blocks
	s.Blocks = nil
	for range pages {
		s.Blocks = append(s.Blocks, one...)
		for range 3 {
			s.Blocks = append(s.Blocks, one[0], one[2])
		}
	}
	return s
}
