// Package source reads the project: config.toml and content/.
//
// Every mistake of an author becomes a problem with its place; all of them are
// found in one pass. An error is returned only when the file system fails. What
// is returned beside problems that are errors must not be published.
//
// It decides nothing about languages: which text an edition shows is package
// edition's matter. It reads no i18n/ file and writes nothing.
package source
