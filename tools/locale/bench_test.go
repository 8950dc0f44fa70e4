package locale

import "testing"

func BenchmarkT(b *testing.B) {
	l := withMessages(b, "cnr", forms("dokument", "dokumenta", "dokumenata"))
	args := map[string]any{"Count": 1234}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := l.T("count", args); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkKey(b *testing.B) {
	l := edition(b, "cnr")
	b.ReportAllocs()
	for b.Loop() {
		l.Key("Zakon o međunarodnoj pravnoj pomoći u krivičnim stvarima")
	}
}

func BenchmarkConvert(b *testing.B) {
	l := edition(b, "sr-latn")
	const s = "Закон о међународној правној помоћи у кривичним стварима"
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		l.Convert(s)
	}
}
