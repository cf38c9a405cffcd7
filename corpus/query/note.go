package query

import "unicode/utf8"

// A Note says what was mended or left out, so that the page can tell.
type Note struct {
	Kind       NoteKind
	Text       string // the piece of the query, shortened
	Start, End int    // bytes of the query
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
)

const (
	maxNotes    = 20
	maxNoteText = 60 // bytes
)

func (p *parser) note(kind NoteKind, start, end int) {
	if len(p.notes) >= maxNotes {
		return
	}
	cut := min(end, start+maxNoteText)
	for cut < end && cut > start && !utf8.RuneStart(p.s[cut]) {
		cut--
	}
	p.notes = append(p.notes, Note{kind, p.s[start:cut], start, end})
}
