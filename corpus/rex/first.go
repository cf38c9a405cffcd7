package rex

import (
	"unicode"
	"unicode/utf8"
)

// firstBytes are the bytes a match can begin with. In a text of another script
// or with a rare letter most of the text is passed over by them.
type firstBytes struct {
	can [256]bool
	all bool // a match can be empty, so no byte rules it out
}

// fill follows the program up to the first character, as if all conditions
// held.
func (f *firstBytes) fill(m *pike) {
	m.begin()
	m.add(&m.now, 0, 0, ^0)
	for _, t := range m.now {
		switch in := m.prog.code[t.pc]; in.op {
		case opMatch:
			f.all = true
		case opFold, opChar: // the other case of a character that counts does no harm
			f.addChar(in.x)
			for r := unicode.SimpleFold(in.x); r != in.x; r = unicode.SimpleFold(r) {
				f.addChar(r)
			}
		default:
			for r := range rune(utf8.RuneSelf) {
				f.can[r] = f.can[r] || m.prog.takes(in, r, r)
			}
			f.addHigh()
		}
	}
}

func (f *firstBytes) addChar(r rune) {
	if r == utf8.RuneError { // also every byte that is not UTF-8
		f.addHigh()
		return
	}
	f.can[string(r)[0]] = true
}

func (f *firstBytes) addHigh() {
	for b := utf8.RuneSelf; b < 256; b++ {
		f.can[b] = true
	}
}

// skip returns the first place from pos on where a match can begin.
func (f *firstBytes) skip(s string, pos int) int {
	if f.all {
		return pos
	}
	for pos < len(s) && !f.can[s[pos]] {
		pos++
	}
	return pos
}
