// Package addressbook makes what a reader's address book can take: contacts as
// vCard 4.0 (RFC 6350, RFC 6868, RFC 9554), alone or several in one file, and the
// same as 3.0 (RFC 2426) for the telephones that refuse 4.0, Android's among them.
//
// What may be in it. A channel that is not to be published goes nowhere: the
// package takes channels from the contact's page, which does not have them, and
// never from the record.
//
// Names. FN and ORG are the name in the edition, once each. Official names are
// NICKNAMEs in their languages (ALTID says that they are the same name) and stand
// in the note: of several FN an Android phone shows the last one, in whatever
// language, and what an iPhone makes of several ORG nobody promises. N is empty
// but there, since readers of vCard 3.0 want it, and X-ABShowAs is Apple's word
// for KIND:org.
//
// Numbers. TEL is the number as it is written, as text: every address book takes
// that, while some show a "tel:" URI as it is; and telephones leave out the spaces
// themselves. Only a number that would be dialled wrongly so, "+382 (0)20 …",
// stands there as it is dialled. The note has every number as it is written, with
// all that is said of what it is for.
//
// Several numbers. Under the name of a helpline the number of the police beside it
// would pass for the helpline's. So where there are several numbers, or mailboxes,
// each has a label that says what it is for, and the first, as in the record, has
// PREF=1. vCard has no label for them: X-ABLabel in the same group is Apple's,
// others read it too, and RFC 9555 knows it. Android's own reader does not; it
// shows a TYPE that it does not know, "x-police-emergency" without the "x-", which
// is also as much as RFC 6350 section 3.3 (x-name) can say: the channel's id. A
// TYPE "work" beside it would win there, so these lines have none, and Outlook,
// which has no labels of one's own, may leave them to the note.
//
// Addresses. Our sources have addresses in one line, and nothing tells for sure
// which part is the city: LABEL and the street have the whole line, for readers
// of 4.0 and of 3.0. A contact without an address has its city and country.
//
// Age. No clock is asked: REV is the day on which the facts were last looked at
// (shelf.Modified). The UID is made from the record's id: the same in every
// build, at every address and in all editions, as it is the same institution; who
// imports it in a second language has it in that language, not twice.
//
// The lines are written by package contentline and not by the encoder of
// github.com/emersion/go-vcard, which the tests read them with: that does not
// fold, has no escape for a semicolon within ORG and ADR (its pull request 40),
// escapes the comma of every list, and puts parameters into no quotes.
//
// The package writes no file and reads none. A message that is missing is told
// by the edition's Err.
package addressbook
