package engine

import (
	"unicode/utf8"

	"querlese/corpus"
	"querlese/corpus/query"
	"querlese/corpus/text"
)

// A Class says why a word of the text is a hit.
type Class uint8

const (
	Written  Class = iota // as typed, but for case and accents
	Misprint              // one letter more, less, other, or two exchanged
)

var classNames = [...]string{"written", "misprint"}

// String is the class as written in output.
func (c Class) String() string { return classNames[c] }

// expand calls f with every word type that a query's token stands for, and
// the class of the match. A type comes once, in its best class. This is the
// one place that knows the classes: the index holds types and nothing else.
func (e *Engine) expand(t query.Token, fuzzy bool, f func(ty corpus.Type, c Class)) error {
	if err := e.written(t, func(ty corpus.Type) { f(ty, Written) }); err != nil || !fuzzy {
		return err
	}
	return e.misprints(t.Fold, func(ty corpus.Type) { f(ty, Misprint) })
}

// written finds the types that a token spells.
func (e *Engine) written(t query.Token, f func(corpus.Type)) error {
	switch {
	case !t.Wild:
		return e.Corpus.Types(t.Fold, false, f)
	case t.Prefix():
		return e.Corpus.Types(t.Stem(), true, f)
	}
	var buf []byte
	return e.Corpus.Types(t.Stem(), true, func(ty corpus.Type) {
		if buf = text.AppendFold(buf[:0], ty.Form); t.Match(string(buf)) {
			f(ty)
		}
	})
}

// shortestMisprint is the length of a word, in characters, from which another
// at one step is more likely to be its misprint than a word of its own.
const shortestMisprint = 5

// misprints finds the types whose fold is one step away from the given one:
// a letter inserted, left out, replaced, or two neighbours exchanged (Damerau
// 1964).
func (e *Engine) misprints(fold string, f func(corpus.Type)) error {
	want := []rune(fold)
	if len(want) < shortestMisprint {
		return nil
	}
	var buf []byte
	var got []rune
	return e.Corpus.EachType(func(form []byte) bool {
		if n := len(form); n > 2*len(fold)+8 || 2*n+8 < len(fold) {
			return false
		}
		buf = text.AppendFold(buf[:0], string(form))
		got = got[:0]
		for i := 0; i < len(buf); {
			r, size := utf8.DecodeRune(buf[i:])
			got = append(got, r)
			i += size
		}
		return oneStep(want, got)
	}, f)
}

// oneStep reports whether a and b are exactly one step apart.
func oneStep(a, b []rune) bool {
	if len(a) > len(b) {
		a, b = b, a
	}
	if len(b)-len(a) > 1 {
		return false
	}
	i := 0
	for i < len(a) && a[i] == b[i] {
		i++
	}
	restA, restB := a[i:], b[i:]
	switch {
	case len(restB) == 0: // equal
		return false
	case len(a) < len(b):
		return same(restA, restB[1:])
	case same(restA[1:], restB[1:]):
		return true
	}
	return len(restA) > 1 && restA[0] == restB[1] && restA[1] == restB[0] && same(restA[2:], restB[2:])
}

func same(a, b []rune) bool {
	if len(a) != len(b) {
		return false
	}
	for i := range a {
		if a[i] != b[i] {
			return false
		}
	}
	return true
}
