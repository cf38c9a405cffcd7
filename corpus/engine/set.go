package engine

import "math/bits"

// A bitset is a set of documents, one bit each: 6 kB for 50,000 of them, so
// that what a query combines costs less than what it counts.
type bitset []uint64

func newBitset(n int) bitset { return make(bitset, (n+63)/64) }

func (b bitset) add(i int)      { b[i>>6] |= 1 << (i & 63) }
func (b bitset) has(i int) bool { return b[i>>6]&(1<<(i&63)) != 0 }

// fill makes b the set of the first n documents.
func (b bitset) fill(n int) {
	for i := range b {
		b[i] = ^uint64(0)
	}
	if n&63 != 0 {
		b[len(b)-1] = 1<<(n&63) - 1
	}
}

func (b bitset) and(o bitset) {
	for i := range b {
		b[i] &= o[i]
	}
}

func (b bitset) or(o bitset) {
	for i := range b {
		b[i] |= o[i]
	}
}

func (b bitset) andNot(o bitset) {
	for i := range b {
		b[i] &^= o[i]
	}
}

// each calls f with each document, in order.
func (b bitset) each(f func(doc int)) {
	for i, w := range b {
		for ; w != 0; w &= w - 1 {
			f(i<<6 + bits.TrailingZeros64(w))
		}
	}
}

func (b bitset) len() int {
	n := 0
	for _, w := range b {
		n += bits.OnesCount64(w)
	}
	return n
}

// A set says of each document whether it matches: by its article and other
// headlines, and if menus and the like counted too. The first is a part of the
// second.
type set struct{ in, anywhere bitset }

func (e *Engine) newSet() set {
	n := e.Corpus.Meta.Documents
	return set{newBitset(n), newBitset(n)}
}

// negate turns a set into its complement. A text that holds the term only in a
// menu is not left out: the menu is not what it says.
func (s set) negate(n int) set {
	s.anywhere.fill(n)
	s.anywhere.andNot(s.in)
	copy(s.in, s.anywhere)
	return s
}
