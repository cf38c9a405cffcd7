package rex

// An Error says what in a pattern cannot be understood, so that the search box
// can point at it.
type Error struct {
	At, Len int    // the bad place: bytes of the pattern
	Kind    Kind   // the reason in brief, for other languages
	Reason  string // in plain English, lower case
}

// Error is the reason without the place.
func (e *Error) Error() string { return "regular expression: " + e.Reason }

// A Kind is a key of the page's table of words.
type Kind string

const (
	Unclosed    Kind = "unclosed"    // a bracket without its end
	Unopened    Kind = "unopened"    // the end of none
	Repeat      Kind = "repeat"      // nothing before it that can be repeated
	Order       Kind = "order"       // a range or pair of numbers that goes down
	Escape      Kind = "escape"      // no such sign with a backslash
	Unsupported Kind = "unsupported" // beyond this package
	Large       Kind = "large"       // more than it takes on
)
