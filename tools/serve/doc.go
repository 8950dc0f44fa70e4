// Package serve shows the portal to the maintainer who is writing it.
//
// It builds in memory, watches the project, builds again when a file is saved
// and tells the browser to load the page anew. A build with problems shows them
// in the browser, in the place of every page, until they are mended; styles and
// files stay those of the last good build. Nothing is written to the disk.
//
// It is for one person's own machine: no encryption, no caching, no log.
package serve
