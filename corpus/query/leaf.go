package query

import "strings"

// leaf reads a word, quotation, pattern, group or field.
func (p *parser) leaf() *Node {
	start := p.take().start
	if p.inValue() {
		return p.listedValue()
	}
	r, n := p.at(start)
	switch {
	case r == '@':
		p.pos += n
		return p.group(start)
	case r == '/':
		return p.pattern()
	case r == '=':
		p.pos += n
		if q, _ := p.at(p.pos); isQuote(q) {
			return p.quoted(start, true)
		}
		return p.word(true)
	case isQuote(r):
		return p.quoted(start, false)
	}
	if p.key == "" {
		if n, ok := p.field(); ok {
			return n
		}
	}
	return p.word(false)
}

// word reads up to the end of the word at p.pos.
func (p *parser) word(strict bool) *Node {
	start := p.pos
	p.pos = p.wordEnd(start)
	return p.words(p.s[start:p.pos], start, strict)
}

// words makes a Word or Phrase of s, which stands at start and was typed
// without quotation marks.
func (p *parser) words(s string, start int, strict bool) *Node {
	pieces, more := cut(s, p.tokens)
	pieces, fuzzy := trimFuzzy(s, pieces)
	n := p.phrase(s, start, pieces, more, strict)
	if n == nil {
		return nil
	}
	n.Exact = strict
	if !strict {
		if _, _, ok := operatorNamed(n.Text); ok {
			n.Text = strings.ToLower(n.Text) // "OR." is no operator, but printed it would be
		}
	}
	if n.Fuzzy = fuzzy && !strict && !n.wild(); fuzzy && !n.Fuzzy {
		p.note(FuzzyIgnored, n.Start, n.End)
	}
	return n
}

// trimFuzzy takes ~ and ~2 off the end of a word; the number of mistakes is
// not the reader's to count.
func trimFuzzy(s string, pieces []piece) ([]piece, bool) {
	fuzzy := false
	for len(pieces) > 0 {
		last := pieces[len(pieces)-1]
		fuzzy = fuzzy || strings.HasPrefix(s[last.end:], "~")
		if len(pieces) == 1 || s[last.start-1] != '~' || strings.Trim(s[last.start:last.end], "0123456789") != "" {
			break
		}
		fuzzy = true
		pieces = trimWild(pieces[:len(pieces)-1])
	}
	return pieces, fuzzy
}

// phrase makes a Word or Phrase of the pieces of s; more says that some were
// left out because the query is too long.
func (p *parser) phrase(s string, start int, pieces []piece, more, strict bool) *Node {
	if len(pieces) > 0 && !p.spend(len(pieces)) {
		return nil
	}
	if more {
		p.stop()
		p.cut = true
	}
	if len(pieces) == 0 {
		return nil
	}
	for i := range pieces {
		if strict {
			pieces[i].strictly(s)
		}
	}
	first, last := pieces[0].start, pieces[len(pieces)-1].end
	n := &Node{Text: clean(s[first:last]), Tokens: tokensOf(pieces), Start: start + first, End: start + last}
	if len(pieces) > 1 {
		n.Op = Phrase
	}
	return n
}

func tokensOf(pieces []piece) []Token {
	out := make([]Token, len(pieces))
	for i := range pieces {
		out[i] = pieces[i].Token
	}
	return out
}

// strict reports whether the letters of n count exactly.
func (n *Node) strict() bool { return len(n.Tokens) > 0 && n.Tokens[0].Strict != "" }

// wild reports whether a token of n has a wildcard.
func (n *Node) wild() bool {
	for _, t := range n.Tokens {
		if t.Wild {
			return true
		}
	}
	return false
}

// clean puts single spaces between the words of s.
func clean(s string) string { return strings.Join(strings.FieldsFunc(s, isSeparator), " ") }

// quotation reads a quotation at p.pos: where its text lies.
func (p *parser) quotation() (start, end int) {
	_, n := p.at(p.pos)
	start = p.pos + n
	i := strings.IndexFunc(p.s[start:], isQuote)
	if i < 0 {
		p.note(UnclosedQuote, p.pos, len(p.s))
		p.pos = len(p.s)
		return start, p.pos
	}
	_, n = p.at(start + i)
	p.pos = start + i + n
	return start, start + i
}

// quoted reads a phrase in quotation marks, or with ~ after it words close to
// each other. It begins at start, perhaps with a mark before the quotation; one
// of them makes its letters count exactly.
func (p *parser) quoted(start int, strict bool) *Node {
	from, to := p.quotation()
	if strings.HasPrefix(p.s[p.pos:], "~") {
		return p.quotedNear(start, from, to, strict)
	}
	n := p.written(from, to, strict)
	if n != nil {
		n.Start, n.End = start, max(p.pos, n.End)
	}
	return n
}

// written makes a Word or Phrase of quoted text.
func (p *parser) written(from, to int, strict bool) *Node {
	s := p.s[from:to]
	pieces, more := cut(s, p.tokens)
	n := p.phrase(s, from, pieces, more, strict)
	if n != nil {
		n.Exact = true
	}
	return n
}

// quotedNear reads the distance after a quotation and ties its words.
func (p *parser) quotedNear(start, from, to int, strict bool) *Node {
	within, rest := number(p.s[p.pos+1:])
	if rest == p.s[p.pos+1:] {
		within = DefaultWithin
	}
	if within > MaxWithin {
		p.note(NearRange, start, len(p.s)-len(rest))
		within = MaxWithin
	}
	p.pos = len(p.s) - len(rest)
	near := &Node{Op: Near, Within: within, Start: start, End: p.pos}
	for from < to && !p.cut {
		from = min(p.run(from, isSeparator), to)
		end := to
		if i := strings.IndexFunc(p.s[from:to], isSeparator); i >= 0 {
			end = from + i
		}
		if n := p.written(from, end, strict); n != nil {
			near.Kids = append(near.Kids, n)
		}
		from = end
	}
	switch len(near.Kids) {
	case 0:
		return nil
	case 1:
		return near.Kids[0]
	}
	return near
}

// name reads what stands at p.pos as a name: of a group, or a field's value.
// One typed without quotation marks loses the punctuation around it.
func (p *parser) name() (name string, pieces []piece) {
	from, to := p.pos, 0
	r, _ := p.at(p.pos)
	quoted := isQuote(r)
	if quoted {
		from, to = p.quotation()
	} else {
		to = p.wordEnd(from)
		p.pos = to
	}
	s := p.s[from:to]
	pieces, more := cut(s, p.tokens)
	if len(pieces) == 0 {
		if more {
			p.stop()
			p.cut = true
		}
		return "", nil
	}
	if more || !quoted {
		s = s[pieces[0].start:pieces[len(pieces)-1].end]
	}
	if more {
		p.stop()
		p.cut = true
	}
	return clean(s), pieces
}

// bare reports whether a name can be printed without quotation marks.
func bare(name string) bool {
	pieces, _ := cut(name, len(name))
	return len(pieces) > 0 && pieces[0].start == 0 && pieces[len(pieces)-1].end == len(name) && strings.IndexFunc(name, endsWord) < 0
}

// group reads the name after an @ at start.
func (p *parser) group(start int) *Node {
	name, pieces := p.name()
	end := p.pos
	if len(pieces) == 0 || !p.spend(len(pieces)) {
		return nil
	}
	return &Node{Op: Group, Text: name, Tokens: tokensOf(pieces), Start: start, End: end}
}
