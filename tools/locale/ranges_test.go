package locale

import "testing"

// Section 2.3 of facts/dates-plurals.md, and the cases it leaves open.
func TestRangeSaysOnceWhatBothDatesShare(t *testing.T) {
	for _, tt := range []struct{ a, b, en, latin, cyrillic, sq string }{
		{
			"2016-08-31", "2016-09-01",
			"31 August – 1 September 2016", "31. avgust – 1. septembar 2016.",
			"31. август – 1. септембар 2016.", "31 gusht – 1 shtator 2016",
		},
		{"2014-06-11", "2014-06-12", "11–12 June 2014", "11–12. jun 2014.", "11–12. јун 2014.", "11–12 qershor 2014"},
		{"2015-11-04", "2015-11-05", "4–5 November 2015", "4–5. novembar 2015.", "4–5. новембар 2015.", "4–5 nëntor 2015"},
		{
			"2015-12-30", "2016-01-02",
			"30 December 2015 – 2 January 2016", "30. decembar 2015. – 2. januar 2016.",
			"30. децембар 2015. – 2. јануар 2016.", "30 dhjetor 2015 – 2 janar 2016",
		},
		{"2013", "2014", "2013–2014", "2013–2014.", "2013–2014.", "2013–2014"},
		{
			"2013-11", "2014-11", "November 2013 – November 2014", "novembar 2013. – novembar 2014.",
			"новембар 2013. – новембар 2014.", "nëntor 2013 – nëntor 2014",
		},
		{"2014-03", "2014-05", "March–May 2014", "mart–maj 2014.", "март–мај 2014.", "mars–maj 2014"},
		{"2013", "2014-05", "2013 – May 2014", "2013. – maj 2014.", "2013. – мај 2014.", "2013 – maj 2014"},
		{
			"2014-03", "2014-03-05", "March 2014 – 5 March 2014", "mart 2014. – 5. mart 2014.",
			"март 2014. – 5. март 2014.", "mars 2014 – 5 mars 2014",
		},
		// The same month or day of other years.
		{
			"2013-06-11", "2014-06-11", "11 June 2013 – 11 June 2014", "11. jun 2013. – 11. jun 2014.",
			"11. јун 2013. – 11. јун 2014.", "11 qershor 2013 – 11 qershor 2014",
		},
		// No period.
		{"2016-08-31", "2016-08-31", "31 August 2016", "31. avgust 2016.", "31. август 2016.", "31 gusht 2016"},
		{"2013", "2013", "2013", "2013.", "2013.", "2013"},
		{"2016-08-31", "", "31 August 2016", "31. avgust 2016.", "31. август 2016.", "31 gusht 2016"},
		{"", "2013-11", "November 2013", "novembar 2013.", "новембар 2013.", "nëntor 2013"},
		{"", "", "", "", "", ""},
	} {
		a, b := date(t, tt.a), date(t, tt.b)
		name := tt.a + "/" + tt.b + " "
		check(t, name+"en", edition(t, "en").Range(a, b), tt.en)
		check(t, name+"cnr", edition(t, "cnr").Range(a, b), tt.latin)
		check(t, name+"sr-latn", edition(t, "sr-latn").Range(a, b), tt.latin)
		check(t, name+"sr", edition(t, "sr").Range(a, b), tt.cyrillic)
		check(t, name+"sq", edition(t, "sq").Range(a, b), tt.sq)
	}
}

func TestRangeInSentenceTakesWordsAndCases(t *testing.T) {
	for _, tt := range []struct{ a, b, en, latin, cyrillic, sq string }{
		{
			"2016-08-31", "2016-09-01",
			"from 31 August to 1 September 2016", "od 31. avgusta do 1. septembra 2016.",
			"од 31. августа до 1. септембра 2016.", "nga 31 gushti deri më 1 shtator 2016",
		},
		{
			"2014-06-11", "2014-06-12",
			"from 11 to 12 June 2014", "od 11. do 12. juna 2014.",
			"од 11. до 12. јуна 2014.", "nga 11 deri më 12 qershor 2014",
		},
		{
			"2015-12-30", "2016-01-02",
			"from 30 December 2015 to 2 January 2016", "od 30. decembra 2015. do 2. januara 2016.",
			"од 30. децембра 2015. до 2. јануара 2016.", "nga 30 dhjetori 2015 deri më 2 janar 2016",
		},
		{"2013", "2014", "from 2013 to 2014", "od 2013. do 2014.", "од 2013. до 2014.", "nga viti 2013 deri në vitin 2014"},
		{
			"2013-11", "2014-11", "from November 2013 to November 2014", "od novembra 2013. do novembra 2014.",
			"од новембра 2013. до новембра 2014.", "nga nëntori 2013 deri në nëntor 2014",
		},
		{
			"2014-03", "2014-07", "from March to July 2014", "od marta do jula 2014.",
			"од марта до јула 2014.", "nga marsi deri në korrik 2014",
		},
		{
			"2014-07-05", "2014-08", "from 5 July 2014 to August 2014", "od 5. jula 2014. do avgusta 2014.",
			"од 5. јула 2014. до августа 2014.", "nga 5 korriku 2014 deri në gusht 2014",
		},
		{"2016-08-31", "2016-08-31", "31 August 2016", "31. avgusta 2016.", "31. августа 2016.", "31 gusht 2016"},
		{"2016-08-31", "", "31 August 2016", "31. avgusta 2016.", "31. августа 2016.", "31 gusht 2016"},
		{"", "2013", "2013", "2013.", "2013.", "2013"},
	} {
		a, b := date(t, tt.a), date(t, tt.b)
		name := tt.a + "/" + tt.b + " "
		check(t, name+"en", edition(t, "en").RangeInSentence(a, b), tt.en)
		check(t, name+"cnr", edition(t, "cnr").RangeInSentence(a, b), tt.latin)
		check(t, name+"sr-latn", edition(t, "sr-latn").RangeInSentence(a, b), tt.latin)
		check(t, name+"sr", edition(t, "sr").RangeInSentence(a, b), tt.cyrillic)
		check(t, name+"sq", edition(t, "sq").RangeInSentence(a, b), tt.sq)
	}
}

func TestNoBreakKeepsADayWithItsMonth(t *testing.T) {
	for _, tt := range []struct{ edition, in, want string }{
		{"cnr", "31. avgust – 1. septembar 2016.", "31.~avgust – 1.~septembar 2016."},
		{"cnr", "srijeda, 31. avgust 2016.", "srijeda, 31.~avgust 2016."},
		{"cnr", "31. 8. 2016.", "31.~8.~2016."},
		{"cnr", "od 31. avgusta do 1. septembra 2016. godine", "od 31.~avgusta do 1.~septembra 2016. godine"},
		{"cnr", "od 11. do 12. juna 2014.", "od 11. do 12.~juna 2014."},
		{"cnr", "30. decembar 2015. – 2. januar 2016.", "30.~decembar 2015. – 2.~januar 2016."},
		{"sr", "11–12. јун 2014.", "11–12.~јун 2014."},
		{"sq", "nga 31 gushti deri më 1 shtator 2016", "nga 31~gushti deri më 1~shtator 2016"},
		{"en", "November 2013", "November 2013"},
		{"en", "21 documents", "21 documents"},
		{"en", "", ""},
	} {
		want := []rune(tt.want)
		for i, r := range want {
			if r == '~' {
				want[i] = '\u00a0'
			}
		}
		check(t, tt.edition+": NoBreak", edition(t, tt.edition).NoBreak(tt.in), string(want))
	}
}
