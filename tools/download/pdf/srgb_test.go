package pdf

import (
	"encoding/binary"
	"math"
	"testing"
)

// The primaries are computed here from the chromaticities of IEC 61966-2-1 and
// Bradford's adaptation to D50 (ISO 15076-1, annex E).
func TestTheProfileIsSRGB(t *testing.T) {
	profile := srgb()
	if int(binary.BigEndian.Uint32(profile)) != len(profile) || string(profile[36:40]) != "acsp" {
		t.Fatalf("the header is %q", profile[:128])
	}
	tags := map[string][]byte{}
	for i := range int(binary.BigEndian.Uint32(profile[128:])) {
		entry := profile[132+12*i:]
		at, size := binary.BigEndian.Uint32(entry[4:]), binary.BigEndian.Uint32(entry[8:])
		if at%4 != 0 {
			t.Errorf("%s stands at %d", entry[:4], at)
		}
		tags[string(entry[:4])] = profile[at : at+size]
	}
	number := func(b []byte, i int) float64 {
		return float64(int32(binary.BigEndian.Uint32(b[8+4*i:]))) / 65536
	}
	want := primaries()
	for i, name := range []string{"rXYZ", "gXYZ", "bXYZ"} {
		for k := range 3 {
			if got := number(tags[name], k); math.Abs(got-want[k][i]) > 0.0004 {
				t.Errorf("%s has %.5f at %d, want %.5f", name, got, k, want[k][i])
			}
		}
	}
	for _, name := range []string{"rTRC", "gTRC", "bTRC"} {
		c := tags[name]
		g, a, b, low, limit := number(c, 1), number(c, 2), number(c, 3), number(c, 4), number(c, 5)
		for v := range 256 {
			x := float64(v) / 255
			got, want := low*x, x/12.92
			if x >= limit {
				got = math.Pow(a*x+b, g)
			}
			if x > 0.04045 {
				want = math.Pow((x+0.055)/1.055, 2.4)
			}
			if math.Abs(got-want) > 0.0001 {
				t.Errorf("%s gives %.5f for %d, want %.5f", name, got, v, want)
			}
		}
	}
}

type matrix [3][3]float64

func (m matrix) times(n matrix) (out matrix) {
	for i := range 3 {
		for j := range 3 {
			for k := range 3 {
				out[i][j] += m[i][k] * n[k][j]
			}
		}
	}
	return out
}

func (m matrix) inverse() (out matrix) {
	det := 0.0
	for i := range 3 {
		det += m[0][i] * (m[1][(i+1)%3]*m[2][(i+2)%3] - m[1][(i+2)%3]*m[2][(i+1)%3])
	}
	for i := range 3 {
		for j := range 3 {
			out[j][i] = (m[(i+1)%3][(j+1)%3]*m[(i+2)%3][(j+2)%3] - m[(i+1)%3][(j+2)%3]*m[(i+2)%3][(j+1)%3]) / det
		}
	}
	return out
}

// primaries are the columns X, Y, Z of red, green and blue under D50.
func primaries() matrix {
	column := func(v [3]float64) matrix { return matrix{{v[0]}, {v[1]}, {v[2]}} }
	xy := [3][2]float64{{0.64, 0.33}, {0.30, 0.60}, {0.15, 0.06}}
	white, d50 := [3]float64{0.3127 / 0.3290, 1, (1 - 0.3127 - 0.3290) / 0.3290}, [3]float64{0.9642, 1, 0.8249}
	var m matrix
	for i, c := range xy {
		m[0][i], m[1][i], m[2][i] = c[0]/c[1], 1, (1-c[0]-c[1])/c[1]
	}
	scale := m.inverse().times(column(white))
	for i := range 3 {
		for k := range 3 {
			m[k][i] *= scale[i][0]
		}
	}
	bradford := matrix{{0.8951, 0.2664, -0.1614}, {-0.7502, 1.7135, 0.0367}, {0.0389, -0.0685, 1.0296}}
	from, to := bradford.times(column(white)), bradford.times(column(d50))
	var gain matrix
	for i := range 3 {
		gain[i][i] = to[i][0] / from[i][0]
	}
	return bradford.inverse().times(gain).times(bradford).times(m)
}
