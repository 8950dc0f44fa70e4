package rule

import (
	"maps"
	"slices"
)

// intents are the rendering intents (ISO 32000-1, table 70).
var intents = []name{"RelativeColorimetric", "AbsoluteColorimetric", "Perceptual", "Saturation"}

func (r *content) checkIntent(o object) {
	if intent := r.name(o); !slices.Contains(intents, intent) {
		r.broke("A-6.2.6-1", "%s: the rendering intent %q", r.where, intent)
	}
}

// blends are the blend modes (ISO 32000-1, tables 136 and 137).
var blends = []name{
	"Normal", "Compatible", "Multiply", "Screen", "Overlay", "Darken", "Lighten", "ColorDodge", "ColorBurn", "HardLight",
	"SoftLight", "Difference", "Exclusion", "Hue", "Saturation", "Color", "Luminosity",
}

// extended holds an extended graphics state against ISO 19005-2, 6.2.5 and 6.2.10.
func (r *content) extended(o object, key string) {
	d := r.dict(o)
	if o != nil && d == nil {
		r.broke("PDF-8.4.5", "%s: the graphics state %s is no dictionary", r.where, key)
	}
	if d["TR"] != nil {
		r.broke("A-6.2.5-1", "%s: the graphics state %s has a transfer function", r.where, key)
	}
	if d["TR2"] != nil && r.name(d["TR2"]) != "Default" {
		r.broke("A-6.2.5-2", "%s: the graphics state %s has a transfer function", r.where, key)
	}
	if d["HTP"] != nil {
		r.broke("A-6.2.5-3", "%s: the graphics state %s has a halftone's origin", r.where, key)
	}
	if d["RI"] != nil {
		r.checkIntent(d["RI"])
	}
	if mode := r.resolve(d["BM"]); mode != nil {
		if n, _ := mode.(name); !slices.Contains(blends, n) {
			r.broke("A-6.2.10-1", "%s: the blend mode %v", r.where, mode)
		} else if n != "Normal" && n != "Compatible" {
			r.page.transparent = true
		}
	}
	if mask := r.resolve(d["SMask"]); mask != nil && mask != name("None") {
		r.broke("Portal-unknown", "%s: a soft mask in the graphics state %s", r.where, key)
	}
	for _, alpha := range []name{"ca", "CA"} {
		if n, ok := r.number(d[alpha]); ok && n != 1 {
			r.page.transparent = true
		}
	}
	r.checkKeys(d, "the graphics state "+key, []name{
		"Type", "LW", "LC", "LJ", "ML", "D", "RI", "FL", "SM", "SA", "BM", "SMask", "CA", "ca", "AIS", "TK", "TR", "TR2", "HTP",
	})
}

// checkImage holds an image against ISO 32000-1, 8.9.5, and ISO 19005-2, 6.2.8.
func (r *content) checkImage(s *stream) {
	where := r.where + ", the image in object " + ref{s.number, 0}.String()
	r.checkKeys(s.dict, where, []name{
		"Type", "Subtype", "Width", "Height", "ColorSpace", "BitsPerComponent", "Intent", "ImageMask", "Mask", "Decode",
		"Interpolate", "Alternates", "SMask", "Name", "Length", "Filter", "DecodeParms", "OPI", "F", "FFilter", "FDecodeParms",
	})
	if s.dict["Alternates"] != nil {
		r.broke("A-6.2.8-1", "%s has Alternates", where)
	}
	if s.dict["OPI"] != nil {
		r.broke("A-6.2.8-2", "%s has OPI", where)
	}
	if r.resolve(s.dict["Interpolate"]) == true {
		r.broke("A-6.2.8-3", "%s is interpolated", where)
	}
	if s.dict["Intent"] != nil {
		r.checkIntent(s.dict["Intent"])
	}
	width, _ := r.integer(s.dict["Width"])
	height, _ := r.integer(s.dict["Height"])
	bits, _ := r.integer(s.dict["BitsPerComponent"])
	parts := 1
	if r.resolve(s.dict["ImageMask"]) == true {
		bits = 1
		r.useColour(r.state.fill)
	} else {
		var space name
		if space, parts = r.checkSpace(s.dict["ColorSpace"], where); parts == 0 {
			return
		}
		r.useDevice(space, where)
	}
	if !slices.Contains([]int{1, 2, 4, 8}, bits) || width < 1 || height < 1 || width > 1<<15 || height > 1<<15 {
		r.broke("PDF-8.9.5", "%s has %d by %d dots of %d bits", where, width, height, bits)
		return
	}
	if mask := r.stream(s.dict["SMask"]); mask != nil {
		r.page.transparent = true
		r.checkImage(&stream{dict: present(dict{
			"Width": mask.dict["Width"], "Height": mask.dict["Height"], "ColorSpace": mask.dict["ColorSpace"],
			"BitsPerComponent": mask.dict["BitsPerComponent"], "Filter": mask.dict["Filter"],
			"DecodeParms": mask.dict["DecodeParms"], "Interpolate": mask.dict["Interpolate"], "Matte": mask.dict["Matte"],
		}), raw: mask.raw, number: mask.number})
	}
	if s.dict["Mask"] != nil {
		r.broke("Portal-unknown", "%s has a Mask", where)
	}
	if slices.Contains(r.filters(s), "DCTDecode") {
		return // the size stands in the photograph
	}
	if data, err := r.decode(s); err == nil && len(data) != (width*parts*bits+7)/8*height {
		r.broke("PDF-8.9.5", "%s has %d bytes for %d by %d dots", where, len(data), width, height)
	}
}

// present are the entries of a dictionary that have a value.
func present(d dict) dict {
	maps.DeleteFunc(d, func(_ name, o object) bool { return o == nil })
	return d
}
