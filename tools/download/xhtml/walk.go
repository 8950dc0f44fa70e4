package xhtml

import "resourceportal/tools/sheet"

// visitor is told of the parts of a sheet; lang is the language of each.
type visitor struct {
	block func(b sheet.Block, lang string)
	span  func(s sheet.Span, lang string)
}

// walk visits a sheet in the order in which it is printed.
func walk(s sheet.Sheet, v visitor) {
	if v.block == nil {
		v.block = func(sheet.Block, string) {}
	}
	if v.span == nil {
		v.span = func(sheet.Span, string) {}
	}
	v.spans([]sheet.Span{s.Title}, s.Lang)
	v.spans(s.Lead, s.Lang)
	v.spans([]sheet.Span{s.Summary}, s.Lang)
	for _, n := range s.Notices {
		v.spans(n, s.Lang)
	}
	for _, f := range s.Facts {
		for _, value := range f.Values {
			v.spans(value, s.Lang)
		}
	}
	v.blocks(s.Blocks, s.Lang)
	for _, n := range s.Notes {
		v.blocks(n.Blocks, s.Lang)
	}
}

func (v visitor) spans(spans []sheet.Span, lang string) {
	for _, s := range spans {
		if s.Lang != "" {
			v.span(s, s.Lang)
		} else {
			v.span(s, lang)
		}
	}
}

func (v visitor) blocks(blocks []sheet.Block, lang string) {
	for _, b := range blocks {
		lang := lang
		if b.Lang != "" {
			lang = b.Lang
		}
		v.block(b, lang)
		switch b.Kind {
		case sheet.List:
			for _, item := range b.Items {
				v.blocks(item, lang)
			}
		case sheet.Quote:
			v.blocks(b.Blocks, lang)
		case sheet.Table:
			v.table(b.Table, lang)
		case sheet.Rule:
		case sheet.Heading, sheet.Code:
			v.spans(b.Spans, lang)
		default:
			v.spans(b.Spans, lang)
			v.blocks(b.Blocks, lang)
		}
	}
}

func (v visitor) table(t *sheet.TableData, lang string) {
	if t == nil {
		return
	}
	v.spans(t.Caption, lang)
	for _, c := range t.Head {
		v.spans(c.Spans, lang)
	}
	for _, row := range t.Rows {
		for _, c := range row {
			v.spans(c.Spans, lang)
		}
	}
}
