package rex

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// escaped reads a backslash and what follows it outside a class.
func (p *parser) escaped() {
	switch {
	case p.accept(`\b`):
		p.assert(atEdge)
	case p.accept(`\B`):
		p.assert(atNoEdge)
	case p.accept(`\A`):
		p.assert(atBegin)
	case p.accept(`\z`):
		p.assert(atEnd)
	default:
		r, set, isSet := p.escape()
		if !isSet {
			p.char(r)
			return
		}
		p.addClass(&class{sets: []named{set}})
	}
}

// escape reads a backslash and what follows it: a character or a named set.
func (p *parser) escape() (r rune, set named, isSet bool) {
	at := p.pos
	p.pos++
	if p.pos == len(p.src) {
		p.fail(at, 1, Escape, `nothing after \`)
		return
	}
	switch r = p.next(); r {
	case 'd', 'D':
		return r, named{unicode.Nd, r == 'D'}, true
	case 'w', 'W':
		return r, named{nil, r == 'W'}, true
	case 's', 'S':
		return r, named{unicode.White_Space, r == 'S'}, true
	case 'p', 'P':
		return r, named{p.property(at), r == 'P'}, true
	case 'n':
		r = '\n'
	case 't':
		r = '\t'
	case 'r':
		r = '\r'
	case 'x':
		r = p.hex(at)
	case '1', '2', '3', '4', '5', '6', '7', '8', '9', 'k', 'g':
		p.fail(at, 2, Unsupported, "back-references are not supported")
	default:
		if r >= utf8.RuneSelf || r != '_' && isWord(r) {
			p.fail(at, p.pos-at, Escape, p.src[at:p.pos]+" means nothing here")
		}
	}
	return r, named{}, false
}

// property reads the name in \pL or \p{Latin}.
func (p *parser) property(at int) *unicode.RangeTable {
	name := ""
	if p.accept("{") {
		end := strings.IndexByte(p.src[p.pos:], '}')
		if end < 0 {
			p.fail(at, len(p.src)-at, Unclosed, "no closing }")
			return unicode.L
		}
		name = p.src[p.pos : p.pos+end]
		p.pos += end + 1
	} else if p.pos < len(p.src) {
		start := p.pos
		p.next()
		name = p.src[start:min(p.pos, len(p.src))]
	}
	for _, x := range properties {
		if x.name == name {
			return x.table
		}
	}
	p.fail(at, p.pos-at, Escape, "unknown property; known are L Lu Ll M N P Latin Cyrillic Greek Arabic Han")
	return unicode.L
}

// hex reads the number in \x41 or \x{1F600}.
func (p *parser) hex(at int) rune {
	braces := p.accept("{")
	var r rune
	digits := 0
	for ; p.pos < len(p.src) && r <= unicode.MaxRune && (braces || digits < 2); digits++ {
		d := strings.IndexByte("0123456789abcdef", p.peek()|0x20)
		if d < 0 {
			break
		}
		r = r<<4 | rune(d)
		p.pos++
	}
	if braces && !p.accept("}") || digits == 0 || !braces && digits < 2 || r > unicode.MaxRune {
		p.fail(at, min(p.pos, len(p.src))-at, Escape, `not a character: write \x41 or \x{1F600}`)
	}
	return r
}
