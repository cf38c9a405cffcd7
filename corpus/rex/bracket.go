package rex

import "strings"

func (p *parser) addClass(c *class) {
	c.close()
	p.emit(inst{op: opClass, x: int32(len(p.prog.classes))})
	p.prog.classes = append(p.prog.classes, c)
}

// class reads […].
func (p *parser) class() {
	open := p.pos
	p.pos++
	c := &class{fold: p.fold, not: p.accept("^")}
	for first := true; first || p.peek() != ']'; first = false {
		if p.pos >= len(p.src) {
			p.fail(open, 1, Unclosed, "no closing ] for this [")
			return
		}
		if len(c.ranges)+len(c.sets) > MaxInstructions {
			p.fail(open, p.pos-open, Large, "the class is too large")
			return
		}
		p.member(c)
	}
	p.pos++
	p.addClass(c)
}

// member reads a character, a range or a named set into c.
func (p *parser) member(c *class) {
	at := p.pos
	if rest := p.src[at:]; strings.HasPrefix(rest, "[:") && strings.Contains(rest, ":]") {
		p.fail(at, 2, Unsupported, `POSIX classes are not supported; \pL is all letters`)
		return
	}
	from, set, isSet := p.classChar()
	if isSet {
		c.addSet(set)
		return
	}
	to := from
	if rest := p.src[p.pos:]; len(rest) > 1 && rest[0] == '-' && rest[1] != ']' {
		p.pos++
		to, _, isSet = p.classChar()
		if isSet || to < from {
			p.fail(at, p.pos-at, Order, "the range ends before it begins")
			return
		}
	}
	c.add(from, to)
}

func (p *parser) classChar() (r rune, set named, isSet bool) {
	if p.peek() == '\\' {
		return p.escape()
	}
	return p.next(), named{}, false
}
