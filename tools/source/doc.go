// Package source reads the project: config.toml, content/ and i18n/.
//
// Every mistake of an author becomes a problem with its place; all of them are
// found in one pass. One that keeps a file from being read is told once, not
// again for whatever that file may have held. An error is returned only when the
// file system fails. What is returned beside problems that are errors must not
// be published.
//
// It decides nothing about languages: which text an edition shows is package
// edition's matter. It writes nothing: Stamp returns the bytes that a translation
// is to have.
package source
