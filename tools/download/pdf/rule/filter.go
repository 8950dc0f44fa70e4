package rule

import (
	"bytes"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
)

// largest is how many bytes a stream may have when it is unpacked; more is a
// trap, not a document.
const largest = 64 << 20

var errFilter = errors.New("a filter that is not understood")

// filters are the names of a stream's filters, in the order of decoding.
func (f *file) filters(s *stream) []name {
	switch o := f.resolve(s.dict["Filter"]).(type) {
	case name:
		return []name{o}
	case array:
		var all []name
		for _, e := range o {
			all = append(all, f.name(e))
		}
		return all
	}
	return nil
}

// decode is what a stream holds. Only Flate is understood; that is enough for
// everything but photographs, which nothing here has to look into.
func (f *file) decode(s *stream) ([]byte, error) {
	if s.decoded == nil && s.failed == nil {
		s.decoded, s.failed = f.unpack(s)
		if s.decoded == nil {
			s.decoded = []byte{}
		}
	}
	return s.decoded, s.failed
}

func (f *file) unpack(s *stream) ([]byte, error) {
	filters := f.filters(s)
	if len(filters) == 0 {
		return s.raw, nil
	}
	if len(filters) != 1 || filters[0] != "FlateDecode" {
		return nil, fmt.Errorf("%w: %v", errFilter, filters)
	}
	in := bytes.NewReader(s.raw)
	z, err := zlib.NewReader(in)
	if err != nil {
		return nil, err
	}
	out, err := io.ReadAll(io.LimitReader(z, largest))
	if err != nil {
		return nil, err
	}
	if len(out) == largest {
		return nil, errors.New("it is too large")
	}
	if in.Len() > 0 {
		return nil, fmt.Errorf("%d bytes stand behind what is packed", in.Len())
	}
	parms := f.dict(s.dict["DecodeParms"])
	if a := f.array(s.dict["DecodeParms"]); len(a) == 1 {
		parms = f.dict(a[0])
	}
	return f.unpredict(out, parms)
}

// unpredict takes back the PNG predictors (ISO 32000-1, 7.4.4.4).
func (f *file) unpredict(data []byte, parms dict) ([]byte, error) {
	predictor, ok := f.integer(parms["Predictor"])
	if !ok || predictor == 1 {
		return data, nil
	}
	value := func(key name, otherwise int) int {
		if n, ok := f.integer(parms[key]); ok {
			return n
		}
		return otherwise
	}
	bits := value("Colors", 1) * value("BitsPerComponent", 8)
	row := (bits*value("Columns", 1) + 7) / 8
	if predictor < 10 || predictor > 15 || bits < 1 || row < 1 || row > largest || len(data)%(row+1) != 0 {
		return nil, errors.New("a predictor that is not understood")
	}
	step := max(1, bits/8)
	out := make([]byte, 0, len(data))
	above := make([]byte, row)
	for ; len(data) > 0; data = data[row+1:] {
		line := bytes.Clone(data[1 : row+1])
		for i := range line {
			var left, corner byte
			if i >= step {
				left, corner = line[i-step], above[i-step]
			}
			switch data[0] {
			case 0:
			case 1:
				line[i] += left
			case 2:
				line[i] += above[i]
			case 3:
				line[i] += byte((int(left) + int(above[i])) / 2)
			case 4:
				line[i] += paeth(int(left), int(above[i]), int(corner))
			default:
				return nil, errors.New("a predictor that is not understood")
			}
		}
		out, above = append(out, line...), line
	}
	return out, nil
}

// paeth is the neighbour that is nearest to left + above - corner.
func paeth(left, above, corner int) byte {
	distance := func(n int) int { return max(left+above-corner-n, n-left-above+corner) }
	switch a, b, c := distance(left), distance(above), distance(corner); {
	case a <= b && a <= c:
		return byte(left)
	case b <= c:
		return byte(above)
	}
	return byte(corner)
}

// tableSix are the filters of ISO 32000-1, table 6, that PDF/A-2 allows, and that
// may stay as they are since only an image can have them.
var tableSix = map[name]bool{"FlateDecode": true, "DCTDecode": true}

// checkStreams holds all streams against ISO 19005-2, 6.1.7.
func (f *file) checkStreams() {
	for n, o := range f.objects {
		s, ok := o.(*stream)
		if !ok {
			continue
		}
		for _, key := range []name{"F", "FFilter", "FDecodeParms"} {
			if s.dict[key] != nil {
				f.report("A-6.1.7-3", "object %d: its stream has the key %s", n, key)
			}
		}
		known := true
		for _, filter := range f.filters(s) {
			switch {
			case filter == "LZWDecode" || filter == "Crypt" || filter == "":
				f.report("A-6.1.7-4", "object %d: its stream has the filter %q", n, filter)
				known = false
			case !tableSix[filter] || filter == "DCTDecode" && s.dict["Subtype"] != name("Image"):
				f.report("Portal-unknown", "object %d: its stream has the filter %q", n, filter)
				known = false
			}
		}
		if _, err := f.decode(s); err != nil && known && !errors.Is(err, errFilter) {
			f.report("PDF-7.4", "object %d: its stream cannot be unpacked: %v", n, err)
		}
	}
}
