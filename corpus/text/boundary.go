package text

import (
	"unicode"
	"unicode/utf8"
)

// Boundary returns the last place at or before byte i of s where the text can
// be cut without parting what is seen as one character: a grapheme cluster by
// the rules of UAX #29, with every mark and invisible character taken as an
// extension. A cluster of more than 128 characters is cut all the same, between
// characters: no writing needs one, and a search through megabytes of marks
// would be paid for by every reader.
func Boundary(s string, i int) int {
	i = max(min(i, len(s)), 0)
	for i > 0 && i < len(s) && !utf8.RuneStart(s[i]) {
		i--
	}
	for start, steps := i, 0; i > 0 && i < len(s) && parts(s, i); steps++ {
		if steps == 128 {
			return start
		}
		_, n := utf8.DecodeLastRuneInString(s[:i])
		i -= n
	}
	return i
}

// parts reports whether a cut at i would part a cluster.
func parts(s string, i int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:i])
	after, _ := utf8.DecodeRuneInString(s[i:])
	switch {
	case before == '\r' && after == '\n':
		return true
	case after == 0x200B || unicode.IsControl(before) || unicode.IsControl(after):
		return false
	case classify(after) == mark:
		return true
	case before == 0x200D: // an emoji sequence
		return true
	case regional(before) && regional(after):
		return oddFlags(s[:i])
	}
	return jamo(before, after)
}

func regional(r rune) bool { return r >= 0x1F1E6 && r <= 0x1F1FF }

// oddFlags reports whether s ends in an odd number of regional indicators:
// two of them make one flag.
func oddFlags(s string) bool {
	n := 0
	for ; n < 256; n++ {
		r, size := utf8.DecodeLastRuneInString(s)
		if !regional(r) {
			break
		}
		s = s[:len(s)-size]
	}
	return n%2 == 1
}

// jamo reports whether two Korean letters belong to one syllable.
func jamo(a, b rune) bool {
	leads := func(r rune) bool { return r >= 0x1100 && r <= 0x115F || r >= 0xA960 && r <= 0xA97C }
	vowel := func(r rune) bool { return r >= 0x1160 && r <= 0x11A7 || r >= 0xD7B0 && r <= 0xD7C6 }
	tail := func(r rune) bool { return r >= 0x11A8 && r <= 0x11FF || r >= 0xD7CB && r <= 0xD7FB }
	syllable := func(r rune) bool { return r >= 0xAC00 && r <= 0xD7A3 }
	switch {
	case leads(a):
		return leads(b) || vowel(b) || syllable(b)
	case vowel(a), syllable(a) && (a-0xAC00)%28 == 0:
		return vowel(b) || tail(b)
	case tail(a), syllable(a):
		return tail(b)
	}
	return false
}
