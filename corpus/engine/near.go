package engine

import (
	"querlese/corpus"
	"querlese/corpus/order"
	"querlese/corpus/query"
)

// A near finds places where all its parts stand close together, in any order:
// the shortest stretches that hold each part, with at most within tokens
// between one hit and the next.
type near struct {
	term   int
	parts  []*finder
	within int // tokens
	hits   []occurrence
	sub    []occurrence
	counts []int
}

// near finds texts that hold every part, then reads those texts.
func (e *Engine) near(n *query.Node, term int, f *finder) ([]corpus.Posting, error) {
	candidates := newBitset(e.Corpus.Meta.Documents)
	candidates.fill(e.Corpus.Meta.Documents)
	parts := make([]*finder, len(n.Kids))
	for i, k := range n.Kids {
		parts[i] = e.newFinder()
		grades, err := e.find(k, 0, parts[i], &TermCount{})
		if err != nil {
			return nil, err
		}
		holds := newBitset(e.Corpus.Meta.Documents)
		for _, g := range grades {
			for k := range g.list {
				holds.add(int(g.list[k].Doc))
			}
		}
		candidates.and(holds)
	}
	for _, p := range parts {
		p.allow(budget) // no more than finding the candidates took
	}
	own := e.newFinder()
	own.nears = append(own.nears, near{parts: parts, within: n.Within})
	f.nears = append(f.nears, near{term: term, parts: parts, within: n.Within})
	return e.count(candidates, own)
}

// find appends an occurrence for each stretch, from its first word to its last.
// They do not overlap.
func (n *near) find(t *corpus.Tokens, title bool, out []occurrence) []occurrence {
	n.hits = n.hits[:0]
	for i, p := range n.parts {
		n.sub = p.placed(t, title, n.sub[:0])
		if len(n.sub) == 0 {
			return out
		}
		for _, h := range n.sub {
			n.hits = append(n.hits, occurrence{from: h.from, to: h.to, term: i})
		}
	}
	order.By(n.hits, func(a, b *occurrence) int {
		if a.from != b.from {
			return a.from - b.from
		}
		return a.to - b.to
	})
	return n.stretches(out)
}

// stretches walks a window over the hits: it grows to the right while hits are
// near enough, and shrinks from the left while it still holds every part.
func (n *near) stretches(out []occurrence) []occurrence {
	if n.counts == nil {
		n.counts = make([]int, len(n.parts))
	}
	counts := n.counts
	clear(counts)
	have, first := 0, 0
	for i, h := range n.hits {
		if i > first && between(n.hits[i-1], h) > n.within {
			clear(counts)
			have, first = 0, i
		}
		if counts[h.term]++; counts[h.term] == 1 {
			have++
		}
		for have == len(n.parts) && counts[n.hits[first].term] > 1 {
			counts[n.hits[first].term]--
			first++
		}
		if have < len(n.parts) {
			continue
		}
		end := h.to
		for _, x := range n.hits[first:i] {
			end = max(end, x.to)
		}
		out = append(out, occurrence{from: n.hits[first].from, to: end, term: n.term})
		clear(counts)
		have, first = 0, i+1
	}
	return out
}

// between is the number of tokens between two hits; of overlapping ones it is
// more than any limit, for a word is not near itself.
func between(a, b occurrence) int {
	if b.from < a.to {
		return 1 << 30
	}
	return b.from - a.to
}
