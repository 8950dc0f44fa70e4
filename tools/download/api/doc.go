// Package api makes the portal's data as JSON, for programs: one document for
// each record with all languages in it, a list for each section, an index of
// all, and the JSON Schema (2020-12) of each kind.
//
//	api/v1/index.json              sections, editions, licence, schemas
//	api/v1/<section>/index.json    the records of a section, by id
//	api/v1/<section>/<id>.json     a record
//	api/v1/schema/<kind>.json      what a record of the kind looks like
//	api/v1/schema/list.json        the same for lists, and index.json for the index
//
// A document has what no language changes in "facts", and in "texts" a text for
// each language in which the record has one of its own. A text that a script
// conversion made is a text with "converted_from". Facts are neutral: ids with
// their names in all languages beside them, dates of ISO 8601 as long as what is
// known, language tags of BCP 47, country codes of ISO 3166-1. What is unknown is
// left out: nothing is null, and no array or object of languages is empty.
//
// The schemas are made from the same Go types as the documents, by their tags
// json, doc and enum, so that neither can say what the other does not. The words
// of an enum are those of catalog's rule "oneof".
//
// What v1 promises: addresses stay; a property or a word of an enum is added and
// never changed, and none is taken away. A schema describes what is published
// with it and nothing beyond; a program must pass over properties that it does
// not know.
//
// Documents have no white space, since programs read them; schemas, which people
// read, are indented. Objects that are keyed by language or id are in the order
// of their keys. The same content gives the same bytes.
//
// Channels of a contact that are not to be published do not exist here, and
// neither do their texts. Menus and weights of pages are left out: they are about
// the website. The package writes no file.
package api
