package query

import (
	"strconv"
	"strings"
)

// String prints the query in its canonical form, which parses to the same
// tree.
func (q *Query) String() string { return q.Root.String() }

// String prints the node as a query of its own.
func (n *Node) String() string {
	if n == nil {
		return ""
	}
	return string(n.print(nil))
}

func (n *Node) print(b []byte) []byte {
	switch n.Op {
	case All:
		return n.list(b, " ", Any)
	case Any:
		return n.list(b, " OR ", Any)
	case Not:
		return n.Kids[0].tight(append(b, '-'))
	case Near:
		if n.isQuoted() {
			return n.printQuoted(b)
		}
		return n.list(b, " NEAR/"+strconv.Itoa(n.Within)+" ", Any)
	case Field:
		b = append(append(b, n.Key...), ':')
		if n.Key == KeyTitle {
			return n.Kids[0].tight(b)
		}
		if n.Key == KeyDate {
			return append(b, n.Value...)
		}
		return printName(b, n.Value)
	case Group:
		return printName(append(b, '@'), n.Text)
	case Regex:
		b = append(append(append(b, '/'), n.Text...), '/')
		if n.Across && !spansWords(n.Text) {
			b = append(b, 't')
		}
		return b
	}
	return n.printWords(b)
}

// list prints the kids with sep between them; those with the operator loose
// get brackets.
func (n *Node) list(b []byte, sep string, loose Op) []byte {
	for i, k := range n.Kids {
		if i > 0 {
			b = append(b, sep...)
		}
		if k.Op == loose {
			b = k.tight(b)
		} else {
			b = k.print(b)
		}
	}
	return b
}

// tight prints n so that a mark right before it means all of it.
func (n *Node) tight(b []byte) []byte {
	if n.Op == All || n.Op == Any || n.Op == Near && !n.isQuoted() {
		return append(n.print(append(b, '(')), ')')
	}
	return n.print(b)
}

func (n *Node) printWords(b []byte) []byte {
	if n.strict() {
		b = append(b, '=')
	}
	if n.Exact && (n.Op == Phrase || !n.strict()) {
		return append(append(append(b, '"'), n.Text...), '"')
	}
	b = append(b, n.Text...)
	if n.Fuzzy {
		b = append(b, '~')
	}
	return b
}

// isQuoted reports whether a Near can be printed as "a b"~5 or ="a b"~5.
func (n *Node) isQuoted() bool {
	for _, k := range n.Kids {
		if !k.Exact || k.strict() != n.Kids[0].strict() || strings.Contains(k.Text, " ") {
			return false
		}
	}
	return true
}

func (n *Node) printQuoted(b []byte) []byte {
	if n.Kids[0].strict() {
		b = append(b, '=')
	}
	b = append(b, '"')
	for i, k := range n.Kids {
		if i > 0 {
			b = append(b, ' ')
		}
		b = append(b, k.Text...)
	}
	return strconv.AppendInt(append(b, '"', '~'), int64(n.Within), 10)
}

func printName(b []byte, name string) []byte {
	if bare(name) {
		return append(b, name...)
	}
	return append(append(append(b, '"'), name...), '"')
}
