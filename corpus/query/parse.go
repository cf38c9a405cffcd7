package query

import (
	"strings"

	"querlese/corpus/text"
)

// A parser goes once through the query, from left to right. Each function
// below reads what its name says and returns nil if there is nothing.
type parser struct {
	s      string
	pos    int
	look   item
	looked bool

	tokens, leaves int    // that may still come
	depth, deeper  int    // brackets that are open; those beyond MaxDepth
	key            string // of the field whose brackets are open
	slash          int    // the next slash that can end a pattern; -1 if not looked for

	notes []Note
	cut   bool
}

// or reads alternatives.
func (p *parser) or() *Node {
	kids := []*Node{p.and()}
	for p.peek().kind == itemOr {
		op := p.take()
		for p.peek().kind == itemOr {
			p.take()
		}
		if k := p.peek().kind; k == itemEnd || k == itemClose {
			last := &kids[len(kids)-1]
			*last = join(All, *last, p.operatorWord(op))
			break
		}
		kids = append(kids, p.and())
	}
	return join(Any, kids...)
}

// and reads what must all be there.
func (p *parser) and() *Node {
	var kids []*Node
	add := func(n *Node) {
		if n != nil {
			kids = append(kids, n)
		}
	}
	for {
		switch it := p.peek(); it.kind {
		case itemEnd, itemClose:
			return join(All, kids...)
		case itemOr:
			if len(kids) > 0 {
				return join(All, kids...)
			}
			add(p.operatorWord(p.take()))
		case itemAnd:
			p.take()
			for p.peek().kind == itemAnd {
				p.take()
			}
			if len(kids) == 0 || !p.peek().operand() {
				add(p.operatorWord(it))
			}
		case itemNear:
			add(p.operatorWord(p.take()))
		default:
			add(p.near())
		}
	}
}

// near reads an operand and those that NEAR ties to it.
func (p *parser) near() *Node {
	left := p.not()
	for p.peek().kind == itemNear {
		op := p.take()
		if left == nil || !p.peek().operand() {
			return join(All, left, p.operatorWord(op))
		}
		left = p.tie(left, p.not(), op)
	}
	return left
}

// tie makes a Near of two operands.
func (p *parser) tie(left, right *Node, op item) *Node {
	switch {
	case right == nil:
		return left
	case !left.placed() || !right.placed():
		p.note(NearOperand, op.start, op.end)
		return join(All, left, right)
	}
	n := &Node{Op: Near, Within: op.within, Start: left.Start, End: right.End}
	for _, side := range [...]*Node{left, right} {
		if side.Op == Near && side.Within != n.Within {
			p.note(NearRange, op.start, op.end)
			n.Within = max(n.Within, side.Within)
		}
		n.Kids = append(n.Kids, side.nearKids()...)
	}
	if n.Within > MaxWithin {
		p.note(NearRange, op.start, op.end)
		n.Within = MaxWithin
	}
	return n
}

// not reads an operand with the negations before it.
func (p *parser) not() *Node {
	start, negative := p.peek().start, false
	for p.peek().kind == itemNot {
		op := p.take()
		if !p.peek().operand() {
			n := p.operatorWord(op)
			if n != nil && negative {
				return negate(n, start)
			}
			return n
		}
		negative = !negative
		if p.leaves--; p.leaves <= 0 {
			p.stop()
		}
	}
	n := p.operand()
	if n != nil && negative {
		return negate(n, start)
	}
	return n
}

// operand reads a bracket or a leaf.
func (p *parser) operand() *Node {
	switch p.peek().kind {
	case itemOpen:
		return p.bracket()
	case itemLeaf:
		return p.leaf()
	}
	return nil
}

// bracket reads what stands in brackets.
func (p *parser) bracket() *Node {
	open := p.take()
	p.depth++
	n := p.or()
	end := p.peek()
	if end.kind == itemClose {
		p.take()
	} else if !p.cut {
		p.note(UnclosedBracket, open.start, open.end)
	}
	p.depth--
	if n == nil {
		p.note(StrayBracket, open.start, end.end)
	}
	return n
}

// operatorWord reads an operator that has nothing to join as a word, also in
// the brackets of a field. It gets small letters: printed, it must not become
// an operator again.
func (p *parser) operatorWord(op item) *Node {
	p.note(OperatorAsWord, op.start, op.end)
	return p.words(strings.ToLower(p.s[op.start:op.end]), op.start, false)
}

// stop ends a query that is too long.
func (p *parser) stop() {
	if _, ok := text.Next(p.s[p.pos:], 0); ok {
		p.cut = true
	}
	p.pos, p.looked = len(p.s), false
}

// spend counts a leaf with that many tokens, and reports whether there is room
// for it.
func (p *parser) spend(tokens int) bool {
	cost := 1
	if p.key == KeyTitle {
		cost = 2 // the Field around it
	}
	if p.leaves < cost || p.tokens < tokens {
		p.cut = true
		p.pos, p.looked = len(p.s), false
		return false
	}
	p.leaves -= cost
	p.tokens -= tokens
	return true
}
