// Package view holds what a page shows, as data: the form in which package
// edition hands its decisions to whatever prints them.
//
// The JSON tags are the names that templates use. The words of the interface are
// keys of i18n/ here, texts of records are in the language that they will be
// read in, addresses are paths from the portal's root.
//
// The package decides nothing and prints nothing.
package view
