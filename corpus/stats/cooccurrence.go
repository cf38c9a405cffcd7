package stats

import (
	"iter"
	"math"

	"querlese/corpus/order"
)

// A Cooccurrence says which groups (or names) are spoken of together.
type Cooccurrence struct {
	Passages int
	Groups   int
	matrix   []int // Groups × Groups, symmetric; on the diagonal the passages with the group
}

// Cooccur counts passages. sets yields, for every passage, the numbers below
// groups of what is in it; empty ones count too, and the same number twice
// counts once.
func Cooccur(groups int, sets iter.Seq[[]int]) *Cooccurrence {
	c := &Cooccurrence{Groups: groups, matrix: make([]int, groups*groups)}
	seen := make([]int, groups) // the last passage that held the group, from 1
	var once []int
	for set := range sets {
		c.Passages++
		once = once[:0]
		for _, g := range set {
			if seen[g] != c.Passages {
				seen[g] = c.Passages
				once = append(once, g)
			}
		}
		for _, a := range once {
			for _, b := range once {
				c.matrix[a*groups+b]++
			}
		}
	}
	return c
}

// Count is the number of passages with both groups; with a = b, of passages
// with the group.
func (c *Cooccurrence) Count(a, b int) int { return c.matrix[a*c.Groups+b] }

// An Edge is a pair of groups that share a passage.
type Edge struct {
	A, B  int // A < B
	Count int // passages with both

	// Jaccard is Count by the passages with either (Jaccard, "Étude comparative
	// de la distribution florale", 1901): 0 to 1, high for pairs that are
	// seldom apart.
	Jaccard float64

	// NPMI is ln(pAB / (pA pB)) / −ln pAB over shares of all passages (Bouma,
	// "Normalized (Pointwise) Mutual Information in Collocation Extraction",
	// 2009): −1 to 1, 0 as often as by chance, 1 never apart. Where every
	// passage has both, which leaves nothing to compare with, it is 1.
	NPMI float64
}

// Edges lists the pairs that share a passage, most passages first.
func (c *Cooccurrence) Edges() []Edge {
	var out []Edge
	for a := range c.Groups {
		for b := a + 1; b < c.Groups; b++ {
			n := c.Count(a, b)
			if n == 0 {
				continue
			}
			na, nb := c.Count(a, a), c.Count(b, b)
			out = append(out, Edge{a, b, n, float64(n) / float64(na+nb-n), npmi(n, na, nb, c.Passages)})
		}
	}
	order.By(out, func(a, b *Edge) int { return b.Count - a.Count })
	return out
}

func npmi(both, a, b, all int) float64 {
	if both == all {
		return 1
	}
	n := float64(all)
	return math.Log(float64(both)*n/(float64(a)*float64(b))) / -math.Log(float64(both)/n)
}
