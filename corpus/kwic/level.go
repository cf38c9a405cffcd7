package kwic

import "strings"

// A Level is what lines are sorted by: a word at some distance from the
// keyword, the keyword itself, or something known of the text.
type Level uint8

const (
	None Level = iota
	L5
	L4
	L3
	L2
	L1 // the word next to the keyword on its left
	Keyword
	R1 // the word next to the keyword on its right
	R2
	R3
	R4
	R5
	Date     // of publication, oldest first
	Source   // the outlet
	Language // of the passage, by tag
)

var levelNames = [...]string{"", "L5", "L4", "L3", "L2", "L1", "K", "R1", "R2", "R3", "R4", "R5", "date", "source", "language"}

// String is the level as written in output and addresses: "L1", "K", "date".
func (l Level) String() string {
	if int(l) < len(levelNames) {
		return levelNames[l]
	}
	return ""
}

// ParseLevel reads what [Level.String] writes, in capital or small letters.
func ParseLevel(name string) (Level, bool) {
	for i, n := range levelNames[1:] {
		if strings.EqualFold(n, name) {
			return Level(i + 1), true
		}
	}
	return None, false
}

// offset is the word's distance from the keyword: -1 for L1, 0 for the
// keyword, 1 for R1; false for levels that are no words.
func (l Level) offset() (int, bool) {
	return int(l) - int(Keyword), l >= L5 && l <= R5
}
