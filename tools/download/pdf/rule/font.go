package rule

import (
	"fmt"
	"maps"
	"math"
	"regexp"
	"slices"
	"strings"
	"unicode"
)

// font is a composite font of TrueType outlines with the encoding Identity-H, the
// only kind that is understood: a code of two bytes is the number of a glyph.
type font struct {
	label   string
	widths  map[int]float64 // thousandths of the size
	usual   float64         // width of a glyph that is not in widths
	unicode map[int]string
	face    *face
	used    map[int]bool // glyphs that are shown
}

func (f *font) String() string { return f.label }

func (f *font) width(glyph int) float64 {
	if w, ok := f.widths[glyph]; ok {
		return w
	}
	return f.usual
}

// ink is the lowest and the highest point of a glyph in parts of the size; false
// when it has no outline.
func (f *font) ink(glyph int) (bottom, top float64, ok bool) {
	if f.face == nil {
		return 0, 0.7, true
	}
	box, ok := f.face.bounds(glyph)
	units := float64(f.face.units)
	return float64(box[1]) / units, float64(box[3]) / units, ok
}

// subsetName is the name of a part of a font (ISO 32000-1, 9.6.4).
var subsetName = regexp.MustCompile(`^[A-Z]{6}\+.+$`)

// readFont reads a font of the resources, once. Nil is one that is not understood.
func (c *checker) readFont(o object, key string) *font {
	at, ok := o.(ref)
	d := c.dict(at)
	if !ok || d == nil {
		c.broke("Portal-unknown", "the font %s is no object of its own", key)
		return nil
	}
	if f, seen := c.fonts[at]; seen {
		return f
	}
	f := c.newFont(d, at)
	c.fonts[at] = f
	return f
}

func (c *checker) newFont(d dict, at ref) *font {
	base := c.name(d["BaseFont"])
	where := fmt.Sprintf("the font %s in object %d", base, at.number)
	if c.name(d["Type"]) != "Font" {
		c.broke("A-6.2.11.2-1", "%s is not of the type Font", where)
	}
	switch kind := c.name(d["Subtype"]); kind {
	case "Type0":
	case "Type1", "MMType1", "TrueType", "Type3":
		c.broke("Portal-unknown", "%s is of the kind %s", where, kind)
		return nil
	default:
		c.broke("A-6.2.11.2-2", "%s is of the kind %q", where, kind)
		return nil
	}
	if base == "" {
		c.broke("A-6.2.11.2-3", "%s has no BaseFont", where)
	}
	if encoding := c.resolve(d["Encoding"]); encoding != name("Identity-H") {
		c.broke("Portal-unknown", "%s has another encoding than Identity-H", where)
		return nil
	}
	below := c.array(d["DescendantFonts"])
	if len(below) != 1 || c.dict(below[0]) == nil {
		c.broke("PDF-9.7.6.1", "%s has no single descendant font", where)
		return nil
	}
	f := &font{label: where, widths: map[int]float64{}, used: map[int]bool{}}
	c.readDescendant(f, c.dict(below[0]), base)
	c.readUnicode(f, d["ToUnicode"])
	return f
}

// readDescendant reads the CIDFont (ISO 32000-1, 9.7.4).
func (c *checker) readDescendant(f *font, d dict, base name) {
	if c.name(d["Type"]) != "Font" {
		c.broke("A-6.2.11.2-1", "the descendant of %v is not of the type Font", f)
	}
	if kind := c.name(d["Subtype"]); kind != "CIDFontType2" {
		c.broke("Portal-unknown", "%v has a descendant of the kind %q", f, kind)
		return
	}
	if c.name(d["BaseFont"]) != base {
		c.broke("A-6.2.11.2-3", "%v and its descendant have not the same BaseFont", f)
	}
	switch m := c.resolve(d["CIDToGIDMap"]).(type) {
	case nil:
		c.broke("UA-7.21.3.2-1 (Matterhorn 31-005)", "%v has no CIDToGIDMap", f)
	case name:
		if m != "Identity" {
			c.broke("UA-7.21.3.2-1 (Matterhorn 31-004)", "%v has the CIDToGIDMap %s", f, m)
		}
	default:
		c.broke("Portal-unknown", "%v has a CIDToGIDMap other than Identity", f)
	}
	info := c.dict(d["CIDSystemInfo"])
	registry, ok1 := c.resolve(info["Registry"]).(str)
	ordering, ok2 := c.resolve(info["Ordering"]).(str)
	if _, ok := c.integer(info["Supplement"]); !ok || !ok1 || !ok2 || registry == "" || ordering == "" {
		c.broke("PDF-9.7.3", "%v has no complete CIDSystemInfo", f)
	}
	f.usual = 1000
	if w, ok := c.number(d["DW"]); ok {
		f.usual = w
	}
	c.readWidths(f, d["W"])
	c.readDescriptor(f, c.dict(d["FontDescriptor"]), base)
}

// readWidths reads the widths (ISO 32000-1, 9.7.4.3).
func (c *checker) readWidths(f *font, o object) {
	all := c.array(o)
	set := func(glyph int, o object) {
		w, ok := c.number(o)
		if _, twice := f.widths[glyph]; twice || !ok || glyph < 0 {
			c.broke("PDF-9.7.4.3", "%v: the width of glyph %d is no number or stands twice", f, glyph)
		}
		f.widths[glyph] = w
	}
	for i := 0; i < len(all); {
		first, ok := c.integer(all[i])
		if list := c.array(at(all, i+1)); ok && list != nil {
			for j, w := range list {
				set(first+j, w)
			}
			i += 2
			continue
		}
		last, ok2 := c.integer(at(all, i+1))
		if !ok || !ok2 || i+2 >= len(all) || last < first || last > math.MaxUint16 {
			c.broke("PDF-9.7.4.3", "%v: its W is neither lists nor ranges of widths", f)
			return
		}
		for g := first; g <= last; g++ {
			set(g, all[i+2])
		}
		i += 3
	}
}

// at is an entry of an array, nil behind its end.
func at(a array, i int) object {
	if i < len(a) {
		return a[i]
	}
	return nil
}

// readDescriptor reads the font descriptor (ISO 32000-1, 9.8) and the font itself.
func (c *checker) readDescriptor(f *font, d dict, base name) {
	if c.name(d["FontName"]) != base {
		c.broke("PDF-9.8", "%v: its descriptor has the FontName %q", f, c.name(d["FontName"]))
	}
	for _, key := range []name{"Flags", "ItalicAngle", "Ascent", "Descent", "CapHeight", "StemV"} {
		if _, ok := c.number(d[key]); !ok {
			c.broke("PDF-9.8", "%v: its descriptor has no %s", f, key)
		}
	}
	if _, ok := c.rect(d["FontBBox"]); !ok {
		c.broke("PDF-9.8", "%v: its descriptor has no FontBBox", f)
	}
	if flags, _ := c.integer(d["Flags"]); flags>>2&1 == flags>>5&1 {
		c.broke("PDF-9.8", "%v: its flags are not either symbolic or not", f)
	}
	if d["CIDSet"] != nil {
		c.broke("Portal-unknown", "%v has a CIDSet", f)
	}
	if d["FontFile"] != nil || d["FontFile3"] != nil {
		c.broke("Portal-unknown", "%v is not embedded as TrueType", f)
		return
	}
	s := c.stream(d["FontFile2"])
	if s == nil {
		c.broke("UA-7.21.4.1-1 (Matterhorn 31-009)", "%v is not embedded", f)
		return
	}
	if !subsetName.MatchString(string(base)) {
		c.broke("PDF-9.6.4", "%v: its name is not six capital letters, a plus sign and a name", f)
	}
	data, err := c.decode(s)
	if err != nil {
		return // checkStreams says so
	}
	if n, _ := c.integer(s.dict["Length1"]); n != len(data) {
		c.broke("PDF-9.9", "%v: its Length1 is %d and not %d", f, n, len(data))
	}
	if f.face, err = parseFace(data); err != nil {
		c.broke("A-6.2.11.2", "%v: its font program: %v", f, err)
	}
}

// checkFonts holds the glyphs that are shown against the fonts that have them.
func (c *checker) checkFonts() {
	for _, f := range c.fonts {
		if f == nil {
			continue
		}
		for _, glyph := range slices.Sorted(maps.Keys(f.used)) {
			c.checkGlyph(f, glyph)
		}
		if len(f.used) == 0 {
			c.broke("Portal-unused", "%v is not used", f)
		}
	}
}

func (c *checker) checkGlyph(f *font, glyph int) {
	letters, known := f.unicode[glyph]
	if glyph == 0 {
		c.broke("UA-7.21.8-1 (Matterhorn 31-030)", "%v: .notdef is shown", f)
		return
	}
	if !known || letters == "" {
		c.broke("UA-7.21.7-1 (Matterhorn 10-001)", "%v: the glyph %d has no Unicode", f, glyph)
	}
	if f.face == nil {
		return
	}
	advance, ok := f.face.advance(glyph)
	if !ok {
		c.broke("UA-7.21.4.1-3 (Matterhorn 31-011)", "%v: the glyph %d is not in it", f, glyph)
		return
	}
	if _, ink := f.face.bounds(glyph); !ink && strings.ContainsFunc(letters, visible) {
		c.broke("UA-7.21.4.1-3 (Matterhorn 31-011)", "%v: the glyph %d of %q is empty", f, glyph, letters)
	}
	if err := f.face.whole(glyph, 0); err != nil {
		c.broke("UA-7.21.4.1-3 (Matterhorn 31-011)", "%v: the glyph %d: %v", f, glyph, err)
	}
	if w := float64(advance) * 1000 / float64(f.face.units); math.Abs(w-f.width(glyph)) > 1 {
		c.broke("UA-7.21.5-1 (Matterhorn 31-016)", "%v: the glyph %d is %g wide in the file and %g in the font", f, glyph, f.width(glyph), w)
	}
}

// visible reports whether a character leaves ink.
func visible(r rune) bool {
	return !unicode.IsSpace(r) && !unicode.Is(unicode.Cf, r) && !unicode.Is(unicode.Mn, r)
}
