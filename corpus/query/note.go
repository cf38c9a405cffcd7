package query

import (
	"unicode/utf8"

	"querlese/corpus/rex"
)

// A Note says what was mended or left out, so that the page can tell.
type Note struct {
	Kind       NoteKind
	Text       string // the piece of the query, shortened
	Start, End int    // bytes of the query

	// Of a pattern that cannot be read: its bad piece, shortened; the number
	// of its first character in the pattern, from 1; and a reason in brief.
	Bad    string
	Char   int
	Reason rex.Kind
}

// A NoteKind is a key of the page's table of words.
type NoteKind string

const (
	UnclosedQuote   NoteKind = "quote"     // closed at the end
	UnclosedBracket NoteKind = "bracket"   // closed at the end
	UnclosedRegex   NoteKind = "regex"     // ended with its word
	StrayBracket    NoteKind = "stray"     // closes nothing, or holds nothing: left out
	OperatorAsWord  NoteKind = "operator"  // has nothing to join: read as a word
	OnlyWildcards   NoteKind = "wildcards" // left out
	TooDeep         NoteKind = "deep"      // a bracket beyond MaxDepth: left out
	BadDate         NoteKind = "date"      // no date: read as words
	SwappedDates    NoteKind = "swapped"   // a range that ended before it began
	UnknownLanguage NoteKind = "language"  // no name of one, and too long for a tag: as typed
	UnknownState    NoteKind = "state"     // none that a text can be in: as typed
	NearOperand     NoteKind = "near"      // NEAR beside what has no place: read as AND
	NearRange       NoteKind = "within"    // a number beyond MaxWithin, or two in one chain: the larger
	FuzzyIgnored    NoteKind = "fuzzy"     // ~ after a word as written or with a wildcard
	BadPattern      NoteKind = "pattern"   // a regular expression that cannot be read: finds nothing
)

const (
	maxNotes    = 20
	maxNoteText = 60 // bytes
)

func (p *parser) note(kind NoteKind, start, end int) {
	if len(p.notes) >= maxNotes {
		return
	}
	p.notes = append(p.notes, Note{Kind: kind, Text: shortened(p.s[start:end]), Start: start, End: end})
}

// bad notes that the pattern which stands at start cannot be read.
func (p *parser) bad(pattern string, start int) {
	_, err := rex.Compile(pattern)
	// An assertion, not errors.As: that is 14 kB of compressed module.
	if e, ok := err.(*rex.Error); ok && len(p.notes) < maxNotes {
		p.note(BadPattern, start, start+len(pattern))
		n := &p.notes[len(p.notes)-1]
		n.Bad = shortened(pattern[e.At : e.At+e.Len])
		n.Char = utf8.RuneCountInString(pattern[:e.At]) + 1
		n.Reason = e.Kind
	}
}

// shortened cuts s to the length of a note.
func shortened(s string) string {
	cut := min(len(s), maxNoteText)
	for cut < len(s) && cut > 0 && !utf8.RuneStart(s[cut]) {
		cut--
	}
	return s[:cut]
}
