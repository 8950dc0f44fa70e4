// Package browser holds what a reader's browser does with the finished portal;
// tests only.
//
// The tests build the project's own portal once, serve it as a static host would
// (compressed, with the Content-Security-Policy of the design), and read it in a
// headless Chromium, each test in a browser profile of its own. Whatever a page
// says on the console, every exception, violation of the policy, request to
// another host, dialog, cookie and stored item fails the test that caused it,
// unless the test said beforehand that it is to happen.
//
// It does not judge how good results are (package search does), what the pages
// look like, or what other browsers do. Without Chromium its tests skip.
package browser
