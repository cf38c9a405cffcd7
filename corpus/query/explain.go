package query

import "strings"

// A Part is one piece of the explanation of a query: a thing to find, or a
// word between two of them. The page has a phrase for each Kind in each of its
// languages and strings them together.
type Part struct {
	// Kind is the key of the phrase. Between things: and, or, not, open,
	// close, near. Before a word, or before open: field.title. Things: word,
	// exact, strict (accents count), prefix, strict.prefix, wildcard,
	// strict.wildcard, fuzzy, phrase, compound (a word of several tokens), regex, regex.across, group, field.lang, field.outlet,
	// field.section, field.place, field.is, date.in, date.range, date.from,
	// date.to, date.unknown, date.partial. A query that is empty: everything.
	Kind  string
	Text  string // what is asked for, without marks
	To    string // date.range: its end
	N     int    // near: how many words may stand between
	Depth int    // of the brackets around
	Node  *Node  // what the part speaks of; nil for and, or, open, close, everything
}

// Explain says in parts what the query means. Unlike the canonical form it
// brackets every AND beside an OR, so that nobody has to know which is read
// first.
func (q *Query) Explain() []Part {
	if q.Root == nil {
		return []Part{{Kind: "everything"}}
	}
	return q.Root.explain(nil, 0)
}

func (n *Node) explain(parts []Part, depth int) []Part {
	switch n.Op {
	case All:
		return n.explainKids(parts, Part{Kind: "and", Depth: depth})
	case Any:
		return n.explainKids(parts, Part{Kind: "or", Depth: depth})
	case Near:
		return n.explainKids(parts, Part{Kind: "near", N: n.Within, Depth: depth, Node: n})
	case Not:
		return n.Kids[0].enclosed(append(parts, Part{Kind: "not", Depth: depth, Node: n}), depth)
	case Field:
		if n.Key == KeyTitle {
			return n.Kids[0].enclosed(append(parts, Part{Kind: "field.title", Depth: depth, Node: n}), depth)
		}
		kind, text, to := n.fieldKind()
		return append(parts, Part{Kind: kind, Text: text, To: to, Depth: depth, Node: n})
	}
	return append(parts, Part{Kind: n.leafKind(), Text: n.plainText(), Depth: depth, Node: n})
}

// explainKids puts the connective between the kids.
func (n *Node) explainKids(parts []Part, between Part) []Part {
	for i, k := range n.Kids {
		if i > 0 {
			parts = append(parts, between)
		}
		if k.Op == Near {
			parts = k.explain(parts, between.Depth) // the number of words ties it visibly
		} else {
			parts = k.enclosed(parts, between.Depth)
		}
	}
	return parts
}

// enclosed explains n, in brackets if it has several kids.
func (n *Node) enclosed(parts []Part, depth int) []Part {
	if n.Op != All && n.Op != Any && n.Op != Near {
		return n.explain(parts, depth)
	}
	parts = append(parts, Part{Kind: "open", Depth: depth})
	parts = n.explain(parts, depth+1)
	return append(parts, Part{Kind: "close", Depth: depth})
}

func (n *Node) leafKind() string {
	switch {
	case n.Op == Regex && n.Across:
		return "regex.across"
	case n.Op == Regex || n.Op == Group:
		return n.Op.String()
	case n.Op == Phrase && !n.Exact && !n.Fuzzy:
		return "compound"
	case n.Op == Phrase && n.strict():
		return "strict"
	case n.Op == Phrase && !n.Fuzzy:
		return "phrase"
	case n.Tokens[0].Prefix() && n.strict():
		return "strict.prefix"
	case n.Tokens[0].Prefix():
		return "prefix"
	case n.wild() && n.strict():
		return "strict.wildcard"
	case n.wild():
		return "wildcard"
	case n.strict():
		return "strict"
	case n.Fuzzy:
		return "fuzzy"
	case n.Exact:
		return "exact"
	}
	return "word"
}

// plainText is the text of a leaf; of a beginning of words, without its
// wildcard.
func (n *Node) plainText() string {
	if n.Op == Word && n.Tokens[0].Prefix() {
		return strings.TrimRight(n.Text, "*")
	}
	return n.Text
}

func (n *Node) fieldKind() (kind, text, to string) {
	if n.Key != KeyDate {
		return "field." + n.Key, n.Value, ""
	}
	from, to, ranged := strings.Cut(n.Value, "..")
	switch {
	case n.Value == UnknownDate || n.Value == PartialDate:
		return "date." + n.Value, "", ""
	case !ranged:
		return "date.in", from, ""
	case from == "":
		return "date.to", to, ""
	case to == "":
		return "date.from", from, ""
	}
	return "date.range", from, to
}
