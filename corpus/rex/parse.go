package rex

import (
	"strings"
	"unicode/utf8"
)

// maxDepth bounds how deep groups are nested: the parser calls itself for each.
const maxDepth = 250

// A parser reads a pattern and writes instructions as it goes; there is no
// tree in between. The first mistake is kept, and moves the parser to the end
// of the pattern, where every loop stops.
//
// Its small methods are not inlined: a pattern is short, and the copies would
// weigh more in the page than the methods.
type parser struct {
	src   string
	pos   int
	depth int
	fold  bool // case does not count
	prog  *program
	err   *Error
}

// parse reads src into prog.
func parse(src string, prog *program) error {
	p := &parser{src: src, fold: true, prog: prog}
	p.alternatives()
	if p.peek() == ')' {
		p.fail(p.pos, 1, Unopened, "no opening ( for this )")
	}
	p.emit(inst{op: opMatch})
	if p.err != nil {
		return p.err
	}
	return nil // not p.err: an error with nil in it is not nil
}

// fail notes the first mistake.
//
//go:noinline
func (p *parser) fail(at, length int, kind Kind, reason string) {
	if p.err == nil {
		p.err = &Error{at, length, kind, reason}
	}
	p.pos = len(p.src)
}

// peek returns the next byte, or 0 at the end.
//
//go:noinline
func (p *parser) peek() byte {
	if p.pos < len(p.src) {
		return p.src[p.pos]
	}
	return 0
}

// accept skips s if it comes next.
//
//go:noinline
func (p *parser) accept(s string) bool {
	if !strings.HasPrefix(p.src[p.pos:], s) {
		return false
	}
	p.pos += len(s)
	return true
}

// next reads a character.
//
//go:noinline
func (p *parser) next() rune {
	r, n := utf8.DecodeRuneInString(p.src[p.pos:])
	if r == utf8.RuneError && n == 1 {
		p.fail(p.pos, 1, Unsupported, "not valid UTF-8")
		return r
	}
	p.pos += n
	return r
}

// emit appends an instruction.
//
//go:noinline
func (p *parser) emit(in inst) {
	if len(p.prog.code) >= MaxInstructions {
		p.fail(0, len(p.src), Large, "the pattern is too large")
		return
	}
	p.prog.code = append(p.prog.code, in)
}

// alternatives reads x|y|z. Each branch but the last is
//
//	split to the branch or to the next; branch; jump to the end
func (p *parser) alternatives() {
	var jumps []int
	for {
		from := len(p.prog.code)
		p.sequence()
		if !p.accept("|") {
			break
		}
		p.emit(inst{})
		p.emit(inst{op: opJump})
		if p.err != nil {
			return
		}
		code := p.prog.code[from:]
		copy(code[1:len(code)-1], code)
		code[0] = inst{opSplit, 1, int32(len(code))}
		jumps = append(jumps, len(p.prog.code)-1)
	}
	for _, j := range jumps {
		p.prog.code[j].x = int32(len(p.prog.code) - j)
	}
}

// sequence reads atoms, each with its repetition, up to | or ).
func (p *parser) sequence() {
	for p.pos < len(p.src) && p.peek() != '|' && p.peek() != ')' {
		from := len(p.prog.code)
		if p.atom() {
			p.repetition(from)
		}
	}
}

// atom reads a character, class, group or condition; false if it was a flag,
// which cannot be repeated.
func (p *parser) atom() bool {
	switch p.peek() {
	case '(':
		return p.group()
	case '[':
		p.class()
	case '.':
		p.pos++
		p.emit(inst{op: opAny})
	case '^':
		p.pos++
		p.assert(atBegin)
	case '$':
		p.pos++
		p.assert(atEnd)
	case '*', '+', '?':
		p.fail(p.pos, 1, Repeat, "nothing to repeat before "+p.src[p.pos:p.pos+1])
	case '\\':
		p.escaped()
	default:
		p.char(p.next())
	}
	return true
}

//go:noinline
func (p *parser) char(r rune) {
	if p.fold {
		p.emit(inst{op: opFold, x: Fold(r)})
		return
	}
	p.emit(inst{op: opChar, x: r})
}

//go:noinline
func (p *parser) assert(condition int32) {
	p.prog.asserts = true
	p.emit(inst{op: opAssert, x: condition})
}

// group reads (…), (?:…), (?i:…), and the flags (?i) and (?-i).
func (p *parser) group() bool {
	open, fold := p.pos, p.fold
	p.pos++
	if p.accept("?") && !p.flags(open) {
		return false
	}
	if p.depth++; p.depth > maxDepth {
		p.fail(open, 1, Large, "too many groups inside one another")
	}
	p.alternatives()
	p.depth--
	if !p.accept(")") {
		p.fail(open, 1, Unclosed, "no closing ) for this (")
	}
	p.fold = fold
	return true
}

// extensions are the groups that other engines know.
var extensions = [...]struct{ mark, reason string }{
	{"=", "look-ahead is not supported"}, {"!", "look-ahead is not supported"},
	{"<=", "look-behind is not supported"}, {"<!", "look-behind is not supported"},
	{"P<", "named groups are not supported"}, {"<", "named groups are not supported"}, {"'", "named groups are not supported"},
	{"P=", "back-references are not supported"}, {"#", "comments are not supported"}, {">", "atomic groups are not supported"},
	{"(", "conditions are not supported"}, {"|", "branch resets are not supported"},
}

// flags reads what follows (? and reports whether a group's contents follow.
func (p *parser) flags(open int) bool {
	for _, e := range extensions {
		if p.accept(e.mark) {
			p.fail(open, p.pos-open, Unsupported, e.reason)
			return false
		}
	}
	on, some := true, false
	for p.pos < len(p.src) {
		at := p.pos
		switch r := p.next(); {
		case r == ':' && (some || on):
			return true
		case r == ')' && some:
			return false
		case r == '-' && on:
			on, some = false, false
		case r == 'i':
			p.fold, some = on, true
		case r == ')' || r == ':' || r == '-':
			p.fail(open, p.pos-open, Unsupported, "a flag is missing")
		default:
			p.fail(at, p.pos-at, Unsupported, "the flag "+p.src[at:p.pos]+" is not supported")
		}
	}
	p.fail(open, len(p.src)-open, Unclosed, "no closing ) for this (")
	return false
}
