package engine

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"querlese/corpus"
	"querlese/corpus/query"
	"querlese/corpus/text"
)

// shortestMisprint is the length of a word, in characters, from which another
// at one step is more likely to be its misprint than a word of its own.
const shortestMisprint = 5

// A misprints finds the types that are one step away from a token: a letter
// inserted, left out, replaced, or two neighbours exchanged (Damerau, "A
// technique for computer detection and correction of spelling errors", 1964).
// A letter that the token has not is one of its alphabets: a digit is no slip
// of the pen, and a word in two scripts is none either.
//
// The vocabulary is sorted, so words that share their beginning with the token
// stand together and are walked. A step within that beginning leaves the rest
// as it is: there, each possible change is looked up. At 270,000 types this
// takes 0.2 to 0.4 ms natively, and a walk through all of them 18.
type misprints struct {
	letters map[int][]rune // by alphabet: those of the vocabulary
}

// beginning is the number of characters at the start of a word whose changes
// are looked up one by one: more of them leave fewer words to walk.
func beginning(word []rune) int { return min(len(word)/2, 4) }

func (m *misprints) wanted(n *query.Node) bool { return n.Fuzzy }

func (m *misprints) expand(c *corpus.Corpus, t query.Token, out []expanded) ([]expanded, error) {
	word := []rune(t.Fold)
	if t.Wild || len(word) < shortestMisprint {
		return out, nil
	}
	letters, err := m.alphabets(c, word)
	if err != nil {
		return out, err
	}
	var buf []byte
	var got []rune
	err = c.Types(string(word[:beginning(word)]), true, func(ty corpus.Type, form []byte) {
		if n := len(form); n > 2*len(t.Fold)+8 || 2*n+8 < len(t.Fold) {
			return
		}
		buf = text.AppendFold(buf[:0], string(form))
		got = appendRunes(got[:0], buf)
		if s, letter := stepBetween(got, word); s != noStep && (letter == 0 || slices.Contains(letters, letter)) {
			out = append(out, expanded{ty, Misprint, s.weight()})
		}
	})
	if err != nil {
		return out, err
	}
	variants(word, letters, func(v []rune, s step) {
		if err == nil {
			err = c.Types(string(v), false, func(ty corpus.Type, _ []byte) {
				out = append(out, expanded{ty, Misprint, s.weight()})
			})
		}
	})
	return out, err
}

// A step is how one word became another.
type step uint8

const (
	noStep    step = iota
	exchanged      // two neighbours
	doubled        // a letter typed twice, or once instead of twice
	left           // one too few or too many
	replaced
)

// weight is how likely the step is what happened, for ranking: of the slips of
// typists most exchange neighbours or leave a letter out or double it, while
// a replaced letter is oftener another word (Vater, Kater). A grade differs
// from the next by more than two texts' BM25 do in general, so the likeliest
// word comes first.
func (s step) weight() float32 { return [...]float32{0, 0.9, 0.89, 0.3, 0.03}[s] }

// stepBetween says which step leads from the word a to b, if one does, and the
// letter of a that b has not in that place, 0 if there is none.
func stepBetween(a, b []rune) (step, rune) {
	if len(a)-len(b) > 1 || len(b)-len(a) > 1 {
		return noStep, 0
	}
	i := 0
	for i < len(a) && i < len(b) && a[i] == b[i] {
		i++
	}
	x, y := a[i:], b[i:]
	letter := rune(0)
	if len(a) < len(b) {
		x, y = y, x
	} else if len(x) > 0 {
		letter = x[0]
	}
	switch {
	case len(x) == 0: // equal
		return noStep, 0
	case len(x) > len(y):
		if !same(x[1:], y) {
			return noStep, 0
		}
		if i > 0 && x[0] == a[i-1] {
			return doubled, letter
		}
		return left, letter
	case len(x) > 1 && x[0] == y[1] && x[1] == y[0] && same(x[2:], y[2:]):
		return exchanged, 0
	case same(x[1:], y[1:]):
		return replaced, letter
	}
	return noStep, 0
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

func appendRunes(dst []rune, s []byte) []rune {
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRune(s[i:])
		dst = append(dst, r)
		i += n
	}
	return dst
}

// variants calls f with each word, once, that one step gives from another and
// that does not share its beginning, and with the step that leads back. The
// characters are f's until it returns.
func variants(word, letters []rune, f func(v []rune, s step)) {
	start := beginning(word)
	v := make([]rune, 0, len(word)+1)
	try := func(i, n int, by ...rune) {
		v = append(append(append(v[:0], word[:i]...), by...), word[i+n:]...)
		if same(v[:min(start, len(v))], word[:start]) {
			return
		}
		if s, _ := stepBetween(v, word); s != noStep {
			f(v, s)
		}
	}
	for i := range start {
		next := word[i+1] // a beginning is half a word at most
		if word[i] != next {
			try(i, 1) // of two like letters it is one which goes
			try(i, 2, next, word[i])
		}
		for _, r := range letters {
			if r != word[i] { // before its like it stands as after it
				try(i, 1, r)
				try(i, 0, r)
			}
		}
	}
}

// alphabetOf numbers alphabets: the letters that may be taken for each other
// are those of one block of Unicode, or of the two of Latin and of Cyrillic.
func alphabetOf(r rune) int {
	switch {
	case r < 0x250:
		return 0
	case r >= 0x400 && r < 0x530:
		return 0x400
	}
	return int(r) &^ 0xFF
}

// alphabets returns the letters of a word's alphabets that the vocabulary is
// written with.
func (m *misprints) alphabets(c *corpus.Corpus, word []rune) ([]rune, error) {
	if m.letters == nil {
		all, err := c.Letters()
		if err != nil {
			return nil, err
		}
		m.letters = map[int][]rune{}
		for _, r := range all {
			m.letters[alphabetOf(r)] = append(m.letters[alphabetOf(r)], r)
		}
	}
	var out []rune
	var seen []int
	for _, r := range word {
		if a := alphabetOf(r); unicode.IsLetter(r) && !slices.Contains(seen, a) {
			seen = append(seen, a)
			out = append(out, m.letters[a]...)
		}
	}
	return out, nil
}
