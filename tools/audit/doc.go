// Package audit looks into a finished portal before it is published.
//
// Each rule stands in a file of its own and gives problems whose place is a file
// of the portal. The rules are those that every portal must keep, whatever its
// content: no link leads nowhere, no page breaks the promise of no inline script
// and no third party, no reader sees a key instead of a word. Whether the HTML is
// valid is for the W3C's checker to say, in .ci/run.
//
// The package changes nothing and reads no file of the project.
package audit
