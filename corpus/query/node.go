package query

import "slices"

// An Op is what a node asks for.
type Op uint8

const (
	Word   Op = iota // one token
	Phrase           // tokens in a row
	Near             // Kids close to each other in one passage, in any order
	Regex            // Text is the RE2 source
	Group            // Text names a keyword group, by name or letter, or a concept
	Field            // what a text says about itself
	All              // every kid; two or more
	Any              // one kid at least; two or more
	Not              // texts that the one kid does not match
)

var opNames = [...]string{"word", "phrase", "near", "regex", "group", "field", "all", "any", "not"}

// String is the name in output: "word".
func (op Op) String() string {
	if int(op) < len(opNames) {
		return opNames[op]
	}
	return "unknown"
}

// A Node is a part of a query. All never stands directly in an All, nor Any in
// an Any or Not in a Not; none of the three stands below a Field.
type Node struct {
	Op   Op
	Kids []*Node // All, Any, Not, Near; Field title: the one thing to stand in the title

	// Text is what was typed, without marks such as = ~ and the punctuation
	// around it.
	Text string

	// Tokens are those of Text: one in a Word, two or more in a Phrase. In a
	// Group they are to be searched as words if the list has no such name. In
	// a Field with a text as its value they are those of Value.
	Tokens []Token

	// Exact asks for what is written, but for case and accents: "…". With an =
	// before it accents count as well: the tokens have a Strict form.
	Exact  bool
	Fuzzy  bool // misprints too; never with Exact or a wildcard
	Across bool // Regex: over the text of a passage, not word by word

	// Within is the number of other tokens that may stand between a hit of
	// one kid of a Near and the next. A kid is a Word, Phrase, Regex or Group,
	// or an Any of these; their hits do not overlap.
	Within int

	Key      string // Field
	Value    string // Field but title; of a date, the canonical form
	From, To int    // Field date: yyyymmdd, both included, 0 for an open end

	Start, End int // bytes of the query
}

// Equal reports whether two nodes ask the same, wherever they stood.
func (n *Node) Equal(o *Node) bool {
	if n == nil || o == nil {
		return n == o
	}
	return n.Op == o.Op && n.Text == o.Text && n.Exact == o.Exact && n.Fuzzy == o.Fuzzy && n.Across == o.Across &&
		n.Within == o.Within && n.Key == o.Key && n.Value == o.Value && n.From == o.From && n.To == o.To &&
		slices.Equal(n.Tokens, o.Tokens) && slices.EqualFunc(n.Kids, o.Kids, (*Node).Equal)
}

func (n *Node) hits(list []*Node) []*Node {
	switch {
	case n == nil || n.Op == Not:
		return list
	case n.Op <= Group:
		return append(list, n)
	}
	for _, k := range n.Kids {
		list = k.hits(list)
	}
	return list
}

// join makes an All or Any, flat, of those of its kids that are there.
func join(op Op, kids ...*Node) *Node {
	var flat []*Node
	for _, k := range kids {
		switch {
		case k == nil:
		case k.Op == op:
			flat = append(flat, k.Kids...)
		default:
			flat = append(flat, k)
		}
	}
	switch len(flat) {
	case 0:
		return nil
	case 1:
		return flat[0]
	}
	return &Node{Op: op, Kids: flat, Start: flat[0].Start, End: flat[len(flat)-1].End}
}

// negate makes a Not that begins at start.
func negate(n *Node, start int) *Node {
	if n.Op == Not {
		return n.Kids[0]
	}
	return &Node{Op: Not, Kids: []*Node{n}, Start: start, End: n.End}
}

// placed reports whether the hits of n have a place in the text that NEAR can
// measure from.
func (n *Node) placed() bool {
	if n.Op == Any {
		return !slices.ContainsFunc(n.Kids, func(k *Node) bool { return k.Op > Group || k.Op == Near })
	}
	return n.Op <= Group
}

// nearKids are the operands that n brings into a NEAR: a chain is one node.
func (n *Node) nearKids() []*Node {
	if n.Op == Near {
		return n.Kids
	}
	return []*Node{n}
}
