package locale

import (
	"math"
	"testing"
)

func TestIntegerIsGroupedAsTheLanguageDoes(t *testing.T) {
	for _, tt := range []struct {
		n               int64
		en, serbian, sq string
	}{
		{0, "0", "0", "0"},
		{999, "999", "999", "999"},
		{1234, "1,234", "1.234", "1234"},
		{9999, "9,999", "9.999", "9999"},
		{10000, "10,000", "10.000", "10\u00a0000"},
		{-1234, "-1,234", "-1.234", "-1234"},
		{1234567, "1,234,567", "1.234.567", "1\u00a0234\u00a0567"},
		{math.MinInt64, "-9,223,372,036,854,775,808", "-9.223.372.036.854.775.808", "-9\u00a0223\u00a0372\u00a0036\u00a0854\u00a0775\u00a0808"},
	} {
		check(t, "en", edition(t, "en").Integer(tt.n), tt.en)
		check(t, "sq", edition(t, "sq").Integer(tt.n), tt.sq)
		for _, name := range []string{"cnr", "sr", "sr-latn"} {
			check(t, name, edition(t, name).Integer(tt.n), tt.serbian)
		}
	}
}

func TestDecimalHasExactlyTheDigitsAskedFor(t *testing.T) {
	for _, tt := range []struct {
		f               float64
		digits          int
		en, serbian, sq string
	}{
		{1234567.89, 2, "1,234,567.89", "1.234.567,89", "1\u00a0234\u00a0567,89"},
		{1234.5, 2, "1,234.50", "1.234,50", "1234,50"},
		{2.04, 1, "2.0", "2,0", "2,0"},
		{9999.96, 1, "10,000.0", "10.000,0", "10\u00a0000,0"},
		{0, 0, "0", "0", "0"},
	} {
		check(t, "en", edition(t, "en").Decimal(tt.f, tt.digits), tt.en)
		check(t, "cnr", edition(t, "cnr").Decimal(tt.f, tt.digits), tt.serbian)
		check(t, "sr", edition(t, "sr").Decimal(tt.f, tt.digits), tt.serbian)
		check(t, "sq", edition(t, "sq").Decimal(tt.f, tt.digits), tt.sq)
	}
}

func TestFileSizeTakesTheUnitThatFits(t *testing.T) {
	for _, tt := range []struct {
		bytes   int64
		en, cnr string
	}{
		{0, "0 B", "0 B"},
		{812, "812 B", "812 B"},
		{999, "999 B", "999 B"},
		{1000, "1 kB", "1 kB"},
		{1049, "1 kB", "1 kB"},
		{2449, "2.4 kB", "2,4 kB"},
		{9960, "10 kB", "10 kB"},
		{24_000, "24 kB", "24 kB"},
		{999_499, "999 kB", "999 kB"},
		{999_500, "1 MB", "1 MB"},
		{2_400_000, "2.4 MB", "2,4 MB"},
		{999_999_999, "1 GB", "1 GB"},
		{math.MaxInt64, "9.2 EB", "9,2 EB"},
	} {
		for name, want := range map[string]string{"en": tt.en, "cnr": tt.cnr, "sq": tt.cnr, "sr": tt.cnr} {
			got := edition(t, name).FileSize(tt.bytes)
			check(t, name+": FileSize", replaceNoBreak(got), want)
			if got == want {
				t.Errorf("%s: FileSize(%d) = %q can break before its unit", name, tt.bytes, got)
			}
		}
	}
}

func replaceNoBreak(s string) string {
	r := []rune(s)
	for i := range r {
		if r[i] == '\u00a0' {
			r[i] = ' '
		}
	}
	return string(r)
}

func TestListHasNoCommaBeforeTheLast(t *testing.T) {
	for _, tt := range []struct{ edition, two, three, four string }{
		{"en", "A and B", "A, B and C", "A, B, C and D"},
		{"cnr", "A i B", "A, B i C", "A, B, C i D"},
		{"sr-latn", "A i B", "A, B i C", "A, B, C i D"},
		{"sr", "A и B", "A, B и C", "A, B, C и D"},
		{"sq", "A dhe B", "A, B dhe C", "A, B, C dhe D"},
	} {
		l, items := edition(t, tt.edition), []string{"A", "B", "C", "D"}
		for n, want := range []string{"", "A", tt.two, tt.three, tt.four} {
			check(t, tt.edition+": List", l.List(items[:n]), want)
		}
	}
	check(t, "an item that looks like a pattern", edition(t, "en").List([]string{"{1}", "{0}", "x"}), "{1}, {0} and x")
}
