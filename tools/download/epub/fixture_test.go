package epub_test

import (
	"fmt"
	"strings"

	"resourceportal/tools/sheet"
)

func text(t string) []sheet.Span { return []sheet.Span{{Text: t}} }

func paragraph(spans ...sheet.Span) sheet.Block {
	return sheet.Block{Kind: sheet.Paragraph, Spans: spans}
}

func cells(texts ...string) []sheet.Cell {
	var row []sheet.Cell
	for _, t := range texts {
		row = append(row, sheet.Cell{Spans: text(t)})
	}
	return row
}

// paper is a text as the portal has them, of about four pages.
func paper() sheet.Sheet {
	s := sheet.Sheet{
		ID: "belgrade-2015-paper", Lang: "sr-Cyrl", Title: sheet.Span{Text: "Опис радионице у Београду 2015. године"},
		Kind:    "Концептуални документ",
		Lead:    text("Београд, 4–5. новембар 2015."),
		Summary: sheet.Span{Text: "Страница на којој ОЕБС описује регионалну радионицу у Београду: зашто је организована, ко је позван и шта је планирано."},
		Notices: [][]sheet.Span{{{Text: "Радни превод. Меродаван је "}, {Text: "изворник на енглеском језику", Href: "https://example.org/en/papers/belgrade-2015/"}, {Text: "."}}},
		Facts: []sheet.Fact{
			{Name: "Објављено", Values: [][]sheet.Span{text("25. јул 2016.")}},
			{Name: "Аутори", Values: [][]sheet.Span{
				{{Text: "International Organization for Migration", Lang: "en", Href: "https://www.iom.int/"}},
				{{Text: "Канцеларија УН за дроге и криминал"}, {Break: true}, {Text: "Беч"}},
			}},
			{Name: "Земље", Values: [][]sheet.Span{{{Text: "Албанија, Косово"}, {Note: 2}, {Text: ", Србија"}}}},
		},
		Notes: []sheet.Note{
			{Mark: "1", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "Резолуција Генералне скупштине 55/25, "}, sheet.Span{Text: "General Assembly resolution 55/25", Lang: "en", Emphasis: true}, sheet.Span{Text: "."})}},
			{Mark: "*", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "Овај назив не прејудицира ставове о статусу и у складу је са Резолуцијом Савета безбедности УН 1244/1999 и мишљењем Међународног суда правде о проглашењу независности Косова."})}},
		},
		Address: "https://example.org/sr/papers/belgrade-2015/",
		Meta: sheet.Meta{
			Authors: []string{"ОЕБС", "IOM"}, Subjects: []string{"трговина људима"}, Publisher: "Против трговине људима и кријумчарења на Западном Балкану",
			License: "https://creativecommons.org/licenses/by/4.0/", Modified: "2026-11-21",
		},
		Words: sheet.Words{Page: "Страна {page} од {pages}", Contents: "Садржај", Notes: "Напомене", Note: "Напомена {mark}", Back: "Назад на текст", Facts: "Подаци", QR: "Адреса", Code: "Код"},
	}
	long := "Доносиоци одлука и практичари требало је да размене гледишта о тешкоћама на које стално наилазе и о новим примерима добре праксе. "
	for i := 1; i <= 6; i++ {
		s.Blocks = append(s.Blocks,
			sheet.Block{Kind: sheet.Heading, ID: fmt.Sprintf("part-%d", i), Level: 2, Spans: []sheet.Span{{Text: fmt.Sprintf("%d. Ток рада на Косову", i)}, {Note: 2}}},
			paragraph(sheet.Span{Text: strings.Repeat(long, 4)}, sheet.Span{Note: 1}, sheet.Span{Text: " Видети "}, sheet.Span{Text: "први део", Href: "#part-1"}, sheet.Span{Text: "."}),
			sheet.Block{Kind: sheet.Heading, Level: 3, Spans: text("Учесници")},
			sheet.Block{Kind: sheet.List, Items: [][]sheet.Block{
				{paragraph(sheet.Span{Text: "судије и тужиоци"}), {Kind: sheet.List, Ordered: true, Start: 3, Items: [][]sheet.Block{{paragraph(sheet.Span{Text: "трећи"})}, {paragraph(sheet.Span{Text: "четврти"})}}}},
				{paragraph(sheet.Span{Text: "полицијски официри за везу", Strong: true})},
			}},
			paragraph(sheet.Span{Text: strings.Repeat(long, 3)}),
		)
	}
	s.Blocks = append(s.Blocks,
		sheet.Block{Kind: sheet.Quote, Lang: "en", Blocks: []sheet.Block{paragraph(sheet.Span{Text: "Each State Party shall adopt such measures as may be necessary."})}},
		table(3, 6), table(9, 6),
		sheet.Block{Kind: sheet.Rule},
		sheet.Block{Kind: sheet.Code, Spans: text("a < b && c\n\tд\n")},
		paragraph(sheet.Span{Text: "Пишите на "}, sheet.Span{Text: "info@example.org", Href: "mailto:info@example.org"}, sheet.Span{Text: " или зовите "}, sheet.Span{Text: "+381 11 123", Href: "tel:+38111123"}, sheet.Span{Text: "."}),
	)
	return s
}

func table(columns, rows int) sheet.Block {
	names := []string{"Држава", "Статус", "Потписано", "Сагласност", "На снази", "Начин", "Члан", "Резерва", "Напомена"}
	words := []string{"Босна и Херцеговина", "држава чланица", "12. децембар 2000.", "24. април 2002.", "29. септембар 2003.", "ратификација", "16", "", "изјава уз члан 15, став 2"}
	t := &sheet.TableData{Caption: text(fmt.Sprintf("Стране уговорнице (%d)", columns)), Columns: make([]sheet.Align, columns), Head: cells(names[:columns]...), RowHeader: true}
	t.Columns[columns-1] = sheet.End
	for range rows {
		t.Rows = append(t.Rows, cells(words[:columns]...))
	}
	return sheet.Block{Kind: sheet.Table, Table: t}
}
