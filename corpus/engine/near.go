package engine

import (
	"querlese/corpus/order"
	"querlese/corpus/text"
)

// A near finds places where all its parts stand close together, in any order:
// the shortest stretches that hold each part, with at most within tokens
// between one hit and the next.
type near struct {
	term   int
	parts  []*finder
	within int // tokens
	place  []int
	hits   []Hit
	sub    []Hit
}

// find appends a hit for each stretch, from its first word to its last. They
// do not overlap.
func (n *near) find(s string, title bool, hits []Hit) []Hit {
	n.hits = n.hits[:0]
	for i, p := range n.parts {
		n.sub = p.find(s, title, n.sub[:0])
		if len(n.sub) == 0 {
			return hits
		}
		for _, h := range n.sub {
			n.hits = append(n.hits, Hit{Start: h.Start, End: h.End, Term: i})
		}
	}
	order.By(n.hits, func(a, b *Hit) int {
		if a.Start != b.Start {
			return a.Start - b.Start
		}
		return a.End - b.End
	})
	n.place = places(s, n.place[:0])
	return n.stretches(hits)
}

// stretches walks a window over the hits: it grows to the right while hits are
// near enough, and shrinks from the left while it still holds every part.
func (n *near) stretches(hits []Hit) []Hit {
	counts := make([]int, len(n.parts))
	have, first := 0, 0
	for i, h := range n.hits {
		if i > first && n.between(n.hits[i-1], h) > n.within {
			clear(counts)
			have, first = 0, i
		}
		if counts[h.Term]++; counts[h.Term] == 1 {
			have++
		}
		for have == len(n.parts) && counts[n.hits[first].Term] > 1 {
			counts[n.hits[first].Term]--
			first++
		}
		if have < len(n.parts) {
			continue
		}
		end := h.End
		for _, x := range n.hits[first:i] {
			end = max(end, x.End)
		}
		hits = append(hits, Hit{Start: n.hits[first].Start, End: end, Term: n.term})
		clear(counts)
		have, first = 0, i+1
	}
	return hits
}

// between is the number of tokens between two hits; of overlapping ones it is
// more than any limit, for a word is not near itself.
func (n *near) between(a, b Hit) int {
	if b.Start < a.End {
		return 1 << 30
	}
	return n.tokensBefore(b.Start) - n.tokensBefore(a.End)
}

// tokensBefore counts the tokens that begin before byte i.
func (n *near) tokensBefore(i int) int {
	lo, hi := 0, len(n.place)
	for lo < hi {
		if mid := (lo + hi) / 2; n.place[mid] < i {
			lo = mid + 1
		} else {
			hi = mid
		}
	}
	return lo
}

// places appends where each token of s begins.
func places(s string, out []int) []int {
	for t, ok := text.Next(s, 0); ok; t, ok = text.Next(s, t.End) {
		out = append(out, t.Start)
	}
	return out
}
