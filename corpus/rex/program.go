package rex

import (
	"unicode"
	"unicode/utf8"
)

// A program is a pattern as instructions. Execution begins at the first; each
// construct is a contiguous run of them, left by falling off its end, and all
// jumps are relative, so that a run can be copied for x{5} as it is.
type program struct {
	code    []inst
	classes []*class
	asserts bool // some instruction is an assert
}

// An inst is one instruction.
type inst struct {
	op   op
	x, y int32
}

type op uint8

const (
	opFold   op = iota // a character whose fold is x
	opChar             // the character x
	opAny              // any character but a line feed
	opClass            // a character of class x
	opMatch            // the end of the pattern
	opJump             // on at +x
	opSplit            // on at +x, and with less preference at +y
	opAssert           // on at the next if condition x holds here
)

// Conditions of opAssert, as bits.
const (
	atBegin = 1 << iota
	atEnd
	atEdge   // \b
	atNoEdge // \B
)

// A context is what stands on one side of a place in a text.
type context uint8

const (
	outside context = iota // nothing: the text begins or ends here
	wordChar
	otherChar
	contexts
)

func contextOf(r rune) context {
	if isWord(r) {
		return wordChar
	}
	return otherChar
}

func contextBefore(s string, pos int) context {
	if pos == 0 {
		return outside
	}
	r, _ := utf8.DecodeLastRuneInString(s[:pos])
	return contextOf(r)
}

func contextAfter(s string, pos int) context {
	if pos == len(s) {
		return outside
	}
	r, _ := decode(s, pos)
	return contextOf(r)
}

// conditions are those that hold between two contexts, as bits.
//
//go:noinline
func conditions(before, after context) int32 {
	c := int32(atNoEdge)
	if (before == wordChar) != (after == wordChar) {
		c = atEdge
	}
	if before == outside {
		c |= atBegin
	}
	if after == outside {
		c |= atEnd
	}
	return c
}

// isWord reports whether r is one of \w.
//
//go:noinline
func isWord(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || r == '_'
	}
	return unicode.IsLetter(r) || unicode.IsMark(r) || unicode.IsDigit(r)
}

// takes reports whether in is an instruction for a character and r is such a
// one; folded is r's fold.
func (p *program) takes(in inst, r, folded rune) bool {
	switch in.op {
	case opFold:
		return in.x == folded
	case opChar:
		return in.x == r
	case opAny:
		return r != '\n'
	case opClass:
		return p.classes[in.x].has(r)
	}
	return false
}

// decode is utf8.DecodeRuneInString(s[pos:]) with a short way for ASCII. A
// byte that is not UTF-8 is the character U+FFFD.
func decode(s string, pos int) (rune, int) {
	if c := s[pos]; c < utf8.RuneSelf {
		return rune(c), 1
	}
	return utf8.DecodeRuneInString(s[pos:])
}
