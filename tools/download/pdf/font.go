package pdf

import (
	"resourceportal/tools/download/pdf/face"
	"resourceportal/tools/download/pdf/object"
)

// embed adds the typefaces that the document uses, and returns the resources of its
// pages.
func (p *printer) embed() object.Ref {
	var fonts object.Dict
	for f, use := range p.d.shaper.uses {
		if !use.Empty() {
			fonts = append(fonts, string(fontName(face.Face(f))), p.font(face.Face(f), use))
		}
	}
	return p.file.Add(object.Dict{"Font", fonts})
}

// font adds a typeface as ISO 32000-1, 9.7, wants it: a character's code is the
// number of its glyph.
func (p *printer) font(f face.Face, use *face.Use) object.Ref {
	program := use.FontFile()
	name := object.Name(use.Name())
	m := f.Metrics()
	descriptor := p.file.Add(object.Dict{
		"Type", object.Name("FontDescriptor"), "FontName", name, "Flags", m.Flags,
		"FontBBox", object.Array{m.BBox[0], m.BBox[1], m.BBox[2], m.BBox[3]},
		"ItalicAngle", object.Milli(m.ItalicAngle), "Ascent", m.Ascent, "Descent", m.Descent,
		"CapHeight", m.CapHeight, "XHeight", m.XHeight, "StemV", m.StemV,
		"FontFile2", p.file.Stream(object.Dict{"Length1", len(program)}, program),
	})
	var widths object.Array
	for _, run := range use.Widths() {
		var list object.Array
		for _, w := range run.Widths {
			list = append(list, w)
		}
		widths = append(widths, int(run.First), list)
	}
	glyphs := p.file.Add(object.Dict{
		"Type", object.Name("Font"), "Subtype", object.Name("CIDFontType2"), "BaseFont", name,
		"CIDSystemInfo", object.Dict{"Registry", object.Bytes("Adobe"), "Ordering", object.Bytes("Identity"), "Supplement", 0},
		"FontDescriptor", descriptor, "W", widths, "CIDToGIDMap", object.Name("Identity"),
	})
	return p.file.Add(object.Dict{
		"Type", object.Name("Font"), "Subtype", object.Name("Type0"), "BaseFont", name,
		"Encoding", object.Name("Identity-H"), "DescendantFonts", object.Array{glyphs},
		"ToUnicode", p.file.Stream(nil, use.ToUnicode()),
	})
}
