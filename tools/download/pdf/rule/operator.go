package rule

import "fmt"

// operators are all of ISO 32000-1, annex A, with their operands: n is a number,
// N a name, s a string, a an array, p a dictionary or a name, and * what the
// operator looks at itself.
var operators = map[keyword]string{
	"b": "", "B": "", "b*": "", "B*": "", "BDC": "Np", "BI": "*", "BMC": "N", "BT": "", "BX": "",
	"c": "nnnnnn", "cm": "nnnnnn", "CS": "N", "cs": "N", "d": "an", "d0": "nn", "d1": "nnnnnn", "Do": "N", "DP": "Np",
	"EI": "*", "EMC": "", "ET": "", "EX": "", "f": "", "F": "", "f*": "", "G": "n", "g": "n", "gs": "N", "h": "", "i": "n",
	"ID": "*", "j": "n", "J": "n", "K": "nnnn", "k": "nnnn", "l": "nn", "m": "nn", "M": "n", "MP": "N", "n": "",
	"q": "", "Q": "", "re": "nnnn", "RG": "nnn", "rg": "nnn", "ri": "N", "s": "", "S": "", "SC": "*", "sc": "*",
	"SCN": "*", "scn": "*", "sh": "N", "T*": "", "Tc": "n", "Td": "nn", "TD": "nn", "Tf": "Nn", "Tj": "s", "TJ": "a",
	"TL": "n", "Tm": "nnnnnn", "Tr": "n", "Ts": "n", "Tw": "n", "Tz": "n", "v": "nnnn", "w": "n", "W": "", "W*": "",
	"y": "nnnn", "'": "s", `"`: "nns",
}

// fit holds operands against the letters of an operator.
func fit(operands []object, letters string) error {
	if letters == "*" {
		return nil
	}
	if len(operands) != len(letters) {
		return fmt.Errorf("it has %d operands for %d", len(operands), len(letters))
	}
	for i, o := range operands {
		ok := false
		switch o.(type) {
		case integer, real:
			ok = letters[i] == 'n'
		case name:
			ok = letters[i] == 'N' || letters[i] == 'p'
		case str:
			ok = letters[i] == 's'
		case array:
			ok = letters[i] == 'a'
		case dict:
			ok = letters[i] == 'p'
		}
		if !ok {
			return fmt.Errorf("its operand %d is of the wrong type", i+1)
		}
	}
	return nil
}

// part is where in a content stream an operator may stand (ISO 32000-1, figure 9).
type part int

const (
	atPage part = iota // between objects
	inText             // from BT to ET
	inPath             // from m or re to the operator that paints
)

// parts are the places of the operators that may not stand everywhere that
// something may: those that are not here may stand at page level and in text.
var parts = map[keyword][]part{
	"q": {atPage}, "Q": {atPage}, "cm": {atPage}, "Do": {atPage}, "sh": {atPage}, "BT": {atPage}, "ET": {inText},
	"m": {atPage, inPath}, "re": {atPage, inPath}, "l": {inPath}, "c": {inPath}, "v": {inPath}, "y": {inPath},
	"h": {inPath}, "W": {inPath}, "W*": {inPath}, "n": {inPath}, "S": {inPath}, "s": {inPath}, "f": {inPath},
	"F": {inPath}, "f*": {inPath}, "B": {inPath}, "B*": {inPath}, "b": {inPath}, "b*": {inPath},
	"Td": {inText}, "TD": {inText}, "Tm": {inText}, "T*": {inText},
	"Tj": {inText}, "TJ": {inText}, "'": {inText}, `"`: {inText},
}

// matrix is a transformation (ISO 32000-1, 8.3.3).
type matrix [6]float64

var identity = matrix{1, 0, 0, 1, 0, 0}

// times is m, then n.
func (m matrix) times(n matrix) matrix {
	return matrix{
		m[0]*n[0] + m[1]*n[2], m[0]*n[1] + m[1]*n[3],
		m[2]*n[0] + m[3]*n[2], m[2]*n[1] + m[3]*n[3],
		m[4]*n[0] + m[5]*n[2] + n[4], m[4]*n[1] + m[5]*n[3] + n[5],
	}
}

func (m matrix) at(x, y float64) (float64, float64) {
	return m[0]*x + m[2]*y + m[4], m[1]*x + m[3]*y + m[5]
}
