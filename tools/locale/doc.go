// Package locale is what is right for the readers of one edition: words, plural
// forms, dates, numbers, the order of letters and the script.
//
// It stands on golang.org/x/text and on tables made from CLDR (tables_gen.go).
// Both lack or have wrong much of what Montenegrin, Serbian and Albanian need;
// what the portal does otherwise is in tables with its reasons: corrections.go
// for dates, order.go for the alphabets, script_tables.go for the conversion.
// Behaviour is looked up by CLDR locale and never by comparing a language.
//
// A Locale is made once for each edition by New and answers:
//
//   - messages: T, from a file that ParseMessages read and CheckMessages compared
//     with the reference;
//   - dates: Date by itself, DateInSentence in running text, DateNumeric,
//     DateWithWeekday, Range and RangeInSentence, Month, Weekday, Time and
//     TimeRange, always in 24 hours;
//   - numbers: Integer, Decimal, FileSize; List for enumerations;
//   - order: Compare and Key for sorting, Initial, Section and Alphabet for A–Z
//     lists;
//   - script: Convert, and CyrillicToLatin underneath it.
//
// For a search, and of no edition: Fold leaves case, marks and script of a text
// aside, FoldDialect the dialect of a South Slavic word, and Words finds the words
// of a text. What is a letter and what a mark is told in whole blocks, and a–z is
// for the letters of European names only: the search script has the same lists and
// is to have 6 KB.
//
// Dates have ordinary spaces; NoBreak sets U+00A0 where a line should not break.
// A Serbian or Montenegrin date ends in the dot of its year, which is part of
// it; WithMark joins a comma or a full stop to it. Numbers have the spaces that
// CLDR gives them: U+00A0 for Albanian groups and before the unit of a FileSize.
//
// Marks of the script conversion, U+2068 and U+2069, are around foreign words
// that must stay as they are; they are kept in the output, where browsers do not
// show them. U+034F or U+200C between the letters of a digraph says that they
// are two letters and sorts them so.
//
// The package does no I/O, asks no clock, and has no variables that change. A
// Locale may be used by several goroutines.
//
// It does not: put the forms of a word together (package stem); convert Latin to Cyrillic, which is not
// mechanical; turn Serbian into Montenegrin; name languages or countries, which
// is vocabulary written by hand; abbreviate months; write ordinals; sort the
// Montenegrin Cyrillic alphabet; sort numbers in texts by their value.
package locale
