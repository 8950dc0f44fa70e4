package locale

import (
	"slices"
	"testing"
)

func TestMixedScriptsFindsLookAlikesWithinAWord(t *testing.T) {
	for _, tt := range []struct {
		in   string
		want []MixedWord
	}{
		{"UNODCа", []MixedWord{{"UNODCа", 0}}},
		{"UNODC-а", nil},
		{"Europol’а и PDF’ови", nil},
		{"dеca i žene", []MixedWord{{"dеca", 0}}}, // Cyrillic е
		{"реч, Mоnitor, реч", []MixedWord{{"Mоnitor", 8}}},
		{"ријeч", []MixedWord{{"ријeч", 0}}},         // Latin e
		{"а1b", []MixedWord{{"а1b", 0}}},             // digits do not part
		{"а\u0301b", []MixedWord{{"а\u0301b", 0}}},   // nor do accents
		{"ин\u200cj", []MixedWord{{"ин\u200cj", 0}}}, // nor the split of a digraph
		{"а b", nil},
		{"а_b", nil},
		{"osce.org остаје", nil},
		{"x а, yб zв", []MixedWord{{"yб", 6}, {"zв", 10}}},
		{"С\u0301евер", nil},
		{"Ωа", nil},
		{"", nil},
	} {
		got := MixedScripts(tt.in)
		if !slices.Equal(got, tt.want) {
			t.Errorf("MixedScripts(%q) = %v, want %v", tt.in, got, tt.want)
		}
		if MixedScript(tt.in) != (len(tt.want) > 0) {
			t.Errorf("MixedScript(%q) = %v", tt.in, MixedScript(tt.in))
		}
		for _, m := range got {
			check(t, "the text at the offset", tt.in[m.Offset:m.Offset+len(m.Word)], m.Word)
		}
	}
}
