// Package lexicon reads a keyword list: the people, offices and themes that
// someone following a story wants marked in every text, in the spellings and
// languages the texts use.
//
// Such a list is written by people, in a spreadsheet or an editor, and comes
// back with other separators, a byte-order mark, blank cells, a column moved,
// and now and then a row that makes no sense. One such row must not cost the
// reader the other three hundred. So [Parse] takes what it can, and names
// every row it could not take with its line number and a reason.
//
// A list has groups (each with a letter and a colour slot), a group has
// concepts, a concept has forms, and a form says how it is compared with the
// text. This package reads and checks; it finds nothing itself.
package lexicon

import (
	"slices"
	"strings"
)

// Limits of a list. A longer one is cut, and the cut is reported.
const (
	MaxBytes  = 1 << 20 // of the source
	MaxGroups = 26      // letters A to Z
	MaxForms  = 10_000
)

// Slots is the number of colour slots. The seventh group has the colour of the
// first and is told from it by its letter.
const Slots = 6

// A List is a keyword list. Its parts stand in the order of the source.
type List struct {
	Groups []Group
}

// Forms is the number of forms in the list.
func (l *List) Forms() int {
	n := 0
	for _, g := range l.Groups {
		for _, c := range g.Concepts {
			n += len(c.Forms)
		}
	}
	return n
}

// A Group is a set of concepts that are marked alike.
type Group struct {
	Letter   byte   // 'A' to 'Z', each once in a list
	Name     string // in the list's own language
	Slot     int    // of its colour, 0 to Slots-1, by order of appearance
	Concepts []Concept

	labels []label
}

type label struct{ lang, name string }

// Label returns the group's name in a language of the interface ("de",
// "de-AT"), or Name where the list gives none.
func (g *Group) Label(lang string) string {
	for ; lang != ""; lang = parentTag(lang) {
		for _, l := range g.labels {
			if strings.EqualFold(l.lang, lang) {
				return l.name
			}
		}
	}
	return g.Name
}

// addLabels adds the names for languages that have none yet.
func (g *Group) addLabels(labels []label) {
	for _, l := range labels {
		if !slices.ContainsFunc(g.labels, func(have label) bool { return have.lang == l.lang }) {
			g.labels = append(g.labels, l)
		}
	}
}

// Named reports whether f holds for one of the group's names, in whatever
// language.
func (g *Group) Named(f func(name string) bool) bool {
	for _, l := range g.labels {
		if f(l.name) {
			return true
		}
	}
	return f(g.Name)
}

// parentTag drops the last subtag: "de-AT" becomes "de", "de" becomes empty.
func parentTag(tag string) string {
	return tag[:max(0, strings.LastIndexByte(tag, '-'))]
}

// A Concept is one person, office or theme, whatever it is called.
type Concept struct {
	Name  string
	Forms []Form
	Note  string // the first note of its rows
}

// A Form is one spelling that the texts are searched for.
type Form struct {
	Text    string // without asterisks, but for words of a phrase or name that begin so
	Lang    string // BCP 47; empty for texts of every language
	Mode    Mode
	Options Options
	Line    int // of the source, from 1
}

// Options narrow a form further.
type Options struct {
	Case bool // capital and small letters are different; always so in mode Exact
}

// A Mode says how a form is compared with the words of a text.
type Mode uint8

const (
	Word   Mode = iota // one word; case and accents do not count
	Exact              // as written: case and accents count
	Begins             // words that begin so
	Ends               // words that end so
	Inside             // words that hold it anywhere
	Phrase             // several words in this order
	Name               // several words next to each other in any order
)

var modeNames = [...]string{"word", "exact", "begins", "ends", "inside", "phrase", "name"}

// String is the mode as written in a list: "begins".
func (m Mode) String() string {
	if int(m) < len(modeNames) {
		return modeNames[m]
	}
	return "word"
}

// A Problem is a row that was skipped, or a part of the source that was
// ignored, and why.
type Problem struct {
	Line   int    // from 1; of the row's first line
	Row    string // the row as it stands in the source, shortened
	Reason string // in plain English
}
