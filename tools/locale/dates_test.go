package locale

import (
	"regexp"
	"testing"
	"time"
)

func TestDateIsWrittenAsTheLanguageDoes(t *testing.T) {
	for _, tt := range []struct{ edition, date, long, weekday, numeric, sentence string }{
		{"en", "2016-08-31", "31 August 2016", "Wednesday, 31 August 2016", "31/08/2016", "31 August 2016"},
		{"cnr", "2016-08-31", "31. avgust 2016.", "srijeda, 31. avgust 2016.", "31. 8. 2016.", "31. avgusta 2016."},
		{"sr-latn", "2016-08-31", "31. avgust 2016.", "sreda, 31. avgust 2016.", "31. 8. 2016.", "31. avgusta 2016."},
		{"sr", "2016-08-31", "31. август 2016.", "среда, 31. август 2016.", "31. 8. 2016.", "31. августа 2016."},
		{"sq", "2016-08-31", "31 gusht 2016", "e mërkurë, 31 gusht 2016", "31.8.2016", "31 gusht 2016"},

		// One digit is not padded, but in English numerals.
		{"en", "2016-09-01", "1 September 2016", "Thursday, 1 September 2016", "01/09/2016", "1 September 2016"},
		{"cnr", "2016-09-01", "1. septembar 2016.", "četvrtak, 1. septembar 2016.", "1. 9. 2016.", "1. septembra 2016."},
		{"sr", "2016-09-01", "1. септембар 2016.", "четвртак, 1. септембар 2016.", "1. 9. 2016.", "1. септембра 2016."},
		{"sq", "2016-09-01", "1 shtator 2016", "e enjte, 1 shtator 2016", "1.9.2016", "1 shtator 2016"},

		// A month.
		{"en", "2013-11", "November 2013", "November 2013", "11/2013", "November 2013"},
		{"cnr", "2013-11", "novembar 2013.", "novembar 2013.", "11. 2013.", "novembra 2013."},
		{"sr-latn", "2013-11", "novembar 2013.", "novembar 2013.", "11. 2013.", "novembra 2013."},
		{"sr", "2013-11", "новембар 2013.", "новембар 2013.", "11. 2013.", "новембра 2013."},
		{"sq", "2013-11", "nëntor 2013", "nëntor 2013", "11.2013", "nëntor 2013"},

		// A year.
		{"en", "2013", "2013", "2013", "2013", "2013"},
		{"cnr", "2013", "2013.", "2013.", "2013.", "2013."},
		{"sr", "2013", "2013.", "2013.", "2013.", "2013."},
		{"sq", "2013", "2013", "2013", "2013", "2013"},

		{"cnr", "", "", "", "", ""},
	} {
		l, d := edition(t, tt.edition), date(t, tt.date)
		name := tt.edition + " " + tt.date
		check(t, name+": Date", l.Date(d), tt.long)
		check(t, name+": DateWithWeekday", l.DateWithWeekday(d), tt.weekday)
		check(t, name+": DateNumeric", l.DateNumeric(d), tt.numeric)
		check(t, name+": DateInSentence", l.DateInSentence(d), tt.sentence)
	}
}

// Section 2.1 of facts/dates-plurals.md.
func TestMonthsHaveTheirNamesAndCases(t *testing.T) {
	latin := [12]string{"januar", "februar", "mart", "april", "maj", "jun", "jul", "avgust", "septembar", "oktobar", "novembar", "decembar"}
	latinOf := [12]string{"januara", "februara", "marta", "aprila", "maja", "juna", "jula", "avgusta", "septembra", "oktobra", "novembra", "decembra"}
	albanian := [12]string{"janar", "shkurt", "mars", "prill", "maj", "qershor", "korrik", "gusht", "shtator", "tetor", "nëntor", "dhjetor"}
	english := [12]string{"January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"}
	for _, tt := range []struct {
		edition          string
		name, inSentence [12]string
	}{
		{"cnr", latin, latinOf},
		{"sr-latn", latin, latinOf},
		{
			"sr",
			[12]string{"јануар", "фебруар", "март", "април", "мај", "јун", "јул", "август", "септембар", "октобар", "новембар", "децембар"},
			[12]string{"јануара", "фебруара", "марта", "априла", "маја", "јуна", "јула", "августа", "септембра", "октобра", "новембра", "децембра"},
		},
		{"sq", albanian, albanian},
		{"en", english, english},
	} {
		l := edition(t, tt.edition)
		for m := range 12 {
			check(t, tt.edition+": Month", l.Month(m+1), tt.name[m])
			check(t, tt.edition+": in a sentence", l.conv.inSentence[m], tt.inSentence[m])
		}
		check(t, "Month(0)", l.Month(0), "")
		check(t, "Month(13)", l.Month(13), "")
	}
}

func TestWeekdaysAreThoseOfTheStandardLanguage(t *testing.T) {
	for _, tt := range []struct {
		edition string
		names   [7]string
	}{
		{"cnr", [7]string{"nedjelja", "ponedjeljak", "utorak", "srijeda", "četvrtak", "petak", "subota"}},
		{"sr-latn", [7]string{"nedelja", "ponedeljak", "utorak", "sreda", "četvrtak", "petak", "subota"}},
		{"sr", [7]string{"недеља", "понедељак", "уторак", "среда", "четвртак", "петак", "субота"}},
		{"sq", [7]string{"e diel", "e hënë", "e martë", "e mërkurë", "e enjte", "e premte", "e shtunë"}},
		{"en", [7]string{"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"}},
	} {
		l := edition(t, tt.edition)
		for w, name := range tt.names {
			check(t, tt.edition+": Weekday", l.Weekday(time.Weekday(w)), name)
		}
		check(t, "Weekday(7)", l.Weekday(7), "")
	}
	check(t, "cnr Monday", edition(t, "cnr").DateWithWeekday(date(t, "2016-08-29")), "ponedjeljak, 29. avgust 2016.")
}

func TestSerbianAndLatinSerbianAgree(t *testing.T) {
	sr, latin := edition(t, "sr"), edition(t, "sr-latn")
	for m := 1; m <= 12; m++ {
		check(t, "Month", latin.Convert(sr.Month(m)), latin.Month(m))
	}
	for w := time.Sunday; w <= time.Saturday; w++ {
		check(t, "Weekday", latin.Convert(sr.Weekday(w)), latin.Weekday(w))
	}
	a, b := date(t, "2016-08-31"), date(t, "2016-09-01")
	check(t, "RangeInSentence", latin.Convert(sr.RangeInSentence(a, b)), latin.RangeInSentence(a, b))
}

func TestWithMarkKeepsOneDotOnly(t *testing.T) {
	for _, tt := range []struct{ date, mark, want string }{
		{"6. jula 2011.", ",", "6. jula 2011,"},
		{"6. jula 2011.", ".", "6. jula 2011."},
		{"6. jula 2011.", ")", "6. jula 2011)"},
		{"2013.", "–2014.", "2013–2014."},
		{"6. jula 2011.", " u Podgorici", "6. jula 2011. u Podgorici"},
		{"6. jula 2011.", "", "6. jula 2011."},
		{"6 July 2011", ".", "6 July 2011."},
	} {
		check(t, "WithMark", WithMark(tt.date, tt.mark), tt.want)
	}
}

func TestTimeHas24HoursEverywhere(t *testing.T) {
	for name := range editions {
		l := edition(t, name)
		check(t, name, l.Time(0, 0), "00:00")
		check(t, name, l.Time(9, 5), "09:05")
		check(t, name, l.Time(15, 30), "15:30")
		check(t, name, l.TimeRange(9, 0, 17, 30), "09:00–17:30")
		check(t, name, l.TimeRange(9, 0, 9, 0), "09:00")
	}
}

func TestPatternsHaveOnlyKnownFields(t *testing.T) {
	known := regexp.MustCompile(`^(?:EEEE|MMMM|MM?|dd?|y|HH|mm|[ .,:/])+$`)
	for format, table := range cldrTables {
		c := corrected(table, corrections[format])
		for _, pattern := range []string{
			c.weekdayDate, c.date, c.dayMonth, c.monthYear, c.year,
			c.numericDate, c.numericMonth, c.clock, c.sentence.dayAlone,
		} {
			if !known.MatchString(pattern) {
				t.Errorf("%s: pattern %q has a field that fill does not know", format, pattern)
			}
		}
	}
}
