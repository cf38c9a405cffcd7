package rex

// An Error says what in a pattern cannot be understood, so that the search box
// can underline it.
type Error struct {
	At, Len int    // the bad place: bytes of the pattern
	Reason  string // in plain English, lower case
}

// Error is the reason without the place.
func (e *Error) Error() string { return "regular expression: " + e.Reason }
