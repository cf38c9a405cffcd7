package rex

// repetition reads *, +, ?, {n}, {n,} or {n,m} after the construct whose
// instructions begin at from, if there is one.
func (p *parser) repetition(from int) {
	at := p.pos
	least, most, ok := p.quantifier()
	if !ok {
		return
	}
	lazy := p.accept("?")
	end := p.pos
	switch _, _, again := p.quantifier(); {
	case least > MaxRepeat || most > MaxRepeat:
		p.fail(at, end-at, Large, "repeated more than 1000 times")
	case most >= 0 && most < least:
		p.fail(at, end-at, Order, "the second number is less than the first")
	case again:
		p.fail(at, p.pos-at, Repeat, "two repetitions in a row")
	case p.err == nil:
		p.expand(from, least, most, lazy, at)
	}
}

// quantifier reads how often; most is -1 for any number. A brace that begins
// no repetition is a character and stays unread.
func (p *parser) quantifier() (least, most int, ok bool) {
	start := p.pos
	switch {
	case p.accept("*"):
		return 0, -1, true
	case p.accept("+"):
		return 1, -1, true
	case p.accept("?"):
		return 0, 1, true
	case p.accept("{"):
		least, ok = p.number()
		most = least
		if ok && p.accept(",") {
			if most, ok = p.number(); !ok {
				most, ok = -1, true
			}
		}
		if ok && p.accept("}") {
			return least, most, true
		}
		p.pos = start
	}
	return 0, 0, false
}

// number reads digits; all numbers too large are one number too large.
func (p *parser) number() (n int, ok bool) {
	for ; '0' <= p.peek() && p.peek() <= '9'; p.pos++ {
		n = min(n*10+int(p.peek()-'0'), MaxRepeat+1)
		ok = true
	}
	return n, ok
}

// expand writes the instructions from index from on as often as asked:
//
//	x{2,}   x; again: x; split to again or on
//	x*      again: split to x or the end; x; jump to again
//	x{2,4}  x; x; split to x or the end; x; split to x or the end; x
//
// If x can be empty, x* is (x+)?: only so does it go round once before it
// gives up, and prefer what RE2 prefers.
func (p *parser) expand(from, least, most int, lazy bool, at int) {
	code := p.prog.code
	n := len(code) - from
	if n == 0 { // () however often
		return
	}
	if copies := max(least, most, 1); from+copies*n+copies-least+2 > MaxInstructions {
		p.fail(at, p.pos-at, Large, "the pattern is too large")
		return
	}
	body := append([]inst(nil), code[from:]...)
	p.prog.code = code[:from]
	for range least - 1 {
		p.put(body)
	}
	switch {
	case most < 0:
		if least == 0 {
			p.emit(split(1, n+2, lazy))
		}
		p.put(body)
		if least == 0 && !nullable(body) {
			p.emit(inst{op: opJump, x: int32(-n - 1)})
		} else {
			p.emit(split(-n, 1, lazy))
		}
	case least > 0:
		p.put(body)
	}
	for left := most - least; left > 0; left-- {
		p.emit(split(1, left*(n+1), lazy))
		p.put(body)
	}
}

//go:noinline
func (p *parser) put(body []inst) { p.prog.code = append(p.prog.code, body...) }

// split prefers to go round to in; the lazy one prefers out.
//
//go:noinline
func split(in, out int, lazy bool) inst {
	if lazy {
		in, out = out, in
	}
	return inst{opSplit, int32(in), int32(out)}
}

// nullable reports whether there is a way through code without a character.
// Jumps back lead to what was reached before, so one pass is enough.
func nullable(code []inst) bool {
	reached := make([]bool, len(code)+1)
	reached[0] = true
	for pc, in := range code {
		switch {
		case !reached[pc]:
		case in.op == opJump:
			reached[pc+int(in.x)] = true
		case in.op == opSplit:
			reached[pc+int(in.x)] = true
			reached[pc+int(in.y)] = true
		case in.op == opAssert:
			reached[pc+1] = true
		}
	}
	return reached[len(code)]
}
