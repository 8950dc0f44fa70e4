// Package calendar makes what a reader's calendar can take: iCalendar files
// (RFC 5545, RFC 7986) of one event, of an agenda, and of an edition's events to
// subscribe to.
//
// What becomes an entry. An entry needs a day. An event has one from its first
// day to its last, all day long; when only its first day is known, that day
// alone, and the text says that the end is not known. A session has one when its
// day is known: at its hours, in the event's time zone, or all day long when no
// hours are known. What has no day has no entry. The text of an event's entry
// holds the whole programme as far as it is known, so sessions without a day, or
// without an entry in a file, are there; when the event itself has no day, the
// sessions that have one carry the programme.
//
// Names. The UID of an entry is made from the record's id and nothing else, so
// it is the same in every build, at every address, and in all editions: it is
// the same event. A reader who imports it in a second language has it in that
// language, not twice. Within an edition the same UID has the same content in
// every file.
//
// Age. No clock is asked. DTSTAMP and LAST-MODIFIED are the day on which somebody
// last looked at the facts (shelf.Newest of the event and its agendas, or of the
// agenda for its sessions), SEQUENCE is the number of days from 1 January 2000 to
// that day: it grows whenever the facts are looked at again, as calendars want
// it, and needs no memory of earlier builds. Facts that nobody ever dated have
// that first of January.
//
// Time zones. A time is written with the name of its zone, and the file says how
// the clocks of the zone go (rules). Where the zone is not known, or not among
// the rules, the time is "floating" (RFC 5545 section 3.3.5): it says nine
// o'clock, wherever that was.
//
// Left out, and why: METHOD, since RFC 5546 wants an ORGANIZER with it, and that
// wants a mail address, which no organiser has here; the calendar's name in the
// files to import, since Outlook would make a new calendar of such a file rather
// than add to the reader's own; alarms.
//
// The components are those of github.com/emersion/go-ical, which checks how
// often each property may stand, escapes texts rightly and sorts the properties;
// it does not fold lines, on purpose, so that is done here. Of the other library,
// github.com/arran4/golang-ical, the tests make use: it escapes parameters with
// backslashes, which no RFC knows, cannot write several categories, and makes a
// VTIMEZONE without content.
//
// The package writes no file and reads none. A message that is missing is told
// by the edition's Err.
package calendar
