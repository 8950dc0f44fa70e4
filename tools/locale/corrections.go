package locale

import "time"

// cldrTable is what the package takes from CLDR for one format; gen fills it.
// Patterns are CLDR's: d, dd, M, MM, MMMM, y, EEEE, HH, mm.
type cldrTable struct {
	months, monthsAlone [12]string // inside a date; by themselves
	days, daysAlone     [7]string  // from Sunday, as time.Weekday counts

	weekdayDate, date, dayMonth, monthYear, year string
	numericDate, numericMonth                    string
	clock                                        string // CLDR's "Hm", 24 hours in every language

	listTwo, listStart, listMiddle, listEnd string

	minGrouping int // digits before the first group mark, for a mark to be set
}

// correction is what CLDR lacks or has wrong for one format. A field left empty
// leaves CLDR's as it is.
type correction struct {
	days                      map[time.Weekday]string
	numericDate, numericMonth string
	inSentence                [12]string // months after "from", "to", "held on"
	sentence                  sentence
}

// sentence is how a period is told in running text: "from … to …". The words
// before a date depend on what it is: a day, a month or a year.
type sentence struct {
	fromMonths [12]string // months after the first word; empty: as in any sentence
	dayAlone   string     // the first day, where its month follows only later
	fromDay, fromMonth, fromYear,
	toDay, toMonth, toYear string
}

// conventions is CLDR's table with the corrections laid over it.
type conventions struct {
	cldrTable
	inSentence [12]string
	sentence   sentence
}

func corrected(t cldrTable, c correction) conventions {
	for day, name := range c.days {
		t.days[day], t.daysAlone[day] = name, name
	}
	if c.numericDate != "" {
		t.numericDate, t.numericMonth = c.numericDate, c.numericMonth
	}
	conv := conventions{t, c.inSentence, c.sentence}
	if conv.inSentence == [12]string{} {
		conv.inSentence = t.months
	}
	if conv.sentence.fromMonths == [12]string{} {
		conv.sentence.fromMonths = conv.inSentence
	}
	return conv
}

// corrections has every place where the portal does not follow CLDR, by format.
// The section numbers are those of facts/dates-plurals.md.
//
// Three things need no entry. Times are 24-hour because gen takes CLDR's "Hm"
// and not its "short" pattern, which is 12-hour in Albanian (2.2). Ranges are
// built in ranges.go for all formats alike, because CLDR pads the second day in
// Serbian, keeps the dot before the dash and sets thin spaces (2.3). Albanian
// weekdays have their article ("e mërkurë") in CLDR itself (2.1).
var corrections = map[string]correction{
	"en-GB": {
		// CLDR has no words for a period in a sentence; wording: 2.3.
		sentence: sentence{
			dayAlone: "d",
			fromDay:  "from ", fromMonth: "from ", fromYear: "from ",
			toDay: " to ", toMonth: " to ", toYear: " to ",
		},
	},
	"sq": {
		// Wording: 2.3. "Nga" takes the definite form, "deri më" the indefinite
		// (2.3, last but one point). Months and years, which 2.3 does not show,
		// take "në"; a bare year needs its noun to be inflected.
		sentence: sentence{
			fromMonths: [12]string{
				"janari", "shkurti", "marsi", "prilli", "maji", "qershori",
				"korriku", "gushti", "shtatori", "tetori", "nëntori", "dhjetori",
			},
			dayAlone: "d",
			fromDay:  "nga ", fromMonth: "nga ", fromYear: "nga viti ",
			toDay: " deri më ", toMonth: " deri në ", toYear: " deri në vitin ",
		},
	},
	"sr-Cyrl": {
		// A space follows each dot (2.2); CLDR has "31.8.2016.".
		numericDate:  "d. M. y.",
		numericMonth: "M. y.",
		// CLDR has no genitive (2.1, traps).
		inSentence: [12]string{
			"јануара", "фебруара", "марта", "априла", "маја", "јуна",
			"јула", "августа", "септембра", "октобра", "новембра", "децембра",
		},
		// After "од" stands "до", not a dash (2.3).
		sentence: sentence{
			dayAlone: "d.",
			fromDay:  "од ", fromMonth: "од ", fromYear: "од ",
			toDay: " до ", toMonth: " до ", toYear: " до ",
		},
	},
	"sr-Latn": {
		numericDate:  "d. M. y.",
		numericMonth: "M. y.",
		inSentence:   genitiveLatin,
		sentence:     periodLatin,
	},
	"sr-Latn-ME": {
		// CLDR has the ekavian "ponedeljak" beside "srijeda" (2.1, traps).
		days:         map[time.Weekday]string{time.Monday: "ponedjeljak"},
		numericDate:  "d. M. y.",
		numericMonth: "M. y.",
		inSentence:   genitiveLatin,
		sentence:     periodLatin,
	},
}

// Serbian and Montenegrin have the same months and the same words here; the
// reasons are those given for sr-Cyrl.
var (
	genitiveLatin = [12]string{
		"januara", "februara", "marta", "aprila", "maja", "juna",
		"jula", "avgusta", "septembra", "oktobra", "novembra", "decembra",
	}
	periodLatin = sentence{
		dayAlone: "d.",
		fromDay:  "od ", fromMonth: "od ", fromYear: "od ",
		toDay: " do ", toMonth: " do ", toYear: " do ",
	}
)
