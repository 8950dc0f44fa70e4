// Package render turns the pages of all editions into HTML.
//
// It alone knows Hugo, which runs in this process and in memory: the templates,
// the style sheets and config.toml are read from the project, the pages are
// handed over as content with data, and what Hugo publishes comes back as bytes.
// Assume that Hugo's Go interface changes with every release.
//
// The package decides nothing that a reader sees: what a page shows is package
// edition's matter, its words are package locale's.
package render
