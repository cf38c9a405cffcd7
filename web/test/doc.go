// Package webtest tests the built page as a reader meets it: the file that
// `make` writes, opened in Chromium, Firefox and WebKit from a folder and from
// a server, by hand and by keyboard, with hostile texts and addresses.
//
// What the page should show is computed here a second time, by a plain scan of
// the texts in seeds/ (oracle_test.go), so that engine and page cannot agree
// on a mistake. The build itself is tested too: twice the same bytes, nothing
// written elsewhere, no build-time package inside, and a size that is kept.
//
// Package browser drives the engines; command run adds up all the project's
// tests.
package webtest
