// Package searchtest makes large portals for the tests of the search: as many
// records as are asked for, in every language that the portal's texts are written
// in. It is for tests only: no program imports it.
//
// A portal is the project's own content and, up to the number wanted, records
// made after it: the shares of the kinds are those of a grown portal, the facts
// hang together (the events of a series share organisers, audiences and topics, a
// contact has one country), and the texts are sentences of the content with some
// of their words replaced. Replacements are other forms of the content's words
// and words that no language has, built of the language's letters and endings;
// how often one comes follows Zipf's law, topical ones stand in the texts of
// their topic, and each record has some of its own, so that a language's
// vocabulary grows with its texts as Heaps found it does.
//
// The same number gives the same portal, byte for byte. The texts have no meaning,
// are no translations of one another, and say of none that it is one: the pages
// tell nothing of what is outdated. No person is named.
package searchtest
