package ingest

import (
	"sync"
	"unicode"
)

// A letter is what Unicode says about a character, as far as lines are measured
// by it.
type letter struct {
	lower  rune // in lower case
	traits trait
}

type trait uint8

const (
	isLetter trait = 1 << iota
	isUpper
	isLower
	isDigit
	isMark
	isSpace
	isClosing // may follow the full stop of a sentence
)

// An alphabet answers for the characters below 0x2070, all that European pages
// consist of, from memory: asking package unicode took a third of an analysis.
type alphabet [0x2070]letter

// letters takes half a millisecond when it is first needed.
var letters = sync.OnceValue(func() *alphabet {
	a := new(alphabet)
	for r := range rune(len(a)) {
		a[r] = lookUp(r)
	}
	return a
})

func (a *alphabet) of(r rune) letter {
	if uint32(r) < uint32(len(a)) {
		return a[r]
	}
	return lookUp(r)
}

func lookUp(r rune) letter {
	l := letter{lower: unicode.ToLower(r)}
	set := func(t trait, yes bool) {
		if yes {
			l.traits |= t
		}
	}
	if unicode.IsLetter(r) {
		l.traits = isLetter
		set(isUpper, unicode.IsUpper(r))
		set(isLower, unicode.IsLower(r))
		return l
	}
	set(isDigit, unicode.IsDigit(r))
	set(isMark, unicode.IsMark(r))
	set(isSpace, unicode.IsSpace(r))
	set(isClosing, closing(r))
	return l
}
