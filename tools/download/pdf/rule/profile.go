package rule

import (
	"encoding/binary"
	"slices"
)

// channels are how many numbers a colour has in a colour space of ICC profiles.
var channels = map[string]int{"GRAY": 1, "RGB ": 3, "CMYK": 4, "Lab ": 3}

// profileTags are those that every profile has, and those of RGB and grey ones
// that work by curves (ICC.1:2010, 8.3 and 8.4).
var profileTags = map[string][]string{
	"":     {"desc", "cprt", "wtpt"},
	"RGB ": {"rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"},
	"GRAY": {"kTRC"},
	"CMYK": {"A2B0"},
}

// tagTypes are the types of the tags above (ICC.1:2010, 9.2, and those of version 2).
var tagTypes = map[string][]string{
	"desc": {"desc", "mluc"}, "cprt": {"text", "mluc"}, "wtpt": {"XYZ "},
	"rXYZ": {"XYZ "}, "gXYZ": {"XYZ "}, "bXYZ": {"XYZ "},
	"rTRC": {"curv", "para"}, "gTRC": {"curv", "para"}, "bTRC": {"curv", "para"}, "kTRC": {"curv", "para"},
}

// daylight is the light D50 that every profile is relative to.
const daylight = "\x00\x00\xF6\xD6\x00\x01\x00\x00\x00\x00\xD3\x2D"

// checkProfile holds an ICC profile against its specification (ICC.1:2010, 7) and
// gives its colour space. An input profile is that of a colour space, the other kind
// that of the output intent.
func (c *checker) checkProfile(s *stream, input bool) string {
	data, err := c.decode(s)
	if err != nil {
		return "" // checkStreams says so
	}
	wrong := func(format string, args ...any) {
		format, args = "the colour profile in object %d "+format, append([]any{s.number}, args...)
		if input {
			c.broke("A-6.2.4.2-1", format, args...)
		} else {
			c.broke("A-6.2.3-1", format, args...)
		}
	}
	classes := []string{"prtr", "mntr"}
	if input {
		classes = append(classes, "scnr", "spac")
	}
	if len(data) < 132 || string(data[36:40]) != "acsp" {
		wrong("is none")
		return ""
	}
	class, space := string(data[12:16]), string(data[16:20])
	if size := binary.BigEndian.Uint32(data); int(size) != len(data) {
		wrong("says it has %d bytes and has %d", size, len(data))
	}
	if data[8] >= 5 || data[8] < 2 {
		wrong("is of the version %d", data[8])
	}
	if !slices.Contains(classes, class) {
		wrong("is of the class %q", class)
	}
	if pcs := string(data[20:24]); pcs != "XYZ " && pcs != "Lab " {
		wrong("leads to the colour space %q", pcs)
	}
	if string(data[68:80]) != daylight {
		wrong("is not relative to the light D50")
	}
	if n, _ := c.integer(s.dict["N"]); channels[space] == 0 || space == "Lab " || n != channels[space] {
		wrong("has the colour space %q and %d channels", space, n)
	}
	count := int(binary.BigEndian.Uint32(data[128:]))
	if count > (len(data)-132)/12 {
		wrong("has %d tags, which is more than its bytes", count)
		return space
	}
	tags := map[string]bool{}
	for i := range count {
		at := data[132+12*i:]
		offset, size := binary.BigEndian.Uint32(at[4:]), binary.BigEndian.Uint32(at[8:])
		if offset < uint32(132+12*count) || uint64(offset)+uint64(size) > uint64(len(data)) || size < 8 {
			wrong("has the tag %q outside of it", at[:4])
		}
		tag := string(at[:4])
		tags[tag] = true
		if kinds := tagTypes[tag]; kinds != nil && uint64(offset)+uint64(size) <= uint64(len(data)) && size >= 8 &&
			(!slices.Contains(kinds, string(data[offset:offset+4])) || kinds[0] == "XYZ " && size != 20) {
			wrong("has the tag %q of another type", tag)
		}
	}
	for _, tag := range slices.Concat(profileTags[""], profileTags[space]) {
		if !tags[tag] && !(space == "RGB " && tags["A2B0"]) {
			wrong("has no tag %q", tag)
		}
	}
	return space
}
