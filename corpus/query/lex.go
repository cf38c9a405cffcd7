package query

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"querlese/corpus/text"
)

// An item is what stands next in a query.
type item struct {
	kind       itemKind
	start, end int
	within     int // near
}

type itemKind uint8

const (
	itemEnd itemKind = iota
	itemOpen
	itemClose
	itemOr
	itemAnd
	itemNot
	itemNear
	itemLeaf // a word, quotation, pattern, group or field; end is unknown yet
)

// operand reports whether something to search for begins with it.
func (i item) operand() bool { return i.kind == itemOpen || i.kind == itemLeaf || i.kind == itemNot }

// isQuote reports whether r opens or closes a phrase. Single quotation marks
// do not: they are apostrophes far more often.
func isQuote(r rune) bool {
	return r == '"' || r >= 0x80 && strings.ContainsRune("„“”‟«»＂〝〞〟「」『』", r)
}

func isSeparator(r rune) bool {
	return unicode.IsSpace(r) || unicode.IsControl(r) || r == utf8.RuneError
}

func isOpen(r rune) bool  { return r == '(' || r == '（' }
func isClose(r rune) bool { return r == ')' || r == '）' }
func isMinus(r rune) bool { return r == '-' || r == '−' }
func isWild(r rune) bool  { return r == '*' || r == '?' }

// endsWord reports whether a word typed without quotation marks ends before r.
func endsWord(r rune) bool {
	return r == '|' || isOpen(r) || isClose(r) || isQuote(r) || isSeparator(r)
}

// wordEnd is where the word at pos ends.
func (p *parser) wordEnd(pos int) int {
	if i := strings.IndexFunc(p.s[pos:], endsWord); i >= 0 {
		return pos + i
	}
	return len(p.s)
}

// run is where the characters at pos that f holds of end.
func (p *parser) run(pos int, f func(rune) bool) int {
	if i := strings.IndexFunc(p.s[pos:], func(r rune) bool { return !f(r) }); i >= 0 {
		return pos + i
	}
	return len(p.s)
}

func (p *parser) at(pos int) (r rune, size int) { return utf8.DecodeRuneInString(p.s[pos:]) }

// letterAt reports whether a token begins at pos.
func (p *parser) letterAt(pos int) bool {
	_, n := p.at(pos)
	_, ok := text.Next(p.s[pos:pos+n], 0)
	return ok
}

// fresh reports whether a minus or a slash at pos can be an operator: nothing
// but a space, a bracket or an operator stands before it.
func (p *parser) fresh(pos int) bool {
	r, _ := utf8.DecodeLastRuneInString(p.s[:pos])
	return pos == 0 || isSeparator(r) || isOpen(r) || isMinus(r) || r == '|'
}

// wordAt reports whether a word, perhaps with wildcards before it, or a
// quotation begins at pos.
func (p *parser) wordAt(pos int) bool {
	r, _ := p.at(pos)
	return isQuote(r) || p.letterAt(p.run(pos, isWild))
}

// operandAt reports whether a minus before pos has something to exclude.
func (p *parser) operandAt(pos int) bool {
	r, n := p.at(pos)
	switch r {
	case '(', '（':
		return true
	case '=', '@':
		return p.wordAt(pos + n)
	case '/':
		after, _ := p.at(pos + n)
		return !isSeparator(after)
	}
	return p.wordAt(pos)
}

// peek returns the next item and leaves it there. What means nothing is
// stepped over for good.
func (p *parser) peek() item {
	if !p.looked {
		p.look = p.scan()
		p.looked = true
	}
	return p.look
}

// take steps over the item that peek returned.
func (p *parser) take() item {
	it := p.peek()
	p.pos, p.looked = it.end, false
	return it
}

func (p *parser) scan() item {
	for p.pos < len(p.s) {
		r, n := p.at(p.pos)
		next := p.pos + n
		switch {
		case isOpen(r):
			if p.depth < MaxDepth {
				return item{kind: itemOpen, start: p.pos, end: next}
			}
			p.deeper++
			p.note(TooDeep, p.pos, next)
		case isClose(r):
			if p.deeper == 0 && p.depth > 0 {
				return item{kind: itemClose, start: p.pos, end: next}
			}
			if p.deeper > 0 {
				p.deeper--
			} else {
				p.note(StrayBracket, p.pos, next)
			}
		case r == '|':
			return item{kind: itemOr, start: p.pos, end: next}
		case isWild(r):
			end := p.run(p.pos, isWild)
			if p.letterAt(end) {
				return item{kind: itemLeaf, start: p.pos, end: p.pos}
			}
			p.note(OnlyWildcards, p.pos, end)
			next = end
		default:
			it, ok := p.mark(r)
			if ok {
				return it
			}
			next = max(next, it.end)
		}
		p.pos = next
	}
	return item{kind: itemEnd, start: len(p.s), end: len(p.s)}
}

// mark looks at a character that may be a mark, a letter or mere punctuation;
// of punctuation the item says where it ends.
func (p *parser) mark(r rune) (item, bool) {
	leaf := item{kind: itemLeaf, start: p.pos, end: p.pos}
	switch {
	case isQuote(r):
		return leaf, true
	case p.letterAt(p.pos):
		if it, ok := p.operator(); ok {
			return it, true
		}
		return leaf, true
	}
	same := item{start: p.pos, end: p.run(p.pos, func(x rune) bool { return x == r })}
	switch {
	case isMinus(r):
		same.kind = itemNot
		return same, p.fresh(p.pos) && p.operandAt(same.end)
	case r == '&':
		after, _ := p.at(same.end)
		same.kind = itemAnd
		return same, p.fresh(p.pos) && isSeparator(after)
	case r == '=' || r == '@':
		if p.wordAt(p.pos + 1) {
			return leaf, true
		}
		same.end = max(same.end-1, p.pos+1) // the last of several may be one
	case r == '/':
		// Two slashes begin an address, not a pattern.
		if p.fresh(p.pos) && !p.inValue() && same.end == p.pos+1 && p.patternAt(p.pos, true).end > 0 {
			return leaf, true
		}
	}
	return same, false
}

// operator reads a word that is one, at p.pos.
func (p *parser) operator() (item, bool) {
	limit := min(p.pos+maxOperator+1, len(p.s))
	end := limit
	if i := strings.IndexFunc(p.s[p.pos:limit], endsWord); i >= 0 {
		end = p.pos + i
	}
	kind, within, ok := operatorNamed(p.s[p.pos:end])
	return item{kind: kind, start: p.pos, end: end, within: within}, ok
}

// maxOperator bounds the bytes of an operator: РЯДОМ/ and any sensible number.
const maxOperator = 24

// operatorNamed says which operator a word is, in capitals only.
func operatorNamed(word string) (kind itemKind, within int, ok bool) {
	if len(word) > maxOperator {
		return 0, 0, false
	}
	name, digits, slash := strings.Cut(word, "/")
	switch name {
	case "NEAR", "NAHE", "РЯДОМ", "ПОРУЧ", "ПОБАЧ":
		if !slash {
			return itemNear, DefaultWithin, true
		}
		n, rest := number(digits)
		return itemNear, n, digits != "" && rest == ""
	}
	if slash {
		return 0, 0, false
	}
	switch word {
	case "OR", "ODER", "ИЛИ", "АБО":
		return itemOr, 0, true
	case "AND", "UND", "И", "І", "ТА", "Й":
		return itemAnd, 0, true
	case "NOT", "NICHT", "НЕ", "НЯ":
		return itemNot, 0, true
	}
	return 0, 0, false
}

// number reads digits at the beginning of s. A number past MaxWithin is
// MaxWithin+1, so that whoever asked can tell.
func number(s string) (n int, rest string) {
	for s != "" && s[0] >= '0' && s[0] <= '9' {
		n = min(n*10+int(s[0]-'0'), MaxWithin+1)
		s = s[1:]
	}
	return n, s
}
