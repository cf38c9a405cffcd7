package query

import (
	"strings"

	"querlese/corpus/text"
)

// The keys of fields; for other names of theirs see fieldNames.
const (
	KeyTitle   = "title"
	KeyLang    = "lang"
	KeyOutlet  = "outlet"
	KeySection = "section"
	KeyPlace   = "place"
	KeyDate    = "date"
	KeyIs      = "is"
)

// Values of an is field.
const (
	Dated   = "dated"   // the year of publication is known
	Undated = "undated" // it is not
)

// maxKey bounds the bytes of a field's name.
const maxKey = 32

// inValue reports whether the brackets around are those of a field with a
// value: what stands in them is no word of a text.
func (p *parser) inValue() bool { return p.key != "" && p.key != KeyTitle }

// field reads the field at p.pos; false if no known name with a colon stands
// there. One without a value that makes sense is a word, its name, and what
// follows is read by itself.
func (p *parser) field() (*Node, bool) {
	start := p.pos
	i := strings.IndexByte(p.s[start:min(start+maxKey, len(p.s))], ':')
	if i < 0 || strings.IndexFunc(p.s[start:start+i], endsWord) >= 0 {
		return nil, false
	}
	key := named(fieldNames, text.Fold(p.s[start:start+i]))
	if key == "" {
		return nil, false
	}
	p.pos = start + i + 1
	n := p.fieldValue(key)
	if n == nil && !p.cut {
		return p.words(p.s[start:start+i], start, false), true
	}
	if n != nil && n.Op >= Field { // not a word that brackets held by mistake
		n.Start = start
	}
	return n, true
}

// fieldValue reads what stands after the colon. It moves on only if that is a
// value, or brackets or quotation marks with nothing inside.
func (p *parser) fieldValue(key string) *Node {
	r, _ := p.at(p.pos)
	switch {
	case isOpen(r):
		if p.depth == MaxDepth {
			return nil
		}
		p.key = key
		n := p.bracket()
		p.key = ""
		if key == KeyTitle && n != nil {
			return inTitle(n)
		}
		return n
	case key != KeyTitle:
		return p.value(key)
	case !p.operandAt(p.pos) || r == '/' && p.patternAt(p.pos, false).end == 0:
		return nil
	}
	p.key = key
	p.look, p.looked = item{kind: itemLeaf, start: p.pos, end: p.pos}, true
	n := p.leaf()
	p.key = ""
	if n == nil {
		return nil
	}
	return inTitle(n)
}

// inTitle spreads the field over what stood in its brackets.
func inTitle(n *Node) *Node {
	switch n.Op {
	case All, Any, Not:
		for i, k := range n.Kids {
			n.Kids[i] = inTitle(k)
		}
		return n
	}
	return &Node{Op: Field, Key: KeyTitle, Kids: []*Node{n}, Start: n.Start, End: n.End}
}

// listedValue reads one of several values in brackets. What is none of the
// field's values is read as anywhere else.
func (p *parser) listedValue() *Node {
	start, key := p.pos, p.key
	if r, n := p.at(p.pos); r == '=' || r == '@' {
		p.pos += n
	}
	if n := p.value(key); n != nil || p.cut {
		return n
	}
	p.key = ""
	p.look, p.looked = item{kind: itemLeaf, start: start, end: start}, true
	n := p.leaf()
	p.key = key
	return n
}

// value reads a value of a field that holds no text to search; nil, and
// nothing moves, if there is none.
func (p *parser) value(key string) *Node {
	start, notes := p.pos, len(p.notes)
	n := &Node{Op: Field, Key: key, Start: start}
	name, pieces := "", []piece(nil)
	if key == KeyDate || key == KeyLang || key == KeyIs {
		name = p.plain()
		n.End = p.pos
		p.readPlain(n, name)
	} else {
		name, pieces = p.name()
		n.End = p.pos
		n.Value = name
		n.Tokens = tokensOf(pieces)
	}
	if n.Value == "" {
		if !p.cut {
			p.pos, p.looked, p.notes = start, false, p.notes[:notes]
		}
		if key == KeyDate && name != "" {
			p.note(BadDate, start, n.End)
		}
		return nil
	}
	if !p.spend(len(pieces)) {
		return nil
	}
	return n
}

// maxPlain bounds the bytes of a date, language or state: looked for again at
// each colon, a long word must not be read to its end.
const maxPlain = 64

// plain reads a value of letters, digits and the marks of a date, in
// quotation marks or not; empty if there is none.
func (p *parser) plain() string {
	r, n := p.at(p.pos)
	ends := endsWord
	if isQuote(r) {
		ends = isQuote
	} else {
		n = 0
	}
	limit := min(p.pos+n+maxPlain, len(p.s))
	from, to := p.pos+n, limit
	if i := strings.IndexFunc(p.s[from:limit], ends); i >= 0 {
		to = from + i
	} else if limit < len(p.s) {
		return ""
	}
	if n == 0 {
		p.pos = to
	} else {
		p.quotation()
	}
	s := strings.Trim(clean(p.s[from:to]), ",;:!?~'*")
	if !strings.HasSuffix(s, "..") {
		s = strings.TrimSuffix(s, ".")
	}
	return s
}

// readPlain sets the value of a date, language or state; it stays empty if s
// is none.
func (p *parser) readPlain(n *Node, s string) {
	if n.Key == KeyDate {
		if swapped := n.readDate(text.Fold(s)); swapped {
			p.note(SwappedDates, n.Start, n.End)
		}
		return
	}
	s = strings.Trim(s, "-_")
	if n.Key == KeyLang {
		if n.Value = named(languageNames, strings.Join(strings.FieldsFunc(text.Fold(s), isSeparator), "_")); n.Value != "" {
			return
		}
	}
	if _, ok := text.Next(s, 0); !ok || strings.ContainsAny(s, " !#$%&'*+,./:;<=>?@[\\]^`{}~") {
		return
	}
	n.Value = s
	base, _, _ := strings.Cut(s, "-")
	switch {
	case n.Key == KeyLang && len(base) > maxTag:
		p.note(UnknownLanguage, n.Start, n.End)
	case n.Key == KeyIs:
		if n.Value = named(stateNames, text.Fold(s)); n.Value == "" {
			n.Value = strings.ToLower(s)
			p.note(UnknownState, n.Start, n.End)
		}
	}
}

// maxTag is the length in bytes up to which a language that has no name here
// is taken for the tag of one.
const maxTag = 3
