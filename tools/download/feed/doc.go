// Package feed makes what readers subscribe to: Atom (RFC 4287) and JSON Feed 1.1
// for the home page, each section, each term of a facet's vocabulary and each year
// of an edition; and Atom alone for filters, two or three values of kind, topic
// and country.
//
// The feed of a page stands beside it, as feed.atom and feed.json. That of a filter
// has no page: it is feeds/kind-laws.topic-prevention.country-rs.atom in the
// edition's folder, named after the values that are chosen, in that order, and
// leads to the list or the search with the same choice. A feed holds the records
// of the kinds event, paper, agenda, law and contact that belong to it, at most 50
// for a page and 20 for a filter: those whose facts were looked at last
// (shelf.Modified) come first, among these the record with the newest date of its
// own, then by id. A record whose facts nobody ever dated is in no feed, since a
// feed says what is new and Atom wants a day for it; a feed without entries does
// not exist.
//
// The id of an entry is the whole address of the record's page in the edition:
// an id is part of every address and never changes, whatever becomes of the
// text. So it is one entry in all feeds of an edition, which readers show once,
// and another one in another edition, whose text is another. It is no tag: URI
// (RFC 4151), since that would claim a domain for a day on which nobody may have
// held it, and is bound to the domain no less.
//
// An entry says when it was updated, the day at midnight UTC. It does not say
// when it was published: no record knows the day on which it came to the portal,
// and the date of an event or a law is not that day. It has the record's summary
// and no full text; place and dates stand before it, and the footnote of Kosovo*
// behind it, whenever an entry shows the name.
//
// The XML is written with encoding/xml: the package github.com/gorilla/feeds has
// no xml:lang, no hreflang, and no categories of Atom's form.
//
// The package writes no file, and links no feed from any page.
package feed
