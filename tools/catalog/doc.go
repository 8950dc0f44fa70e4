// Package catalog holds the domain's types: what a record is made of, whatever
// language it is shown in.
//
// A record is one folder of content/: facts that no language changes, and one
// Text per language. The struct tags are the contract of record.toml and of the
// texts' front matter, read by package source:
//
//	toml:"start"            the key
//	rule:"required"         must be there
//	rule:"oneof=a b"        one of the words
//	rule:"id=topics"        an id of that section; of several: "id=a|b"
//	rule:"ref"              "section/id" of any record
//	rule:"source"           a key of the record's [source] tables
//	rule:"lang"             a language of config.toml
//	rule:"positive"         1 or more
//	rule:"url" rule:"kebab" rule:"clock" rule:"zone" rule:"iso3166"
//	rule:"fact"             came from outside: a source must name it
//	rule:"kinds=event"      only in texts of that kind
//
// The package reads nothing, checks nothing and knows no edition.
package catalog
