// Package document reads the portable Markdown of a record's body.
//
// What it parses and what Hugo renders is the same thing: CommonMark with
// tables, footnotes and heading ids ("## Heading {#id}"), and one shortcode,
// {{< lang mk >}}…{{< /lang >}}, for words in another language within one block.
// Everything else that Markdown or Hugo could do (raw HTML, other shortcodes,
// pictures, links by reference, link titles) is a fault, since not everything
// that prints a body could show it.
//
// The package does no I/O, knows no record and writes no HTML.
package document
